import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';

/** Whether a program is installed. In CI a missing one is an error: the tests that need it must not vanish. */
export function hasProgram(name: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
  if (!found && process.env.CI) throw new Error(`${name} is not installed; .ci/run installs it`);
  if (!found) console.warn(`SKIPPED: ${name} is not installed (Debian: apt install prometheus prometheus-alertmanager kubernetes-client)`);
  return found;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export interface Running {
  url: string;
  close: () => Promise<void>;
}

/** Starts a server and waits until a path answers. */
export async function startServer(
  program: string,
  args: string[],
  { port, ready, seconds = 30 }: { port: number; ready: string; seconds?: number },
): Promise<Running> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-4000);
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const close = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(late);
  };
  for (let tries = 0; tries < seconds * 10; tries++) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    const up = await fetch(`${url}${ready}`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return { url, close };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await close();
  throw new Error(`${program} did not answer within ${seconds} s: ${said}`);
}
