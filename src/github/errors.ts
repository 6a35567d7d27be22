import { UserError } from '../user-error.ts';

interface HttpError {
  status: number;
  message: string;
  response?: {
    headers?: Record<string, string | number | undefined>;
    data?: { message?: string; errors?: { message?: string; code?: string; field?: string }[] };
  };
}

export function isHttpError(error: unknown): error is HttpError {
  return error instanceof Error && typeof (error as unknown as HttpError).status === 'number';
}

export function statusOf(error: unknown): number | null {
  return isHttpError(error) ? error.status : null;
}

/** An answer that is not what was asked for; `status` as GitHub might have given it. */
export class HttpAnswerError extends Error {
  override name = 'HttpError';
  readonly status: number;
  /** Where it was redirected to, as GitHub says. */
  readonly location: string;
  constructor(status: number, message: string, location = '') {
    super(message);
    this.status = status;
    this.location = location;
  }
}

/** No answer, or one that says nothing of whether it was done: worth looking and going on. */
export function isTransient(error: unknown): boolean {
  const status = statusOf(error);
  return status !== null && (status >= 500 || status === 408);
}

/** GitHub takes no comments on a locked issue from those who may not write. */
export function isLocked(error: unknown): boolean {
  return statusOf(error) === 403 && /\blocked\b/i.test(reasonOf(error));
}

/** Deleted, or moved to another repository. */
export function isGone(error: unknown): boolean {
  return [301, 302, 307, 308, 404, 410].includes(statusOf(error) ?? 0);
}

/** GitHub asked to slow down for longer than a run should wait. */
export function isRateLimit(error: unknown): boolean {
  if (!isHttpError(error)) return false;
  if (error.status === 429) return true;
  return error.status === 403 && (/rate limit/i.test(error.message) || error.response?.headers?.['x-ratelimit-remaining'] === '0');
}

/** GitHub refused for want of a permission; what was thrown may be the sentence that says so. */
export function isForbidden(error: unknown): boolean {
  const cause = error instanceof UserError ? error.cause : error;
  return isHttpError(cause) && (cause.status === 403 || cause.status === 404) && !isRateLimit(cause);
}

/** GitHub's reasons for a refusal, in a line. */
export function reasonOf(error: unknown): string {
  if (!isHttpError(error)) return error instanceof Error ? error.message : String(error);
  const { data } = error.response ?? {};
  const details = data?.errors?.map((one) => one.message || [one.field, one.code].filter(Boolean).join(' ')).filter(Boolean);
  return [data?.message ?? error.message, ...(details ?? [])].join(': ').replace(/\s+/g, ' ').slice(0, 300);
}

/** The sentence for people when a request ends a run: what was tried, what GitHub said, what to do. */
export function explainError(error: unknown, doing: string, permission: string): UserError {
  const status = statusOf(error);
  const reason = reasonOf(error);
  if (isRateLimit(error)) return new UserError(`GitHub's rate limit is reached while ${doing}; the next run goes on from here`, { cause: error });
  if (status === 401) return new UserError(`GitHub does not accept the token while ${doing} (${reason}); check the input \`token\``, { cause: error });
  if (status === 403 || status === 404) {
    return new UserError(`GitHub refuses ${doing} (${status}: ${reason}); the job needs \`permissions: ${permission}\``, { cause: error });
  }
  if (status !== null && status < 500) return new UserError(`GitHub refuses ${doing} (${status}: ${reason})`, { cause: error });
  return new UserError(`GitHub did not answer while ${doing} (${reason}); run the job again: it goes on from here`, { cause: error });
}
