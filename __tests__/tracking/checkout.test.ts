import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blobOf, commit } from '../../embedded-github/git.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore } from '../../embedded-github/store.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { readVersion } from '../../src/tracking/checkout.ts';
import type { Run } from '../../src/tracking/run.ts';
import { now } from '../builders.ts';
import { connect } from '../connect.ts';

let embedded: EmbeddedGitHub;
let folder: string;
let sha: string;
const workspace = process.env.GITHUB_WORKSPACE;
const path = 'docs/post-mortems/a.md';
const text = '# Checkout fails\n';

beforeEach(async () => {
  embedded = await startGitHub(createStore());
  sha = commit(embedded.store, { [path]: text });
  folder = await mkdtemp(join(tmpdir(), 'checkout-'));
  await mkdir(join(folder, 'workspace/docs/post-mortems'), { recursive: true });
  await writeFile(join(folder, 'secret.md'), 'A secret of the machine.');
  process.env.GITHUB_WORKSPACE = join(folder, 'workspace');
});
afterEach(async () => {
  if (workspace === undefined) delete process.env.GITHUB_WORKSPACE;
  else process.env.GITHUB_WORKSPACE = workspace;
  await rm(folder, { recursive: true });
  await embedded.close();
});

const runOf = (): Run => ({
  github: connect(embedded),
  settings: defaultSettings,
  now,
  mode: 'auto',
  dryRun: false,
  commit: sha,
  failOn: 'error',
  writeBack: 'off',
  labels: { present: null },
  secondOpinion: null,
  log: () => {},
});
const inWorkspace = (name = path) => join(folder, 'workspace', name);
const read = (content: string | null = text, name = path) => readVersion(runOf(), { path: name, blob: content === null ? null : blobOf(content) }, sha);

describe('a file at a commit', () => {
  it('is that of the checkout where it is the very same, and nothing is asked', async () => {
    await writeFile(inWorkspace(), text);
    expect(await read()).toBe(text);
    expect(embedded.log).toEqual([]);
  });

  it('is GitHub’s where the checkout has another one, as that of a merge has', async () => {
    await writeFile(inWorkspace(), '# Merged\n');
    expect(await read()).toBe(text);
    expect(embedded.log).toHaveLength(1);
  });

  it('is GitHub’s where there is no checkout, or none of that file', async () => {
    expect(await read()).toBe(text);
    delete process.env.GITHUB_WORKSPACE;
    expect(await read()).toBe(text);
    process.env.GITHUB_WORKSPACE = join(folder, 'nowhere');
    expect(await read()).toBe(text);
  });

  it('is as it is checked out where GitHub may not be asked', async () => {
    await writeFile(inWorkspace(), '# Merged\n');
    embedded.fault = () => ({ status: 403, body: { message: 'Resource not accessible by integration' } });
    expect(await read()).toBe('# Merged\n');
    await rm(inWorkspace());
    await expect(read()).rejects.toThrow(/the job needs `permissions: contents: read`/);
  });

  it('that is nowhere ends in a sentence', async () => {
    await expect(read(null, 'docs/b.md')).rejects.toThrow(`GitHub has no docs/b.md at ${sha.slice(0, 7)}; the job needs \`permissions: contents: read\``);
  });

  it('of a fork is asked of the fork, where this repository does not know it yet', async () => {
    const asked = () => readVersion(runOf(), { path: 'docs/new.md', blob: 'b' }, sha, 'mallory/shop');
    await expect(asked()).rejects.toThrow(/GitHub has no/);
    expect(embedded.log.map((request) => request.path.split('/').slice(2, 4).join('/'))).toEqual(['acme/shop', 'mallory/shop']);
  });
});

describe('what is not in the workspace is not read from the machine', () => {
  const secret = 'A secret of the machine.';

  it('a link to a file outside', async () => {
    await symlink(join(folder, 'secret.md'), inWorkspace());
    expect(await read(secret)).toBe(text);
  });

  it('a link to a folder outside', async () => {
    await symlink(folder, inWorkspace('docs/out'));
    await expect(read(secret, 'docs/out/secret.md')).rejects.toThrow(/GitHub has no/);
  });

  it('a link to another file of the workspace: the text of a link is its target’s name', async () => {
    await writeFile(inWorkspace('docs/b.md'), 'b');
    await symlink('../b.md', inWorkspace());
    expect(await read('b')).toBe(text);
  });

  it('a path that leads out', async () => {
    await expect(read(secret, 'docs/../../secret.md')).rejects.toThrow();
  });

  it('a folder of that name, or a link to nowhere', async () => {
    await mkdir(inWorkspace());
    expect(await read()).toBe(text);
    await rm(inWorkspace(), { recursive: true });
    await symlink('nowhere', inWorkspace());
    expect(await read()).toBe(text);
  });

  it('also where the workspace itself is reached by a link, which is fine', async () => {
    await writeFile(inWorkspace(), text);
    await symlink(join(folder, 'workspace'), join(folder, 'link'));
    process.env.GITHUB_WORKSPACE = join(folder, 'link');
    expect(await read()).toBe(text);
    expect(embedded.log).toEqual([]);
  });
});
