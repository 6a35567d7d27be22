import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLimits } from '../../embedded-github/limits.ts';
import { issuesPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { dayWords } from '../../src/view/words.ts';
import { bullets, example, reportWith } from '../samples.ts';

let github: EmbeddedGitHub;
beforeEach(async () => {
  github = await startGitHub(createStore());
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const file = (body: string, user = 'ana') => fileIssue(github.store, { title: 'Checkout fails', user, labels: ['post-mortem'], body });
const run = (report: StoredIssue, action = 'opened', inputs: Record<string, string> = {}) =>
  runAction(github, { event: 'issues', payload: issuesPayload(github, report.number, action), inputs });
const sweep = (day: string) => runAction(github, { event: 'schedule', payload: { schedule: '37 7 * * *' }, inputs: { 'as-of': day } });
const items = () => github.store.issues.filter(({ labels }) => labels.includes('post-mortem:action-item'));
const writes = (from = 0) => github.log.slice(from).filter(({ write }) => write);
const comment = () => github.store.comments.find(({ body }) => body.startsWith('<!-- post-mortem:report'))?.body ?? '';

describe('filing', () => {
  it('files the example report: comment, labelled sub-issues, follow-up date, outputs', async () => {
    const report = file(example);
    const { code, outputs, summary } = await run(report);
    expect(code).toBe(0);
    expect(items().map(({ title, parent, assignees, labels }) => ({ title, parent, assignees, labels }))).toEqual([
      {
        title: 'AI-001: Set the pool size of checkout explicitly to 50',
        parent: 1,
        assignees: ['ana'],
        labels: ['post-mortem:action-item', 'priority:high', 'capacity'],
      },
      {
        title: 'AI-002: Alert when a connection pool is over 80 % for five minutes',
        parent: 1,
        assignees: ['ben'],
        labels: ['post-mortem:action-item', 'priority:high', 'observability'],
      },
      {
        title: 'AI-003: Run the load test with the settings file of production',
        parent: 1,
        assignees: ['ben'],
        labels: ['post-mortem:action-item', 'priority:medium', 'testing'],
      },
    ]);
    expect(outputs).toMatchObject({ status: 'tracked', errors: '0', warnings: '0', findings: '[]' });
    expect(JSON.parse(outputs['action-items'] ?? '')).toHaveLength(3);
    expect(outputs['follow-up']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(report.labels).toContain('post-mortem:tracked');
    expect(github.store.comments).toHaveLength(1);
    for (const part of [
      '### Timeline (UTC)',
      '**Detected** after 1 min · **acknowledged** 3 min later · **mitigated** after 17 min · **resolved** after 35 min',
      '#2',
      `Follow-up on ${dayWords(outputs['follow-up'] as string)}`,
    ]) {
      expect(comment()).toContain(part);
      expect(summary).toContain(part);
    }
    expect(github.store.labels.find(({ name }) => name === 'priority:high')).toMatchObject({ color: 'B60205' });
  });

  it('tells the stakeholders of the configuration once the report is tracked', async () => {
    github.store.files['.github/post-mortem.yml'] = 'stakeholders: ["@acme/platform", erik]\n';
    const report = file(reportWith(''));
    await run(report);
    expect(comment()).not.toContain('@erik');
    report.body = example;
    await run(report, 'edited');
    expect(comment()).toContain('For your information: @acme/platform, @erik');
  });

  it('reads bodies with CRLF the same', async () => {
    await run(file(example.replaceAll('\n', '\r\n')));
    expect(items()).toHaveLength(3);
  });

  it('leaves a report with errors a draft and still succeeds; mended, it is tracked with one comment', async () => {
    const report = file(reportWith('| Action | Owner |\n| - | - |\n| | |'));
    const first = await run(report);
    expect(first.code).toBe(0);
    expect(first.outputs.status).toBe('draft');
    expect(report.labels).toContain('post-mortem:draft');
    expect(items()).toHaveLength(0);
    report.body = reportWith(bullets(2));
    const second = await run(report, 'edited');
    expect(second.outputs.status).toBe('tracked');
    expect(report.labels).toContain('post-mortem:tracked');
    expect(report.labels).not.toContain('post-mortem:draft');
    expect(items()).toHaveLength(2);
    expect(github.store.comments).toHaveLength(1);
  });

  it('takes at most 15 requests for six items, labels and look-ups of owners apart, and writes nothing again', async () => {
    const report = file(reportWith(bullets(6)));
    const started = await run(report);
    const counted = github.log.filter(({ route }) => route !== 'POST /repos/{owner}/{repo}/labels' && !route.includes('/assignees/'));
    expect(items()).toHaveLength(6);
    expect(counted.length).toBeLessThanOrEqual(15);
    expect(started.code).toBe(0);
    const before = github.log.length;
    await run(report, 'edited');
    expect(writes(before)).toEqual([]);
  });

  it('files forty items with at most 60 requests, each once and below its report', async () => {
    const report = file(reportWith(bullets(40)));
    github.limits = createLimits();
    const { code, stdout, milliseconds } = await run(report);
    expect(code, stdout).toBe(0);
    expect(github.log.length).toBeLessThanOrEqual(60);
    expect(milliseconds).toBeLessThan(20_000);
    expect(items()).toHaveLength(40);
    expect(items().every(({ parent }) => parent === report.number)).toBe(true);
  });

  it('asks for nothing that a stranger’s report or other labels do not need, though it reads ahead', async () => {
    const report = file(reportWith(bullets(2)));
    await run(report);
    const from = github.log.length;
    await run(report, 'edited');
    const paths = github.log.slice(from).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !path.includes('/contents/'))).toHaveLength(5);
    const before = github.log.length;
    const renamed = { '.github/post-mortem.yml': 'labels:\n  report: incident\n' };
    const payload = issuesPayload(github, report.number, 'edited');
    await runAction(github, { event: 'issues', payload, workspace: renamed });
    expect(github.log.slice(before)).toEqual([]);
  });

  it('skips issues without the label, other actions and labels without a request', async () => {
    const other = fileIssue(github.store, { title: 'x', user: 'ana' });
    expect((await run(other)).outputs.status).toBe('skipped');
    expect((await run(file(example), 'closed')).outputs.status).toBe('skipped');
    expect(github.log.filter(({ path }) => !path.includes('/contents/'))).toEqual([]);
  });

  it('dry run plans and writes nothing', async () => {
    const { outputs } = await run(file(example), 'opened', { 'dry-run': 'true' });
    expect(writes()).toEqual([]);
    expect((JSON.parse(outputs.plan ?? '') as { type: string }[]).filter(({ type }) => type === 'open-item')).toHaveLength(3);
  });
});

describe('reconciling', () => {
  it('edits only the fields that changed, and keeps what people changed', async () => {
    const table = (due: string, priority: string) =>
      `| Action | Owner | Deadline | Priority |\n|-|-|-|-|\n| Alert on a full pool at 80 % | @ana | ${due} | ${priority} |\n| Cap the retries at 3 | @ben | 2025-03-02 | low |`;
    const report = file(reportWith(table('2025-03-01', 'high')));
    await run(report);
    const [first, second] = items() as [StoredIssue, StoredIssue];
    first.title = 'AI-001: Alert when the pool is full';
    first.assignees = ['chi'];
    first.body += '\n\nNote of ours';
    const untouched = { ...second };
    report.body = reportWith(table('2025-03-08', 'low'));
    const before = github.log.length;
    await run(report, 'edited');
    expect(first.title).toBe('AI-001: Alert when the pool is full');
    expect(first.assignees).toEqual(['chi']);
    expect(first.body).toContain('Note of ours');
    expect(first.body).toContain('2025-03-08');
    expect(first.labels).toContain('priority:low');
    expect(first.labels).not.toContain('priority:high');
    expect(second).toEqual(untouched);
    expect(writes(before).filter(({ path }) => path.includes(`/issues/${second.number}`))).toEqual([]);
  });

  it('keeps the issue of a reworded row, marks that of a removed one, never closes, and takes it up again', async () => {
    const report = file(reportWith('- Alert on a full pool at 80 % (@ana)\n- Cap the retries at 3 (@ben)'));
    await run(report);
    const [alert, cap] = items() as [StoredIssue, StoredIssue];
    report.body = reportWith('- Alert on a nearly full pool at 90 % (@ana)');
    await run(report, 'edited');
    expect(items()).toHaveLength(2);
    expect(alert.title).toBe('AI-001: Alert on a nearly full pool at 90 %');
    expect(cap).toMatchObject({ state: 'open' });
    expect(cap.labels).toContain('post-mortem:orphan');
    expect(github.store.comments.filter(({ issue }) => issue === cap.number)).toHaveLength(1);
    const before = github.log.length;
    await run(report, 'edited');
    expect(writes(before)).toEqual([]);
    report.body = reportWith('- Alert on a nearly full pool at 90 % (@ana)\n- Cap the retries at 3 (@ben)');
    await run(report, 'edited');
    expect(items()).toHaveLength(2);
    expect(cap.labels).not.toContain('post-mortem:orphan');
  });

  it('adopts linked issues of the repository, files nothing for those tracked elsewhere, done or declined', async () => {
    const own = fileIssue(github.store, { title: 'Pool alert', user: 'chi' });
    const rows = `| Action | Issue | Status |\n|-|-|-|\n| Alert on a full pool | #${own.number} | |\n| Cap the retries at 3 | https://github.com/acme/other/issues/7 | |\n| Set the pool to 50 | | Done |\n| Rewrite the shop in a week | | Declined: too large |\n| ~~Move the database~~ | | |`;
    const report = file(reportWith(rows));
    const { outputs } = await run(report);
    expect(own).toMatchObject({ parent: report.number, title: 'Pool alert' });
    expect(own.labels).toContain('post-mortem:action-item');
    expect(github.store.issues).toHaveLength(2);
    expect(JSON.parse(outputs['action-items'] ?? '')).toEqual([expect.objectContaining({ number: own.number })]);
    expect(comment()).toContain('declined: too large');
  });

  it('closes the issue of a row that is ticked, and reopens it', async () => {
    const report = file(reportWith('- [ ] Alert on a full pool at 80 % (@ana)'));
    await run(report);
    report.body = reportWith('- [x] Alert on a full pool at 80 % (@ana)');
    await run(report, 'edited');
    expect(items()[0]).toMatchObject({ state: 'closed', state_reason: 'completed' });
    report.body = reportWith('- [ ] Alert on a full pool at 80 % (@ana)');
    await run(report, 'edited');
    expect(items()[0]).toMatchObject({ state: 'open' });
  });

  it('loses no item to unknown owners, long titles, 150 items or a server without sub-issues', async () => {
    github.store.subIssues = false;
    const long = `Alert on ${'a very '.repeat(60)}full pool`;
    const report = file(reportWith(`- ${long} (@ghost)\n- Cap the retries at 3, owner: Nobody Known`));
    const { code, outputs } = await run(report);
    expect(code).toBe(0);
    expect(outputs.status).toBe('tracked');
    expect(items()).toHaveLength(2);
    expect(items()[0]?.title.length).toBeLessThanOrEqual(200);
    expect(items()[0]?.body).toContain(long.slice(-40));
    expect(comment()).toContain('`ghost` was not assigned');
    expect(comment()).toContain('Nobody Known');
    expect(comment()).toContain(`- [ ] #${items()[0]?.number}`);
    const before = github.log.length;
    await run(report, 'edited');
    expect(writes(before)).toEqual([]);
  });
});

describe('who may', () => {
  it.each(['stranger', 'tri'])('reviews and files nothing for %s', async (user) => {
    const { code, outputs } = await run(file(reportWith(bullets(2)), user));
    expect(code).toBe(0);
    expect(outputs.status).toBe('draft');
    expect(items()).toHaveLength(0);
    expect(comment()).toContain('/post-mortem track');
  });

  it('lets a maintainer track it by command, and strangers not', async () => {
    const report = file(reportWith(bullets(1)), 'stranger');
    const command = (login: string) => ({
      ...issuesPayload(github, report.number, 'created'),
      comment: { body: 'Looks good.\r\n/post-mortem track', user: { login, type: 'User' } },
    });
    await runAction(github, { event: 'issue_comment', payload: command('stranger') });
    expect(items()).toHaveLength(0);
    await runAction(github, { event: 'issue_comment', payload: command('ben') });
    expect(items()).toHaveLength(1);
  });

  it('takes no marker of a person for its own', async () => {
    const report = file(reportWith(bullets(1)));
    await run(report);
    const [own] = items() as [StoredIssue];
    const forged = fileIssue(github.store, { title: 'x', user: 'stranger', body: own.body, labels: ['post-mortem:action-item'], parent: report.number });
    github.store.comments.unshift({ ...(github.store.comments[0] as (typeof github.store.comments)[0]), id: 1, user: 'stranger' });
    report.body = reportWith('- [P1] Cap the retries at 3 (@ana), due: 2025-03-01');
    await run(report, 'edited');
    expect(forged).toMatchObject({ title: 'x', state: 'open', labels: ['post-mortem:action-item'] });
    expect(github.store.comments.filter(({ user }) => user === 'stranger')).toHaveLength(1);
  });

  it('lets no text of a user act: mentions, closing keywords, markers, HTML, workflow commands', async () => {
    const nasty = '::error::boom @victim fixes #1 <!-- post-mortem:item e30 --> <img src=x> ##[error]x `code` | x';
    const { stdout } = await run(file(reportWith(`- Alert ${nasty} (@ana)\n\n${nasty}`, nasty)));
    expect(stdout).not.toMatch(/^\s*::error/m);
    expect(stdout).not.toContain('##[error]');
    for (const text of [comment(), ...items().map(({ body }) => body)]) {
      const own = text
        .replace(/^<!-- post-mortem:[a-z]+ [\w-]+ -->$/gm, '')
        .replace(/^<!-- \/post-mortem:item -->$/gm, '')
        .replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
      expect(own).not.toMatch(/@victim/);
      expect(own).not.toMatch(/fixes #1/);
      expect(own).not.toMatch(/(?<!\\)<(?:!--|img)/);
    }
  });
});

describe('follow-up', () => {
  it('opens on its day, once, as a sub-issue of the authors, with the state of each item', async () => {
    const report = file(example);
    const { outputs } = await run(report, 'opened', { 'as-of': '2025-02-10' });
    expect(outputs['follow-up']).toBe('2025-03-10');
    await sweep('2025-03-09');
    const followUps = () => github.store.issues.filter(({ labels }) => labels.includes('post-mortem:follow-up'));
    expect(followUps()).toHaveLength(0);
    Object.assign(items()[0] as StoredIssue, { state: 'closed', state_reason: 'completed' });
    // The run of the day itself was lost.
    const late = await sweep('2025-03-14');
    expect(late.outputs.status).toBe('follow-up-due');
    expect(followUps()).toHaveLength(1);
    const [followUp] = followUps() as [StoredIssue];
    expect(followUp).toMatchObject({ parent: report.number, assignees: ['ana', 'ben'] });
    expect(followUp.body).toContain('State: closed as done');
    expect(followUp.body).toContain('Has it recurred?');
    expect(report.labels).toContain('post-mortem:follow-up-due');
    await sweep('2025-03-15');
    expect(followUps()).toHaveLength(1);
  });

  it('goes by the configured span', async () => {
    github.store.files['.github/post-mortem.yml'] = 'follow-up:\n  after: 6 weeks\n';
    const { outputs } = await run(file(example), 'opened', { 'as-of': '2025-02-10' });
    expect(outputs['follow-up']).toBe('2025-03-24');
  });
});

describe('failing well', () => {
  it('names an unknown key of the configuration and the nearest known one', async () => {
    github.store.files['.github/post-mortem.yml'] = 'profil: strict\n';
    const { code, stdout } = await run(file(example));
    expect(code).toBe(1);
    expect(stdout).toBe('::error::.github/post-mortem.yml has the unknown key `profil`; did you mean `profile`?\n');
  });

  it('reads the configuration of the checkout', async () => {
    const payload = issuesPayload(github, file(example).number);
    const { outputs } = await runAction(github, {
      event: 'issues',
      payload,
      workspace: { '.github/post-mortem.yml': 'action-items:\n  min-priority: high\n' },
    });
    expect(JSON.parse(outputs['action-items'] ?? '')).toHaveLength(2);
    expect(github.log.some(({ path }) => path.includes('/contents/'))).toBe(false);
  });

  it('names the permission that is missing', async () => {
    github.fault = ({ method }) => (method === 'GET' ? null : { status: 403, body: { message: 'Resource not accessible by integration' } });
    const { code, stdout } = await run(file(example));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::GitHub refuses .*permissions: issues: write/m);
  });

  it('says so in a sentence when GitHub does not answer', async () => {
    github.fault = () => 'cut-before';
    const { code, stdout } = await run(file(example));
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::GitHub did not answer while .*; run the job again/m);
    expect(stdout).not.toContain('    at ');
  });

  it('waits as GitHub asks', async () => {
    let asked = false;
    github.fault = ({ method, path }) => {
      if (asked || method !== 'POST' || !path.endsWith('/issues')) return null;
      asked = true;
      return { status: 403, headers: { 'retry-after': '1' }, body: { message: 'You have exceeded a secondary rate limit' } };
    };
    const { code } = await run(file(reportWith(bullets(2))));
    expect(code).toBe(0);
    expect(items()).toHaveLength(2);
  });
});
