import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { firstDraft, mendedReport } from '../../scripts/journey/reports.ts';
import { commands } from '../../src/commands/index.ts';
import { folderWith, runCli } from './run-cli.ts';

const empty = await folderWith({});
const blaming = '# Outage\n\n## Root cause\n\nThe developer carelessly restarted the node.\n';

describe('help', () => {
  it('says its version and lists its commands', async () => {
    expect(await runCli(empty, ['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
    const { code, stdout } = await runCli(empty, []);
    expect(code).toBe(0);
    for (const { name, summary } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} .*${summary.slice(0, 10)}`, 'm'));
  });

  it.each(commands.map((command) => [command.name, command] as const))('%s: help and --help are one, with every flag and an example', async (name, command) => {
    const { code, stdout } = await runCli(empty, ['help', name]);
    expect(code).toBe(0);
    expect(await runCli(empty, [name, '--help'])).toEqual({ code, stdout, stderr: '' });
    for (const flag of Object.keys(command.flags)) expect(stdout).toContain(`--${flag}`);
    expect(command.examples.length).toBeGreaterThan(0);
    for (const [typed] of command.examples) expect(stdout).toContain(`postmortem-action ${typed}`);
  });
});

describe('misuse ends with exit code 2 and one sentence', () => {
  const files = {
    'draft.md': firstDraft,
    'notes.txt': 'text',
    'picture.md': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
    'utf16.md': Buffer.from('\uFEFF# Outage', 'utf16le'),
    'pictures/a.png': Buffer.from([0]),
  };
  const cases: [string[], string][] = [
    [['chekc'], 'Unknown command `chekc`, did you mean `check`?; `postmortem-action help` lists them'],
    [['help', 'reprot'], 'Unknown command `reprot`, did you mean `report`?; `postmortem-action help` lists them'],
    [['xyzzy'], 'Unknown command `xyzzy`; `postmortem-action help` lists them'],
    [['check', '--formt', 'json'], 'Unknown option `--formt`, did you mean `--format`?; see `postmortem-action help check`'],
    [['check', '--format', 'yaml'], '--format is `yaml`, expected one of pretty, json, sarif, github'],
    [['check', '--format'], '--format needs a value, expected pretty, json, sarif, github'],
    [['check', '--fix=yes', 'draft.md'], '--fix takes no value, found `yes`'],
    [['check', '--dry-run', 'draft.md'], '--dry-run is for --fix: a review changes nothing'],
    [['check', 'nothing.md'], 'There is no file nothing.md, expected a path, a folder or a glob that matches something'],
    [['check', 'pictures'], 'No report found in pictures, expected Markdown files'],
    [['check', 'pictures/*'], 'No report found by pictures/*: nothing it matches is a report in Markdown'],
    [['parse', 'notes.txt'], 'notes.txt is not Markdown, expected a file such as report.md'],
    [['check', 'picture.md'], 'picture.md is binary or not in UTF-8, expected a report in Markdown'],
    [['plan', 'utf16.md'], 'utf16.md is binary or not in UTF-8, expected a report in Markdown'],
  ];
  it.each(cases)('%j', async (args, sentence) => {
    const folder = await folderWith(files);
    expect(await runCli(folder, args)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n` });
  });

  it('no report found is not a pass, in any format', async () => {
    for (const format of ['pretty', 'json', 'sarif', 'github']) {
      const { code, stdout, stderr } = await runCli(empty, ['check', '--format', format]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^No report found by `.*`; name files, folders or globs, or set `reports` in the configuration\n$/);
    }
  });
});

describe('standard input', () => {
  it.each(['check', 'parse', 'plan', 'report'])('%s reads `-`', async (name) => {
    const { code, stdout } = await runCli(empty, [name, '-'], { stdin: mendedReport });
    expect(code).toBe(0);
    expect(stdout).not.toBe('');
  });

  it('goes together with files', async () => {
    const folder = await folderWith({ 'a.md': mendedReport });
    const { stdout } = await runCli(folder, ['parse', 'a.md', '-'], { stdin: '# Outage\n' });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['<stdin>', 'a.md']);
  });
});

it('parse is one line a file, with and without --json', async () => {
  const folder = await folderWith({ 'a.md': mendedReport, 'b.md': firstDraft });
  const { stdout } = await runCli(folder, ['parse', 'a.md', 'b.md']);
  expect(stdout.trim().split('\n')).toHaveLength(2);
  expect((await runCli(folder, ['parse', 'a.md', 'b.md', '--json'])).stdout).toBe(stdout);
});

describe('check --fix', () => {
  const fixable = (text: string) => text.replace('The developer carelessly restarted', 'The developer restarted');

  it('shows a diff on --dry-run and writes nothing', async () => {
    const folder = await folderWith({ 'a.md': blaming, 'b.md': mendedReport });
    const { code, stdout, stderr } = await runCli(folder, ['check', '--fix', '--dry-run', 'a.md', 'b.md']);
    expect(code).toBe(0);
    expect(stdout).toContain('--- a/a.md\n+++ b/a.md\n');
    expect(stdout).toContain('-The developer carelessly restarted the node.\n+The developer restarted the node.\n');
    expect(stderr).toBe('1 file would change\n');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(blaming);
  });

  it('writes what is safe, keeps line ends and byte order mark, and has nothing to do again', async () => {
    const crlf = `\uFEFF${blaming.replaceAll('\n', '\r\n')}`;
    const folder = await folderWith({ 'a.md': crlf });
    const first = await runCli(folder, ['check', '--fix', 'a.md']);
    expect(first.stderr).toBe('Rewrote a.md\n');
    expect(first.stdout).not.toContain('carelessly');
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(fixable(crlf));
    expect((await runCli(folder, ['check', '--fix', 'a.md'])).stderr).toBe('');
  });

  it('prints the text of standard input', async () => {
    expect(await runCli(empty, ['check', '--fix', '-'], { stdin: blaming })).toEqual({ code: 0, stdout: fixable(blaming), stderr: '' });
  });
});
