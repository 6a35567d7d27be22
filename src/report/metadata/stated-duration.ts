import parseDuration from 'parse-duration';
import { placeIn } from '../markdown/lines.ts';
import type { Block, StatedDuration } from '../types.ts';
import { findLabel, type LabelledValue, labelNames } from './labels.ts';

const durationNames = labelNames(
  'incident |total |outage |impact |overall |event |total impact |total outage |',
  'duration|time to resolve|time to resolution|time to recover|time to recovery|time to repair|ttr|mttr|length|downtime|impact duration',
);

/** The duration the author states, in minutes, with the clock times it names. */
export function readDuration(labels: LabelledValue[], blocks: Block[]): StatedDuration | null {
  const labelled = findLabel(labels, durationNames, (value, label) => durationOf(value, label));
  if (labelled) return { ...labelled.value, place: labelled.place };
  for (const block of blocks) {
    if (block.kind !== 'line' && block.kind !== 'item') continue;
    if (block.section !== 'summary' && block.section !== 'impact' && block.section !== null) continue;
    const match =
      /\b(?:lasted|for a (?:total|period) of|total(?:ly)? (?:of|duration)|(?:down|unavailable|outage|degraded|inaccessible|offline) (?:for|of)|duration of)\s+(?:(?:about|approximately|roughly|around|approx\.?|some|a total of|nearly|almost|over)\s+)?(~?[\w. ]{1,40}?(?:hours?|hrs?|minutes?|mins?|days?)(?: (?:and )?\d+ ?(?:minutes?|mins?|seconds?))?)\b/i.exec(
        block.content.text,
      );
    const minutes = match ? minutesIn(match[1] as string) : null;
    if (match && minutes) return { minutes, from: null, to: null, text: match[0], place: placeIn(block.content, match.index, match.index + match[0].length) };
  }
  return null;
}

function durationOf(value: string, label: LabelledValue): StatedDuration | null {
  const range = /(\d{1,2}[:.]\d{2}(?::\d{2})?)\s*(?:UTC|Z)?\s*(?:-|–|—|→|to|until)\s*(\d{1,2}[:.]\d{2}(?::\d{2})?)/.exec(value);
  const outside = value.replace(/\([^)]*\d{1,2}[:.]\d{2}[^)]*\)/, ' ').replace(range?.[0] ?? '', ' ');
  const minutes = minutesIn(outside) ?? minutesIn(value.replace(range?.[0] ?? '', ' '));
  const [from, to] = [clock(range?.[1]), clock(range?.[2])];
  const spanned = from && to ? (toMinutes(to) - toMinutes(from) + 1440) % 1440 : null;
  if (minutes === null && spanned === null) return null;
  return { minutes: minutes ?? (spanned as number), from, to, text: value, place: placeIn(label.line) };
}

const words: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  half: 0.5,
};

/** Minutes of a duration in words or figures; null when the text names none. */
export function minutesIn(text: string): number | null {
  const plain = text
    .toLowerCase()
    .replace(/\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half)(?=[ -](?:an? )?(?:hour|minute|day|week|second))/g, (word) =>
      String(words[word]),
    )
    .replace(/\band\b|[~≈()]/g, ' ')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  const match = /(?:\d+(?:\.\d+)?[ -]?(?:seconds?|secs?|s|minutes?|mins?|min|m|hours?|hrs?|hr|h|days?|d|weeks?|w)(?![a-z])[\s,]*)+/.exec(plain);
  const ms = match ? parseDuration(match[0].replaceAll('-', ' ')) : null;
  return ms === null || ms === undefined ? null : Math.round(ms / 600) / 100;
}

function clock(text: string | undefined): string | null {
  return text ? text.replace('.', ':').padStart(text.length === 4 ? 5 : text.length, '0') : null;
}

function toMinutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) + Number(time.slice(6, 8) || 0) / 60;
}
