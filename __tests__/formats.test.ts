import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/rules/index.ts';
import { example, reportWith } from './samples.ts';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const check = (format: string, text: string) => spawnSync(process.execPath, [cli, 'check', '-', '--format', format], { input: text, encoding: 'utf8' });
const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

describe('--format sarif', () => {
  const ajv = new Ajv({ strict: false, unicodeRegExp: false });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  // Draft 04 by name, with nothing in it that later drafts read otherwise.
  const { $schema: _, id: __, ...draft } = JSON.parse(readFileSync(schema, 'utf8')) as Record<string, unknown>;
  const validate = ajv.compile(draft);

  it.each([
    ['findings', reportWith('', 'Ben carelessly cut the pool: `a`, "b" & <c> @ana.')],
    ['no findings', example],
    ['an empty report', ''],
    ['CRLF and odd characters', reportWith('- x').replaceAll('\n', '\r\n').replace('failed', '\u202Efailed\u0007')],
  ])('is valid SARIF 2.1.0 with %s', (_, text) => {
    const log = JSON.parse(check('sarif', text).stdout) as {
      runs: { tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string; ruleIndex: number }[] }[];
    };
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const [run] = log.runs;
    // What GitHub code scanning asks for beyond the schema.
    expect(run?.tool.driver.rules).toHaveLength(rules.length);
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });
});

describe('--format github', () => {
  it('prints one command a finding on its line, errors first, columns only within one line', () => {
    const { stdout, status } = check('github', reportWith('', 'Ben carelessly cut the pool: 50 % of it.'));
    const lines = stdout.trim().split('\n');
    expect(status).toBe(1);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=<stdin>,line=\d+,(?:endLine=\d+,)?col=\d+,(?:endColumn=\d+,)?title=[\w-]+::\S/);
    const levels = lines.map((line) => ['error', 'warning', 'notice'].indexOf(/^::(\w+)/.exec(line)?.[1] ?? ''));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    for (const line of lines) {
      const [, from, to] = /,line=(\d+),endLine=(\d+)/.exec(line) ?? [];
      if (to) expect(to).toBe(from);
    }
  });
});

describe('pre-commit', () => {
  it('runs the command line on what the default globs call reports', () => {
    const [hook] = load(readFileSync(new URL('../.pre-commit-hooks.yaml', import.meta.url), 'utf8')) as [Record<string, string>];
    expect(hook).toMatchObject({ id: 'postmortem-action', entry: 'postmortem-action check', language: 'node' });
    const files = new RegExp(hook.files as string);
    expect(['docs/post-mortems/a.md', 'postmortems/2025/b.md'].every((path) => files.test(path))).toBe(true);
    expect(['docs/guide.md', 'post-mortems/a.txt'].some((path) => files.test(path))).toBe(false);
  });
});
