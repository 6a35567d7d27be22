import { describe, expect, it } from 'vitest';
import { issuesPayload } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { onIssues } from '../../src/events/issues.ts';
import type { IssuesPayload } from '../../src/events/payloads.ts';
import { skipIssues } from '../../src/events/payloads.ts';
import { createClient } from '../../src/github/client.ts';
import { defaultSettings, type Settings } from '../../src/settings/settings.ts';
import { readMarker } from '../../src/state/marker.ts';
import { sweep } from '../../src/sweep/sweep.ts';
import type { Result, Run } from '../../src/tracking/run.ts';

/**
 * A year, day by day: people file, mend and edit reports, close, reopen, reassign, relabel and delete issues; runs and events
 * are lost at random. After every sweep the invariants must hold. The real client over HTTP, in this process for speed.
 */
const seed = Number(process.env.SEED ?? 20250209);
const reportsInYear = 24;
const settings: Settings = { ...defaultSettings, sponsors: ['dana'] };
const words = ['pool', 'queue', 'cache', 'retry', 'quota', 'index', 'probe', 'lease', 'shard', 'token', 'canary', 'backup'];
const verbs = ['Alert on a full', 'Cap the', 'Load-test the', 'Write the runbook of the', 'Bound the wait for the', 'Rotate the'];

interface World {
  github: EmbeddedGitHub;
  random: () => number;
  day: string;
  /** Rows of each report, as its author has them in mind. */
  rows: Map<number, { text: string; owner: string; due: string | null; priority: string }[]>;
  /** Day each report was first tracked. */
  tracked: Map<number, string>;
  /** Issues that people deleted: what was theirs need not be there any more. */
  deleted: Set<string>;
}

describe('a year', () => {
  it('holds its invariants day by day', async () => {
    const world = await createWorld();
    let [runs, silent] = [0, 0];
    const seen = new Set<string>();
    for (let n = 0; n < 365; n++) {
      world.day = addDays('2025-01-06', n);
      await liveADay(world, n);
      if (world.random() < 0.25) {
        silent++;
        continue;
      }
      await sweepOnce(world);
      runs++;
      checkInvariants(world);
      for (const { labels } of world.github.store.issues) for (const label of labels) seen.add(label);
      if (n % 3 > 0) continue;
      // Planning again is empty.
      const from = world.github.log.length;
      await sweepOnce(world);
      expect(
        world.github.log
          .slice(from)
          .filter(({ write }) => write)
          .map(({ method, path }) => `${world.day} ${method} ${path}`),
      ).toEqual([]);
    }
    expect(runs).toBeGreaterThan(200);
    expect(silent).toBeGreaterThan(50);
    // Something of everything did happen.
    expect([...seen]).toEqual(
      expect.arrayContaining(['overdue', 'escalated', 'post-mortem:draft', 'post-mortem:reviewed', 'post-mortem:orphan', 'post-mortem:follow-up']),
    );
    expect(world.github.store.issues.length).toBeGreaterThan(100);
    expect(world.github.violations).toEqual([]);
    await world.github.close();
  }, 600_000);
});

async function createWorld(): Promise<World> {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const world = { random, day: '2025-01-06', rows: new Map(), tracked: new Map(), deleted: new Set<string>() } as unknown as World;
  let ticks = 0;
  // GitHub's clock goes on during the day: every write has its own second.
  const now = () => new Date(Date.parse(`${world.day}T06:00:00Z`) + (ticks++ % 40_000) * 1000);
  world.github = await startGitHub(createStore({ now, people: { ana: 'admin', ben: 'write', chi: 'write', dana: 'write' } }));
  world.github.unchecked = true;
  return world;
}

const addDays = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function runFor(world: World): Run {
  const { store, url } = world.github;
  return {
    github: {
      client: createClient({ token: 'test', apiUrl: url, repositoryId: null }),
      repository: { owner: store.owner, repo: store.repo, id: null, url: 'https://github.com/acme/shop' },
      ownLogin: null,
      installation: false,
      trusted: new Set(),
    },
    settings,
    labels: { present: null },
    now: `${world.day}T23:00:00Z`,
    mode: 'auto',
    dryRun: false,
    failOn: 'error',
    commit: '',
    writeBack: 'off',
    secondOpinion: null,
    log: () => {},
  };
}

async function sweepOnce(world: World): Promise<Result> {
  const result = await sweep(runFor(world), '37 7 * * *');
  expect(result.failure ?? null).toBeNull();
  expect(result.notices ?? []).toEqual([]);
  return result;
}

async function tell(world: World, issue: StoredIssue, action: string) {
  if (world.random() < 0.08) return;
  await handle(world, issuesPayload(world.github, issue.number, action));
  noteTracked(world);
}

