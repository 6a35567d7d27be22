import { minutesIn } from '../time/written-span.ts';
import type { MilestoneName, Report, TimelineEntry } from '../types.ts';

/** A span stated in prose between two moments of the incident. */
export interface Claim {
  minutes: number;
  /** "Within", "under", "less than": an upper bound. */
  bound: boolean;
  from: string;
  to: string;
  start: number;
  end: number;
}

const span =
  '(?:about |approximately |roughly |around |~ ?)?(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an)[ -]?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)\\b(?:,? (?:and )?\\d+ ?(?:seconds?|secs?|s|minutes?|mins?|m)\\b)?';
/** Up to four words; whether they name a moment is decided by `momentIn`. */
const words = '(?:[a-z-]+ ){0,3}?[a-z-]+';
const bound = '(?:within|in under|under|in less than|less than|in no more than|no more than|at most)';

const patterns: { pattern: RegExp; bound: boolean }[] = [
  // 10 minutes from page to fix; 12 min between detection and mitigation
  {
    pattern: new RegExp(
      `(?<span>${span}) (?:passed |elapsed |went by )?(?:from|between) (?<from>${words}) (?:to|until|and|till) (?<to>(?:[a-z-]+ ){0,3}[a-z-]+)`,
      'gi',
    ),
    bound: false,
  },
  // from page to fix took 10 minutes
  {
    pattern: new RegExp(`(?:from|between) (?<from>${words}) (?:to|until|and|till) (?<to>${words})(?: took| was| were| lasted| in|:|,)? (?<span>${span})`, 'gi'),
    bound: false,
  },
  // the alert fired within 90 seconds of first errors
  {
    pattern: new RegExp(`(?<to>(?:[a-z-]+ ){1,4})(?<limit>${bound} )?(?<span>${span}) (?:of|after|from) (?<from>(?:[a-z-]+ ){0,3}[a-z-]+)`, 'gi'),
    bound: false,
  },
  // time to detect: 12 minutes
  { pattern: new RegExp(`time[ -]to[ -](?<to>[a-z]+)(?: was| of|:)?\\s+(?<span>${span})`, 'gi'), bound: false },
  // detected within 5 minutes; mitigated in under 20 minutes
  { pattern: new RegExp(`(?<to>[a-z]+ed) ${bound} (?<span>${span})(?! (?:of|after|from)\\b)`, 'gi'), bound: true },
];

/** The claims of a line, without overlaps. */
export function readClaims(text: string): Claim[] {
  const claims: Claim[] = [];
  // Cheap words first: few lines speak of a span between two moments at all.
  if (text.length > 2000 || !/(?:sec|min|hour|hr|\d ?[smh]\b)/i.test(text) || !/\b(?:from|between|within|after|under|less|more|most|time)\b/i.test(text))
    return claims;
  for (const { pattern, bound: isBound } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const claim = toClaim(match, isBound);
      if (claim && !claims.some(({ start, end }) => claim.start < end && claim.end > start)) claims.push(claim);
    }
  }
  return claims;
}

function toClaim(match: RegExpMatchArray, isBound: boolean): Claim | null {
  const { from = '', to = '', span: stated = '', limit } = match.groups ?? {};
  const minutes = minutesIn(stated);
  const end = momentIn(to);
  const begin = from === '' ? null : momentIn(from);
  if (minutes === null || !end || (from !== '' && !begin)) return null;
  const index = match.index ?? 0;
  // What follows the last moment is no part of the claim.
  const last = match[0].endsWith(to) ? to.length - end.to : match[0].endsWith(from) && begin ? from.length - begin.to : 0;
  const first = match[0].startsWith(to) ? Math.min(end.from, to.length) : 0;
  return {
    minutes,
    bound: isBound || limit !== undefined,
    from: begin?.word ?? (/^ack/i.test(to) ? 'detection' : 'start'),
    to: end.word,
    start: index + first,
    end: index + match[0].length - last,
  };
}

/** The first word of a phrase that names a moment, and where it stands. */
function momentIn(phrase: string): { word: string; from: number; to: number } | null {
  let best: { word: string; from: number; to: number } | null = null;
  for (const { word } of moments) {
    const match = word.exec(phrase);
    if (match && (!best || match.index < best.from)) best = { word: match[0], from: match.index, to: match.index + match[0].length };
  }
  return best;
}

/** Which entry a word for a moment means: by its own words first, then by milestone. */
const moments: { word: RegExp; entry: RegExp | null; milestone: MilestoneName }[] = [
  { word: /\bpag(?:e|es|ed|er|ing)\b/i, entry: /\bpag(?:e|es|ed|er|ing)\b|pagerduty/i, milestone: 'detected' },
  { word: /\balert(?:s|ed)?\b|\balarm\b/i, entry: /\balert(?:s|ed|ing|manager)?\b|\balarm/i, milestone: 'detected' },
  { word: /\b(?:deploy|deployment|release)\b/i, entry: /\b(?:deploy\w*|release[sd]?|rolled out|rollout)\b/i, milestone: 'started' },
  { word: /\b(?:detect\w*|notice|notification|reports?|reported)\b/i, entry: null, milestone: 'detected' },
  { word: /\b(?:ack\w*|response)\b/i, entry: null, milestone: 'acknowledged' },
  { word: /\b(?:rollback|revert)\b/i, entry: /\b(?:roll(?:ed|s|ing)? ?back|revert\w*)\b/i, milestone: 'mitigated' },
  { word: /\b(?:fix|fixed|mitigat\w*|recover\w*|restor\w*|repair)\b/i, entry: null, milestone: 'mitigated' },
  { word: /\b(?:resol\w*|all-clear)\b/i, entry: null, milestone: 'resolved' },
  { word: /\b(?:errors?|failures?|onset|start|beginning|impact|symptoms?)\b/i, entry: null, milestone: 'started' },
];

/** The timeline entry a phrase such as "page" or "first errors" speaks of; null when there is none. */
export function findMoment(report: Report, phrase: string): TimelineEntry | null {
  const known = moments.find(({ word }) => word.test(phrase));
  if (!known) return null;
  const byWord = known.entry ? report.timeline.find(({ text, at }) => at && known.entry?.test(text)) : undefined;
  const index = report.milestones[known.milestone];
  const fallback = known.milestone === 'mitigated' ? report.milestones.resolved : null;
  return byWord ?? report.timeline[index ?? fallback ?? -1] ?? null;
}
