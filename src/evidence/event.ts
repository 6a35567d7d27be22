import { cleanText } from '../report/markdown/text.ts';
import { type EventKind, type EvidenceEvent, toTime } from './evidence.ts';

/** What a parser says of an event; the rest is filled in. */
export interface EventDraft {
  /** Milliseconds since 1970. */
  at: number;
  kind: EventKind;
  subject: string;
  text: string;
  source: string;
  raw: { file: string; pointer: string };
  precision?: EvidenceEvent['precision'];
  after?: number;
  until?: number;
  actor?: EvidenceEvent['actor'];
  link?: string | null | undefined;
  weight?: number;
}

/** Rank of a kind where a draft has too many rows: what moves the story first. */
const weights: Partial<Record<EventKind, number>> = {
  'signal-onset': 6,
  'signal-recovery': 6,
  'signal-peak': 4,
  'alert-fires': 8,
  'alert-resolves': 5,
  'alert-pending': 1,
  silence: 6,
  page: 8,
  acknowledge: 9,
  escalate: 7,
  resolve: 9,
  message: 6,
  command: 7,
  deploy: 8,
  rollback: 9,
  release: 5,
  merge: 4,
  kill: 6,
  restart: 5,
  scale: 5,
  'log-first': 5,
  'log-surge': 4,
  'status-update': 7,
  annotation: 5,
  workflow: 4,
  note: 3,
};

export function createEvent(draft: EventDraft): EvidenceEvent {
  const { at, after, until, kind, subject, source, raw } = draft;
  const event: EvidenceEvent = {
    id: hashOf(`${source}\n${kind}\n${subject}\n${at}\n${draft.text}`),
    at: toTime(at),
    precision: draft.precision ?? 'second',
    kind,
    subject: plainLine(subject, 120),
    text: plainLine(draft.text, 200),
    actor: draft.actor ? { ...draft.actor, name: plainLine(draft.actor.name, 60) } : null,
    source,
    link: safeLink(draft.link),
    raw,
    weight: draft.weight ?? weights[kind] ?? 3,
  };
  if (after !== undefined) event.after = toTime(after);
  if (until !== undefined) event.until = toTime(until);
  return event;
}

/** One line without control, invisible and direction characters, cut at so many characters. */
export function plainLine(text: string, most: number): string {
  // Cut before cleaning too: a line may be megabytes long.
  const clean = cleanText(text.slice(0, most * 4));
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** An address people may click; anything but http(s) is none. */
function safeLink(link: string | null | undefined): string | null {
  if (!link || link.length > 1000 || !/^https?:\/\/[^\s<>"'`|\\(){}[\]]+$/.test(link)) return null;
  return link;
}

/** 53 bits of a text as hexadecimal (cyrb53): the pure rooms have no `node:crypto`, and nobody has to be kept from forging it. */
export function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
