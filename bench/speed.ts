/**
 * Ratios of speed, since absolute times belong to a machine: `npm run bench:speed [-- FOLDER]`.
 * Whole check against remark-parse + remark-gfm alone on the same files, and the wording judge in MB/s.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { sentencesOf } from '../src/report/markdown/sentences.ts';
import { readReport } from '../src/report/read.ts';
import { reviewReport } from '../src/rules/review.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import { createJudge } from '../src/wording/judge.ts';

const folder = process.argv[2] ?? 'templates';
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const parser = unified().use(remarkParse).use(remarkGfm).freeze();
const judge = createJudge({ people: [], nouns: [], software: [] });

function measure(work: (text: string) => unknown): number {
  const rounds = Array.from({ length: 7 }, () => {
    const started = performance.now();
    for (const text of texts) work(text);
    return performance.now() - started;
  });
  return rounds.sort((a, b) => a - b)[1] as number;
}

const parse = measure((text) => parser.parse(text));
const check = measure((text) => reviewReport(readReport(text), defaultSettings, { now: null, filed: null }));
const wording = measure((text) => text.split('\n').flatMap((line) => sentencesOf(line).flatMap(([from, to]) => judge(line.slice(from, to), 'root-cause'))));
const megabytes = texts.join('').length / 1e6;
console.log(`${texts.length} files, ${megabytes.toFixed(2)} MB`);
console.log(`whole check / parse alone: ${(check / parse).toFixed(2)} (${check.toFixed(0)} ms / ${parse.toFixed(0)} ms)`);
console.log(`wording judge: ${(megabytes / (wording / 1000)).toFixed(2)} MB/s, ${(wording / parse).toFixed(2)} of the parse`);
