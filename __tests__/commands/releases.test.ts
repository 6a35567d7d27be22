import { execFile } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { folderWith } from './run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  name?: string;
  permissions: unknown;
  concurrency?: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[]; 'timeout-minutes'?: number }>;
}
const workflows = ['.github/workflows', 'templates/workflows'].flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));

// The published rules of zizmor that fit: template-injection, artipacked, excessive-permissions, unpinned-uses, ref-version-mismatch.
describe.each(workflows)('%s', (path) => {
  const workflow = load(read(path)) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('puts nothing of an event into a script', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });

  it('leaves no credentials behind in a checkout', () => {
    for (const { uses = '', with: inputs } of steps) if (uses.startsWith('actions/checkout@')) expect(inputs?.['persist-credentials']).toBe(false);
  });

  it('gives each job its own permissions and an end, and the rest none', () => {
    expect(workflow.permissions).toEqual({});
    expect(workflow.name).toBeDefined();
    for (const job of jobs) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });

  it('pins actions of others by commit, with the version beside it', () => {
    for (const [line] of read(path).matchAll(/uses: (?!\.\/|postmortem-action\/).*/g))
      expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

describe('a release', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folderWith({});
    for (const path of ['package.json', 'CHANGELOG.md', 'README.md', 'templates', 'scripts', 'tsconfig.json'])
      cpSync(join(root, path), join(folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const script = (name: string, args: string[] = [], env: Record<string, string> = {}) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((done) =>
      execFile(process.execPath, [tsx, join(folder, 'scripts', name), ...args], { cwd: folder, env: { ...process.env, ...env } }, (error, stdout, stderr) =>
        done({ code: error ? Number(error.code) : 0, stdout, stderr }),
      ),
    );

  it('is refused while something names another version, and told when all is ready', async () => {
    expect((await script('check-release.ts', ['v9.9.9'])).stderr).toBe(`The tag is v9.9.9, and package.json says ${manifest.version}\n`);
    expect((await script('check-release.ts', [`v${manifest.version}`])).stderr).toBe('README.md still says that there is no release\n');
    // What `npm version 1.2.3` does.
    await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, version: '1.2.3' }));
    expect((await script('check-release.ts', ['v1.2.3'])).stderr).toContain(`names v${manifest.version}, not v1.2.3`);
    expect((await script('set-version.ts', [], { npm_old_version: manifest.version, npm_new_version: '1.2.3' })).code).toBe(0);
    const readme = await readFile(join(folder, 'README.md'), 'utf8');
    await writeFile(join(folder, 'README.md'), readme.replace('There is no release yet', ''));
    const ready = await script('check-release.ts', ['v1.2.3']);
    expect(ready).toMatchObject({ code: 0, stderr: '' });
    expect(ready.stdout).toMatch(/^### /);
  });
});

it('the metadata is what the Marketplace and npm ask for', () => {
  const action = load(read('action.yml')) as { name: string; description: string; branding: { icon: string; color: string } };
  expect(action.name.length).toBeGreaterThan(0);
  expect(action.description.length).toBeLessThanOrEqual(125);
  expect(action.branding.color).toMatch(/^(?:white|black|yellow|blue|green|orange|red|purple|gray-dark)$/);
  expect(action.branding.icon).toBe('life-buoy');
  expect(manifest.repository.url).toContain('github.com/postmortem-action/postmortem-action');
  for (const path of ['dist', 'templates', 'schema', 'skills', 'action.yml']) expect(manifest.files).toContain(path);
});
