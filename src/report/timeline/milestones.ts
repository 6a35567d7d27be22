import { type MilestoneName, type Milestones, milestoneNames, type TimelineEntry } from '../types.ts';

/**
 * Words that mark a milestone, surer ones first; each is tried on all entries before the next. What users felt beats what was
 * declared: an outage ends before the incident about it does.
 */
const signs: Record<MilestoneName, RegExp[]> = {
  started: [
    /\b(?:outage|impact) (?:begins?|began|starts?|started)\b|\b(?:start|beginning) of (?:the )?(?:outage|impact|incident)\b/i,
    /^\W*(?:\[?(?:started|start|begin|began)\]?(?=\s*[:–—-]|\W*$)|incident (?:starts?|start(?:ed)?|begins?|began))|\bINCIDENT (?:BEGINS?|STARTS?)\b/i,
    /\b(?:first|initial) (?:errors?|failures?|symptoms?|5\d\ds?|timeouts?|bad|failed)\b|\b(?:errors?|failures?|latency|outage|impact|incident|problem|issue)\b[^.]{0,40}\b(?:starts?|started|begins?|began|appears?|rises?|climbs?)\b/i,
  ],
  detected: [
    /^\W*(?:\[?detect(?:ed|ion)\]?|first detected)\b|\bincident detected\b/i,
    /\b(?:alert|alarm|monitor|check|page|pager|pagerduty|alertmanager|pingdom|opsgenie)\w*\b[^.]{0,60}\b(?:fire[sd]?|firing|trigger(?:s|ed)?|sent|raised|goes? off|went off|page[sd]?|notif\w+|received|alert(?:s|ed)?)\b|\b(?:paged|pages|page (?:to|for|sent)|alerted)\b|\b(?:receiv\w+|gets?|got)\b[^.]{0,30}\b(?:pages?|pager|alerts?|alarms?)\b|\b(?:first|initial) (?:alert|alarm|page|report)\b/i,
    /\b(?:detect(?:s|ed)?|notic(?:e|es|ed)|discover(?:s|ed)?|report(?:s|ed)?|complain(?:s|ed|ts?))\b/i,
  ],
  acknowledged: [
    /\back(?:nowledg(?:e|es|ed|ement)|ed|s)?\b/i,
    /\b(?:incident (?:was )?(?:declared|opened)|declares? (?:an )?incident|on-?call (?:\w+ ){0,3}(?:responds?|responded|joins?|joined|starts?|started|begins?|began)|investigation (?:starts?|started|begins?|began)|(?:starts?|started|begins?|began) (?:to )?(?:investigat|look)\w*|look(?:s|ed|ing) into)\b/i,
  ],
  mitigated: [
    /^\W*(?:\[?mitigat(?:ed|ion)\]?|repaired)\b|\bmitigat(?:es|ed|ion (?:applied|complete[d]?|in place|confirmed))\b/i,
    /\b(?:roll(?:ed|s)? ?back|rollback (?:complete[ds]?|finish\w*|done|deployed|takes effect)|revert(?:ed|s)?|restored|recover(?:s|ed|y (?:confirmed|observed))|fail(?:s|ed)? ?over (?:to|complete[d]?)|traffic (?:is )?(?:shifted|drained|back)|fix (?:is )?(?:deployed|applied|rolled out|live|merged)|errors? (?:stops?|stopped|drops?|dropped|subside[sd]?|return(?:s|ed)? to)|back to normal|stabili[sz]e[sd]?)\b/i,
  ],
  resolved: [
    /\b(?:outage|impact) (?:ends?|ended|is over|over)\b|\bend of (?:the )?(?:outage|impact)\b/i,
    /\bINCIDENT ENDS?\b|^\W*(?:\[?resolved\]?|resolution)\b|\bincident (?:is |was )?(?:resolved|closed|over|ends?|ended|complete)\b|\ball[- ]clear\b|\bfully (?:recovered|restored|resolved|operational)\b/i,
    /\b(?:resolved|back to normal|normal (?:operation|service)s? (?:is |are |was |were )?(?:resumed|restored)|everything (?:is )?(?:back|working|ok|green)|service (?:is )?restored|issue (?:is )?(?:fixed|closed)|closed the incident|incident closed)\b/i,
  ],
};

