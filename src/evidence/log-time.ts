import { instantOf } from '../report/time/zones.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const iso = /^\[?(\d{4})[-/](\d{2})[-/](\d{2})[T ,](\d{2}):(\d{2}):(\d{2})(?:[.,](\d{1,9}))?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\]?/;
const access = /\[(\d{2})\/([A-Z][a-z]{2})\/(\d{4}):(\d{2}):(\d{2}):(\d{2}) ([+-]\d{4})\]/;
const syslog = /^(?:<\d{1,3}>)?([A-Z][a-z]{2}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2})/;
const klog = /^[IWEF](\d{2})(\d{2}) (\d{2}):(\d{2}):(\d{2})\.\d{1,6}/;
const epoch = /^\[?(\d{10}(?:\.\d{1,6})?|\d{13})\]?(?=[\s,;|])/;

/** A time at the head of a log line. */
export interface LogTime {
  /** Milliseconds since 1970. */
  at: number;
  /** Characters it takes. */
  length: number;
  /** The line named its zone. */
  zoned: boolean;
}

/** The time a log line begins with (or the bracket of an access log), in the zone given where it names none. `year` is for those that leave it out. */
export function readLogTime(line: string, zone: string | null, year: number): LogTime | null {
  const head = line.slice(0, 160);
  return readIso(head, zone) ?? readAccess(head) ?? readShort(head, zone, year) ?? readEpoch(head);
}

function readIso(head: string, zone: string | null): LogTime | null {
  const match = iso.exec(head);
  if (!match) return null;
  const [all, year, month, day, hour, minute, second, fraction = '', offset] = match;
  const own = offset === 'Z' || offset === 'UTC' || offset === 'GMT' ? 'UTC' : offset;
  const at = instantOf(`${year}-${month}-${day}`, `${hour}:${minute}:${second}`, own ?? zone);
  return at === null ? null : { at: at + Number(`0.${fraction || '0'}`) * 1000, length: all.length, zoned: own !== undefined };
}

function readAccess(head: string): LogTime | null {
  const match = access.exec(head);
  if (!match) return null;
  const [, day, name = '', year, hour, minute, second, offset = '+0000'] = match;
  const at = instantOf(`${year}-${numberOf(name)}-${day}`, `${hour}:${minute}:${second}`, offset);
  return at === null ? null : { at, length: 0, zoned: true };
}

function readShort(head: string, zone: string | null, year: number): LogTime | null {
  const plain = syslog.exec(head);
  const [month, day, hour, minute, second] = plain ? [numberOf(plain[1] as string), plain[2], plain[3], plain[4], plain[5]] : (klog.exec(head)?.slice(1) ?? []);
  if (!month || !day) return null;
  const at = instantOf(`${year}-${month}-${day.padStart(2, '0')}`, `${hour}:${minute}:${second}`, zone);
  return at === null ? null : { at, length: plain?.[0].length ?? 21, zoned: false };
}

function readEpoch(head: string): LogTime | null {
  const match = epoch.exec(head);
  if (!match) return null;
  const value = Number(match[1]);
  return { at: value > 1e11 ? value : value * 1000, length: match[0].length, zoned: true };
}

const numberOf = (name: string) => String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0');

/** Time of a field of a structured line: ISO text, or seconds, milliseconds, microseconds or nanoseconds since 1970. */
export function readFieldTime(value: unknown, zone: string | null, year: number): number | null {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d{10,19}(?:\.\d{1,9})?$/.test(value))) {
    let at = Number(value);
    if (!Number.isFinite(at) || at < 1e8) return null;
    while (at > 1e14) at /= 1000;
    return at > 1e11 ? at : at * 1000;
  }
  return typeof value === 'string' ? (readLogTime(value, zone, year)?.at ?? null) : null;
}
