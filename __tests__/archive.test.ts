import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../embedded-github/git.ts';
import { openPull } from '../embedded-github/git-routes.ts';
import { issuesPayload, pullPayload, pushPayload, runAction } from '../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../embedded-github/server.ts';
import { addComment, createStore, fileIssue } from '../embedded-github/store.ts';
import { example } from './samples.ts';

const path = 'docs/post-mortems/outage.md';
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'post-mortem-'));
const extracted = join(folder, 'extracted');
let archive: Buffer;
let github: EmbeddedGitHub;

/** What GitHub would send to a runner for a commit of all that lies in the working tree; a repository of its own makes it. */
function archiveOfWorkingTree(): Buffer {
  const git = (...args: string[]) => execFileSync('git', [`--git-dir=${join(folder, 'git')}`, `--work-tree=${root}`, ...args], { maxBuffer: 1e9, cwd: root });
  git('init', '--quiet');
  git('-c', 'core.autocrlf=false', '-c', 'core.safecrlf=false', 'add', '--all');
  return git('archive', git('write-tree').toString().trim());
}

beforeAll(async () => {
  archive = archiveOfWorkingTree();
  mkdirSync(extracted);
  execFileSync('tar', ['x', '-C', extracted], { input: archive });
  github = await startGitHub(createStore());
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  expect(github.violations).toEqual([]);
  await github.close();
});

const run = (event: string, payload: unknown, inputs: Record<string, string> = {}) =>
  runAction(github, { event, payload, inputs, bundle: join(extracted, 'dist/index.js') });

describe('the archive that a runner downloads for each job', () => {
  it('holds what is run and nothing else, in at most 570 kB', () => {
    expect(readdirSync(extracted).sort()).toEqual(['LICENSE', 'action.yml', 'dist', 'package.json']);
    // Declarations are for who installs the package.
    expect(readdirSync(join(extracted, 'dist')).sort()).toEqual(
      readdirSync(join(root, 'dist'))
        .filter((file) => !file.endsWith('.d.ts'))
        .sort(),
    );
    expect(gzipSync(archive).length).toBeLessThan(570_000);
  });

  it('files a report, takes a command and sweeps, with nothing installed beside it', async () => {
    const report = fileIssue(github.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body: example });
    expect((await run('issues', issuesPayload(github, report.number))).outputs).toMatchObject({ status: 'tracked', errors: '0' });
    const item = github.store.issues.find(({ parent }) => parent === report.number);
    expect((await run('issues', issuesPayload(github, item?.number ?? 0, 'closed', 'ana'))).code).toBe(0);
    const comment = addComment(github.store, report.number, '/post-mortem follow-up 2031-03-20', 'ana');
    const command = { ...issuesPayload(github, report.number, 'created', 'ana'), comment: { ...comment, user: { login: 'ana', type: 'User' } } };
    expect((await run('issue_comment', command)).outputs).toMatchObject({ 'follow-up': '2031-03-20' });
    const swept = await run('schedule', { schedule: '37 7 * * *' });
    expect(swept.code).toBe(0);
    expect(JSON.parse(swept.outputs['reports'] ?? '')).toHaveLength(1);
  });

  it('reviews a pull request and tracks what is merged, by a configuration', async () => {
    const { store } = github;
    const settings = { '.github/post-mortem.yml': "reports: ['docs/post-mortems/**']\n" };
    const before = commit(store, settings);
    store.branches.topic = before;
    commit(store, { ...settings, [path]: example }, 'topic');
    const pull = openPull(store, { title: 'Report', head: 'topic', base: 'main' });
    expect((await run('pull_request', pullPayload(github, pull.number))).outputs).toMatchObject({ errors: '0', status: 'draft' });
    const after = commit(store, { ...settings, [path]: example });
    const pushed = await run('push', pushPayload(github, before, after));
    expect(pushed.outputs, pushed.stdout).toMatchObject({ status: 'tracked' });
    const dispatched = await run('workflow_dispatch', { inputs: {}, repository: { default_branch: 'main' } }, { report: path });
    expect(dispatched.outputs).toMatchObject({ status: 'tracked' });
  });

  it('is the command line too', () => {
    const cli = (...args: string[]) =>
      execFileSync(process.execPath, [join(extracted, 'dist/cli.js'), ...args], { encoding: 'utf8', cwd: join(root, 'templates') });
    expect(cli('check', 'report.md', '--format', 'json').trim()).toBe('[]');
    expect(cli('report', 'report.md', '--format', 'html')).toContain('<!doctype html>');
  });
});
