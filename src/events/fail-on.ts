import type { Review } from '../rules/review.ts';

export type FailOn = 'error' | 'warning' | 'never';

/** Why a run fails for its findings, in a sentence; null when it does not. */
export function failureOf(reviews: Review[], failOn: FailOn): string | null {
  const errors = reviews.reduce((sum, review) => sum + review.errors, 0);
  const warnings = reviews.reduce((sum, review) => sum + review.warnings, 0);
  if (failOn === 'never' || errors + (failOn === 'warning' ? warnings : 0) === 0) return null;
  const noun = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  return `${[errors > 0 && noun(errors, 'error'), failOn === 'warning' && warnings > 0 && noun(warnings, 'warning')].filter(Boolean).join(' and ')} to mend`;
}
