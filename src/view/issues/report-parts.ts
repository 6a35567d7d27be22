import { formatMinutes } from '../../report/time/durations.ts';
import { responseTimes } from '../../report/timeline/milestones.ts';
import type { Report } from '../../report/types.ts';
import type { Review } from '../../rules/review.ts';
import { type Finding, ruleUrl } from '../../rules/rule.ts';
import { mermaidTimeline } from './mermaid-timeline.ts';
import { safeProse, safeText, table } from './safe-text.ts';

/** Time to detect, acknowledge, mitigate and resolve, as a table; empty when the timeline tells none. */
export function timesTable(report: Report): string {
  const { detect, acknowledge, mitigate, resolve } = responseTimes(report.timeline, report.milestones);
  if ([detect, acknowledge, mitigate, resolve].every((value) => value === null)) return '';
  const cell = (minutes: number | null) => (minutes === null ? '–' : formatMinutes(minutes));
  const header = ['Time to detect', 'Time to acknowledge', 'Time to mitigate', 'Time to resolve'];
  return table(header, [[cell(detect), cell(acknowledge), cell(mitigate), cell(resolve)]]);
}

const levelIcons = { error: '🛑 error', warning: '⚠️ warning', info: 'ℹ️ info' };

/** The findings with their lines, at most so many, and what was waived. */
export function findingsTable(review: Review, most: number): string {
  const shown = review.findings.slice(0, most);
  const waived = review.waived.map(({ rule, reason, count: times }) => `- waived \`${rule}\` (${times}): ${safeText(reason)}`);
  if (shown.length === 0) return waived.length > 0 ? `### No findings\n\n${waived.join('\n')}` : '### No findings';
  const rows = shown.map((finding) => [levelIcons[finding.level], String(finding.place.start.line), describe(finding), safeProse(finding.note ?? '')]);
  const more = review.findings.length - shown.length;
  return [
    `### Findings: ${counted(review)}`,
    '',
    table(['', 'Line', 'Finding', 'What to do'], rows),
    ...(more > 0 ? ['', `… and ${more} more`] : []),
    ...(waived.length > 0 ? ['', ...waived] : []),
  ].join('\n');
}

function describe(finding: Finding): string {
  const suggestion = finding.expected ? ` Suggestion: ${safeProse(`\`${finding.expected}\``)}` : '';
  return `${safeProse(finding.reason)} ([${finding.rule}](${ruleUrl(finding.rule)}))${suggestion}`;
}

export function counted(review: Review): string {
  const info = review.findings.length - review.errors - review.warnings;
  const parts = [review.errors > 0 && count(review.errors, 'error'), review.warnings > 0 && count(review.warnings, 'warning'), info > 0 && `${info} info`];
  return parts.filter(Boolean).join(', ');
}

/** The timeline under its heading; empty when nothing can be drawn. */
export function timelineSection(report: Report): string {
  const diagram = mermaidTimeline(report);
  return diagram ? `### Timeline${report.timezone ? ` (${safeText(report.timezone.value)})` : ''}\n\n${diagram}` : '';
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
