/**
 * `npm run cues -- LABELLED … [--plain FOLDER …]`: weighs cues of blame into `src/wording/cues/cue-table.ts`. LABELLED are files
 * of lines `{text, label: "blame" | "soft" | "ok", section?}`; the reports in a plain folder blame no one but where the verdicts
 * say so. Only the weights of words that were met often are kept; the same input gives the same table.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readReport } from '../src/report/read.ts';
import { sentencesOfReport } from '../src/report/sentences.ts';
import type { SectionName } from '../src/report/types.ts';
import { featuresOf, isWeighed } from '../src/wording/cues/features.ts';
import { createReader } from '../src/wording/judge.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { plain: { type: 'string', multiple: true } } });
if (positionals.length === 0) {
  console.error('usage: npm run cues -- LABELLED … [--plain FOLDER …]');
  process.exit(2);
}

interface Example {
  features: string[];
  blames: boolean;
}
const examples: Example[] = [];
const reader = createReader({ people: [], nouns: [], software: [] });

for (const file of positionals) {
  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const { text, label, section } = JSON.parse(line) as { text: string; label: string; section?: string };
    take(reader(text, sectionOf(section ?? '')), label === 'blame');
  }
}
for (const folder of values.plain ?? []) {
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.md'))
    .sort()) {
    const report = readReport(readFileSync(join(folder, name), 'utf8'));
    const read = createReader({ people: report.people, nouns: [], software: [] });
    for (const { text, section } of sentencesOfReport(report)) {
      const reading = read(text, section);
      if (reading && !reading.judged) take(reading, false);
    }
  }
}

function take(reading: ReturnType<typeof reader>, blames: boolean) {
  if (reading && isWeighed(reading)) examples.push({ features: [...featuresOf(reading)], blames });
}

/** The section that a heading opens. */
function sectionOf(name: string): SectionName | null {
  const titles: Record<string, string> = { 'went-wrong': 'What went wrong', 'went-well': 'What went well', lucky: 'Where we got lucky' };
  const title = titles[name] ?? (name === '' || name === 'other' ? 'Notes on this' : name.replaceAll(/[-_]/g, ' '));
  return [...sentencesOfReport(readReport(`# Report\n\n## ${title}\n\nSome words here.\n`))].at(-1)?.section ?? null;
}

const fewest = 5;
const kept = 1500;
const counts = new Map<string, number>();
for (const { features } of examples) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1);
const vocabulary = new Map([...counts].filter(([, count]) => count >= fewest).map(([name], index) => [name, index]));
const rows = examples.map(({ features, blames }) => ({ at: features.flatMap((one) => vocabulary.get(one) ?? []), blames }));

/** Numbers that look random and are the same each time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Logistic regression with a decay of weights, by steps that shrink with each weight's past ones. */
function train(seed: number): { weights: Float64Array; bias: number } {
  const weights = new Float64Array(vocabulary.size);
  const past = new Float64Array(vocabulary.size).fill(1e-8);
  const next = dice(seed);
  const order = rows.map((_, index) => index);
  let bias = -1;
  for (let round = 0; round < 14; round++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(next() * (index + 1));
      [order[index], order[other]] = [order[other] as number, order[index] as number];
    }
    for (const index of order) {
      const { at, blames } = rows[index] as (typeof rows)[number];
      const sum = at.reduce((total, one) => total + (weights[one] as number), bias);
      const error = 1 / (1 + Math.exp(-sum)) - (blames ? 1 : 0);
      for (const one of at) {
        const slope = error + 0.005 * (weights[one] as number);
        past[one] = (past[one] as number) + slope * slope;
        weights[one] = (weights[one] as number) - (0.12 * slope) / Math.sqrt(past[one] as number);
      }
      bias -= 0.01 * error;
    }
  }
  return { weights, bias };
}

const seeds = [1, 2, 3];
const trained = seeds.map(train);
const mean = (pick: (one: (typeof trained)[number]) => number) => trained.reduce((sum, one) => sum + pick(one), 0) / seeds.length;
const table = [...vocabulary]
  .map(([name, index]) => [name, mean(({ weights }) => weights[index] as number)] as const)
  .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))
  .slice(0, kept);
const byWeight = new Map<number, string[]>();
for (const [name, weight] of [...table, ['bias', mean(({ bias }) => bias)] as const]) {
  const eighths = Math.round(weight * 8);
  if (eighths !== 0) byWeight.set(eighths, [...(byWeight.get(eighths) ?? []), name]);
}
const lines = [...byWeight].sort(([a], [b]) => a - b).map(([weight, names]) => `${weight}\t${names.sort().join('|')}`);
writeFileSync(
  new URL('../src/wording/cues/cue-table.ts', import.meta.url),
  `/** Written by \`npm run cues\`: weights in eighths, and the cues that have them. */\nexport const cues = ${JSON.stringify(lines.join('\n'))};\n`,
);
console.log(
  `${examples.length} sentences about people, ${examples.filter(({ blames }) => blames).length} of them blame; ${table.length} cues, ${lines.join('\n').length} characters`,
);
