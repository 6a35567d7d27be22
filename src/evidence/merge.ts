import type { EvidenceEvent } from './evidence.ts';

/** Whose time is believed first. */
const trust = ['Prometheus', 'Alertmanager', 'PagerDuty', 'GitHub', 'Kubernetes', 'Status page', 'Grafana', 'Slack', 'Loki'];
const nearSeconds = 120;

const rank = (source: string) => {
  const index = trust.indexOf(source.split(',')[0] as string);
  return index < 0 ? trust.length : index;
};

/**
 * Events of the same kind and subject within two minutes of the first are one, with the time of the most trusted source
 * and all sources named. Sorted by time, source, id.
 */
export function mergeEvents(events: EvidenceEvent[]): EvidenceEvent[] {
  const merged: EvidenceEvent[][] = [];
  const open = new Map<string, EvidenceEvent[]>();
  for (const event of [...events].sort(byTime)) {
    const key = `${event.kind}\n${event.subject.toLowerCase()}`;
    const group = open.get(key);
    const first = group?.[0];
    // What one person says twice are two sayings.
    const mergeable = event.kind !== 'message' && event.kind !== 'note' && event.kind !== 'command';
    if (group && first && mergeable && Date.parse(event.at) - Date.parse(first.at) <= nearSeconds * 1000) group.push(event);
    else {
      const started = [event];
      open.set(key, started);
      merged.push(started);
    }
  }
  return merged.map(joinGroup).sort(byTime);
}

function joinGroup(group: EvidenceEvent[]): EvidenceEvent {
  const [best] = [...group].sort((a, b) => rank(a.source) - rank(b.source) || byTime(a, b)) as [EvidenceEvent];
  if (group.length === 1) return best;
  const sources = [...new Set(group.map(({ source }) => source))].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const same = group.filter(({ source }) => source === best.source).length;
  const untils = group.flatMap(({ until }) => until ?? []).sort();
  const joined: EvidenceEvent = {
    ...best,
    source: sources.join(', '),
    weight: Math.max(...group.map(({ weight }) => weight)),
    actor: group.find(({ actor }) => actor && !actor.machine)?.actor ?? best.actor,
  };
  if (untils.length > 0) joined.until = untils.at(-1) as string;
  if (same > 1 && best.kind.startsWith('alert')) joined.text = `${best.text.replace(/ \([^)]*\)/, '')} for ${same} targets`;
  return joined;
}

export function byTime(a: EvidenceEvent, b: EvidenceEvent): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.source < b.source ? -1 : a.source > b.source ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
