import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EmbeddedGitHub } from './server.ts';
import { addComment } from './store.ts';

export interface ActionRun {
  code: number | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
  milliseconds: number;
}

export interface ActionOptions {
  event: string;
  payload: unknown;
  inputs?: Record<string, string>;
  /** Files of the checkout; without any there is none. */
  workspace?: Record<string, string>;
  /** Symbolic links of the checkout, with what they point to. */
  links?: Record<string, string>;
  env?: Record<string, string>;
  node?: string;
  /** Path of another bundle than that of this checkout. */
  bundle?: string;
  /** Kills the run, as a runner that is shut down does. */
  signal?: AbortSignal;
}

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const defaults = { config: '.github/post-mortem.yml', mode: 'auto', 'fail-on': 'error', 'dry-run': 'false', 'write-back': 'off' };

/** Runs the committed bundle as a runner does: `node dist/index.js` with inputs, event file and output files. */
export async function runAction(github: Pick<EmbeddedGitHub, 'url' | 'store'>, options: ActionOptions): Promise<ActionRun> {
  const folder = await mkdtemp(join(tmpdir(), 'post-mortem-'));
  const path = (name: string) => join(folder, name);
  await Promise.all([
    writeFile(path('event.json'), JSON.stringify(options.payload)),
    writeFile(path('output'), ''),
    writeFile(path('summary'), ''),
    ...Object.entries(options.workspace ?? {}).map(async ([name, text]) => {
      await mkdir(join(folder, 'workspace', name, '..'), { recursive: true });
      await writeFile(join(folder, 'workspace', name), text);
    }),
  ]);
  for (const [name, target] of Object.entries(options.links ?? {})) {
    await mkdir(join(folder, 'workspace', name, '..'), { recursive: true });
    await symlink(target, join(folder, 'workspace', name));
  }
  const inputs = { token: 'test-token', ...defaults, ...options.inputs };
  const env = {
    PATH: process.env.PATH ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: options.event,
    GITHUB_EVENT_PATH: path('event.json'),
    GITHUB_OUTPUT: path('output'),
    GITHUB_STEP_SUMMARY: path('summary'),
    GITHUB_REPOSITORY: `${github.store.owner}/${github.store.repo}`,
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_WORKSPACE: path('workspace'),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    ...options.env,
  };
  const started = performance.now();
  const child = spawn(options.node ?? process.execPath, [options.bundle ?? bundle], {
    env,
    cwd: folder,
    timeout: 120_000,
    killSignal: 'SIGKILL',
    ...(options.signal ? { signal: options.signal } : {}),
  });
  child.on('error', () => {});
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const milliseconds = performance.now() - started;
  const outputs = readOutputs(await readFile(path('output'), 'utf8'));
  const summary = await readFile(path('summary'), 'utf8');
  await rm(folder, { recursive: true, force: true });
  return { code, stdout, stderr, outputs, summary, milliseconds };
}

/** The file of `GITHUB_OUTPUT`: `name<<delimiter`, lines, `delimiter`. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  for (const match of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm)) outputs[match[1] as string] = (match[3] as string).replace(/\n$/, '');
  return outputs;
}

/** A `pull_request` payload for a pull request of the store; from a fork where one is named. */
export function pullPayload({ store }: Pick<EmbeddedGitHub, 'store'>, number: number, action = 'opened', fork?: string) {
  const pull = store.pulls.find((one) => one.number === number);
  if (!pull) throw new Error(`no pull request #${number}`);
  const repo = (name: string) => ({
    id: name === fork ? store.id + 1 : store.id,
    name: name.split('/')[1],
    full_name: name,
    fork: name === fork,
    default_branch: 'main',
    owner: { login: name.split('/')[0] },
  });
  const name = `${store.owner}/${store.repo}`;
  return {
    action,
    number,
    pull_request: {
      number,
      state: pull.state,
      title: pull.title,
      created_at: '2025-02-10T12:00:00Z',
      head: { ref: pull.head, sha: store.branches[pull.head] ?? pull.head, repo: repo(fork ?? name) },
      base: { ref: pull.base, sha: store.branches[pull.base], repo: repo(name) },
      user: { login: 'ana', type: 'User' },
    },
    repository: repo(name),
    sender: { login: 'ana', type: 'User' },
  };
}

/** A `push` payload: as in Actions it has no file lists. */
export function pushPayload(
  { store }: Pick<EmbeddedGitHub, 'store'>,
  before: string,
  after: string,
  more: { forced?: boolean; pushed_at?: number; ref?: string } = {},
) {
  const { forced = false, pushed_at = 1739188800, ref = 'refs/heads/main' } = more;
  return {
    ref,
    before,
    after,
    created: /^0+$/.test(before),
    deleted: false,
    forced,
    commits: [{ id: after, message: 'x', distinct: true }],
    head_commit: { id: after },
    repository: {
      id: store.id,
      node_id: `R_${store.id}`,
      name: store.repo,
      full_name: `${store.owner}/${store.repo}`,
      default_branch: 'main',
      pushed_at,
      owner: { login: store.owner, name: store.owner },
    },
    sender: { login: 'ana', type: 'User' },
  };
}

/** An `issues` payload for an issue of the store. */
export function issuesPayload({ store }: Pick<EmbeddedGitHub, 'store'>, number: number, action = 'opened', sender?: string) {
  const issue = store.issues.find((one) => one.number === number);
  if (!issue) throw new Error(`no issue #${number}`);
  return {
    action,
    issue: {
      number,
      title: issue.title,
      body: issue.body,
      labels: issue.labels.map((name) => ({ name })),
      user: { login: issue.user, type: 'User' },
      created_at: issue.created_at,
      author_association: issue.user in store.people ? 'MEMBER' : 'NONE',
      sub_issues_summary: { total: store.issues.filter(({ parent }) => parent === number).length },
    },
    repository: {
      id: store.id,
      node_id: `R_${store.id}`,
      name: store.repo,
      owner: { login: store.owner },
      full_name: `${store.owner}/${store.repo}`,
      default_branch: 'main',
    },
    sender: { login: sender ?? issue.user, type: 'User' },
  };
}

/** An `issue_comment` payload for a comment that is added to an issue of the store. */
export function commentPayload({ store }: Pick<EmbeddedGitHub, 'store'>, number: number, body: string, login: string) {
  const comment = addComment(store, number, body, login);
  const { issue, repository } = issuesPayload({ store }, number);
  return { action: 'created', issue, comment: { id: comment.id, body, user: { login, type: 'User' } }, repository, sender: { login, type: 'User' } };
}