/** As the action does: first whether the event is one of its own. */
async function handle(world: World, payload: IssuesPayload) {
  if (skipIssues(payload, settings) === null) await onIssues(runFor(world), payload);
}

function noteTracked({ github, tracked, day }: World) {
  for (const issue of github.store.issues) if (issue.labels.includes('post-mortem:tracked') && !tracked.has(issue.number)) tracked.set(issue.number, day);
}

const labelled = ({ github }: World, label: string) => github.store.issues.filter(({ labels }) => labels.includes(label));

async function liveADay(world: World, n: number) {
  const { random, github } = world;
  const pick = <T>(list: T[]): T | undefined => list[Math.floor(random() * list.length)];
  const touch = (issue: StoredIssue, change: Partial<StoredIssue>) => Object.assign(issue, change, { updated_at: github.store.now().toISOString() });
  if (n % Math.floor(330 / reportsInYear) === 0 && n < 330) await fileReport(world);
  const items = labelled(world, 'post-mortem:action-item');
  const open = items.filter(({ state }) => state === 'open');
  if (open.length > 0 && random() < 0.45) await closeIssue(world, pick(open) as StoredIssue);
  if (random() < 0.05) {
    const item = pick(items.filter(({ state }) => state === 'closed'));
    if (item) await tell(world, touch(item, { state: 'open', state_reason: 'reopened' }), 'reopened');
  }
  if (random() < 0.06) {
    const item = pick(open);
    if (item) await tell(world, touch(item, { assignees: [pick(['ana', 'ben', 'chi']) as string] }), 'assigned');
  }
  if (random() < 0.05) {
    const item = pick(open);
    if (item) await tell(world, touch(item, { title: `${item.title} (in review)`, body: `${item.body}\n\nA note of the team.` }), 'edited');
  }
  if (random() < 0.04) {
    const item = pick(open.filter(({ labels }) => labels.includes('overdue')));
    if (item) touch(item, { labels: item.labels.filter((label) => label !== 'overdue') });
  }
  if (random() < 0.12) await editReport(world, pick(labelled(world, 'post-mortem')));
  if (random() < 0.015) await deleteIssue(world, pick(items));
  if (random() < 0.008) await deleteIssue(world, pick(labelled(world, 'post-mortem:follow-up').filter(({ state }) => state === 'open')));
  if (random() < 0.004) await deleteIssue(world, pick(labelled(world, 'post-mortem:weekly-review')));
  const followUp = pick(labelled(world, 'post-mortem:follow-up').filter(({ state }) => state === 'open'));
  if (followUp && random() < 0.2)
    await tell(world, touch(followUp, { state: 'closed', state_reason: 'completed', closed_at: `${world.day}T10:00:00Z` }), 'closed');
}

async function closeIssue(world: World, issue: StoredIssue) {
  const reason = world.random() < 0.15 ? 'not_planned' : 'completed';
  Object.assign(issue, { state: 'closed', state_reason: reason, closed_at: `${world.day}T10:00:00Z`, updated_at: world.github.store.now().toISOString() });
  await tell(world, issue, 'closed');
}

async function deleteIssue(world: World, issue: StoredIssue | undefined) {
  if (!issue) return;
  const { store } = world.github;
  const payload = issuesPayload(world.github, issue.number, 'deleted');
  world.deleted.add(`${issue.parent}`);
  store.issues = store.issues.filter((other) => other !== issue);
  store.comments = store.comments.filter((comment) => comment.issue !== issue.number);
  if (world.random() < 0.08) return;
  await handle(world, { ...payload, issue: { ...payload.issue, user: { login: issue.user, type: 'Bot' } } });
}

async function fileReport(world: World) {
  const { random, github, rows } = world;
  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T;
  const draft = random() < 0.3;
  const own = Array.from({ length: 2 + Math.floor(random() * 4) }, (_, n) => ({
    text: `${pick(verbs)} ${pick(words)} ${pick(words)} ${n}`,
    owner: pick(['@ana', '@ben', '@chi', '']),
    due: random() < 0.7 ? addDays(world.day, 5 + Math.floor(random() * 60)) : null,
    priority: pick(['high', 'high', 'medium', 'low', '']),
  }));
  const issue = fileIssue(github.store, { title: `Incident of ${world.day}`, user: pick(['ana', 'ben']), labels: ['post-mortem'] });
  rows.set(issue.number, own);
  issue.body = writeReport(world, issue.number, draft);
  await tell(world, issue, 'opened');
}

