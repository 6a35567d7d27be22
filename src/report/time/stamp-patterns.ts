import { zonePattern } from './zones.ts';

export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** A year, where no clock is meant: `Feb 7 2006 UTC` and `7 Feb 2006h` name six past eight. */
const year = `(?:,|[-/.]) ?(?:19|20)\\d{2}(?!\\d|:\\d)| (?:19|20)\\d{2}(?!\\d|:\\d| ?(?:${zonePattern}|h(?:rs?)?)(?![A-Za-z]))`;

export const patterns = {
  lead: /(?:[\s[({"'“>•|~≈*_]|\b(?:at|on|from|between|by|before|after|circa|around|about|approx(?:imately)?|roughly|the|since|later|until)\b[ .]?|\bca?\. ?|(?:^|\s)(?:[-–—])\s)+/iy,
  iso: /(\d{4,5})[-/.](\d{1,2}|\?\?|XX)[-/.](\d{1,2}|\?\?|XX)(?!\d)(?:T(?=\d))?/iy,
  /** `20250207`, on its own or before a clock. */
  compact: /((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)(?:T(?=\d))?/iy,
  /** `2025-Feb-07`. */
  isoNamed: new RegExp(`((?:19|20)\\d{2})[-/. ](${monthPattern})[-/. ](\\d{1,2})(?!\\d)`, 'iy'),
  monthDay: new RegExp(`(${monthPattern})[ -/.](\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d)(${year})?`, 'iy'),
  dayMonth: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -/.](${monthPattern})(${year})?(?![a-z])`, 'iy'),
  numeric: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d.])/y,
  /** `2/7` is a date before a clock or on its own; anywhere else it is a fraction. */
  slash: /(\d{1,2})\/(\d{1,2})(?![\d/])(?=[\s,]*(?:(?:at|@|[-–—|])\s*)?\d{1,2}(?:[:.h]\d{2}|\d{2}\b| ?[ap]\.?m)|\s*[:|–—]|\s*$)/iy,
  weekday: /(?:(sun)|(mon)|(tue)s?|(wed)(?:nes)?|(thu)(?:rs?)?|(fri)|(sat)(?:ur)?)(?:day)?\b,?/iy,
  clock: /(\d{1,2})(?:: ?|h)(\d{2})(?!\d)(?::(\d{2})(?:[.,]\d{1,6})?)?(?: ?(a\.?m\.?|p\.?m\.?)(?![a-z])|([ap])(?![a-z]))?/iy,
  dotted: /(\d{1,2})\.(\d{2})(?!\d)(?!\.\d)(?! ?(?:%|[kmg]i?b\b|ms\b|seconds?|minutes?|hours?|x\b))(?: ?(a\.?m\.?|p\.?m\.?)(?![a-z]))?/iy,
  hour: /(\d{1,2}) ?(a\.?m\.?|p\.?m\.?)(?![a-z])/iy,
  military: /([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?!\d|[-/.:]\d)/y,
  word: /(?:12 ?)?(?:(noon|midday)|midnight)\b(?=[\s*_`\])]*(?:$|[-–—:,|.([\]]|[A-Z]))/iy,
  hours: / ?(?:hrs?|hours|h|uhr)\b\.?/iy,
  vague: /(?:\d{1,2}|\?{1,2}|XX):(?:\d?[X?]{1,2})(?![a-z])|\[?\?{2,}\]?/iy,
  zone: new RegExp(`[ (]*${zonePattern}(?:/${zonePattern})?\\)?(?![A-Za-z0-9])`, 'y'),
  secondClock: /\s*\((?:\d{1,2}[:.]\d{2}|\d{4}-)[^)]{0,30}\)/y,
  range: /\s*(?:-|–|—|→|->|to|until|till|and|&|through|,)\s*(?=[~\d])/iy,
  join: /(?:[\s,`*_\])}"]|\bat\b|[-–—@/|](?=\s*\d)|:(?=\d{2}:\d{2})|\bof\b)+/iy,
  separator: /[\s:\-–—|,.)\]}`*_>"”→]+/y,
};

export const approximation = /~|≈|\b(?:circa|around|about|approx|roughly|ca?\.)/i;

export function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
