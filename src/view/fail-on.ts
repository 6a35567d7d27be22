import type { Review } from '../rules/review.ts';
import { count } from './issues/report-parts.ts';

/** The findings from which on a run fails. */
export type FailOn = 'error' | 'warning' | 'never';

/** Whether a review fails a run. */
export function fails({ errors, warnings }: Pick<Review, 'errors' | 'warnings'>, failOn: FailOn): boolean {
  return failOn !== 'never' && errors + (failOn === 'warning' ? warnings : 0) > 0;
}

/** Why a run fails for its findings, in a sentence; null when it does not. */
export function failureOf(reviews: Review[], failOn: FailOn): string | null {
  const sum = (pick: (review: Review) => number) => reviews.reduce((total, review) => total + pick(review), 0);
  const [errors, warnings] = [sum((review) => review.errors), sum((review) => review.warnings)];
  if (!fails({ errors, warnings }, failOn)) return null;
  return `${[errors > 0 && count(errors, 'error'), failOn === 'warning' && warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(' and ')} to mend`;
}
