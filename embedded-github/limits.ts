import type { Answer } from './routes.ts';

/** GitHub's limits of an hour and of a minute, and what of them is used. A fresh one is a fresh hour. */
export interface Limits {
  /** Requests an hour; a token of a workflow has 1,000. */
  requests: number;
  /** Requests that create content: 500 an hour, 80 a minute. */
  content: number;
  contentOfMinute: number;
  used: { requests: number; content: number };
  /** Milliseconds since 1970 of the content created of late. */
  times: number[];
  /** Seconds GitHub asks to wait when too much was created. */
  retryAfter: number;
}

export function createLimits(more: Partial<Limits> = {}): Limits {
  return { requests: 1000, content: 500, contentOfMinute: 80, used: { requests: 0, content: 0 }, times: [], retryAfter: 3600, ...more };
}

/** Counts a request; the refusal where it is one too many. */
export function countRequest(limits: Limits, creates: boolean): Answer | null {
  const { used } = limits;
  if (used.requests >= limits.requests) return { status: 403, body: { message: 'API rate limit exceeded for installation.' } };
  used.requests += 1;
  if (!creates) return null;
  limits.times = limits.times.filter((time) => Date.now() - time < 60_000);
  if (used.content >= limits.content || limits.times.length >= limits.contentOfMinute)
    return { status: 403, body: { message: 'You have exceeded a secondary rate limit and have been temporarily blocked from content creation.' } };
  used.content += 1;
  limits.times.push(Date.now());
  return null;
}

/** The headers of every answer, and of a refusal when to come back. */
export function limitHeaders(limits: Limits, refused: boolean): Record<string, string> {
  const remaining = Math.max(0, limits.requests - limits.used.requests);
  return {
    'x-ratelimit-limit': String(limits.requests),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 3600),
    ...(refused && remaining > 0 ? { 'retry-after': String(limits.retryAfter) } : {}),
  };
}
