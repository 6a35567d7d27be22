import { setTimeout as sleep } from 'node:timers/promises';
import { SourceProblem } from './problem.ts';

export interface HttpRequest {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  /** Sent as a form. */
  form?: Record<string, string>;
}

export interface HttpLimits {
  /** Milliseconds one attempt may take. */
  request: number;
  bytes: number;
  /** Ends with the run. */
  signal: AbortSignal;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  body: string;
  /** The answer was longer than allowed and is cut. */
  cut: boolean;
}

const attempts = 3;
const longestWait = 60;
const mostRedirects = 3;

/**
 * One answer, with two more attempts on 420, 429, 5xx and lost connections; waits as the server says, up to a minute.
 * Follows redirects on the same host only: a token is for the host it was given for. Throws a `SourceProblem`.
 */
export async function askHttp(request: HttpRequest, limits: HttpLimits): Promise<HttpAnswer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await attemptHttp(request, limits).catch((error: SourceProblem) => error);
    const again = answer instanceof SourceProblem ? answer.status === -1 : answer.status === 420 || answer.status === 429 || answer.status >= 500;
    if (!again || attempt === attempts) {
      if (answer instanceof SourceProblem) throw answer;
      return answer;
    }
    const wait = answer instanceof SourceProblem ? attempt * 0.2 : waitOf(answer.headers, attempt);
    if (wait > longestWait) throw new SourceProblem(`${hostOf(request.url)} asks to wait ${Math.round(wait)} s`, 429);
    await sleep(wait * 1000, undefined, { signal: limits.signal }).catch(() => {
      throw new SourceProblem('the time for the run was over');
    });
  }
}

/** Seconds to wait before the next attempt. */
function waitOf(headers: Headers, attempt: number): number {
  const after = headers.get('retry-after');
  if (after && /^\d+$/.test(after.trim())) return Number(after);
  if (after && !Number.isNaN(Date.parse(after))) return Math.max(0, (Date.parse(after) - Date.now()) / 1000);
  const reset = headers.get('ratelimit-reset');
  if (reset && /^\d+$/.test(reset)) return Number(reset);
  const at = headers.get('x-ratelimit-reset');
  if (at && /^\d+$/.test(at) && headers.get('x-ratelimit-remaining') === '0') return Math.max(0, Number(at) - Date.now() / 1000);
  return attempt * 0.3;
}

async function attemptHttp(request: HttpRequest, limits: HttpLimits, hops = 0): Promise<HttpAnswer> {
  const signal = AbortSignal.any([limits.signal, AbortSignal.timeout(limits.request)]);
  try {
    const response = await fetch(request.url, {
      method: request.method ?? 'GET',
      headers: { accept: 'application/json', 'user-agent': 'postmortem-action', ...request.headers },
      body: request.form ? new URLSearchParams(request.form) : null,
      redirect: 'manual',
      signal,
    });
    const location = response.headers.get('location');
    if (location && response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      return await follow(request, new URL(location, request.url), limits, hops);
    }
    return { status: response.status, headers: response.headers, ...(await readBody(response, limits.bytes)) };
  } catch (error) {
    throw explain(error, request.url, limits);
  }
}

function follow(request: HttpRequest, target: URL, limits: HttpLimits, hops: number): Promise<HttpAnswer> {
  if (target.origin !== new URL(request.url).origin) {
    throw new SourceProblem(`${hostOf(request.url)} redirects to another host, ${target.host}: set its address as \`url\` if that is right`);
  }
  if (hops >= mostRedirects || request.method === 'POST') throw new SourceProblem(`${hostOf(request.url)} redirects in circles`);
  return attemptHttp({ ...request, url: target.href }, limits, hops + 1);
}

async function readBody(response: Response, most: number): Promise<{ body: string; cut: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk as Uint8Array);
    size += (chunk as Uint8Array).length;
    if (size > most) return { body: Buffer.concat(chunks).subarray(0, most).toString('utf8'), cut: true };
  }
  return { body: Buffer.concat(chunks).toString('utf8'), cut: false };
}

/** -1 marks what may be tried again. */
function explain(error: unknown, url: string, { request, signal }: HttpLimits): SourceProblem {
  if (error instanceof SourceProblem) return error;
  if (signal.aborted) return new SourceProblem('the time for the run was over');
  if (error instanceof Error && error.name === 'TimeoutError') return new SourceProblem(`no answer from ${hostOf(url)} within ${request / 1000} s`);
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'refuses connections',
    ENOTFOUND: 'is not a known host',
    ECONNRESET: 'broke the connection off',
    UND_ERR_SOCKET: 'broke the connection off',
    EAI_AGAIN: 'cannot be looked up',
    CERT_HAS_EXPIRED: 'has an expired certificate',
  };
  const reason =
    reasons[cause?.code ?? ''] ??
    (error instanceof TypeError && /terminated/.test(error.message) ? 'broke the answer off' : `cannot be asked (${cause?.code ?? (error as Error).message})`);
  return new SourceProblem(`${hostOf(url)} ${reason}`, -1);
}

export const hostOf = (url: string) => {
  try {
    return new URL(url).host;
  } catch {
    return url.slice(0, 80);
  }
};

/** The configured address with a path behind its own: a proxy may serve an API under `/prom`. */
export function joinUrl(base: string, path: string, query: Record<string, string | number | undefined> = {}): string {
  const url = new URL(`${base.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`);
  for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, String(value));
  return url.href;
}
