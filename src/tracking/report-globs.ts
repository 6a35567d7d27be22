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

/** Tells files of alerting rules and runbooks. Only on the default branch, where someone who may write put them, do they prove anything. */
export function guardFilter(globs: string[], { ref, repository }: { ref: string; repository?: { default_branch?: string } }): (path: string) => boolean {
  if (!repository?.default_branch || ref !== `refs/heads/${repository.default_branch}`) return () => false;
  const isIncluded = picomatch(
    globs.filter((glob) => !glob.startsWith('!')),
    options,
  );
  const isExcluded = exclusionFilter(globs);
  return (path) => isIncluded(path) && !isExcluded(path);
}
