/**
 * Scores the wording judge on labelled sentences: `npm run bench:blameless -- FILE.jsonl [--misses]`.
 * Each line holds `{text, label: "blame" | "soft" | "ok", section?}`. A finding on blame or soft counts as right.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { nameSection } from '../src/report/section-names.ts';
import { type SectionName, sectionNames } from '../src/report/types.ts';
import { createJudge } from '../src/rules/wording/judge.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean' } } });
const [file] = positionals;
if (!file) {
  console.error('usage: npm run bench:blameless -- FILE.jsonl [--misses]');
  process.exit(2);
}
interface Sentence {
  text: string;
  label: 'blame' | 'soft' | 'ok';
  section?: string;
}
const sentences = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Sentence);
const judge = createJudge({ people: [], nouns: [], software: [] });
const table: Record<string, { none: number; info: number; warning: number; error: number }> = {};
for (const { text, label, section } of sentences) {
  const found = judge(text, toSection(section));
  const level = found.some((one) => one.level !== 'info') ? 'warning' : found.length > 0 ? 'info' : 'none';
  table[label] ??= { none: 0, info: 0, warning: 0, error: 0 };
  table[label][level]++;
  const wrong = label === 'ok' ? level !== 'none' : level === 'none';
  if (values.misses && wrong) console.log(`${label} ${found.map((one) => `${one.category.id}«${text.slice(one.from, one.to)}»`).join(' ') || 'missed'} [${section}] ${text.slice(0, 260)}`);
}
const fired = (label: string) => (table[label]?.info ?? 0) + (table[label]?.warning ?? 0);
const all = (label: string) => fired(label) + (table[label]?.none ?? 0);
const right = fired('blame') + fired('soft');
const precision = right / (right + fired('ok') || 1);
const recall = fired('blame') / (all('blame') || 1);
console.table(table);
console.log(`precision ${precision.toFixed(3)} (${right} of ${right + fired('ok')})  blame recall ${recall.toFixed(3)}  soft recall ${(fired('soft') / (all('soft') || 1)).toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall || 1)).toFixed(3)}  fires on ok ${((100 * fired('ok')) / (all('ok') || 1)).toFixed(2)} %`);

function toSection(name: string | undefined): SectionName | null {
  const known: Record<string, SectionName> = { why_5whys: 'five-whys', went_poorly: 'went-wrong', 'went-poorly': 'went-wrong', 'meeting-notes': 'lessons', 'open-questions': 'five-whys', resolution: 'response', trigger: 'background', header: 'people', leadup: 'background' };
  const plain = (name ?? '').replaceAll('_', '-');
  if (known[name ?? '']) return known[name ?? ''] ?? null;
  if ((sectionNames as readonly string[]).includes(plain)) return plain as SectionName;
  return plain === 'other' || plain === '' ? null : nameSection(plain.replaceAll('-', ' '), new Map());
}
