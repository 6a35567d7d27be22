import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit, treeOf } from '../../embedded-github/git.ts';
import { issuesPayload, pushPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { startStandIn } from '../../embedded-systems/stand-ins.ts';
import { reportWith } from '../samples.ts';

let github: EmbeddedGitHub;
beforeEach(async () => {
  github = await startGitHub(createStore({ people: { ana: 'admin', ben: 'write', chi: 'write' } }));
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const zeros = '0'.repeat(40);
const path = 'docs/post-mortems/2025-02-09-checkout.md';
const rows = `| ID | Action | Owner | Deadline | Priority | Done when |
| -- | ------ | ----- | -------- | -------- | --------- |
| AI-001 | Alert when the pool of checkout is over 80 % | @ana | 2025-03-01 | high | |
| AI-002 | Write a runbook for a full pool | @ben | 2025-03-02 | high | The runbook is in the repository |
| AI-003 | Alert on the age of the oldest order | @ben | 2025-03-03 | medium | The alert fired once in a game day |
| AI-004 | Cap the retries at 3 | @ben | 2025-03-04 | medium | |`;
const report = reportWith(rows);
const rules = (item: string, name = 'PoolAlmostFull', named = path) => `groups:
  - name: checkout
    rules:
      - record: pool:ratio
        expr: in_use / max
      - alert: ${name}
        expr: pool:ratio > 0.8
        for: 2m
        annotations:
          summary: '{{ $value }} of the pool is in use'
          post_mortem: ${named}
          action_item: ${item}
`;
const runbook = `---
title: "Runbook: Full pool"
post-mortem: ${path}
action-item: AI-002
---

# Runbook: Full pool
`;

let tree: Record<string, string>;
let head: string;
async function push(files: Record<string, string>, more: Parameters<typeof pushPayload>[3] & { inputs?: Record<string, string> } = {}) {
  const before = head ?? zeros;
  tree = { ...tree, ...files };
  head = commit(github.store, tree);
  return runAction(github, { event: 'push', payload: pushPayload(github, before, head, more), inputs: more.inputs ?? {} });
}
beforeEach(async () => {
  [tree, head] = [{}, zeros];
  expect((await push({ [path]: report })).code).toBe(0);
});

const item = (key: string) => github.store.issues.find(({ title }) => title.startsWith(`${key}: `)) as StoredIssue;
const comments = (issue: StoredIssue) => github.store.comments.filter((one) => one.issue === issue.number).map(({ body }) => body);
const review = () => github.store.comments.find(({ body }) => body.startsWith('<!-- post-mortem:report'))?.body ?? '';
const writes = (from: number) => github.log.slice(from).filter(({ write }) => write);

describe('a guard that is merged', () => {
  it('offers the commands in one line of the comment, before', () => {
    const lines = review()
      .split('\n')
      .filter((line) => line.includes('postmortem-action '));
    expect(lines).toEqual([
      `<sub>📝 Drafts: \`postmortem-action runbook ${path}\` for #${item('AI-002').number}, \`postmortem-action alert ${path}\` for #${item('AI-001').number} and #${item('AI-003').number}</sub>`,
    ]);
  });

  it('is told once on its item and closes what asked for no more', async () => {
    const result = await push({ 'alerts/checkout.rules.yml': rules('AI-001'), 'docs/runbooks/full-pool.md': runbook });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(item('AI-001')).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(item('AI-002')).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(item('AI-004').state).toBe('open');
    expect(comments(item('AI-001'))).toHaveLength(1);
    expect(comments(item('AI-001'))[0]).toContain(
      `The alert \`PoolAlmostFull\` names this action item and is on the default branch: [alerts/checkout.rules.yml](`,
    );
    expect(comments(item('AI-001'))[0]).toContain(`/blob/${head}/alerts/checkout.rules.yml)`);
    expect(comments(item('AI-002'))[0]).toContain('The runbook “Full pool” names');
    // The report's comment follows in the same run: done, and no longer offered.
    expect(review()).toContain(`✅ #${item('AI-001').number}`);
    expect(review()).toContain(`<sub>📝 Drafts: \`postmortem-action alert ${path}\` for #${item('AI-003').number}</sub>`);

    const from = github.log.length;
    await push({ 'alerts/checkout.rules.yml': `${rules('AI-001')}# once more\n`, 'docs/runbooks/full-pool.md': `${runbook}\nMore.\n` });
    expect(writes(from)).toEqual([]);
  });

  it('proposes to close where the row wants to see more', async () => {
    await push({ 'ops/alerts/orders.yaml': rules('AI-003', 'OldestOrder') });
    expect(item('AI-003').state).toBe('open');
    expect(comments(item('AI-003'))[0]).toContain('Close this once it is so: The alert fired once in a game day.');
    expect(review()).not.toContain(`#${item('AI-003').number}</sub>`);
  });

  it('does not close again what a person opened again', async () => {
    await push({ 'alerts/checkout.rules.yml': rules('AI-001') });
    Object.assign(item('AI-001'), { state: 'open', state_reason: 'reopened' });
    await push({ 'alerts/checkout.rules.yml': `${rules('AI-001')}# edited\n`, 'alerts/second.rules.yml': rules('AI-001', 'PoolFullest') });
    expect(item('AI-001').state).toBe('open');
    expect(comments(item('AI-001'))).toHaveLength(2);
  });

  it('counts where the report came with it', async () => {
    const other = 'docs/post-mortems/2025-03-01-search.md';
    const text = reportWith(
      '| ID | Action | Owner | Deadline | Priority |\n|-|-|-|-|-|\n| AI-001 | Alert on slow searches | @ana | 2025-04-01 | high |',
    ).replaceAll('2025-02-09', '2025-03-01');
    await push({ [other]: text, 'alerts/search.rules.yml': rules('AI-001', 'SlowSearch', './../docs/post-mortems/2025-03-01-search.md') });
    const all = github.store.issues.filter(({ title }) => title.startsWith('AI-001: Alert on slow'));
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ state: 'closed' });
    expect(item('AI-001').state).toBe('open');
  });

  it('finds a report that is an issue by its number', async () => {
    const filed = fileIssue(github.store, {
      title: 'Search fails',
      user: 'ana',
      labels: ['post-mortem'],
      body: reportWith('- Alert on slow searches (@ana) by 2025-03-01'),
    });
    await runAction(github, { event: 'issues', payload: issuesPayload(github, filed.number, 'opened') });
    const own = github.store.issues.at(-1) as StoredIssue;
    await push({ 'alerts/search.rules.yml': rules('AI-001', 'SlowSearch', `'#${filed.number}'`) });
    expect(own).toMatchObject({ title: expect.stringContaining('slow searches'), state: 'closed' });
    expect(item('AI-001').state).toBe('open');
  });
});

describe('what proves nothing', () => {
  it.each([
    ['a report that is not tracked', { 'alerts/a.rules.yml': rules('AI-001', 'X', 'docs/post-mortems/none.md') }, /is not tracked here/],
    ['an item that is not there', { 'alerts/a.rules.yml': rules('AI-099') }, /AI-099, which is no action item/],
    ['an issue that is not there', { 'alerts/a.rules.yml': rules('AI-001', 'X', "'#4000'") }, /is no issue/],
    ['a template that is no YAML', { 'alerts/a.rules.yml': `{{- if .Values.alerts }}\n${rules('AI-001')}` }, /of alerts or runbooks/],
    ['another repository', { 'alerts/a.rules.yml': rules('AI-001', 'X', 'https://github.com/other/repo/issues/1') }, /is not tracked here/],
    ['a unit test', { 'alerts/a.test.yml': rules('AI-001') }, /0 report files/],
    ['a file elsewhere', { 'src/rules.yml': rules('AI-001') }, /0 report files/],
  ])('%s', async (_, files, said) => {
    const from = github.log.length;
    const result = await push(files);
    expect(result.code).toBe(0);
    expect(result.stdout).toMatch(said);
    expect(writes(from)).toEqual([]);
  });

  it('another branch, and the file of a pull request', async () => {
    const from = github.log.length;
    await push({ 'alerts/a.rules.yml': rules('AI-001') }, { ref: 'refs/heads/mallory' });
    expect(writes(from)).toEqual([]);
  });

  it('a dry run says what it would do', async () => {
    const from = github.log.length;
    const result = await push({ 'alerts/a.rules.yml': rules('AI-001') }, { inputs: { 'dry-run': 'true' } });
    expect(result.stdout).toContain(`close #${item('AI-001').number}`);
    expect(writes(from)).toEqual([]);
  });

  it('hostile names stay what they are: text', async () => {
    const name = '`</code><img src=x> @ana closes #1 [x](javascript:alert(1)) <!-- post-mortem:guard e30 -->';
    await push({ 'alerts/a.rules.yml': rules('AI-003', JSON.stringify(name)) });
    const [body = ''] = comments(item('AI-003'));
    expect(body.match(/<!-- post-mortem:guard/g)).toHaveLength(2);
    expect(body.split('\n')[1]).toMatch(/^The alert ``.*`` names this action item/);
  });
});

describe('what the alert did until the follow-up was closed', () => {
  const base = Date.parse('2025-03-10T08:00:00Z') / 1000;
  const run = (start: number, length: number) => Array.from({ length }, (_, index): [number, string] => [start + index * 15, '1']);
  const followUp = () => github.store.issues.find(({ labels }) => labels.includes('post-mortem:follow-up')) as StoredIssue;

  async function closeFollowUp(url: string) {
    await push({ 'alerts/orders.rules.yml': rules('AI-003', 'OldestOrder') }, { inputs: { 'as-of': '2025-02-20' } });
    await runAction(github, { event: 'schedule', payload: {}, inputs: { 'as-of': '2030-01-01' } });
    Object.assign(followUp(), { state: 'closed', state_reason: 'completed', closed_at: '2025-03-14T12:00:00Z' });
    const workspace = { '.github/post-mortem.yml': `evidence:\n  sources:\n    prometheus: { url: '${url}', token-env: PROM_TOKEN }\n` };
    const options = { event: 'issues', payload: issuesPayload(github, followUp().number, 'closed'), workspace, env: { PROM_TOKEN: 'prom-secret-1' } };
    return () => runAction(github, options);
  }

  it('is asked of Prometheus once, and said in the closing summary', async () => {
    let calls = 0;
    const series = [{ metric: { alertname: 'OldestOrder', pod: 'a' }, values: [...run(base, 20), ...run(base + 7200, 8)] }];
    const server = await startStandIn(
      (path) => path === '/api/v1/query' && { status: 'success', data: { resultType: 'matrix', result: calls++ === 0 ? series : [] } },
    );
    const again = await closeFollowUp(server.url);
    expect((await again()).code).toBe(0);
    expect(review()).toContain('The alert `OldestOrder` fired 2 times since 2025-02-20.');
    expect(server.log.every((line) => line.endsWith('Bearer prom-secret-1'))).toBe(true);
    const [asked, from] = [server.log.length, github.log.length];
    expect(asked).toBe(23);
    await again();
    expect(server.log).toHaveLength(asked);
    expect(writes(from)).toEqual([]);
    await server.close();
  });

  it.each(['refused', '500', 'html', 'hang'] as const)(
    'is left out where Prometheus does not answer: %s',
    async (failure) => {
      const server = await startStandIn(() => undefined);
      server.failure = failure;
      const again = await closeFollowUp(server.url);
      const result = await again();
      expect(result.code).toBe(0);
      expect(result.stdout).toContain('How often the alert OldestOrder fired is not known');
      expect(result.stdout + review()).not.toContain('prom-secret-1');
      expect(review()).toContain('### What came of it');
      expect(review()).not.toContain('OldestOrder` fired');
      await server.close();
    },
    90_000,
  );
});

describe('a runbook that is offered', () => {
  const config = { '.github/post-mortem.yml': 'runbooks:\n  draft: true\n  folder: ops/runbooks\n' };
  const inputs = { 'write-back': 'pull-request' };
  const branch = () => `post-mortem/runbook-${item('AI-002').number}`;
  const offers = () => github.store.pulls.filter(({ head: from }) => from === branch());
  const offer = (more: Record<string, string> = {}) => push({ ...config, [path]: `${report}\n${more.text ?? ''}` }, { inputs });

  it('comes as a pull request that names the item, once', async () => {
    expect((await offer()).code).toBe(0);
    expect(offers()).toHaveLength(1);
    expect(offers()[0]).toMatchObject({
      base: 'main',
      title: expect.stringMatching(/^Runbook for AI-002: /),
      body: expect.stringContaining(`#${item('AI-002').number}`),
    });
    const text = treeOf(github.store, branch())?.['ops/runbooks/checkout.md'] ?? '';
    expect(text).toContain(`post-mortem: "${path}"\naction-item: "AI-002"`);
    expect(text).toContain('## Mitigate');

    const from = github.log.length;
    await offer({ text: 'One more sentence.' });
    expect(writes(from).filter(({ path: to }) => /pulls|refs|contents\/ops/.test(to))).toEqual([]);
    // Merged, it proves the item done.
    expect((await push({ 'ops/runbooks/checkout.md': text })).code).toBe(0);
    expect(item('AI-002')).toMatchObject({ state: 'closed', state_reason: 'completed' });
  });

  it('is not offered again when someone closed it, and is finished where a run was cut', async () => {
    github.store.branches[branch()] = head;
    await offer();
    expect(offers()).toHaveLength(1);
    Object.assign(offers()[0] as object, { state: 'closed' });
    delete github.store.branches[branch()];
    await offer({ text: 'Once more.' });
    expect(offers()).toHaveLength(1);
    expect(github.store.branches[branch()]).toBeUndefined();
  });

  it('is not offered unasked, without the input, or over a file that is there', async () => {
    await push({ [path]: `${report}\n` }, { inputs });
    const result = await push({ ...config, [path]: `${report}\n\n` });
    expect(result.stdout).toContain('`runbooks.draft` does nothing without the input');
    await push({ ...config, 'ops/runbooks/checkout.md': '# Ours', [path]: report }, { inputs });
    expect(offers()).toEqual([]);
  });
});
