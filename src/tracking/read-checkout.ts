import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';

/** A regular file inside the workspace; a link in a pull request must not show what else is on the machine. */
export function readCheckout(path: string): Buffer | null {
  const workspace = process.env.GITHUB_WORKSPACE;
  if (!workspace || !existsSync(workspace)) return null;
  const [root, file] = [realpathSync(workspace), resolve(workspace, path)];
  if (!existsSync(file)) return null;
  return realpathSync(file) === join(root, path) && file.startsWith(resolve(workspace) + sep) && statSync(file).isFile() ? readFileSync(file) : null;
}
