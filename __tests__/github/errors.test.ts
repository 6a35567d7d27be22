import { describe, expect, it } from 'vitest';
import { explainError, HttpAnswerError, isForbidden, isGone, isLocked, isRateLimit, isTransient, reasonOf, statusOf } from '../../src/github/errors.ts';
import { UserError } from '../../src/user-error.ts';

const answer = (status: number, message = 'Not so', response: object = {}) =>
  Object.assign(new HttpAnswerError(status, message), { response: { data: { message }, ...response } });
const say = (error: unknown) => explainError(error, 'opening an issue', 'issues: write').message;

describe('what an error means', () => {
  it('no answer, or none that says whether it was done: worth looking and going on', () => {
    for (const status of [500, 502, 503, 408]) expect(answer(status)).toSatisfy(isTransient);
    for (const status of [400, 401, 403, 404, 409, 422, 429]) expect(isTransient(answer(status))).toBe(false);
    expect(isTransient(new Error('a mistake of ours'))).toBe(false);
  });

  it('deleted or moved', () => {
    for (const status of [301, 404, 410]) expect(answer(status)).toSatisfy(isGone);
    expect(isGone(answer(403))).toBe(false);
  });

  it('the rate limit: by its status, its words or what is left', () => {
    expect(answer(429)).toSatisfy(isRateLimit);
    expect(answer(403, 'You have exceeded a secondary rate limit')).toSatisfy(isRateLimit);
    expect(answer(403, 'No', { headers: { 'x-ratelimit-remaining': '0' } })).toSatisfy(isRateLimit);
    expect(isRateLimit(answer(403))).toBe(false);
    expect(isRateLimit(answer(404, 'rate limit'))).toBe(false);
  });

  it('want of a permission, also by the sentence that says so; the rate limit is none', () => {
    for (const status of [403, 404]) {
      expect(answer(status)).toSatisfy(isForbidden);
      expect(explainError(answer(status), 'x', 'y')).toSatisfy(isForbidden);
    }
    expect(isForbidden(answer(403, 'API rate limit exceeded'))).toBe(false);
    expect(isForbidden(new UserError('Something else'))).toBe(false);
  });

  it('a locked issue, and nothing else that is forbidden', () => {
    expect(isLocked(answer(403, 'Unable to create comment because issue is locked.'))).toBe(true);
    for (const message of ['Resource not accessible by integration', 'User is blocked']) expect(isLocked(answer(403, message))).toBe(false);
  });

  it('anything may be thrown', () => {
    for (const thrown of [null, undefined, 'text', 7, {}]) {
      expect(statusOf(thrown)).toBeNull();
      expect(isTransient(thrown)).toBe(false);
      expect(say(thrown)).toContain('GitHub did not answer while opening an issue');
    }
  });
});

describe('GitHub’s reasons', () => {
  it('are told in one line, details included', () => {
    const data = { message: 'Validation\nFailed', errors: [{ message: 'title is too long' }, { field: 'name', code: 'already_exists' }, {}] };
    expect(reasonOf(answer(422, '', { data }))).toBe('Validation Failed: title is too long: name already_exists');
  });

  it('are cut where they are long', () => {
    expect(reasonOf(answer(422, 'x'.repeat(900)))).toHaveLength(300);
  });
});

describe('the sentence for people', () => {
  it.each([
    [401, /does not accept the token .+check the input `token`/],
    [403, /the job needs `permissions: issues: write`/],
    [404, /the job needs `permissions: issues: write`/],
    [429, /rate limit is reached .+the next run goes on from here/],
    [422, /^GitHub refuses opening an issue \(422: Not so\)$/],
    [502, /did not answer .+run the job again/],
  ])('%i', (status, sentence) => {
    expect(say(answer(status))).toMatch(sentence);
  });

  it('keeps what was thrown, for those who ask further', () => {
    const error = answer(403);
    expect(explainError(error, 'x', 'y').cause).toBe(error);
  });
});
