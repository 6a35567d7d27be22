import { cleanText } from '../../report/markdown/text.ts';
import { listWords } from '../../report/time/durations.ts';
import type { Review } from '../../rules/review.ts';
import { type Finding, type Level, quote } from '../../rules/rule.ts';
import { count } from '../words.ts';

const colours: Record<Level, string> = { error: '31', warning: '33', info: '36' };
const grey = '90';

/** A report with what was found in it. */
export interface CheckedReport {
  path: string;
  review: Review;
  /** As read, to show the line a finding is about. */
  text?: string;
}

export interface PrettyOptions {
  colour: boolean;
  /** Only errors, and the count at the end. */
  quiet?: boolean;
}

type Paint = (code: string, text: string) => string;

/** Findings for a terminal: one block a report, what to do and the words it is about below each finding, a count at the end. */
export function printPretty(checked: CheckedReport[], { colour, quiet = false }: PrettyOptions): string {
  const paint: Paint = (code, text) => (colour ? `\u001B[${code}m${text}\u001B[39m` : text);
  const blocks = checked.flatMap(({ path, review, text }) => {
    const findings = quiet ? review.findings.filter(({ level }) => level === 'error') : review.findings;
    if (findings.length === 0) return quiet ? [] : [`${path}: no findings`];
    const lines = text?.replace(/^\uFEFF/, '').split(/\r\n?|\n/) ?? [];
    const said = new Set<string>();
    return [[path, ...gather(findings).map((finding) => row(finding, lines, said, paint))].join('\n')];
  });
  return `${[...blocks, total(checked)].join('\n\n')}\n`;
}

/** All that an action item lacks at one level in one row. */
function gather(findings: Finding[]): Finding[] {
  const rows = new Map<string, Finding[]>();
  findings.forEach((finding, index) => {
    const key = finding.group?.lacks === undefined ? `${index}` : `${finding.level} ${finding.place.start.line}:${finding.group.about}`;
    rows.set(key, [...(rows.get(key) ?? []), finding]);
  });
  return [...rows.values()].map((own) => {
    const [first] = own as [Finding];
    if (own.length === 1) return first;
    const reason = `${quote(first.group?.about ?? '')} has ${listWords(own.map(({ group }) => `no ${group?.lacks}`))}.`;
    return { ...first, reason, rule: own.map(({ rule }) => rule).join(', '), note: own.map(({ note }) => note ?? '').join(' ') };
  });
}

function row(finding: Finding, lines: string[], said: Set<string>, paint: Paint): string {
  const { place, level, reason, rule, note } = finding;
  const at = `${place.start.line}:${place.start.column}`.padEnd(8);
  const indent = ' '.repeat(20);
  const rows = [`  ${at} ${paint(colours[level], level.padEnd(7))}  ${cleanText(reason)}  ${paint(grey, rule)}`];
  for (const line of excerpt(finding, lines)) rows.push(`${indent}${paint(grey, line)}`);
  // What to do about ten findings of a kind is said once.
  if (note && !said.has(note)) rows.push(`${indent}${paint(grey, `→ ${cleanText(note)}`)}`);
  if (note) said.add(note);
  return rows.join('\n');
}

/** The line with a caret below the words, where they are a part of the line that the sentence does not quote. */
function excerpt({ place, reason }: Finding, lines: string[]): string[] {
  const { start, end } = place;
  const line = lines[start.line - 1] ?? '';
  const words = line.slice(start.column - 1, end.column - 1);
  if (start.line !== end.line || words === '' || line.startsWith('#') || reason.includes(words)) return [];
  const from = Math.max(0, start.column - 1 - 30);
  const shown = line.slice(from, from + 90);
  // What tabs, wide and unseen characters do to columns only a plain line is safe from.
  if (!/^[\x20-\x7E]*$/.test(shown) || words.length > 60) return [];
  return [shown, `${' '.repeat(start.column - 1 - from)}${'^'.repeat(Math.max(1, Math.min(words.length, shown.length)))}`];
}

function total(checked: CheckedReport[]): string {
  const findings = checked.flatMap(({ review }) => review.findings);
  const of = (level: Level) => findings.filter((finding) => finding.level === level).length;
  const bad = checked.filter(({ review }) => review.errors > 0).length;
  const where = bad > 0 && checked.length > 1 ? ` in ${bad} of them` : '';
  return `${count(checked.length, 'report')}: ${count(of('error'), 'error')}${where}, ${count(of('warning'), 'warning')}, ${of('info')} info`;
}
