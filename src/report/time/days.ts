import { addDays } from 'date-fns/addDays';
import type { WrittenDate } from './written-stamp.ts';

/** What surrounds a stamp: the day it inherits, and how the document orders day and month. */
export interface DayContext {
  /** ISO day that rows without a date belong to. */
  day: string | null;
  /** ISO day of the incident: gives the year to `Dec 16`, and decides what `3-4-2021` means. */
  incident: string | null;
  /** The document writes the day before the month; null while undecided. */
  dayFirst: boolean | null;
  /** A weekday may lie before the day of the incident. */
  nearest?: boolean;
}

/** ISO day of a written date within its context; null when not even the context can complete it. */
export function resolveDay(date: WrittenDate, context: DayContext): string | null {
  const near = context.day ?? context.incident;
  if (date.month === null || date.day === null) {
    if (!near) return null;
    if (date.day !== null) return nearestDay(near, date.day);
    if (date.weekday === null) return null;
    // Counted from an entry above, a weekday lies ahead; from the incident it is the nearest.
    return context.day === null && context.nearest ? nearestWeekday(near, date.weekday) : nextWeekday(near, date.weekday);
  }
  const { month, day } = date.swappable
    ? untangle(date.swappable, { month: date.month, day: date.day }, date.year, context)
    : { month: date.month, day: date.day };
  if (date.year !== null) return iso(date.year, month, day);
  if (!near) return null;
  const year = Number(near.slice(0, 4));
  // A December incident may end in January.
  const shift = month === 1 && near.slice(5, 7) === '12' ? 1 : month === 12 && near.slice(5, 7) === '01' ? -1 : 0;
  return iso(year + shift, month, day);
}

interface MonthDay {
  month: number;
  day: number;
}

/** What `3-4-2021` means: as the document orders its other dates, else what lies nearer to the incident, else by its separator. */
function untangle([first, second]: [number, number], usual: MonthDay, year: number | null, context: DayContext): MonthDay {
  const readings: [MonthDay, MonthDay] = [
    { month: second, day: first },
    { month: first, day: second },
  ];
  if (context.dayFirst !== null) return readings[context.dayFirst ? 0 : 1];
  const { incident } = context;
  if (!incident) return usual;
  const distance = ({ month, day }: MonthDay) => Math.abs(Date.parse(iso(year ?? Number(incident.slice(0, 4)), month, day) ?? '') - Date.parse(incident));
  const other = readings.find(({ month }) => month !== usual.month) ?? usual;
  return distance(other) < distance(usual) ? other : usual;
}

/** Clock going backwards means a new day only where midnight lies close: otherwise it is a slip of the author. */
export function rollsOver(previous: string, next: string): boolean {
  const [before, after] = [minutesOf(previous), minutesOf(next)];
  return after < before && before - after > 12 * 60 && 24 * 60 - before + after <= 10 * 60;
}

export function nextDay(day: string): string {
  return shiftDay(day, 1);
}

export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function nextWeekday(from: string, weekday: number): string {
  return shiftDay(from, (weekday - new Date(`${from}T00:00:00Z`).getUTCDay() + 7) % 7);
}

function nearestWeekday(from: string, weekday: number): string {
  const next = nextWeekday(from, weekday);
  return daysBetween(from, next) > 4 ? shiftDay(next, -7) : next;
}

/** "The 7th" in the month that brings it nearest. */
function nearestDay(near: string, day: number): string | null {
  const [year, month] = [Number(near.slice(0, 4)), Number(near.slice(5, 7))];
  const days = [-1, 0, 1].flatMap((shift) => isoOf(year, month + shift, day) ?? []);
  return days.sort((a, b) => Math.abs(daysBetween(near, a)) - Math.abs(daysBetween(near, b)))[0] ?? null;
}

function isoOf(year: number, month: number, day: number): string | null {
  return month < 1 ? iso(year - 1, 12, day) : month > 12 ? iso(year + 1, 1, day) : iso(year, month, day);
}

/** Days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export function shiftDay(day: string, days: number): string {
  return addDays(new Date(`${day}T00:00:00Z`), days)
    .toISOString()
    .slice(0, 10);
}

export function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 ? date.toISOString().slice(0, 10) : null;
}
