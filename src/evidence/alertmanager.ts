import { createEvent } from './event.ts';
import { clockOf, type EvidenceEvent, toTime } from './evidence.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';

interface Alert {
  labels: Record<string, string>;
  annotations?: Record<string, string>;
  startsAt: string;
  generatorURL?: string;
}

interface Silence {
  id: string;
  createdBy: string;
  comment: string;
  startsAt: string;
  endsAt: string;
  matchers: { name: string; value: string; isEqual?: boolean }[];
}

/** Alerts that still fire, and who silenced what. */
export function parseAlertmanager(files: RawFile[], { window }: ParseContext): Parsed {
  const [alerts, silences] = ['alerts', 'silences'].map((name) => files.find(({ what }) => what === name));
  const listed = readJson<Alert[]>(alerts) ?? [];
  const events: EvidenceEvent[] = [
    ...listed.map((alert, index) => alertEvent(alert, { file: alerts?.file ?? '', pointer: `/${index}` })),
    ...(readJson<Silence[]>(silences) ?? []).flatMap((silence, index) =>
      silenceEvent(silence, { file: silences?.file ?? '', pointer: `/${index}` }, window.start - window.pad * 1000, window.end),
    ),
  ];
  const runbooks = listed.flatMap(({ labels, annotations }) =>
    annotations?.runbook_url && /^https?:\/\/[^\s<>"'`|\\(){}[\]]+$/.test(annotations.runbook_url)
      ? [{ alert: labels.alertname ?? '', url: annotations.runbook_url }]
      : [],
  );
  return { events, gaps: [], runbooks };
}

function alertEvent({ labels, startsAt, generatorURL }: Alert, raw: EvidenceEvent['raw']): EvidenceEvent {
  const name = labels.alertname ?? 'unnamed';
  const detail = ['severity', 'service', 'job'].filter((label) => labels[label]).map((label) => `${label} ${labels[label]}`);
  return createEvent({
    at: Date.parse(startsAt),
    kind: 'alert-fires',
    subject: name,
    text: `Alert ${name} fires${detail.length > 0 ? ` (${detail.join(', ')})` : ''}; it was still firing when this was collected`,
    source: 'Alertmanager',
    raw,
    actor: { name: 'Alertmanager', machine: true },
    // The host it names is the server's own idea of itself.
    link: generatorURL && /^https:/.test(generatorURL) ? generatorURL : null,
  });
}

/** Whoever set a silence over the onset explains why nobody was paged: one set before the window is told at its beginning. */
function silenceEvent({ createdBy, comment, startsAt, endsAt, matchers }: Silence, raw: EvidenceEvent['raw'], from: number, to: number): EvidenceEvent[] {
  const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
  if (end < from || start > to || Number.isNaN(start)) return [];
  const what = matchers.map(({ name, value, isEqual = true }) => `${name}${isEqual ? '=' : '!='}${value}`).join(', ');
  const since = start < from ? `since ${toTime(start).slice(0, 16).replace('T', ' ')}` : `at ${clockOf(toTime(start))}`;
  const text = `Alerts with ${what} are silenced ${since} until ${clockOf(toTime(end))}: ${comment}`;
  return [
    createEvent({
      at: Math.max(start, from),
      until: end,
      kind: 'silence',
      subject: matchers.find(({ name }) => name === 'alertname')?.value ?? what,
      text,
      source: 'Alertmanager',
      raw,
      actor: { name: createdBy, machine: false },
    }),
  ];
}
