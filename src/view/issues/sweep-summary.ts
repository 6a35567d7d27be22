import type { Change } from '../../state/change.ts';
import type { WeeklyReview } from '../../state/portfolio/weekly.ts';
import { listChanges, mostLength, type Summarised } from './summary.ts';
import { weeklyBody } from './weekly-review.ts';

/** The job summary of a sweep: what it did first, then the weekly review. */
export function sweepSummary(review: WeeklyReview | null, outcomes: Summarised[], changes: Change[], dryRun: boolean): string {
  const all = [...outcomes.flatMap((outcome) => outcome.changes), ...changes];
  const parts = [listChanges(all.slice(0, 1000), dryRun), review ? weeklyBody(review) : ''].filter(Boolean);
  return `${(parts.join('\n\n---\n\n') || '### Post-mortems: nothing was due').slice(0, mostLength)}\n`;
}
