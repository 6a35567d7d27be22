import { cleanText } from '../../report/markdown/text.ts';
import { type MilestoneName, milestoneNames, type Report, type TimelineEntry } from '../../report/types.ts';
import { cut } from './safe-text.ts';

const mostEntries = 40;

/** The timeline as a Mermaid diagram that GitHub draws; null when no entry has a time. */
export function mermaidTimeline(report: Report): string | null {
  const entries = report.timeline.filter(({ time, date }) => time || date);
  if (entries.length === 0) return null;
  const shown = entries.slice(0, mostEntries);
  const lines = ['```mermaid', 'timeline'];
  if (report.title) lines.push(`    title ${mermaidText(report.title, 80)}`);
  let day: string | null = null;
  for (const entry of shown) {
    if (entry.date !== day && entry.date) lines.push(`    section ${entry.date}`);
    day = entry.date;
    const name = milestoneOf(report, entry);
    const label = mermaidText(cut(entry.text, 90), 90);
    lines.push(
      `    ${mermaidText(entry.time ?? entry.date ?? '', 20)} : ${name && !entry.text.toLowerCase().startsWith(name) ? `${name.toUpperCase()} – ` : ''}${label || '…'}`,
    );
  }
  lines.push('```');
  if (entries.length > shown.length) lines.push('', `… and ${entries.length - shown.length} more entries`);
  return lines.join('\n');
}

function milestoneOf(report: Report, entry: TimelineEntry): MilestoneName | undefined {
  return milestoneNames.find((name) => report.timeline[report.milestones[name] ?? -1] === entry);
}

/** Mermaid takes colons as separators and `#`, `;` as syntax: look-alikes and blanks stand in for them. */
function mermaidText(text: string, most: number): string {
  return cut(
    cleanText(text)
      .replaceAll(':', '\u2236')
      .replace(/[#;`"<>{}[\]|\\%]/g, ' ')
      .replace(/ {2,}/g, ' ')
      .trim(),
    most,
  );
}
