import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { writeMarker } from '../../src/state/marker.ts';
import { folderWith, runCli } from './run-cli.ts';

const action = 'postmortem-action/postmortem-action';
let github: EmbeddedGitHub;
beforeEach(async () => {
  github = await startGitHub(createStore({ owner: 'postmortem-action', repo: 'postmortem-action' }));
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  expect(github.log.filter(({ write }) => write)).toEqual([]);
  await github.close();
});
const env = () => ({ GITHUB_TOKEN: 'test-token', GITHUB_API_URL: github.url });

interface Found {
  check: string;
  severity: string;
  file: string | null;
  message: string;
  mend: string;
}
async function doctor(folder: string, args: string[] = [], withToken = true): Promise<{ code: number | null; found: Found[] }> {
  const { code, stdout, stderr } = await runCli(folder, ['doctor', '--format', 'json', '--repo', action, ...args], { env: withToken ? env() : {} });
  expect(stderr).toBe('');
  return { code, found: JSON.parse(stdout) as Found[] };
}
const sweepOn = (day: string) =>
  fileIssue(github.store, {
    title: 'Review',
    user: 'github-actions[bot]',
    labels: ['post-mortem:weekly-review'],
    body: writeMarker('weekly-review', { v: 1, lastRun: day, schedule: '37 7 * * *' }),
  });

async function healthy(files: Record<string, string> = {}) {
  const folder = await folderWith({});
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: folder });
  await runCli(folder, ['init']);
  await runCli(folder, ['new', 'Checkout fails']);
  const { writeFile, mkdir } = await import('node:fs/promises');
  const { dirname, join } = await import('node:path');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

const workflow = (lines: string) => `on:\n${lines}\njobs:\n  a:\n    runs-on: ubuntu-latest\n`;
const step = (ref: string, permissions = '{contents: read, issues: write, pull-requests: write}') =>
  `    permissions: ${permissions}\n    steps:\n      - uses: ${action}@${ref}\n`;

