import { describe, expect, it } from 'vitest';
import { checkAnswer } from '../../src/github/check-answer.ts';
import { isGone, isTransient } from '../../src/github/errors.ts';

const own = 'https://api.github.com/repos/acme/shop';
const issue = (number: unknown, repository_url = own) => ({ number, repository_url });
const one = { method: 'GET', url: '/repos/{owner}/{repo}/issues/{issue_number}', owner: 'acme', repo: 'shop', issue_number: 12 };
const list = { method: 'GET', url: '/repos/{owner}/{repo}/issues', owner: 'acme', repo: 'shop' };

/** What is thrown, or null. */
function refusal(data: unknown, asked: Parameters<typeof checkAnswer>[1] = one, url = `${own}/issues/12`, status = 200): unknown {
  try {
    checkAnswer({ status, url, data, headers: { location: '/repositories/4242/issues/9' } }, asked);
    return null;
  } catch (error) {
    return error;
  }
}

describe('an answer that counts', () => {
  it('is about the issue that was asked for, in this repository', () => {
    expect(refusal(issue(12))).toBeNull();
    expect(refusal(issue(12, 'https://api.github.com/repos/Acme/Shop'))).toBeNull();
    expect(refusal([issue(1), issue(2)], list)).toBeNull();
    expect(refusal([], list)).toBeNull();
  });

  it('may come from the repository under its new name, once a redirect led to its id', () => {
    expect(refusal(issue(12, 'https://api.github.com/repos/acme/new'), one, 'https://api.github.com/repositories/77/issues/12')).toBeNull();
  });

  it('of another kind is not looked into', () => {
    expect(refusal({ anything: 1 }, { ...list, url: '/repos/{owner}/{repo}/labels' })).toBeNull();
  });
});

describe('an answer that does not', () => {
  it('is a redirect that was not followed: it counts as gone', () => {
    expect(refusal('', one, own, 301)).toSatisfy(isGone);
    expect(refusal('', one, own, 301)).toMatchObject({ location: '/repositories/4242/issues/9' });
  });

  it('is about another number', () => {
    expect(refusal(issue(13))).toSatisfy(isGone);
    expect(String(refusal(issue(13)))).toContain('#12 was answered with #13');
  });

  it('is about an issue that was moved to another repository, alone or in a list', () => {
    expect(refusal(issue(12, 'https://api.github.com/repos/other/place'))).toSatisfy(isGone);
    expect(refusal([issue(1), issue(12, 'https://api.github.com/repos/other/place')], list)).toSatisfy(isGone);
  });

  it('is no issue at all: worth asking again', () => {
    for (const data of [null, 'text', {}, issue('12')]) expect(refusal(data)).toSatisfy(isTransient);
    expect(refusal([issue(1), null], list)).toSatisfy(isTransient);
  });
});
