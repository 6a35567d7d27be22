import type { Review } from '../rules/review.ts';
import { count } from './issues/report-parts.ts';

export type FailOn = 'error' | 'warning' | 'never';

/** Why a run fails for its findings, in a sentence; null when it does not. */
export function failureOf(reviews: Review[], failOn: FailOn): string | null {
  const errors = reviews.reduce((sum, review) => sum + review.errors, 0);
  const warnings = reviews.reduce((sum, review) => sum + review.warnings, 0);
  if (failOn === 'never' || errors + (failOn === 'warning' ? warnings : 0) === 0) return null;
  return `${[errors > 0 && count(errors, 'error'), failOn === 'warning' && warnings > 0 && count(warnings, 'warning')].filter(Boolean).join(' and ')} to mend`;
}
