import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

type Environment = Record<string, string | undefined>;

/** Path of a program on the PATH; null where it is not installed. */
export function findProgram(name: string, env: Environment): string | null {
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const file of process.platform === 'win32' ? [`${name}.exe`] : [name]) {
      const path = join(folder, file);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

/** Runs a program to its end, never through a shell. `said` is all it printed. */
export function runProgram(path: string, args: string[], cwd: string): Promise<{ ok: boolean; said: string }> {
  return new Promise((resolve) => {
    execFile(path, args, { cwd, timeout: 120_000, maxBuffer: 10_000_000 }, (error, stdout, stderr) =>
      resolve({ ok: error === null, said: `${stdout}\n${stderr}` }),
    );
  });
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
