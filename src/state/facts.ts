import { type ResponseTimes, responseTimes } from '../report/timeline/milestones.ts';
import type { Report } from '../report/types.ts';
import { categoryOf } from './categories.ts';
import { cut } from './cut.ts';
import { linkedIssues } from './links.ts';
import type { Repository } from './repository.ts';

/** What of a report is compared with others: small plain data, kept in the marker of a file's tracking issue. */
export interface ReportFacts {
  /** `PM-2025-02-09`. */
  id: string | null;
  title: string | null;
  /** ISO day of the incident. */
  date: string | null;
  severity: string | null;
  /** Minutes. */
  times: ResponseTimes;
  /** Categories of its contributing factors, as stated or as their words tell. */
  categories: string[];
  services: string[];
  authors: string[];
  /** Deadlines of the issues its rows adopt, which carry no marker. */
  adopted: { issue: number; due: string | null }[];
}

/** Texts are cut: a marker must stay small. */
export function factsOf(report: Report, repository: Repository): ReportFacts {
  const short = (text: string) => cut(text, 100);
  const times = responseTimes(report.timeline, report.milestones);
  // A report without milestones still says how long it took.
  if (times.resolve === null) times.resolve = report.duration?.minutes ?? null;
  return {
    id: report.id,
    title: report.title === null ? null : cut(report.title, 200),
    date: report.date?.value ?? null,
    severity: report.severity === null ? null : short(report.severity.value),
    times,
    categories: [...new Set(report.factors.flatMap(({ text, category }) => categoryOf(text, category) ?? []))].slice(0, 20).map((name) => cut(name, 50)),
    services: report.services.slice(0, 20).map(short),
    adopted: report.actionItems.flatMap((item) => linkedIssues(item, repository).map((issue) => ({ issue, due: item.due }))).slice(0, 50),
    authors: report.authors.slice(0, 20).map(({ value }) => short(value)),
  };
}
