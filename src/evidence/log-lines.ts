import { readFieldTime, readLogTime } from './log-time.ts';

/** One entry of a log: continuation lines (stack traces) are left out. */
export interface LogLine {
  at: number;
  level: 'error' | 'warning' | 'info';
  text: string;
  /** 0-based line in its file. */
  line: number;
}

export interface LogOptions {
  zone: string | null;
  /** Milliseconds added to every time. */
  shift: number;
  year: number;
}

const timeKeys = ['time', 'ts', 'timestamp', '@timestamp', 'datetime', 'date', 't'];
const levelKeys = ['level', 'severity', 'lvl', 'loglevel', 'log.level'];
const textKeys = ['msg', 'message', 'event', 'error', 'text', 'log'];
const longest = 4000;

/** The entries of a log of text or JSON lines. Lines without a time belong to the one before. */
export function readLogLines(body: string, options: LogOptions): LogLine[] {
  const lines: LogLine[] = [];
  let line = 0;
  for (let at = 0; at < body.length; line++) {
    const end = body.indexOf('\n', at);
    const stop = end < 0 ? body.length : end;
    const one = readLogLine(body.slice(at, Math.min(stop, at + longest)), options);
    if (one) lines.push({ ...one, line });
    at = stop + 1;
  }
  return lines;
}

/** One line, or null for one without a time of its own. */
export function readLogLine(text: string, { zone, shift, year }: LogOptions): Omit<LogLine, 'line'> | null {
  const json = text.startsWith('{') ? readFields(text) : null;
  if (json) {
    const at = timeKeys.map((key) => readFieldTime(json[key], zone, year)).find((found) => found !== null);
    if (at == null) return null;
    const said = textKeys.map((key) => json[key]).find((value) => typeof value === 'string' && value !== '') as string | undefined;
    const level = levelKeys.map((key) => json[key]).find((value) => value !== undefined);
    return { at: at + shift, level: levelOf(String(level ?? ''), said ?? ''), text: said ?? text };
  }
  const time = readLogTime(text, zone, year);
  if (!time) return null;
  const rest = text.slice(time.length).trimStart();
  // A collector puts its time before the line of the program.
  const inner = rest.startsWith('{') ? readLogLine(rest, { zone, shift, year }) : null;
  if (inner) return { ...inner, at: time.at + shift };
  const own = readLogTime(rest, zone, year);
  const said = own && own.length > 0 ? rest.slice(own.length).trimStart() : rest;
  return { at: time.at + shift, level: levelOf(text.slice(0, 200), said), text: said };
}

function readFields(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function levelOf(head: string, text: string): LogLine['level'] {
  if (/^[EF]\d{4} |\b(?:error|err|fatal|panic|crit(?:ical)?|alert|emerg(?:ency)?|severe|exception)\b/i.test(head)) return 'error';
  if (/\b(?:warn(?:ing)?)\b/i.test(head)) return 'warning';
  return /\b(?:error|exception|fail(?:ed|ure|s)?|refused|timed? ?out|timeout|panic|unavailable|denied|out of memory|killed)\b|" 5\d\d /i.test(
    text.slice(0, 300),
  )
    ? 'error'
    : 'info';
}
