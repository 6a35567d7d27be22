import type { Position } from 'unist';
import { continues, joinPassage } from '../markdown/passages.ts';
import { sentencesOf } from '../markdown/sentences.ts';
import { readStamp } from '../time/stamp.ts';
import { minutesIn, numberWords } from '../time/written-span.ts';
import type { Block, Line, StatedDuration } from '../types.ts';
import { isMoreExact, minutesBetween, type SpanContext, spanIn } from './spans.ts';

const amount = `(?:~ ?)?(?:\\d+(?:[.,]\\d+)?|${numberWords})(?: ?(?:-|–|to) ?\\d+)?`;
const unit = '(?:hours?|hrs?|minutes?|mins?|days?|weeks?)(?![a-z])';
const span = `(?:\\d{1,2} ?h ?\\d{2}(?![\\d:a-z])|${amount}(?: and a half)?[ -]?(?:${unit}|[hm](?![a-z]))(?:(?:,? and |, | )?${amount}[ -]?(?:${unit}|m(?![a-z])|seconds?|secs?))?(?: and a half)?)`;
const some =
  '(?:(?:about|approximately|approx\\.?|roughly|around|some|nearly|almost|over|just over|just under|under|more than|less than|a total of|a period of|a little over|a little under|at least|up to|the|a|another) )*';
