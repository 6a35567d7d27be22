import { Cron } from 'croner';
import type { WeeklyMemory } from '../state/portfolio/weekly.ts';
import { addSpan, daysBefore } from '../state/spans.ts';

/** Days a sweep may be late before it counts as silent: GitHub delays and drops runs. */
const patience = 2;
/** Days for which a silence is shown. */
const shown = 7;

/** ISO day on which the next sweep is expected after one; daily where the schedule is not known. */
export function nextRun(day: string, schedule: string | null): string {
  const tomorrow = addSpan(day, '1 day');
  if (!schedule) return tomorrow;
  try {
    return (
      new Cron(schedule, { timezone: 'UTC', paused: true })
        .nextRun(new Date(`${day}T23:59:59Z`))
        ?.toISOString()
        .slice(0, 10) ?? tomorrow
    );
  } catch {
    return tomorrow;
  }
}

/** What the heartbeat says from today on: this run, its schedule, and whether the sweep was silent too long before. */
export function beat(memory: WeeklyMemory, today: string, schedule: string | null): WeeklyMemory {
  const { lastRun, silent } = memory;
  const known = schedule ?? memory.schedule;
  const missed = lastRun !== null && addSpan(nextRun(lastRun, known), `${patience} days`) < today;
  const kept = silent && daysBefore(today, shown) < silent.to ? silent : null;
  return { ...memory, lastRun: today, schedule: known, silent: missed ? { from: lastRun, to: today } : kept };
}
