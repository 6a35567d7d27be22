import { existsSync, readFileSync } from 'node:fs';

/** The folder of the package: above `dist` in the bundle, above `src/commands` when run from source. */
function packageFolder(): URL {
  const near = new URL('../', import.meta.url);
  return existsSync(new URL('package.json', near)) ? near : new URL('../', near);
}

/** A file that comes with the package, such as `templates/report.md`. */
export function packageFile(path: string): string {
  return readFileSync(new URL(path, packageFolder()), 'utf8');
}

export function packageVersion(): string {
  return (JSON.parse(packageFile('package.json')) as { version: string }).version;
}
