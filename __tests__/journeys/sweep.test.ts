import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issuesPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { reportWith } from '../samples.ts';

let github: EmbeddedGitHub;
let today = '2025-02-10';
beforeEach(async () => {
  today = '2025-02-10';
  github = await startGitHub(createStore({ now: () => new Date(`${today}T12:00:00Z`), people: { ana: 'admin', ben: 'write', dana: 'write' } }));
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const rows = `| Action | Owner | Deadline | Priority | Verification |
|-|-|-|-|-|
| Alert on a full pool at 80 % | @ana | 2025-02-20 | high | The alert fired in a game day |
| Cap the retries at 3 | @ben | 2025-03-01 | low | |
| Write the runbook for full pools | @ben | | medium | |`;
const file = (body = reportWith(rows), title = 'Checkout fails') => fileIssue(github.store, { title, user: 'ana', labels: ['post-mortem'], body });
const event = (issue: StoredIssue, action: string, more: object = {}) =>
  runAction(github, { event: 'issues', payload: { ...issuesPayload(github, issue.number, action), ...more }, inputs: { 'as-of': today } });
const sweep = (day: string, inputs: Record<string, string> = {}) => {
  today = day;
  return runAction(github, { event: 'schedule', payload: { schedule: '37 7 * * *' }, inputs: { 'as-of': day, ...inputs } });
};
const labelled = (label: string) => github.store.issues.filter(({ labels }) => labels.includes(label));
const items = () => labelled('post-mortem:action-item') as [StoredIssue, StoredIssue, StoredIssue];
const said = (issue: StoredIssue) => github.store.comments.filter((comment) => comment.issue === issue.number).map(({ body }) => body);
const writes = (from = 0) => github.log.slice(from).filter(({ write }) => write);
const week = () => labelled('post-mortem:weekly-review')[0] as StoredIssue;
const reviewOf = (report: StoredIssue) => said(report).find((body) => body.startsWith('<!-- post-mortem:report')) ?? '';
const close = (issue: StoredIssue, reason = 'completed') =>
  Object.assign(issue, { state: 'closed', state_reason: reason, closed_at: `${today}T12:00:00Z`, updated_at: `${today}T12:00:00Z` });

describe('overdue', () => {
  it('is labelled and told once, the day after the deadline, with the owner mentioned; the label goes when it is closed', async () => {
    await event(file(), 'opened');
    await sweep('2025-02-20');
    expect(said(items()[0])).toEqual([]);
    await sweep('2025-02-21');
    expect(items()[0].labels).toContain('overdue');
    expect(said(items()[0])).toHaveLength(1);
    expect(said(items()[0])[0]).toMatch(/^@ana: the deadline .*2025-02-20/m);
    const from = github.log.length;
    await sweep('2025-02-21');
    expect(writes(from)).toEqual([]);
    await sweep('2025-02-24');
    expect(said(items()[0])).toHaveLength(1);
    close(items()[0]);
    await event(items()[0], 'closed');
    expect(items()[0].labels).not.toContain('overdue');
  });

  it('takes the label off when the deadline moves, and tells of the second missed one without a mention', async () => {
    const report = file();
    await event(report, 'opened');
    await sweep('2025-02-21');
    report.body = reportWith(rows.replace('2025-02-20', '2025-02-26'));
    await event(report, 'edited');
    await sweep('2025-02-22');
    expect(items()[0].labels).not.toContain('overdue');
    await sweep('2025-02-27');
    expect(items()[0].labels).toContain('overdue');
    const [first = '', second = ''] = said(items()[0]);
    expect(said(items()[0])).toHaveLength(2);
    expect(first).toContain('@ana');
    expect(second).not.toMatch(/@ana/);
  });

  it('counts a default deadline where the report states none, and shows it as such', async () => {
    const report = file();
    await event(report, 'opened');
    expect(reviewOf(report)).toContain('2025-03-10 (default)');
    expect(items()[2].body).toContain('2025-03-10 (default, because the report states none)');
    await sweep('2025-03-11');
    expect(items()[2].labels).toContain('overdue');
    expect(said(items()[2])[0]).toContain('the default');
  });

  it('goes by the row for an adopted issue, however old that is, and leaves issues alone that are only labelled', async () => {
    const own = fileIssue(github.store, { title: 'Pool alert', user: 'ben', created_at: '2024-01-01T00:00:00Z' });
    const loose = fileIssue(github.store, { title: 'Old', user: 'ben', created_at: '2024-01-01T00:00:00Z', labels: ['post-mortem:action-item'] });
    await event(file(reportWith(`- Alert on a full pool (#${own.number}), due: 2025-03-01`)), 'opened');
    await sweep('2025-03-01');
    expect(own.labels).not.toContain('overdue');
    await sweep('2025-03-02');
    expect(own.labels).toContain('overdue');
    expect(said(own)[0]).toContain('2025-03-01');
    expect(loose.labels).toEqual(['post-mortem:action-item']);
  });

  it('is told once though the run was killed between comment and label', async () => {
    await event(file(), 'opened');
    github.fault = ({ method, path }) =>
      method === 'POST' && path.endsWith(`/issues/${items()[0].number}/labels`) ? { status: 403, body: { message: 'no' } } : null;
    const cut = await sweep('2025-02-21');
    expect(cut.code).toBe(1);
    expect(said(items()[0])).toHaveLength(1);
    github.fault = null;
    await sweep('2025-02-22');
    expect(said(items()[0])).toHaveLength(1);
    expect(items()[0].labels).toContain('overdue');
  });
});

describe('escalation', () => {
  it('assigns and mentions the sponsor once, two weeks after the deadline of a high-priority item', async () => {
    github.store.files['.github/post-mortem.yml'] = 'sponsors: [dana]\n';
    await event(file(), 'opened');
    await sweep('2025-02-21');
    await sweep('2025-03-06');
    expect(items()[0].labels).not.toContain('escalated');
    await sweep('2025-03-07');
    expect(items()[0].labels).toContain('escalated');
    expect(items()[0].assignees).toEqual(['ana', 'dana']);
    await sweep('2025-03-20');
    expect(said(items()[0]).join('\n').match(/@dana/g)).toHaveLength(1);
    expect(said(items()[0]).join('\n').match(/@ana/g)).toHaveLength(1);
    expect(items()[1].labels).not.toContain('escalated');
  });

  it('says in the weekly review that no sponsor is configured, and asks one once there is', async () => {
    await event(file(), 'opened');
    await sweep('2025-03-08');
    expect(items()[0].labels).toContain('escalated');
    expect(week().body).toContain('no sponsor is configured');
    github.store.files['.github/post-mortem.yml'] = 'sponsors: { capacity: ben, default: "@dana" }\n';
    await sweep('2025-03-09');
    expect(said(items()[0]).join('\n').match(/@dana/g)).toHaveLength(1);
    expect(week().body).not.toContain('no sponsor is configured');
  });
});

describe('weekly review', () => {
  it('is one issue, rewritten in place, that announces a week once and only where something needs a person', async () => {
    await event(file(), 'opened');
    await sweep('2025-02-11');
    expect(labelled('post-mortem:weekly-review')).toHaveLength(1);
    expect(week().title).toBe('Post-mortems: weekly review');
    expect(said(week())).toEqual([]);
    expect(week().body).toContain('✅ nothing is late, 3 open');
    expect(week().body).toContain('Last run: 2025-02-11. Next expected: 2025-02-12');
    await sweep('2025-02-17');
    await sweep('2025-02-21');
    expect(said(week())).toHaveLength(1);
    expect(said(week())[0]).toContain('Week of 2025-02-17');
    expect(week().body).toContain('### 🛑 Overdue');
    expect(week().body).toContain('xychart-beta');
    expect(week().body.replace(/`[^`]*`/g, '')).not.toMatch(/@\w/);
    await sweep('2025-02-24');
    expect(week().body).toMatch(/### 🛑 Overdue[\s\S]*### ⏰ Due this week[\s\S]*### Open by owner/);
    expect(said(week())).toHaveLength(2);
    expect(labelled('post-mortem:weekly-review')).toHaveLength(1);
  });

  it('tells what was closed, declined and orphaned since last week, and where the sweep was silent', async () => {
    const report = file();
    await event(report, 'opened');
    await sweep('2025-02-11');
    close(items()[0]);
    close(items()[1], 'not_planned');
    report.body = reportWith(rows.split('\n').slice(0, 4).join('\n'));
    today = '2025-02-12';
    await event(report, 'edited');
    await sweep('2025-02-13');
    expect(week().body).toMatch(/✅ Done: #2/);
    expect(week().body).toMatch(/🚫 Declined or duplicate: #3/);
    expect(week().body).toMatch(/❔ No longer listed by its report: #4/);
    await sweep('2025-03-01');
    expect(week().body).toContain('The sweep was silent from 2025-02-13 to 2025-03-01');
    expect(week().body).not.toMatch(/✅ Done: #2/);
    await sweep('2025-03-02');
    expect(week().body).toContain('silent');
    await sweep('2025-03-10');
    expect(week().body).not.toContain('from 2025-02-13');
  });
});

describe('follow-up', () => {
  it('lists later reports that share a category, asks how each item was verified, and closing it closes the loop', async () => {
    const report = file();
    await event(report, 'opened');
    today = '2025-02-20';
    const again = file(
      reportWith('- Cap the queue at 10 (@ben), due: 2025-06-01').replaceAll('2025-02-09', '2025-02-19').replaceAll('2025-02-10', '2025-02-20'),
      'Orders fail',
    );
    await event(again, 'opened');
    await sweep('2025-03-10');
    const [followUp] = labelled('post-mortem:follow-up') as [StoredIssue];
    expect(followUp.body).toContain(`#${again.number}`);
    expect(followUp.body).toContain('The alert fired in a game day');
    expect(followUp.body).toContain('### Outcome');
    expect(week().body).toContain(`open: #${followUp.number}`);
    close(items()[0]);
    close(items()[1], 'duplicate');
    followUp.body += '\n\nThe alert has fired twice since; the runbook is @ben his next task.';
    today = '2025-03-12';
    close(followUp);
    const { outputs } = await event(followUp, 'closed');
    expect(outputs.status).toBe('reviewed');
    expect(report.labels).toContain('post-mortem:reviewed');
    expect(report.labels).not.toContain('post-mortem:follow-up-due');
    expect(reviewOf(report)).toContain('1 of 3 action items done, 1 declined, 1 open');
    expect(reviewOf(report)).toContain('The alert has fired twice since');
    expect(reviewOf(report)).not.toMatch(/@ben his/);
    await sweep('2025-03-13');
    expect(week().body).not.toContain(`open: #${followUp.number}`);
    expect(week().body).toContain(`#${items()[2].number}`);
  });

  it('takes up a follow-up that was closed while no event came, and one that was reopened', async () => {
    const report = file();
    await event(report, 'opened');
    await sweep('2025-03-10');
    const [followUp] = labelled('post-mortem:follow-up') as [StoredIssue];
    close(followUp);
    await sweep('2025-03-11');
    expect(report.labels).toContain('post-mortem:reviewed');
    expect(labelled('post-mortem:follow-up')).toHaveLength(1);
    Object.assign(followUp, { state: 'open', state_reason: 'reopened' });
    await event(followUp, 'reopened');
    expect(report.labels).toContain('post-mortem:follow-up-due');
  });

  it('comes on the day a command sets, earlier or later, and by severity', async () => {
    const command = (issue: StoredIssue, words: string) =>
      runAction(github, {
        event: 'issue_comment',
        payload: {
          ...issuesPayload(github, issue.number, 'created'),
          comment: { body: `/post-mortem follow-up ${words}`, user: { login: 'ana', type: 'User' } },
        },
        inputs: { 'as-of': today },
      });
    const [early, late] = [file(), file(reportWith(rows), 'Search fails')];
    for (const report of [early, late]) await event(report, 'opened');
    await command(early, '2025-02-20');
    await command(late, '6 weeks');
    await sweep('2025-02-20');
    expect(labelled('post-mortem:follow-up').map(({ parent }) => parent)).toEqual([early.number]);
    await sweep('2025-03-10');
    expect(labelled('post-mortem:follow-up')).toHaveLength(1);
    await sweep('2025-03-24');
    expect(labelled('post-mortem:follow-up')).toHaveLength(2);
    github.store.files['.github/post-mortem.yml'] = 'follow-up: { by-severity: { sev2: 1 week } }\n';
    today = '2025-04-01';
    const severe = await event(file(reportWith('- Cap the queue at 10 (@ben), due: 2025-06-01'), 'Login fails'), 'opened');
    expect(severe.outputs['follow-up']).toBe('2025-04-08');
  });
});

describe('late reports', () => {
  it('are reminded once after 48 hours and stand in the review as stale after a week', async () => {
    const report = file(reportWith(''));
    await event(report, 'opened');
    await sweep('2025-02-11');
    expect(said(report)).toHaveLength(1);
    await sweep('2025-02-12');
    expect(said(report)).toHaveLength(2);
    expect(said(report)[1]).toContain('@ana: this post-mortem is still a draft');
    await sweep('2025-02-18');
    expect(week().body).toContain('still in draft after a week');
    // The memory of the review is lost.
    github.store.issues = github.store.issues.filter((issue) => issue !== week());
    await sweep('2025-02-19');
    expect(said(report)).toHaveLength(2);
  });
});

describe('action items on their own', () => {
  it.each([
    ['closed', 'completed', '<sub>done'],
    ['closed', 'not_planned', '<sub>closed as not planned'],
    ['closed', 'duplicate', '<sub>closed as a duplicate'],
  ])('%s as %s shows in the comment of the report in the same run', async (action, reason, shown) => {
    const report = file();
    await event(report, 'opened');
    close(items()[0], reason);
    const { outputs } = await event(items()[0], action);
    expect(outputs.status).toBe('tracked');
    expect(reviewOf(report)).toContain(shown);
    expect(reviewOf(report)).toContain(reason === 'completed' ? '1 of 3 action items done' : '0 of 3 action items done');
    const from = github.log.length;
    await event(items()[0], 'assigned');
    expect(writes(from)).toEqual([]);
  });

  it('follows an adopted issue, one that lost its label, and one that was deleted', async () => {
    const own = fileIssue(github.store, { title: 'Pool alert', user: 'ben' });
    const report = file(reportWith(`- Alert on a full pool (#${own.number})\n- Cap the retries at 3 (@ben), due: 2025-03-01`));
    await event(report, 'opened');
    close(own);
    await event(own, 'closed');
    expect(reviewOf(report)).toContain('1 of 2 action items done');
    const item = items().find(({ title }) => title.includes('Cap')) as StoredIssue;
    item.labels = [];
    close(item);
    await event(item, 'closed');
    expect(reviewOf(report)).toContain('2 of 2 action items done');
    const payload = issuesPayload(github, item.number, 'deleted');
    github.store.issues = github.store.issues.filter((issue) => issue !== item);
    const { code } = await runAction(github, {
      event: 'issues',
      payload: { ...payload, issue: { ...payload.issue, user: { login: item.user, type: 'Bot' } } },
      inputs: { 'as-of': today },
    });
    expect(code).toBe(0);
    expect(reviewOf(report)).toContain('to be filed');
  });

  it('an event that was lost is made up for by the next sweep', async () => {
    const report = file();
    await event(report, 'opened');
    await sweep('2025-02-11');
    today = '2025-02-12';
    close(items()[0]);
    await sweep('2025-02-13');
    expect(reviewOf(report)).toContain('1 of 3 action items done');
  });

  it('takes no marker of a stranger for an item', async () => {
    await event(file(), 'opened');
    const forged = fileIssue(github.store, { title: 'x', user: 'stranger', body: items()[0].body });
    const from = github.log.length;
    await event(forged, 'closed');
    expect(writes(from)).toEqual([]);
  });
});

describe('foretelling', () => {
  it('a dry run as of a day plans exactly what the run of that day does, and changes nothing', async () => {
    github.store.files['.github/post-mortem.yml'] = 'sponsors: [dana]\n';
    await event(file(), 'opened');
    file(reportWith(''), 'Search fails');
    const days = ['2025-02-12', '2025-02-21', '2025-03-07', '2025-03-10', '2025-03-14'];
    const shown = (plan = '[]') =>
      (JSON.parse(plan) as { type: string; key: string; why: string }[]).map(({ type, key, why }) => [type, key.replace(/-?\d+$/, ''), why]);
    for (const day of days) {
      const before = github.log.length;
      const foretold = await sweep(day, { 'dry-run': 'true' });
      expect(writes(before)).toEqual([]);
      const done = await sweep(day);
      expect(shown(foretold.outputs.plan)).toEqual(shown(done.outputs.plan));
      expect(shown(done.outputs.plan).length).toBeGreaterThan(0);
    }
  });
});

describe('outputs', () => {
  it('give all reports and items with their times', async () => {
    await event(file(), 'opened');
    close(items()[0]);
    const { outputs, summary } = await sweep('2025-03-05');
    expect(JSON.parse(outputs.reports ?? '')).toEqual([
      expect.objectContaining({
        number: 1,
        id: 'PM-2025-02-09',
        timeToDetect: 2,
        timeToAcknowledge: 2,
        timeToMitigate: 17,
        timeToResolve: 35,
        items: { total: 3, open: 2, done: 1, declined: 0, overdue: 1 },
      }),
    ]);
    expect(JSON.parse(outputs['action-items'] ?? '')).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'AI-002', owners: ['ben'], due: '2025-03-01', overdue: true })]),
    );
    expect(summary).toContain('Week of 2025-03-03');
  });
});

describe('near the rate limit', () => {
  it('stops cleanly, says how far it came, and the next run goes on from there', async () => {
    for (let n = 0; n < 6; n++) await event(file(reportWith(rows), `Report ${n}`), 'opened');
    let left = 55;
    const limited = github.answerHeaders;
    github.answerHeaders = () => ({ 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': String(left--), 'x-ratelimit-reset': '1741000000' });
    const first = await sweep('2025-03-05');
    expect(first.code, first.stdout).toBe(0);
    expect(first.stdout).toMatch(
      /^::notice::GitHub's rate limit is nearly used up \(\d+ requests left; it starts anew at 2025-03-03 11:06 UTC\): \d+ of 13 things were done/m,
    );
    const done = () => items().filter(({ labels }) => labels.includes('overdue')).length;
    expect(done()).toBeGreaterThan(0);
    expect(done()).toBeLessThan(12);
    github.answerHeaders = limited;
    await sweep('2025-03-05');
    expect(done()).toBe(12);
    for (const item of items()) expect(said(item).length).toBeLessThanOrEqual(1);
  });
});
