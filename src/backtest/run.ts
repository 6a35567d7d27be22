import { SourceProblem } from '../collect/problem.ts';
import { toTime } from '../evidence/evidence.ts';
import { aWeek, type Outcome } from '../guards/outcome.ts';
import type { Trial } from '../guards/trial.ts';
import { UserError } from '../user-error.ts';
import { printBacktestText } from '../view/guards/backtest.ts';
import { sayTrial } from '../view/guards/trials.ts';
import { type Backtest, knownTrial, type Setting } from './backtest.ts';
import { draftAlerts } from './draft-alerts.ts';
import type { Prepared } from './prepare.ts';
import { tryRules } from './try-rules.ts';

export interface BacktestResult extends Backtest {
  text: string;
}

/** Tries what there is to try, and ends what was started. Throws a `UserError`. */
export async function runBacktest({ setting, rules, reportName, item, notes }: Prepared): Promise<BacktestResult> {
  try {
    const tell = (trial: Trial) => toldOf(trial, setting);
    const found = rules ? await tryRules(setting, rules) : await draftAlerts(setting, { reportName, item, tell });
    const { incident, interval, engine, promtool } = setting;
    const trials = [...knownTrial(setting, null, 0), ...found.trials];
    const result: Backtest = { incident, engine: engine?.name ?? null, interval, trials, files: found.files, notes: [...notes, ...found.notes] };
    return {
      ...result,
      text: printBacktestText(result, {
        drafting: rules === null,
        promtool: promtool !== null,
        asked: engine?.kind ?? null,
        days: setting.before?.name ?? null,
        series: setting.collected.series.length,
      }),
    };
  } catch (error) {
    if (error instanceof SourceProblem) throw new UserError(`The backtest was not finished: ${error.message}`);
    throw error;
  } finally {
    await setting.engine?.close();
  }
}

/** The comment at the top of a drafted rule file. */
function toldOf(trial: Trial, { evidence, incident, engine }: Setting): string[] {
  const tried =
    engine && !trial.collected
      ? `Tried on ${engine.kind === 'local' ? 'the samples of the incident' : 'history'} by Prometheus itself`
      : 'Not tried by Prometheus: by the values that were collected alone';
  return [
    `Drafted by postmortem-action alert from the incident of ${evidence.incident.start.slice(0, 10)}: read it before you use it.`,
    `${tried}: ${sayTrial(trial, incident.from)}.`,
  ];
}

/** A backtest as JSON for other tools: times in ISO 8601, spans in seconds. */
export function printBacktest({ incident, engine, interval, trials, files, notes }: BacktestResult): object {
  const time = (second: number | null | undefined) => (second === null || second === undefined ? null : toTime(second * 1000));
  const outcome = (one: Outcome) => ({
    fires: time(one.firing?.fired),
    pending: time(one.firing?.active),
    ends: time(one.firing?.ended),
    alreadyActive: one.open,
    lead: one.lead,
    falseResolves: one.falseResolves,
    firingsBefore: one.before,
    daysBefore: one.days,
    pagesAWeek: aWeek(one),
  });
  return {
    incident: {
      start: time(incident.from),
      end: time(incident.to),
      detected: incident.detected ? { at: time(incident.detected.at), by: incident.detected.by } : null,
      alert: incident.known ? { name: incident.known.alert, fired: time(incident.known.fired) } : null,
    },
    engine,
    interval: interval.seconds,
    rules: trials.map(({ outcome: one, precision, ...trial }) => ({ ...trial, precision, ...outcome(one) })),
    files: files.map(({ alert, item, rules, test }) => ({ alert, item, rules: rules?.file ?? null, test: test?.file ?? null })),
    notes,
  };
}
