import { daysBetween, resolveDay } from './days.ts';
import type { WrittenDate } from './written-stamp.ts';

/** Whether a text writes the day before the month, as its dates above twelve tell; null where none does, or both. */
export function readDayOrder(texts: Iterable<string>): boolean | null {
  let [days, months] = [0, 0];
  for (const text of texts) {
    for (const match of text.slice(0, 5_000).matchAll(/(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(?:20\d{2}|\d{2})(?![\d/-])/g)) {
      if (Number(match[1]) > 12 && Number(match[3]) <= 12) days++;
      else if (Number(match[3]) > 12 && Number(match[1]) <= 12) months++;
    }
  }
  return days === months ? null : days > months;
}

/**
 * As `readDayOrder`, for the dates of a timeline: where none decides, the order in which they go forwards, and then the one
 * that lies nearer to the incident.
 */
export function orderDates(dates: WrittenDate[], incident: string | null): boolean | null {
  const open = dates.filter(({ swappable }) => swappable !== null);
  if (open.length === 0) return null;
  const [european, american] = [true, false].map((dayFirst) => costOf(dates, dayFirst, incident)) as [Cost, Cost];
  if (european.steps !== american.steps) return european.steps < american.steps;
  if (european.apart === american.apart) return null;
  return incident ? european.apart < american.apart : null;
}

interface Cost {
  /** Steps back in time. */
  steps: number;
  /** Days between the incident and the nearest of the dates. */
  apart: number;
}

function costOf(dates: WrittenDate[], dayFirst: boolean, incident: string | null): Cost {
  const days = dates.flatMap((date) => resolveDay(date, { day: null, incident, dayFirst }) ?? []);
  const steps = days.filter((day, index) => index > 0 && day < (days[index - 1] as string)).length;
  const apart = incident ? Math.min(...days.map((day) => Math.abs(daysBetween(incident, day)))) : 0;
  return { steps, apart };
}
