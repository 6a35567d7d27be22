import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { addComment, createStore, fileIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { applyChange } from '../../src/github/apply.ts';
import type { Change } from '../../src/state/change.ts';
import { emptyMemory } from '../../src/state/report-state.ts';
import { buildApplied } from '../builders.ts';
import { connect } from '../connect.ts';

let embedded: EmbeddedGitHub;
let report: StoredIssue;
beforeEach(async () => {
  embedded = await startGitHub(createStore({ people: { ana: 'admin', ben: 'write' } }));
  report = fileIssue(embedded.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], assignees: ['ana'] });
});
afterEach(async () => {
  expect(embedded.violations).toEqual([]);
  await embedded.close();
});

type Of<T extends Change['type']> = Omit<Extract<Change, { type: T }>, 'key' | 'why'>;
const apply = <T extends Change['type']>(change: Of<T>) => applyChange(connect(embedded), { key: 'k', why: 'w', ...change } as unknown as Change);
const open = (more: Partial<Of<'open-item'>> = {}) =>
  apply<'open-item'>({
    type: 'open-item',
    title: 'AI-001: Cap',
    body: 'Text.',
    labels: ['post-mortem:action-item'],
    assignees: [],
    applied: buildApplied(),
    ...more,
  });
const asked = () => embedded.log.map(({ route }) => route.replace('/repos/{owner}/{repo}', ''));
const forbid = (message: string) => {
  embedded.fault = ({ method }) => (method === 'GET' ? null : { status: 403, body: { message } });
};

describe('opening an issue', () => {
  it('gives it all at once, and answers with the issue as GitHub has it', async () => {
    expect(await open({ assignees: ['ben'] })).toMatchObject({
      issue: { number: 2, title: 'AI-001: Cap', assignees: ['ben'], labels: ['post-mortem:action-item'] },
    });
    expect(asked()).toEqual(['POST /issues']);
  });

  it('that GitHub refuses for an assignee is opened without, and says so', async () => {
    const answer = await open({ labels: ['post-mortem:action-item', 'testing'], assignees: ['mallory'] });
    expect(answer.issue).toMatchObject({ labels: ['post-mortem:action-item', 'testing'], assignees: [] });
    expect(answer.problem).toContain('mallory cannot be assigned');
    expect(embedded.store.issues).toHaveLength(2);
  });

  it('whose assignee GitHub drops without a word says so too', async () => {
    const github = connect(embedded);
    const { request } = github.client;
    const drop = (async (route: string, options: object) => request(route, { ...options, assignees: undefined })) as typeof request;
    const answer = await applyChange(
      { ...github, client: { ...github.client, request: drop } },
      { type: 'open-item', key: 'k', why: 'w', title: 'x', body: '', labels: [], assignees: ['ben'], applied: buildApplied() },
    );
    expect(answer).toMatchObject({ issue: { number: 2 }, problem: 'not assigned: GitHub did not take `ben`' });
  });

  it('that GitHub will not have at all is a problem of this one', async () => {
    const answer = await open({ title: 'x'.repeat(300) });
    expect(answer.issue).toBeUndefined();
    expect(answer.problem).toMatch(/^opening `x{40}` was refused by GitHub: .*title is too long/);
  });

  it('without a permission ends the run', async () => {
    forbid('Resource not accessible by integration');
    await expect(open()).rejects.toThrow(/the job needs `permissions: issues: write`/);
  });
});

describe('editing an issue', () => {
  it('sends all fields in one request', async () => {
    await apply<'edit-issue'>({ type: 'edit-issue', issue: 1, edit: { title: 'New', state: 'closed', reason: 'not_planned' }, was: {}, applied: null });
    expect(report).toMatchObject({ title: 'New', state: 'closed', state_reason: 'not_planned' });
    expect(asked()).toEqual(['PATCH /issues/{issue_number}']);
  });

  it('that is refused for an assignee is made without, and says so', async () => {
    const answer = await apply<'edit-issue'>({ type: 'edit-issue', issue: 1, edit: { title: 'New', assignees: ['mallory'] }, was: {}, applied: null });
    expect(report).toMatchObject({ title: 'New', assignees: ['ana'] });
    expect(answer).toMatchObject({ issue: { title: 'New' }, problem: expect.stringContaining('mallory') });
  });

  it('that was moved to another repository comes too late', async () => {
    embedded.fault = () => ({ status: 301, headers: { location: '/repositories/4242/issues/9' } });
    const { problem } = await apply<'edit-issue'>({ type: 'edit-issue', issue: 1, edit: { title: 'New' }, was: {}, applied: null });
    expect(problem).toBe('editing #1 came too late: it was moved to another repository');
    expect(embedded.log).toHaveLength(1);
  });

  it('as a duplicate closes it as such', async () => {
    await apply<'close-duplicate'>({ type: 'close-duplicate', issue: 1, of: 7, body: 'See #7.' });
    expect(report).toMatchObject({ state: 'closed', state_reason: 'duplicate', body: 'See #7.' });
  });
});

