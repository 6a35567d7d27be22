import picomatch from 'picomatch';

/** Tells report files by the `reports` globs of the configuration; paths as GitHub writes them. */
export function reportFilter(globs: string[]): (path: string) => boolean {
  return picomatch(globs, { dot: true, nocase: true });
}
