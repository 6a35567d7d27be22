import { listWords } from '../../report/time/durations.ts';
import type { Report } from '../../report/types.ts';
import type { Review } from '../../rules/review.ts';
import type { Change } from '../../state/change.ts';
import { writeMarker } from '../../state/marker.ts';
import { daysBetween } from '../../state/spans.ts';
import type { Standing } from '../../state/standing.ts';
import { count } from '../words.ts';
import { checkList } from './checks.ts';
import { findingList } from './finding-list.ts';
import { itemsTable } from './items-table.ts';
import type { ReviewedFile } from './line-comments.ts';
import { codeText, issueRef, table } from './safe-text.ts';
import { timelineSection } from './timeline-table.ts';
import { incident } from './verdict.ts';

/** A report of a pull request with what merging it would do. */
export interface ReviewedReport extends ReviewedFile {
  previousPath: string | null;
  review: Review;
  outcome: { number: number | null; report: Report; review: Review; standing: Standing; changes: Change[] };
}

/** Body of a review; what it says must not change, or old reviews would speak of numbers long gone. */
export const reviewBody = 'Findings of the post-mortem review on lines of this pull request. The summary comment has them all.';

interface Detail {
  findings: number;
  items: number;
  text: number;
  timeline: boolean;
}
const details: Detail[] = [
  { findings: 60, items: 200, text: 160, timeline: true },
  { findings: 25, items: 60, text: 80, timeline: true },
  { findings: 10, items: 20, text: 60, timeline: false },
  { findings: 0, items: 0, text: 60, timeline: false },
];

/** The one summary comment of a pull request, with its marker: the verdict of each report first. */
export function pullComment(reports: ReviewedReport[], gone: string[]): string {
  const marker = `${writeMarker('pull-request', { v: 1 })}\n`;
  return marker + (shorten(reports, gone, 60_000 - marker.length) ?? `${head(reports.slice(0, 100), gone.slice(0, 100))}\n\n… and more: see the job summary`);
}

/** The same for the job summary, which has room for all. */
export function pullSummary(reports: ReviewedReport[], gone: string[]): string {
  return `${(shorten(reports, gone, 900_000) ?? head(reports, gone)).slice(0, 900_000)}\n`;
}

function shorten(reports: ReviewedReport[], gone: string[], most: number): string | null {
  for (const detail of details) {
    const text = [head(reports, gone), ...reports.map((report) => section(report, reports.length, detail))].join('\n\n');
    if (text.length <= most) return text;
  }
  return null;
}

function head(reports: ReviewedReport[], gone: string[]): string {
  const errors = reports.reduce((sum, { review }) => sum + review.errors, 0);
  if (reports.length + gone.length === 0) return '## Post-mortem review\n\nThis pull request no longer changes a report.';
  const verdict = errors > 0 ? `🛑 ${count(errors, 'thing')} to mend` : '✅ nothing has to be mended';
  const rows = [
    ...reports.map((report) => [codeText(report.path, 200), state(report.review), merging(report)]),
    ...gone.map((path) => [codeText(path, 200), 'removed', 'Keeps its issues open.']),
  ];
  const [only] = reports;
  const [path, found, merge] = rows[0] ?? [];
  // A table of one row is a sentence.
  const told = rows.length === 1 ? `${path}: ${found}. **Merging it**: ${merge}` : table(['Report', 'Verdict', 'Merging it'], rows);
  return [`## Post-mortem review: ${verdict}`, told, rows.length === 1 && only ? incident(only.outcome.report) : ''].filter(Boolean).join('\n\n');
}

function state({ errors, findings }: Review): string {
  const icon = errors > 0 ? '🛑' : findings.length > 0 ? '💡' : '✅';
  const better = findings.length - errors;
  const parts = [errors > 0 && `${errors} to mend`, better > 0 && count(better, 'suggestion')].filter(Boolean);
  return `${icon} ${parts.join(', ') || 'no findings'}`;
}

/** What merging will do, in a sentence: the plan, counted. */
function merging({ review, outcome }: ReviewedReport): string {
  if (review.errors > 0)
    return outcome.number === null ? 'Opens a tracking issue as draft; nothing is filed until it is mended.' : 'Changes no action item until it is mended.';
  const of = (type: Change['type'], prefix = '') => outcome.changes.filter((change) => change.type === type && change.key.startsWith(prefix)).length;
  const edited = of('edit-issue', 'item') - of('add-comment', 'orphan');
  const parts = [
    of('open-report') > 0 && 'opens a tracking issue',
    of('open-item') > 0 && `files ${count(of('open-item'), 'action item')}`,
    edited > 0 && `edits ${count(edited, 'action item')}`,
    of('add-comment', 'orphan') > 0 && `marks ${count(of('add-comment', 'orphan'), 'action item')} as no longer listed`,
    outcome.number === null && followUpIn(outcome.standing),
  ].filter((part) => typeof part === 'string');
  const text = `${listWords(parts) || 'changes nothing'}${outcome.number === null ? '' : ` (${issueRef(outcome.number)})`}.`;
  return `${text[0]?.toUpperCase()}${text.slice(1)}`;
}

/** Counted from the merge, whose day no one knows yet. */
function followUpIn({ tracked, followUp }: Standing): string | null {
  if (!tracked || !followUp) return null;
  const days = daysBetween(tracked, followUp);
  return `sets a follow-up ${days % 7 === 0 ? count(days / 7, 'week') : count(days, 'day')} later`;
}

function section({ path, previousPath, review, outcome }: ReviewedReport, reports: number, detail: Detail): string {
  const { report, standing } = outcome;
  const parts = [
    previousPath ? `Moved from ${codeText(previousPath, 200)}.` : '',
    reports === 1 ? '' : incident(report),
    checkList(report, review, standing, null),
    findingList({ report, review, link: null, most: detail.findings, mendTitle: 'Mend before merging' }),
    detail.items > 0 ? itemsTable(standing, detail, 'What merging files') : '',
    detail.timeline ? timelineSection(report) : '',
  ];
  const text = parts.filter(Boolean).join('\n\n');
  if (reports === 1) return text;
  const title = `### ${codeText(path, 200)}`;
  return `${title}\n\n<details${review.errors > 0 ? ' open' : ''}><summary>${state(review)}</summary>\n\n${text}\n\n</details>`;
}
