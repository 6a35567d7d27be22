import { parsePatch } from 'diff';

/**
 * Lines of the new file that a patch shows (1-based): GitHub takes comments on these and refuses a whole review for any
 * other. Empty for a patch that is missing or cannot be read.
 */
export function linesOfPatch(patch: string | null): Set<number> {
  const lines = new Set<number>();
  for (const { newStart, lines: shown } of readHunks(patch ?? '')) {
    let line = newStart;
    for (const text of shown) {
      if (text.startsWith('-') || text.startsWith('\\')) continue;
      lines.add(line++);
    }
  }
  return lines;
}

function readHunks(patch: string) {
  try {
    return parsePatch(patch).flatMap(({ hunks }) => hunks);
  } catch {
    return [];
  }
}
