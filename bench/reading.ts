/**
 * Scores the reader against hand-made answers: `npm run bench:reading -- FOLDER [--misses] [--only odd|even] [--file PART]`.
 * FOLDER holds `gold.jsonl` (one object a report, in the shape of `postmortem-action parse --json`) and `reports/`.
 * The score that tells something is the first one, on reports that nobody who changes the reader has looked at: print it
 * without `--misses`, write it down, and only then look.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printReport } from '../src/report/print.ts';
import { readReport } from '../src/report/read.ts';

interface Answer {
  file: string;
  title: string | null;
  date: string | null;
  severity: string | null;
  durationMinutes: number | null;
  timezone: string | null;
  sections: Record<string, number>;
  timeline: { line: number; date: string | null; time: string | null; text: string }[];
  actionItems: { line: number; text: string; owner: string | null; due: string | null; done: boolean; declined?: boolean; links: string[] }[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, only: { type: 'string' }, file: { type: 'string' } },
});
const folder = positionals[0];
if (!folder) {
  console.error('usage: npm run bench:reading -- FOLDER [--misses] [--only odd|even] [--file PART]');
  process.exit(2);
}

const counts = new Map<string, { hit: number; found: number; expected: number }>();
const fields = new Map<string, { right: number; all: number }>();

function count(kind: string, hit: number, found: number, expected: number) {
  const sum = counts.get(kind) ?? { hit: 0, found: 0, expected: 0 };
  counts.set(kind, { hit: sum.hit + hit, found: sum.found + found, expected: sum.expected + expected });
}

function field(name: string, right: boolean, miss: string) {
  const sum = fields.get(name) ?? { right: 0, all: 0 };
  fields.set(name, { right: sum.right + Number(right), all: sum.all + 1 });
  if (!right && values.misses) console.log(`  ${name}: ${miss}`);
}

function compareLines<T extends { line: number; text: string }>(kind: string, expected: T[], actual: T[]): [T, T][] {
  const pairs: [T, T][] = [];
  const rest = [...actual];
  for (const want of expected) {
    // Two items may share a line of prose: the one whose text is nearer counts.
    const same = rest.filter((one) => one.line === want.line);
    const best = same.find((one) => one.text.slice(0, 15) === want.text.slice(0, 15)) ?? same[0];
    if (best) {
      rest.splice(rest.indexOf(best), 1);
      pairs.push([want, best]);
    } else if (values.misses) console.log(`  ${kind} missed  ${want.line}: ${want.text.slice(0, 90)}`);
  }
  if (values.misses) for (const one of rest) console.log(`  ${kind} extra   ${one.line}: ${one.text.slice(0, 90)}`);
  count(kind, pairs.length, actual.length, expected.length);
  return pairs;
}

function compare(want: Answer) {
  const text = readFileSync(join(folder as string, 'reports', want.file), 'utf8');
  const got = printReport(readReport(text, { file: want.file })) as unknown as Answer;
  if (values.misses) console.log(want.file);
  const openings = (answer: Answer) => Object.entries(answer.sections).map(([name, line]) => ({ text: name, line }));
  const sectionHits = openings(want).filter(({ text, line }) => got.sections[text] === line);
  if (values.misses) {
    for (const { text, line } of openings(want)) if (got.sections[text] !== line) console.log(`  section missed ${text} ${line} (got ${got.sections[text]})`);
    for (const { text, line } of openings(got)) if (want.sections[text] === undefined) console.log(`  section extra  ${text} ${line}`);
  }
  count('sections', sectionHits.length, openings(got).length, openings(want).length);
  for (const [a, b] of compareLines('timeline', want.timeline, got.timeline)) {
    field('entry time', a.time === b.time, `${a.line} wanted ${a.time}, got ${b.time}`);
    field('entry date', a.date === b.date, `${a.line} wanted ${a.date}, got ${b.date}`);
  }
  for (const [a, b] of compareLines('action items', want.actionItems, got.actionItems)) {
    field('owner', normal(a.owner) === normal(b.owner), `${a.line} wanted ${a.owner}, got ${b.owner}`);
    field('due', day(a.due) === b.due, `${a.line} wanted ${a.due}, got ${b.due}`);
    if (a.due) field('due stated', day(a.due) === b.due, `${a.line} wanted ${a.due}, got ${b.due}`);
    field('done', a.done === b.done, `${a.line} wanted ${a.done}`);
    if (a.declined !== undefined) field('declined', a.declined === b.declined, `${a.line} wanted ${a.declined}`);
    const links =
      [...a.links].sort().join() ===
      b.links
        .filter((link) => /^https?:/.test(link))
        .sort()
        .join();
    field('links', links, `${a.line} wanted ${a.links}, got ${b.links}`);
  }
  field('incident date', want.date === got.date, `wanted ${want.date}, got ${got.date}`);
  field('title', want.title === got.title, `wanted ${want.title}, got ${got.title}`);
  field('duration', want.durationMinutes === got.durationMinutes, `wanted ${want.durationMinutes}, got ${got.durationMinutes}`);
  field('timezone', want.timezone === got.timezone, `wanted ${want.timezone}, got ${got.timezone}`);
  field('severity', want.severity === got.severity, `wanted ${want.severity}, got ${got.severity}`);
}

function normal(owner: string | null): string {
  return (owner ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Answers may give a deadline as written. */
function day(due: string | null): string | null {
  return due === null || /^\d{4}-/.test(due) || Number.isNaN(Date.parse(due)) ? due : new Date(`${due} UTC`).toISOString().slice(0, 10);
}

const answers = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Answer);
answers.forEach((answer, index) => {
  if (values.only && (index % 2 === 0) !== (values.only === 'odd')) return;
  if (values.file && !answer.file.includes(values.file)) return;
  compare(answer);
});
for (const [kind, { hit, found, expected }] of counts) {
  const [precision, recall] = [hit / (found || 1), hit / (expected || 1)];
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  console.log(
    `${kind.padEnd(14)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  (${hit} of ${expected}, ${found} found)`,
  );
}
for (const [name, { right, all }] of fields) console.log(`${name.padEnd(14)} ${((100 * right) / all).toFixed(1)} %  (${right} of ${all})`);
