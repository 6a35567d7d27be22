import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstDraft, mendedReport } from '../scripts/journey/reports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
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
    expect(messages.map(String)).toEqual([expect.stringMatching(/^3:1-3:21: The wording “The developer forgot”/)]);
    expect(messages[0]).toMatchObject({
      source: 'post-mortem',
      ruleId: 'blameless',
      note: expect.any(String),
      url: expect.stringContaining('docs/rules.md#blameless'),
    });
  });
});

describe('the published package', () => {
  let consumer: string;
  const inConsumer = (program: string, ...args: string[]) =>
    new Promise<{ code: number; stdout: string }>((resolve) => {
      execFile(program, args, { cwd: consumer }, (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout: stdout + stderr }));
    });

  beforeAll(async () => {
    consumer = await mkdtemp(join(tmpdir(), 'post-mortem-consumer-'));
    const npm = await inConsumer('npm', 'pack', root, '--silent', '--ignore-scripts');
    expect(npm.code, npm.stdout).toBe(0);
    const installed = join(consumer, 'node_modules/postmortem-action');
    await mkdir(installed, { recursive: true });
    await inConsumer('tar', 'xf', npm.stdout.trim(), '--strip-components=1', '-C', installed);
    // Of everything else, the consumer has only what the package says it needs.
    const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies)) {
      await mkdir(dirname(join(consumer, 'node_modules', name)), { recursive: true });
      await symlink(join(root, 'node_modules', name), join(consumer, 'node_modules', name));
    }
    await writeFile(join(consumer, 'package.json'), '{ "type": "module" }');
  });

  it('has one file of declarations for each entry', async () => {
    const files = await readdir(join(consumer, 'node_modules/postmortem-action/dist'), { recursive: true });
    expect(files.filter((name) => name.endsWith('.d.ts')).sort()).toEqual(['api.d.ts', 'remark.d.ts']);
  });

  it.each(['nodenext', 'bundler'])('type-checks with module resolution %s, its own declarations and what they import included', async (resolution) => {
    await writeFile(
      join(consumer, 'right.ts'),
      `import { defaultSettings, type Finding, parseSettings, planReport, type Report, readReport, reviewReport, type Settings } from 'postmortem-action';
import preset, { plugins, type RemarkOptions } from 'postmortem-action/remark';

const report: Report = readReport('# Outage', { file: 'outage.md' });
const settings: Settings = parseSettings('profile: relaxed', 'post-mortem.yml');
const findings: Finding[] = reviewReport(report, defaultSettings, { now: null, filed: null }).findings;
export const lines: number[] = findings.flatMap(({ place }) => (place && 'start' in place ? [place.start.line] : []));
export const options: RemarkOptions = { required: ['impact'], wording: { software: ['crond'] } };
export const changes: string[] = planReport({} as Parameters<typeof planReport>[0]).changes.map(({ type }) => type);
export { plugins, preset, settings };
`,
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const module = resolution === 'bundler' ? 'esnext' : 'nodenext';
    const compile = (file: string) =>
      inConsumer(process.execPath, compiler, '--noEmit', '--strict', '--target', 'es2023', '--module', module, '--moduleResolution', resolution, file);
    expect(await compile('right.ts')).toEqual({ code: 0, stdout: '' });
    // And the types are no `any`.
    await writeFile(join(consumer, 'wrong.ts'), "import { readReport } from 'postmortem-action';\nexport const title: number = readReport(1).title;\n");
    expect((await compile('wrong.ts')).stdout.match(/error TS\d+/g)).toEqual(['error TS2322', 'error TS2345']);
  });

  it('runs: the API, the preset and the command line', async () => {
    await writeFile(
      join(consumer, 'run.js'),
      `import * as api from 'postmortem-action';
import preset from 'postmortem-action/remark';
console.log(Object.keys(api).join(), api.readReport('# Outage').title, preset.plugins.length === api.rules.length);
`,
    );
    const names = 'defaultSettings,parseSettings,planReport,printReport,readReport,reviewReport,rules';
    expect(await inConsumer(process.execPath, 'run.js')).toEqual({ code: 0, stdout: `${names} Outage true\n` });
    expect((await inConsumer(process.execPath, 'node_modules/postmortem-action/dist/cli.js', 'check', join(folder, 'mended.md'))).code).toBe(0);
  });
});
