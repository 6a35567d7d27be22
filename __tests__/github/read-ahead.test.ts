import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { getIssue, listIssues } from '../../src/github/issues.ts';
import { connect } from '../connect.ts';

let embedded: EmbeddedGitHub;
beforeEach(async () => {
  embedded = await startGitHub(createStore());
  fileIssue(embedded.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'] });
});
afterEach(async () => {
  expect(embedded.violations).toEqual([]);
  await embedded.close();
});

const one = { owner: 'acme', repo: 'shop', issue_number: 1 };
const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}';

it('an answer read ahead is given once; who asks again gets a new one', async () => {
  const github = connect(embedded);
  github.client.readAhead(route, one);
  expect((await getIssue(github, 1)).title).toBe('Checkout fails');
  expect(embedded.log).toHaveLength(1);
  Object.assign(embedded.store.issues[0] as object, { title: 'New' });
  expect((await getIssue(github, 1)).title).toBe('New');
  expect(embedded.log).toHaveLength(2);
});

it('the first page of a list is given whatever the order of its parameters', async () => {
  const github = connect(embedded);
  const { owner, repo } = one;
  github.client.readAhead('GET /repos/{owner}/{repo}/issues', {
    direction: 'asc',
    state: 'all',
    labels: 'post-mortem',
    sort: 'created',
    per_page: 100,
    owner,
    repo,
  });
  expect(await listIssues(github, { labels: 'post-mortem', state: 'all' })).toHaveLength(1);
  expect(embedded.log).toHaveLength(1);
});

it('a failure is that of whoever asks, and no one’s where no one does', async () => {
  const github = connect(embedded);
  github.client.readAhead(route, { ...one, issue_number: 7 });
  github.client.readAhead(route, { ...one, issue_number: 8 });
  await expect(getIssue(github, 7)).rejects.toMatchObject({ status: 404 });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(embedded.log).toHaveLength(2);
});

it('what was sent to be written is never held back nor repeated by it', async () => {
  const github = connect(embedded);
  github.client.readAhead(route, one);
  await github.client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { ...one, title: 'Edited' });
  expect(embedded.store.issues[0]?.title).toBe('Edited');
  expect(embedded.log.map(({ method }) => method).sort()).toEqual(['GET', 'PATCH']);
});
