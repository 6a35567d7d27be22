import type { getOctokit } from '@actions/github';

type Octokit = ReturnType<typeof getOctokit>;

/** Sends a GET now; whoever asks for the same later gets its answer, once. */
export type ReadAhead = (route: string, parameters: Record<string, unknown>) => void;

/** Lets reads leave before the code that needs them has come to its turn. An answer that no one asks for is dropped. */
export function createReadAhead({ hook, request }: Pick<Octokit, 'hook' | 'request'>): ReadAhead {
  const early = new Map<string, Promise<unknown>>();
  hook.wrap('request', (send, options) => {
    if (early.size === 0 || options.method !== 'GET' || 'ahead' in (options.request ?? {})) return send(options) as never;
    const key = keyOf(request.endpoint(options).url);
    const answer = early.get(key) ?? send(options);
    early.delete(key);
    return answer as never;
  });
  return (route, parameters) => {
    const answer = request(route, { ...parameters, request: { ahead: true } });
    answer.catch(() => {});
    early.set(keyOf(request.endpoint(route, parameters).url), answer);
  };
}

/** An address whatever the order of its parameters. */
function keyOf(address: string): string {
  const url = new URL(address);
  url.searchParams.sort();
  return url.href;
}
