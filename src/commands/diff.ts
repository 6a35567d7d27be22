import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** What would change in a file, as `git diff` shows it; all of it where the file is new. */
export function showDiff(path: string, before: string | null, after: string): string {
  const from = before === null ? '/dev/null' : `a/${path}`;
  return createTwoFilesPatch(from, `b/${path}`, before ?? '', after, undefined, undefined, { context: 3, headerOptions: FILE_HEADERS_ONLY });
}
