import type { Point } from './baseline.ts';
import type { Stretch } from './detect.ts';
import { createEvent } from './event.ts';
import { clockOf, type EvidenceEvent, type Series, toTime } from './evidence.ts';
import { formatRange, formatValue } from './units.ts';

interface Input {
  stretch: Stretch & { note: string | null };
  series: Series;
  points: Point[];
  /** Seconds by which the answer trails what happened. */
  trail: number;
  file: string;
  normal: [number, number] | null;
}

const lateSeconds = 600;

/** The rows of one stretch: onset, peak where it comes much later, recovery. The first is the onset. */
export function stretchEvents({ stretch, series, points, trail, file, normal }: Input): EvidenceEvent[] {
  const { onset, before, peak, side, moving, note } = stretch;
  const base = { subject: series.name, source: 'Prometheus', raw: { file, pointer: '/data/result' }, actor: null, link: series.link };
  const level = points.findLast(([second]) => second < onset)?.[1] ?? (points[0] as Point)[1];
  const show = (value: number) => formatValue(value, series.unit);
  const usual = normal ? `, normal ${formatRange(normal, series.unit)}` : '';
  const began = moving === null ? '' : `; began to move about ${clockOf(toTime(moving * 1000)).slice(0, 5)}`;
  const remark = note ? `; ${note}` : '';
  const verb = side > 0 ? 'rise' : 'fall';
  const late = peak.at - onset > lateSeconds;
  const top = `${show(level)} → ${show(peak.value)}`;
  const end = recoveryOf(stretch, trail);
  const events = [
    createEvent({
      ...base,
      at: onset * 1000,
      after: before * 1000,
      precision: 'interval',
      kind: 'signal-onset',
      text: `${series.name} starts to ${verb}: ${top} at ${clockOf(toTime(peak.at * 1000))}${usual}${began}${remark}`,
      ...(end === null ? {} : { until: end * 1000 }),
    }),
  ];
  if (late) events.push(createEvent({ ...base, at: peak.at * 1000, kind: 'signal-peak', text: `${series.name} peaks at ${show(peak.value)}${usual}` }));
  if (end !== null) {
    const window = trail > 0 ? `, the ${trail} s window of the query taken off` : '';
    events.push(
      createEvent({
        ...base,
        at: end * 1000,
        after: Math.min(end, Math.max(onset, stretch.last - trail)) * 1000,
        precision: 'interval',
        kind: 'signal-recovery',
        text: `${series.name} returns to normal${usual.replace(', normal', ',')}${window}`,
      }),
    );
  }
  return events;
}

/** When the cause of it was over: an average over a window comes back later by that window. */
function recoveryOf({ recovery, onset }: Stretch, trail: number): number | null {
  return recovery === null ? null : Math.max(onset, recovery - trail);
}
