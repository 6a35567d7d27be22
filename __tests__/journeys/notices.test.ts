import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issuesPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { type NoticeFormat, noticeFormats } from '../../src/settings/notices.ts';
import { formatOf, writePayload } from '../../src/view/notices/payloads.ts';
import { reportWith } from '../samples.ts';

type Body = Record<string, unknown>;
const isText = (value: unknown, most: number) => typeof value === 'string' && value.length > 0 && value.length <= most;
const keysOf = (body: Body, known: string[]) => Object.keys(body).every((key) => known.includes(key));

/** What each service takes, after its published description of incoming webhooks. */
const takes: Record<NoticeFormat, (body: Body) => boolean> = {
  slack: (body) => isText(body.text, 40_000) && keysOf(body, ['text', 'blocks', 'unfurl_links', 'unfurl_media']),
  discord: (body) => isText(body.content, 2000) && keysOf(body, ['content', 'username', 'embeds', 'allowed_mentions']),
  mattermost: (body) => isText(body.text, 16_383) && keysOf(body, ['text', 'channel', 'username', 'attachments', 'props']),
  teams({ type, attachments }) {
    const [first] = attachments as {
      contentType: string;
      content: { type: string; version: string; body: { type: string; text: string }[]; actions: { type: string; url: string }[] };
    }[];
    const { content } = first ?? {};
    return (
      type === 'message' &&
      first?.contentType === 'application/vnd.microsoft.card.adaptive' &&
      content?.type === 'AdaptiveCard' &&
      /^1\.[0-6]$/.test(content.version) &&
      content.body.every((block) => block.type === 'TextBlock' && isText(block.text, 5000)) &&
      content.actions.every((action) => action.type === 'Action.OpenUrl' && URL.canParse(action.url))
    );
  },
  json: (body) => ['moment', 'repository', 'title', 'url', 'text'].every((key) => isText(body[key], 1000)),
};

let github: EmbeddedGitHub;
let chat: Server;
let told: Body[];
let format: NoticeFormat;
let answer: number | 'cut';
let today: string;
const host = () => `127.0.0.1:${(chat.address() as AddressInfo).port}`;
beforeEach(async () => {
  [told, format, answer, today] = [[], 'json', 200, '2025-02-10'];
  github = await startGitHub(createStore({ now: () => new Date(`${today}T12:00:00Z`), people: { ana: 'admin', ben: 'write', dana: 'write' } }));
  chat = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => (text += chunk));
    request.on('end', () => {
      const body = JSON.parse(text) as Body;
      told.push(body);
      if (answer === 'cut') return void request.socket.destroy();
      const fits = request.method === 'POST' && request.headers['content-type'] === 'application/json' && takes[format](body);
      response.writeHead(answer === 200 && !fits ? 400 : answer, answer === 302 ? { location: 'http://127.0.0.1:1/' } : {});
      response.end(answer === 200 ? 'ok' : 'no');
    });
  });
  await new Promise<void>((done) => chat.listen(0, '127.0.0.1', done));
  allow();
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
  await new Promise((done) => chat.close(done));
});

const allow = (more = '') => {
  github.store.files['.github/post-mortem.yml'] = `notices:\n  hosts: ["${host()}"]\n  format: ${format}\n${more}`;
};
const secret = () => `http://${host()}/services/T000/SECRET`;
const inputs = (more: Record<string, string> = {}) => ({ 'as-of': today, 'notice-url': secret(), ...more });
const rows =
  '| Action | Owner | Deadline | Priority |\n|-|-|-|-|\n| Alert on a full pool at 80 % | @ana | 2025-02-20 | high |\n| Cap the retries at 3 | @ben | 2025-02-20 | low |';
const file = (title = 'Checkout fails') => fileIssue(github.store, { title, user: 'ana', labels: ['post-mortem'], body: reportWith(rows) });
const event = (issue: StoredIssue, action = 'opened', more = {}) =>
  runAction(github, { event: 'issues', payload: issuesPayload(github, issue.number, action), inputs: inputs(more) });
const sweep = (day: string, more = {}) => {
  today = day;
  return runAction(github, { event: 'schedule', payload: { schedule: '37 7 * * *' }, inputs: inputs(more) });
};
const moments = () => told.map(({ moment }) => moment);

