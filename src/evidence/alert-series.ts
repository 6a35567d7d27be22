import type { Matrix, Rules } from './alert-history.ts';
import { leftOfComparison } from './promql.ts';
import type { EvidenceSettings, SeriesSettings } from './settings.ts';

const mostAlerts = 10;

/** The series to look at: those of the configuration, or else what the alerts that were active compare. */
export function seriesToAsk(settings: EvidenceSettings, rules: Rules | null, alerts: Matrix | null): SeriesSettings[] {
  if (settings.series.length > 0) return settings.series;
  const active = new Set((alerts?.data?.result ?? []).map(({ metric }) => metric.alertname));
  const found = new Map<string, SeriesSettings>();
  for (const rule of (rules?.data?.groups ?? []).flatMap((group) => group.rules ?? [])) {
    if (rule.type !== 'alerting' || !rule.query || !active.has(rule.name)) continue;
    const query = leftOfComparison(rule.query);
    if (query && !found.has(query)) found.set(query, { name: `What ${rule.name} watches`, query, role: 'other' });
  }
  return [...found.values()].slice(0, mostAlerts);
}
