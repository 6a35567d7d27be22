import type { Report } from '../../report/types.ts';
import type { Review } from '../../rules/review.ts';
import type { Change } from '../../state/change.ts';
import { writeMarker } from '../../state/marker.ts';
import { daysBetween } from '../../state/spans.ts';
import type { Standing } from '../../state/standing.ts';
import { itemsTable } from './comment.ts';
import type { ReviewedFile } from './line-comments.ts';
import { count, counted, findingsTable, timelineSection, timesTable } from './report-parts.ts';
import { codeText, issueRef, safeText, table } from './safe-text.ts';

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
  const verdict = errors > 0 ? `🛑 ${count(errors, 'error')} to mend` : '✅ nothing to mend';
  const rows = [
    ...reports.map((report) => [codeText(report.path, 200), state(report.review), merging(report)]),
    ...gone.map((path) => [codeText(path, 200), '–', 'keeps its issues: the report is removed']),
  ];
  return [`## Post-mortem review: ${verdict}`, '', table(['Report', 'Verdict', 'Merging it'], rows)].join('\n');
}

function state(review: Review): string {
  const icon = review.errors > 0 ? '🛑' : review.warnings > 0 ? '⚠️' : '✅';
  return `${icon} ${counted(review) || 'no findings'}`;
}

/** What merging will do, in a sentence: the plan, counted. */
function merging({ review, outcome }: ReviewedReport): string {
  if (review.errors > 0)
    return outcome.number === null
      ? 'opens a tracking issue as draft; nothing is filed until the errors are mended'
      : 'changes no action item until the errors are mended';
  const of = (type: Change['type'], prefix = '') => outcome.changes.filter((change) => change.type === type && change.key.startsWith(prefix)).length;
  const parts = [
    of('open-report') > 0 && 'opens a tracking issue',
    of('open-item') > 0 && `files ${count(of('open-item'), 'action item')}`,
    of('edit-issue', 'item') - of('add-comment', 'orphan') > 0 && `edits ${count(of('edit-issue', 'item') - of('add-comment', 'orphan'), 'action item')}`,
    of('add-comment', 'orphan') > 0 && `marks ${of('add-comment', 'orphan')} as no longer listed`,
    outcome.number === null && followUpIn(outcome.standing),
  ].filter(Boolean);
  const on = outcome.number === null ? '' : ` (${issueRef(outcome.number)})`;
  return parts.length > 0 ? `${parts.join(', ')}${on}` : `changes nothing${on}`;
}

/** Counted from the merge, whose day no one knows yet. */
function followUpIn({ tracked, followUp }: Standing): string | null {
  if (!tracked || !followUp) return null;
  const days = daysBetween(tracked, followUp);
  return `a follow-up ${days % 7 === 0 ? count(days / 7, 'week') : count(days, 'day')} later`;
}

function section({ path, previousPath, review, outcome }: ReviewedReport, reports: number, detail: Detail): string {
  const { report, standing } = outcome;
  const parts = [
    previousPath ? `Moved from ${codeText(previousPath, 200)}.` : '',
    timesTable(report),
    findingsTable(review, detail.findings),
    detail.timeline ? timelineSection(report) : '',
    detail.items > 0 ? itemsTable(standing, detail).replace('### Action items', '### What merging files') : '',
  ];
  const text = parts.filter(Boolean).join('\n\n');
  if (reports === 1) return text;
  const title = `### ${codeText(path, 200)}${report.title ? `: ${safeText(report.title, 150)}` : ''}`;
  return `${title}\n\n<details${review.errors > 0 ? ' open' : ''}><summary>${state(review)}</summary>\n\n${text}\n\n</details>`;
}
