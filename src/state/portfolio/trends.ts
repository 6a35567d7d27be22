import type { Settings } from '../../settings/settings.ts';
import { daysBetween } from '../spans.ts';
import { dueOf, type PortfolioItem, type PortfolioReport, stateOf } from './portfolio.ts';

/** Twelve months up to the current one, oldest first, and what became of them. */
export interface Trends {
  /** `2025-02`. */
  months: string[];
  incidents: number[];
  /** Median minutes to resolve; null for a month in which no report tells it. */
  resolve: (number | null)[];
  /** Per cent of the items due in the month that were done in time; null where none was due. */
  inTime: (number | null)[];
  /** Open items by age in days. */
  ages: { label: string; count: number }[];
  /** Categories of contributing factors by number of reports, the most frequent first. */
  categories: { name: string; count: number }[];
}

const buckets: [string, number][] = [
  ['under 2 weeks', 14],
  ['2–4 weeks', 28],
  ['1–2 months', 61],
  ['2–3 months', 91],
  ['over 3 months', Number.POSITIVE_INFINITY],
];

export const dateOf = ({ facts, issue }: PortfolioReport) => facts.date ?? issue.createdAt.slice(0, 10);

export function trendsOf(reports: PortfolioReport[], items: PortfolioItem[], settings: Settings, today: string): Trends {
  const months = lastMonths(today, 12);
  const byNumber = new Map(reports.map((report) => [report.issue.number, report]));
  const inMonth = (month: string) => reports.filter((report) => dateOf(report).startsWith(month));
  const recent = reports.filter((report) => dateOf(report) >= (months[0] as string));
  const due = items.map((item) => ({ item, due: dueOf(item, byNumber.get(item.report ?? 0), settings).due }));
  return {
    months,
    incidents: months.map((month) => inMonth(month).length),
    resolve: months.map((month) => median(inMonth(month).flatMap(({ facts }) => facts.times.resolve ?? []))),
    inTime: months.map((month) => shareInTime(due.filter((one) => one.due.startsWith(month) && one.due < today))),
    ages: agesOf(items, today),
    categories: countCategories(recent),
  };
}

function lastMonths(today: string, count: number): string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, n) => new Date(Date.UTC(year, month - count + n, 1)).toISOString().slice(0, 7));
}

/** Null for none. */
export function median(values: number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Declined items were not to be done. */
function shareInTime(due: { item: PortfolioItem; due: string }[]): number | null {
  const counted = due.filter(({ item }) => stateOf(item) !== 'declined');
  const done = counted.filter((one) => stateOf(one.item) === 'done' && (one.item.issue.closedAt ?? '').slice(0, 10) <= one.due);
  return counted.length === 0 ? null : Math.round((100 * done.length) / counted.length);
}

function agesOf(items: PortfolioItem[], today: string): Trends['ages'] {
  const ages = items.filter((item) => stateOf(item) === 'open').map(({ issue, applied }) => daysBetween(applied?.filed ?? issue.createdAt.slice(0, 10), today));
  return buckets.map(([label, below], index) => ({
    label,
    count: ages.filter((age) => age < below && age >= (buckets[index - 1]?.[1] ?? Number.NEGATIVE_INFINITY)).length,
  }));
}

function countCategories(reports: PortfolioReport[]): Trends['categories'] {
  const counts = new Map<string, number>();
  for (const { facts } of reports) for (const name of facts.categories) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}
