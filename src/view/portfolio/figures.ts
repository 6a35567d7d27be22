import { formatMinutes } from '../../report/time/durations.ts';
import { median } from '../../state/portfolio/trends.ts';
import { count } from '../words.ts';
import type { PrintedPortfolio, PrintedReport } from './print-portfolio.ts';

/** A figure of the page with what it counts. */
export interface Tile {
  value: string;
  name: string;
  /** What it is counted from. */
  basis: string;
  kind?: 'good' | 'bad';
}

/** Reports read from files alone: nothing is tracked, so nothing is late, and what the text does not say is not known. */
export const isArchive = ({ reports }: PrintedPortfolio) => reports.length > 0 && reports.every(({ url }) => !/^https?:/.test(url));

/** A report without a day has no ID; what stands for its day is not the incident's. */
export const dayOf = ({ id, date }: PrintedReport, archive: boolean) => (archive && id === null ? null : date);

export function tilesOf(portfolio: PrintedPortfolio): Tile[] {
  const { reports, items, trends } = portfolio;
  const archive = isArchive(portfolio);
  const days = reports.flatMap((report) => dayOf(report, archive) ?? []).sort();
  const span = days.length > 0 ? `${days[0]} to ${days.at(-1)}` : 'no day known';
  const times = (['timeToDetect', 'timeToResolve'] as const).map((key) => reports.flatMap((report) => report[key] ?? []));
  const [detect = [], resolve = []] = times;
  const figures: Tile[] = [{ value: String(reports.length), name: reports.length === 1 ? 'report' : 'reports', basis: span }];
  if (archive) {
    const done = items.filter(({ standing }) => standing === 'done').length;
    figures.push({ value: String(items.length), name: items.length === 1 ? 'action item' : 'action items', basis: `${done} marked as done in the text` });
  } else {
    const open = items.filter(({ standing }) => standing === 'open');
    const overdue = open.filter((item) => item.overdue).length;
    const month = trends.inTime.findLastIndex((value) => value !== null);
    figures.push(
      { value: String(open.length), name: open.length === 1 ? 'open action item' : 'open action items', basis: `of ${items.length} filed` },
      { value: String(overdue), name: 'overdue', basis: 'open after their deadline', kind: overdue > 0 ? 'bad' : 'good' },
    );
    if (month >= 0) figures.push({ value: `${trends.inTime[month]} %`, name: 'done in time', basis: `of the items due in ${trends.months[month]}` });
  }
  return [...figures, ...timeTile('median time to detect', detect, reports.length), ...timeTile('median time to resolve', resolve, reports.length)];
}

/** A median with its spread and how many reports tell it. */
function timeTile(name: string, minutes: number[], all: number): Tile[] {
  const middle = median(minutes);
  if (middle === null) return [];
  const sorted = [...minutes].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  const spread = minutes.length >= 4 ? `half between ${formatMinutes(at(0.25))} and ${formatMinutes(at(0.75))}; ` : '';
  return [{ value: formatMinutes(middle), name, basis: `${spread}told by ${minutes.length} of ${count(all, 'report')}` }];
}

export interface Bar {
  label: string;
  value: number | null;
}

/** What an archive shows over its years, where the last twelve months would show nothing. */
export function yearsOf(reports: PrintedReport[]): { incidents: Bar[]; resolve: Bar[] } {
  const byYear = new Map<string, PrintedReport[]>();
  for (const report of reports) {
    const year = dayOf(report, true)?.slice(0, 4);
    if (year) byYear.set(year, [...(byYear.get(year) ?? []), report]);
  }
  const known = [...byYear.keys()].map(Number);
  const years =
    known.length === 0
      ? []
      : Array.from({ length: Math.min(30, Math.max(...known) - Math.min(...known) + 1) }, (_, n) => String(Math.max(...known) - n)).reverse();
  const hours = (year: string) => {
    const middle = median((byYear.get(year) ?? []).flatMap(({ timeToResolve }) => timeToResolve ?? []));
    return middle === null ? null : Math.round(middle / 6) / 10;
  };
  return {
    incidents: years.map((label) => ({ label, value: byYear.get(label)?.length ?? 0 })),
    resolve: years.map((label) => ({ label, value: hours(label) })),
  };
}

/** Categories of contributing factors of all reports, the most frequent first. */
export function categoriesOf(reports: PrintedReport[]): Bar[] {
  const counts = new Map<string, number>();
  for (const { categories } of reports) for (const name of categories) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([label, value]) => ({ label, value }))
    .sort((a, b) => b.value - a.value || a.label.localeCompare(b.label))
    .slice(0, 10);
}
