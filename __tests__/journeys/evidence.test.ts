import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../embedded-github/git.ts';
import { openPull } from '../../embedded-github/git-routes.ts';
import { issuesPayload, pullPayload, runAction } from '../../embedded-github/run-action.ts';
import { startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { environmentBait } from '../../embedded-systems/cluster.ts';
import { baits } from '../../embedded-systems/incident-answers.ts';
import { hasProgram } from '../../embedded-systems/programs.ts';
import { createProject, type Project, runCli } from '../../embedded-systems/run-cli.ts';
import { sampleEvidence } from '../../embedded-systems/sample-evidence.ts';
import { type SampleSystems, type StandInName, startSampleSystems } from '../../embedded-systems/sample-systems.ts';
import { failures, startStandIn } from '../../embedded-systems/stand-ins.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { readReport } from '../../src/report/read.ts';

const window = ['--start', '2025-02-09T10:00Z', '--end', '2025-02-09T11:00Z'];
const installed = [hasProgram('prometheus'), hasProgram('promtool'), hasProgram('kubectl')].every(Boolean);

const read = (project: Project, file: string) => readFileSync(join(project.folder, file), 'utf8');
const evidenceOf = (project: Project, folder = 'out') => JSON.parse(read(project, `${folder}/evidence.json`)) as Evidence;

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesIn(join(folder, name)) : [join(folder, name)]));
}

