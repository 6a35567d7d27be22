import { clockOf, type Evidence, type Series } from '../evidence/evidence.ts';
import { formatRange, formatValue } from '../evidence/units.ts';
import type { Report } from '../report/types.ts';
import { knownAt, withoutLabel } from './from-report.ts';
import { generalise } from './placeholders.ts';
import type { Step } from './step.ts';

/** How it shows. Texts are not yet Markdown. */
export interface Symptoms {
  alerts: { name: string; clock: string; expr: string | null; for: number | null; runbook: string | null }[];
  /** What else was seen first: series that left their range, rows of the report. */
  signs: string[];
  /** Queries with a limit, as the report quotes them. */
  expressions: string[];
  /** Lines of logs as they were written, with what differs named. */
  lines: string[];
  /** What customers saw. */
  impact: string[];
}

/** `Impact: …` without its label. */
const withoutName = (text: string) => text.trim().replace(/^(?:[\p{L} ]{0,20}impact)\s*:\s*/iu, '');

const mostAlerts = 5;
const mostSigns = 5;
const mostLines = 5;

export function symptomsOf(report: Report, evidence: Evidence | null, steps: Step[]): Symptoms {
  return {
    alerts: evidence ? alertsOf(evidence) : [],
    signs: [...(evidence?.series.flatMap((one) => signOf(one) ?? []) ?? []), ...signsOfReport(report, evidence !== null)].slice(0, mostSigns),
    expressions: steps.flatMap(({ kind, command }) => (kind === 'query' && command && /[<>]=?\s*[\d.]+\s*$/.test(command) ? [command] : [])).slice(0, 3),
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

/** The rows until people worked on it that tell of a fault. */
function signsOfReport(report: Report, hasEvidence: boolean): string[] {
  const { timeline, milestones } = report;
  const from = Math.max(0, Math.min(milestones.started ?? 0, milestones.detected ?? 0));
  return (
    timeline
      .slice(from, knownAt(report) + 1)
      .filter(
        ({ text }, index) =>
          index + from !== milestones.acknowledged && signs.test(text) && !/\b(?:deploy(?:ed|s)?|merged|released|paged|declares?)\b/i.test(text),
      )
      // Alerts are told by the systems, to the second.
      .filter(({ text }) => !hasEvidence || !/\b(?:alert|page[ds]?)\b/i.test(text))
      .slice(-4)
      .map(({ text, time, source }) =>
        generalise(`${withoutLabel(text)}${time ? `, ${time}` : ''}${source && /[\p{L}\d]/u.test(source) ? ` (${source})` : ''}`),
      )
  );
}

const signs =
  /\b(?:errors?|fail\w*|alerts?|alarms?|timeouts?|timed out|slow\w*|latency|5\d\d|spik\w+|ris(?:e|es|ing)|rose|drop\w*|fall\w*|fell|down|unavailable|full|queue\w*|exceed\w*|complain\w*|crash\w*|oom|saturat\w+|unreachable|degraded|pager|melt\w*|restart\w*|stuck|hang\w*|lag\w*|missing|empty)\b/i;

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
    .filter(
      (line) =>
        line.length > 15 &&
        line.length < 400 &&
        errors.test(line) &&
        /^(?:\[?\d|[A-Z]{4,}|level=|time=|ts=|\{"|[\w.]+(?:Error|Exception)\b|panic:|E\d{4}|\w+: (?:error|fatal))/i.test(line),
    )
    .map((line) => generalise(line).slice(0, 200));
}

function impactOf({ blocks }: Report): string[] {
  return blocks
    .filter(({ section, kind }) => section === 'impact' && (kind === 'item' || kind === 'line'))
    .map(({ content }) => generalise(withoutName(content.text)))
    .filter((text) => text.length > 10 && !/^(?:no|none|nothing|not)\b/i.test(text))
    .slice(0, 2);
}
