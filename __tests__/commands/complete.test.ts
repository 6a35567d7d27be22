import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { folderWith, runCli } from './run-cli.ts';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const folder = await folderWith({ 'notes/a.md': '', 'notes/b.md': '' });
const words = async (...typed: string[]) =>
  (await runCli(folder, ['complete', '--', ...typed])).stdout
    .trim()
    .split('\n')
    .map((line) => line.split('\t')[0]);

it('offers commands, flags and choices from the one declaration', async () => {
  expect(await words('')).toEqual([...commands.map(({ name }) => name), 'help', ':4']);
  expect(await words('che')).toEqual(['check', ':4']);
  for (const { name, flags } of commands.filter((one) => Object.keys(one.flags).length > 0)) {
    expect(await words(name, '--')).toEqual([...Object.keys(flags).map((flag) => `--${flag}`), ':4']);
  }
  expect(await words('check', '--format', '')).toEqual(['pretty', 'json', 'sarif', 'github', ':4']);
  expect(await words('help', 'do')).toEqual(['doctor', ':4']);
});

it('leaves files to the shell', async () => {
  expect(await words('check', 'docs/')).toEqual([':0']);
  expect(await words('check', '--config', '')).toEqual([':0']);
});

it('prints scripts for four shells, and says which there are', async () => {
  for (const shell of ['bash', 'zsh', 'fish', 'powershell']) expect((await runCli(folder, ['complete', shell])).stdout).toContain('postmortem-action');
  expect(await runCli(folder, ['complete', 'csh'])).toEqual({ code: 2, stdout: '', stderr: 'Which shell? Expected one of bash, zsh, fish, powershell\n' });
});

it('prints a script that bash takes', async () => {
  const { stdout } = await runCli(folder, ['complete', 'bash']);
  expect(() => execFileSync('bash', ['-n'], { input: stdout })).not.toThrow();
});

// The script leans on the package `bash-completion`, as those of most programs do.
const helpers = '/usr/share/bash-completion/bash_completion';
it.skipIf(!existsSync(helpers))('completes in a real bash', async () => {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, 'postmortem-action'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`, { mode: 0o755 });
  const ask = (line: string) => {
    const setting = `COMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); COMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}`;
    const script = `source ${helpers}; eval "$(postmortem-action complete bash)"; ${setting}; __postmortem_action_complete 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync('bash', ['--norc', '-c', script], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${bin}:${process.env.PATH}` } });
  };
  expect(ask('postmortem-action doc')).toContain('doctor');
  expect(ask('postmortem-action check --for')).toContain('--format');
});
