import type { Incident } from '../../guards/incident.ts';
import type { DraftFiles, Trial } from '../../guards/trial.ts';
import { conditionOf, printTrials } from './trials.ts';

interface Shown {
  incident: Incident;
  engine: string | null;
  interval: { seconds: number; from: string };
  trials: Trial[];
  files: DraftFiles[];
  notes: string[];
}

interface Circumstances {
  /** Rules were drafted, not those of a file tried. */
  drafting: boolean;
  promtool: boolean;
  /** Series there were to draft from. */
  series: number;
  asked: 'server' | 'local' | null;
  /** Who was asked for the days before, beside the engine. */
  days: string | null;
}

const clock = (second: number) => new Date(second * 1000).toISOString().slice(11, 19);

/** A backtest for people: what was looked at, the table, the conditions, what to make of it. */
export function printBacktestText(shown: Shown, circumstances: Circumstances): string {
  const { trials, incident, notes } = shown;
  const tried = trials.filter(({ expr }) => expr !== null);
  const parts = [
    opening(shown),
    trials.length > 0 ? printTrials(trials, incident.from) : '',
    tried.map((trial) => `${trial.alert}: ${conditionOf(trial)}`).join('\n'),
    verdict(shown, circumstances),
    [...notes, ...caveats(shown, circumstances)].map((note) => `- ${note}${/[.!?]$/.test(note) ? '' : '.'}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function opening({ incident, engine, interval }: Shown): string {
  const window = `Incident of ${new Date(incident.from * 1000).toISOString().slice(0, 10)}, ${clock(incident.from).slice(0, 5)} to ${clock(incident.to).slice(0, 5)} UTC`;
  const detected = incident.detected ? `people knew at ${clock(incident.detected.at)} (${incident.detected.by})` : 'nothing says when people knew';
  const by = engine
    ? `Tried by ${engine}, an evaluation every ${interval.seconds} s, ${interval.from}.`
    : 'Not tried by a Prometheus: judged by the values that were collected.';
  return `${window}; ${detected}.\n${by}`;
}

/** The sentence that people read first. */
function verdict({ trials, incident, files }: Shown, { drafting, series }: Circumstances): string {
  const tried = trials.filter(({ kind }) => kind !== 'known');
  const gains = tried.filter(({ gain }) => gain);
  const there = incident.known
    ? `the alert that is there, ${incident.known.alert}, which fired at ${clock(incident.known.fired)}`
    : 'what people noticed themselves';
  if (tried.length === 0 && series === 0) return 'There is no series to draft a rule from: name some under `evidence.series` and collect again.';
  if (tried.length === 0) return 'No rule was drafted: none of the series sets the incident apart from the days before.';
  if (gains.length === 0) return `Nothing that was tried beats ${there}.`;
  if (!drafting) return '';
  const names = files.map(({ alert, item }) => (item ? `${alert} for ${item}` : alert)).join(', ');
  return names === '' ? '' : `Drafted: ${names}.`;
}

const install = 'install Prometheus, which brings both programs (Debian: apt install prometheus; macOS: brew install prometheus)';

function caveats({ trials, engine }: Shown, { promtool, asked, days }: Circumstances): string[] {
  const said: string[] = [];
  if (!engine)
    said.push(
      promtool
        ? `No Prometheus could be asked; promtool tried the unit tests: ${install}`
        : `The rules are untried: neither prometheus nor promtool is there; ${install}`,
    );
  else if (!promtool) said.push(`The unit tests are untried: promtool is not there; ${install}`);
  const fires = trials.find(({ expr, outcome }) => expr !== null && outcome.firing);
  if (fires) said.push(`Times are ± ${fires.precision} s: nobody knows when in its interval a group is evaluated`);
  const known = trials.some(({ expr, outcome }) => expr !== null && outcome.before !== null);
  if (asked === 'local' && known && days) said.push(`The days before are by ${days}`);
  else if (asked === 'local' && known)
    said.push('The days before were counted by one value a minute, as collected; --prometheus URL counts them at every evaluation');
  return said;
}
