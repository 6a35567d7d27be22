import type { AgentOptions, IncomingMessage } from 'node:http';

// An `import` of these reads every export, and with `WebSocket` loads the whole built-in fetch that is avoided here.
const http = process.getBuiltinModule('node:http');
const https = process.getBuiltinModule('node:https');

/** What Octokit needs of `fetch`. */
interface FetchResponse {
  status: number;
  url: string;
  ok: boolean;
  headers: Map<string, string>;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface FetchOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Ends the request, however slowly the answer trickles. */
  signal?: AbortSignal;
}

const timeout = 60_000;
const proxied = Boolean(proxyVariable());
/** Node 24 agents read `https_proxy`, `http_proxy` and `no_proxy` themselves. */
const options = { keepAlive: true, ...(proxied ? { proxyEnv: process.env } : {}) } as AgentOptions;
const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };

/** Redirects followed for one request. */
const mostHops = 3;

/**
 * `fetch` on `node:http`, for Octokit: the built-in `fetch` costs more to load than the whole action takes to run.
 * A redirect is followed only to the same resource of the repository `id`, which was renamed: an issue that was moved to
 * another repository has another number there. Rejects after 60 s without an answer, and on JSON that was cut short.
 */
export function createFetch(id: number | null): (url: string, options?: FetchOptions) => Promise<FetchResponse> {
  return async (url, { method = 'GET', ...rest } = {}) => {
    let target = new URL(url);
    for (let hop = 0; ; hop++) {
      const response = await send(target, { method, ...rest });
      const next = hop < mostHops ? ownTarget(response, target, method, id) : null;
      if (!next) return checkJson(response, method);
      target = next;
    }
  };
}

/** Where to ask again: the same resource by the id of the repository, at the host the token is for. */
function ownTarget({ status, headers }: FetchResponse, from: URL, method: string, id: number | null): URL | null {
  const location = headers.get('location');
  const follows = method === 'GET' ? [301, 302, 307, 308].includes(status) : status === 307 || status === 308;
  if (!location || !follows || id === null) return null;
  const target = new URL(location, from);
  const tail = (path: string) => /\/(?:repos\/[^/]+\/[^/]+|repositories\/\d+)(\/.*)?$/.exec(path)?.[1] ?? '';
  const own = new RegExp(`/repositories/${id}(?:/|$)`).test(target.pathname);
  return target.host === from.host && own && tail(target.pathname) === tail(from.pathname) ? target : null;
}

/** JSON that cannot be read is no answer; a list was asked for page by page and must be one. */
async function checkJson(response: FetchResponse, method: string): Promise<FetchResponse> {
  if (!response.ok || response.status === 204 || !/json/.test(response.headers.get('content-type') ?? '')) return response;
  const { host, searchParams } = new URL(response.url);
  const value: unknown = parse(await response.text(), host);
  if (method === 'GET' && searchParams.has('per_page') && !Array.isArray(value)) throw new Error(`the answer of ${host} is no list`);
  return response;
}

function parse(text: string, host: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`the answer of ${host} is broken off`, { cause });
  }
}

function send(url: URL, { method = 'GET', headers = {}, body, signal }: FetchOptions): Promise<FetchResponse> {
  const protocol = url.protocol as keyof typeof agents;
  const client = protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    // Node sends no length of its own accord with a DELETE, and the body would be lost.
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const settings = { method, headers: { ...headers, ...length }, agent: agents[protocol], timeout, ...(signal ? { signal } : {}) };
    const request = client.request(url, settings, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve(createResponse(url, response, Buffer.concat(chunks))));
    });
    request.on('timeout', () => request.destroy(new Error(`no answer from ${url.host} within ${timeout / 1000} s`)));
    request.on('error', reject);
    if (body !== undefined) request.write(body);
    request.end();
  });
}

function createResponse(url: URL, response: IncomingMessage, body: Buffer): FetchResponse {
  const status = response.statusCode ?? 0;
  const headers = Object.entries(response.headers).map(([name, value]): [string, string] => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]);
  return {
    status,
    url: url.href,
    ok: status >= 200 && status < 300,
    headers: new Map(headers),
    text: async () => body.toString('utf8'),
    arrayBuffer: async () => new Uint8Array(body).buffer,
  };
}

/** The proxy variable that is set, if any. */
export function proxyVariable(): string | undefined {
  return ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'].find((name) => process.env[name]);
}

/** Whether this Node lets agents take proxies from the environment. */
export function proxySupported(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21);
}
