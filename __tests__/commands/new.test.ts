import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { sampleEvidence } from '../../embedded-systems/sample-evidence.ts';
import { readReport } from '../../src/report/read.ts';
import { nextName, severityOf, slug } from '../../src/setup/new-report.ts';
import { folderWith, runCli } from './run-cli.ts';

const today = new Date().toISOString().slice(0, 10);

describe('new', () => {
  it('writes a report of today into the usual folder, and never over another', async () => {
    const folder = await folderWith({});
    const first = await runCli(folder, ['new', 'Checkout', 'fails: 503']);
    expect(first).toMatchObject({ code: 0, stdout: `docs/post-mortems/${today}-checkout-fails-503.md\n` });
    const text = await readFile(join(folder, first.stdout.trim()), 'utf8');
    expect(readReport(text)).toMatchObject({ title: 'Checkout fails: 503', date: { value: today }, actionItems: [] });
    expect((await runCli(folder, ['new', 'Checkout fails: 503'])).stdout).toBe(`docs/post-mortems/${today}-checkout-fails-503-2.md\n`);
    expect((await runCli(folder, ['check', first.stdout.trim()])).code).toBe(1);
  });

  it("takes the team's own template from beside the reports", async () => {
    const template = '---\ntitle: TITLE\n---\n\n# Title\n\n**Date:** YYYY-MM-DD\n\nSeverity: [severity]\n\n## Our own heading\n';
    const folder = await folderWith({ 'incidents/TEMPLATE.md': template, 'incidents/0041-pool.md': '# Pool', 'incidents/0042-queue.md': '# Queue' });
    const { stdout } = await runCli(folder, ['new', 'Search is "slow"', '--date', '2025-02-09']);
    expect(stdout).toBe('incidents/0043-search-is-slow.md\n');
    expect(await readFile(join(folder, stdout.trim()), 'utf8')).toBe(
      '---\ntitle: "Search is \\"slow\\""\n---\n\n# Search is "slow"\n\n**Date:** 2025-02-09\n\nSeverity: [severity]\n\n## Our own heading\n',
    );
  });

  it('takes title, day, severity and words of an incident issue, as a quotation', async () => {
    const github = await startGitHub(createStore());
    fileIssue(github.store, {
      title: 'Checkout is\n down',
      user: 'ana',
      labels: ['incident', 'sev-2'],
      body: 'Ben carelessly cut the pool.\n\n## Summary\n\nx',
      created_at: '2025-02-09T10:08:00Z',
    });
    const folder = await folderWith({});
    const env = { GITHUB_TOKEN: 'test-token', GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'acme/shop' };
    const { code, stdout } = await runCli(folder, ['new', '--from', 'issue', '1'], { env });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'docs/post-mortems/2025-02-09-checkout-is-down.md\n' });
    const text = await readFile(join(folder, stdout.trim()), 'utf8');
    const report = readReport(text);
    expect(report).toMatchObject({ title: 'Checkout is down', date: { value: '2025-02-09' }, severity: { value: 'SEV-2' } });
    expect(report.sections.filter(({ name }) => name === 'summary')).toHaveLength(1);
    expect(text).toContain('Incident: https://github.com/acme/shop/issues/1\n\n> Ben carelessly cut the pool.');
    expect((await runCli(folder, ['check', stdout.trim()])).stdout).not.toContain('carelessly');
    expect(github.log.every(({ write }) => !write)).toBe(true);
    expect((await runCli(folder, ['new', '--from', '#9'], { env })).code).toBe(2);
    expect(github.violations).toEqual([]);
    await github.close();
  });

  it('begins with the draft of collected evidence, which then lies beside the report', async () => {
    const evidence = JSON.stringify(sampleEvidence);
    const folder = await folderWith({ 'evidence/PM-1/evidence.json': evidence, 'incidents/2025-01-02-old.md': '# Old' });
    const first = await runCli(folder, ['new', '--evidence', 'evidence/PM-1', 'Checkout: pool cut']);
    expect(first).toMatchObject({ code: 0, stdout: 'incidents/2025-02-09-checkout-pool-cut.md\n' });
    const path = first.stdout.trim();
    const text = await readFile(join(folder, path), 'utf8');
    expect(readReport(text)).toMatchObject({ title: 'Checkout: pool cut', date: { value: '2025-02-09' } });
    expect(readReport(text).timeline.length).toBeGreaterThan(3);
    expect(await readFile(join(folder, path.replace('.md', '.evidence'), 'evidence.json'), 'utf8')).toBe(evidence);
    const checked = await runCli(folder, ['check', path, '--format', 'json']);
    const rules = (JSON.parse(checked.stdout) as { rule: string }[]).map(({ rule }) => rule);
    // The draft has every event and says nothing else: what is missing is for people to write.
    expect(rules.filter((rule) => rule.startsWith('evidence'))).toEqual([]);
    expect(rules).toContain('empty-section');
    const second = await runCli(folder, ['new', '--from', 'evidence', 'evidence/PM-1/evidence.json', '--date', '2025-02-10']);
    expect(second).toMatchObject({ code: 0, stdout: expect.stringMatching(/^incidents\/2025-02-10-/) });
  });

  it.each([
    [['--evidence', 'nowhere'], 'There is no nowhere/evidence.json'],
    [['--from', 'evidence'], 'Evidence of which folder?'],
    [['--evidence', 'x', '--template', 'light'], '--evidence and --template exclude each other'],
    [['--evidence', 'x', '--from', '12'], '--evidence and --from exclude each other'],
    [[], 'What happened? Give a title'],
    [['--from', 'x'], '--from is `x`, expected the number of an issue'],
    [['--from', '12', '--repo', 'acme/shop'], 'GITHUB_TOKEN is empty'],
    [['x', '--date', '2025-13-45'], '--date is `2025-13-45`, expected a day'],
  ])('%j is refused with a sentence', async (args, sentence) => {
    const { code, stderr } = await runCli(await folderWith({}), ['new', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
});

it.each([
  [[], '2025-02-09-pool-is-full.md'],
  [['2025-02-09-pool-is-full.md'], '2025-02-09-pool-is-full-2.md'],
  [['2024-01-01-a.md', '2024-02-01-b.md', '7.md'], '2025-02-09-pool-is-full.md'],
  [['PM-009.md', 'pm-010.md', 'README.md'], 'pm-011.md'],
  [['99-a.md'], '100-pool-is-full.md'],
])('the next name after %j is %s', (existing, expected) => {
  expect(nextName(existing, { date: '2025-02-09', title: 'Pool is full' })).toBe(expected);
});

it('makes file names of any title', () => {
  expect([slug('Größe: „Пул" is 100 % full!'), slug('…'), slug('a'.repeat(300)), slug('../../etc')]).toEqual([
    'große-пул-is-100-full',
    'report',
    'report',
    'etc',
  ]);
  expect([['SEV2'], ['severity: 1'], ['bug', 's3'], ['seven']].map(severityOf)).toEqual(['SEV-2', 'SEV-1', 'SEV-3', null]);
});
