import type { EventKind, EvidenceEvent, SourceKind } from './evidence.ts';

/** What a timeline entry speaks of, by its words: the kinds of event that could be it. */
interface EntryKind {
  words: RegExp;
  kinds: EventKind[];
  /** Sources that would have it, were it so. */
  sources: SourceKind[];
}

const entryKinds: EntryKind[] = [
  {
    words: /\b(?:incident|issue|outage) (?:is |was )?(?:resolved|closed|over)\b|^\W*resolved\b|\ball[- ]clear\b/i,
    kinds: ['resolve', 'alert-resolves', 'status-update'],
    sources: ['pagerduty'],
  },
  { words: /\back(?:nowledg\w*|ed|s)?\b/i, kinds: ['acknowledge'], sources: ['pagerduty'] },
  {
    words: /\b(?:roll(?:ed|s|ing)? ?back|rollback|revert(?:ed|s|ing)?)\b/i,
    kinds: ['rollback', 'deploy', 'workflow', 'command'],
    sources: ['github', 'kubernetes'],
  },
  { words: /\bpag(?:ed|es|e)\b(?! (?:load|view|says|was updated))/i, kinds: ['page'], sources: ['pagerduty'] },
  { words: /\b(?:alert|alarm)s?\b[^.]{0,60}\b(?:fir(?:es|ed|ing|e)|trigger\w*|goes off|went off|raised)\b/i, kinds: ['alert-fires'], sources: ['prometheus'] },
  { words: /\b(?:alert|alarm)s?\b[^.]{0,60}\b(?:clear\w*|resolv\w*|recover\w*|ends?|ended)\b/i, kinds: ['alert-resolves'], sources: ['prometheus'] },
  {
    words: /\b(?:deploy(?:s|ed|ment)?|released|rolled out|shipped)\b|\brelease \S{1,40} (?:goes|went|is|was) (?:out|live)\b/i,
    kinds: ['deploy', 'release', 'workflow'],
    sources: ['github', 'kubernetes'],
  },
  { words: /\bmerged?\b/i, kinds: ['merge'], sources: ['github'] },
  { words: /\bescalat\w*\b/i, kinds: ['escalate'], sources: ['pagerduty'] },
  { words: /\bstatus ?page\b/i, kinds: ['status-update'], sources: ['statuspage'] },
  { words: /\b(?:out of memory|oom|killed|crash\w*|restart(?:s|ed)?)\b/i, kinds: ['kill', 'restart'], sources: ['kubernetes'] },
  { words: /\bscal(?:ed?|es|ing)\b/i, kinds: ['scale'], sources: ['kubernetes'] },
  { words: /\bsilenc\w*\b/i, kinds: ['silence'], sources: ['alertmanager'] },
  {
    words: /\b(?:back to normal|returns? to normal|recover(?:s|ed|y)|errors? (?:stop|stopped|drop|dropped|subside)|mitigated)\b/i,
    kinds: ['signal-recovery', 'alert-resolves'],
    sources: ['prometheus'],
  },
  {
    words:
      /\b(?:first|initial) (?:errors?|failures?|symptoms?|5\d\ds?|timeouts?)\b|\b(?:errors?|failures?|latency|outage|impact|incident|timeouts?)\b[^.]{0,50}\b(?:starts?|started|begins?|began|appears?|rises?|climbs?|spikes?)\b/i,
    kinds: ['signal-onset', 'log-first', 'log-surge'],
    sources: ['prometheus'],
  },
];

/** The kinds an entry may be; null where its words say none. */
export function kindOfEntry(text: string): { kinds: EventKind[]; sources: SourceKind[] } | null {
  // "… is tied to the deployment of 10:01": what it speaks of was at another time.
  if (/\b(?:of|at|from|since|before|after|until) \d{1,2}[:.]\d{2}\b/.test(text.slice(0, 500))) return null;
  return entryKinds.find(({ words }) => words.test(text.slice(0, 500))) ?? null;
}

/** Words of four letters and more that an entry and an event share, 0 to 1. */
export function overlap(text: string, event: EvidenceEvent): number {
  const own = wordsOf(text);
  const other = wordsOf(`${event.subject} ${event.text} ${event.actor?.name ?? ''} ${event.source}`);
  let shared = 0;
  for (const word of own) if (other.has(word)) shared++;
  return Math.min(1, shared / 3);
}

const common = new Set(['alert', 'fires', 'from', 'that', 'with', 'this', 'paged', 'deployed', 'resolved', 'incident', 'starts', 'back', 'normal']);

function wordsOf(text: string): Set<string> {
  // Names are written in one word or several: CheckoutErrors, checkout errors.
  const split = text
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return new Set((split.match(/[a-z0-9][a-z0-9.]{3,}/g) ?? []).filter((word) => !common.has(word)));
}
