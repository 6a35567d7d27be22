import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '../../embedded-github/git.ts';
import { openPull } from '../../embedded-github/git-routes.ts';
import { issuesPayload, pullPayload, pushPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type StoredPull } from '../../embedded-github/store.ts';
import { bullets, example, reportWith } from '../samples.ts';

let github: EmbeddedGitHub;
beforeEach(async () => {
  github = await startGitHub(createStore());
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const path = 'docs/post-mortems/2025-02-09.md';
const blaming = reportWith(bullets(2), 'Every third order failed.\n\nBen carelessly cut the pool to five connections.\n\nChi should have noticed it.');
/** A pull request whose branch changes the files of main so. */
const propose = (files: Record<string, string>, main: Record<string, string> = {}): StoredPull => {
  commit(github.store, { 'README.md': '# Shop\n', ...main });
  github.store.branches.branch = github.store.branches.main as string;
  commit(github.store, { 'README.md': '# Shop\n', ...main, ...files }, 'branch');
  return openPull(github.store, { title: 'Post-mortem', head: 'branch', base: 'main' });
};
const push = (files: Record<string, string>) => commit(github.store, { 'README.md': '# Shop\n', ...files }, 'branch');
const review = (pull: StoredPull, inputs: Record<string, string> = {}, more: { fork?: string; event?: string; workspace?: Record<string, string> } = {}) =>
  runAction(github, {
    event: more.event ?? 'pull_request',
    payload: pullPayload(github, pull.number, 'synchronize', more.fork),
    inputs,
    ...(more.workspace ? { workspace: more.workspace } : {}),
  });
const writes = (from = 0) => github.log.slice(from).filter(({ write }) => write);
const summary = () => github.store.comments.find(({ body }) => body.startsWith('<!-- post-mortem:pull-request'))?.body ?? '';

describe('reviewing', () => {
  it('comments on the lines, suggests rewrites, sums up and previews what merging files', async () => {
    const pull = propose({ [path]: blaming });
    const { code, stdout, outputs, summary: job } = await review(pull);
    expect(code, stdout).toBe(0);
    const line = blaming.split('\n').findIndex((text) => text.startsWith('Ben')) + 1;
    expect(stdout).toMatch(new RegExp(`^::warning file=${path},line=${line},endLine=${line},col=1,endColumn=\\d+,title=blameless::`, 'm'));
    expect(github.store.reviews).toHaveLength(1);
    const comment = github.store.lineComments.find((one) => one.line === line);
    expect(comment?.body).toContain('```suggestion\nBen cut the pool to five connections.\n```');
    expect(github.store.comments).toHaveLength(1);
    for (const text of [summary(), job]) {
      for (const part of ['### Timeline (UTC)', 'Opens a tracking issue, files 2 action items', 'What merging files', '⚠️']) expect(text).toContain(part);
    }
    expect(outputs).toMatchObject({ status: 'draft', errors: '0' });
    const plan = JSON.parse(outputs.plan ?? '') as { type: string }[];
    expect(plan.filter(({ type }) => type === 'open-item')).toHaveLength(2);
    expect(github.store.issues.filter(({ pull_request }) => !pull_request)).toEqual([]);
  });

  it('repeats nothing when pushed again, adds only what is new, removes what is gone but for what was answered', async () => {
    const pull = propose({ [path]: blaming });
    await review(pull);
    const before = github.log.length;
    await review(pull);
    expect(writes(before)).toEqual([]);
    const [first] = github.store.lineComments;
    const answered = github.store.lineComments.at(-1);
    if (!first || !answered) throw new Error('no comments');
    github.store.lineComments.push({ ...answered, id: 1, user: 'ana', body: 'Why?', replyTo: answered.id });
    push({ [path]: reportWith('- Cap the retries at 3 (@ben), due: 2025-03-02', 'Every third order failed.\n\nBen foolishly cut it to five connections.') });
    const count = github.store.lineComments.length;
    await review(pull);
    expect(github.store.reviews).toHaveLength(2);
    expect(github.store.lineComments.map(({ id }) => id)).toContain(answered.id);
    expect(github.store.lineComments.map(({ id }) => id)).not.toContain(first.id);
    expect(github.store.lineComments.filter(({ body }) => body.includes('foolishly'))).toHaveLength(1);
    expect(count).toBe(3);
    expect(github.store.comments).toHaveLength(1);
  });

  it('comments only on lines that the patch of a long file shows', async () => {
    const filler = Array.from({ length: 400 }, (_, n) => `Order ${n} failed as well.`).join('\n\n');
    const old = blaming.replace('## Impact', `${filler}\n\n## Impact`);
    const pull = propose({ [path]: old.replace('Order 350 failed as well.', 'Chi recklessly pushed the release.') }, { [path]: old });
    const { code } = await review(pull);
    expect(code).toBe(0);
    expect(github.store.reviews).toHaveLength(1);
    expect(github.store.lineComments).toHaveLength(1);
    expect(github.store.lineComments[0]?.body).toContain('recklessly');
    expect(summary()).toContain('carelessly');
  });

  it('reviews two reports at once, in one review and one comment, and nothing else', async () => {
    const pull = propose({ [path]: blaming, 'docs/post-mortems/other.md': example, 'docs/guide.md': 'Ben carelessly broke it.\n' });
    await review(pull);
    expect(github.store.reviews).toHaveLength(1);
    expect(new Set(github.store.lineComments.map((comment) => comment.path))).toEqual(new Set([path]));
    expect(summary()).toContain('docs/post-mortems/other.md');
    expect(summary()).not.toContain('guide.md');
  });

  it.each([
    ['error', 1],
    ['warning', 1],
    ['never', 0],
  ])('fails on %s', async (level, expected) => {
    const pull = propose({ [path]: reportWith('') });
    const { code, stdout } = await review(pull, { 'fail-on': level });
    expect(code).toBe(expected);
    expect(stdout).toMatch(/^::error file=/m);
  });

  it('prints at most ten annotations of a level, errors first', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `Ben carelessly broke pool ${n}.`).join('\n\n');
    const { stdout, summary: job } = await review(propose({ [path]: reportWith('', many) }));
    const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(commands.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(stdout).toMatch(/::warning::\d+ more findings/);
    expect(commands.findIndex((line) => line.startsWith('::error'))).toBe(0);
    expect(job.match(/carelessly/g)?.length).toBeGreaterThan(20);
  });

  it('empties its summary when the pull request no longer changes a report, and says nothing of one that never did', async () => {
    const pull = propose({ [path]: blaming });
    await review(pull);
    push({ 'README.md': '# The shop\n' });
    await review(pull);
    expect(summary()).toContain('no longer changes a report');
    expect(github.store.lineComments).toEqual([]);
    github.store.comments = [];
    const before = github.log.length;
    await review(pull);
    expect(writes(before)).toEqual([]);
  });

  it('takes the text of the checkout where it is the same, and that of the head commit where it is not', async () => {
    const pull = propose({ [path]: blaming });
    await review(pull, {}, { workspace: { [path]: blaming } });
    expect(github.log.some(({ path: asked }) => asked.includes(encodeURIComponent('2025-02-09.md')))).toBe(false);
    const { stdout } = await review(pull, {}, { workspace: { [path]: 'merged otherwise\n' } });
    expect(stdout).toContain('carelessly');
  });

  it('takes no comment of a person for its own', async () => {
    const pull = propose({ [path]: blaming });
    await review(pull);
    const [own] = github.store.lineComments;
    if (!own) throw new Error('no comment');
    github.store.lineComments = github.store.lineComments.map((comment) => ({ ...comment, user: 'stranger' }));
    await review(pull);
    expect(github.store.lineComments.filter(({ user }) => user === 'stranger').length).toBeGreaterThan(0);
    expect(github.store.reviews).toHaveLength(2);
  });
});

describe('forks', () => {
  const refuseWrites = () => {
    github.fault = ({ method }) => (method === 'GET' ? null : { status: 403, body: { message: 'Resource not accessible by integration' } });
  };

  it('lose nothing that matters: annotations, summary and exit code are the same, and one notice names the permission', async () => {
    const pull = propose({ [path]: reportWith('', 'Ben carelessly cut the pool.') });
    const own = await review(pull);
    github.store.comments = [];
    github.store.lineComments = [];
    refuseWrites();
    const fork = await review(pull, {}, { fork: 'stranger/shop' });
    const annotations = (stdout: string) => stdout.split('\n').filter((line) => /^::(?:error|warning|notice) file=/.test(line));
    expect(annotations(fork.stdout)).toEqual(annotations(own.stdout));
    expect(fork).toMatchObject({ code: 1, summary: own.summary });
    expect(fork.stdout.match(/^::notice::.*permissions: pull-requests: write/gm)).toHaveLength(1);
  });

  it('get the summary where only issues may be written', async () => {
    const pull = propose({ [path]: blaming });
    github.fault = ({ method, path: asked }) =>
      method === 'POST' && asked.endsWith('/reviews') ? { status: 403, body: { message: 'Resource not accessible by integration' } } : null;
    const { code, stdout } = await review(pull);
    expect(code).toBe(0);
    expect(summary()).toContain('carelessly');
    expect(stdout.match(/^::notice::.*permissions: pull-requests: write/gm)).toHaveLength(1);
  });

  it('get comments on `pull_request_target` without a checkout, and their configuration counts for nothing', async () => {
    const pull = propose({ [path]: blaming, '.github/post-mortem.yml': 'rules: { blameless: off }\n' });
    const { code } = await review(
      pull,
      {},
      { fork: 'stranger/shop', event: 'pull_request_target', workspace: { '.github/post-mortem.yml': 'nonsense: true\n' } },
    );
    expect(code).toBe(0);
    expect(github.store.lineComments.length).toBeGreaterThan(0);
  });
});

describe('merging', () => {
  const zeros = '0'.repeat(40);
  const merge = (files: Record<string, string>, more: { forced?: boolean; pushed_at?: number; inputs?: Record<string, string>; before?: string } = {}) => {
    const before = more.before ?? github.store.branches.main ?? zeros;
    const after = commit(github.store, files);
    return runAction(github, { event: 'push', payload: pushPayload(github, before, after, more), inputs: more.inputs ?? {} });
  };
  const issues = (label: string) => github.store.issues.filter(({ labels }) => labels.includes(label));
  const report = () => issues('post-mortem')[0];

  beforeEach(() => {
    commit(github.store, { 'README.md': '# Shop\n' });
  });

  it('opens one tracking issue that links the file at that commit, files its items, and does so once', async () => {
    const { code, stdout, outputs } = await merge({ [path]: example });
    expect(code, stdout).toBe(0);
    expect(outputs.status).toBe('tracked');
    const after = github.store.branches.main as string;
    expect(issues('post-mortem')).toHaveLength(1);
    expect(report()).toMatchObject({ user: 'github-actions[bot]', state: 'open' });
    expect(report()?.body).toContain(`https://github.com/acme/shop/blob/${after}/${path}`);
    expect(report()?.labels).toContain('post-mortem:tracked');
    expect(issues('post-mortem:action-item')).toHaveLength(3);
    expect(issues('post-mortem:action-item').every(({ parent }) => parent === report()?.number)).toBe(true);
    const from = github.log.length;
    await runAction(github, { event: 'push', payload: pushPayload(github, zeros, after) });
    expect(writes(from)).toEqual([]);
  });

  it('follows an edit with its own commit, and leaves the rest alone', async () => {
    await merge({ [path]: example, 'docs/post-mortems/other.md': reportWith(bullets(1)).replace('**Date**', '# Other\n\n**Date**') });
    const before = structuredClone(github.store.issues);
    await merge({
      [path]: example.replace('over 80 %', 'over 90 %'),
      'docs/post-mortems/other.md': github.store.files['docs/post-mortems/other.md'] as string,
    });
    const changed = github.store.issues.filter((issue, index) => issue.body !== before[index]?.body);
    expect(changed.map(({ labels }) => labels[0])).toEqual(['post-mortem', 'post-mortem:action-item']);
    expect(changed[1]?.title).toContain('over 90 %');
    expect(github.store.issues).toHaveLength(before.length);
  });

  it('follows a rename, edited or not, and says when a report is deleted', async () => {
    await merge({ [path]: example });
    const moved = 'docs/post-mortems/2025/checkout.md';
    await merge({ [moved]: example.replace('over 80 %', 'over 90 %') });
    expect(issues('post-mortem')).toHaveLength(1);
    expect(report()?.body).toContain(moved);
    const { code } = await merge({ 'README.md': '# Shop\n' });
    expect(code).toBe(0);
    expect(report()).toMatchObject({ state: 'open' });
    expect(report()?.body).toContain('was deleted');
    expect(github.store.comments.filter(({ body }) => body.includes('post-mortem:deleted'))).toHaveLength(1);
    expect(issues('post-mortem:action-item')).toHaveLength(3);
  });

  it('takes the first push, a forced push and more files than GitHub compares', async () => {
    await merge({ [path]: example }, { before: zeros });
    expect(issues('post-mortem')).toHaveLength(1);
    const first = github.store.branches.main as string;
    // The history is written anew: what was there before is not among its ancestors.
    delete github.store.branches.main;
    await merge({ 'docs/post-mortems/new.md': reportWith(bullets(1)) }, { forced: true, before: first });
    expect(issues('post-mortem')).toHaveLength(2);
    expect(report()?.body).toContain('was deleted');
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`a/${String(n).padStart(4, '0')}.txt`, String(n)]));
    await merge({ 'docs/post-mortems/new.md': reportWith(bullets(1)), 'docs/post-mortems/newer.md': reportWith(bullets(2)), ...many });
    expect(issues('post-mortem')).toHaveLength(3);
  });

  it('goes by the tracking issue the front matter names', async () => {
    const filed = github.store.issues.length;
    const { number } = fileIssue(github.store, { title: 'Checkout fails', user: 'ana', body: 'See the file.' });
    const named = `---\ntracking-issue: "#${number}"\n---\n${example}`;
    await merge({ [path]: named });
    expect(issues('post-mortem').map((issue) => issue.number)).toEqual([number]);
    expect(report()).toMatchObject({ title: 'Checkout fails', body: 'See the file.' });
    expect(issues('post-mortem:action-item')).toHaveLength(3);
    expect(github.store.issues).toHaveLength(filed + 4);
    const from = github.log.length;
    await merge({ [path]: named, 'README.md': 'x' });
    expect(writes(from)).toEqual([]);
  });

  it('skips other branches, and runs that come late', async () => {
    await merge({ [path]: example }, { pushed_at: 2000 });
    const from = github.log.length;
    const { stdout } = await merge({ [path]: example.replace('over 80 %', 'over 90 %') }, { pushed_at: 1000 });
    expect(stdout).toContain('A later push');
    expect(writes(from)).toEqual([]);
    const other = await runAction(github, { event: 'push', payload: pushPayload(github, zeros, zeros, { ref: 'refs/heads/feature' }) });
    expect(other.outputs.status).toBe('skipped');
  });

  it('takes a report file by hand, by its path, and says when there is none', async () => {
    commit(github.store, { [path]: example });
    const dispatch = (file: string) => runAction(github, { event: 'workflow_dispatch', payload: { inputs: {} }, inputs: { report: file } });
    const { code, stdout, outputs } = await dispatch(path);
    expect(code, stdout).toBe(0);
    expect(outputs.status).toBe('tracked');
    expect(issues('post-mortem')).toHaveLength(1);
    await dispatch(path);
    expect(issues('post-mortem')).toHaveLength(1);
    expect((await dispatch('docs/none.md')).stdout).toMatch(/^::error::GitHub has no docs\/none.md at HEAD/m);
  });

  it('keeps to the file when the tracking issue is edited or the schedule runs', async () => {
    await merge({ [path]: example }, { inputs: { 'as-of': '2025-02-10' } });
    const from = github.log.length;
    const edited = await runAction(github, {
      event: 'issues',
      payload: issuesPayload(github, report()?.number ?? 0, 'edited'),
      inputs: { 'as-of': '2025-02-10' },
    });
    expect(edited.outputs.status).toBe('tracked');
    expect(writes(from)).toEqual([]);
    const swept = await runAction(github, { event: 'schedule', payload: {}, inputs: { 'as-of': '2025-03-10' } });
    expect(swept.outputs.status).toBe('follow-up-due');
    expect(issues('post-mortem:follow-up')).toHaveLength(1);
  });

  it('writes issue links back only when asked, by a commit or one pull request, and reads them without a change', async () => {
    await merge({ [path]: example }, { inputs: { 'write-back': 'commit' } });
    const linked = github.store.files[path] as string;
    const [first] = issues('post-mortem:action-item');
    expect(linked).toContain(`#${first?.number}`);
    const items = structuredClone(issues('post-mortem:action-item'));
    await merge({ [path]: linked, 'README.md': 'x' }, { inputs: { 'write-back': 'commit' }, before: zeros });
    expect(github.store.files[path]).toBe(linked);
    expect(issues('post-mortem:action-item')).toEqual(items);
    const list = 'docs/post-mortems/list.md';
    const file = reportWith(bullets(2));
    await merge({ [path]: linked, [list]: file }, { inputs: { 'write-back': 'pull-request' } });
    expect(github.store.files[list]).toBe(file);
    expect(github.store.pulls).toHaveLength(1);
    const proposed = github.store.commits[github.store.branches['post-mortem/issue-links'] as string]?.tree[list];
    expect(proposed).toMatch(/due: 2025-03-01 \(issue: #\d+\)$/m);
    const number = issues('post-mortem:action-item').length;
    await merge({ [path]: linked, [list]: proposed as string }, { inputs: { 'write-back': 'pull-request' } });
    expect(issues('post-mortem:action-item')).toHaveLength(number);
    expect(github.store.pulls).toHaveLength(1);
  });
});
