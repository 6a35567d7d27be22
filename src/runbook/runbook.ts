import type { Evidence } from '../evidence/evidence.ts';
import type { ActionItem, MilestoneName, Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { type Bounds, stepsOfEvidence } from './from-evidence.ts';
import { stepsOfReport } from './from-report.ts';
import { conditionsOf, dashboardsOf, type Over, type Query, queriesOf } from './impact.ts';
import { type People, peopleOf } from './people.ts';
import { generalise } from './placeholders.ts';
import type { Step } from './step.ts';
import { type Symptoms, symptomsOf } from './symptoms.ts';

/** All that a runbook says, from a report and its evidence. Texts are without secrets, and not yet Markdown. */
export interface Runbook {
  title: string;
  date: string | null;
  /** What it was last time; null where the report does not say. */
  cause: string | null;
  item: ActionItem | null;
  symptoms: Symptoms;
  queries: Query[];
  dashboards: { words: string; url: string }[];
  /** Changes of before it began: what set it off may be among them. */
  before: Step[];
  diagnose: Step[];
  /** First what ended it, then what was tried before, in the order it was tried. */
  mitigate: Step[];
  /** What was changed between the mitigation and the end. */
  finish: Step[];
  verify: Step[];
  conditions: Over[];
  after: Step[];
  people: People;
  /** Milliseconds; null where the two moments are not known. */
  toMitigate: number | null;
  toResolve: number | null;
}

export interface RunbookInput {
  report: Report;
  /** The text the report was read from. */
  text: string;
  evidence: Evidence | null;
  settings: Settings;
  item: ActionItem | null;
}

export function buildRunbook({ report, text, evidence, settings, item }: RunbookInput): Runbook {
  const bounds = boundsOf(report, evidence);
  const steps = joinSteps(stepsOfReport(report, text), evidence ? stepsOfEvidence(evidence, bounds) : []);
  const of = (phase: Step['phase']) => steps.filter((step) => step.phase === phase);
  const symptoms = symptomsOf(report, evidence, of('diagnose').concat(of('verify')));
  const span = (from: number | null, to: number | null) => (from !== null && to !== null && to >= from ? to - from : null);
  return {
    title: titleOf(report),
    cause: causeOf(report),
    date: report.date?.value ?? evidence?.incident.start.slice(0, 10) ?? null,
    item,
    symptoms,
    queries: withoutConditions([...queriesOf(evidence), ...quotedQueries(steps)], symptoms.expressions),
    dashboards: dashboardsOf(report),
    before: of('before').filter(({ command }) => command !== null),
    diagnose: of('diagnose').filter(({ kind }) => kind !== 'query'),
    mitigate: endFirst(of('mitigate')),
    finish: of('finish'),
    verify: of('verify').filter(({ kind }) => kind !== 'query'),
    conditions: conditionsOf(evidence, bounds.mitigated),
    after: of('after'),
    people: peopleOf(report, evidence, settings),
    toMitigate: span(bounds.detected, bounds.mitigated),
    toResolve: span(bounds.mitigated, bounds.resolved),
  };
}

/** Without the words that say it is a post-mortem. */
function titleOf({ title }: Report): string {
  const plain = (title ?? '')
    .replace(/^(?:post-?mortem|incident report)\s*[:–—-]\s*/i, '')
    .replace(/\s*[:,(–—-]\s*(?:post-?mortem|incident report)\b[^:]{0,40}$/i, '')
    .trim();
  return plain || 'an incident';
}

function causeOf({ factors, blocks }: Report): string | null {
  const factor = factors.find(({ layer }) => layer === 'immediate') ?? factors[0];
  const told = factor?.text ?? blocks.find(({ section, kind }) => section === 'root-cause' && (kind === 'line' || kind === 'item'))?.content.text;
  return told ? generalise(withoutName(told)) : null;
}

/** `Root Causes: …` without its label. */
const withoutName = (text: string) => text.trim().replace(/^(?:impact|root causes?|causes?|summary|trigger|detection)\s*:\s*/i, '');

/** What the systems say, to the second; what they do not say, as the report tells it. */
function boundsOf({ timeline, milestones }: Report, evidence: Evidence | null): Bounds {
  const of = (name: MilestoneName) => {
    const seen = evidence?.events.find(({ milestone }) => milestone === name)?.at;
    const told = timeline[milestones[name] ?? -1]?.at;
    return seen ? Date.parse(seen) : told ? Date.parse(told) : null;
  };
  return { started: of('started'), detected: of('detected'), mitigated: of('mitigated'), resolved: of('resolved') };
}

const sameSeconds = 600_000;

/** Steps of both in order, each command once: where both tell of it, the words of the report and the second of the systems count. */
function joinSteps(told: Step[], seen: Step[]): Step[] {
  const joined: Step[] = [];
  const byCommand = new Map<string, Step>();
  for (const step of [...told, ...seen]) {
    const key = step.command === null ? null : plain(step.command);
    const known = (key === null ? undefined : byCommand.get(key)) ?? (step.ended ? joined.find((other) => isSameEnd(other, step)) : undefined);
    const kept = known ? Object.assign(known, merged(known, step)) : { ...step };
    if (!known) joined.push(kept);
    if (key !== null) byCommand.set(key, kept);
  }
  const placed = joined.map((step, index) => ({ step, index }));
  // What has no time stays where its source tells it.
  let last = Number.NEGATIVE_INFINITY;
  const keyed = placed.map(({ step, index }) => {
    if (step.at !== null && index < told.length) last = Math.max(last, step.at);
    return { step, index, key: step.at ?? last };
  });
  return keyed.sort((a, b) => (a.key === b.key ? a.index - b.index : a.key - b.key)).map(({ step }) => step);
}

/** Words of one source and a command of the other, of what ended it. */
function isSameEnd(one: Step, other: Step): boolean {
  const near = one.at === null || other.at === null || Math.abs(one.at - other.at) <= sameSeconds;
  return one.ended && (one.command === null || other.command === null) && near;
}

const plain = (command: string) =>
  command
    .replace(/\s+/g, ' ')
    .replace(/^sudo /, '')
    .trim();

function merged(known: Step, step: Step): Partial<Step> {
  const base = known.command === null ? step : known;
  return {
    command: base.command,
    kind: base.kind,
    effect: base.effect,
    danger: base.danger,
    ended: known.ended || step.ended,
    clock: known.clock ?? step.clock,
    at: known.at ?? step.at,
    seen: known.seen || step.seen || (base !== known ? known.words : ''),
    printed: known.printed.length > 0 ? known.printed : step.printed,
    // The first time counts, but a change that ended it is a mitigation.
    phase: step.ended && step.effect === 'changes' ? step.phase : known.phase === 'before' && known.at === null ? step.phase : known.phase,
  };
}

/** The command of the row that says it ended, or else the last change before: it comes first. */
function endFirst(steps: Step[]): Step[] {
  const commands = steps.filter(({ command }) => command !== null);
  const best = commands.find(({ ended }) => ended) ?? steps.find(({ ended }) => ended);
  const words = best?.command === null ? commands.at(-1) : undefined;
  const first = best?.command === null && words && isNear(words, best) ? words : (best ?? commands.at(-1) ?? steps.at(-1));
  if (!first) return [];
  const close = first.at !== null && best?.at != null && Math.abs(best.at - first.at) <= 120_000;
  const end = first === best ? [first] : [{ ...first, ended: first.ended || close, seen: first.seen || (best?.words ?? '') }];
  return [...end, ...steps.filter((step) => step !== first && step !== best)];
}

const isNear = (step: Step, end: Step) => step.at === null || end.at === null || Math.abs(end.at - step.at) <= 900_000;

function quotedQueries(steps: Step[]): Query[] {
  return steps.flatMap(({ kind, command, seen, clock }): Query[] =>
    kind === 'query' && command ? [{ name: null, query: command, told: clock ? seen : '', link: null, role: 'other' }] : [],
  );
}

/** What an alert asks shows whether it is so; as a query it is said once more only where there is no other. */
function withoutConditions(queries: Query[], expressions: string[]): Query[] {
  const others = queries.filter(({ query }) => !expressions.includes(query));
  return others.length > 0 ? others : queries;
}
