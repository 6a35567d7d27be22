import { aWeek, type Outcome } from '../../guards/outcome.ts';
import { printSpan, saySpan } from '../../guards/spans.ts';
import type { Trial } from '../../guards/trial.ts';
import { count } from '../words.ts';

const clock = (second: number) => new Date(second * 1000).toISOString().slice(11, 19);
const day = (second: number) => new Date(second * 1000).toISOString().slice(0, 10);

/** When it fires: the time, with its day where that is not the day of the incident. */
function firesAt({ firing, open }: Outcome, incidentDay: string): string {
  if (!firing) return 'never';
  const other = day(firing.fired) === incidentDay ? '' : `${day(firing.fired)} `;
  return `${open ? 'by ' : ''}${other}${clock(firing.fired)}`;
}

function leadOf({ firing, lead, open }: Outcome): string {
  if (!firing || lead === null) return '-';
  if (lead === 0) return 'same second';
  return lead > 0 ? `${saySpan(lead)}${open ? ' or more' : ''} earlier` : `${saySpan(lead)} later`;
}

function beforeOf(outcome: Outcome): string {
  if (outcome.before === null) return 'not known';
  const week = aWeek(outcome);
  return `${outcome.before} in ${count(outcome.days, 'day')}${outcome.before > 0 ? ` (${week} a week)` : ''}`;
}

const header = ['Alert', 'Fires (UTC)', 'Against detection', 'Clears falsely', 'Fired in the days before', 'Unit test'];

/** A table of what the rules would have done, lines beneath each other for a terminal. */
export function printTrials(trials: Trial[], incidentFrom: number): string {
  const rows = trials.map(({ alert, kind, tried, outcome, test }) => [
    kind === 'known' ? `${alert} (is there)` : alert,
    tried ? firesAt(outcome, day(incidentFrom)) : 'not tried',
    leadOf(outcome),
    outcome.firing ? (outcome.falseResolves === 0 ? 'no' : count(outcome.falseResolves, 'time')) : '-',
    tried ? beforeOf(outcome) : '-',
    test === 'none' ? '-' : test,
  ]);
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  return [header, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The condition of a rule in one line. */
export const conditionOf = ({ expr, for: wait }: Trial) => `${(expr ?? '').replace(/\s+/g, ' ')}${wait > 0 ? ` for ${printSpan(wait)}` : ''}`;

/** What a trial found, in a sentence. */
export function sayTrial({ outcome, precision }: Trial, incidentFrom: number): string {
  if (!outcome.firing) return 'it would not have fired';
  const lead = outcome.lead === null ? '' : outcome.lead === 0 ? ', as people knew' : `, ${leadOf(outcome)} than people knew`;
  const days = outcome.before === null ? '' : `; ${outcome.before === 0 ? 'never' : count(outcome.before, 'time')} in the ${count(outcome.days, 'day')} before`;
  return `fires ${firesAt(outcome, day(incidentFrom))} UTC (± ${precision} s)${lead}${days}`;
}