describe.runIf(installed)('evidence of the sample incident, from real programs', () => {
  let systems: SampleSystems;
  let project: Project;
  let run: Awaited<ReturnType<typeof runCli>>;
  const create = () => createProject({ '.github/post-mortem.yml': systems.configuration, 'logs/api.log': systems.log });

  beforeAll(async () => {
    systems = await startSampleSystems();
    project = create();
    run = await runCli(project.folder, ['collect', ...window, '--service', 'checkout', '--out', 'out'], systems.env);
  }, 120_000);
  afterAll(async () => {
    project?.remove();
    await systems?.close();
  });

  it('asks every source and finds each complete', () => {
    expect(run.stderr).toContain('events from 10 sources');
    expect(run.code, run.stderr).toBe(0);
    expect(evidenceOf(project).sources.map(({ id, state, why }) => `${id} ${state} ${why ?? ''}`.trim())).toEqual(
      ['prometheus', 'alertmanager', 'kubernetes', 'pagerduty', 'slack', 'github', 'grafana', 'loki', 'statuspage', 'files'].map((id) => `${id} complete`),
    );
    expect(systems.github.violations).toEqual([]);
  });

  it('finds the milestones, from different systems', () => {
    const found = Object.fromEntries(
      evidenceOf(project).events.flatMap(({ milestone, at, source }) => (milestone ? [[milestone, `${at.slice(11, 19)} ${source}`]] : [])),
    );
    expect(found).toEqual({
      started: '10:05:30 Prometheus',
      detected: '10:06:45 Prometheus',
      acknowledged: '10:10:02 PagerDuty',
      mitigated: '10:22:10 Kubernetes',
      resolved: '10:40:00 PagerDuty',
    });
  });

  it('has a row of every source, at its time', () => {
    const events = evidenceOf(project).events.map(({ at, kind, source }) => `${at.slice(11, 19)} ${kind} ${source}`);
    for (const row of [
      '10:06:45 alert-fires Prometheus',
      '10:25:00 alert-resolves Prometheus',
      '10:08:12 page PagerDuty',
      '10:15:40 message Slack',
      '10:21:50 command Slack',
      '10:01:20 deploy GitHub',
      '10:01:00 deploy Kubernetes',
      '10:22:10 rollback Kubernetes',
      '10:19:30 kill Kubernetes',
      '10:14:00 annotation Grafana',
      '10:13:00 status-update Status page',
      '10:05:30 log-first Loki',
      '10:06:10 log-first logs/api.log',
      '09:50:00 silence Alertmanager',
    ]) {
      expect(events).toContain(row);
    }
  });

  it('names what could not be seen', () => {
    const gaps = evidenceOf(project).gaps.map(({ source, from, to, why }) => `${source} ${from.slice(11, 19)}-${to.slice(11, 19)} ${why}`);
    expect(
      gaps.some((gap) => /^prometheus 10:31:15-10:43:30 Prometheus has no samples/.test(gap)),
      gaps.join('\n'),
    ).toBe(true);
    expect(
      gaps.some((gap) => /^kubernetes .* Pods were replaced at 10:22:12: the logs of those before are gone/.test(gap)),
      gaps.join('\n'),
    ).toBe(true);
    expect(evidenceOf(project).counts).toEqual({ 'messages in channel C1 were counted only: nobody marked them': 2 });
  });

  it('writes a draft that our reader reads back, and that lacks only what people know', async () => {
    const report = readReport(read(project, 'out/draft.md'));
    const events = evidenceOf(project).events.filter(({ milestone }) => milestone);
    for (const { milestone, at } of events)
      expect(report.timeline[report.milestones[milestone as 'started'] ?? -1]?.at, milestone).toBe(at.replace('Z', '.000Z'));
    expect(read(project, 'out/draft.md')).toContain('https://runbooks.example.com/checkout-errors');
    const checked = await runCli(project.folder, ['check', 'out/draft.md', '--format', 'json']);
    const rules = (JSON.parse(checked.stdout) as { rule: string; message: string }[]).map(({ rule, message }) => `${rule}: ${message}`);
    const people = /^(?:severity|authors|empty-section|action-items|contributing-factors|systemic-issue|factor-without-action|timeline-gap):/;
    expect(rules.filter((one) => !people.test(one))).toEqual([]);
    expect(rules.some((one) => one.startsWith('empty-section'))).toBe(true);
  });

  it('asks each source one cheap question', async () => {
    const run = await runCli(project.folder, ['collect', ...window, '--check'], systems.env);
    expect(run.code, run.stdout + run.stderr).toBe(0);
    expect(
      run.stdout
        .trim()
        .split('\n')
        .map((line) => line.replace(/:.*/, '')),
    ).toEqual(['prometheus', 'alertmanager', 'kubernetes', 'pagerduty', 'slack', 'github', 'grafana', 'loki', 'statuspage', 'files']);
    const other = createProject({
      '.github/post-mortem.yml': systems.configuration.replace('channels: [C1]', 'channels: [C1, C2]').replace(systems.standIns.loki.url, 'http://127.0.0.1:9'),
    });
    const failed = await runCli(other.folder, ['collect', ...window, '--check'], { ...systems.env, GRAFANA_TOKEN: '' });
    other.remove();
    expect(failed.code).toBe(1);
    expect(failed.stdout).toContain('slack: channel C2: the bot is not in the channel: invite it');
    expect(failed.stdout).toContain('grafana: the environment variable GRAFANA_TOKEN is empty');
    expect(failed.stdout).toContain('loki: 127.0.0.1:9 ');
    expect(failed.stdout).toContain('files: no file matches `logs/*.log`');
    expect(failed.stdout).toContain('pagerduty: answers');
  });

  it('replays to the same bytes without a network', async () => {
    const again = await runCli(project.folder, ['collect', '--from', 'out', '--out', 'again']);
    expect(again.code, again.stderr).toBe(0);
    for (const file of ['evidence.json', 'draft.md']) expect(read(project, `again/${file}`)).toBe(read(project, `out/${file}`));
  });

  it('asked twice, says the same', async () => {
    const other = create();
    await runCli(other.folder, ['collect', ...window, '--service', 'checkout', '--out', 'out'], systems.env);
    const bare = (evidence: Evidence) => ({ ...evidence, sources: evidence.sources.map(({ bytes: _, ...rest }) => rest) });
    expect(bare(evidenceOf(other))).toEqual(bare(evidenceOf(project)));
    other.remove();
  });

  it('lets no secret into any file or output', () => {
    const written = filesIn(join(project.folder, 'out')).map((file) => ({
      file,
      text: (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString('utf8'),
    }));
    expect(written.length).toBeGreaterThan(20);
    for (const [name, bait] of [...Object.entries(baits), ...Object.entries(systems.env), ['environment', environmentBait] as const]) {
      for (const { file, text } of written) expect(text.includes(bait), `${name} in ${file}`).toBe(false);
      expect(run.stdout + run.stderr).not.toContain(bait);
    }
    const redactions = evidenceOf(project).sources.filter(({ redactions: found }) => Object.keys(found).length > 0);
    expect(redactions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['kubernetes', 'pagerduty', 'slack', 'github', 'grafana', 'loki', 'statuspage', 'files', 'alertmanager']),
    );
  });

  it('prints what it would ask, without a secret, and asks nothing', async () => {
    const before = Object.values(systems.standIns).map(({ log }) => log.length);
    const dry = await runCli(project.folder, ['collect', ...window, '--out', 'dry', '--dry-run'], systems.env);
    expect(dry.code, dry.stderr).toBe(0);
    for (const part of [
      '/api/v1/query_range',
      'RUN kubectl logs',
      '/incidents/{id}/log_entries',
      'conversations.history',
      '/deployments/{id}/statuses',
      'READ logs/*.log',
    ])
      expect(dry.stdout).toContain(part);
    for (const token of Object.values(systems.env)) expect(dry.stdout).not.toContain(token);
    expect(Object.values(systems.standIns).map(({ log }) => log.length)).toEqual(before);
    expect(readdirSync(project.folder)).not.toContain('dry');
  });

  it('compares a report with it: the sample report stands but for what it leaves out, a shifted one is one finding', async () => {
    const report = readFileSync(new URL('../../templates/report.md', import.meta.url), 'utf8');
    const moved = report.replace(/^\| 10:/gm, '| 11:');
    const own = createProject({
      'report.md': report,
      'moved.md': moved,
      'slow.md': report.replace('| 10:06:45 |', '| 10:12:00 |').replace('within 90 seconds', 'within 20 seconds'),
    });
    const check = async (file: string) => {
      const { stdout } = await runCli(own.folder, ['check', file, '--format', 'json', '--evidence', join(project.folder, 'out')]);
      return (JSON.parse(stdout) as { rule: string; message: string }[])
        .filter(({ rule }) => rule.startsWith('evidence'))
        .map(({ rule, message }) => `${rule}: ${message}`);
    };
    expect(await check('report.md')).toEqual([
      expect.stringMatching(/^evidence-missing: The timeline leaves out what Kubernetes shows at 10:01:00: “Deployed checkout/),
      'evidence-source: Neither the evidence nor the timeline has “3,700 orders”.',
    ]);
    expect((await check('moved.md')).filter((one) => !one.startsWith('evidence-source'))).toEqual([
      'evidence-zone: The timeline is one hour ahead of the systems: it seems to be in UTC+1, not in UTC.',
    ]);
    const slow = await check('slow.md');
    expect(slow).toContain('evidence-time: The entry of `10:12:00` is at 10:06:45 in Prometheus, 5 min earlier.');
    expect(slow.some((one) => one.startsWith('evidence-number: The text says “alert fired within 20 seconds'))).toBe(true);
    own.remove();
  });

  it('finds evidence that lies beside a report', async () => {
    const own = createProject({
      'post-mortems/a.md': readFileSync(new URL('../../templates/report.md', import.meta.url), 'utf8').replace(/^\| 10:/gm, '| 11:'),
      'post-mortems/a.evidence/evidence.json': read(project, 'out/evidence.json'),
      'post-mortems/b.md': '# Shop down',
    });
    const { stdout } = await runCli(own.folder, ['check', 'post-mortems/a.md', 'post-mortems/b.md', '--fail-on', 'never']);
    expect(stdout.match(/evidence-zone/g)).toHaveLength(1);
    own.remove();
  });

  describe.concurrent('a source fails', () => {
    const labels = {
      prometheus: 'Prometheus',
      alertmanager: 'Alertmanager',
      kubernetes: 'Kubernetes',
      pagerduty: 'PagerDuty',
      slack: 'Slack',
      github: 'GitHub',
      grafana: 'Grafana',
      loki: 'Loki',
      statuspage: 'Status page',
    };
    const cases = Object.entries(labels).flatMap(([name, label]) => failures.map((failure) => [name, failure, label] as const));

    it.each(cases)('%s, %s: a gap is told, the rows of the others stay', async (name, failure, label) => {
      const broken = await startStandIn(() => undefined);
      broken.failure = failure;
      const url = name === 'prometheus' || name === 'github' ? systems[name].url : systems.standIns[name as StandInName].url;
      const own = createProject({ '.github/post-mortem.yml': systems.configuration.replaceAll(url, broken.url), 'logs/api.log': systems.log });
      const failed = await runCli(own.folder, ['collect', ...window, '--service', 'checkout', '--out', 'out'], systems.env);
      await broken.close();
      expect(failed.code, failed.stderr).toBe(0);
      const [whole, part] = [evidenceOf(project), evidenceOf(own)];
      const source = part.sources.find(({ id }) => id === name);
      expect(source?.state, JSON.stringify(source)).toBe('failed');
      expect(source?.why).toMatch(/\w{3,}/);
      expect(source?.why).not.toMatch(/\bat .*\.js|undefined|\[object/);
      expect(part.gaps.some(({ source: id }) => id === name)).toBe(true);
      // The row that says for how long it was calm stands for a missing word of a person.
      const facts = ({ events }: Evidence) =>
        events
          .filter(({ source: seen, text }) => seen !== label && !text.includes('has been normal for 5 min'))
          .map(({ at, kind, text, source: seen }) => [at, kind, text, seen]);
      expect(facts(part)).toEqual(facts(whole));
      own.remove();
    });
  });
});

describe('what needs no program', () => {
  const report = (...args: string[]) => {
    const own = createProject({
      '.github/post-mortem.yml': 'evidence: { sources: { files: [{ path: "*.log" }] } }',
      'a.log': '2025-02-09T10:05:00Z ERROR no pool\n',
    });
    return runCli(own.folder, ['collect', ...args]).finally(own.remove);
  };

  it.each([
    [['--start', '2025-02-09T10:00', '--end', '2025-02-09T11:00Z'], '--start is `2025-02-09T10:00`, expected a time with its zone'],
    [['--start', '2025-02-09T11:00Z', '--end', '2025-02-09T10:00Z'], '--end is not after --start'],
    [[], '--start and --end are missing'],
    [[...window, '--source', 'loki'], '--source names loki, which is not under `evidence.sources`'],
    [[...window, '--source', 'nagios'], '--source names `nagios`, expected some of prometheus'],
    [['--from', 'nowhere'], 'manifest.json, expected a folder that `collect` wrote'],
    [[...window, '--service', '$(id)'], '--service is `$(id)`, expected a name'],
  ])('misuse %j ends in a sentence', async (args, sentence) => {
    const run = await report(...args);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['evidence: { sources: { slack: { channels: [C1], token: xoxb-1 } } }', 'unknown key `evidence.sources.slack.token`; did you mean `token-env`?'],
    ['evidence: { sources: { slack: { channels: [C1], token-env: xoxb-1234 } } }', 'the name of an environment variable'],
    ['evidence: { sources: { prometheus: { url: "http://me:secret@prom" } } }', 'without a password in it'],
  ])('a configuration with a secret is refused: %s', async (yaml, sentence) => {
    const own = createProject({ '.github/post-mortem.yml': yaml });
    const run = await runCli(own.folder, ['collect', ...window]);
    own.remove();
    expect(run.code).toBe(2);
    expect(run.stderr).toContain(sentence);
    expect(run.stderr).not.toMatch(/xoxb-1234|secret@/);
  });

  it('a snapshot that was changed is refused', async () => {
    const own = createProject({
      '.github/post-mortem.yml': 'evidence: { sources: { files: [{ path: "*.log" }] } }',
      'a.log': '2025-02-09T10:05:00Z ERROR no pool\n',
    });
    await runCli(own.folder, ['collect', ...window, '--out', 'out']);
    const path = filesIn(join(own.folder, 'out/raw'))[0] as string;
    writeFileSync(path, gzipSync('other'));
    const run = await runCli(own.folder, ['collect', '--from', 'out']);
    own.remove();
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('is not what was collected: its hash differs from the manifest')]);
  });

  it('a hostile log of 50 MB ends in bounded time and memory', async () => {
    const own = createProject({
      '.github/post-mortem.yml': 'evidence: { sources: { files: [{ path: "*.log" }] }, limits: { log-bytes: 40MB } }',
      'big.log': hostileLog(),
    });
    const run = await runCli(own.folder, ['collect', ...window, '--out', 'out'], {}, ['--max-old-space-size=500']);
    expect(run.code, run.stderr.slice(0, 500)).toBe(0);
    expect(run.milliseconds).toBeLessThan(60_000);
    const text = filesIn(join(own.folder, 'out'))
      .map((file) => (file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file)).toString('utf8'))
      .join();
    expect(/hunter-\d+-bait/.test(text)).toBe(false);
    expect(evidenceOf(own).events.length).toBeGreaterThan(0);
    own.remove();
  });
});

