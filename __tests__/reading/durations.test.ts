import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';

const minutes = (body: string) =>
  readReport(`# Queue stuck\n\n**Incident date:** 2025-02-07\n\n${body}\n\n## Root cause\n\nThe disk was full for 90 minutes.\n`).duration?.minutes ?? null;

describe('a duration in a form', () => {
  it.each([
    ['## Summary\n\n| Question | Answer |\n|---|---|\n| Impact | For 1 hr 40 min the kiosks showed an error |', 100],
    [
      '| Start time | 2025-02-07 18:05 UTC | Detected by (user or alert) | alert |\n|---|---|---|---|\n| Resolution time | 2025-02-08 02:10 UTC | Time to resolve (TTR) | 165 min |',
      485,
    ],
    ['| Detection time | 10:05 | Time to detect (TTD) | 20 min |\n|---|---|---|---|\n| Resolution time | 10:50 | Time to resolve (TTR) | 65 min |', 65],
    ['| Question | Answer |\n|---|---|\n| How long until it was detected? | 6 min |\n\n## Impact\n\nMail was down for 45 minutes.', 45],
    ['## Summary\n\nFor 41 min there was no ingress.', 41],
  ])('%s', (body, expected) => {
    expect(minutes(body)).toBe(expected);
  });
});

describe('a labelled duration', () => {
  it.each([
    ['45 minutes', 45],
    ['45 min', 45],
    ['~50 min (10:05–10:50)', 45],
    ['about an hour, 10:05 to 10:50', 45],
    ['60 minutes (alert 10:05, fix 10:50)', 60],
    ['45m', 45],
    ['~45 minutes', 45],
    ['Approximately 45 minutes', 45],
    ['forty-five minutes', 45],
    ['1h 23m', 83],
    ['1h23m', 83],
    ['1h23', 83],
    ['1 h 23 min', 83],
    ['1hr 23min', 83],
    ['1 hour 23 minutes', 83],
    ['1 hour, 23 minutes', 83],
    ['1 hour and 23 minutes', 83],
    ['1 hr. 23 min.', 83],
    ['1:23', 83],
    ['01:23:00', 83],
    ['1:23h', 83],
    ['PT1H23M', 83],
    ['1.5 hours', 90],
    ['1½ hours', 90],
    ['an hour and a half', 90],
    ['one and a half hours', 90],
    ['half an hour', 30],
    ['three hours', 180],
    ['2 days, 4 hours', 3120],
    ['2d 4h', 3120],
    ['1 week', 10080],
    ['83 minutes (1h 23m)', 83],
    ['1h 23m (10:05 – 11:28 UTC)', 83],
    ['10:05–11:28 UTC (83 min)', 83],
    ['10:05 - 11:28', 83],
    ['10:05 AM to 11:28 AM PST', 83],
    ['from 10:05 until 11:28', 83],
    ['23:30 – 00:53', 83],
    ['2025-02-07 10:05 – 11:28 UTC', 83],
    ['2025-02-07 23:30 to 2025-02-08 00:53', 83],
    ['2025-02-07 10:05 UTC – 2025-02-09 10:05 UTC', 2880],
    ['Feb 7 10:05 - Feb 8 11:28', 1523],
    ['Feb 7, 2025 10:05 AM → Feb 7, 2025 11:28 AM', 83],
    ['20–30 minutes', 30],
    ['unknown', null],
    ['TBD', null],
    ['ongoing', null],
  ])('%s', (value, expected) => {
    expect(minutes(`**Duration:** ${value}`)).toBe(expected);
    expect(minutes(`| Field | Value |\n| - | - |\n| Duration | ${value} |`)).toBe(expected);
  });

  it.each([
    'Duration',
    'Incident duration',
    'Total duration',
    'Outage duration',
    'Duration of outage',
    'Duration of the incident',
    'Duration of problem',
    'Impact duration',
    'Customer impact duration',
    'Customer-visible duration',
    'Duration (total)',
    'Downtime',
    'Total downtime',
    'Length of outage',
    'Total outage time',
    'Total impact time',
    'Time to resolve',
    'Time to resolution',
    'Time to recovery',
    'TTR',
    'MTTR',
  ])('%s', (name) => {
    expect(minutes(`**${name}:** 45 minutes`)).toBe(45);
    expect(minutes(`- ${name}: 45 minutes`)).toBe(45);
    expect(minutes(`| ${name} | 45 minutes |\n| - | - |\n| Severity | SEV-2 |`)).toBe(45);
    expect(minutes(`## ${name}\n\n45 minutes`)).toBe(45);
  });

  it.each([
    ['**Time to detect:** 5 minutes\n**Time to resolve:** 40 minutes\n**Duration:** 45 minutes', 45],
    ['**Time undetected:** 21 minutes\n**Time to resolve:** 24 minutes\n**Total impact time:** 45 minutes', 45],
    ['| Time in SEV-1 | 15 mins |\n| - | - |\n| Time in SEV-2 | 30 mins |', 45],
    ['Minutes downtime or degradation: 45', 45],
    ['**Date:** 2025-02-07 | **Duration:** 45 min | **Severity:** SEV-2', 45],
    ['| Date | Duration | Severity |\n| - | - | - |\n| 2025-02-07 | 45 min | SEV-2 |', 45],
    ['**Start:** 10:05 UTC\n**End:** 10:50 UTC', 45],
    ['- **Started:** 2025-02-07 23:30\n- **Resolved:** 2025-02-08 00:15', 45],
    ['Start time: 02/07/2025 10:05AM\nEnd time: 02/07/2025 10:50AM\nDetect time: 02/07/2025 10:10AM', 45],
    ['| Start | 2025-02-07 10:05 |\n| - | - |\n| End | 2025-02-07 10:50 |', 45],
    ['| Start | End | Severity |\n| - | - | - |\n| 10:05 | 10:50 | SEV-2 |', 45],
    ['### Start Date/Time\n\n2025-02-07 10:05 UTC\n\n### End Date/Time\n\n2025-02-07 10:50 UTC', 45],
  ])('%s', (body, expected) => {
    expect(minutes(body)).toBe(expected);
  });
});

