import { explainError, statusOf } from './errors.ts';
import type { Access } from './github.ts';

/** A file a pull request or push changes. */
export interface ChangedFile {
  path: string;
  /** Where it was before it was renamed. */
  previousPath: string | null;
  removed: boolean;
  /** SHA of its content; null where GitHub does not say. */
  blob: string | null;
  /** Its unified diff, without header; null for large files. */
  patch: string | null;
}

export interface RawFile {
  filename: string;
  previous_filename?: string;
  status: string;
  sha: string | null;
  patch?: string;
}

export function toChangedFile({ filename, previous_filename, status, sha, patch }: RawFile): ChangedFile {
  const removed = status === 'removed';
  return { path: filename, previousPath: status === 'renamed' ? (previous_filename ?? null) : null, removed, blob: sha, patch: patch ?? null };
}

/** A push as its payload says: it holds no file list. */
export interface Pushed {
  before: string;
  after: string;
  forced: boolean;
}

/** GitHub compares at most this many files, and says no more than that. */
const mostCompared = 300;

/**
 * The files a push changes, as far as `wanted` names them. By comparing; by the two trees where a comparison cannot tell:
 * the first push, a forced one (a comparison starts at the merge base), more files than GitHub compares.
 */
export async function listPushedFiles(github: Access, push: Pushed, wanted: (path: string) => boolean): Promise<ChangedFile[]> {
  const first = /^0+$/.test(push.before);
  const compared = first || push.forced ? null : await compare(github, push);
  const files = compared && compared.length < mostCompared ? compared : ((await compareTrees(github, push, first, wanted)) ?? compared ?? []);
  return files.filter(({ path, previousPath }) => wanted(path) || (previousPath !== null && wanted(previousPath)));
}

/** Null where GitHub no longer knows what was before. */
async function compare({ client, repository: { owner, repo } }: Access, { before, after }: Pushed): Promise<ChangedFile[] | null> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/compare/{basehead}', { owner, repo, basehead: `${before}...${after}` });
    return ((data.files ?? []) as RawFile[]).map(toChangedFile);
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw explainError(error, 'comparing what was pushed', 'contents: read');
  }
}

/** Null where GitHub does not give the whole tree. */
async function compareTrees(github: Access, { before, after }: Pushed, first: boolean, wanted: (path: string) => boolean): Promise<ChangedFile[] | null> {
  const [now, then] = await Promise.all([readTree(github, after, wanted), first ? new Map<string, string>() : readTree(github, before, wanted)]);
  if (!now) return null;
  const old = then ?? new Map<string, string>();
  const gone = [...old].filter(([path]) => !now.has(path));
  const changed = [...now].filter(([path, blob]) => old.get(path) !== blob);
  const files: ChangedFile[] = changed.map(([path, blob]) => {
    const same = old.has(path) ? -1 : gone.findIndex(([other, content]) => content === blob || nameOf(other) === nameOf(path));
    const previousPath = same < 0 ? null : ((gone.splice(same, 1)[0] as [string, string])[0] ?? null);
    return { path, previousPath, removed: false, blob, patch: null };
  });
  return [...files, ...gone.map(([path]) => ({ path, previousPath: null, removed: true, blob: null, patch: null }))];
}

const nameOf = (path: string) => path.split('/').at(-1);

async function readTree(
  { client, repository: { owner, repo } }: Access,
  commit: string,
  wanted: (path: string) => boolean,
): Promise<Map<string, string> | null> {
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { owner, repo, tree_sha: commit, recursive: '1' });
    if (data.truncated) return null;
    return new Map(data.tree.flatMap(({ path, sha, type }) => (type === 'blob' && path && sha && wanted(path) ? [[path, sha] as const] : [])));
  } catch (error) {
    if (statusOf(error) === 404 || statusOf(error) === 409) return null;
    throw explainError(error, 'listing the files of a commit', 'contents: read');
  }
}
