import type { SourceKind } from '../evidence/evidence.ts';
import { sourceKinds } from '../evidence/schema.ts';
import { isConfigured } from './fetchers.ts';
import type { FetchContext } from './source.ts';

/** One cheap question to each source. Placeholder signature, filled below. */
export async function checkSources(options: FetchContext & { only: SourceKind[] | null; tell: (line: string) => void }): Promise<boolean> {
  for (const kind of sourceKinds) if (isConfigured(kind, options)) options.tell(kind);
  return true;
}
