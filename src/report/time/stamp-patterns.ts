import { zonePattern } from './zones.ts';

export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const monthPattern =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

/** A year, where no clock is meant: `Feb 7 2006 UTC` and `7 Feb 2006h` name six past eight. */
const year = `(?:,|[-/.]) ?(?:19|20)\\d{2}(?!\\d|:\\d\\d(?!:))| (?:19|20)\\d{2}(?!\\d|:\\d\\d(?!:)| ?(?:${zonePattern}|h(?:rs?)?)(?![A-Za-z]))|[-/]\\d{2}(?![\\d:.]|-\\d)| ?['’]\\d{2}(?!\\d)| [12]\\d(?= *(?:->|→|$))`;

const nth = '(?:st|nd|rd|th)?';
const through = '(?:-|–|—|to|and|&|/|until|through)';
const weekdayPattern = '(?:(sun)|(mon)|(tue)s?|(wed)(?:nes)?|(thu)(?:rs?)?|(fri)|(sat)(?:ur)?)(?:day)?\\b';

export const patterns = {
  lead: /(?:[\s[({"'“>•|~≈*_@├└┬┌│─┤┼►▶]|\p{Extended_Pictographic}\uFE0F?|:[a-z][a-z0-9_+-]{1,30}:(?=\s)|\b(?:at|on|from|between|by|before|after|circa|around|about|approx(?:imately)?|roughly|shortly|just|soon|as of|the|since|later|until)\b[ .]?|\bca?\. ?|\bkl\.? |(?:^|\s)(?:[-–—])\s|[-=]{2,}[>\s]?|T(?=\d\d:?\d\d))+/iuy,
  iso: /(\d{4,5})[-/.](\d{1,2}|\?\?|XX)[-/.](\d{1,2}|\?\?|XX)(?!\d)(?:[T_](?=\d))?/iy,
  /** `20250207`, on its own or before a clock. */
  compact: /((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)(?:T(?=\d))?/iy,
  /** `2025-Feb-07`. */
  isoNamed: new RegExp(`((?:19|20)\\d{2})[-/. ](${monthPattern})[-/. ](\\d{1,2})(?!\\d)`, 'iy'),
  /** `Feb 7`, `February 7th, 2025`, `Feb 7–9, 2025`. */
  monthDay: new RegExp(
    `(${monthPattern})(?: {1,2}|[-/.,] ?|(?<=[a-z])(?=\\d{1,2},? \\d{4}))(\\d{1,2})${nth}(?!\\d|:\\d)(?: ?${through} ?\\d{1,2}${nth}(?=,? (?:19|20)\\d{2}(?!\\d))|[-–]\\d{1,2}${nth}(?![\\d:.h/-]))?(${year})?`,
    'iy',
  ),
  /** `7 Feb`, `7th of February 2025`, `7 – 9 Feb 2025`. */
  dayMonth: new RegExp(`(\\d{1,2})${nth}(?: ?${through} ?\\d{1,2}${nth})?(?: of)?(?: {1,2}|[-/.,] ?)(${monthPattern})(?![a-z])(${year})?(?![a-z])`, 'iy'),
  numeric: /(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d.])/y,
  /** `7.2. 20:06` */
  german: /(\d{1,2})\.(\d{1,2})\.(?=[ ,]{1,2}\d{1,2}[:.]\d{2})/y,
  /** `2/7` is a date before a clock or on its own; anywhere else it is a fraction. */
  slash: /(\d{1,2})\/(\d{1,2})(?![\d/])(?=[\s,]*(?:(?:at|@|[-–—|])\s*)?\d{1,2}(?:[:.h]\d{2}|\d{2}\b| ?[ap]\.?m)|\s*\)?\s*(?:[:|–—]|$))/iy,
  /** `02-07 20:06`, the month first as in a date with a year. */
  monthDash: /(\d{2})-(\d{2})(?=[ ,T]{1,2}[~≈]?\d{1,2}:\d{2})/y,
  /** `7th 20:06`, `the 7th` alone. */
  ordinal: /(\d{1,2})(?:st|nd|rd|th)(?=[\s,:–—-]*(?:(?:at|@)\s*)?\d{1,2}(?:[:.h]\d{2}| ?[ap]\.?m)|\W*$)/iy,
  weekday: new RegExp(`${weekdayPattern}[.,]?`, 'iy'),
  /** `, Friday`, `(Fri)` behind a date. */
  weekdayAside: new RegExp(`[,\\s(]*${weekdayPattern}\\)?`, 'iy'),
  /** The end of a span of days, behind its first. */
  lastDay: new RegExp(
    `\\s*(?:-|–|—|→|->|/|to|until|till|through|and)\\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]? )?(?=(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}(?![T_]\\d)|${monthPattern} \\d|\\d{1,2}${nth} ${monthPattern}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`,
    'iy',
  ),
  clock: /(\d{1,2})(?:: ?|h)(\d{2})(?!\d)(?::(\d{2})(?:[.,]\d{1,6})?)?(?:~?(?: ?(a\.?m\.?|p\.?m\.?)(?![a-z])|([ap])(?![a-z])))?/iy,
  dotted: /(\d{1,2})\.(\d{2})(?!\d)(?!\.\d)(?! ?(?:%|[kmg]i?b\b|ms\b|seconds?|minutes?|hours?|x\b))(?: ?(a\.?m\.?|p\.?m\.?)(?![a-z]))?/iy,
  hour: /(\d{1,2})(\d{2})? ?(a\.?m\.?|p\.?m\.?)(?![a-z])/iy,
  military: /([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?!\d|[-/.:]\d)/y,
  word: /(?:12 ?)?(?:(noon|midday)|midnight)\b(?=[\s*_`\])]*(?:$|[-–—:,|.([\]]|[A-Z]))/iy,
  hours: / ?(?:hrs?|hours|h|uhr|o['’]clock)\b\.?/iy,
  vague: /(?:\d{1,2}|\?{1,2}|XX):(?:\d?[X?]{1,2})(?![a-z])|\[?\?{2,}\]?/iy,
  zone: new RegExp(`(?<=\\d)z(?![A-Za-z0-9])|[ (]*${zonePattern}(?:/${zonePattern}(?!/))?\\)?(?![A-Za-z0-9])`, 'y'),
  /** The same moment on another clock: `(21:06 CET)`, ` / 21:06 CET`. */
  secondClock: /\s*\((?:\d{1,2}[:.]\d{2}|\d{4}-)[^)]{0,30}\)/y,
  otherZone: new RegExp(`\\s*[/=,|([]\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?[ (]*${zonePattern}[)\\]]*(?![A-Za-z0-9])`, 'iy'),
  /** What may stand behind a clock and says little: `ish`, `(approx.)`, `local time`, `onwards`, a second zone. */
  tail: /(?:-?ish\b|\?(?=\s|$)|\s*\((?:approx(?:\.|imately)?|about|roughly|local(?: time)?|T ?\+? ?0)\)|\s*\(?(?:\+\/-|±) ?\d+ ?m(?:in)?\b\)?|\s+local time\b|\s+onwards?\b|\s*[-–—]\s*(?:ongoing|now|present)\b|\s+in the (morning|afternoon|evening|night)\b|\s*\[?T ?\+ ?[\dhm:]{1,6}\]?(?=[\s:,–—-]|$)| (?:UTC|GMT)(?![A-Za-z0-9+-]))/iy,
  /** `(Fri)`, `Friday:` behind a clock. */
  weekdayBehind: new RegExp(`[\\s,]*(?:\\(${weekdayPattern}\\)|(?:on )?${weekdayPattern}(?=\\s*(?:[:–—|)\\]]|-\\s|$)))`, 'iy'),
  /** A date behind a clock: `20:06 on 7 February`, `20:06 (7 Feb)`, `20:06, Feb 7`. */
  dateBehind: /\s*(?:\bon (?:the )?|,\s*|\(\s*|\bof (?:the )?)/iy,
  /** `Fri`, `Friday,` between a clock and its date. */
  weekdayBetween: new RegExp(`(?:on )?${weekdayPattern}[.,]? `, 'iy'),
  /** The year at the end of what `date` prints. */
  yearBehind: /\s+((?:19|20)\d{2})(?=\s*(?:$|[-–—:,|)\]])|\s+\S)/y,
  /** `(+1)`, `(+2 days)`, `+1d`, `(next day)` behind a clock. */
  daysLater: /\s*(?:\(\s*\+ ?(\d{1,2})(?: ?d(?:ays?)?)?\s*\)|\+ ?(\d{1,2}) ?d(?:ays?)?\b|\((?:the )?(?:next|following) (?:day|morning)\)|\((same day)\))/iy,
  /** `Day 2`, `D+1`. */
  dayNumber: /(?:day[ #-]?(\d{1,2})|D ?\+ ?(\d{1,2}))(?![\d.])/iy,
  nextDay: /(?:the )?(?:(?:next|following) (?:day|morning|afternoon|evening|night)|(?:the )?day after|(same) day)\b/iy,
  /** What must follow a day that is told by another, so that "Next day delivery" is none. */
  closesDay: /[\s*_)\]]*(?:$|[:,–—|(]|-\s|(?:at |@ ?)?\d{1,2}(?:[:.h]\d{2}| ?[ap]\.?m))/iy,
  range: /\s*(?:-|–|—|…|→|->|to|until|till|and|&|through|,)\s*(?=[~\d])/iy,
  /** `20:06-10`: the hour stands once. */
  minutesOnly: /[-–](\d{2})(?![\d:.,h/%-]|\s*(?:min|sec|hours?|%))/iy,
  join: /(?:[\s,`*_\])}"(]|\bat\b|[-–—@/|](?=\s*\d)|:(?=\d{2}:\d{2})|\bof\b)+/iy,
  separator: /[\s:\-–—|,.)\]}`*_>"”→;=⇒➜•·│─├└┬┌┤┼►▶]+/y,
};

/** `T0`, `T+5m`, `T-00:10`, `+12 min`, `+1h05`: minutes counted from a start. */
export const offsetPattern =
  /(?:(T) ?(?:([-+−]) ?)?|(\+) ?)(?:(\d{1,2}):(\d{2})(?::\d{2})?|(?:(\d{1,3}) ?d(?:ays?)? ?)?(?:(\d{1,3}(?:\.\d+)?) ?h(?:(?:ou)?rs?)? ?)?(?:(\d{1,4}) ?(m(?:in(?:ute)?s?)?|s(?:ec(?:ond)?s?)?)?)?)(?!\w|:\d)/iy;

export const approximation = /~|≈|\b(?:circa|around|about|approx|roughly|shortly|just|soon|ca?\.)/i;

export function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
