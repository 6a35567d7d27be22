import { createEvent } from './event.ts';
import { clockOf, type EvidenceEvent, type Gap, isNear, toTime, type Window } from './evidence.ts';
import { bestLogEvents, logEvents } from './log-events.ts';
import { readLogLines } from './log-lines.ts';
import { type Deployment, type KubernetesEvent, parseRollouts, type ReplicaSet } from './rollouts.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';

export interface Pod {
  metadata: { name: string; creationTimestamp?: string; ownerReferences?: { kind: string; name: string }[] };
  spec?: { containers?: { name: string; image?: string }[] };
  status?: { containerStatuses?: { name: string; restartCount?: number; lastState?: { terminated?: Termination }; state?: { terminated?: Termination } }[] };
}

interface Termination {
  reason?: string;
  exitCode?: number;
  startedAt?: string;
  finishedAt?: string;
}

/** Rollouts, restarts, warnings and the logs of a cluster. */
export function parseKubernetes(files: RawFile[], context: ParseContext): Parsed {
  const { window } = context;
  const list = <T>(name: string) => ({
    items: readJson<{ items?: T[] }>(files.find(({ what }) => what === name))?.items ?? [],
    file: files.find(({ what }) => what === name)?.file ?? '',
  });
  const [pods, events] = [list<Pod>('pods'), list<KubernetesEvent>('events')];
  const rollouts = parseRollouts(list<ReplicaSet>('replicasets'), list<Deployment>('deployments'), events.items, window);
  const logs = files.filter(({ what }) => what.startsWith('logs/')).flatMap((file) => podLog(file, window));
  return {
    events: [
      ...rollouts.events,
      ...pods.items.flatMap((pod, index) => terminations(pod, pods.file, index, window)),
      ...warnings(events, window),
      ...bestLogEvents(logs),
    ],
    gaps: [...rollouts.gaps, ...replacedPods(pods.items, window), ...eventLife(events.items, window)],
  };
}

function podLog(file: RawFile, window: Window): EvidenceEvent[] {
  const [pod = '', container = '', previous] = file.what.split('/').slice(1);
  const name = `${pod}/${container}${previous ? ' (before its restart)' : ''}`;
  const lines = readLogLines(file.body, { zone: 'UTC', shift: 0, year: new Date(window.start).getUTCFullYear() });
  return logEvents(lines, { name, source: 'Kubernetes', file: file.file }, window);
}

/** A pod keeps its last end: the exact time of a crash, without logs. */
function terminations({ metadata, status }: Pod, file: string, index: number, window: Window): EvidenceEvent[] {
  return (status?.containerStatuses ?? []).flatMap(({ name, lastState, state, restartCount = 0 }) =>
    [lastState?.terminated, state?.terminated].flatMap((end) => {
      if (!end?.finishedAt || !isNear(Date.parse(end.finishedAt), window)) return [];
      const killed = end.reason === 'OOMKilled';
      const reason = killed
        ? 'was killed: out of memory'
        : `ended with exit code ${end.exitCode ?? '?'}${end.reason && end.reason !== 'Error' ? ` (${end.reason})` : ''}`;
      const count = restartCount > 0 ? `, ${restartCount} ${restartCount === 1 ? 'restart' : 'restarts'} so far` : '';
      const at = Date.parse(end.finishedAt);
      return [
        createEvent({
          at,
          kind: killed ? 'kill' : 'restart',
          subject: `${metadata.name}/${name}`,
          text: `Container ${name} of ${metadata.name} ${reason}${count}`,
          source: 'Kubernetes',
          raw: { file, pointer: `/items/${index}` },
        }),
      ];
    }),
  );
}

const told = new Set([
  'BackOff',
  'OOMKilling',
  'Evicted',
  'Unhealthy',
  'FailedScheduling',
  'FailedMount',
  'NodeNotReady',
  'Failed',
  'ProgressDeadlineExceeded',
  'FailedCreate',
]);

/** Warnings, one row a reason and object. */
function warnings({ items, file }: { items: KubernetesEvent[]; file: string }, window: Window): EvidenceEvent[] {
  const first = new Map<string, { at: number; last: number; count: number; event: KubernetesEvent; index: number }>();
  for (const [index, event] of items.entries()) {
    if (event.type !== 'Warning' || !told.has(event.reason ?? '')) continue;
    const [at, last] = [timeOf(event.firstTimestamp ?? event.eventTime ?? event.metadata.creationTimestamp), lastTimeOf(event)];
    if (Number.isNaN(at) || last < window.start - window.pad * 1000 || at > window.end + window.pad * 1000) continue;
    const key = `${event.reason} ${(event.involvedObject?.name ?? '').replace(/-[a-z0-9]{8,10}-[a-z0-9]{5}$/, '')}`;
    const known = first.get(key);
    const count = event.count ?? event.series?.count ?? 1;
    if (!known) first.set(key, { at, last, count, event, index });
    else Object.assign(known, { last: Math.max(known.last, last), count: known.count + count, ...(at < known.at ? { at, event, index } : {}) });
  }
  return [...first.values()].map(({ at, last, count, event, index }) =>
    createEvent({
      at: Math.max(at, window.start - window.pad * 1000),
      until: last,
      kind: event.reason === 'OOMKilling' ? 'kill' : event.reason === 'BackOff' ? 'restart' : 'note',
      subject: event.involvedObject?.name ?? '',
      text: `${event.reason} of ${event.involvedObject?.name ?? 'an object'}: ${event.message ?? ''}${count > 1 ? ` (${count} times until ${clockOf(toTime(last))})` : ''}`,
      source: 'Kubernetes',
      raw: { file, pointer: `/items/${index}` },
      weight: 4,
    }),
  );
}

const timeOf = (text: string | null | undefined) => Date.parse(text ?? '');

/** Events come in two shapes: with a last time and count, or with a series. */
export function lastTimeOf({ lastTimestamp, series, eventTime, metadata }: KubernetesEvent): number {
  return timeOf(lastTimestamp ?? series?.lastObservedTime ?? eventTime ?? metadata.creationTimestamp);
}

/** Pods younger than the window took the place of others, whose logs are gone with them. */
function replacedPods(pods: Pod[], { start, end, pad }: Window): Gap[] {
  const young = pods.filter(({ metadata }) => timeOf(metadata.creationTimestamp) > start);
  const at = Math.min(...young.map(({ metadata }) => timeOf(metadata.creationTimestamp)));
  if (young.length === 0 || !Number.isFinite(at)) return [];
  const names = young.length === 1 ? `the pod ${young[0]?.metadata.name} is` : `${young.length} pods are`;
  return [
    {
      source: 'kubernetes',
      from: toTime(start - pad * 1000),
      to: toTime(Math.min(at, end + pad * 1000)),
      why: `Pods were replaced at ${clockOf(toTime(at))}: the logs of those before are gone (${names} younger than the incident)`,
    },
  ];
}

/** A cluster forgets events, after an hour by default. */
function eventLife(events: KubernetesEvent[], { start, end }: Window): Gap[] {
  const times = events.map(lastTimeOf).filter((time) => !Number.isNaN(time));
  const oldest = Math.min(...times);
  if (times.length > 0 && oldest <= start) return [];
  const to = times.length === 0 ? end : Math.min(oldest, end);
  return [
    { source: 'kubernetes', from: toTime(start), to: toTime(to), why: 'The cluster has no events of this time: it forgets them, after an hour by default' },
  ];
}
