import { draftRule } from '../draft/alert-rule.ts';
import { type Candidate, listCandidates } from '../guards/candidates.ts';
import { byWorth, isGain, isQuiet, rank } from '../guards/choose.ts';
import type { CollectedSeries } from '../guards/collected.ts';
import { itemsForAlerts, likeness } from '../guards/items.ts';
import { alertName } from '../guards/name.ts';
import type { AlertingRule } from '../guards/rule-file.ts';
import type { DraftFiles, Trial } from '../guards/trial.ts';
import type { ActionItem } from '../report/types.ts';
import type { Backtest, Setting } from './backtest.ts';
import { confirm } from './confirm.ts';
import type { Engine } from './engine.ts';
import { makeFiles } from './files.ts';

export interface DraftOptions {
  /** Path or address of the report, as the rule names it. */
  reportName: string | null;
  /** The item the rule is for, where it was named. */
  item: ActionItem | null;
  /** Lines at the top of each rule file, of what was tried. */
  tell: (trial: Trial, setting: Setting) => string[];
}

/** How many candidates of a series are held against the engine. */
const mostConfirmed = 5;

interface Best {
  candidate: Candidate;
  rule: AlertingRule;
  trial: Trial;
}

/** Rules drafted from the series of the incident, the best of each series, and as files what is a gain. Throws a `SourceProblem`. */
export async function draftAlerts(setting: Setting, options: DraftOptions): Promise<Pick<Backtest, 'trials' | 'files' | 'notes'>> {
  const notes: string[] = [];
  const found: Best[] = [];
  for (const series of setting.collected.series) {
    const candidates = listCandidates(series, setting.incident);
    if (typeof candidates === 'string') notes.push(candidates);
    else {
      const best = await confirmBest(candidates, setting, options);
      if (best) found.push(best);
      else notes.push(`"${series.settings.name}" has no limit that would have fired`);
    }
  }
  found.sort(byGain);
  const wanted = chooseDrafts(found, setting, options, notes);
  const files: DraftFiles[] = [];
  for (const one of wanted) files.push(await writeDraft(one, setting, options, notes));
  return { trials: found.map(({ trial }) => trial), files, notes };
}

async function writeDraft({ best, item }: Wanted, setting: Setting, options: DraftOptions, notes: string[]): Promise<DraftFiles> {
  const { candidate, trial } = best;
  const rule = ruleOf(candidate, item, setting, options);
  const { collected, promtool, interval } = setting;
  const engine = candidate.relative ? engineFor(candidate, setting) : setting.engine;
  const told = options.tell(trial, setting);
  const { files, test, note } = await makeFiles({
    rule,
    outcome: trial.outcome,
    interval: interval.seconds,
    collected,
    engine,
    promtool,
    told,
    item: item?.id ?? null,
    existing: null,
  });
  trial.test = test;
  if (note) notes.push(note);
  if (rule.for === 0) notes.push(`${rule.alert} fires on a single evaluation: none that waits would have been earlier than what there was`);
  if (candidate.relative) notes.push(`${rule.alert} compares with the day before: see to days that differ, such as Mondays after Sundays`);
  if (trial.collected && setting.engine) notes.push(`${rule.alert} was judged by the values that were collected: samples alone do not show what it looks at`);
  return files;
}

/** Of the best candidates the one that the engine finds best: the first that is a gain and never fired before, where there is one. */
async function confirmBest(candidates: Candidate[], setting: Setting, options: DraftOptions): Promise<Best | null> {
  const { incident, interval } = setting;
  const ranked = rank(candidates, incident, interval.seconds).filter(({ outcome }) => outcome.firing !== null);
  const confirmed: Best[] = [];
  for (const candidate of ranked.slice(0, mostConfirmed)) {
    const rule = ruleOf(candidate, null, setting, options);
    const by = engineFor(candidate, setting);
    const outcome = by ? await confirm(by, rule, interval.seconds, candidate.outcome, setting) : candidate.outcome;
    const gain = isGain(outcome, incident, interval.seconds) && isQuiet(candidate, outcome);
    const precision = by ? interval.seconds : Math.max(interval.seconds, candidate.series.step);
    const trial: Trial = {
      alert: rule.alert,
      expr: rule.expr,
      for: rule.for,
      kind: 'draft',
      tried: true,
      collected: !by,
      outcome,
      precision,
      gain,
      test: 'none',
    };
    confirmed.push({ candidate: { ...candidate, outcome }, rule, trial });
    if (gain && !outcome.before) break;
  }
  return confirmed.sort(byGain)[0] ?? null;
}

const byGain = (a: Best, b: Best) => Number(b.trial.gain) - Number(a.trial.gain) || byWorth(a.candidate, b.candidate);

/**
 * Who evaluates a candidate. The samples of the evidence do not say when a series was gone, nor what was there a day before:
 * for that a server is asked, or the values count that were collected.
 */
function engineFor({ operator, relative }: Candidate, { engine, before }: Setting): Engine | null {
  if (engine?.kind !== 'local') return engine;
  if (relative) return before;
  return operator === 'absent' ? null : engine;
}

function ruleOf(candidate: Candidate, item: ActionItem | null, { evidence, incident, collected }: Setting, { reportName }: DraftOptions): AlertingRule {
  const rules = (collected.rules?.data?.groups ?? []).flatMap((group) => group.rules ?? []);
  const severity = rules.find(({ name }) => name !== undefined && name === incident.known?.alert)?.labels?.severity ?? 'page';
  const normal = evidence.series.find(({ query }) => query === candidate.series.settings.query)?.baseline?.normal ?? null;
  const runbook = evidence.runbooks.find(({ alert }) => alert === incident.known?.alert)?.url ?? null;
  return draftRule(candidate, { alert: alertName(candidate), severity, report: reportName, item: item?.id ?? null, runbook, normal });
}

interface Wanted {
  best: Best;
  item: ActionItem | null;
}

/** A rule for each item that asks for one and has a series; without such items the best of all. */
function chooseDrafts(found: Best[], { report }: Setting, { item: named }: DraftOptions, notes: string[]): Wanted[] {
  const gains = found.filter(({ trial }) => trial.gain);
  const items = named ? [named] : itemsForAlerts(report?.actionItems ?? []);
  const wanted: Wanted[] = [];
  for (const item of items) {
    const best = bestFor(item, gains, named !== null);
    if (best && !wanted.some((one) => one.best === best)) wanted.push({ best, item });
    const spoken = best ? null : bestFor(item, found, false);
    if (spoken) notes.push(`${nameOf(item)}: no rule on "${spoken.candidate.series.settings.name}" would have been earlier`);
  }
  const [first] = gains;
  if (wanted.length > 0 || !first) return wanted;
  if (items.length > 0) notes.push(`No action item speaks of "${first.candidate.series.settings.name}": name the one by --item, and the rule names it too`);
  return [{ best: first, item: null }];
}

function bestFor(item: ActionItem, found: Best[], any: boolean): Best | null {
  const score = ({ candidate }: Best) => likeness(item, seriesOf(candidate.series));
  const [best] = [...found].sort((a, b) => score(b) - score(a));
  return best && (any || score(best) > 0) ? best : null;
}

const seriesOf = ({ settings }: CollectedSeries) => settings;
const nameOf = ({ id, text }: ActionItem) => id ?? `"${text.slice(0, 60)}"`;
