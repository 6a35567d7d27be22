import type { Incident } from './incident.ts';
import type { Firing } from './state-machine.ts';

/** What a rule would have done. Seconds since 1970. */
export interface Outcome {
  /** The firing that counts for the incident; null where it would not have fired. */
  firing: Firing | null;
  /** It was active at the first evaluation already: it may have fired earlier. */
  open: boolean;
  /** Seconds before people knew; negative after. Null where it does not fire, or nothing says when people knew. */
  lead: number | null;
  /** How often it fired in the days before; null where nothing is known of them. */
  before: number | null;
  /** How many days that is. */
  days: number;
  /** How often it cleared though the incident went on. */
  falseResolves: number;
}

/** A firing that began earlier than this before the incident is none of it. */
const longestLead = 86_400;

/** How far before the window a firing still belongs to the incident, in seconds: as far as evidence looks. */
export const leadIn = 1800;

export interface Scope {
  /** First moment that was looked at. */
  from: number;
  /** Begin of the incident for this rule: its series may have moved before the window. */
  start: number;
}

export function outcomeOf(firings: Firing[], incident: Incident, { from, start }: Scope): Outcome {
  const inside = firings.filter((one) => isInside(one, incident, start));
  const [firing] = inside;
  const before = firings.filter((one) => !isInside(one, incident, start) && one.fired < start);
  const reference = incident.detected?.at ?? incident.known?.fired ?? null;
  const days = (start - from) / 86_400;
  return {
    firing: firing ?? null,
    open: firing !== undefined && firing.active <= from,
    lead: firing && reference !== null ? reference - firing.fired : null,
    before: days >= 0.5 ? before.length : null,
    days: Math.round(days * 10) / 10,
    falseResolves: Math.max(0, inside.length - 1),
  };
}

function isInside({ fired, ended }: Firing, { to }: Incident, start: number): boolean {
  return fired <= to && (ended === null || ended > start) && fired > start - longestLead;
}

/** Pages a week, as the days before would have had them. */
export const aWeek = ({ before, days }: Outcome) => (before === null || days === 0 ? null : Math.round((before / days) * 70) / 10);
