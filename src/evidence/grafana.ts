import { createEvent } from './event.ts';
import { type EvidenceEvent, isNear } from './evidence.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';

interface Annotation {
  id: number;
  alertId?: number;
  alertName?: string;
  dashboardUID?: string;
  newState?: string;
  prevState?: string;
  time: number;
  timeEnd?: number;
  text?: string;
  tags?: string[];
  login?: string;
}

/** Marks that people and deployments set, and state changes of Grafana's own alerts. */
export function parseGrafana(files: RawFile[], { window, settings }: ParseContext): Parsed {
  const seen = new Set<number>();
  const base = settings.sources.grafana?.link ?? settings.sources.grafana?.url ?? '';
  const events = files.flatMap((file) =>
    (readJson<Annotation[]>(file) ?? []).flatMap((one, index) => {
      if (seen.has(one.id) || !isNear(one.time, window)) return [];
      seen.add(one.id);
      return annotationEvent(one, { file: file.file, pointer: `/${index}` }, one.dashboardUID ? `${base.replace(/\/+$/, '')}/d/${one.dashboardUID}` : null);
    }),
  );
  return { events, gaps: [] };
}

function annotationEvent(one: Annotation, raw: EvidenceEvent['raw'], link: string | null): EvidenceEvent[] {
  const base = { at: one.time, source: 'Grafana', raw, link };
  if (one.alertId || one.newState) {
    const name = one.alertName || (one.text ?? '').split(/[\n({]/)[0]?.trim() || 'unnamed';
    const machine = { actor: { name: 'Grafana', machine: true } };
    if (/^alerting/i.test(one.newState ?? '')) return [createEvent({ ...base, ...machine, kind: 'alert-fires', subject: name, text: `Alert ${name} fires` })];
    if (/^(?:normal|ok)/i.test(one.newState ?? '') && /^alerting/i.test(one.prevState ?? ''))
      return [createEvent({ ...base, ...machine, kind: 'alert-resolves', subject: name, text: `Alert ${name} clears` })];
    return [];
  }
  const text = (one.text ?? '').replace(/<[^>]{0,200}>/g, ' ').trim();
  if (text === '') return [];
  const deploy = /\bdeploy/i.test(`${one.tags?.join(' ')} ${text}`);
  const until = one.timeEnd && one.timeEnd > one.time ? { until: one.timeEnd } : {};
  const actor = one.login ? { name: one.login, machine: false } : null;
  return [createEvent({ ...base, ...until, kind: deploy ? 'deploy' : 'annotation', subject: text.slice(0, 60), text: `Mark in Grafana: ${text}`, actor })];
}
