import { describe, expect, it } from 'vitest';
import type { ActionItem } from '../../src/report/types.ts';
import { isElsewhere, linkedIssues } from '../../src/state/links.ts';
import { read, repository } from '../builders.ts';

const item = (...urls: string[]): ActionItem => {
  const [row] = read('- Cap the retries at 3').actionItems;
  if (!row) throw new Error('no item');
  return { ...row, links: urls.map((url) => ({ url, text: url })) };
};
const issues = (...urls: string[]) => linkedIssues(item(...urls), repository);

describe('the issues of this repository that a row links', () => {
  it.each([
    ['#12', 12],
    ['acme/shop#12', 12],
    ['Acme/Shop#12', 12],
    ['https://github.com/acme/shop/issues/12', 12],
    ['https://github.com/ACME/shop/issues/12#issuecomment-7', 12],
    ['https://github.com/acme/shop/issues/12?x=1', 12],
  ])('%s is #%i', (url, number) => {
    expect(issues(url)).toEqual([number]);
  });

  it.each([
    'other/shop#12',
    'https://github.com/acme/shop/pull/12',
    'https://github.com/acme/other/issues/12',
    'https://example.com/acme/shop/issues/12',
    'https://github.com/acme/shop/issues/12/x',
    '#1234567890',
    'https://acme.atlassian.net/browse/OPS-12',
  ])('%s is none', (url) => {
    expect(issues(url)).toEqual([]);
  });

  it('come in order, each once', () => {
    expect(issues('#12', '#7', 'https://github.com/acme/shop/issues/12')).toEqual([12, 7]);
  });

  it('are found at the server the repository is on', () => {
    const own = { ...repository, url: 'https://git.acme.example/acme/shop' };
    expect(linkedIssues(item('https://git.acme.example/acme/shop/issues/12', 'https://github.com/acme/shop/issues/13'), own)).toEqual([12]);
  });
});

describe('a row that is tracked elsewhere', () => {
  it.each([
    'other/shop#12',
    'https://github.com/acme/other/issues/12',
    'https://acme.atlassian.net/browse/OPS-12',
    'https://linear.app/acme/issue/OPS-12/cap-the-retries',
    'https://gitlab.com/acme/shop/-/issues/12',
    'https://trello.com/c/abcd',
    'https://app.asana.com/0/1/2',
  ])('%s', (url) => {
    expect(isElsewhere(item(url), repository)).toBe(true);
  });

  it.each([
    '#12',
    'acme/shop#12',
    'https://github.com/acme/shop/issues/12',
    'https://github.com/acme/shop/pull/12',
    'https://grafana.example/d/x',
    'mailto:a@b.c',
  ])('not by %s', (url) => {
    expect(isElsewhere(item(url), repository)).toBe(false);
  });
});
