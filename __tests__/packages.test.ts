import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstDraft, mendedReport } from '../scripts/journey/reports.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'post-mortem-'));
  await writeFile(join(folder, 'draft.md'), firstDraft);
  await writeFile(join(folder, 'mended.md'), mendedReport);
});

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd: folder }, (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }));
  });
}

describe('the built command line', () => {
  it('exits 1 on errors, 0 below --fail-on, 2 on misuse', async () => {
    expect((await run('check', 'draft.md')).code).toBe(1);
    expect((await run('check', 'draft.md', '--fail-on', 'never')).code).toBe(0);
    expect((await run('check', 'mended.md')).code).toBe(0);
    const misuse = await run('check', 'nothing.md');
    expect(misuse).toMatchObject({ code: 2, stdout: '' });
    expect(misuse.stderr).toBe('There is no file nothing.md, expected a path, a folder or a glob that matches something\n');
    expect((await run('chekc')).code).toBe(2);
    expect((await run('check', '--formt', 'json')).code).toBe(2);
  });

  it('prints JSON of the contract', async () => {
    const findings = JSON.parse((await run('check', '.', '--format', 'json')).stdout) as Record<string, unknown>[];
    expect(findings.length).toBeGreaterThan(5);
    expect(Object.keys(findings[0] ?? {})).toEqual(['file', 'line', 'column', 'endLine', 'endColumn', 'rule', 'category', 'severity', 'message', 'suggestion']);
    expect(findings.find(({ rule }) => rule === 'claims-agree')).toMatchObject({ file: 'draft.md', severity: 'warning' });
    expect(findings.find(({ rule }) => rule === 'duration-agrees')).toBeDefined();
  });

  it('prints SARIF with a rule for every result, and escaped annotations', async () => {
    const sarif = JSON.parse((await run('check', 'draft.md', '--format', 'sarif')).stdout);
    expect(sarif.version).toBe('2.1.0');
    const [{ tool, results }] = sarif.runs;
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
      expect(locations[0].physicalLocation.region.startLine).toBeGreaterThan(0);
    }
    const lines = (await run('check', 'draft.md', '--format', 'github')).stdout.trim().split('\n');
    expect(lines.every((line) => /^::(?:error|warning|notice) file=draft\.md,line=\d+,/.test(line))).toBe(true);
  });

  it('parses a line of JSON a file, and plans', async () => {
    const lines = (await run('parse', 'draft.md', 'mended.md', '--json')).stdout.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).actionItems.length)).toEqual([2, 3]);
    const { stdout, code } = await run('plan', 'mended.md');
    expect(code).toBe(0);
    expect(stdout).toContain('AI-003: Run the load test');
  });

  it('reads standard input', async () => {
    const child = new Promise<string>((resolve) => {
      const process_ = execFile(process.execPath, [cli, 'parse', '-', '--json'], (_, stdout) => resolve(stdout));
      process_.stdin?.end('# Outage\n\n**Date**: 2025-02-09\n');
    });
    expect(JSON.parse(await child)).toMatchObject({ title: 'Outage', date: '2025-02-09' });
  });
});

describe('the built remark preset', () => {
  it('is a preset and plugins that any remark takes', async () => {
    const { default: preset, plugins } = (await import(fileURLToPath(new URL('../dist/remark.js', import.meta.url)))) as typeof import('../src/remark.ts');
    const all = await remark()
      .use(remarkGfm)
      .use(preset as never)
      .process(firstDraft);
    expect(all.messages.map(({ ruleId }) => ruleId)).toEqual(expect.arrayContaining(['blameless', 'required-sections', 'duration-agrees']));
    const { messages } = await remark()
      .use(plugins.blameless as never)
      .process('## Root cause\n\nThe developer forgot to drain the node.\n');
    expect(messages.map(String)).toEqual([expect.stringMatching(/^3:1-3:21: Unexpected wording `The developer forgot`/)]);
    expect(messages[0]).toMatchObject({
      source: 'post-mortem',
      ruleId: 'blameless',
      note: expect.any(String),
      url: expect.stringContaining('docs/rules.md#blameless'),
    });
  });
});
