import type { Review } from '../rules/review.ts';
import type { Refused } from '../state/change.ts';
import type { Standing } from '../state/standing.ts';
import { count } from './words.ts';

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

/** What GitHub would not open of reports, in a sentence; null when there is nothing. An issue that was opened with less counts as opened. */
export function refusalOf(outcomes: { path?: string; number: number | null; standing: Standing; refused?: Refused }[]): string | null {
  const sentences = outcomes.flatMap(({ path, number, standing, refused = {} }) => {
    const name = path ?? `#${number}`;
    const open = Object.entries(refused).flatMap(([key, problem]) => (key.startsWith('open ') ? [`${name} has no issue: ${problem}`] : []));
    const items = standing.items.filter(({ key, issue }) => key !== null && issue === null && `item ${key}` in refused);
    if (items.length === 0) return open;
    const reason = refused[`item ${items[0]?.key}`];
    return [...open, `${count(items.length, 'action item')} of ${name} could not be filed (${reason}); the next run tries again`];
  });
  return sentences.length > 0 ? sentences.join('; ') : null;
}
