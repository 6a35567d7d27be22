import { readStamp } from './stamp.ts';
import type { WrittenDate } from './written-stamp.ts';

/** Where a date may begin inside a sentence. */
const dateStart =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: ?(?:[-–—&]|to|and) ?\d{1,2}(?:st|nd|rd|th)?)?(?: of)?[ /.-])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[ -]{1,2}\d|\d{1,2},? 20\d\d)|\b\d{1,2}(?:st|nd|rd|th)?(?: ?(?:[-–—&]|to|and) ?\d{1,2}(?:st|nd|rd|th)?)?(?: of)?(?: |[-/.] ?)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?<![\d.])\d{1,4}[-/._]\d{1,2}[-/._]\d{1,4}(?![\d-]|\.\d)|\(\d{1,2}\/\d{1,2}\)|(?<!\d)20[0-4]\d[01]\d[0-3]\d(?!\d)/gi;

/** The dates a text names, in order, in any of the forms of stamps; linear in its length. */
export function* datesIn(text: string): Generator<WrittenDate> {
  let from = 0;
  for (const match of text.matchAll(dateStart)) {
    if (match.index < from) continue;
    const stamp = readStamp(text.slice(match.index, match.index + 80).replace(/^(\d{4})_(\d{1,2})_/, '$1-$2-'));
    if (!stamp?.date?.day || !stamp.date.month) continue;
    from = match.index + stamp.length;
    yield stamp.date;
  }
}
