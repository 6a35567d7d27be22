import { placeIn } from '../markdown/lines.ts';
import { shiftDay } from '../time/days.ts';
import { weekdays } from '../time/stamp-patterns.ts';
import type { Block, Located } from '../types.ts';
import { type DayOrder, dayWithoutYear, readDay } from './written-days.ts';

/** Lines about the report and its meetings rather than the incident. */
export function isOfReport(text: string): boolean {
  return (
    text.length < 200 &&
    /\b(?:publi(?:shed|cation)|sent|written|review(?:ed)?|meeting|debrief|scheduled|updated?|version|approved|draft|posted|created|post-?mortem date|report date|interviews?|session|walked through|author|recording|document)\b/i.test(
      text,
    )
  );
}

/** "On 3 March 2025 …", "between 05:12 and 13:40 UTC on 13 November 2025": a sentence that tells when. */
export function isTold({ kind, content, section }: Block): boolean {
  if (kind !== 'line' && kind !== 'item') return false;
  if (section !== null && section !== 'summary' && section !== 'impact' && section !== 'background') return false;
  return (
    /\b(?:on|from|between|of|at|since|the|starting|around|night)\s+(?:the )?(?:(?:early |late )?(?:morning|afternoon|evening|night) of )?(?:the )?(?:[A-Z][a-z]+day,? (?:the )?)?(?:\d|[A-Z][a-z]{2,8}\.? ?\d)/i.test(
      content.text,
    ) && !isOfReport(content.text)
  );
}

/** First full date of the blocks that count. */
export function firstDay(blocks: Block[], counts: (block: Block) => boolean, dayFirst: DayOrder): Located<string> | null {
  for (const block of blocks.slice(0, 60)) {
    if (block.kind === 'code' || block.kind === 'comment' || block.kind === 'row' || block.kind === 'columns' || !counts(block)) continue;
    const day = readDay(block.content.text.slice(0, 2000), dayFirst);
    if (day) return { value: day, place: placeIn(block.content) };
  }
  return null;
}

/** "On Monday, 12 September" in a text that carries its year elsewhere. */
export function toldWithoutYear(blocks: Block[], near: string, counts: (day: string) => boolean): Located<string> | null {
  for (const block of blocks.slice(0, 30)) {
    const day = isTold(block) ? dayWithoutYear(block.content.text, near) : null;
    if (day && counts(day)) return { value: day, place: placeIn(block.content) };
  }
  return null;
}

const relative =
  /(?<!\b(?:awake|up) since )\b(?:(yesterday)|(earlier today|(?:^|(?<=\. ))today|this (?:morning|afternoon|evening))|(?:last|on|this past|since|late|early) (mon|tues|wednes|thurs|fri|satur|sun)day)\b/i;

/** "Yesterday", "Last Friday": counted from the day the text was written. */
export function toldFrom(blocks: Block[], writtenOn: string): Located<string> | null {
  let read = 0;
  for (const block of blocks.slice(0, 15)) {
    if (block.kind !== 'line' || isOfReport(block.content.text)) continue;
    if (++read > 6) break;
    const match = relative.exec(block.content.text.slice(0, 400));
    if (!match) continue;
    const day = match[1] ? shiftDay(writtenOn, -1) : match[2] ? writtenOn : weekdayBefore(writtenOn, match[3] as string);
    return { value: day, place: placeIn(block.content, match.index, match.index + match[0].length) };
  }
  return null;
}

function weekdayBefore(day: string, name: string): string {
  const weekday = weekdays.indexOf(name.slice(0, 3).toLowerCase());
  const back = (new Date(`${day}T00:00:00Z`).getUTCDay() - weekday + 7) % 7 || 7;
  return shiftDay(day, -back);
}
