import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../embedded-github/git.ts';
import { isMutation } from '../../embedded-github/graphql.ts';
import { commentPayload, issuesPayload, pushPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { addComment, createStore, fileIssue, moveIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { reportWith } from '../samples.ts';

let github: EmbeddedGitHub;
beforeEach(async () => {
  github = await startGitHub(createStore({ people: { ana: 'admin', ben: 'write', chi: 'write' } }));
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const three = `- Alert on a full pool at 80 % (@ana) by 2025-03-01
- Cap the retries at 3 (@ben) by 2025-03-02
- Write the runbook for full pools (@ben) by 2025-03-03`;
const file = (body = reportWith(three), user = 'ana') => fileIssue(github.store, { title: 'Checkout fails', user, labels: ['post-mortem'], body });
const event = (issue: StoredIssue, action = 'opened', inputs: Record<string, string> = {}, workspace?: Record<string, string>) =>
  runAction(github, { event: 'issues', payload: issuesPayload(github, issue.number, action), inputs, ...(workspace ? { workspace } : {}) });
const items = () => github.store.issues.filter(({ labels }) => labels.includes('post-mortem:action-item'));
const open = () => items().filter(({ state }) => state === 'open');
const writes = (from: number) => github.log.slice(from).filter(({ write }) => write);
const reviews = () => github.store.comments.filter(({ body }) => body.startsWith('<!-- post-mortem:report'));
const edit = (issue: StoredIssue, change: (body: string) => string) => Object.assign(issue, { body: change(issue.body), updated_at: new Date().toISOString() });
const config = (text: string) => ({ '.github/post-mortem.yml': text });

describe('long texts', () => {
  it.each([1_999, 2_000, 2_001, 18_000, 40_000])('an item of %i characters is filed once, and planned to an end', async (length) => {
    const report = file(reportWith(`- ${'Add an alert on the pool, '.repeat(2000).slice(0, length - 2)}\u{1F600} (@ana) by 2025-03-01`));
    const preview = await event(report, 'opened', { 'dry-run': 'true' });
    expect(preview.code).toBe(0);
    await event(report);
    const from = github.log.length;
    await event(report, 'edited');
    expect(items()).toHaveLength(1);
    expect(writes(from)).toEqual([]);
  });

  it('values of any size and alphabet leave a marker that can be read', async () => {
    const wide = '警'.repeat(16_000);
    const owners = Array.from({ length: 4000 }, (_, index) => `@o${index}`).join(', ');
    const report = file(reportWith(`| Action | Owner | Deadline | Category |\n|-|-|-|-|\n| Alert on ${wide} | ${owners} | 2025-03-01 | ${wide} |`));
    await event(report);
    expect(items()).toHaveLength(1);
    const from = github.log.length;
    await event(report, 'edited');
    expect(items()).toHaveLength(1);
    expect(writes(from)).toEqual([]);
  });
});

describe('redirects', () => {
  it('an item that was moved to another repository is neither followed nor touched there, nor is the issue of its new number here', async () => {
    const report = file();
    const bystander = fileIssue(github.store, { title: 'Something else', user: 'ana', labels: ['bug'], body: 'Untouched.' });
    await event(report);
    moveIssue(github.store, (items()[0] as StoredIssue).number, { repository: 4242, number: bystander.number });
    edit(report, (body) => body.replace('at 80 %', 'at 90 %'));
    await event(report, 'edited');
    expect(bystander).toMatchObject({ title: 'Something else', labels: ['bug'], body: 'Untouched.' });
    expect(writes(0).filter(({ path }) => path.startsWith('/repositories/'))).toEqual([]);
    expect(items(), 'its work is tracked over there').toHaveLength(2);
  });

  it('a report that was moved ends in a sentence, without a write', async () => {
    const report = file();
    const payload = issuesPayload(github, report.number, 'edited');
    const other = fileIssue(github.store, { title: 'Something else', user: 'ana', labels: ['post-mortem'] });
    moveIssue(github.store, report.number, { repository: 4242, number: other.number });
    const result = await runAction(github, { event: 'issues', payload });
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/::error::[^\n]+$/m);
    expect(writes(0)).toEqual([]);
  });

  it('a renamed repository is known by its id: under the old name and after', async () => {
    const report = file();
    await event(report);
    const payload = issuesPayload(github, report.number, 'edited');
    github.store.oldNames = ['acme/shop'];
    github.store.repo = 'store';
    const late = await runAction(github, { event: 'issues', payload, env: { GITHUB_REPOSITORY: 'acme/shop' } });
    expect(late.code, late.stdout).toBe(0);
    edit(report, (body) => body.replace('at 80 %', 'at 90 %'));
    await event(report, 'edited');
    expect(items().map(({ title }) => title)).toContain('AI-001: Alert on a full pool at 90 %');
    expect(items()).toHaveLength(3);
  });
});

describe('whose token', () => {
  const tokens: [string, string, string][] = [
    ['github-actions[bot]', 'chi', 'ghp_x'],
    ['ben', 'chi', 'github_pat_x'],
    ['ben', 'chi', 'unknown'],
    ['chi', 'github-actions[bot]', 'x'],
  ];
  it.each(tokens)('filed as %s, gone on as %s with %s: nothing is filed again', async (first, second, token) => {
    const report = file();
    github.store.bot = first;
    await event(report, 'opened', { token });
    Object.assign(items()[2] as StoredIssue, { state: 'closed', state_reason: 'completed' });
    github.store.bot = second;
    edit(report, (body) => body.replace('at 80 %', 'at 90 %'));
    const result = await event(report, 'edited', { token });
    expect(result.code, result.stdout).toBe(0);
    expect(items()).toHaveLength(3);
    expect(items()[0]?.title).toBe('AI-001: Alert on a full pool at 90 %');
    expect(reviews()).toHaveLength(1);
  });

  it('where it cannot be told any more, nothing is done and a sentence says what to set', async () => {
    const report = file();
    github.store.bot = 'chi';
    await event(report);
    delete github.store.people.chi;
    github.store.bot = 'github-actions[bot]';
    edit(report, (body) => body.replace('at 80 %', 'at 90 %'));
    const from = github.log.length;
    const refused = await event(report, 'edited');
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(/::error::#\d+ looks like an issue this action filed .* as `chi`.* list `chi` under `trusted`/);
    expect(writes(from)).toEqual([]);
    const told = await event(report, 'edited', {}, config('trusted: [chi]\n'));
    expect(told.code, told.stdout).toBe(0);
    expect(items()).toHaveLength(3);
  });

  it('the marker of another bot is none: a quoted file marker files nothing', async () => {
    const before = commit(github.store, {});
    const after = commit(github.store, { 'postmortems/a.md': reportWith(three) });
    await runAction(github, { event: 'push', payload: pushPayload(github, before, after) });
    const tracking = github.store.issues[0] as StoredIssue;
    const filed = items().length;
    const copy = fileIssue(github.store, { title: 'Fwd', user: 'copycat[bot]', labels: ['post-mortem'], body: tracking.body });
    await event(copy);
    expect(items()).toHaveLength(filed);
    const quoted = fileIssue(github.store, { title: 'Fwd', user: 'copycat[bot]', labels: ['post-mortem:action-item'], body: (items()[0] as StoredIssue).body });
    await event(tracking, 'edited');
    expect(quoted).toMatchObject({ title: 'Fwd', labels: ['post-mortem:action-item'] });
  });
});

describe('answers lost and lists behind', () => {
  it.each(['all', 'none'] as const)(
    'nothing is filed twice when any answer is lost and lists are two seconds behind; GraphQL: %s',
    async (graphQL) => {
      const count = 18;
      const failures: string[] = [];
      const queue = Array.from({ length: count }, (_, index) => index);
      const next = async (): Promise<void> => {
        const cut = queue.pop();
        if (cut === undefined) return;
        const own = await startGitHub(createStore({ lag: 2000, graphQL }));
        const report = fileIssue(own.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body: reportWith(three), filed: 0 });
        let posts = 0;
        own.fault = ({ method }) => (method !== 'GET' && posts++ === cut ? 'cut-after' : null);
        const first = await runAction(own, { event: 'issues', payload: issuesPayload(own, report.number) });
        own.fault = null;
        // At once, while the lists do not show anything yet.
        const second = await runAction(own, { event: 'issues', payload: issuesPayload(own, report.number, 'edited') });
        const filed = own.store.issues.filter(({ labels, state }) => labels.includes('post-mortem:action-item') && state === 'open').length;
        const comments = own.store.comments.filter(({ body }) => body.startsWith('<!-- post-mortem:report')).length;
        if (filed !== 3 || comments !== 1 || first.code !== 0 || second.code !== 0)
          failures.push(
            `write ${cut}: ${filed} items, ${comments} comments, exit ${first.code} ${second.code} ${first.stdout.slice(-200)} ${second.stdout.slice(-200)}`,
          );
        await own.close();
        return next();
      };
      await Promise.all([next(), next(), next(), next()]);
      expect(failures).toEqual([]);
    },
    300_000,
  );

  it.each([
    ['null', { data: { createIssue: null }, errors: [{ type: 'UNPROCESSABLE', path: ['createIssue'], message: 'x' }] }],
    ['no data', { data: null, errors: [{ path: ['createIssue', 'issue'], message: 'x' }] }],
    ['too late', { errors: [{ message: 'Something went wrong while executing your query.' }] }],
  ])('an item that GraphQL opened, though its answer was an error (%s), is found and not opened again', async (_, body) => {
    github.store.lag = 2000;
    const report = Object.assign(file(), { filed: 0 });
    let mutations = 0;
    github.fault = (request) => (isMutation(request.body) && mutations++ === 1 ? { status: 200, done: true, body } : null);
    const result = await event(report);
    expect(result.code, result.stdout).toBe(0);
    expect(items().map(({ parent }) => parent)).toEqual([report.number, report.number, report.number]);
    // What is left is written by REST.
    expect(mutations).toBe(2);
  });

  it.each(['none', 'without-parents'] as const)('a server whose GraphQL is %s is asked no more than once for it', async (graphQL) => {
    github.store.graphQL = graphQL;
    const report = file();
    await event(report);
    expect(items().map(({ parent }) => parent)).toEqual([report.number, report.number, report.number]);
    expect(github.log.filter(({ path, body }) => path === '/graphql' && isMutation(body)).length).toBeLessThanOrEqual(1);
  });

  it.each(['{"broken', '{}', 'null'])('an answer of %s is asked for again, never taken for an empty list', async (answer) => {
    const report = file();
    await event(report);
    let left = 1;
    github.fault = ({ method, path }) => (method === 'GET' && path.endsWith('/comments') && left-- > 0 ? { status: 200, raw: answer } : null);
    const from = github.log.length;
    const result = await event(report, 'edited');
    expect(result.code, result.stdout).toBe(0);
    expect(writes(from)).toEqual([]);
  });
});

describe('what GitHub refuses', () => {
  const refusePosts = () => {
    github.fault = ({ method, path }) =>
      method === 'POST' && /\/(?:issues|graphql)$/.test(path) ? { status: 422, body: { message: 'Validation Failed', errors: [{ message: 'no' }] } } : null;
  };

  it('an item that is refused is told in the comment and by the run, and filed by the next sweep', async () => {
    const report = file();
    refusePosts();
    const result = await event(report);
    expect(result.code).toBe(1);
    expect(result.stdout).toMatch(/::error::3 action items of #1 could not be filed \(.*no.*\); the next run tries again/);
    expect(reviews()[0]?.body).toContain('was refused by GitHub');
    expect(items()).toEqual([]);
    github.fault = null;
    await runAction(github, { event: 'schedule', payload: { schedule: '37 7 * * *' } });
    expect(open()).toHaveLength(3);
    expect(report.labels).toContain('post-mortem:tracked');
    expect(report.labels).not.toContain('post-mortem:draft');
  });

  it('a report without a visible title gets that of its file', async () => {
    const before = commit(github.store, {});
    const after = commit(github.store, { 'postmortems/2025-02-09.md': `# \u200B\n\n${reportWith(three)}`, 'postmortems/b.md': reportWith(three) });
    const result = await runAction(github, { event: 'push', payload: pushPayload(github, before, after) });
    expect(result.code, result.stdout).toBe(0);
    expect(github.store.issues.filter(({ labels }) => labels.includes('post-mortem'))).toHaveLength(2);
  });

  it('a locked item or report keeps no sweep from its work', async () => {
    const report = file();
    await event(report, 'opened', { 'as-of': '2025-02-10' });
    (items()[0] as StoredIssue).locked = true;
    report.locked = true;
    for (const day of ['2025-03-05', '2025-03-06']) {
      const result = await runAction(github, { event: 'schedule', payload: { schedule: '37 7 * * *' }, inputs: { 'as-of': day } });
      expect(result.code, result.stdout).toBe(0);
    }
    expect(items().every(({ labels }) => labels.includes('overdue'))).toBe(true);
  });
});

describe('names of objects', () => {
  it('an owner called constructor, __proto__ or toString is a name like any other', async () => {
    const report = file(
      reportWith(
        '| Action | Owner | Deadline | Priority |\n|-|-|-|-|\n| Alert on a full pool | constructor | 2025-03-01 | high |\n| Cap the retries | __proto__ | 2025-03-01 | toString |',
      ),
    );
    const result = await event(report, 'opened', {}, config('owners:\n  dora: ben\n'));
    expect(result.code, result.stdout).toBe(0);
    const swept = await runAction(github, { event: 'schedule', payload: { schedule: '37 7 * * *' } });
    expect(swept.code, swept.stdout).toBe(0);
    expect(items()).toHaveLength(2);
  });
});

describe('look-ups', () => {
  it('a file with thousands of owners and links costs a pull request few requests, and says what was left out', async () => {
    const rows = Array.from({ length: 190 }, (_, index) => `| Alert number ${index} | @o${index} @p${index} @q${index} | 2025-03-01 | #${index + 1000} |`).join(
      '\n',
    );
    const report = file(reportWith(`| Action | Owner | Deadline | Issue |\n|-|-|-|-|\n${rows}`));
    await event(report, 'opened', { 'dry-run': 'true' });
    expect(github.log.length).toBeLessThan(350);
  });
});

describe('a configuration that is a link', () => {
  it('out of the checkout is refused in a sentence that shows nothing of it', async () => {
    const report = file();
    const secret = join(await mkdtemp(join(tmpdir(), 'secret-')), 'passwd');
    await writeFile(secret, 'root:x:0:0:secret-of-the-machine:/root:/bin/bash\n');
    const result = await runAction(github, {
      event: 'issues',
      payload: issuesPayload(github, report.number),
      workspace: { 'README.md': 'x' },
      links: { '.github/post-mortem.yml': secret },
    });
    expect(result.code).toBe(1);
    expect(result.stdout).not.toContain('secret-of-the-machine');
    expect(result.stdout).toMatch(/::error::.github\/post-mortem.yml is a link/);
  });

  it.each(['root:x:0:0:secret-of-the-machine', 'a: [secret-of-the-machine', 'profile: "secret-of-the-machine:/root"'])('%s is not repeated', async (text) => {
    const result = await event(file(), 'opened', {}, config(text));
    expect(result.code).toBe(1);
    expect(result.stdout).not.toContain('secret-of-the-machine');
  });
});

describe('commands', () => {
  it.each([
    ['a fence', '```\n/post-mortem track\n```'],
    ['a quotation', '> /post-mortem track'],
    ['a quotation that goes on', '> what she said:\n/post-mortem track'],
    ['a hidden comment', '<!--\n/post-mortem track\n-->'],
  ])('in %s is none', async (_, body) => {
    const report = file(reportWith(three), 'stranger');
    const result = await runAction(github, { event: 'issue_comment', payload: commentPayload(github, report.number, body, 'ana') });
    expect(result.outputs.status).toBe('skipped');
    expect(items()).toEqual([]);
  });

  it('files what the maintainer saw, not what a stranger made of it meanwhile', async () => {
    const report = file(reportWith(three), 'stranger');
    const payload = commentPayload(github, report.number, '/post-mortem track', 'ana');
    edit(report, (body) => body.replace('Cap the retries at 3', 'Give @mallory the keys'));
    const result = await runAction(github, { event: 'issue_comment', payload });
    expect(result.stdout).toContain('was edited after the command');
    expect(items()).toEqual([]);
    await runAction(github, { event: 'issue_comment', payload: commentPayload(github, report.number, '/post-mortem track', 'ana') });
    expect(items()).toHaveLength(3);
  });

  it('a command that another run overwrote is taken up by the next', async () => {
    const report = file();
    await event(report);
    addComment(github.store, report.number, '/post-mortem waive severity we have no scale yet', 'ben');
    addComment(github.store, report.number, '/post-mortem waive authors none of your business', 'stranger');
    await event(report, 'edited');
    const memory = Buffer.from(/post-mortem:report ([\w-]+)/.exec(reviews()[0]?.body ?? '')?.[1] ?? '', 'base64url').toString();
    expect(memory).toContain('we have no scale yet');
    expect(memory).not.toContain('none of your business');
  });
});

describe('without sub-issues', () => {
  it('the task list shows all items, also when one is closed', async () => {
    github.store.subIssues = false;
    const report = file();
    await event(report);
    const item = items()[0] as StoredIssue;
    Object.assign(item, { state: 'closed', state_reason: 'completed', closed_at: new Date().toISOString() });
    await event(item, 'closed');
    expect(reviews()[0]?.body.match(/^- \[[ x]\] /gm)).toHaveLength(3);
    expect(reviews()[0]?.body).toMatch(/^- \[x\] /m);
  });
});
