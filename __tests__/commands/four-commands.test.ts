import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commit } from '../../embedded-github/git.ts';
import { pushPayload, runAction } from '../../embedded-github/run-action.ts';
import { startGitHub } from '../../embedded-github/server.ts';
import { createStore } from '../../embedded-github/store.ts';
import { isOurs, readWorkflow } from '../../src/setup/workflow.ts';
import { example } from '../samples.ts';
import { folderWith, runCli } from './run-cli.ts';

/** Section of the example report. */
const section = (heading: string) => example.split(`## ${heading}\n\n`)[1]?.split('\n## ')[0]?.trim() ?? '';

it('goes from an empty repository to a reviewed report with its items in four commands', async () => {
  const github = await startGitHub(createStore({ labels: [] }));
  const bare = await folderWith({});
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main'], { cwd: bare });
  const folder = await folderWith({});
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', bare);
  const env = { GITHUB_TOKEN: 'test-token', GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'acme/shop' };

  // 1. postmortem-action init
  expect((await runCli(folder, ['init'], { env })).code).toBe(0);
  // 2. postmortem-action new
  const { stdout: path } = await runCli(folder, ['new', 'Checkout answers with errors', '--date', '2025-02-09'], { env });
  // … a person fills it in …
  const file = join(folder, path.trim());
  let text = await readFile(file, 'utf8');
  const answers: Record<string, string> = { Severity: 'SEV-2', Duration: '35min (10:05 - 10:40 UTC)', Authors: '@ana, @ben' };
  for (const [label, value] of Object.entries(answers)) text = text.replace(new RegExp(`^\\*\\*${label}\\*\\*:.*$`, 'm'), `**${label}**: ${value}`);
  text = text.replace(/^(## (.+)\n)[\s\S]*?(?=^## |$(?![\s\S]))/gm, (_, heading: string, name: string) => `${heading}\n${section(name)}\n\n`);
  await writeFile(file, text);
  // 3. postmortem-action check: the report came late, and its deadlines are over by now; there is no error.
  const check = await runCli(folder, ['check'], { env });
  expect(check.code, check.stdout).toBe(0);
  // 4. git push
  git('add', '-A');
  git('-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', 'commit', '-qm', 'Post-mortem');
  git('push', '-q', 'origin', 'main');

  const paths = execFileSync('git', ['ls-tree', '-r', '--name-only', 'main'], { cwd: bare, encoding: 'utf8' }).trim().split('\n');
  const tree = Object.fromEntries(paths.map((one) => [one, execFileSync('git', ['show', `main:${one}`], { cwd: bare, encoding: 'utf8' })]));
  const before = commit(github.store, { 'README.md': '# Shop\n' });
  const after = commit(github.store, tree);
  github.store.files = tree;
  // What a runner does of the workflows that were pushed.
  const workflows = paths.flatMap((one) => (one.startsWith('.github/workflows/') ? (readWorkflow(one, tree[one] ?? '') ?? []) : []));
  const steps = workflows.flatMap(({ on, jobs }) =>
    'push' in on ? jobs.filter(({ events }) => events.includes('push')).flatMap((job) => job.steps.filter(isOurs)) : [],
  );
  expect(steps).toHaveLength(1);
  const run = await runAction(github, { event: 'push', payload: pushPayload(github, before, after), inputs: steps[0]?.with as Record<string, string> });
  expect(run.code, run.stdout).toBe(0);
  const [report, ...items] = github.store.issues;
  expect(report?.labels).toContain('post-mortem:tracked');
  expect(items.map(({ title, parent }) => [title.slice(0, 7), parent])).toEqual([1, 2, 3].map((n) => [`AI-00${n}:`, report?.number]));
  expect(github.store.comments.filter(({ issue }) => issue === report?.number)).toHaveLength(1);
  expect((await runCli(folder, ['doctor'], { env })).code).toBe(0);
  expect(github.violations).toEqual([]);
  await github.close();
});
