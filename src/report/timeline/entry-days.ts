import { type DayContext, minutesOf, nextDay, resolveDay, rollsOver, shiftDay } from '../time/days.ts';
import type { Stamp } from '../time/written-stamp.ts';
import type { Stamped } from './stamped.ts';

/** Day and clock time of an entry. */
export interface Moment {
  date: string | null;
  time: string | null;
}

/** Gives entries their days as a reader would: from headings and sentences above, the entry before, the incident. */
export interface DayKeeper {
  /** A day or start that holds for the entries below. */
  note: (found: Stamped) => void;
  /** Where a second timeline begins, it does not go on where the first one stopped. */
  restart: () => void;
  moment: (stamp: Stamp) => Moment;
}

export function keepDays(incident: string | null, dayFirst: boolean | null): DayKeeper {
  const days: DayContext = { day: null, incident, dayFirst, nearest: true };
  /** The last day that was written out, which "(+1)" and "Day 2" count from. */
  let anchor = incident;
  /** Day said of all entries: one of its own is then the exception. */
  let base: { day: string; unless: boolean } | null = null;
  let previous: Moment | null = null;
  /** What `T+5m` counts from. */
  let start: Moment | null = null;

  const dayOf = ({ date, shift }: Stamp): string | null => {
    if (date) return mended(resolveDay(date, days), incident);
    if (!shift) return null;
    const from = shift.from === 'first' ? anchor : (days.day ?? incident);
    return from && shiftDay(from, shift.days);
  };
  const anchorAt = (day: string, { date, shift }: Stamp) => {
    if (date) anchor = shift ? shiftDay(day, -shift.days) : day;
  };
  return {
    note({ stamp, base: said }) {
      const day = dayOf(stamp);
      if (day) {
        days.day = day;
        anchorAt(day, stamp);
        base = said ? { day, unless: said === 'unless' } : null;
      }
      if (stamp.offset === 0 && stamp.time) start = { date: days.day ?? incident, time: stamp.time };
      previous = null;
    },
    restart() {
      previous = null;
    },
    moment(stamp) {
      if (stamp.time === null && stamp.offset !== null && start) return later(start, stamp.offset);
      const own = dayOf(stamp);
      let date = own ?? days.day ?? incident;
      if (own) anchorAt(own, stamp);
      if (!own && stamp.time && date && previous?.time && previous.date === date && rollsOver(previous.time, stamp.time)) date = nextDay(date);
      const exception = own && base && (base.unless || own < base.day);
      if (date && !exception) days.day = date;
      const moment = { date, time: stamp.time };
      if (stamp.time) previous = exception ? previous : moment;
      if (stamp.time && (stamp.offset === 0 || !start)) start = moment;
      return moment;
    },
  };
}

/** The day of the incident in another year is a slip of the author. */
function mended(day: string | null, incident: string | null): string | null {
  return day && incident && day.slice(4) === incident.slice(4) ? incident : day;
}

function later({ date, time }: Moment, minutes: number): Moment {
  if (time === null) return { date, time };
  const total = minutesOf(time) + Math.round(minutes);
  const days = Math.floor(total / 1440);
  const rest = total - days * 1440;
  const clock = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
  return { date: date && shiftDay(date, days), time: clock };
}
