import { minutesOf } from './days.ts';
import type { Stamp } from './written-stamp.ts';

type Half = 'am' | 'pm';

/** A stamp with the half of the day that a heading above it (and below the stamp before it) or the text names. */
export interface HalfContext {
  stamp: Stamp;
  named: Half | null;
}

/** `PM`, `Friday afternoon`: the half of the day a heading speaks of. */
export function halfInHeading(text: string): Half | null {
  // "PM: queue stuck", "PM-12" and "PM 2021-03" are post-mortems.
  const word = /\b(?:AM|[Mm]orning|PM(?! ?[-–—:#\d])|[Aa]fternoon|[Ee]vening)\b/.exec(text)?.[0];
  return word ? (/^(?:AM|morning)$/i.test(word) ? 'am' : 'pm') : null;
}

/**
 * Completes a twelve-hour clock with few AM and PM, in place: each entry comes as soon after the last as it can. What the
 * text tells beside the timeline marks the first. A 24-hour clock is left as it is.
 */
export function completeHalves(contexts: HalfContext[], told: () => ReadonlyMap<string, Half>) {
  const timed = contexts.filter(({ stamp }) => stamp.time !== null);
  const firstHalf = halfOfStart(timed, told);
  if (firstHalf) (timed[0] as HalfContext).named = firstHalf;
  const marked = timed.filter(({ stamp, named }) => stamp.half ?? named);
  if (marked.length === 0) return;
  // "06:10" below a single "2 PM" is a 24-hour clock; with more marks it is the author's way to write one of twelve.
  if (!firstHalf && marked.length === 1 && timed.some(({ stamp }) => stamp.half === null && stamp.padded)) return;
  if (timed.some(({ stamp }) => stamp.half === null && isBeyondTwelve(stamp))) return;
  let before: number | null = null;
  for (const [index, { stamp, named }] of timed.entries()) {
    const next = timed.slice(index + 1).find((later) => later.stamp.half);
    const half: Half = stamp.half ?? named ?? nearest(stamp, before, next ? minutesOf(next.stamp.time as string) : null);
    if (stamp.half === null) setHalf(stamp, half);
    before = minutesOf(stamp.time as string);
  }
}

/** "Down from 7:30 pm to 7:55 pm" over `07:30 Alert fired`: the first entry is that of the evening, where no entry says otherwise. */
function halfOfStart(timed: HalfContext[], told: () => ReadonlyMap<string, Half>): Half | null {
  const start = timed[0]?.stamp.time;
  if (!start || timed.some(({ stamp, named }) => stamp.half ?? named ?? isBeyondTwelve(stamp))) return null;
  return told().get(inHalf(start.slice(0, 5), 'am')) ?? null;
}

const markedClock = /(?<![\d:.])(\d{1,2})[:.](\d{2})(?::\d{2})? ?([ap])\.?m\b/gi;

/** The half of the day of each clock time that texts write with AM or PM, by `HH:MM` of the morning; none that is told of both. */
export function halvesIn(texts: string[]): Map<string, Half> {
  const told = new Map<string, Half | null>();
  for (const text of texts) {
    for (const [, hour, minute, letter] of text.slice(0, 2_000).matchAll(markedClock)) {
      const clock = `${String(Number(hour) % 12).padStart(2, '0')}:${minute}`;
      const half = letter?.toLowerCase() === 'p' ? 'pm' : 'am';
      told.set(clock, (told.get(clock) ?? half) === half ? half : null);
    }
  }
  return new Map([...told].flatMap(([clock, half]) => (half ? [[clock, half]] : [])));
}

function isBeyondTwelve({ time }: Stamp): boolean {
  const hour = Number(time?.slice(0, 2));
  return hour > 12 || hour === 0;
}

function nearest(stamp: Stamp, before: number | null, after: number | null): Half {
  const wait = (half: Half) => {
    const at = (minutesOf(inHalf(stamp.time as string, half)) + 1440) % 1440;
    if (before !== null) return (at - before + 1440) % 1440;
    return after === null ? 0 : (after - at + 1440) % 1440;
  };
  return wait('pm') < wait('am') ? 'pm' : 'am';
}

function setHalf(stamp: Stamp, half: Half) {
  stamp.time = inHalf(stamp.time as string, half);
  stamp.half = half;
  if (stamp.until && minutesOf(stamp.until) < minutesOf(stamp.time)) stamp.until = inHalf(stamp.until, half);
}

function inHalf(time: string, half: Half): string {
  const hour = (Number(time.slice(0, 2)) % 12) + (half === 'pm' ? 12 : 0);
  return `${String(hour).padStart(2, '0')}${time.slice(2)}`;
}
