import type { SourceKind } from '../evidence/evidence.ts';
import { fetchFiles } from './files.ts';
import { fetchGitHub } from './github.ts';
import { fetchPrometheus } from './prometheus.ts';
import type { FetchContext, Fetcher } from './source.ts';

/** One fetcher a source. */
export const fetchers = {
  prometheus: fetchPrometheus,
  github: fetchGitHub,
  files: fetchFiles,
} as unknown as Record<SourceKind, Fetcher>;

/** GitHub needs no configuration inside of a workflow. */
export function isConfigured(kind: SourceKind, { settings, env }: FetchContext): boolean {
  if (kind === 'github') return settings.sources.github !== undefined || Boolean(env.GITHUB_REPOSITORY && env.GITHUB_TOKEN);
  return settings.sources[kind] !== undefined;
}
