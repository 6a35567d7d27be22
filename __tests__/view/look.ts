import { readReport } from '../../src/report/read.ts';
import type { ReadOptions, Report } from '../../src/report/types.ts';
import { type Review, reviewReport } from '../../src/rules/review.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import type { Standing, Status } from '../../src/state/standing.ts';
import { unknownOwnerNote } from '../../src/view/issues/item-words.ts';

export const filed = '2025-02-10T12:00:00Z';

/** A report read and reviewed, and where it stands: the second item of a tracked one is done. */
export function look(text: string, status: Status, options: ReadOptions = {}): { report: Report; review: Review; standing: Standing } {
  const report = readReport(text, options);
  const review = reviewReport(report, defaultSettings, { now: filed, filed });
  return { report, review, standing: standingOf(report, status) };
}

function standingOf(report: Report, status: Status): Standing {
  const tracked = status === 'draft' ? null : '2025-02-10';
  return {
    status,
    tracked,
    followUp: tracked && '2025-03-10',
    followUpIssue:
      status === 'follow-up-due' || status === 'reviewed'
        ? {
            number: 90,
            state: status === 'reviewed' ? 'closed' : 'open',
            reason: null,
            body: '### Outcome\n\nThe alert fired once.',
            closedAt: '2025-03-12T10:00:00Z',
          }
        : null,
    orphans: [],
    mayWrite: true,
    notes: [],
    stakeholders: [],
    guards: [],
    items: report.actionItems.map((item, index) => {
      const fate = item.done ? 'done' : item.declined ? 'declined' : tracked ? 'filed' : 'to-file';
      const closed = index === 1;
      return {
        item,
        key: `AI-${String(index + 1).padStart(3, '0')}`,
        fate,
        issue: fate === 'filed' ? { number: 20 + index, url: '', state: closed ? 'closed' : 'open', reason: closed ? 'completed' : null } : null,
        due: item.due ?? '2025-03-10',
        dueDefault: item.due === null,
        taskListed: false,
        notes: item.owner && !item.owner.includes('@') ? [unknownOwnerNote(item.owner)] : [],
      };
    }),
  };
}

/** A long report of the kind the field's books show: a busy timeline, nine items of which none has a day or a priority. */
export const longReport = `# Search of the library down (incident #465)

**Date**: 2025-02-09

**Authors**: Ana Lima, Ben Okoye

**Summary**: Search of the library answered nothing for 66 minutes while everyone looked for the new poem.

**Impact**: About 1.2 million searches were lost; nothing was sold less.

**Root causes**: A surge of searches for a word the index did not know met a leak of file handles.

## Action items

| Action | Type | Owner | Bug |
| --- | --- | --- | --- |
${[
  'Write a runbook for cascading failures',
  'Balance load between the clusters by their free capacity',
  'Rehearse a cascading failure in the next game day',
  'Build the index continuously instead of once a day',
  'Close file handles in the ranking of search results',
  'Shed load in front of search when half of the backends are busy',
  'Test that servers answer queries that cannot be answered',
  'Deploy the mended ranking to production',
  'Freeze releases until 20 March, because the error budget is used up',
]
  .map((text, index) => `| ${text} | ${index % 2 ? 'prevent' : 'mitigate'} | ${['Ana Lima', 'Ben Okoye', 'Chi Wu'][index % 3]} | n/a |`)
  .join('\n')}

## Timeline (all times UTC)

${Array.from({ length: 34 }, (_, n) => {
  const marks: Record<number, string> = {
    0: 'Outage begins: search backends fail under load',
    1: 'Alert on the error rate fires: 100 % of requests; see dashboard #4',
    4: 'On-call acknowledges and declares an incident',
    22: 'Mitigated: the new index is on all clusters',
    33: 'Incident resolved after 30 minutes of usual numbers',
  };
  const minute = 14 * 60 + 54 + n * 3;
  return `- ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')} ${marks[n] ?? `Ana moves ${n} % of the traffic to the cluster in the south, and watches its error rate for a while`}`;
}).join('\n')}
`;
