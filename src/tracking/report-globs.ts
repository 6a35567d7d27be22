import picomatch from 'picomatch';

const options = { dot: true, nocase: true };

/** Files that stand in every folder of reports and are none: indexes, templates, skills of agents. */
const others = picomatch(['**/{readme,index,_index,skill,contributing,changelog}.*', '**/*template*'], options);

/** A glob that names such a file in its last part means it: `docs/post-mortems/README.md`. */
const named = /(?:readme|index|skill|contributing|changelog|template)[^/]*$/i;

/**
 * Tells report files by the `reports` globs of the configuration; paths as GitHub writes them. `!…` excludes. The one
 * matcher of command line and action.
 */
export function reportFilter(globs: string[]): (path: string) => boolean {
  const included = globs.filter((glob) => !glob.startsWith('!'));
  const isIncluded = picomatch(included, options);
  const isNamed = picomatch(
    included.filter((glob) => named.test(glob)),
    options,
  );
  const isExcluded = exclusionFilter(globs);
  return (path) => isIncluded(path) && !isExcluded(path) && (!others(path) || isNamed(path));
}

/** Tells what the `!…` globs among others exclude. */
export function exclusionFilter(globs: string[]): (path: string) => boolean {
  return picomatch(
    globs.flatMap((glob) => (glob.startsWith('!') ? [glob.slice(1)] : [])),
    options,
  );
}

/** True for a file that is a report unless someone names it: no index, no template. */
export function isReportName(path: string): boolean {
  return !others(path);
}
