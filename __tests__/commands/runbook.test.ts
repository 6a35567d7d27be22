import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { createProject, type Project, runCli } from '../../embedded-systems/run-cli.ts';
import { sampleEvidence } from '../../embedded-systems/sample-evidence.ts';
import { proseReport, queueReport } from '../runbook/incidents.ts';

let project: Project;
beforeAll(() => {
  project = createProject({
    'docs/post-mortems/queue.md': queueReport,
    'docs/post-mortems/prose.md': proseReport,
    'docs/post-mortems/words.md': '# Something\n\nNothing is known.\n',
    'ev/evidence.json': JSON.stringify(sampleEvidence),
    'broken/evidence.json': '{"version": 1}',
  });
});
afterAll(() => project.remove());
const run = (...args: string[]) => runCli(project.folder, ['runbook', ...args]);

describe('runbook', () => {
  it('prints Markdown, and tells on standard error what it came from', async () => {
    const { code, stdout, stderr } = await run('docs/post-mortems/queue.md');
    expect([code, stderr]).toEqual([0, '11 commands from the report\n']);
    expect(stdout).toContain('post-mortem: "docs/post-mortems/queue.md"\naction-item: "AI-002"');
    expect(stdout).not.toContain('hunter2secret');
  });

  it('reads evidence', async () => {
    const { code, stdout } = await run('docs/post-mortems/prose.md', '--evidence', 'ev');
    expect(code).toBe(0);
    expect(stdout).toContain('Error ratio of checkout is below 0.4 % and stays there for 5 minutes');
  });

  it('says where no command is known, and writes what it knows', async () => {
    const { code, stdout, stderr } = await run('docs/post-mortems/prose.md');
    expect(code).toBe(0);
    expect(stderr).toBe('No command is known: the report quotes none. The steps are told in words, and asked for; `collect` finds more of them\n');
    expect(stdout).toContain('## Open questions');
  });

  it('writes nothing of nothing', async () => {
    const { code, stdout, stderr } = await run('docs/post-mortems/words.md');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^No step is known: [^\n]+; nothing was written\n$/);
  });

  it('writes a file, but never over one that people may have worked on', async () => {
    const out = 'docs/runbooks/queue.md';
    expect((await run('docs/post-mortems/queue.md', '--out', out)).code).toBe(0);
    expect(readFileSync(join(project.folder, out), 'utf8')).toMatch(/^---\ntitle: "Runbook: /);
    writeFileSync(join(project.folder, out), 'mine');
    const refused = await run('docs/post-mortems/queue.md', '--out', out);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(`${out} is there already`);
    expect(readFileSync(join(project.folder, out), 'utf8')).toBe('mine');
    expect((await run('docs/post-mortems/queue.md', '--out', out, '--force')).code).toBe(0);
  });

  it.each([
    [[], /^Name one report/],
    [['docs/post-mortems/queue.md', 'docs/post-mortems/prose.md'], /^Name one report/],
    [['docs/post-mortems'], /holds 3 reports, expected one/],
    [['none.md'], /There is no file none.md/],
    [['docs/post-mortems/queue.md', '--evidence', 'none'], /There is no none\/evidence.json/],
    [['docs/post-mortems/queue.md', '--evidence', 'broken'], /is not evidence of version 1/],
    [['docs/post-mortems/queue.md', '--item', 'AI-099'], /has no action item AI-099/],
    [['12', '--repo', 'acme/shop'], /GITHUB_TOKEN is empty/],
  ])('ends in one sentence: %j', async (args, said) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('runbook of an issue', () => {
  let github: EmbeddedGitHub;
  beforeAll(async () => {
    github = await startGitHub(createStore());
  });
  afterAll(() => github.close());

  it('reads title and text, and names the issue in its front matter', async () => {
    const { number } = fileIssue(github.store, { title: 'Invoices are stuck', user: 'ana', labels: ['post-mortem'], body: queueReport.replace(/^# .*\n/, '') });
    const { owner, repo } = github.store;
    const env = { GITHUB_TOKEN: 'read-only', GITHUB_API_URL: github.url, GITHUB_SERVER_URL: 'https://github.com' };
    const { code, stdout } = await runCli(project.folder, ['runbook', String(number), '--repo', `${owner}/${repo}`], env);
    expect(code).toBe(0);
    expect(stdout).toContain(`# Runbook: Invoices are stuck`);
    expect(stdout).toContain(`post-mortem: "https://github.com/${owner}/${repo}/issues/${number}"`);
    expect(github.log.filter(({ write }) => write)).toEqual([]);
  });
});
