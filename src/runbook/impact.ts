import { clockOf, type Evidence, type Series } from '../evidence/evidence.ts';
import { formatRange, formatValue } from '../evidence/units.ts';
import type { Report } from '../report/types.ts';

/** A query that tells whether it is happening, and what it said. */
export interface Query {
  name: string | null;
  query: string;
  /** What it showed, in words; empty where nothing says. */
  told: string;
  link: string | null;
  role: Series['role'];
}

/** By what one sees that it is over. */
export interface Over {
  /** A condition, in words. */
  words: string;
  query: string | null;
}

export function queriesOf(evidence: Evidence | null): Query[] {
  return (evidence?.series ?? [])
    .filter(({ role, abnormal }) => role === 'impact' || abnormal.some(({ kept }) => kept))
    .map(({ name, query, role, link, unit, peak, baseline }) => ({
      name,
      query,
      role,
      link,
      told: [
        baseline ? `normal is ${formatRange(baseline.normal, unit)}` : '',
        peak ? `last time up to ${formatValue(peak.value, unit)} at ${clockOf(peak.at)}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    }));
}

const calmMinutes = 5;

/** The impact series with the border of what is normal, and how long they took last time. */
export function conditionsOf(evidence: Evidence | null, mitigated: number | null): Over[] {
  return (evidence?.series ?? []).flatMap((one): Over[] => {
    const stretch = one.role === 'impact' ? one.abnormal.find(({ kept }) => kept) : undefined;
    if (!stretch || !one.baseline) return [];
    const [low, high] = one.baseline.normal;
    const border = stretch.side === 'up' ? `below ${formatValue(high, one.unit)}` : `above ${formatValue(low, one.unit)}`;
    return [{ words: `${one.name} is ${border} and stays there for ${calmMinutes} minutes.${tookOf(stretch.to, mitigated)}`, query: one.query }];
  });
}

function tookOf(to: string | null, mitigated: number | null): string {
  if (!to) return ' Last time it had not come back by the end of what was looked at.';
  const end = Date.parse(to);
  if (mitigated === null || end < mitigated) return ` Last time it was back at ${clockOf(to)}.`;
  return ` Last time it took ${spanWords(end - mitigated)} after the mitigation.`;
}

export function spanWords(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 6) / 10} hours`;
}

const dashboards = /^https?:\/\/[^\s<>"'`|\\(){}[\]]{3,500}$/;
const known =
  /grafana|kibana|datadog|newrelic|honeycomb|sentry|splunk|opensearch|prometheus|cloudwatch|dashboard|\/d\/|\/explore|\/graph\b|lens|jaeger|tempo|zipkin|statuspage|looker|elastic/i;

/** Dashboards that the report links, with the words of the link. */
export function dashboardsOf({ blocks }: Report): { words: string; url: string }[] {
  const found = new Map<string, string>();
  for (const { content, cells, section } of blocks) {
    if (section === 'action-items' || section === 'prevention') continue;
    for (const line of [content, ...cells])
      for (const { kind, url, from, to } of line.spans)
        if (kind === 'link' && url && dashboards.test(url) && !url.includes('redacted') && known.test(url) && !found.has(url))
          found.set(url, line.text.slice(from, to) || url);
  }
  return [...found].slice(0, 6).map(([url, words]) => ({ words, url }));
}
