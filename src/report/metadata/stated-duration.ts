import { placeIn } from '../markdown/lines.ts';
import { readStamp } from '../time/stamp.ts';
import { minutesIn, minutesOfClock } from '../time/written-span.ts';
import type { Block, StatedDuration } from '../types.ts';
import type { LabelledValue } from './labels.ts';
import { isMoreExact, minutesBetween, type SpanContext, spanIn } from './spans.ts';
import { toldDuration } from './told-duration.ts';

/** Names of labels that hold the duration, the surer ones first. */
const names: RegExp[] = [
  /^(?:(?:incident|total|overall|event|outage|disruption|issue)s? )*duration(?: of (?:the )?(?:incident|outage|problem|event|disruption|downtime|issue|impact))?$|^(?:total )?impact time$/,
  /\bduration\b(?!.*\b(?:detect|acknowledge)|.*\bsession)|^length(?: of (?:the )?(?:incident|outage))?$|^how long\b(?!.*\b(?:detect\w*|notic\w+|acknowledg\w+|respon\w+|remediat\w+|find|engage\w*)\b)/,
  /^(?:total |full |service |overall )*(?:downtime|outage time|time down|unavailability)(?: .*)?$|^minutes (?:of )?downtime\b|^(?:incident|outage|impact) (?:window|period|time frame|timeframe|time)$|^(?:time )?(?:window|frame)$|^timeframe$/,
  /^when(?: (?:did it happen|it happened|was it))?$/,
];
/** Asked last: many count them from the detection. */
const timesTo: RegExp[] = [
  /^(?:mean )?time to (?:resolve|resolution)(?: ttr)?$|^(?:ttr|mttr)$/,
  /^(?:mean )?time to (?:recover|recovery|restore|restoration|repair)$/,
  // These may tell when as well.
  /^(?:resolution|recovery) time$/,
];

const anyName = /duration|time|length|long|down|unavailab|window|period|mttr|ttr|minutes/;

/** The duration the author states, in minutes, with the clock times it names. */
export function readDuration(labels: LabelledValue[], blocks: Block[], context: SpanContext): StatedDuration | null {
  const candidates = labels.filter(({ name }) => anyName.test(name));
  const labelled = (patterns: RegExp[]) => {
    for (const name of patterns) {
      for (const label of candidates) {
        const stated = name.test(label.name) ? durationOf(label, context) : null;
        if (stated) return stated;
      }
    }
    return null;
  };
  return labelled(names) ?? sumOfSeverities(labels) ?? betweenLabels(labels, context) ?? labelled(timesTo) ?? toldDuration(blocks, context);
}

function durationOf({ value, line, name }: LabelledValue, context: SpanContext): StatedDuration | null {
  const span = spanIn(value, context);
  const outside = span ? `${value.slice(0, span.start)} ${value.slice(span.end)}` : value;
  const bare = /\bminutes\b/.test(name) && /^\W*\d{1,5}\W*$/.test(value) ? Number(/\d+/.exec(value)?.[0]) : null;
  const said =
    minutesOfClock(value) ?? minutesIn(outside.replace(/\([^)]*\d{1,2}[:.]\d{2}[^)]*\)/g, ' ')) ?? minutesIn(outside) ?? bare ?? span?.minutes ?? null;
  const minutes = said !== null && isMoreExact(span, outside, said) ? span.minutes : said;
  if (minutes === null) return null;
  return { minutes, from: span?.from ?? null, to: span?.to ?? null, text: value, place: placeIn(line) };
}

/** PagerDuty's review: "Time in SEV-1", "Time in SEV-2". */
function sumOfSeverities(labels: LabelledValue[]): StatedDuration | null {
  const parts = labels.flatMap(({ name, value, line }) => {
    const minutes = /^time in (?:sev|p)[ -]?\d$/.test(name) ? minutesIn(value) : null;
    return minutes === null ? [] : [{ minutes, line, value }];
  });
  const [first] = parts;
  if (!first) return null;
  return { minutes: parts.reduce((sum, { minutes }) => sum + minutes, 0), from: null, to: null, text: first.value, place: placeIn(first.line) };
}

const startNames =
  /^(?:(?:incident|outage|impact|event|issue|disruption) )?(?:start|started|starts|begin|began|from|start time|start date|start date & time|started at|time started|start timestamp)$/;
const endNames =
  /^(?:(?:incident|outage|impact|event|issue|disruption) )?(?:end|ended|ends|to|until|end time|end date|end date & time|ended at|time ended|end timestamp|resolved|resolved at|resolution|resolution time|time resolved|restored|recovered)$/;

/** `Start: 10:05` beside `End: 10:50`. */
function betweenLabels(labels: LabelledValue[], context: SpanContext): StatedDuration | null {
  const clock = (name: RegExp) =>
    labels.flatMap((label) => (name.test(label.name) ? [{ label, stamp: readStamp(label.value) }] : [])).find(({ stamp }) => stamp?.time);
  const [start, end] = [clock(startNames), clock(endNames)];
  if (!start?.stamp || !end?.stamp) return null;
  const minutes = minutesBetween(start.stamp, end.stamp, context);
  return minutes !== null && minutes > 0 ? { minutes, from: null, to: null, text: end.label.value, place: placeIn(end.label.line) } : null;
}
