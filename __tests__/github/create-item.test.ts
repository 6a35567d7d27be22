import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedGitHub, type Fault, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { applyChange } from '../../src/github/apply.ts';
import { prepareCreations } from '../../src/github/create-item.ts';
import type { GitHub } from '../../src/github/github.ts';
import { getIssue, listLabels } from '../../src/github/issues.ts';
import type { Change } from '../../src/state/change.ts';
import { buildApplied } from '../builders.ts';
import { connect } from '../connect.ts';

let embedded: EmbeddedGitHub;
let report: StoredIssue;
beforeEach(async () => {
  embedded = await startGitHub(createStore({ people: { ana: 'admin', ben: 'write', chi: 'write' } }));
  embedded.store.labels.push({ id: 2, name: 'Action item', color: 'ffffff', description: null });
  report = fileIssue(embedded.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'] });
});
afterEach(async () => {
  expect(embedded.violations).toEqual([]);
  await embedded.close();
});

const opening = (more: Partial<Extract<Change, { type: 'open-item' }>> = {}): Change => ({
  type: 'open-item',
  key: 'item AI-001',
  why: 'w',
  title: 'AI-001: Cap',
  body: 'Text.',
  labels: ['action item'],
  assignees: ['ben'],
  below: 1,
  applied: buildApplied(),
  ...more,
});
/** A run that has read what every run reads before it writes. */
async function ready(): Promise<GitHub> {
  const github = connect(embedded);
  await Promise.all([getIssue(github, report.number), listLabels(github)]);
  return github;
}
async function open(github: GitHub, change = opening()) {
  await prepareCreations(github, [change]);
  const from = embedded.log.length;
  const answer = await applyChange(github, change);
  return { answer, asked: embedded.log.slice(from).map(({ route, status }) => `${route.replace('/repos/{owner}/{repo}', '')} ${status}`) };
}
const mutations = (fault: Fault) => {
  embedded.fault = ({ body }) => ((body as { query?: string } | undefined)?.query?.startsWith('mutation') ? fault : null);
};
const children = () => embedded.store.issues.filter(({ parent }) => parent === report.number);
const items = () => embedded.store.issues.filter(({ title }) => title.startsWith('AI-'));

describe('an issue below another one', () => {
  it('is opened, labelled, assigned and linked in one request', async () => {
    const { answer, asked } = await open(await ready());
    expect(asked).toEqual(['POST /graphql 200']);
    expect(answer).toMatchObject({
      linked: true,
      issue: {
        number: 2,
        id: items()[0]?.id,
        title: 'AI-001: Cap',
        body: 'Text.',
        state: 'open',
        labels: ['Action item'],
        assignees: ['ben'],
        author: { login: 'github-actions[bot]', type: 'Bot' },
      },
    });
    expect(children()).toEqual(items());
  });

  it('costs one request more for all whose node ids no answer told, side by side with the labels', async () => {
    const github = await ready();
    await prepareCreations(github, [opening(), opening({ assignees: ['ben', 'chi'] }), opening({ assignees: [] })]);
    expect(embedded.log.filter(({ route }) => route === 'POST /graphql')).toHaveLength(1);
    await prepareCreations(github, [opening({ assignees: ['chi'] })]);
    expect(embedded.log.filter(({ route }) => route === 'POST /graphql')).toHaveLength(1);
  });

  it('needs no such request where the event told the repository and answers the people', async () => {
    embedded.store.issues[0] = Object.assign(report, { assignees: ['ben'] });
    const github = await ready();
    github.client.nodes.set('repository', 'R_77');
    await prepareCreations(github, [opening()]);
    expect(embedded.log.map(({ route }) => route)).not.toContain('POST /graphql');
  });

  it('assigned to an app, which is no user, is opened by REST, and only that one', async () => {
    embedded.store.people['copilot[bot]'] = 'write';
    const github = await ready();
    mutations('5xx');
    embedded.fault = null;
    const app = opening({ assignees: ['nobody'] });
    const { asked } = await open(github, app);
    // GitHub refuses whom it does not know, and the issue is opened without.
    expect(asked).toEqual(['POST /issues 422', 'POST /issues 201']);
    expect((await open(github)).asked).toEqual(['POST /graphql 200']);
  });
});

describe('where it cannot be done so', () => {
  const byRest = ['POST /issues 201'];

  it.each(['none', 'without-parents'] as const)('a server with GraphQL: %s is asked once, then REST does it', async (graphQL) => {
    embedded.store.graphQL = graphQL;
    const github = await ready();
    const first = await open(github);
    expect(first.asked.slice(-1)).toEqual(byRest);
    expect(first.answer.linked).toBeUndefined();
    expect((await open(github, opening({ title: 'AI-002: Show' }))).asked).toEqual(byRest);
    expect(items()).toHaveLength(2);
  });

  it('a label that no list told is made by REST', async () => {
    const { asked, answer } = await open(await ready(), opening({ labels: ['action item', 'new'] }));
    expect(asked).toEqual(byRest);
    expect(answer.issue?.labels).toEqual(['new']);
  });

  const refusals: [string, Fault][] = [
    ['an answer without data', { status: 200, body: { errors: [{ message: "Field 'createIssue' doesn't accept argument" }] } }],
    ['a rate limit of its own', { status: 200, body: { errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded' }] } }],
    ['a refusal', { status: 403, body: { message: 'Resource not accessible by integration' } }],
    ['no such address', { status: 404, body: { message: 'Not Found' } }],
  ];
  it.each(refusals)('%s: nothing was done, and REST does it', async (_, fault) => {
    const github = await ready();
    mutations(fault);
    expect((await open(github)).asked.at(-1)).toBe('POST /issues 201');
    expect(items()).toHaveLength(1);
  });
});

describe('an error after it began', () => {
  const lost: [string, Fault, number][] = [
    [
      'null with errors, not done',
      { status: 200, body: { data: { createIssue: null }, errors: [{ type: 'NOT_FOUND', path: ['createIssue'], message: 'x' }] } },
      0,
    ],
    ['null with errors, and done', { status: 200, done: true, body: { data: { createIssue: null }, errors: [{ message: 'x' }] } }, 1],
    ['data that is null', { status: 200, done: true, body: { data: null, errors: [{ path: ['createIssue', 'issue'], message: 'x' }] } }, 1],
    ['an issue that is null', { status: 200, done: true, body: { data: { createIssue: { issue: null } } } }, 1],
    ['something that is no answer', { status: 200, done: true, body: {} }, 1],
    ['no answer', 'cut-after', 1],
    ['an answer of a server in trouble', '5xx', 0],
    [
      'what GitHub says when it took too long',
      { status: 200, done: true, body: { errors: [{ message: 'Something went wrong while executing your query.' }] } },
      1,
    ],
  ];
  it.each(lost)('%s: it is thrown as a lost answer, never asked again', async (_, fault, made) => {
    const github = await ready();
    mutations(fault);
    await expect(open(github)).rejects.toSatisfy((error) => (error as { status: number }).status >= 500);
    expect(items()).toHaveLength(made);
    // After looking, the run goes on by REST.
    const { asked } = await open(github, opening({ title: 'AI-002: Show' }));
    expect(asked).toEqual(['POST /issues 201']);
  });

  it('that came with the issue is none', async () => {
    const github = await ready();
    const issue = {
      ...{ fullDatabaseId: '5', number: 5, title: 't', body: 'b', state: 'OPEN', url: 'u', createdAt: 'c', updatedAt: 'd', parent: null, author: null },
      labels: { nodes: [] },
      assignees: { nodes: [{ login: 'ben' }] },
    };
    mutations({ status: 200, body: { data: { createIssue: { issue } }, errors: [{ path: ['createIssue', 'issue', 'labels'], message: 'x' }] } });
    expect((await open(github)).answer).toMatchObject({ issue: { number: 5, id: 5 }, linked: false });
  });
});

describe('what GitHub refuses', () => {
  it('an assignee it drops without a word is told', async () => {
    const github = await ready();
    await prepareCreations(github, [opening()]);
    const { graphql } = github.client;
    const drop = (async (query: string, { input }: { input: object }) => graphql(query, { input: { ...input, assigneeIds: [] } })) as unknown as typeof graphql;
    const answer = await applyChange({ ...github, client: { ...github.client, graphql: drop } }, opening());
    expect(answer).toMatchObject({ linked: true, problem: 'not assigned: GitHub did not take `ben`' });
  });

  it('a report that takes no more sub-issues gets none, and the item is looked for before REST files it', async () => {
    for (let n = 0; n < 100; n++) fileIssue(embedded.store, { title: `other ${n}`, user: 'ana', parent: 1 });
    const github = await ready();
    await expect(open(github)).rejects.toMatchObject({ status: 502 });
    expect(items()).toEqual([]);
    expect((await open(github)).asked).toEqual(['POST /issues 201']);
  });
});
