import type { ReportFacts } from '../facts.ts';

/** A report as others are compared with it. */
export interface ComparedReport {
  number: number;
  title: string;
  /** ISO day of the incident, or on which it was filed. */
  date: string;
  facts: ReportFacts;
}

/** A later report that may be the same thing again. */
export interface RelatedReport {
  number: number;
  title: string;
  date: string;
  /** What the two have in common. */
  categories: string[];
  services: string[];
}

/** Later reports that share a category of contributing factors or a service, the earliest first. */
export function relatedReports(report: ComparedReport, others: ComparedReport[]): RelatedReport[] {
  const shared = (mine: string[], theirs: string[]) => mine.filter((one) => theirs.some((other) => other.toLowerCase() === one.toLowerCase()));
  return others
    .filter((other) => other.number !== report.number && (other.date > report.date || (other.date === report.date && other.number > report.number)))
    .map((other) => ({
      number: other.number,
      title: other.title,
      date: other.date,
      categories: shared(report.facts.categories, other.facts.categories),
      services: shared(report.facts.services, other.facts.services),
    }))
    .filter(({ categories, services }) => categories.length + services.length > 0)
    .sort((a, b) => a.date.localeCompare(b.date) || a.number - b.number);
}