const suffering =
  /\b(?:outages?|down(?:time)?|unavailab\w*|offline|degrad\w*|inaccessible|unreachable|unusable|interrupt\w*|disrupt\w*|could not|couldn't|cannot|unable|fail\w*|errors?|refused|rejected|stalled|stood still|stuck|no longer|affected|impacted|slow\w*|broken|blocked|stopped|halted|lost|without|held|returned|served|incident|timeouts?|timed out|late|delayed?|impossible|hung|froze|frozen|stale|missed|missing|twice|doubled?|under \d|below \d|no wi-?fi|wrong|dropped|crash\w*|exposed|nobody|no one|none of|not|no|paused|held|skipped|queued|throttled|lagg\w+|HTTP [45]\d\d|[45]\d\ds?|[45]xx|corrupt\w*|duplicate\w*|piled up|empty)\b/i;

interface Telling {
  pattern: RegExp;
  /** Wants a word of harm in the sentence. */
  suffers: boolean;
}

/** Ways to tell how long it lasted, the surer ones first. */
const sure: Telling[] = [
  {
    pattern: new RegExp(
      `\\b(?:lasted|lasting|lasts|total(?:ly|l?ed|ing)? (?:of|duration)|(?:total )?duration(?: of| was|:)?|downtime (?:of|was)|(?:down|unavailable|outage|degraded|inaccessible|offline|unreachable) (?:for|of)|went on for)\\s+${some}(${span})(?! (?:after|later|ago|to (?:detect|notice|find)))`,
      'i',
    ),
    suffers: false,
  },
  { pattern: new RegExp(`\\btook ${some}(${span}) (?:in total|from the (?:start|beginning)|to (?:recover|restore|resolve|mitigate))`, 'i'), suffers: false },
  {
    pattern: new RegExp(
      `\\b(${span})(?: long)?(?: of)? (?:of )?(?:(?:total|partial|full|complete|global|service|production|customer-facing|degraded|reduced) )*(?:outage|downtime|disruption|unavailability|incident|interruption|degradation|impact)\\b`,
      'i',
    ),
    suffers: false,
  },
];
const likely: Telling[] = [
  {
    pattern: new RegExp(
      `(?<!\\b(?:undetected|unnoticed|unseen|hidden) )\\b(?:for|over|during|within|(?:over|in|during) (?:the|a) (?:course|period|span|window) of) ${some}(${span})(?! (?:after|before|later|ago|each|per|every|window for))`,
      'i',
    ),
    suffers: true,
  },
  { pattern: new RegExp(`\\((?:total:? )?${some}(${span})(?: (?:total|in total))?\\)`, 'i'), suffers: true },
];

const tellsTime = /\d ?(?:[hm]\b|hrs?\b|min|hour|day|week|[ap]\.?m)|\d[:.]\d\d|[ -](?:hours?|minutes?|mins?|days?|weeks?)\b/i;

/** What a sentence of the summary or impact says, the first that says it: "… lasted 45 minutes", "From 14:02 to 15:40 requests failed". */
export function toldDuration(blocks: Block[], context: SpanContext): StatedDuration | null {
  for (const sentence of sentences(blocks)) {
    // Most sentences tell no time at all.
    if (!tellsTime.test(sentence.text)) continue;
    const found =
      withClocks(spoken(sentence, sure), sentence, context) ?? between(sentence, context) ?? startAndEnd(sentence, context) ?? spoken(sentence, likely);
    if (found) return found;
  }
  return null;
}

function spoken({ text, place }: Sentence, tellings: Telling[]): StatedDuration | null {
  for (const { pattern, suffers } of tellings) {
    const match = pattern.exec(text);
    const minutes = match && !(suffers && !suffering.test(text)) ? minutesIn(match[1] as string) : null;
    if (match && minutes) return { minutes, from: null, to: null, text: match[0], place: place(match.index, match.index + match[0].length) };
  }
  return null;
}

const starts = /\b(?:started|began|begun|start|failed|went down|broke|hit|first (?:seen|noticed))\b[^.;]{0,40}?\b(?:at|around|about|on) (?=[\dA-Z])/i;
const ends =
  /\b(?:resolved|restored|recovered|fixed|mitigated|ended|stopped|over|back(?: up| online| to normal)?|lasted|finished|solved|repaired|returned to normal)\b[^.;]{0,40}?\b(?:at|around|about|by|until|till|on) (?=[\dA-Z])/i;

/** "The outage began at 7:30 pm and was resolved by 7:55 pm." */
function startAndEnd({ text, place }: Sentence, context: SpanContext): StatedDuration | null {
  const start = starts.exec(text);
  const from = start ? start.index + start[0].length : 0;
  const end = start && ends.exec(text.slice(from));
  if (!end) return null;
  const to = from + end.index + end[0].length;
  const [first, last] = [readStamp(text.slice(from, from + 80)), readStamp(text.slice(to, to + 80))];
  const minutes = first && last ? minutesBetween(first, last, context) : null;
  if (!first || !last || !minutes || minutes <= 0) return null;
  const until = to + last.length;
  return { minutes, from: first.time, to: last.time, text: text.slice(from, until).trimEnd(), place: place(from, until) };
}

function between({ text, place }: Sentence, context: SpanContext): StatedDuration | null {
  if (!/\b(?:from|between|starting|began)\b|[–-]/i.test(text) || !suffering.test(text)) return null;
  const found = spanIn(text, context);
  return found && { minutes: found.minutes, from: found.from, to: found.to, text: text.slice(found.start, found.end), place: place(found.start, found.end) };
}

/** A rough figure, or the clocks beside it. */
function withClocks(found: StatedDuration | null, { text, place }: Sentence, context: SpanContext): StatedDuration | null {
  const span = found && spanIn(text, context);
  if (!found || !isMoreExact(span, found.text, found.minutes)) return found;
  return { minutes: span.minutes, from: span.from, to: span.to, text: text.slice(span.start, span.end), place: place(span.start, span.end) };
}

interface Sentence {
  text: string;
  place: (from: number, to: number) => Position;
}

function* sentences(blocks: Block[]): Generator<Sentence> {
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index] as Block;
    const lines = ownLines(block);
    if (lines.length === 0 || (block.section !== 'summary' && block.section !== 'impact' && block.section !== null)) continue;
    const wraps = block.kind === 'line' || block.kind === 'item';
    while (wraps && lines.length < 40 && continues(blocks[index + 1], blocks[index] as Block)) lines.push((blocks[++index] as Block).content);
    const passage = joinPassage(lines);
    for (const [from, to] of sentencesOf(passage.text.slice(0, 5_000))) {
      yield { text: passage.text.slice(from, Math.min(to, from + 600)), place: (a, b) => passage.place(from + a, from + b) };
    }
  }
}

/** A form tells it in the second cell of a row. */
function ownLines({ kind, content, inner, cells }: Block): Line[] {
  if (kind === 'quote') return inner.slice(0, 20);
  if (kind === 'row') return cells.length === 2 ? cells.slice(1) : [];
  return kind === 'line' || kind === 'item' ? [content] : [];
}
