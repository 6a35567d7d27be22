import type { SourceKind } from './evidence.ts';
import { parseFiles } from './files.ts';
import { parseGitHub } from './github.ts';
import { parsePrometheus } from './prometheus.ts';
import type { Parser } from './snapshot.ts';

/** One parser a source. */
export const parsers: Record<SourceKind, Parser> = {
  prometheus: parsePrometheus,
  github: parseGitHub,
  files: parseFiles,
} as unknown as Record<SourceKind, Parser>;
