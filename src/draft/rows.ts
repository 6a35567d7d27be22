import type { EvidenceEvent } from '../evidence/evidence.ts';
import { safeText, table } from '../view/issues/safe-text.ts';

/** One row of the timeline of a draft. */
export interface DraftRow {
  event: EvidenceEvent;
  /** The words of the source were taken out: they read as a milestone that they are not, or as blame. */
  plain: boolean;
}

export const mostRows = 60;

/** The rows that carry the story, by weight where there are more than 60; in time order. */
export function chooseRows(events: EvidenceEvent[]): DraftRow[] {
  const told = events.filter(({ kind, weight, milestone }) => milestone || (kind !== 'alert-pending' && weight >= 2));
  const best = [...told]
    .sort((a, b) => Number(Boolean(b.milestone)) - Number(Boolean(a.milestone)) || b.weight - a.weight || (a.at < b.at ? -1 : 1))
    .slice(0, mostRows);
  const chosen = new Set(best);
  return told.filter((event) => chosen.has(event)).map((event) => ({ event, plain: false }));
}

/** Opens a row so that the reader of reports takes it for the milestone it is. */
const openings: Record<NonNullable<EvidenceEvent['milestone']>, string> = {
  started: 'Incident starts: ',
  detected: 'Detected: ',
  acknowledged: 'Acknowledged: ',
  mitigated: 'Mitigated: ',
  resolved: 'Incident resolved: ',
};

/** What is left to say of an event without the words of its source. */
const plainTexts: Partial<Record<EvidenceEvent['kind'], string>> = {
  message: 'A marked message in the channel',
  command: 'A command in the channel',
  note: 'A note',
  annotation: 'A mark set by a person',
  'log-first': 'A new kind of line in the logs',
  'log-surge': 'Many more lines in the logs',
  merge: 'A change was merged',
  deploy: 'A deployment',
  release: 'A release',
  workflow: 'A workflow ran',
  silence: 'An alert was silenced',
  'status-update': 'The status page was updated',
};

function textOf({ event, plain }: DraftRow): string {
  const opening = event.milestone ? openings[event.milestone] : '';
  const text = plain ? (plainTexts[event.kind] ?? `${event.kind.replaceAll('-', ' ')}, see the source`) : event.text;
  return `${opening}${event.milestone === 'acknowledged' ? text.replace(/^Acknowledged (?:by (.{1,60}?))?: /, 'by $1, ') : text}`;
}

/** The timeline as a table; with days where it goes over midnight. */
export function timelineTable(rows: DraftRow[]): string {
  const days = new Set(rows.map(({ event }) => event.at.slice(0, 10)));
  const stamp = (at: string) => (days.size > 1 ? `${at.slice(0, 10)} ${at.slice(11, 19)}` : at.slice(11, 19));
  return table(
    ['Time', 'Event', 'Source', 'Actor'],
    rows.map((row) => {
      const { at, source, link, actor } = row.event;
      // Graphs are linked once, below.
      const named = safeText(source, 60);
      return [
        stamp(at),
        safeText(textOf(row), 260),
        link && !row.event.kind.startsWith('signal') ? `[${named}](${link})` : named,
        actor && !actor.machine ? safeText(actor.login ?? actor.name, 60) : '-',
      ];
    }),
  );
}
