import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findProgram, runProgram } from './programs.ts';

/** What promtool says of a rule file and its test: null where it takes both. */
export type Verdict = string | null;

export interface Promtool {
  check: (rules: string) => Promise<Verdict>;
  test: (files: { rules: string; ruleFile: string; test: string; testFile: string }) => Promise<Verdict>;
}

/** The promtool of this machine; null where it is not installed. */
export function findPromtool(env: Record<string, string | undefined>): Promtool | null {
  const path = findProgram('promtool', env);
  if (!path) return null;
  return {
    check: (rules) => inFolder({ 'rules.yml': rules }, (folder) => ask(path, ['check', 'rules', 'rules.yml'], folder)),
    test: ({ rules, ruleFile, test, testFile }) =>
      inFolder({ [ruleFile]: rules, [testFile]: test }, (folder) => ask(path, ['test', 'rules', testFile], folder)),
  };
}

async function ask(path: string, args: string[], folder: string): Promise<Verdict> {
  const { ok, said } = await runProgram(path, args, folder);
  return ok ? null : explain(said);
}

async function inFolder(files: Record<string, string>, work: (folder: string) => Promise<Verdict>): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'promtool-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines that say what is wrong, as one. */
function explain(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:Checking|Unit Testing|FAILED:?|SUCCESS)/.test(line));
  return lines.join(' ').slice(0, 400) || 'it says nothing';
}
