import { createEvent } from './event.ts';
import { type EvidenceEvent, isNear } from './evidence.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';

interface Reference {
  id?: string;
  type?: string;
  summary?: string;
}

interface LogEntry {
  id: string;
  type: string;
  created_at: string;
  agent?: Reference | null;
  channel?: { type?: string; summary?: string; content?: string } | null;
  note?: string;
  html_url?: string | null;
  user?: Reference | null;
  assignees?: Reference[];
}

interface Incident {
  id: string;
  incident_number?: number;
  title?: string;
  summary?: string;
  html_url?: string;
  service?: Reference;
}

interface Note {
  created_at: string;
  content: string;
  user?: Reference;
}

/** Triggered, paged, acknowledged, escalated, resolved, noted. */
export function parsePagerDuty(files: RawFile[], context: ParseContext): Parsed {
  const incidents = files.filter(({ what }) => what.startsWith('incidents/')).flatMap((file) => readJson<{ incidents?: Incident[] }>(file)?.incidents ?? []);
  const events = incidents
    .flatMap((incident) => [...logEvents(incident, files), ...noteEvents(incident, files)])
    .filter(({ at }) => isNear(Date.parse(at), context.window));
  return { events, gaps: [] };
}

type Words = { kind: EvidenceEvent['kind']; text: (entry: LogEntry, title: string) => string };

const by = ({ agent }: LogEntry) => (agent?.summary && !isMachine(agent) ? ` by ${agent.summary}` : '');

/** What becomes a row; a notification only the first of an incident. */
const kinds: Record<string, Words> = {
  trigger_log_entry: { kind: 'note', text: (_, title) => `PagerDuty incident triggered: ${title}` },
  notify_log_entry: { kind: 'page', text: ({ user }, title) => `${user?.summary ?? 'On-call'} is paged: ${title}` },
  acknowledge_log_entry: { kind: 'acknowledge', text: (entry, title) => `Acknowledged${by(entry) || ' automatically'}: ${title}` },
  unacknowledge_log_entry: { kind: 'note', text: (_, title) => `Acknowledgement timed out: ${title}` },
  escalate_log_entry: {
    kind: 'escalate',
    text: (entry, title) => `Escalated${by(entry)}${entry.assignees?.[0]?.summary ? ` to ${entry.assignees[0].summary}` : ''}: ${title}`,
  },
  delegate_log_entry: { kind: 'escalate', text: (entry, title) => `Handed over${by(entry)}: ${title}` },
  exhaust_escalation_path_log_entry: { kind: 'escalate', text: (_, title) => `Nobody answered on the whole escalation path: ${title}` },
  urgency_change_log_entry: { kind: 'note', text: (entry, title) => `Urgency changed${by(entry)}: ${title}` },
  snooze_log_entry: { kind: 'note', text: (entry, title) => `Snoozed${by(entry)}: ${title}` },
  annotate_log_entry: { kind: 'note', text: (entry) => `Note${by(entry)}: ${entry.channel?.summary ?? entry.channel?.content ?? entry.note ?? ''}` },
  resolve_log_entry: {
    kind: 'resolve',
    text: (entry, title) => (isMachine(entry.agent) ? `Alert cleared, PagerDuty closed by itself: ${title}` : `Resolved in PagerDuty${by(entry)}: ${title}`),
  },
};

/** A service or integration is no person: what it resolves is an alert that cleared, not a team that says so. */
function isMachine(agent: Reference | null | undefined): boolean {
  return !agent || !/^user/.test(agent.type ?? '');
}

function logEvents(incident: Incident, files: RawFile[]): EvidenceEvent[] {
  const title = incident.title ?? incident.summary ?? 'incident';
  const entries = files
    .filter(({ what }) => what.startsWith(`log/${incident.id}/`))
    .flatMap((file) =>
      (readJson<{ log_entries?: LogEntry[] }>(file)?.log_entries ?? []).map((entry, index) => ({
        entry,
        raw: { file: file.file, pointer: `/log_entries/${index}` },
      })),
    )
    .sort((a, b) => (a.entry.created_at < b.entry.created_at ? -1 : 1));
  const paged = new Set<string>();
  return entries.flatMap(({ entry, raw }) => {
    const words = kinds[entry.type.replace(/_reference$/, '')];
    const at = Date.parse(entry.created_at);
    if (!words || Number.isNaN(at)) return [];
    if (words.kind === 'page') {
      // One person may be told by telephone, mail and push.
      const who = entry.user?.summary ?? '';
      if (paged.has(who)) return [];
      paged.add(who);
    }
    const machine = isMachine(entry.agent);
    const kind = words.kind === 'resolve' && machine ? 'alert-resolves' : words.kind;
    const actor = entry.agent?.summary ? { name: entry.agent.summary, machine } : null;
    const subject = kind === 'page' || kind === 'acknowledge' ? `${incident.id} ${entry.user?.summary ?? actor?.name ?? ''}` : title;
    return [
      createEvent({
        at,
        kind,
        subject,
        text: words.text(entry, title),
        source: 'PagerDuty',
        raw,
        actor: kind === 'page' ? null : actor,
        link: entry.html_url ?? incident.html_url,
      }),
    ];
  });
}

function noteEvents(incident: Incident, files: RawFile[]): EvidenceEvent[] {
  const file = files.find(({ what }) => what === `notes/${incident.id}`);
  return (readJson<{ notes?: Note[] }>(file)?.notes ?? []).map(({ created_at, content, user }, index) =>
    createEvent({
      at: Date.parse(created_at),
      kind: 'note',
      subject: incident.id,
      text: `Note${user?.summary ? ` by ${user.summary}` : ''}: ${content}`,
      source: 'PagerDuty',
      raw: { file: file?.file ?? '', pointer: `/notes/${index}` },
      actor: user?.summary ? { name: user.summary, machine: false } : null,
      link: incident.html_url ?? null,
      weight: 5,
    }),
  );
}