describe('doctor', () => {
  it('finds nothing in what init wrote, once the label exists', async () => {
    const folder = await healthy();
    sweepOn(new Date().toISOString().slice(0, 10));
    const { code, found } = await doctor(folder);
    expect({ code, found: found.filter(({ severity }) => severity !== 'info') }).toEqual({ code: 0, found: [] });
    const { code: pretty, stdout } = await runCli(folder, ['doctor', '--repo', action], { env: env() });
    expect(pretty).toBe(0);
    expect(stdout).toMatch(/\n\n0 errors, 0 warnings, \d info\n$/);
  });

  it('finds every planted fault, each with its mend', async () => {
    github.store.labels = [];
    github.store.setup = {
      hasIssues: false,
      workflows: { '.github/workflows/b-schedule.yml': 'disabled_inactivity' },
      requiredChecks: ['build'],
      issueTypes: ['Bug'],
      latest: 'v9.0.0',
    };
    const folder = await folderWith({
      '.github/post-mortem.yml': 'profil: strict\n',
      '.github/ISSUE_TEMPLATE/post-mortem.yml': 'name: PM\ndescription: x\nbody:\n  - type: textarea\n    attributes: { label: Summary, render: text }\n',
      '.github/workflows/a-issues.yml': workflow('  issues:\n    types: [opened]') + step('main', '{contents: read}'),
      '.github/workflows/b-schedule.yml': workflow('  schedule:\n    - cron: "5 5 * * *"') + step('v0.1.0'),
      '.github/workflows/c-files.yml':
        workflow('  pull_request:\n    paths: ["docs/**"]\nconcurrency:\n  group: x\n  cancel-in-progress: true') + step('v0.1.0'),
      '.github/workflows/d-forks.yml': `${workflow('  pull_request_target:')}${step('v0.1.0')}      - uses: actions/checkout@v6\n`,
      '.github/workflows/e-page.yml': `${workflow('  push:')}    steps:\n      - run: npx --yes postmortem-action@0 report > x.html\n`,
      '.github/workflows/f-stale.yml': `${workflow('  schedule:\n    - cron: "1 1 * * *"')}    steps:\n      - uses: actions/stale@v10\n        with:\n          exempt-issue-labels: post-mortem\n`,
      '.github/workflows/g-broken.yml': `on: [push\njobs: ${action}@v1`,
    });
    const { code, found } = await doctor(folder);
    expect(code).toBe(1);
    const told = found.map(({ check, severity, file, message }) => `${severity} ${check} ${file ?? ''}: ${message}`.replace(' :', ':'));
    const expected: (string | RegExp)[] = [
      /^error configuration .*unknown key `profil`; did you mean `profile`\?/,
      /^error workflow .*g-broken\.yml: The workflow is not valid YAML/,
      /^error workflow .*a-issues\.yml: `issues` lacks `edited`, `labeled`/,
      /^error permissions .*a-issues\.yml: The job `a` lacks `issues: write`/,
      /^warning concurrency .*c-files\.yml/,
      /^warning pinned .*a-issues\.yml: `main` of the job/,
      /^error pinned .*e-page\.yml: The job `a` runs whatever/,
      /^error untrusted-code .*d-forks\.yml/,
      /^warning required-check .*c-files\.yml: A path filter/,
      /^warning required-check .*c-files\.yml: The workflow does not answer a merge queue/,
      /^error issue-form .*does not set the label `post-mortem`/,
      /^warning issue-form .*`render: text`/,
      /^warning issue-form .*no section “Impact”/,
      /^error stale-bots .*f-stale\.yml: .*labelled `post-mortem:action-item`,/,
      /^error schedule .*b-schedule\.yml: GitHub has switched the schedule off \(disabled inactivity\)/,
      /^error issues: /,
      /^error labels: The label `post-mortem` does not exist/,
      /^info issue-fields: The organisation has issue types/,
      /^info required: No rule requires the check `a`/,
      /^warning version: The workflows use v0\.1\.0; v9\.0\.0 is out/,
    ];
    for (const pattern of expected)
      expect(
        told.filter((line) => (pattern as RegExp).test(line)),
        String(pattern),
      ).toHaveLength(1);
    for (const { mend } of found) expect(mend.length).toBeGreaterThan(10);
  });

  it('tells what a second opinion lacks, by whom it is asked', async () => {
    const wording = (endpoint = '') => `wording: { second-opinion: { model: acme/small${endpoint} } }\n`;
    const asked = async (configuration: string, permissions: string, inputs = '') => {
      const job = `${workflow('  issues:')}${step('v0.1.0', permissions)}${inputs}`;
      const { found } = await doctor(await folderWith({ '.github/post-mortem.yml': configuration, '.github/workflows/a.yml': job }));
      return found.filter(({ check }) => check === 'second-opinion').map(({ mend }) => mend);
    };
    const own = ', endpoint: https://llm.example.com/v1';
    const key = '        with: { second-opinion-key: x }\n';
    expect(await asked(wording(), '{contents: read, issues: write}')).toEqual(['Add `models: read` under its `permissions`']);
    expect(await asked(wording(), '{contents: read, issues: write, models: read}')).toEqual([]);
    expect(await asked(wording(own), '{issues: write, models: read}')).toEqual(['Pass it as the input `second-opinion-key`, from a secret']);
    expect(await asked(wording(own), '{issues: write}', key)).toEqual([]);
    expect(await asked('profile: strict\n', '{issues: write}')).toEqual([]);
  });

  it('tells a silent schedule by its heartbeat', async () => {
    const folder = await healthy();
    sweepOn('2025-02-09');
    const { code, found } = await doctor(folder);
    expect(code).toBe(1);
    expect(found.find(({ check }) => check === 'schedule')).toMatchObject({
      severity: 'error',
      message: 'The last sweep was on 2025-02-09; one was expected on 2025-02-10',
    });
  });

  it('says what a server lacks', async () => {
    github.store.subIssues = false;
    fileIssue(github.store, { title: 'x', user: 'ana', labels: ['post-mortem'] });
    const { found } = await doctor(await healthy());
    expect(found.find(({ check }) => check === 'sub-issues')).toMatchObject({ severity: 'info', message: 'This server has no sub-issues' });
  });

  it('goes by the files alone without a token, and says what it did not look at', async () => {
    const folder = await folderWith({ 'README.md': 'x' });
    const { code, found } = await doctor(folder, [], false);
    expect(code).toBe(1);
    expect(found.map(({ check }) => check)).toEqual(['workflow', 'issue-form', 'schedule']);
    const { stdout } = await runCli(folder, ['doctor']);
    expect(stdout).toContain('✗ No workflow runs the action\n  → Write the workflows with `postmortem-action init`\n');
    expect(stdout).toContain('- labels: not looked at, for want of GITHUB_TOKEN or a remote');
    expect(github.log).toEqual([]);
  });

  it('knows a stale bot that leaves ours alone', async () => {
    const bot = (inputs: string) => ({
      '.github/workflows/stale.yml': `${workflow('  workflow_dispatch:')}    steps:\n      - uses: actions/stale@v10\n        with: ${inputs}\n`,
    });
    const cases: [string, number][] = [
      ['{exempt-issue-labels: "post-mortem, post-mortem:action-item"}', 0],
      ['{days-before-issue-close: -1}', 0],
      ['{only-labels: question}', 0],
      ['{days-before-close: 7}', 1],
    ];
    for (const [inputs, expected] of cases) {
      const { found } = await doctor(await folderWith(bot(inputs)), [], false);
      expect(
        found.filter(({ check }) => check === 'stale-bots'),
        inputs,
      ).toHaveLength(expected);
    }
  });

  it('takes a mirror for the action, and in the repository of the action its checkout', async () => {
    const mirror = await folderWith({ '.github/workflows/a.yml': `${workflow('  issues:')}${step('v0.1.0').replace(action, 'tools/postmortem-action')}` });
    expect((await doctor(mirror, [], false)).found.map(({ check }) => check)).not.toContain('workflow');
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const { code, found } = await doctor(root, [], false);
    expect({ code, found: found.filter(({ severity }) => severity === 'error') }).toEqual({ code: 0, found: [] });
  });

  it('ends with a sentence for a token GitHub does not take, and a repository that is none', async () => {
    github.fault = () => ({ status: 401, body: { message: 'Bad credentials' } });
    const folder = await folderWith({});
    const { code, stderr } = await runCli(folder, ['doctor', '--repo', action], { env: env() });
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect((await runCli(folder, ['doctor', '--repo', 'x'])).code).toBe(2);
  });
});
