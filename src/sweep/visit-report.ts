import type { Visit } from '../plan/visits.ts';
import { relatedReports } from '../state/portfolio/related.ts';
import { dateOf } from '../state/portfolio/trends.ts';
import { trackReport } from '../tracking/track-report.ts';
import type { Sweep } from './work.ts';

/** Brings one report up to date and takes what came of it into what the sweep knows. */
export async function visitReport({ run, portfolio, outcomes }: Sweep, { report, mode }: Visit): Promise<void> {
  const { number } = report.issue;
  const compared = portfolio.reports.map((other) => ({ number: other.issue.number, title: other.issue.title, date: dateOf(other), facts: other.facts }));
  const own = compared.find((other) => other.number === number);
  const related = own ? relatedReports(own, compared) : [];
  // Filing what is not filed yet takes the author's permission, as when the report was filed.
  const outcome = await trackReport(run, { number, mode, actor: mode === 'track' ? 'author' : null, related });
  outcomes.push(outcome);
  report.status = outcome.standing.status;
  const { followUpIssue } = outcome.standing;
  if (followUpIssue?.state === 'open') portfolio.followUps.set(number, followUpIssue.number);
  else portfolio.followUps.delete(number);
}