/** The entries that mark when it started, was detected, acknowledged, mitigated and resolved. */
export function findMilestones(timeline: TimelineEntry[]): Milestones {
  const found = Object.fromEntries(milestoneNames.map((name) => [name, null])) as Milestones;
  for (const name of milestoneNames) found[name] = findMilestone(timeline, name, floorOf(name, found));
  if (found.started === null && timeline[0]?.at && found.detected !== null) found.started = 0;
  return found;
}

/** Nothing is detected before it starts, nor resolved before it is mitigated. */
function floorOf(name: MilestoneName, found: Milestones): number {
  if (name === 'started') return 0;
  if (name === 'detected') return found.started ?? 0;
  return (name === 'resolved' ? found.mitigated : found.detected) ?? 0;
}

/** The first start, detection and mitigation count, the last resolution. */
function findMilestone(timeline: TimelineEntry[], name: MilestoneName, floor: number): number | null {
  for (const sign of signs[name]) {
    const matches = ({ at, text }: TimelineEntry, index: number) => index >= floor && at !== null && sign.test(text) && !isDenied(text) && !isNews(name, text);
    const index = name === 'resolved' ? timeline.findLastIndex(matches) : timeline.findIndex(matches);
    if (index >= 0) return index;
  }
  return null;
}

/** What the press or the status page reports is no detection. */
function isNews(name: MilestoneName, text: string): boolean {
  return (
    name === 'detected' &&
    /\b(?:news|press|media|newspapers?|status ?page)\b[^.]{0,30}\breport|\breported as\b|\bno (?:one )?(?:reports?|notic\w+)\b/i.test(text)
  );
}

function isDenied(text: string): boolean {
  return (
    /\b(?:not|n't|no|without|unable to|failed to|attempt(?:s|ed)? to|tr(?:y|ies|ied) to|before)\b[^.]{0,25}\b(?:ack\w*|mitigat\w*|resolv\w*|restor\w*|recover\w*|roll\w*|revert\w*)/i.test(
      text,
    ) ||
    /\b(?:roll(?:ed)? ?back|revert|fix|restore|fail-?over)\b[^.]{0,15}\b(?:fails|failed|did(?:n't| not)|does(?:n't| not)|without effect|(?:has|had) no effect)\b/i.test(
      text,
    )
  );
}

/** Minutes between two milestones; null when one is missing. Negative spans are null too: the order is then a finding. */
export function minutesBetween(timeline: TimelineEntry[], milestones: Milestones, from: MilestoneName, to: MilestoneName): number | null {
  const [start, end] = [milestones[from], milestones[to]];
  if (start === null || end === null) return null;
  const span = Date.parse(timeline[end]?.at ?? '') - Date.parse(timeline[start]?.at ?? '');
  return Number.isNaN(span) || span < 0 ? null : span / 60_000;
}

/** The four times the field speaks of, in minutes. */
export interface ResponseTimes {
  detect: number | null;
  acknowledge: number | null;
  mitigate: number | null;
  resolve: number | null;
}

/** Time to detect, mitigate and resolve count from the start; time to acknowledge from the detection. */
export function responseTimes(timeline: TimelineEntry[], milestones: Milestones): ResponseTimes {
  return {
    detect: minutesBetween(timeline, milestones, 'started', 'detected'),
    acknowledge: minutesBetween(timeline, milestones, 'detected', 'acknowledged'),
    mitigate: minutesBetween(timeline, milestones, 'started', 'mitigated'),
    resolve: minutesBetween(timeline, milestones, 'started', 'resolved'),
  };
}
