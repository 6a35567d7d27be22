import type { Report } from '../../report/types.ts';
import type { Review } from '../../rules/review.ts';
import type { Change } from '../../state/change.ts';
import type { Standing } from '../../state/standing.ts';
import { reportComment } from './comment.ts';
import { codeText, issueRef, safeText, table } from './safe-text.ts';

/** GitHub takes 1 MiB a step. */
export const mostLength = 900_000;

export interface Summarised {
  number: number | null;
  path?: string;
  report: Report;
  review: Review;
  standing: Standing;
  changes: Change[];
}

/** The job summary: for each report what its comment says, and what was (or would be) done. */
export function summarise(outcomes: Summarised[], dryRun: boolean): string {
  if (outcomes.length === 0) return '### Post-mortems: nothing was due\n';
  const parts = outcomes.map(({ number, path, report, review, standing, changes }) =>
    [
      `# ${path ? codeText(path, 200) : issueRef(number ?? 0)} ${safeText(report.title ?? 'Post-mortem', 150)}`,
      reportComment(report, review, standing),
      listChanges(changes, dryRun),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return `${parts.join('\n\n---\n\n').slice(0, mostLength)}\n`;
}

/** A plan for people: one row a change. */
export function listChanges(changes: Change[], dryRun: boolean): string {
  if (changes.length === 0) return dryRun ? '### Plan\n\nNothing would change.' : '';
  const rows = changes.map((change) => [change.type.replaceAll('-', ' '), describeChange(change), safeText(change.why)]);
  return `### ${dryRun ? 'Plan (dry run: nothing was changed)' : 'What was done'}\n\n${table(['Change', 'What', 'Why'], rows)}`;
}

function describeChange(change: Change): string {
  switch (change.type) {
    case 'create-label':
      return codeText(change.label.name);
    case 'open-item':
    case 'open-follow-up':
    case 'open-report':
    case 'open-weekly-review':
    case 'open-unfinished-push':
      return safeText(change.title, 120);
    case 'edit-issue':
      return `${issueRef(change.issue)}${change.edit.title ? `: ${safeText(change.edit.title, 100)}` : ''}`;
    case 'set-labels':
      return `${issueRef(change.issue)}: ${[...change.add.map((label) => `+${codeText(label)}`), ...change.remove.map((label) => `−${codeText(label)}`)].join(' ')}`;
    case 'close-duplicate':
      return `${issueRef(change.issue)} as a duplicate of ${issueRef(change.of)}`;
    case 'link-sub-issue':
      return `${issueRef(change.child.number)} below ${issueRef(change.parent)}`;
    case 'set-dependency':
      return `${issueRef(change.issue)} ${change.remove ? 'no longer waits' : 'waits'} for ${issueRef(change.by.number)}`;
    case 'add-comment':
    case 'upsert-comment':
      return issueRef(change.issue);
    case 'delete-comment':
    case 'delete-review-comment':
      return `comment ${change.comment}`;
    case 'assign':
      return `${issueRef(change.issue)}: ${change.logins.map((login) => codeText(login)).join(', ')}`;
    case 'create-branch':
    case 'open-pull':
      return codeText(change.branch);
    case 'write-file':
      return codeText(change.path);
    case 'create-review':
      return `#${change.pull}: ${change.comments.length} comments`;
  }
}
