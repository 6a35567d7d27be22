import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { beforeEach, describe, expect, it } from 'vitest';
import { example } from '../samples.ts';
import { folderWith } from './run-cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
interface Step {
  name?: string;
  run?: string;
  uses?: string;
  env?: Record<string, string>;
}
const { jobs } = load(readFileSync(join(root, 'templates/workflows/post-mortem-agent.yml'), 'utf8')) as {
  jobs: Record<'write' | 'propose', { permissions: object; env: Record<string, string>; steps: Step[] }>;
};
const report = 'post-mortems/2025-02-09-checkout.md';
let folder: string;
beforeEach(async () => {
  folder = await folderWith({ [report]: '# Checkout fails\n\n## Summary\n\nTBD\n', 'temp/empty': '' });
  await mkdir(join(folder, '.postmortem-action'), { recursive: true });
  for (const name of ['dist', 'skills']) await symlink(join(root, name), join(folder, '.postmortem-action', name));
});

/** Runs a step of the workflow as a runner does: its script by bash, which stops at the first failure. */
function step(job: keyof typeof jobs, name: string, env: Record<string, string> = {}): Promise<{ code: number; stdout: string; output: string }> {
  const { run = '' } = jobs[job].steps.find((one) => one.name === name) ?? {};
  expect(run).not.toBe('');
  const output = join(folder, 'temp/output');
  const given = { REPORT: report, RUNNER_TEMP: join(folder, 'temp'), GITHUB_OUTPUT: output, PATH: `${dirname(process.execPath)}:${process.env.PATH}`, ...env };
  return new Promise((resolve) =>
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], { cwd: folder, env: given }, async (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout: stdout + stderr, output: await readFile(output, 'utf8').catch(() => '') }),
    ),
  );
}
/** An agent that writes the second time what it should have written the first time. */
const agent = `cat > temp/task-$(ls temp | grep -c task); if grep -q 'The check found' temp/task-*; then cp good.md ${report}; fi`;

describe('the workflow that lets an agent write', () => {
  it('gives the agent no token, and only the job it is not in may write', () => {
    expect(jobs.write.permissions).toEqual({ contents: 'read' });
    const env = JSON.stringify([jobs.write.env, ...jobs.write.steps.map((one) => one.env ?? {})]);
    expect(env).not.toMatch(/github\.token|GITHUB_TOKEN/);
    expect(JSON.stringify(jobs.propose)).not.toMatch(/AGENT_KEY|vars\./);
  });

  it('tells the agent what the check found until nothing is left, and hands over the report alone', async () => {
    await writeFile(join(folder, 'good.md'), example);
    expect(await step('write', 'Write and mend', { AGENT: agent })).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'temp/task-0'), 'utf8')).toContain(`Write the report ${report}`);
    expect(await readFile(join(folder, 'temp/task-1'), 'utf8')).toMatch(/The check found:\n\[[\s\S]*"rule": "required-sections"/);
    const done = await step('write', 'Hand over');
    const text = /^text=(.*)$/m.exec(done.output)?.[1] ?? '';
    await writeFile(join(folder, report), 'Something else.');
    expect(await step('propose', 'Check', { TEXT: text })).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, report), 'utf8')).toBe(example);
    expect(await readFile(join(folder, 'temp/body.md'), 'utf8')).toContain('[]');
  });

  it('ends after three rounds, and proposes what is left to people with what the check finds', async () => {
    const stubborn = 'cat > temp/task-$(ls temp | grep -c task)';
    expect(await step('write', 'Write and mend', { AGENT: stubborn })).toMatchObject({ code: 0 });
    const { output } = await step('write', 'Hand over');
    expect(await step('propose', 'Check', { TEXT: /^text=(.*)$/m.exec(output)?.[1] ?? '' })).toMatchObject({ code: 0 });
    expect(await readFile(join(folder, 'temp/body.md'), 'utf8')).toContain('required-sections');
  });

  it.each(['../outside.md', '/etc/x.md', 'a b.md', 'x.sh', '-x.md', 'a$(id).md', 'missing.md'])('refuses the path %s', async (path) => {
    expect((await step('write', 'Path', { REPORT: path })).code).toBe(1);
    if (path !== 'missing.md') expect((await step('propose', 'Check', { REPORT: path, TEXT: '' })).code).toBe(1);
  });

  it('takes a plain path, and no link in its place', async () => {
    expect((await step('write', 'Path')).code).toBe(0);
    await symlink('/etc/passwd', join(folder, 'post-mortems/link.md'));
    expect((await step('write', 'Hand over', { REPORT: 'post-mortems/link.md' })).code).toBe(1);
  });
});
