import type { Report } from '../../report/types.ts';
import type { Review } from '../../rules/review.ts';
import { ruleUrl } from '../../rules/rule.ts';
import { type Entry, groupFindings } from '../findings/groups.ts';
import { count } from '../words.ts';
import { cut, safeProse, safeText } from './safe-text.ts';

/** Where a finding can be looked up: the address of a line of the report's file; null where the report is the text of an issue. */
export type LinkLine = ((line: number) => string) | null;

export interface FindingListInput {
  report: Report;
  review: Review;
  link: LinkLine;
  /** At most so many entries are shown; the rest is counted. */
  most: number;
  /** Heading of what holds things up. */
  mendTitle: string;
}

/** A list longer than this is folded. */
const mostOpen = 10;

/** What must be mended first, then what would make the report better; empty where there is nothing. */
export function findingList(input: FindingListInput): string {
  const entries = groupFindings(input.review, input.report);
  const [must, better] = [entries.filter(({ level }) => level === 'error'), entries.filter(({ level }) => level !== 'error')];
  return [part(`### 🛑 ${input.mendTitle}`, must, input), part('### 💡 Would make it better', better, input), waived(input.review)]
    .filter(Boolean)
    .join('\n\n');
}

function part(heading: string, entries: Entry[], input: FindingListInput): string {
  if (entries.length === 0 || input.most === 0) return '';
  const shown = entries.slice(0, input.most).map((entry) => write(entry, input));
  const rest = entries.length - shown.length;
  const more = rest > 0 ? [`- … and ${rest} more of another kind`] : [];
  if (shown.length <= mostOpen + 2) return `${heading}\n\n${[...shown, ...more].join('\n')}`;
  const folded = [...shown.slice(mostOpen), ...more];
  return `${heading}\n\n${shown.slice(0, mostOpen).join('\n')}\n\n<details><summary>${entries.length - mostOpen} more</summary>\n\n${folded.join('\n')}\n\n</details>`;
}

function waived({ waived: all }: Review): string {
  return all
    .map(({ rule, reason, count: times }) => `Waived: ${count(times, 'finding')} of [${rule}](${ruleUrl(rule)}), because ${safeText(reason)}`)
    .join('\\\n');
}

function write(entry: Entry, input: FindingListInput): string {
  const rules = entry.rules.map((rule) => `[${rule}](${ruleUrl(rule)})`).join(', ');
  const notes = [...entry.notes.map((note) => safeProse(note)), ...(entry.expected ? [`Suggestion: ${safeProse(`\`${entry.expected}\``)}`] : [])].join(' ');
  const lead = entry.level === 'error' || entry.list.length > 0 ? `**${safeProse(entry.lead)}**` : safeProse(entry.lead);
  const tail = `${notes === '' ? '' : `\\\n  → ${notes}`} <sub>${rules}</sub>`;
  if (entry.list.length === 0) return `- ${lead}${where(entry.line, input)}${tail}`;
  // A list within one section names it once.
  const places = new Set(entry.list.map(({ line }) => where(line, { ...input, link: null })));
  const [shared = ''] = places.size === 1 && !input.link ? places : [];
  const said = entry.list.map(({ text, note, line }) => `${safeProse(cut(text, 140))}${shared ? '' : where(line, input)}${note ? `: ${safeProse(note)}` : ''}`);
  const inline = said.join(' · ');
  if (inline.length <= 200 && entry.list.every(({ note }) => note === null)) return `- ${lead}${shared}: ${inline}${tail}`;
  const bullets = said.slice(0, 60).map((text) => `  - ${text}`);
  if (said.length > bullets.length) bullets.push(`  - … and ${said.length - bullets.length} more`);
  if (said.length <= mostOpen) return [`- ${lead}${shared}${tail}`, ...bullets].join('\n');
  return [`- ${lead}${shared}${tail}`, '', `  <details><summary>Show all ${said.length}</summary>`, '', ...bullets, '', '  </details>', ''].join('\n');
}

/** The section a line stands in, and the line itself where it can be linked. */
function where(line: number | null, { report, link }: FindingListInput): string {
  if (line === null) return '';
  const block = report.blocks.findLast((one) => one.line <= line);
  const section = report.sections.findLast((one) => one.name === block?.section && one.line <= line && one.name !== 'people');
  const parts = [
    section && section.line !== line ? `in ${safeText(section.title.replace(/\s*\([^()]*\)$/, ''), 40)}` : '',
    link ? `[line ${line}](${link(line)})` : '',
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