describe('one message a moment', () => {
  it('tells of a filed report, overdue high-priority items, the review of the week and the follow-up, and never twice', async () => {
    const report = file();
    await event(report);
    expect(told).toEqual([
      {
        moment: 'report-filed',
        repository: 'acme/shop',
        title: 'Checkout fails',
        url: 'https://github.com/acme/shop/issues/1',
        text: 'A post-mortem is filed, with 2 action items. Follow-up on 2025-03-10.',
      },
    ]);
    report.body = report.body.replace('Cap the retries at 3', 'Cap the retries at 4');
    await event(report, 'edited');
    await event(report, 'labeled');
    expect(moments()).toEqual(['report-filed']);
    await sweep('2025-02-21');
    expect(told.filter(({ moment }) => moment === 'overdue').map(({ title, url }) => [title, url])).toEqual([
      ['AI-001: Alert on a full pool at 80 %', 'https://github.com/acme/shop/issues/2'],
    ]);
    const until = told.length;
    await sweep('2025-02-21');
    await sweep('2025-02-22');
    expect(told.slice(until).filter(({ moment }) => moment !== 'weekly-review')).toEqual([]);
    await sweep('2025-03-11');
    await sweep('2025-03-12');
    const counted = Object.fromEntries(
      ['report-filed', 'overdue', 'follow-up-due'].map((moment) => [moment, moments().filter((one) => one === moment).length]),
    );
    expect(counted).toEqual({ 'report-filed': 1, overdue: 1, 'follow-up-due': 1 });
    // Announced for the weeks of 17 February, and 10 March, and no other sweep.
    expect(moments().filter((one) => one === 'weekly-review').length).toBeLessThanOrEqual(2);
    expect(moments()).toContain('weekly-review');
  });

  it('tells only what the configuration asks for', async () => {
    allow('  for: [overdue]\n');
    await event(file());
    expect(told).toEqual([]);
    await sweep('2025-02-21');
    expect(moments()).toEqual(['overdue']);
  });
});

describe('a notice that fails', () => {
  it.each([500, 404, 302, 'cut'] as const)('%s leaves the run as it was, says so, and shows no address', async (how) => {
    answer = how;
    const { code, stdout, stderr, outputs, summary } = await event(file());
    expect(code).toBe(0);
    expect(outputs.status).toBe('tracked');
    expect(told).toHaveLength(1);
    expect(stdout).toMatch(/::notice::127\.0\.0\.1:\d+ was not told of report-filed: /);
    const shown = stdout.replace(/^::add-mask::.*$/m, '') + stderr + summary + JSON.stringify(outputs);
    expect(shown).not.toContain('SECRET');
  });

  it('is none where the host is not allowed, the address is none, or nothing is changed', async () => {
    github.store.files['.github/post-mortem.yml'] = 'notices: { hosts: [hooks.slack.com] }\n';
    const first = await event(file());
    expect(first.stdout).toContain('is not under `notices.hosts` in the configuration, so no one was told');
    allow();
    expect((await event(file('Another'), 'opened', { 'notice-url': 'http://example.com/SECRET' })).stdout).toContain('is no https address');
    const dry = await event(file('A third'), 'opened', { 'dry-run': 'true' });
    expect(dry.stdout).toMatch(/Would tell 127\.0\.0\.1:\d+: A post-mortem is filed/);
    expect(told).toEqual([]);
    for (const { code } of [first, dry]) expect(code).toBe(0);
  });
});

describe('payloads', () => {
  const hostile = '<!channel> @everyone <@U1> [x](https://evil.example) *b* `c` | > q \u202Ex\n- https://evil.example &lt; \\';
  it.each(noticeFormats)('%s: takes what we send, and nothing of a title acts there', async (kind) => {
    format = kind;
    allow();
    const { stdout } = await event(file(hostile));
    expect(stdout).not.toContain('was not told');
    expect(told).toHaveLength(1);
    const text = JSON.stringify(told[0]);
    expect(takes[kind](told[0] as Body)).toBe(true);
    if (kind === 'json') return;
    expect(text).not.toMatch(/<!channel>|<@U1>/);
    if (kind === 'slack') expect(text).toContain('&lt;!channel&gt;');
    else expect(text).not.toMatch(/@everyone|[^\\]\[x\]\(https/);
    if (kind === 'discord') expect(told[0]?.allowed_mentions).toEqual({ parse: [] });
  });

  it('goes by the host where the configuration says nothing', () => {
    expect(['hooks.slack.com', 'discord.com', 'acme.webhook.office.com', 'prod-1.westeurope.logic.azure.com', 'chat.example.com'].map(formatOf)).toEqual([
      'slack',
      'discord',
      'teams',
      'teams',
      'json',
    ]);
  });

  it('keeps any length within what services take', () => {
    for (const kind of noticeFormats) {
      const notice = { moment: 'overdue', title: '*'.repeat(5000), url: 'https://github.com/acme/shop/issues/1', text: 'Late.' } as const;
      expect(takes[kind](writePayload(kind, notice, 'acme/shop') as Body), kind).toBe(true);
    }
  });
});
