import { type MilestoneName, type Milestones, milestoneNames, type TimelineEntry } from '../types.ts';

/** Words that mark a milestone; the earlier pattern is the surer one and is tried on all entries first. */
const signs: Record<MilestoneName, RegExp[]> = {
  started: [
    /\b(?:OUTAGE|INCIDENT|IMPACT) (?:BEGINS?|STARTS?)\b|^\W*(?:\[?started\]?|incident (?:starts?|start(?:ed)?|begins?|began)|impact (?:starts?|started|begins?|began)|outage (?:starts?|started|begins?|began))\b/i,
    /\b(?:first|initial) (?:errors?|failures?|symptoms?|5\d\ds?|timeouts?|bad|failed)\b|\b(?:errors?|failures?|latency|outage|impact|incident|problem|issue)\b[^.]{0,40}\b(?:starts?|started|begins?|began|appears?|rises?|climbs?)\b/i,
  ],
  detected: [
    /^\W*(?:\[?detect(?:ed|ion)\]?|first detected)\b|\bincident detected\b/i,
    /\b(?:alert|alarm|monitor|check|page|pager|pagerduty|alertmanager|pingdom|opsgenie)\w*\b[^.]{0,60}\b(?:fire[sd]?|firing|trigger(?:s|ed)?|sent|raised|goes? off|went off|page[sd]?|notif\w+|received|alert(?:s|ed)?)\b|\b(?:paged|pages|page (?:to|for|sent)|alerted)\b|\b(?:first|initial) (?:alert|alarm|page|report)\b/i,
    /\b(?:detect(?:s|ed)?|notic(?:e|es|ed)|discover(?:s|ed)?|report(?:s|ed)?|complain(?:s|ed|ts?))\b/i,
  ],
  acknowledged: [
    /\back(?:nowledg(?:e|es|ed|ement)|ed|s)?\b/i,
    /\b(?:incident (?:was )?(?:declared|opened)|declares? (?:an )?incident|on-?call (?:\w+ ){0,3}(?:responds?|responded|joins?|joined|starts?|started|begins?|began)|investigation (?:starts?|started|begins?|began)|started? (?:to )?investigat\w+|begins? investigat\w+|looking into)\b/i,
  ],
  mitigated: [
    /^\W*(?:\[?mitigat(?:ed|ion)\]?|repaired)\b|\bmitigat(?:es|ed|ion (?:applied|complete[d]?|in place|confirmed))\b/i,
    /\b(?:roll(?:ed|s)? ?back|rollback (?:complete[ds]?|finish\w*|done|deployed|takes effect)|revert(?:ed|s)?|restored|recover(?:s|ed|y (?:confirmed|observed))|fail(?:s|ed)? ?over (?:to|complete[d]?)|traffic (?:is )?(?:shifted|drained|back)|fix (?:is )?(?:deployed|applied|rolled out|live|merged)|errors? (?:stops?|stopped|drops?|dropped|subside[sd]?|return(?:s|ed)? to)|back to normal|stabili[sz]e[sd]?)\b/i,
  ],
  resolved: [
    /\b(?:OUTAGE|INCIDENT|IMPACT) ENDS?\b|^\W*(?:\[?resolved\]?|resolution)\b|\bincident (?:is |was )?(?:resolved|closed|over|ends?|ended|complete)\b|\ball[- ]clear\b|\bfully (?:recovered|restored|resolved|operational)\b/i,
    /\b(?:resolved|back to normal|normal (?:operation|service)s? (?:is |are |was |were )?(?:resumed|restored)|everything (?:is )?(?:back|working|ok|green)|service (?:is )?restored|issue (?:is )?(?:fixed|closed)|closed the incident|incident closed)\b/i,
  ],
};

/** The entries that mark when it started, was detected, acknowledged, mitigated and resolved. */
export function findMilestones(timeline: TimelineEntry[]): Milestones {
  const found = Object.fromEntries(milestoneNames.map((name) => [name, null])) as Milestones;
  for (const name of milestoneNames) {
    const floor = name === 'resolved' ? found.mitigated : name === 'acknowledged' || name === 'mitigated' ? found.detected : null;
    for (const sign of signs[name]) {
      const matches = (entry: TimelineEntry, index: number) => index >= (floor ?? 0) && entry.at !== null && sign.test(entry.text) && !isDenied(entry.text);
      // The first detection and mitigation count, the last resolution.
      const index = name === 'resolved' ? timeline.findLastIndex(matches) : timeline.findIndex(matches);
      if (index >= 0 && (name !== 'started' || index === 0 || found.detected === null)) {
        found[name] = index;
        break;
      }
    }
  }
  if (found.started === null && timeline[0]?.at && found.detected !== null && found.detected >= 0) found.started = 0;
  return found;
}

function isDenied(text: string): boolean {
  return /\b(?:not|n't|no|without|unable to|failed to|attempt(?:s|ed)? to|tr(?:y|ies|ied) to|before)\b[^.]{0,25}\b(?:ack\w*|mitigat\w*|resolv\w*|restor\w*|recover\w*|roll\w*|revert\w*)/i.test(
    text,
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
