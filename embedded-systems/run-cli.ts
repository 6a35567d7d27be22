import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
  milliseconds: number;
}

/** Runs the built command line in a folder, with nothing of this machine's environment but the path. */
export function runCli(cwd: string, args: string[], env: Record<string, string> = {}, node: string[] = []): Promise<CliRun> {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...node, cli, ...args], { cwd, env: { PATH: process.env.PATH ?? '', HOME: cwd, ...env } });
    const run: CliRun = { code: null, stdout: '', stderr: '', milliseconds: 0 };
    child.stdout.on('data', (chunk: Buffer) => {
      run.stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      run.stderr += chunk;
    });
    child.on('close', (code) => resolve({ ...run, code, milliseconds: performance.now() - started }));
  });
}

export interface Project {
  folder: string;
  remove: () => void;
}

/** A folder with these files. */
export function createProject(files: Record<string, string>): Project {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
