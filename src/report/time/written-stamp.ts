/** A date as written: parts that the author left out are null; `swappable` is open where day and month could be swapped. */
export interface WrittenDate {
  year: number | null;
  /** Null beside a day for "the 7th". */
  month: number | null;
  day: number | null;
  /** Day of the week, 0 = Sunday, where nothing else is given. */
  weekday: number | null;
  /** First and second number of `3-4-2021`, where either may be the month. */
  swappable: [number, number] | null;
}

/** A time stamp found at the start (or end) of a text. */
export interface Stamp {
  date: WrittenDate | null;
  /** `HH:MM` or `HH:MM:SS`. */
  time: string | null;
  until: string | null;
  /** Half of the day the author wrote behind the clock; null for none, as on a 24-hour clock. */
  half: 'am' | 'pm' | null;
  /** The hour has a leading zero, as on a 24-hour clock. */
  padded: boolean;
  zone: string | null;
  approximate: boolean;
  /** Days told by another day: "Day 2" and "(+1)" from the first, "next day" from the entry before. */
  shift: { days: number; from: 'first' | 'previous' } | null;
  /** Minutes since the start, as `T+5m` or `+12 min` count. */
  offset: number | null;
  /** A stamp that cannot be a moment (`22:XX`, `2022-02-??`), as written. */
  unreadable: string | null;
  /** Characters of the text it takes, separator included. */
  length: number;
}

export function emptyStamp(): Stamp {
  return {
    date: null,
    time: null,
    until: null,
    half: null,
    padded: false,
    zone: null,
    approximate: false,
    shift: null,
    offset: null,
    unreadable: null,
    length: 0,
  };
}

export function written(year: number | null, month: number | null, day: number | null): WrittenDate {
  return { year, month, day, weekday: null, swappable: null };
}
