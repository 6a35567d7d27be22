import { placeIn } from '../markdown/lines.ts';
import { zonePattern } from '../time/zones.ts';
import type { Block, Located, Section, TimelineEntry } from '../types.ts';
import { findLabel, type LabelledValue, labelNames } from './labels.ts';

const zoneNames = labelNames('timezone|time zone|tz|zone|times in|time zones|timezones');

const zone = new RegExp(`(?<![\\w-])${zonePattern}(?:/${zonePattern})?(?![\\w-])`);
const bracketed = /\((?:all )?(?:times? )?(?:in )?(utc|gmt|cest|cet|bst|[ecmp][sd]t|ist|jst)\)/i;
const sentence = new RegExp(
  `\\b(?:times?(?:stamps?)?|events?|timezones?|time zones?|dates?|clock)\\b[^.]{0,60}?(?<![\\w-])(${zonePattern})(?![\\w-])|(?<![\\w-])(${zonePattern}) throughout`,
  'i',
);
const atEnd = new RegExp(`[(,–—-] ?(${zonePattern})\\)?\\.?$`);
/** A zone behind a clock time. */
const beside = new RegExp(
  `\\d{1,2}[:.h]\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?(?: ?[ap]\\.?m\\.?)?[ (]*(${zonePattern})(?![\\w-])|\\b\\d{4}(Z)\\b|\\d ?[ap]\\.?m\\.?[ (]+(${zonePattern})(?![\\w-])`,
  'i',
);

/** Zone of the timeline: its heading, a sentence about times, its entries, a label, the clock times of the text beside it, in this order. */
export function readZone(blocks: Block[], sections: Section[], labels: LabelledValue[]): Located<string> | null {
  const timelines = sections.filter(({ name }) => name === 'timeline');
  const found =
    ofHeading(blocks, timelines) ??
    ofSentence(blocks) ??
    ofEntries(blocks, timelines) ??
    findLabel(labels, zoneNames, (value) => zone.exec(value)?.[0] ?? null) ??
    // Without a timeline there is nothing whose zone it were.
    (timelines.length > 0 ? behindClock(blocks.filter(({ section }) => section !== 'action-items' && section !== 'supporting')) : null);
  return found && { ...found, value: plainZone(found.value) };
}

/** Zone of the first entry that names one. */
export function zoneOfEntries(timeline: TimelineEntry[]): Located<string> | null {
  const entry = timeline.find(({ zone }) => zone !== null);
  return entry?.zone ? { value: plainZone(entry.zone), place: entry.place } : null;
}

/** `Z` → `UTC`, `+0200` → `+02:00`. */
function plainZone(written: string): string {
  return /^z(?:ulu)?$/i.test(written) ? 'UTC' : written.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
}

function ofHeading(blocks: Block[], timelines: Section[]): Located<string> | null {
  for (const { from } of timelines) {
    const heading = blocks[from - 1];
    const value = heading && (zone.exec(heading.content.text)?.[0] ?? bracketed.exec(heading.content.text)?.[1]?.toUpperCase());
    if (heading && value) return { value, place: placeIn(heading.content) };
  }
  return null;
}

function ofSentence(blocks: Block[]): Located<string> | null {
  for (const { kind, content } of blocks) {
    if ((kind !== 'line' && kind !== 'item' && kind !== 'quote') || content.text.length >= 250) continue;
    const match = sentence.exec(content.text);
    const value = match?.[1] ?? match?.[2];
    if (value && isZoneCase(value)) return { value, place: placeIn(content) };
  }
  return null;
}

function ofEntries(blocks: Block[], timelines: Section[]): Located<string> | null {
  for (const { from, to } of timelines) {
    for (const block of blocks.slice(from, to)) {
      const { kind, content } = block;
      if (kind === 'columns') {
        const value = zone.exec(content.text)?.[0];
        if (value) return { value, place: placeIn(content) };
      }
      const value = kind === 'line' ? aloneIn(content.text) : null;
      if (value) return { value, place: placeIn(content) };
    }
    const behind = behindClock(blocks.slice(from, to));
    if (behind) return behind;
  }
  return null;
}

/** "UTC:" alone above the entries, "Night of Aug 14, Pacific (PDT)". */
function aloneIn(text: string): string | null {
  if (text.length < 30 && !/\d/.test(text)) return zone.exec(text)?.[0] ?? null;
  return text.length < 80 && !/\d[:.h]\d\d/.test(text) ? (atEnd.exec(text)?.[1] ?? null) : null;
}

function behindClock(blocks: Block[]): Located<string> | null {
  for (const { kind, content, cells, inner } of blocks) {
    if (kind === 'comment') continue;
    const texts = kind === 'row' ? [cells.map(({ text }) => text).join(' ')] : kind === 'code' ? inner.slice(0, 50).map(({ text }) => text) : [content.text];
    for (const text of texts) {
      const match = beside.exec(text.slice(0, 5_000));
      const value = match?.[1] ?? match?.[2] ?? match?.[3];
      // "10:00-17:00" is a range.
      if (value && isZoneCase(value) && !(value.startsWith('-') && !/:\d{2}:/.test(match?.[0] ?? ''))) return { value, place: placeIn(content) };
    }
  }
  return null;
}

/** "All events in art" and "West of here" name no zone: abbreviations count in capitals only. */
function isZoneCase(text: string): boolean {
  return /^[A-Z]{1,5}(?:[ /+-].*)?$/.test(text) || /^[+-]\d/.test(text) || /^(?:Pacific|Eastern|Utc|Gmt)$|^[A-Z][a-z].*(?:\/| [Tt]ime$)/.test(text);
}
