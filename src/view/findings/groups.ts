import { listWords } from '../../report/time/durations.ts';
import type { Report } from '../../report/types.ts';
import type { Review } from '../../rules/review.ts';
import { type Finding, type Level, quote } from '../../rules/rule.ts';
import { count } from '../words.ts';

/** One thing to tell: a finding, or all findings of a kind under one title. */
export interface Entry {
  level: Level;
  /** A sentence, or a title without a full stop where a list follows. */
  lead: string;
  list: { text: string; note: string | null; line: number }[];
  /** What to do, each said once. */
  notes: string[];
  expected: string | null;
  rules: string[];
  /** 1-based line of a single finding; null where the list has the lines or it is about the report as a whole. */
  line: number | null;
}

/** Findings as entries, each thing told once: all that an action item lacks together, all of a kind under one title. */
export function groupFindings(review: Review, report: Report): Entry[] {
  const rest = [...review.findings];
  const entries: Entry[] = [];
  while (rest.length > 0) {
    const first = rest[0] as Finding;
    const same = rest.filter((finding) => finding.level === first.level && kindOf(finding) === kindOf(first));
    for (const finding of same) rest.splice(rest.indexOf(finding), 1);
    entries.push(...(first.group?.lacks === undefined ? [tell(same, report)] : tellItems(same, report)));
  }
  return entries;
}

const kindOf = ({ rule, group }: Finding) => (group?.lacks === undefined ? `${rule} ${group?.title}` : 'items');

function tell(findings: Finding[], report: Report): Entry {
  const [first] = findings as [Finding];
  const notes = unique(findings.flatMap(({ note }) => note ?? []));
  const base = { level: first.level, rules: [first.rule] };
  if (findings.length === 1) return { ...base, lead: first.reason, list: [], notes, expected: first.expected, line: lineOf(first, report) };
  const title = first.group?.title ?? `${first.rule[0]?.toUpperCase()}${first.rule.slice(1).replaceAll('-', ' ')}`;
  const [shared] = notes.length === 1 ? notes : [null];
  return {
    ...base,
    lead: `${title} (${findings.length})`,
    list: findings.map((finding) => ({
      text: finding.group?.about ?? finding.reason,
      note: shared === null ? (finding.note ?? null) : null,
      line: finding.place.start.line,
    })),
    notes: shared === null ? [] : notes,
    expected: null,
    line: null,
  };
}

/** Items that lack the same, in one entry. */
function tellItems(findings: Finding[], report: Report): Entry[] {
  const items = new Map<number, Finding[]>();
  for (const finding of findings) {
    const { line } = finding.place.start;
    items.set(line, [...(items.get(line) ?? []), finding]);
  }
  const sets = new Map<string, Finding[][]>();
  for (const own of items.values()) {
    const key = own.map(({ group }) => group?.lacks).join('\n');
    sets.set(key, [...(sets.get(key) ?? []), own]);
  }
  const open = report.actionItems.filter(({ done, declined }) => !done && !declined).length;
  const said = new Set<string>();
  return [...sets.values()].map((same) => tellSet(same, open, said));
}

function tellSet(same: Finding[][], open: number, said: Set<string>): Entry {
  const [own] = same as [Finding[]];
  const lacks = listWords(own.map(({ group }) => `no ${group?.lacks}`));
  const notes = unique(own.flatMap(({ note }) => note ?? [])).filter((note) => !said.has(note));
  for (const note of notes) said.add(note);
  const base = { level: own[0]?.level ?? 'warning', notes, expected: null, rules: unique(own.map(({ rule }) => rule)) };
  const about = (findings: Finding[]) => findings[0]?.group?.about ?? '';
  const line = own[0]?.place.start.line ?? 1;
  if (same.length === 1) return { ...base, lead: own.length === 1 ? (own[0]?.reason ?? '') : `${quote(about(own))} has ${lacks}.`, list: [], line };
  if (same.length === open) return { ...base, lead: `${open === 2 ? 'Both' : `All ${open}`} action items have ${lacks}.`, list: [], line: null };
  const list = same.map((findings) => ({ text: about(findings), note: null, line: findings[0]?.place.start.line ?? 1 }));
  return { ...base, lead: `${count(same.length, 'action item')} have ${lacks}`, list, line: null };
}

function lineOf({ place }: Finding, report: Report): number | null {
  const top = report.titlePlace?.start.line ?? 1;
  return place.start.line <= top ? null : place.start.line;
}

const unique = (texts: string[]) => [...new Set(texts)];