describe('in the action', () => {
  const report = readFileSync(new URL('../../templates/report.md', import.meta.url), 'utf8');

  it('`/post-mortem collect` starts the workflow once, for those who may write, and answers with a link', async () => {
    const github = await startGitHub(createStore({ workflows: ['post-mortem-collect.yml'] }));
    const issue = fileIssue(github.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body: report });
    const say = (login: string, body: string, id: number) =>
      runAction(github, {
        event: 'issue_comment',
        payload: { ...issuesPayload(github, issue.number, 'created'), comment: { id, body, user: { login, type: 'User' } } },
      });
    await say('tri', '/post-mortem collect', 5);
    expect(github.store.started).toBeUndefined();
    await say('ben', '/post-mortem collect', 6);
    await say('ben', '/post-mortem collect', 6);
    await say('ana', '/post-mortem collect 2025-02-09T09:00Z 2025-02-09T12:00Z', 7);
    expect(github.store.started).toEqual([
      {
        workflow: 'post-mortem-collect.yml',
        ref: 'main',
        inputs: { start: '2025-02-09T09:50Z', end: '2025-02-09T10:55Z', service: '', issue: String(issue.number) },
      },
      {
        workflow: 'post-mortem-collect.yml',
        ref: 'main',
        inputs: { start: '2025-02-09T09:00Z', end: '2025-02-09T12:00Z', service: '', issue: String(issue.number) },
      },
    ]);
    const answers = github.store.comments.filter(({ body }) => body.includes('/actions/workflows/post-mortem-collect.yml'));
    expect(answers).toHaveLength(2);
    github.store.workflows = [];
    await say('ben', '/post-mortem collect', 8);
    expect(github.store.comments.at(-1)?.body).toContain('There is no workflow post-mortem-collect.yml on the default branch');
    expect(github.violations).toEqual([]);
    await github.close();
  });

  it('compares a report file of a pull request with the evidence beside it', async () => {
    const store = createStore();
    const github = await startGitHub(store);
    const path = 'post-mortems/2025-02-09-checkout';
    commit(store, { 'README.md': '# Shop' });
    store.branches.report = store.branches.main as string;
    commit(
      store,
      { 'README.md': '# Shop', [`${path}.md`]: report.replace(/^\| 10:/gm, '| 11:'), [`${path}.evidence/evidence.json`]: JSON.stringify(sampleEvidence) },
      'report',
    );
    const pull = openPull(store, { title: 'Post-mortem', head: 'report', base: 'main' });
    const { outputs, code, stderr } = await runAction(github, { event: 'pull_request', payload: pullPayload(github, pull.number) });
    expect(code, stderr).toBe(0);
    const rules = (JSON.parse(outputs.findings as string) as { rule: string }[]).map(({ rule }) => rule).filter((rule) => rule.startsWith('evidence'));
    expect(rules.filter((rule) => rule !== 'evidence-source')).toEqual(['evidence-zone']);
    expect(github.violations).toEqual([]);
    await github.close();
  });
});

/** A line without end, quotes, half secrets, nesting, control characters, and a million empty lines. */
function hostileLog(): string {
  const parts = [`2025-02-09T10:05:00Z ERROR ${'a'.repeat(12e6)}`];
  for (let index = 0; index < 60_000; index++) {
    parts.push(
      `2025-02-09T10:${String(5 + (index % 50)).padStart(2, '0')}:00Z ERROR ${"'".repeat(index % 200)}${'"'.repeat(index % 90)} ${index * 7919} password=hunter-${index}-bait ${'eyJ'.repeat(30)} ${'a@'.repeat(40)}`,
    );
  }
  parts.push(
    '2025-02-09T10:06:00Z -----BEGIN RSA PRIVATE KEY-----',
    ...Array.from({ length: 30_000 }, () => `2025-02-09T10:07:00Z ${'1234 5678 '.repeat(30)}://${'x:'.repeat(50)}`),
  );
  parts.push(`2025-02-09T10:08:00Z {${'['.repeat(1e6)}`, '\u202e\u0000\u0007'.repeat(1e5), '\n'.repeat(1e6));
  return parts.join('\n');
}
