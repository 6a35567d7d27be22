/**
 * Scores the wording judge on labelled sentences: `npm run bench:blameless -- FILE|FOLDER … [--misses] [--plain FOLDER] [--prose FOLDER] [--whole FOLDER]`.
 * With `--plain`, how often it fires on whole reports: in a thousand sentences of people who mostly blame no one.
 * With `--prose`, how often on other Markdown, such as `node_modules`, read as if each text were a root cause: documentation
 * blames no one, and there is as much of it that nobody has looked at as one likes.
 * With `--whole`, line by line on whole reports: FOLDER holds `reports/` and `blame.jsonl`, `{file, blame: [{line, label}]}` a line.
 * That is the figure to look at first: sets of single sentences hide what fires on people who only do their work.
 * Of a folder, every `.jsonl` file in it.
 * Each line holds `{text, label: "blame" | "soft" | "ok", section?}`. A finding on blame or soft counts as right.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReport } from '../src/report/read.ts';
import { sentencesOfReport } from '../src/report/sentences.ts';
import { blameless } from '../src/rules/blameless.ts';
import { findWording } from '../src/rules/wording/find-wording.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'boolean' }, plain: { type: 'string' }, prose: { type: 'string' }, whole: { type: 'string' } },
});
if (positionals.length === 0 && !values.plain && !values.prose && !values.whole) {
  console.error('usage: npm run bench:blameless -- FILE|FOLDER … [--misses] [--plain FOLDER] [--prose FOLDER] [--whole FOLDER]');
  process.exit(2);
}
interface Sentence {
  text: string;
  label: 'blame' | 'soft' | 'ok';
  section?: string;
}
const files = positionals.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
for (const file of files) score(file);
if (values.plain) countFires(values.plain, readdirSync(values.plain), (text) => text);
if (values.whole) scoreWhole(values.whole);
if (values.prose) countFires(values.prose, readdirSync(values.prose, { recursive: true, encoding: 'utf8' }), asCause);

/** Lines of whole reports: those that blame and were found, and those on which the judge fired without cause. */
function scoreWhole(folder: string) {
  const hits = { blame: 0, soft: 0 };
  const all = { blame: 0, soft: 0 };
  let extra = 0;
  for (const answer of readFileSync(join(folder, 'blame.jsonl'), 'utf8').trim().split('\n')) {
    const { file, blame } = JSON.parse(answer) as { file: string; blame: { line: number; label: 'blame' | 'soft' }[] };
    const found = [...findWording(readReport(readFileSync(join(folder, 'reports', file), 'utf8'), { file }), { people: [], software: [], allowed: [] })];
    const fired = new Set(found.map(({ place }) => place.start.line));
    // Two sentences on a line count once: a finding tells only the line.
    const told = new Map(blame.map(({ line, label }) => [line, label]));
    for (const [line, label] of told) {
      all[label]++;
      if (fired.has(line)) hits[label]++;
      else if (values.misses) console.log(`${file}:${line} ${label} missed`);
    }
    const without = new Map(found.filter(({ place }) => !told.has(place.start.line)).map((one) => [one.place.start.line, one]));
    extra += without.size;
    if (values.misses) for (const [line, { rule, phrase }] of without) console.log(`${file}:${line} ${rule}: ${phrase}`);
  }
  console.log(`${folder}\nlines found: blame ${hits.blame} of ${all.blame}, soft ${hits.soft} of ${all.soft}; fired on ${extra} others`);
}

/** A text as the root cause of a report, without its own headings, tables and code. */
function asCause(text: string): string {
  const prose = text
    .replace(/```[\s\S]*?```/g, '')
    .replace(/^(?:#+ |\|).*$/gm, '')
    .slice(0, 200_000);
  return `# Report\n\n## Root cause\n\n${prose}\n`;
}

function countFires(folder: string, names: string[], reportOf: (text: string) => string) {
  let [sentences, fired] = [0, 0];
  for (const name of names.filter((one) => one.endsWith('.md')).sort()) {
    const report = readReport(reportOf(readFileSync(join(folder, name), 'utf8')));
    sentences += [...sentencesOfReport(report)].filter(({ text }) => /\p{L}{2,} \p{L}{2,}/u.test(text)).length;
    const found = [...findWording(report, { people: [], software: [], allowed: [] })];
    fired += new Set(found.map(({ place }) => place.start.line)).size;
    if (values.misses) for (const { place, phrase, rule, level } of found) console.log(`${name}:${place.start.line} ${level} ${rule}: ${phrase}`);
  }
  console.log(`${folder}\n${sentences} sentences, fires on ${((1000 * fired) / (sentences || 1)).toFixed(1)} lines in a thousand of them`);
}

function score(file: string) {
  const sentences = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);
  const table: Record<string, { none: number; info: number; warning: number; error: number }> = {};
  for (const { text, label, section } of sentences) {
    const found = judge(text, section);
    const level = found.some((one) => one.level !== 'info') ? 'warning' : found.length > 0 ? 'info' : 'none';
    table[label] ??= { none: 0, info: 0, warning: 0, error: 0 };
    table[label][level]++;
    const wrong = label === 'ok' ? level !== 'none' : level === 'none';
    if (values.misses && wrong)
      console.log(`${label} ${found.map((one) => `${one.reason.slice(20, 90)}`).join(' ') || 'missed'} [${section}] ${text.slice(0, 260)}`);
  }
  const fired = (label: string) => (table[label]?.info ?? 0) + (table[label]?.warning ?? 0);
  const all = (label: string) => fired(label) + (table[label]?.none ?? 0);
  const right = fired('blame') + fired('soft');
  const precision = right / (right + fired('ok') || 1);
  const recall = fired('blame') / (all('blame') || 1);
  console.log(file);
  console.table(table);
  console.log(
    `precision ${precision.toFixed(3)} (${right} of ${right + fired('ok')})  blame recall ${recall.toFixed(3)}  soft recall ${(fired('soft') / (all('soft') || 1)).toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall || 1)).toFixed(3)}  fires on ok ${((100 * fired('ok')) / (all('ok') || 1)).toFixed(2)} %`,
  );
}

/** Headings for the sections that labels name otherwise. */
function headingOf(section: string | undefined): string {
  const known: Record<string, string> = {
    why_5whys: 'Five whys',
    why: 'Root cause',
    went_poorly: 'What went wrong',
    'went-poorly': 'What went wrong',
    'went-wrong': 'What went wrong',
    went_wrong: 'What went wrong',
    went_well: 'What went well',
    'went-well': 'What went well',
    'meeting-notes': 'Discussion',
    'open-questions': 'Five whys',
    trigger: 'Background',
    header: 'Authors',
    lucky: 'Where we got lucky',
  };
  return known[section ?? ''] ?? (section === 'other' || !section ? 'Notes on this' : section.replaceAll(/[-_]/g, ' '));
}

/** What the rule says of one sentence, standing in its section of a report. */
function judge(text: string, section: string | undefined) {
  const body = section === 'action-items' && !/^[|#>-]/.test(text) ? `- ${text}` : text;
  const report = readReport(`# Report\n\n## ${headingOf(section)}\n\n${body}\n`);
  const context = { now: null, filed: null, required: [], wording: { people: [], software: [], allowed: [] } };
  // The heading may blame by itself; it is no part of the sentence.
  return [...blameless.check(report, context)].filter(({ place }) => place.start.line > 3).map(({ level, reason }) => ({ level: level ?? 'warning', reason }));
}
