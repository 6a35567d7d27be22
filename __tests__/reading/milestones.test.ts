import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';

const read = (entries: string[]) => {
  const { timeline, milestones } = readReport(
    `# Queue stuck\n\n**Incident date:** 2025-02-07\n\n## Timeline (UTC)\n\n${entries.map((entry) => `- ${entry}`).join('\n')}\n`,
  );
  return Object.fromEntries(Object.entries(milestones).map(([name, index]) => [name, index === null ? null : timeline[index]?.time]));
};

describe('milestones', () => {
  it.each<[string, string[], Record<string, string | null>]>([
    [
      'words in capitals beat all others, and the outage the incident',
      [
        '14:51 News reports that a poem was found in a car',
        '14:53 Traffic rises eighty-eightfold after a post in a forum',
        '14:54 **OUTAGE BEGINS** — backends melt under load',
        '14:55 ana receives a storm of pages, 500s from all clusters',
        '14:58 ana starts investigating, finds that backends crash',
        '15:01 **INCIDENT BEGINS** ana declares incident #465',
        '15:03 ben notifies the list of the incident',
        '15:36 ben reverts the load balancing in preparation of a larger step',
        '15:36 **OUTAGE MITIGATED**, new index on all clusters',
        '16:00 **OUTAGE ENDS**, traffic is balanced again',
        '16:30 **INCIDENT ENDS**, thirty minutes of good performance',
      ],
      { started: '14:54', detected: '14:55', acknowledged: '14:58', mitigated: '15:36', resolved: '16:00' },
    ],
    [
      'labels before a colon',
      [
        '10:05 Start: orders wait',
        '10:09 Detected: alert fires',
        '10:12 Acknowledged: ana',
        '10:31 Mitigated: worker restarted',
        '10:50 Resolved: queue empty',
      ],
      { started: '10:05', detected: '10:09', acknowledged: '10:12', mitigated: '10:31', resolved: '10:50' },
    ],
    [
      'what happened before the start is none',
      [
        '09:00 Deploy reported as done, monitor alerts are muted',
        '10:05 Outage starts',
        '10:09 PagerDuty pages ana',
        '10:12 ana acks',
        '10:31 Rolled back',
        '10:50 Incident resolved',
      ],
      { started: '10:05', detected: '10:09', acknowledged: '10:12', mitigated: '10:31', resolved: '10:50' },
    ],
    [
      'customers notice first',
      ['10:05 First errors in the logs', '10:20 First customer complains', '10:25 ana looks into it', '10:31 Fix deployed', '10:50 All clear'],
      { started: '10:05', detected: '10:20', acknowledged: '10:25', mitigated: '10:31', resolved: '10:50' },
    ],
    [
      'an update of a status page is no report of the fault',
      ['10:05 Errors begin', '10:09 Alert fires', '10:15 Status page reports degraded service', '10:31 Errors stop', '10:50 Status page: resolved'],
      { started: '10:05', detected: '10:09', acknowledged: null, mitigated: '10:31', resolved: '10:50' },
    ],
    [
      'tries are no mitigation',
      [
        '10:05 Errors begin',
        '10:09 Alert fires',
        '10:20 Rollback fails',
        '10:25 ben tries to restore the backup',
        '10:40 Backup restored',
        '10:50 Back to normal',
      ],
      { started: '10:05', detected: '10:09', acknowledged: null, mitigated: '10:40', resolved: '10:50' },
    ],
    [
      'the impact, by its own word',
      ['09:30 Change goes out', '10:05 Impact begins', '10:09 Monitoring detects errors', '10:45 Impact ends', '12:00 Incident closed'],
      { started: '10:05', detected: '10:09', acknowledged: null, mitigated: null, resolved: '10:45' },
    ],
  ])('%s', (_, entries, expected) => {
    expect(read(entries)).toEqual(expected);
  });
});
