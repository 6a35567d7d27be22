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
}

const timeout = 60_000;
const proxied = Boolean(proxyVariable());
/** Node 24 agents read `https_proxy`, `http_proxy` and `no_proxy` themselves. */
const options = { keepAlive: true, ...(proxied ? { proxyEnv: process.env } : {}) } as AgentOptions;
const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };

/**
 * `fetch` on `node:http`, for Octokit: the built-in `fetch` costs more to load than the whole action takes to run.
 * Follows no redirects but those of GET (renamed repositories). Rejects after 60 s without an answer.
 */
export async function httpFetch(url: string, { method = 'GET', headers = {}, body }: FetchOptions = {}): Promise<FetchResponse> {
  const response = await send(new URL(url), method, headers, body);
  const location = response.headers.get('location');
  if (method === 'GET' && location && [301, 302, 307, 308].includes(response.status)) {
    const target = new URL(location, url);
    // A token is for the host it was given for.
    if (target.host === new URL(url).host) return send(target, method, headers, body);
  }
  return response;
}

function send(url: URL, method: string, headers: Record<string, string>, body: string | undefined): Promise<FetchResponse> {
  const protocol = url.protocol as keyof typeof agents;
  const client = protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    // Node sends no length of its own accord with a DELETE, and the body would be lost.
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const request = client.request(url, { method, headers: { ...headers, ...length }, agent: agents[protocol], timeout }, (response) => {
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
