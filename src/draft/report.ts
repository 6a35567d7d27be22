import type { Evidence } from '../evidence/evidence.ts';
import { formatValue } from '../evidence/units.ts';
import { readReport } from '../report/read.ts';
import { formatMinutes } from '../report/time/durations.ts';
import { milestoneNames } from '../report/types.ts';
import { reviewReport } from '../rules/review.ts';
import { defaultSettings } from '../settings/settings.ts';
import { safeText } from '../view/issues/safe-text.ts';
import { seriesChart } from './chart.ts';
import { impactLines, type Marked, milestonesOf, minutesFrom, responseLines, summaryText } from './facts.ts';
import { questions } from './questions.ts';
import { chooseRows, type DraftRow, timelineTable } from './rows.ts';

const mostCharts = 6;
const mostGaps = 30;

/**
 * A report drafted from evidence, as Markdown: what was seen, where, and what could not be seen. Says no cause and blames no
 * one. Reading it gives the milestones of the evidence back.
 */
export function draftReport(evidence: Evidence): string {
  const rows = chooseRows(evidence.events);
  // Each round takes the words of at least one row out, so it ends.
  for (let round = 0; round <= rows.length; round++) {
    const text = print(evidence, rows);
    const misread = findMisread(text, rows);
    if (misread.length === 0) return text;
    for (const row of misread) row.plain = true;
  }
  return print(evidence, rows);
}

/** Rows the reader takes for a milestone they are not, rows it does not take for theirs, and rows our own rules refuse. */
function findMisread(text: string, rows: DraftRow[]): DraftRow[] {
  const report = readReport(text);
  const found = new Set<DraftRow>();
  for (const name of milestoneNames) {
    const read = report.milestones[name];
    const meant = rows.findIndex(({ event }) => event.milestone === name);
    if (read === (meant < 0 ? null : meant)) continue;
    const row = rows[read ?? meant];
    // Without a start the reader takes the first entry, whatever it says.
    if (row && !(name === 'started' && meant < 0 && read === 0)) found.add(row);
  }
  const first = report.timeline[0]?.line ?? 0;
  for (const { rule, place } of reviewReport(report, defaultSettings, { now: null, filed: null }).findings) {
    const row = rows[place.start.line - first];
    if (row && first > 0 && (rule === 'blameless' || rule === 'sensitive-data' || rule === 'template-residue')) found.add(row);
  }
  return [...found].filter(({ plain }) => !plain);
}

function print(evidence: Evidence, rows: DraftRow[]): string {
  const marked = milestonesOf(evidence);
  const impact = impactLines(evidence.series);
  const left = evidence.events.length - rows.length;
  const title = titleOf(evidence);
  const day = (marked.started ?? marked.detected ?? evidence.events[0])?.at.slice(0, 10) ?? evidence.incident.start.slice(0, 10);
  const charts = evidence.series
    .filter(({ role, abnormal }) => role === 'impact' || abnormal.some(({ kept }) => kept))
    .slice(0, mostCharts)
    .flatMap((series) => seriesChart(series) ?? []);
  const parts = [
    `# ${safeText(title, 120)}`,
    `**Date**: ${day}`,
    durationLine(marked),
    evidence.incident.service ? `**Services**: ${safeText(evidence.incident.service, 60)}` : '',
    '## Summary',
    summaryText(evidence, marked),
    responseLines(marked).join('\n'),
    '## Impact',
    impact.length > 0 ? impact.join('\n') : '<!-- No impact series is configured or moved: who noticed what? -->',
    '## Timeline (UTC)',
    rows.length > 0 ? timelineTable(rows) : '<!-- No source has a row for the window. -->',
    left > 0 ? `${left} more ${left === 1 ? 'event is' : 'events are'} in evidence.json.` : '',
    '## Contributing factors',
    '<!-- Evidence shows what happened, not why it could. Immediate, contributing, systemic. -->',
    '## Action items',
    '<!-- | ID | Action | Owner | Deadline | Priority | -->',
    '## Open questions',
    questions(marked).join('\n'),
    '## What could not be seen',
    gapLines(evidence).join('\n'),
    ...(charts.length > 0 ? ['## Graphs', ...charts] : []),
    ...linkSection(evidence),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function titleOf({ series, incident, events }: Evidence): string {
  const impact = series.find(({ role, abnormal, peak }) => role === 'impact' && peak && abnormal.some(({ kept }) => kept));
  const named = incident.service && impact?.name.toLowerCase().includes(incident.service.toLowerCase());
  const service = incident.service && !named ? `${incident.service}: ` : '';
  if (impact?.peak) {
    const way = impact.abnormal.find(({ kept }) => kept)?.side === 'down' ? 'down to' : 'up to';
    return `${service}${impact.name} ${way} ${formatValue(impact.peak.value, impact.unit)}`;
  }
  const alert = events.find(({ kind }) => kind === 'alert-fires' || kind === 'page');
  return `${service}${alert ? `Incident with the alert ${alert.subject}` : `Incident of ${incident.start.slice(0, 10)}`}`;
}

function durationLine({ started, resolved, mitigated }: Marked): string {
  const end = resolved ?? mitigated;
  const minutes = minutesFrom(started, end);
  if (minutes === null || !started || !end) return '';
  return `**Duration**: ${formatMinutes(minutes)} (${started.at.slice(11, 16)} - ${end.at.slice(11, 16)} UTC)`;
}

function gapLines({ gaps, sources, clocks, counts }: Evidence): string[] {
  const shown = gaps.slice(0, mostGaps).map(({ source, from, to, why }) => `- ${source}, ${spanText(from, to)}: ${safeText(why, 300)}`);
  if (gaps.length > mostGaps) shown.push(`- ${gaps.length - mostGaps} more gaps are in evidence.json`);
  for (const { source, against, seconds, from } of clocks)
    shown.push(
      `- The clocks of ${safeText(source, 60)} and ${safeText(against, 60)} are ${seconds} s apart: ${safeText(from, 200)}. Times are shown as they came`,
    );
  for (const [what, count] of Object.entries(counts)) shown.push(`- ${count} ${safeText(what, 120)}`);
  const asked = sources.filter(({ state }) => state === 'complete').map(({ id }) => id);
  shown.push(asked.length > 0 ? `- Complete: ${asked.join(', ')}. Systems that are not listed were not asked` : '- No source was complete');
  return shown;
}

const spanText = (from: string, to: string) => (from.slice(0, 10) === to.slice(0, 10) ? `${from.slice(11, 19)}–${to.slice(11, 19)}` : `${from} – ${to}`);

function linkSection({ runbooks, series }: Evidence): string[] {
  const lines = [
    ...runbooks.map(({ alert, url }) => `- Runbook of the alert ${safeText(alert, 80)}: <${url}>`),
    ...series.flatMap(({ name, link }) => (link ? [`- Graph of ${safeText(name, 80)}: <${link}>`] : [])),
  ];
  return lines.length > 0 ? ['## Links', lines.join('\n')] : [];
}
