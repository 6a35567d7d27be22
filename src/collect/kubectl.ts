import { spawn } from 'node:child_process';
import type { KubernetesSource } from '../evidence/settings.ts';
import { SourceProblem } from './problem.ts';
import type { Session } from './session.ts';

export interface Output {
  text: string;
  /** Longer than allowed, and cut. */
  cut: boolean;
}

/** Arguments that say which cluster. Options end with `=`, so that no value is taken for another option. */
export function clusterArguments({ url, context, namespace }: KubernetesSource): string[] {
  return [...(url ? [`--server=${url}`] : []), ...(context ? [`--context=${context}`] : []), ...(namespace ? [`--namespace=${namespace}`] : [])];
}

/** Runs kubectl, never through a shell. Throws a `SourceProblem` with the last line it said. */
export function runKubectl(session: Session, args: string[], bytes: number): Promise<Output> {
  const { limits, signal } = session;
  session.asked++;
  return new Promise((resolve, reject) => {
    const child = spawn('kubectl', [`--request-timeout=${Math.ceil(limits.request / 1000)}s`, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    let [size, cut, said, late] = [0, false, '', false];
    const stop = (reason: 'cut' | 'late') => {
      if (reason === 'cut') cut = true;
      else late = true;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('late'), limits.request + 5000);
    const abort = () => stop('late');
    signal.addEventListener('abort', abort, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      if (cut) return;
      chunks.push(chunk);
      size += chunk.length;
      if (size > bytes) stop('cut');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-4000);
    });
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    };
    child.on('error', (error: NodeJS.ErrnoException) => {
      done();
      reject(new SourceProblem(error.code === 'ENOENT' ? 'kubectl is not installed' : `kubectl cannot be run (${error.code})`));
    });
    child.on('close', (code) => {
      done();
      session.bytes += size;
      const text = Buffer.concat(chunks).subarray(0, bytes).toString('utf8');
      if (late) reject(new SourceProblem(`kubectl gave no answer within ${limits.request / 1000} s`));
      else if (code === 0 || cut) resolve({ text, cut });
      else reject(new SourceProblem(explain(said)));
    });
  });
}

/** Connection errors are several lines of caches before the sentence. */
function explain(said: string): string {
  const last = said.trim().split('\n').at(-1)?.trim() ?? '';
  const forbidden = /\bcannot (\w+) resource "([^"]+)"(?: in API group "[^"]*")?(?: in the namespace "([^"]+)")?/.exec(last);
  if (forbidden)
    return `the cluster does not allow to ${forbidden[1]} ${forbidden[2]}${forbidden[3] ? ` in ${forbidden[3]}` : ''}: the role needs get and list on pods, pods/log, events, replicasets and deployments`;
  return last === '' ? 'kubectl failed without a word' : `kubectl says: ${last.slice(0, 300)}`;
}
