import { createHash } from 'node:crypto';
import { structuredPatch } from 'diff';
import type { Store } from './store.ts';

/** Files of a commit by path. */
export type Tree = Record<string, string>;

export const blobOf = (text: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0`)
    .update(text)
    .digest('hex');

/** Commits a tree on a branch, as a push would; returns its SHA. */
export function commit(store: Store, tree: Tree, branch = 'main'): string {
  const parent = store.branches[branch] ?? null;
  const sha = createHash('sha1')
    .update(JSON.stringify([parent, tree, Object.keys(store.commits).length]))
    .digest('hex');
  store.commits[sha] = { tree, parent };
  store.branches[branch] = sha;
  if (branch === 'main') store.files = tree;
  return sha;
}

/** A tree by commit, branch, or null for the default branch. */
export function treeOf(store: Store, ref: string | null): Tree | null {
  if (ref === null || ref === 'HEAD') return store.files;
  return store.commits[store.branches[ref.replace(/^refs\/heads\//, '')] ?? ref]?.tree ?? null;
}

/** The nearest commit both descend from. */
export function mergeBase(store: Store, one: string, other: string): string | null {
  const line = new Set<string>();
  for (let sha: string | null = one; sha; sha = store.commits[sha]?.parent ?? null) line.add(sha);
  for (let sha: string | null = other; sha; sha = store.commits[sha]?.parent ?? null) if (line.has(sha)) return sha;
  return null;
}

/** What changed from one tree to another, as GitHub lists it: renames found by equal content or mostly equal lines. */
export function diffTrees(before: Tree, after: Tree) {
  const removed = Object.keys(before).filter((path) => !(path in after));
  const changed = Object.keys(after).filter((path) => before[path] !== after[path]);
  const renamedFrom = new Set<string>();
  const files = changed.map((path) => {
    const text = after[path] as string;
    const previous = path in before ? undefined : removed.find((old) => !renamedFrom.has(old) && likeness(before[old] as string, text) > 0.5);
    if (previous) renamedFrom.add(previous);
    const status = path in before ? 'modified' : previous ? 'renamed' : 'added';
    return fileShape(path, status, before[previous ?? path] ?? '', text, previous);
  });
  return [...files, ...removed.filter((path) => !renamedFrom.has(path)).map((path) => fileShape(path, 'removed', before[path] as string, ''))];
}

function likeness(one: string, other: string): number {
  const lines = new Set(one.split('\n'));
  const all = other.split('\n');
  return all.filter((line) => lines.has(line)).length / all.length;
}

function fileShape(filename: string, status: string, before: string, after: string, previous?: string) {
  const { hunks } = structuredPatch(filename, filename, before, after, '', '', { context: 3 });
  const patch = hunks
    .map(({ oldStart, oldLines, newStart, newLines, lines }) => `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join('\n')}`)
    .join('\n');
  const count = (sign: string) => hunks.flatMap(({ lines }) => lines).filter((line) => line.startsWith(sign)).length;
  const url = `https://api.github.com/blob/${filename.split('/').map(encodeURIComponent).join('/')}`;
  return {
    sha: status === 'removed' ? blobOf(before) : blobOf(after),
    filename,
    status,
    additions: count('+'),
    deletions: count('-'),
    changes: count('+') + count('-'),
    blob_url: url,
    raw_url: url,
    contents_url: url,
    ...(patch ? { patch } : {}),
    ...(previous ? { previous_filename: previous } : {}),
  };
}