async function editReport(world: World, issue: StoredIssue | undefined) {
  const own = issue && world.rows.get(issue.number);
  if (!issue || !own) return;
  const row = own[Math.floor(world.random() * own.length)];
  const kind = world.random();
  if (row && kind < 0.4) row.due = addDays(world.day, 3 + Math.floor(world.random() * 40));
  else if (kind < 0.6 && own.length > 1) own.pop();
  else if (kind < 0.8)
    own.push({
      text: `Rehearse the loss of the ${words[Math.floor(world.random() * words.length)]} ${own.length}`,
      owner: '@chi',
      due: null,
      priority: 'high',
    });
  else if (row) row.priority = 'high';
  issue.body = writeReport(world, issue.number, false);
  issue.updated_at = world.github.store.now().toISOString();
  await tell(world, issue, 'edited');
}

function writeReport(world: World, number: number, draft: boolean): string {
  const table = (world.rows.get(number) ?? []).map(({ text, owner, due, priority }) => `| ${text} | ${owner} | ${due ?? ''} | ${priority} |`);
  const day = world.github.store.issues.find((issue) => issue.number === number)?.created_at.slice(0, 10) ?? world.day;
  return `**Date**: ${day}\n\n**Severity**: SEV-2\n\n**Authors**: @ana\n\n## Summary\n\nOrders failed for half an hour.\n\n## Impact\n\n${draft ? '' : 'A thousand orders.'}\n\n## Timeline (UTC)\n\n- 10:05 First errors\n- 10:07 Alert fires\n- 10:40 Incident resolved\n\n## Contributing factors\n\n- **Systemic**: no limit on the pool\n\n## Action items\n\n| Action | Owner | Deadline | Priority |\n|-|-|-|-|\n${table.join('\n')}\n`;
}

const times = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

function checkInvariants(world: World) {
  const { github, day, tracked, deleted } = world;
  const { issues, comments } = github.store;
  const said = (number: number, kind: string) =>
    comments.filter(({ issue, body }) => issue === number && body.startsWith(`<!-- post-mortem:${kind} `)).map(({ body }) => body);
  noteTracked(world);
  expect(labelled(world, 'post-mortem:weekly-review').length, `${day} one weekly review`).toBeLessThanOrEqual(1);
  for (const review of labelled(world, 'post-mortem:weekly-review')) {
    const weeks = said(review.number, 'week').map((body) => (readMarker('week', body) as { week: string }).week);
    expect(new Set(weeks).size, `${day} a week is announced once`).toBe(weeks.length);
  }
  for (const report of labelled(world, 'post-mortem')) {
    const where = `${day} report #${report.number}`;
    expect(said(report.number, 'report').length, `${where}: one comment`).toBeLessThanOrEqual(1);
    expect(said(report.number, 'reminder').length, `${where}: reminded once`).toBeLessThanOrEqual(1);
    const followUps = issues.filter(({ body }) => (readMarker('follow-up', body) as { report: string } | null)?.report === `acme/shop#${report.number}`);
    expect(followUps.length, `${where}: one follow-up`).toBeLessThanOrEqual(1);
    const since = tracked.get(report.number);
    if (since && addDays(since, 28) <= day && !report.labels.includes('post-mortem:reviewed') && !deleted.has(String(report.number))) {
      expect(followUps.length, `${where}: its follow-up is due since ${addDays(since, 28)}`).toBe(1);
    }
    const keys = issues.flatMap(({ body }) => {
      const marker = readMarker('item', body) as { report: string; key: string } | null;
      return marker?.report === `acme/shop#${report.number}` ? [marker.key] : [];
    });
    expect(new Set(keys).size, `${where}: no item twice`).toBe(keys.length);
  }
  for (const item of labelled(world, 'post-mortem:action-item')) {
    const where = `${day} item #${item.number}`;
    const nudges = said(item.number, 'nudge');
    const dues = nudges.map((body) => (readMarker('nudge', body) as { due: string | null }).due).filter(Boolean);
    expect(new Set(dues).size, `${where}: told once of a deadline`).toBe(dues.length);
    for (const person of ['ana', 'ben', 'chi', 'dana'])
      expect(times(nudges.join('\n'), new RegExp(`@${person}\\b`, 'g')), `${where}: @${person} mentioned once`).toBeLessThanOrEqual(1);
    // The deadline as everyone sees it in the issue.
    const due = /\*\*Deadline\*\* \| (\d{4}-\d{2}-\d{2})/.exec(item.body)?.[1] ?? '9999';
    const isOverdue = item.state === 'open' && due < day && !item.labels.includes('post-mortem:orphan');
    expect(item.labels.includes('overdue'), `${where}: overdue (${due}, ${item.state})`).toBe(isOverdue);
  }
}
