import { createEvent } from './event.ts';
import { type EvidenceEvent, type Gap, isNear, toTime, type Window } from './evidence.ts';

export interface KubernetesEvent {
  metadata: { name?: string; creationTimestamp?: string };
  type?: string;
  reason?: string;
  message?: string;
  count?: number | null;
  firstTimestamp?: string | null;
  lastTimestamp?: string | null;
  eventTime?: string | null;
  series?: { count?: number; lastObservedTime?: string } | null;
  involvedObject?: { kind?: string; name?: string };
}

export interface ReplicaSet {
  metadata: { name: string; creationTimestamp?: string; annotations?: Record<string, string>; ownerReferences?: { kind: string; name: string }[] };
  spec?: { replicas?: number; template?: { spec?: { containers?: { image?: string }[] } } };
}

export interface Deployment {
  metadata: { name: string; managedFields?: { manager?: string; time?: string }[] };
  spec?: { replicas?: number };
  status?: { conditions?: { type: string; reason?: string; lastUpdateTime?: string; message?: string }[] };
}

interface List<T> {
  items: T[];
  file: string;
}

/** Deployments and rollbacks from replica sets; scaling from events. `kubectl rollout history` has no times. */
export function parseRollouts(
  sets: List<ReplicaSet>,
  deployments: List<Deployment>,
  events: KubernetesEvent[],
  window: Window,
): { events: EvidenceEvent[]; gaps: Gap[] } {
  const found: EvidenceEvent[] = [];
  const gaps: Gap[] = [];
  for (const [index, set] of sets.items.entries()) {
    const owner = ownerOf(set);
    const siblings = sets.items.filter((other) => ownerOf(other) === owner);
    const raw = { file: sets.file, pointer: `/items/${index}` };
    const created = Date.parse(set.metadata.creationTimestamp ?? '');
    const back = isRollback(set, siblings);
    // A rollback takes up an old set: its creation is the first deployment of that version, not the rollback.
    if (isNear(created, window) && siblings.length > 1) found.push(deployEvent(set, { at: created, owner, raw, back: false }));
    if (!back) continue;
    const at = rollbackTime(
      set,
      deployments.items.find(({ metadata }) => metadata.name === owner),
      events,
      created,
    );
    if (at === null) {
      gaps.push({
        source: 'kubernetes',
        from: toTime(window.start),
        to: toTime(window.end),
        why: `${owner} was rolled back to revision ${revisionOf(set)}, at a time that is not known`,
      });
    } else if (isNear(at, window)) found.push(deployEvent(set, { at, owner, raw, back: true }));
  }
  found.push(...scalings(events, found, window));
  return { events: found, gaps };
}

const ownerOf = ({ metadata }: ReplicaSet) => metadata.ownerReferences?.find(({ kind }) => kind === 'Deployment')?.name ?? metadata.name;
const revisionOf = ({ metadata }: ReplicaSet) => Number(metadata.annotations?.['deployment.kubernetes.io/revision'] ?? 0);

/** A higher revision than a younger replica set has. */
function isRollback(set: ReplicaSet, siblings: ReplicaSet[]): boolean {
  const created = Date.parse(set.metadata.creationTimestamp ?? '');
  return (
    siblings.some((other) => other !== set && Date.parse(other.metadata.creationTimestamp ?? '') > created && revisionOf(other) < revisionOf(set)) &&
    revisionOf(set) === Math.max(...siblings.map(revisionOf))
  );
}

/** From events, or else from what the deployment says of its last progress. */
function rollbackTime(set: ReplicaSet, deployment: Deployment | undefined, events: KubernetesEvent[], created: number): number | null {
  const name = set.metadata.name;
  const scaled = events
    .filter(({ reason, message = '' }) => reason === 'ScalingReplicaSet' && /Scaled up/i.test(message) && message.includes(name))
    .flatMap(({ firstTimestamp, lastTimestamp, eventTime, series, metadata }) => [
      firstTimestamp ?? eventTime ?? metadata.creationTimestamp,
      lastTimestamp ?? series?.lastObservedTime,
    ])
    .map((time) => Date.parse(time ?? ''))
    .filter((time) => time > created + 60_000)
    .sort((a, b) => a - b);
  const progress = deployment?.status?.conditions?.find(({ type, message = '' }) => type === 'Progressing' && message.includes(name))?.lastUpdateTime;
  const at = scaled[0] ?? Date.parse(progress ?? '');
  return Number.isNaN(at) ? null : at;
}

function deployEvent(set: ReplicaSet, { at, owner, raw, back }: { at: number; owner: string; raw: EvidenceEvent['raw']; back: boolean }): EvidenceEvent {
  const images = (set.spec?.template?.spec?.containers ?? []).flatMap(({ image }) => (image ? [image.split('/').at(-1) as string] : []));
  const cause = set.metadata.annotations?.['kubernetes.io/change-cause'];
  const what = `revision ${revisionOf(set)}${images.length > 0 ? `, ${images.join(', ')}` : ''}${cause ? `: ${cause}` : ''}`;
  return createEvent({
    at,
    kind: back ? 'rollback' : 'deploy',
    subject: owner,
    text: back ? `Rolled back ${owner} (${what})` : `Deployed ${owner} (${what})`,
    source: 'Kubernetes',
    raw,
  });
}

/** Scaling that no rollout explains. */
function scalings(events: KubernetesEvent[], rollouts: EvidenceEvent[], window: Window): EvidenceEvent[] {
  return events.flatMap((event) => {
    const at = Date.parse(event.firstTimestamp ?? event.eventTime ?? event.metadata.creationTimestamp ?? '');
    if (event.reason !== 'ScalingReplicaSet' || !isNear(at, window)) return [];
    const owner = event.involvedObject?.name ?? '';
    const explained = rollouts.some(({ subject, at: other }) => subject === owner && Math.abs(Date.parse(other) - at) < 600_000);
    const raw = { file: '', pointer: '' };
    return explained ? [] : [createEvent({ at, kind: 'scale', subject: owner, text: `${owner}: ${event.message ?? 'scaled'}`, source: 'Kubernetes', raw })];
  });
}