describe('labels', () => {
  it('are put on, then taken off; one that is gone already is no trouble', async () => {
    expect(await apply<'set-labels'>({ type: 'set-labels', issue: 1, add: ['new'], remove: ['post-mortem', 'never there'] })).toEqual({});
    expect(report.labels).toEqual(['new']);
  });

  it('that another run made meanwhile are there', async () => {
    const label = { name: 'Post-Mortem', color: 'ffffff', description: 'x' };
    expect(await apply<'create-label'>({ type: 'create-label', label })).toEqual({});
    expect((await apply<'create-label'>({ type: 'create-label', label: { ...label, name: 'x'.repeat(60) } })).problem).toContain('is too long');
  });
});

describe('comments', () => {
  const upsert = (comment: number | null, body = 'Text.') => apply<'upsert-comment'>({ type: 'upsert-comment', issue: 1, comment, body, memory: emptyMemory });

  it('are written once and edited after', async () => {
    const { comment } = await upsert(null);
    await upsert(comment?.id ?? 0, 'New.');
    expect(embedded.store.comments.map(({ body }) => body)).toEqual(['New.']);
  });

  it('on a locked issue are a problem of this one', async () => {
    report.locked = true;
    expect((await upsert(null)).problem).toMatch(/refused by GitHub: .*locked/);
  });

  it('that another run deleted already are gone', async () => {
    // GitHub's description names no 404 for this.
    embedded.unchecked = true;
    const { id } = addComment(embedded.store, 1, 'x', 'ana');
    expect(await apply<'delete-comment'>({ type: 'delete-comment', comment: id })).toEqual({});
    expect(await apply<'delete-comment'>({ type: 'delete-comment', comment: id })).toEqual({});
    expect(embedded.store.comments).toEqual([]);
  });
});

describe('sub-issues', () => {
  const link = (number = 2) => {
    const { id } = embedded.store.issues.find((issue) => issue.number === number) as StoredIssue;
    return apply<'link-sub-issue'>({ type: 'link-sub-issue', parent: 1, child: { number, id } });
  };
  beforeEach(() => void fileIssue(embedded.store, { title: 'AI-001', user: 'github-actions[bot]' }));

  it('are linked below their report', async () => {
    expect(await link()).toEqual({});
    expect(embedded.store.issues[1]?.parent).toBe(1);
  });

  it('are not known to every server, or not allowed to every token: the task list does the job', async () => {
    embedded.store.subIssues = false;
    expect(await link()).toEqual({ noSubIssues: true });
    embedded.store.subIssues = true;
    forbid('Resource not accessible by integration');
    expect(await link()).toEqual({ noSubIssues: true });
  });

  it('have one parent: another one is a problem of this one', async () => {
    (embedded.store.issues[1] as StoredIssue).parent = 7;
    expect((await link()).problem).toBe('#2 could not be linked below #1: Validation Failed: Sub issue may only have one parent');
  });

  it('that are linked already, by an answer that was lost, are linked', async () => {
    (embedded.store.issues[1] as StoredIssue).parent = 1;
    expect(await link()).toEqual({});
  });

  it('that GitHub could not place at once are linked at the second try', async () => {
    let tries = 0;
    embedded.fault = ({ method }) => (method === 'POST' && tries++ === 0 ? { status: 422, body: { message: 'Priority has already been taken' } } : null);
    expect(await link()).toEqual({});
    expect(embedded.store.issues[1]?.parent).toBe(1);
  });
});

describe('an answer that was lost', () => {
  it('is thrown, never taken for a refusal', async () => {
    for (const fault of ['cut-after', '5xx'] as const) {
      embedded.fault = ({ method }) => (method === 'POST' ? fault : null);
      await expect(open()).rejects.toSatisfy((error) => (error as { status: number }).status >= 500);
    }
  });

  it('to a POST is not asked for again: only looking tells whether it was done', async () => {
    embedded.fault = ({ method }) => (method === 'POST' ? 'cut-after' : null);
    await expect(open()).rejects.toThrow();
    expect(embedded.store.issues).toHaveLength(2);
  });
});

describe('the budget', () => {
  it('is what GitHub says is left of the rate limit', async () => {
    const github = connect(embedded);
    expect(github.client.budget).toEqual({ remaining: null, resetsAt: null, writes: [] });
    embedded.answerHeaders = () => ({ 'x-ratelimit-remaining': '41', 'x-ratelimit-reset': '1739188800' });
    await github.client.request('GET /repos/{owner}/{repo}/labels', { owner: 'acme', repo: 'shop' });
    expect(github.client.budget).toEqual({ remaining: 41, resetsAt: '2025-02-10T12:00:00.000Z', writes: [] });
  });
});
