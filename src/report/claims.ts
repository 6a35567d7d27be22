import { minutesIn } from './metadata.ts';
import type { MilestoneName, Report, TimelineEntry } from './types.ts';

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

const span = '(?:about |approximately |roughly |around |~ ?)?(?:\\d+(?:\\.\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half an)[ -]?(?:seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h)(?: (?:and )?\\d+ ?(?:seconds?|secs?|minutes?|mins?))?';
/** Words for a moment, up to three of them before the one that counts. */
const moment =
  '(?:the |our |its |a |first |initial |full |final )*(?:[a-z-]+ ){0,2}?(?:page|pages|paging|paged|pager|alert|alerts|alerted|alarm|detection|detected|detect|notification|notice|report|reports|errors?|failures?|onset|start|beginning|deploy(?:ment)?|release|impact|symptoms?|acknowledge?ment|acknowledged|acknowledging|ack|response|fix|fixed|mitigation|mitigated|mitigating|rollback|revert|recovery|recovered|restored?|restoration|resolution|resolved|resolving|repair|all-clear)';
const bound = '(?:within|in under|under|in less than|less than|in no more than|no more than|at most)';

const patterns: { pattern: RegExp; bound: boolean }[] = [
  // 10 minutes from page to fix; 12 min between detection and mitigation
  { pattern: new RegExp(`(?<span>${span}) (?:passed |elapsed |went by )?(?:from|between) (?<from>${moment}) (?:to|until|and|till) (?<to>${moment})`, 'gi'), bound: false },
  // from page to fix took 10 minutes
  { pattern: new RegExp(`(?:from|between) (?<from>${moment}) (?:to|until|and|till) (?<to>${moment})(?: took| was| were| lasted| in|:|,)? (?<span>${span})`, 'gi'), bound: false },
  // the alert fired within 90 seconds of first errors
  { pattern: new RegExp(`(?<to>${moment})(?: \\w+){0,3} ${bound} (?<span>${span}) (?:of|after|from) (?<from>${moment})`, 'gi'), bound: true },
  { pattern: new RegExp(`(?<to>${moment})(?: \\w+){0,3} (?<span>${span}) (?:after|from) (?<from>${moment})`, 'gi'), bound: false },
  // time to detect: 12 minutes
  { pattern: new RegExp(`(?:mean )?time[ -]to[ -](?<to>detect|detection|acknowledge|ack|mitigate|mitigation|resolve|resolution|recover|recovery|repair)\\b(?: was| of|:)?\\s+(?<span>${span})`, 'gi'), bound: false },
  // detected within 5 minutes; mitigated in under 20 minutes
  { pattern: new RegExp(`(?<to>detected|acknowledged|mitigated|resolved|recovered|restored|fixed) ${bound} (?<span>${span})(?! (?:of|after|from)\\b)`, 'gi'), bound: true },
];

/** The claims of a line, without overlaps. */
export function readClaims(text: string): Claim[] {
  const claims: Claim[] = [];
  if (!/\d|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half) /i.test(text) || text.length > 2000) return claims;
  for (const { pattern, bound: isBound } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const { from, to = '', span: stated = '' } = match.groups ?? {};
      const minutes = minutesIn(stated);
      const [start, end] = [match.index, match.index + match[0].length];
      if (minutes === null || claims.some((claim) => start < claim.end && end > claim.start)) continue;
      claims.push({ minutes, bound: isBound, from: from ?? (/^ack/i.test(to) ? 'detection' : 'start'), to, start, end });
    }
  }
  return claims;
}

/** Which entry a word for a moment means: by its own words first, then by milestone. */
const moments: { word: RegExp; entry: RegExp | null; milestone: MilestoneName }[] = [
  { word: /\bpag(?:e|es|ed|er|ing)\b/i, entry: /\bpag(?:e|es|ed|er|ing)\b|pagerduty/i, milestone: 'detected' },
  { word: /\balert(?:s|ed)?\b|\balarm\b/i, entry: /\balert(?:s|ed|ing|manager)?\b|\balarm/i, milestone: 'detected' },
  { word: /\b(?:deploy|deployment|release)\b/i, entry: /\b(?:deploy\w*|release[sd]?|rolled out|rollout)\b/i, milestone: 'started' },
  { word: /\b(?:detect\w*|notice|notification|reports?)\b/i, entry: null, milestone: 'detected' },
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
