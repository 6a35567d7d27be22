import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startGitHub } from '../../embedded-github/server.ts';
import { createStore } from '../../embedded-github/store.ts';
import manifest from '../../package.json' with { type: 'json' };
import { parseSettings } from '../../src/settings/load.ts';
import { defaultLabels } from '../../src/settings/settings.ts';
import { apiOf, parseRemote } from '../../src/setup/remote.ts';
import { folderWith, runCli } from './run-cli.ts';

async function checkout(files: Record<string, string> = {}, remote = 'git@github.com:acme/shop.git', branch = 'trunk') {
  const folder = await folderWith(files);
  execFileSync('git', ['init', '-q', '-b', branch], { cwd: folder });
  if (remote) execFileSync('git', ['remote', 'add', 'origin', remote], { cwd: folder });
  return folder;
}
const read = (folder: string, path: string) => readFile(join(folder, path), 'utf8');
const usual = [
  '.github/workflows/post-mortem.yml',
  '.github/workflows/post-mortem-schedule.yml',
  '.github/workflows/post-mortem-files.yml',
  '.github/ISSUE_TEMPLATE/post-mortem.yml',
  '.github/post-mortem.yml',
  '.github/post-mortem-template.md',
];

describe('init', () => {
  it('shows a diff, writes what is missing, finds branch and repository, and says three things', async () => {
    const folder = await checkout();
    const dry = await runCli(folder, ['init', '--dry-run']);
    expect(dry.code).toBe(0);
    for (const path of usual) {
      expect(dry.stdout).toContain(`--- /dev/null\n+++ b/${path}\n`);
      expect(existsSync(join(folder, path))).toBe(false);
    }
    const { code, stdout, stderr } = await runCli(folder, ['init']);
    expect(code).toBe(0);
    expect(stdout).toBe(dry.stdout);
    expect(stderr).toMatch(
      /Three things are left:\n {2}1\. .*gh label create post-mortem .*\n {2}2\. .*into trunk\n {2}3\. .*https:\/\/github\.com\/acme\/shop\/issues\/new\?template=post-mortem\.yml/,
    );
    expect(await read(folder, '.github/workflows/post-mortem-files.yml')).toContain('branches: [trunk]');
    for (const path of usual.slice(0, 3)) {
      const refs = [...(await read(folder, path)).matchAll(/uses: postmortem-action\/postmortem-action@(\S+)/g)].map(([, ref]) => ref);
      expect(new Set(refs)).toEqual(new Set([`v${manifest.version}`]));
    }
    expect(parseSettings(await read(folder, '.github/post-mortem.yml'), 'x')).toMatchObject({ profile: 'strict' });
    expect((await runCli(folder, ['init'])).stderr).toMatch(/^Every file is in place already\n/);
  });

  it('never overwrites without --force', async () => {
    const folder = await checkout({ '.github/post-mortem.yml': 'profile: relaxed\n' });
    const { stdout, stderr } = await runCli(folder, ['init']);
    expect(stdout).toContain('-profile: relaxed\n');
    expect(stderr).toContain('Left .github/post-mortem.yml as it is; --force overwrites it');
    expect(await read(folder, '.github/post-mortem.yml')).toBe('profile: relaxed\n');
    expect((await runCli(folder, ['init', '--force'])).stderr).toContain('Overwrote .github/post-mortem.yml');
    expect(await read(folder, '.github/post-mortem.yml')).toContain('profile: strict');
  });

  it('finds the reports, their folder and the layout they follow', async () => {
    const report =
      '# Outage\n\n## Incident summary\n\n## Leadup\n\n## Fault\n\n## Impact\n\n## Detection\n\n## Response\n\n## Recovery\n\n## Timeline\n\n## Root cause\n\n## Lessons learned\n\n## Corrective actions\n';
    const folder = await checkout({ 'ops/retrospectives/2024/a.md': report, 'ops/retrospectives/2025/b.md': report, 'README.md': '# Shop\n' });
    await runCli(folder, ['init']);
    expect(await read(folder, '.github/ISSUE_TEMPLATE/post-mortem.yml')).toContain('Atlassian');
    expect(parseSettings(await read(folder, '.github/post-mortem.yml'), 'x').reports).toEqual(['ops/retrospectives/**/*.md']);
    const made = await runCli(folder, ['new', 'Search is slow', '--date', '2025-03-01']);
    expect(made.stdout).toBe('ops/retrospectives/2025-03-01-search-is-slow.md\n');
    expect(await read(folder, made.stdout.trim())).toContain('## Leadup');
  });

  it('writes only what was asked for, and extras', async () => {
    const folder = await checkout();
    await runCli(folder, ['init', '--reports', 'issues', '--with', 'forks,ruleset,portfolio', '--ref', 'a'.repeat(40)]);
    expect(existsSync(join(folder, '.github/workflows/post-mortem-files.yml'))).toBe(false);
    expect(existsSync(join(folder, '.github/post-mortem-template.md'))).toBe(false);
    expect(JSON.parse(await read(folder, '.github/rulesets/post-mortem.json'))).toMatchObject({ target: 'branch' });
    expect(await read(folder, '.github/workflows/post-mortem-forks.yml')).toContain(`postmortem-action@${'a'.repeat(40)}\n`);
    expect(await read(folder, '.github/workflows/post-mortem-portfolio.yml')).toContain(`ref: ${'a'.repeat(40)}\n`);
  });

  it('leaves out what servers do not know', async () => {
    const folder = await checkout({}, 'https://github.example.com/acme/shop.git');
    const { stderr } = await runCli(folder, ['init']);
    expect(stderr).toContain('https://github.example.com/acme/shop/issues/new');
    for (const path of usual.slice(0, 3)) expect(await read(folder, path)).not.toContain('queue:');
  });

  it('creates the labels with a token, once', async () => {
    const github = await startGitHub(createStore({ labels: [{ id: 1, name: 'Post-Mortem', color: 'ff0000', description: null }] }));
    const folder = await checkout();
    const env = { GITHUB_TOKEN: 'test-token', GITHUB_API_URL: github.url };
    const first = await runCli(folder, ['init'], { env });
    expect(first.stderr).toContain(`Labels: created ${Object.keys(defaultLabels).length - 1}`);
    expect(github.store.labels.map(({ name }) => name)).toContain('post-mortem:action-item');
    expect((await runCli(folder, ['init'], { env })).stderr).toContain('Labels: all there');
    expect(github.log.filter(({ write }) => write)).toHaveLength(Object.keys(defaultLabels).length - 1);
    expect(github.violations).toEqual([]);
    await github.close();
  });

  it('works without git, and says what it does not take', async () => {
    const folder = await folderWith({});
    expect((await runCli(folder, ['init'])).stderr).toContain('https://github.com/OWNER/NAME/issues/new');
    for (const args of [
      ['--with', 'frks'],
      ['--ref', 'v1; rm -rf'],
      ['--folder', '../x'],
      ['--repo', 'acme'],
      ['--template', 'gogle'],
    ]) {
      const { code, stderr } = await runCli(folder, ['init', ...args]);
      expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
      expect(stderr).toContain('expected');
    }
  });
});

it.each([
  ['git@github.com:acme/shop.git', { host: 'github.com', owner: 'acme', repo: 'shop' }],
  ['https://github.com/acme/shop', { host: 'github.com', owner: 'acme', repo: 'shop' }],
  ['https://token@GitHub.Example.com/acme/my.shop.git', { host: 'github.example.com', owner: 'acme', repo: 'my.shop' }],
  ['ssh://git@ssh.github.com:443/acme/shop.git', { host: 'github.com', owner: 'acme', repo: 'shop' }],
  ['acme.ghe.com:acme/shop', { host: 'acme.ghe.com', owner: 'acme', repo: 'shop' }],
  ['/srv/git/shop.git', null],
  ['../shop', null],
])('remote %s', (address, expected) => {
  expect(parseRemote(address)).toEqual(expected);
});

it('knows the API of each kind of host', () => {
  expect(['github.com', 'acme.ghe.com', 'github.example.com'].map(apiOf)).toEqual([
    'https://api.github.com',
    'https://api.acme.ghe.com',
    'https://github.example.com/api/v3',
  ]);
});
