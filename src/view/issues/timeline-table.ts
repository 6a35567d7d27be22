import { formatMinutes } from '../../report/time/durations.ts';
import { responseTimes } from '../../report/timeline/milestones.ts';
import { type MilestoneName, milestoneNames, type Report, type TimelineEntry } from '../../report/types.ts';
import { count } from '../words.ts';
import { safeText, table } from './safe-text.ts';

/** So many entries are shown without unfolding. */
const mostOpen = 10;
const mostEntries = 100;
/** Characters of an entry: the folded list is a reminder, the report has it in full. */
const [mostText, mostFoldedText] = [160, 64];

const icons: Record<MilestoneName, string> = { started: '🔥', detected: '🔔', acknowledged: '👋', mitigated: '🩹', resolved: '✅' };

/** The timeline as a table with its milestones marked and the time since the start; empty when no entry has a time. */
export function timelineSection(report: Report): string {
  const entries = report.timeline.filter(({ time, date }) => time || date);
  if (entries.length === 0) return '';
  const heading = `### Timeline${report.timezone ? ` (${safeText(report.timezone.value, 30)})` : ''}`;
  const shown = entries.slice(0, mostEntries);
  const more = entries.length > shown.length ? `\n\n… and ${entries.length - shown.length} more in the report` : '';
  if (entries.length <= mostOpen) return [heading, timesLine(report), tableOf(report, shown, mostText)].filter(Boolean).join('\n\n');
  const whole = `${tableOf(report, shown, mostFoldedText)}${more}`;
  const marked = entries.filter((entry) => milestonesOf(report, entry).length > 0);
  const summary = `<details><summary>All ${count(entries.length, 'entry', 'entries')}</summary>\n\n${whole}\n\n</details>`;
  return [heading, timesLine(report), marked.length > 0 ? tableOf(report, marked, mostText) : '', summary].filter(Boolean).join('\n\n');
}

/** Times to detect, acknowledge, mitigate and resolve, in a line; empty when the timeline tells none. */
function timesLine(report: Report): string {
  const { detect, acknowledge, mitigate, resolve } = responseTimes(report.timeline, report.milestones);
  const parts = [
    detect !== null && `**detected** after ${formatMinutes(detect)}`,
    acknowledge !== null && `**acknowledged** ${formatMinutes(acknowledge)} later`,
    mitigate !== null && `**mitigated** after ${formatMinutes(mitigate)}`,
    resolve !== null && `**resolved** after ${formatMinutes(resolve)}`,
  ].filter((part) => typeof part === 'string');
  return parts.join(' · ').replace(/^\*\*\w/, (start) => start.toUpperCase());
}

function tableOf(report: Report, entries: TimelineEntry[], most: number): string {
  const start = report.timeline[report.milestones.started ?? -1]?.at ?? report.window?.start ?? null;
  const severalDays = new Set(entries.flatMap(({ date }) => date ?? [])).size > 1;
  let day: string | null = null;
  const rows = entries.map((entry) => {
    // A clock time says on which day it was where that changes.
    const newDay = severalDays && entry.date !== day && entry.date !== null;
    day = entry.date ?? day;
    const time = [newDay || entry.time === null ? entry.date : null, entry.time && `${entry.approximate ? '~' : ''}${safeText(entry.time, 20)}`];
    return [time.filter(Boolean).join('<br>'), since(start, entry), event(report, entry, most)];
  });
  return table(['Time', 'After', 'What happened'], rows);
}

function since(start: string | null, { at, time }: TimelineEntry): string {
  if (!start || !at || time === null) return '';
  const minutes = (Date.parse(at) - Date.parse(start)) / 60_000;
  if (minutes === 0) return 'start';
  const span = minutes < 0 ? `−${formatMinutes(-minutes)}` : `+${formatMinutes(minutes)}`;
  return span.replaceAll(' ', '\u00A0');
}

function event(report: Report, entry: TimelineEntry, most: number): string {
  const names = milestonesOf(report, entry);
  const marks = names.map((name) => `${icons[name]} **${name[0]?.toUpperCase()}${name.slice(1)}**`).join(', ');
  // What the entry says first is not said again by its mark.
  const text = names.reduce((rest, name) => rest.replace(new RegExp(`^${name}\\b[\\s:–-]*`, 'i'), ''), entry.text);
  return [marks, safeText(text, most)].filter(Boolean).join(marks && text ? ': ' : '') || '…';
}

function milestonesOf(report: Report, entry: TimelineEntry): MilestoneName[] {
  return milestoneNames.filter((name) => report.timeline[report.milestones[name] ?? -1] === entry);
}
