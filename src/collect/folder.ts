import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Gap, SourceKind, SourceOutcome } from '../evidence/evidence.ts';
import { type EvidenceSettings, pad } from '../evidence/settings.ts';
import type { Snapshot } from '../evidence/snapshot.ts';
import { UserError } from '../user-error.ts';
import type { ManifestFile } from './session.ts';

/** The file `manifest.json`: what was asked when, and what the answers hash to. Times of collection are nowhere else. */
export interface Manifest {
  version: 1;
  tool: string;
  configuration: string;
  window: { start: string; end: string; pad: number };
  service: string | null;
  settings: EvidenceSettings;
  sources: (SourceOutcome & { gaps: Gap[] })[];
  files: ManifestFile[];
}

export interface Collected {
  snapshot: Snapshot;
  manifest: Manifest;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

export function createManifest(snapshot: Snapshot, files: ManifestFile[], tool: string): Manifest {
  const { window, service, settings, sources } = snapshot;
  const times = { start: new Date(window.start).toISOString(), end: new Date(window.end).toISOString(), pad: window.pad };
  return { version: 1, tool, configuration: hash(JSON.stringify(settings)), window: times, service, settings, sources, files };
}

/** Writes the raw answers and their manifest; what an earlier collection left in the folder goes. */
export function writeSnapshot(folder: string, { snapshot, manifest }: Collected): void {
  rmSync(join(folder, 'raw'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { file, body } of snapshot.files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), gzipSync(body));
  }
  writeFileSync(join(folder, '.gitignore'), '# Raw answers may hold personal data; evidence.json and draft.md are for the repository.\nraw/\nmanifest.json\n');
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Reads a snapshot back. Throws a `UserError` where a file is missing or is not what was written. */
export function readSnapshot(folder: string): Snapshot {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) throw new UserError(`There is no ${path}, expected a folder that \`collect\` wrote`);
  const manifest = parseManifest(readFileSync(path, 'utf8'), path);
  const files = manifest.files.map(({ path: file, source, what, sha256 }) => {
    const body = readRaw(join(folder, file), file);
    if (hash(body) !== sha256) throw new UserError(`${join(folder, file)} is not what was collected: its hash differs from the manifest`);
    return { source: source as SourceKind, what, file, body };
  });
  const { window, service, settings, sources } = manifest;
  return { window: { start: Date.parse(window.start), end: Date.parse(window.end), pad: window.pad ?? pad }, service, settings, sources, files };
}

function readRaw(path: string, file: string): string {
  // A manifest is a file like any other: it must not lead out of its folder.
  if (!/^raw\/[a-z]+\/\d{4,}\.(?:json|txt)\.gz$/.test(file))
    throw new UserError(`The manifest names ${file}, expected a path such as raw/prometheus/0001.json.gz`);
  if (!existsSync(path)) throw new UserError(`There is no ${path}, though the manifest names it`);
  try {
    return gunzipSync(readFileSync(path), { maxOutputLength: 200_000_000 }).toString('utf8');
  } catch {
    throw new UserError(`${path} cannot be unpacked`);
  }
}

function parseManifest(text: string, path: string): Manifest {
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.version === 1 && Array.isArray(manifest.files) && Array.isArray(manifest.sources)) return manifest;
  } catch {
    // Told below.
  }
  throw new UserError(`${path} is not a manifest of version 1`);
}
