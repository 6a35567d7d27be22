import type { Evidence } from '../evidence/evidence.ts';
import type { Report } from '../report/types.ts';

/** An alert that was there and fired in the incident. Seconds since 1970. */
export interface KnownAlert {
  alert: string;
  fired: number;
  /** How often it fired, less one: between them it had cleared. */
  falseResolves: number;
}

/** What a rule is held against. Seconds since 1970. */
export interface Incident {
  from: number;
  to: number;
  /** When people knew, and who says so; null where nothing does. */
  detected: { at: number; by: string } | null;
  /** The first alert that fired; null where none did. */
  known: KnownAlert | null;
}

const seconds = (time: string) => Math.round(Date.parse(time) / 1000);
/** A report says the minute, the systems the second: so near they mean the same. */
const sameMinute = 60;

export function incidentOf(evidence: Evidence, report: Report | null): Incident {
  const { start, end } = evidence.incident;
  return { from: seconds(start), to: seconds(end), detected: detectionOf(evidence, report), known: knownAlert(evidence) };
}

/** What people wrote counts; where the systems mean the same moment, their second does. */
function detectionOf(evidence: Evidence, report: Report | null): Incident['detected'] {
  const event = evidence.events.find(({ milestone }) => milestone === 'detected');
  const seen = event ? { at: seconds(event.at), by: briefly(event.text) } : null;
  const entry = report?.timeline[report.milestones.detected ?? -1];
  if (!entry?.at) return seen;
  const told = { at: seconds(entry.at), by: `the report: ${briefly(entry.text)}` };
  return seen && Math.abs(seen.at - told.at) < sameMinute ? seen : told;
}

/** What comes before brackets and semicolons, on one line. */
const briefly = (text: string) => (/^[^(;]+/.exec(text)?.[0] ?? text).replace(/\s+/g, ' ').trim().slice(0, 100);

function knownAlert({ events, incident }: Evidence): KnownAlert | null {
  const near = ({ at, until }: { at: string; until?: string | undefined }) => at <= incident.end && (until ?? incident.end) >= incident.start;
  const fired = events.filter((event) => event.kind === 'alert-fires' && near(event)).sort((a, b) => (a.at < b.at ? -1 : 1));
  const [first] = fired;
  if (!first) return null;
  return { alert: first.subject, fired: seconds(first.at), falseResolves: fired.filter(({ subject }) => subject === first.subject).length - 1 };
}
