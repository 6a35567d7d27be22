/**
 * `npm run bench:guards`: rules drafted from incidents made here, in a real Prometheus: how many are drafted, how long before
 * the page they fire, and how often they fire on four days that the drafting has not seen. `SEED=8` makes others.
 */

import { randomOf } from '../embedded-systems/incident.ts';
import { alertHistory, type History, startPrometheus } from '../embedded-systems/prometheus.ts';
import type { Setting } from '../src/backtest/backtest.ts';
import { draftAlerts } from '../src/backtest/draft-alerts.ts';
import { startLocal } from '../src/backtest/local.ts';
import { findPromtool } from '../src/backtest/promtool.ts';
import { askServer } from '../src/backtest/server.ts';
import { collect } from '../src/collect/collect.ts';
import { normalise } from '../src/evidence/normalise.ts';
import { defaultEvidence, pad, type SeriesSettings } from '../src/evidence/settings.ts';
import { median } from '../src/evidence/statistics.ts';
import { intervalOf, readCollected } from '../src/guards/collected.ts';
import { incidentOf } from '../src/guards/incident.ts';
import { evaluationTimes, firingsOf, runAlert } from '../src/guards/state-machine.ts';
import { type Shape, shapesOf } from './shapes.ts';

const seed = Number(process.env.SEED ?? 7);
const perKind = Number(process.env.INCIDENTS ?? 1);
const random = randomOf(seed);
const { plain, heavy } = shapesOf(random);
const [step, day] = [15, 86_400];
const first = Date.parse('2025-03-03T00:00:00Z') / 1000;
const unseenDays = 4;

interface Made {
  kind: string;
  series: SeriesSettings;
  from: number;
  fired: number;
  to: number;
  end: number;
}

const history: History[] = [];
const incidents: Made[] = [];
let count = 0;

function make(kind: string, shape: Shape, ramp: number) {
  const from = first + 3 * day + 3 * 3600 + Math.floor(random() * 15 * 3600);
  const fired = from + 300 + Math.floor(random() * 900);
  const to = fired + 600 + Math.floor(random() * 1200);
  const name = `s${count++}`;
  const end = to + 3600 + unseenDays * day;
  const points: [number, number][] = [];
  for (let second = from - 3 * day - 7200 + Math.floor(random() * step); second < end; second += step) {
    const share = second < from || second >= to ? 0 : ramp === 0 ? 1 : Math.min(1, (second - from) / ramp);
    const value = share === 0 || share === 1 ? shape(second, share === 1) : shape(second, false) * (1 - share) + shape(second, true) * share;
    points.push([second, Number(value.toPrecision(6))]);
  }
  history.push({ name, points }, ...alertHistory({ alertname: `Alert_${name}` }, { pending: fired - 60, fires: fired, ends: to + 60, step }));
  incidents.push({ kind, series: { name, query: name, role: 'saturation' }, from, fired, to, end });
}
for (let turn = 0; turn < perKind; turn++) {
  for (const [kind, shape] of Object.entries(plain)) {
    make(`${kind}, step`, shape(), 0);
    make(`${kind}, ramp`, shape(), 600);
  }
  for (const [kind, shape] of Object.entries(heavy)) make(kind, shape(), 0);
}

const loading = performance.now();
const prometheus = await startPrometheus(history);
console.log(
  `seed ${seed}: ${history.reduce((sum, { points }) => sum + points.length, 0)} samples in a real Prometheus after ${Math.round((performance.now() - loading) / 1000)} s\n`,
);

interface Found {
  kind: string;
  lead: number | null;
  unseen: number;
}
const found: Found[] = [];
const times: number[] = [];
const promtool = findPromtool(process.env);
for (const { kind, series, from, fired, to, end } of incidents) {
  const settings = { ...defaultEvidence, sources: { prometheus: { url: prometheus.url } }, series: [series] };
  const window = { start: (from - 900) * 1000, end: (to + 900) * 1000, pad };
  const { snapshot } = await collect({ window, service: null, settings, env: {}, cwd: '.', only: ['prometheus'], tool: 'bench', tell: () => {}, print: null });
  const evidence = normalise(snapshot);
  // Alerts of other incidents may lie in the window.
  evidence.events = evidence.events.filter(({ subject }) => subject === `Alert_${series.name}` || !subject.startsWith('Alert_'));
  const started = performance.now();
  const collected = readCollected(snapshot);
  const engine = await startLocal(collected, process.env);
  const incident = { ...incidentOf(evidence, null), detected: { at: fired, by: 'the page' } };
  const setting: Setting = {
    evidence,
    report: null,
    collected,
    incident,
    engine,
    before: null,
    promtool,
    interval: intervalOf(collected.rules, null, collected.scrape),
    days: 3,
  };
  const { trials, files, notes } = await draftAlerts(setting, { reportName: null, item: null, tell: () => [] });
  await engine?.close();
  times.push(performance.now() - started);
  const [trial] = trials.filter(({ gain }) => gain);
  if (trial && (files.length !== 1 || trial.test !== 'passes')) console.log(`  ${kind}: ${trial.test} ${notes.join('; ')}`);
  let unseen = 0;
  if (trial?.expr) {
    const server = askServer({ url: prometheus.url, headers: {}, limits: defaultEvidence.limits, from: to + 1800, to: end });
    const moments = evaluationTimes(to + 1800, end, step);
    const results = await server.evaluate(trial.expr, { from: moments[0] as number, to: moments.at(-1) as number, step });
    const timing = { for: trial.for, keepFiringFor: 0 };
    unseen = firingsOf(runAlert(moments, results, timing), timing, step).length;
  }
  found.push({ kind, lead: trial?.outcome.lead ?? null, unseen });
  const lead = trial ? `${trial.outcome.lead} s of ${fired - from} s` : 'none';
  console.log(`  ${kind.padEnd(20)} lead ${lead.padEnd(16)} unseen ${unseen}  ${trial ? `${trial.expr} for ${trial.for}` : notes[0]}`);
}
await prometheus.close();

const nothing = ['bursts of work', 'sparse errors', 'nightly batch'];
const real = found.filter(({ kind }) => !nothing.includes(kind));
const drafted = real.filter(({ lead }) => lead !== null);
console.log(`\nDrafted for ${drafted.length} of ${real.length} incidents, median lead ${median(drafted.map(({ lead }) => lead ?? 0))} s`);
console.log(
  `Drafted for ${found.length - real.length - found.filter(({ kind, lead }) => nothing.includes(kind) && lead === null).length} of ${found.length - real.length} days without an incident`,
);
const noisy = found.filter(({ unseen }) => unseen > 0);
console.log(
  `Fired on unseen quiet days: ${noisy.length} of ${found.filter(({ lead }) => lead !== null).length} rules, ${noisy.reduce((sum, { unseen }) => sum + unseen, 0)} times in ${unseenDays} days each`,
);
console.log(`Drafting with backtest and unit test: median ${Math.round(median(times))} ms, most ${Math.round(Math.max(...times))} ms`);
