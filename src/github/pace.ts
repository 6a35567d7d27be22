/** A report with some items is filed at once; what goes on for longer keeps the second between writes that GitHub asks for. */
const burst = 48;
/**
 * GitHub lets a repository create 80 things a minute and 500 an hour, whoever makes them and whatever the API: a run keeps below,
 * and takes every write for one.
 */
const mostAMinute = 72;
export const mostAnHour = 480;
const [second, minute, hour] = [1000, 60_000, 3_600_000];

/** Writes of the last hour. */
export function ofLastHour(times: readonly number[], now: number): number {
  return countSince(times, now - hour);
}

/** When one more write may go out, by the times of those before, oldest first; null where the hour is used up. Milliseconds since 1970. */
export function nextWrite(times: readonly number[], now: number): number | null {
  if (ofLastHour(times, now) >= mostAnHour) return null;
  const spaced = countSince(times, now - minute) >= burst ? (times.at(-1) ?? 0) + second : now;
  const oldest = times.at(-mostAMinute);
  return Math.max(now, spaced, oldest === undefined ? 0 : oldest + minute);
}

function countSince(times: readonly number[], from: number): number {
  const place = times.findIndex((time) => time > from);
  return place < 0 ? 0 : times.length - place;
}
