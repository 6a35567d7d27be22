import type { Evidence } from '../evidence/evidence.ts';
import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { categoryOf } from '../state/categories.ts';

/** Whom to call. Names are not yet Markdown. */
export interface People {
  services: string[];
  /** Who knew it last time, and by what. */
  known: { name: string; by: string }[];
  /** Whom the configuration names for when it does not end. */
  sponsors: string[];
  /** Calls that went out last time. */
  calls: string[];
}

export function peopleOf(report: Report, evidence: Evidence | null, settings: Settings): People {
  const { timeline, milestones } = report;
  const known = new Map<string, string>();
  const add = (name: string | null | undefined, what: string) => {
    const clean = name?.trim() ?? '';
    if (/[\p{L}\d]/u.test(clean) && clean.length <= 60 && !machines.test(clean) && !known.has(clean)) known.set(clean, what);
  };
  const actor = (index: number | null) => timeline[index ?? -1]?.actor;
  add(actor(milestones.mitigated), 'brought the mitigation last time');
  add(actor(milestones.acknowledged), 'took it on last time');
  for (const { milestone, actor: who } of evidence?.events ?? [])
    if (who && !who.machine && (milestone === 'mitigated' || milestone === 'acknowledged'))
      add(who.login ?? who.name, milestone === 'mitigated' ? 'brought the mitigation last time' : 'took it on last time');
  for (const { value } of report.authors) add(value, 'wrote the post-mortem');
  const service = evidence?.incident.service;
  return {
    services: [...new Set([...report.services, ...(service ? [service] : [])])].slice(0, 5),
    known: [...known].slice(0, 6).map(([name, what]) => ({ name, by: what })),
    sponsors: sponsorsOf(report, settings),
    calls: (evidence?.events ?? [])
      .filter(({ kind }) => kind === 'escalate')
      .slice(0, 3)
      .map(({ text }) => text),
  };
}

const machines = /^(?:-|n\/?a|bot|alertmanager|prometheus|pager ?duty|opsgenie|grafana|system|automation|kubernetes|monitoring|.*\[bot\])$/i;

function sponsorsOf({ severity, factors }: Report, { sponsors }: Settings): string[] {
  if (Array.isArray(sponsors)) return sponsors;
  const map = sponsors as ReadonlyMap<string, string>;
  const keys = [severity?.value, ...factors.map(({ category, text }) => categoryOf(text, category)), 'default'];
  return [...new Set(keys.flatMap((key) => (key ? (map.get(key) ?? map.get(key.toLowerCase()) ?? []) : [])))].slice(0, 3);
}
