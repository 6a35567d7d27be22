import { describe, expect, it } from 'vitest';
import { beat, nextRun } from '../../src/plan/heartbeat.ts';
import { emptyWeekly, type WeeklyMemory } from '../../src/state/portfolio/weekly.ts';

const memory = (more: Partial<WeeklyMemory>): WeeklyMemory => ({ ...emptyWeekly, ...more });

describe('the next sweep', () => {
  it.each([
    ['every morning', '0 6 * * *', '2025-02-11'],
    ['on weekdays', '0 6 * * 1-5', '2025-02-11'],
    ['on Mondays', '0 6 * * 1', '2025-02-17'],
    ['on the first of a month', '0 6 1 * *', '2025-03-01'],
    ['unknown: daily', null, '2025-02-11'],
    ['unreadable: daily', 'whenever', '2025-02-11'],
  ])('%s', (_, schedule, day) => {
    expect(nextRun('2025-02-10', schedule)).toBe(day);
  });
});

describe('the heartbeat', () => {
  it('remembers this run and its schedule', () => {
    expect(beat(memory({}), '2025-02-10', '0 6 * * *')).toMatchObject({ lastRun: '2025-02-10', schedule: '0 6 * * *', silent: null });
  });

  it('keeps the schedule of the last scheduled run for one by hand, and everything else', () => {
    expect(beat(memory({ schedule: '0 6 * * 1', reminded: [7] }), '2025-02-10', null)).toMatchObject({ schedule: '0 6 * * 1', reminded: [7] });
  });

  it('bears with a sweep that is two days late, and tells of one that is later', () => {
    const daily = memory({ lastRun: '2025-02-07', schedule: '0 6 * * *' });
    expect(beat(daily, '2025-02-10', null).silent).toBeNull();
    expect(beat(daily, '2025-02-11', null).silent).toEqual({ from: '2025-02-07', to: '2025-02-11' });
  });

  it('goes by the schedule: a week between two Mondays is no silence', () => {
    const weekly = memory({ lastRun: '2025-02-03', schedule: '0 6 * * 1' });
    expect(beat(weekly, '2025-02-10', null).silent).toBeNull();
    expect(beat(weekly, '2025-02-13', null).silent).not.toBeNull();
  });

  it('shows a silence for seven days', () => {
    const silent = { from: '2025-01-20', to: '2025-02-04' };
    const before = memory({ lastRun: '2025-02-09', schedule: '0 6 * * *', silent });
    expect(beat(before, '2025-02-10', null).silent).toEqual(silent);
    expect(beat(before, '2025-02-11', null).silent).toBeNull();
  });
});
