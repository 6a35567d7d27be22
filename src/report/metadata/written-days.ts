import { cleanText } from '../markdown/text.ts';
import { datesIn } from '../time/day-in-text.ts';
import { resolveDay } from '../time/days.ts';
import { readStamp } from '../time/stamp.ts';

/** How a document writes its days: true for the day before the month, null while undecided. */
export type DayOrder = boolean | null;

/** ISO day of a text that names a full date, in any of the forms of stamps or of plain English. */
export function readDay(text: string, dayFirst: DayOrder = null): string | null {
  const clean = cleanText(text).slice(0, 5_000);
  const stamp = readStamp(clean);
  const resolve = { day: null, incident: null, dayFirst };
  if (stamp?.date?.year && stamp.date.month) return resolveDay(stamp.date, resolve);
  for (const date of datesIn(clean)) if (date.year !== null) return resolveDay(date, resolve);
  return null;
}

/** `June 16` or `12/03` beside a full date elsewhere: the same or the year before, whichever is not after it. */
export function dayWithoutYear(text: string, near: string, slack = 2): string | null {
  const first = readStamp(text)?.date;
  const dates = first?.month && first.day ? [first] : datesIn(text.slice(0, 500));
  for (const date of dates) {
    const day = resolveDay({ ...date, year: null }, { day: null, incident: near, dayFirst: null });
    return day && day > near && Date.parse(day) - Date.parse(near) > slack * 86_400_000 ? `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` : day;
  }
  return null;
}

/** Day in the name of a file, else in the folders above it: `2025-02-07-queue.md`, `2025/02/07/queue.md`. */
export function dayOfFile(file: string | null): string | null {
  if (!file) return null;
  const parts = file.split('/');
  const base = (parts.at(-1) ?? '').replace(/^(?:PM|INC|incident|postmortem|post-mortem)[-_]/i, '').replace(/\.[a-z]+$/i, '');
  const own = readDay(base) ?? readDay(base.replace(/[-_]/g, ' '));
  if (own) return own;
  const path = /(?<!\d)(20\d{2})[/_-]?(\d{2})[/_-]?(\d{2})(?!\d)(?!.*(?<!\d)20\d{2}[/_-]?\d{2}[/_-]?\d{2}(?!\d))/.exec(parts.slice(-5).join('/').slice(-300));
  return path ? readDay(`${path[1]}-${path[2]}-${path[3]}`) : null;
}
