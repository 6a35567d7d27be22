/**
 * `npm run bench:evidence`: how well series become rows, on a real Prometheus with histories made here: onset and recovery of
 * steps, and rows of quiet windows that should have none. `SEED=8 npm run bench:evidence` makes others.
 */
import { normalOf, randomOf } from '../embedded-systems/incident.ts';
import { type History, startPrometheus } from '../embedded-systems/prometheus.ts';
import { collect } from '../src/collect/collect.ts';
import type { Evidence } from '../src/evidence/evidence.ts';
import { normalise } from '../src/evidence/normalise.ts';
import { defaultEvidence, pad, type SeriesSettings } from '../src/evidence/settings.ts';
import { type Shape, shapesOf } from './shapes.ts';

const seed = Number(process.env.SEED ?? 7);
const random = randomOf(seed);
const normal = normalOf(random);
const step = 15;
const day = 86_400;
const first = Date.parse('2025-03-03T00:00:00Z') / 1000;

const { plain, heavy, wave } = shapesOf(random);

interface Incident {
  series: SeriesSettings;
  kind: string;
  from: number;
  to: number;
}

function points(shape: Shape, from: number, to: number, broken: (second: number) => boolean): [number, number][] {
  const list: [number, number][] = [];
  for (let second = from + Math.floor(random() * step); second < to; second += step) list.push([second, Number(shape(second, broken(second)).toPrecision(6))]);
  return list;
}

/** Counters of requests and errors of which the query makes a ratio over a minute. */
function counters(from: number, to: number, broken: (second: number) => boolean): { good: [number, number][]; bad: [number, number][] } {
  const [good, bad]: [number, number][][] = [[], []];
  let [served, failed] = [0, 0];
  for (let second = from + Math.floor(random() * step); second < to; second += step) {
    const count = Math.max(0, 600 + 200 * wave(second, 8) + 20 * normal());
    const share = Math.max(0, broken(second) ? 0.3 : 0.003 + 0.0008 * normal());
    served += count * (1 - share);
    failed += count * share;
    good?.push([second, Math.round(served)]);
    bad?.push([second, Math.round(failed)]);
  }
  return { good: good ?? [], bad: bad ?? [] };
}

async function ask(url: string, series: SeriesSettings[], start: number, end: number): Promise<Evidence> {
  const settings = { ...defaultEvidence, sources: { prometheus: { url } }, series };
  const window = { start: start * 1000, end: end * 1000, pad };
  const { snapshot } = await collect({ window, service: null, settings, env: {}, cwd: '.', only: ['prometheus'], tool: 'bench', tell: () => {}, print: null });
  if (snapshot.sources[0]?.state !== 'complete') console.log(snapshot.sources[0]?.why);
  return normalise(snapshot);
}

const perKind = Number(process.env.INCIDENTS ?? 4);
const history: History[] = [];
const incidents: Incident[] = [];
const start = first + 3 * day;
for (const [kind, make] of Object.entries(plain)) {
  for (let count = 0; count < perKind; count++) {
    const from = start + 3 * 3600 + Math.floor(random() * 15 * 3600);
    const to = from + 600 + Math.floor(random() * 1800);
    const name = `step_${kind}_${count}`;
    history.push({ name, points: points(make(), from - 3 * day - 7200, to + 3 * 3600, (second) => second >= from && second < to) });
    incidents.push({ series: { name, query: name, role: 'impact' }, kind, from, to });
  }
}
for (let count = 0; count < perKind; count++) {
  const from = start + 3 * 3600 + Math.floor(random() * 15 * 3600);
  const to = from + 600 + Math.floor(random() * 1800);
  const job = `job${count}`;
  const { good, bad } = counters(from - 3 * day - 7200, to + 3 * 3600, (second) => second > from && second <= to);
  history.push({ name: 'requests_total', labels: { job, code: '200' }, points: good }, { name: 'requests_total', labels: { job, code: '500' }, points: bad });
  const query = `sum(rate(requests_total{job="${job}",code="500"}[1m])) / sum(rate(requests_total{job="${job}"}[1m]))`;
  incidents.push({ series: { name: `ratio ${count}`, query, role: 'impact', unit: 'ratio' }, kind: 'ratio over 1m', from, to });
}
const quietDays = Number(process.env.DAYS ?? 3);
const quiet = (shapes: Record<string, () => Shape>, prefix: string) =>
  Object.entries(shapes).map(([kind, make]): SeriesSettings => {
    const name = `${prefix}_${kind.replaceAll(' ', '_')}`;
    history.push({ name, points: points(make(), first - 3600, start + quietDays * day + 3600, () => false) });
    return { name: kind, query: name, role: prefix === 'heavy' ? 'saturation' : 'impact' };
  });
const quietPlain = quiet(plain, 'plain');
const quietHeavy = quiet(heavy, 'heavy');
const samples = history.reduce((sum, one) => sum + one.points.length, 0);

const loading = performance.now();
const prometheus = await startPrometheus(history);
console.log(`seed ${seed}: ${samples} samples in a real Prometheus after ${Math.round((performance.now() - loading) / 1000)} s\n`);

console.log('Steps: error of onset and recovery in seconds');
let [within, found] = [0, 0];
for (const { series, kind, from, to } of incidents) {
  const { events } = await ask(prometheus.url, [series], from - 1200, to + 1200);
  const onset = events.find(({ kind: one }) => one === 'signal-onset');
  const recovery = events.findLast(({ kind: one }) => one === 'signal-recovery');
  const error = (at: string | undefined, truth: number) => (at ? Math.round(Date.parse(at) / 1000 - truth) : Number.NaN);
  const errors = [error(onset?.at, from), error(recovery?.at, to)];
  if (onset) found++;
  for (const one of errors) if (Math.abs(one) <= 2 * step) within++;
  if (!errors.every((one) => Math.abs(one) <= 2 * step)) console.log(`  ${kind.padEnd(16)} ${errors.join(', ')}`);
}
console.log(`  found ${found} of ${incidents.length}; within two samples: ${within} of ${incidents.length * 2} ends\n`);

for (const [title, series] of [
  ['Plain', quietPlain],
  ['Heavy-tailed', quietHeavy],
] as const) {
  const rows = new Map<string, number>();
  let windows = 0;
  for (let at = start; at < start + quietDays * day - 6000; at += 6000) {
    const { events } = await ask(prometheus.url, [...series], at, at + 6000 - 2 * pad);
    windows += series.length;
    for (const { subject } of events.filter(({ kind }) => kind === 'signal-onset')) rows.set(subject, (rows.get(subject) ?? 0) + 1);
  }
  const all = [...rows.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${title}: ${all} rows in ${windows} quiet windows (${((all / windows) * 100).toFixed(1)} in 100)`);
  for (const [subject, count] of rows) console.log(`  ${subject}: ${count}`);
}
await prometheus.close();
