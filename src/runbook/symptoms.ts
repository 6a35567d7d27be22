import { clockOf, type Evidence, type Series } from '../evidence/evidence.ts';
import { formatRange, formatValue } from '../evidence/units.ts';
import type { Report } from '../report/types.ts';
import { generalise } from './placeholders.ts';

/** How it shows. Texts are not yet Markdown. */
export interface Symptoms {
  alerts: { name: string; clock: string; expr: string | null; for: number | null; runbook: string | null }[];
  /** What else was seen first: series that left their range, rows of the report. */
  signs: string[];
  /** Lines of logs as they were written, with what differs named. */
  lines: string[];
  /** What customers saw. */
  impact: string[];
}

const mostAlerts = 5;
const mostSigns = 5;
const mostLines = 5;

export function symptomsOf(report: Report, evidence: Evidence | null): Symptoms {
  return {
    alerts: evidence ? alertsOf(evidence) : [],
    signs: [...(evidence?.series.flatMap((one) => signOf(one) ?? []) ?? []), ...signsOfReport(report)].slice(0, mostSigns),
    lines: [...new Set([...(evidence ? linesOfEvidence(evidence) : []), ...linesOfReport(report)])].slice(0, mostLines),
    impact: impactOf(report),
  };
}

function alertsOf({ events, alerts = [], runbooks }: Evidence): Symptoms['alerts'] {
  const fired = new Map<string, string>();
  for (const { kind, subject, at } of events) if (kind === 'alert-fires' && !fired.has(subject)) fired.set(subject, clockOf(at));
  return [...fired].slice(0, mostAlerts).map(([name, clock]) => {
    const rule = alerts.find(({ alert }) => alert === name);
    return { name, clock, expr: rule?.expr ?? null, for: rule?.for ?? null, runbook: runbooks.find(({ alert }) => alert === name)?.url ?? null };
  });
}

function signOf({ name, unit, abnormal, peak, baseline }: Series): string | null {
  const stretch = abnormal.find(({ kept }) => kept);
  if (!stretch) return null;
  const way = stretch.side === 'up' ? 'rose' : 'fell';
  const normal = baseline ? `; ${formatRange(baseline.normal, unit)} is normal` : '';
  return `${name} ${way}${peak ? ` to ${formatValue(peak.value, unit)}` : ''}, from ${clockOf(stretch.from)}${normal}`;
}

/** The rows up to the one by which people knew; changes among them are no symptoms. */
function signsOfReport({ timeline, milestones }: Report): string[] {
  const last = milestones.detected ?? milestones.started ?? -1;
  return timeline
    .slice(0, last + 1)
    .filter(({ text }) => /\b(?:error|fail|alert|alarm|timeout|timed out|slow|latency|5\d\d|spike|rise|rising|drop|fall|down|unavailable|full|queue|exceed|report|complain|crash|oom|saturat|unreachable|degraded|page[ds]?)/i.test(text))
    .slice(-4)
    .map(({ text, time, source }) => generalise(`${text}${time ? `, ${time}` : ''}${source && source !== '-' ? ` (${source})` : ''}`));
}

function linesOfEvidence({ events }: Evidence): string[] {
  return events
    .filter(({ kind }) => kind === 'log-first' || kind === 'log-surge')
    .sort((a, b) => b.weight - a.weight || (a.at < b.at ? -1 : 1))
    .flatMap(({ text }) => /"(.{3,200})" in /.exec(text)?.[1] ?? [])
    .map(generalise);
}

const errors = /\b(?:error|fatal|panic|exception|critical|timed out|timeout|refused|oom|out of memory|no space left|too many|denied|unavailable|5\d\d)\b/i;

/** Lines of fences that read like a log. */
function linesOfReport({ blocks }: Report): string[] {
  return blocks
    .filter(({ kind, section }) => kind === 'code' && section !== 'action-items' && section !== 'prevention')
    .flatMap(({ inner }) => inner.map(({ text }) => text.trim()))
    .filter((line) => line.length > 15 && line.length < 400 && errors.test(line) && /^(?:\[?\d|[A-Z]{4,}|level=|time=|ts=|\{"|[\w.]+(?:Error|Exception)\b|panic:|E\d{4}|\w+: (?:error|fatal))/i.test(line))
    .map((line) => generalise(line).slice(0, 200));
}

function impactOf({ blocks }: Report): string[] {
  return blocks
    .filter(({ section, kind }) => section === 'impact' && (kind === 'item' || kind === 'line'))
    .map(({ content }) => generalise(content.text.trim()))
    .filter((text) => text.length > 10)
    .slice(0, 2);
}