describe('a duration told in the summary', () => {
  it.each([
    'The outage lasted 45 minutes.',
    'The outage lasted for 45 minutes.',
    'The outage lasted about 45 minutes.',
    'It lasted approximately 45 minutes in total.',
    'The shop was down for 45 minutes.',
    'The shop was unavailable for about 45 minutes.',
    'The shop was unavailable for around three quarters of the day, a total of 45 minutes.',
    'For 45 minutes a third of the customers could not order bread.',
    'For about 45 minutes orders failed.',
    'For forty-five minutes, mail was held in a queue.',
    'Orders failed for 45 minutes.',
    'Customers were unable to order for approximately 45 minutes.',
    'We had a 45-minute outage.',
    'We had a 45 minute partial outage.',
    'This caused 45 minutes of downtime.',
    'There were 45 minutes of degraded service outage.',
    'Over the course of 45 minutes orders failed.',
    'Over a period of 45 minutes orders failed.',
    'It took 45 minutes from the start of the incident to the fix.',
    'The total duration was 45 minutes.',
    'Orders failed (45 minutes).',
    'From 10:05 to 10:50 UTC orders failed.',
    'Between 10:05 and 10:50 UTC orders failed.',
    'Orders failed from 10:05 until 10:50.',
    'Orders failed between 10:05 AM and 10:50 AM PST.',
    'On February 7, from 10:05 UTC to 10:50 UTC, the shop was down.',
    'Between February 7 23:30 and February 8 00:15 orders failed.',
    'Starting at 10:05 and until 10:50 UTC orders failed.',
    'The outage starts at 8:10pm and lasts 0h45.',
    'The shop was down for about 50 minutes, from 10:05 to 10:50 UTC.',
    'Between 10:05 UTC on 7 February 2025 and 10:50 UTC on 7 February 2025, customers may have met HTTP 503.',
    'The outage started at 10:05 am and was resolved by 10:50 AM.',
    'The outage began at 10:05 UTC; service was fully restored at 10:50 UTC.',
    'It started around 23:40 on February 7 and everything was back to normal by February 8 00:25.',
  ])('%s', (sentence) => {
    expect(minutes(`## Summary\n\n${sentence}`)).toBe(45);
    expect(minutes(`## Impact\n\n- ${sentence}`)).toBe(45);
  });

  it.each([
    'Orders failed. The alert fires after 45 minutes.',
    'The cache keeps pages for 45 minutes.',
    'It took 45 minutes to detect that orders failed.',
    'Orders failed 45 minutes after the deploy.',
    'The job runs every 45 minutes.',
    'The failure was undetected for 45 minutes.',
    'Orders failed. Two days ago the release had been cut.',
    'The job started at 10:05 as it does every day.',
    'The outage started at 10:05 and was resolved at last.',
  ])('is none in: %s', (sentence) => {
    expect(minutes(`## Summary\n\n${sentence}`)).toBeNull();
  });
});
