import { clockOf, type Evidence, type EvidenceEvent, type Series } from '../evidence/evidence.ts';
import { formatRange, formatValue } from '../evidence/units.ts';
import { formatMinutes } from '../report/time/durations.ts';
import { safeText } from '../view/issues/safe-text.ts';

export type Marked = Partial<Record<NonNullable<EvidenceEvent['milestone']>, EvidenceEvent>>;

export function milestonesOf(evidence: Evidence): Marked {
  return Object.fromEntries(evidence.events.flatMap((event) => (event.milestone ? [[event.milestone, event]] : [])));
}

export function minutesFrom(from: EvidenceEvent | undefined, to: EvidenceEvent | undefined): number | null {
  const minutes = from && to ? (Date.parse(to.at) - Date.parse(from.at)) / 60_000 : -1;
  return minutes >= 0 ? minutes : null;
}

/** The times the field speaks of, one line each; those that are not known are left out. */
export function responseLines({ started, detected, acknowledged, mitigated, resolved }: Marked): string[] {
  const spans: [string, EvidenceEvent | undefined, EvidenceEvent | undefined][] = [
    ['Time to detect', started, detected],
    ['Time to acknowledge', detected, acknowledged],
    ['Time to mitigate', started, mitigated],
    ['Time to resolve', started, resolved],
  ];
  return spans.flatMap(([name, from, to]) => {
    const minutes = minutesFrom(from, to);
    return minutes === null ? [] : [`- ${name}: ${formatSpan(minutes)}, ${clockOf(from?.at ?? '')} to ${clockOf(to?.at ?? '')}`];
  });
}

/** Seconds are said where they are a good part of it. */
function formatSpan(minutes: number): string {
  const seconds = Math.round((minutes % 1) * 60);
  return minutes >= 10 || minutes < 1 || seconds === 0 || seconds === 60 ? formatMinutes(minutes) : `${formatMinutes(Math.floor(minutes))} ${seconds} s`;
}

/** What the impact series show: peak, how long, normal range. */
export function impactLines(series: Series[]): string[] {
  return series.filter(({ role }) => role === 'impact').flatMap((one) => one.abnormal.filter(({ kept }) => kept).map((stretch) => impactLine(one, stretch)));
}

function impactLine({ name, unit, baseline, peak, query }: Series, { from, to, side }: Series['abnormal'][number]): string {
  const inside = peak && peak.at >= from && (!to || peak.at <= to) ? peak : null;
  const normal = baseline ? `, where ${formatRange(baseline.normal, unit)} is normal` : '';
  const word = side === 'up' ? 'up to' : 'down to';
  const span = to
    ? `from ${clockOf(from)} to ${clockOf(to)} UTC (${formatMinutes((Date.parse(to) - Date.parse(from)) / 60_000)})`
    : `from ${clockOf(from)} UTC, and not back to normal by the end of what was looked at`;
  const extreme = inside ? ` ${word} ${formatValue(inside.value, unit)} at ${clockOf(inside.at)}${normal}` : normal;
  return `- ${safeText(name, 80)}:${extreme}; ${span}, by \`${query.replace(/[`\n]/g, ' ').slice(0, 300)}\``;
}

/** A few sentences of what was seen; no causes. */
export function summaryText(evidence: Evidence, marked: Marked): string {
  const { started, detected, acknowledged, mitigated, resolved } = marked;
  const said: string[] = [];
  const impact = evidence.series.find((one) => one.role === 'impact' && one.abnormal.some(({ kept }) => kept));
  const service = evidence.incident.service && !impact?.name.includes(evidence.incident.service) ? ` of ${safeText(evidence.incident.service, 60)}` : '';
  if (impact && started) {
    const value = impact.peak ? ` and reached ${formatValue(impact.peak.value, impact.unit)}` : '';
    said.push(`At ${clockOf(started.at)} UTC the series "${safeText(impact.name, 80)}"${service} left its normal range${value}.`);
  } else if (started) said.push(`The first sign${service} is of ${clockOf(started.at)} UTC: ${safeText(started.text, 160)}.`);
  if (detected) said.push(`The first call came at ${clockOf(detected.at)} from ${safeText(detected.source, 60)}: ${safeText(detected.subject, 80)}.`);
  if (acknowledged) said.push(`It was acknowledged at ${clockOf(acknowledged.at)}.`);
  if (mitigated) said.push(`At ${clockOf(mitigated.at)} came what counts as the mitigation here: ${safeText(mitigated.text, 160)}.`);
  if (resolved) said.push(`The last word is of ${clockOf(resolved.at)}.`);
  return said.length > 0 ? said.join(' ') : 'None of the sources shows when it began or ended; the rows below are what they do show.';
}
