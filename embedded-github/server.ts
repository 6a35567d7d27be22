import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gitRoutes } from './git-routes.ts';
import { answerGraphQL, isMutation } from './graphql.ts';
import { countRequest, type Limits, limitHeaders } from './limits.ts';
import { nativeRoutes } from './native-routes.ts';
import { checkRequest, checkResponse, findOperation } from './openapi.ts';
import { type Answer, routes } from './routes.ts';
import { setupRoutes } from './setup-routes.ts';
import { issueShape } from './shapes.ts';
import type { Store } from './store.ts';
import { systemRoutes } from './system-routes.ts';

export interface LoggedRequest {
  method: string;
  path: string;
  route: string;
  status: number;
  write: boolean;
  /** Who asks: the token of the run. */
  token: string;
  body: unknown;
}

/** What to do to the n-th request (from 0) instead of answering it. */
export type Fault =
  | 'cut-before'
  | 'cut-after'
  | '5xx'
  | {
      status: number;
      headers?: Record<string, string>;
      body?: unknown /** Sent as it is. */;
      raw?: string /** Does what is asked all the same. */;
      done?: true;
    };

export interface EmbeddedGitHub {
  url: string;
  store: Store;
  log: LoggedRequest[];
  /** Requests or answers that GitHub's description does not allow. */
  violations: string[];
  /** Answers are not checked, for speed; requests always are. */
  unchecked: boolean;
  /** Headers of every answer, such as those of the rate limit. */
  answerHeaders: (() => Record<string, string>) | null;
  /** Milliseconds every answer takes. */
  latency: number;
  /** Limits of requests, such as GitHub has; null for none. */
  limits: Limits | null;
  /** Decides on a fault by the request and its number. */
  fault: ((request: { method: string; path: string; index: number; body: unknown }) => Fault | null) | null;
  /** Holds a request until it may be answered: how two runs are stepped through each other. */
  gate: ((request: LoggedRequest) => Promise<void>) | null;
  close: () => Promise<void>;
}

/** A stateful GitHub on loopback that checks every request and answer against GitHub's published description. */
export async function startGitHub(store: Store): Promise<EmbeddedGitHub> {
  const github: EmbeddedGitHub = {
    url: '',
    store,
    log: [],
    violations: [],
    unchecked: false,
    fault: null,
    gate: null,
    answerHeaders: null,
    latency: 0,
    limits: null,
    close: async () => {},
  };
  const server = createServer((request, response) => void handle(github, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  github.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  github.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return github;
}

async function handle(github: EmbeddedGitHub, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', github.url);
  const method = request.method ?? 'GET';
  const text = await readBody(request);
  const entry: LoggedRequest = {
    method,
    path: url.pathname + url.search,
    route: '',
    status: 0,
    write: method !== 'GET',
    token: (request.headers.authorization ?? '').replace(/^\S+ /, ''),
    body: text === '' ? undefined : JSON.parse(text),
  };
  if (url.pathname === '/graphql') entry.write = isMutation(entry.body);
  await github.gate?.(entry);
  const index = github.log.length;
  const fault = github.fault?.({ method, path: url.pathname, index, body: entry.body }) ?? null;
  github.log.push(entry);
  if (fault === 'cut-before') return void request.socket.destroy();
  if (fault === '5xx') return send(response, 502, { message: 'Server Error' });
  if (typeof fault === 'object' && fault?.raw !== undefined)
    return void response.writeHead(fault.status, { 'content-type': 'application/json' }).end(fault.raw);
  const instead = typeof fault === 'object' ? fault : null;
  if (instead && !instead.done) return send(response, instead.status, instead.body ?? { message: 'fault' }, instead.headers);
  const refused = github.limits && countRequest(github.limits, createsContent(entry));
  const answer = refused ?? redirect(github, url, method) ?? (await answerTo(github, method, url, entry));
  entry.status = answer.status;
  if (fault === 'cut-after') return void request.socket.destroy();
  if (instead) return send(response, instead.status, instead.body, instead.headers);
  const location: Record<string, string> = answer.location ? { location: answer.location } : {};
  const limits = github.limits ? limitHeaders(github.limits, refused !== null) : {};
  if (github.latency > 0) await new Promise((resolve) => setTimeout(resolve, github.latency));
  send(response, answer.status, answer.body, { ...location, ...linkHeader(url, answer), ...limits, ...github.answerHeaders?.() });
}

/** Issues, comments, labels, reviews and links, not edits: what GitHub calls content. */
function createsContent({ method, path, write }: LoggedRequest): boolean {
  return path === '/graphql' ? write : method === 'POST';
}

async function answerTo(github: EmbeddedGitHub, method: string, url: URL, entry: LoggedRequest): Promise<Answer> {
  if (url.pathname === '/graphql' && method === 'POST') {
    entry.route = 'POST /graphql';
    const { wrong, ...answer } = await answerGraphQL(github.store, entry.body);
    if (wrong) github.violations.push(`POST /graphql: ${wrong}`);
    return answer;
  }
  const match = findOperation(method, url.pathname);
  if (!match) return violate(github, `${method} ${url.pathname} is not in GitHub's description`);
  entry.route = `${method} ${match.route}`;
  const problem = checkRequest(match, url.searchParams, entry.body);
  if (problem) return violate(github, `${method} ${url.pathname}: ${problem}`);
  const { owner, repo } = match.params;
  if (owner !== undefined && (owner !== github.store.owner || repo !== github.store.repo)) return { status: 404, body: { message: 'Not Found' } };
  const handler = routes[entry.route] ?? gitRoutes[entry.route] ?? setupRoutes[entry.route] ?? systemRoutes[entry.route] ?? nativeRoutes[entry.route];
  if (!handler) return violate(github, `${entry.route} is not embedded`);
  const answer = handler(github.store, { params: match.params, search: url.searchParams, body: entry.body }, github.url);
  const wrong = answer.partial || github.unchecked ? null : checkResponse(match, answer.status, answer.body);
  if (wrong) github.violations.push(`answer to ${entry.route} ${answer.status}: ${wrong}`);
  return answer;
}

/**
 * What GitHub redirects: requests to an old name of the repository, and to issues that were moved. The target goes by the id of
 * the repository; the own one is then served as if it had been named, another one only shows the issue.
 */
function redirect({ store, url: base }: EmbeddedGitHub, url: URL, method: string): Answer | null {
  const [, id, rest = ''] = /^\/repositories\/(\d+)(\/.*)?$/.exec(url.pathname) ?? [];
  if (id !== undefined && Number(id) === store.id) {
    url.pathname = `/repos/${store.owner}/${store.repo}${rest}`;
    return null;
  }
  if (id !== undefined) {
    const found = Object.values(store.moved).find(({ repository, issue }) => repository === Number(id) && rest === `/issues/${issue.number}`);
    if (!found) return { status: 404, body: { message: 'Not Found' } };
    return { status: 200, body: { ...issueShape(found.issue, store, base), repository_url: `${base}/repos/other/place` } };
  }
  const [, name = '', tail = ''] = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(url.pathname) ?? [];
  if (store.oldNames.includes(name)) return moved(`${base}/repositories/${store.id}${tail}${url.search}`, method);
  const gone = store.moved[Number(/^\/issues\/(\d+)(?:\/|$)/.exec(tail)?.[1])];
  return gone ? moved(`${base}/repositories/${gone.repository}/issues/${gone.issue.number}`, method) : null;
}

const moved = (location: string, method: string): Answer => ({
  status: method === 'GET' ? 301 : 307,
  location,
  body: { message: 'Moved Permanently', url: location },
});

function violate(github: EmbeddedGitHub, problem: string): Answer {
  github.violations.push(problem);
  return { status: 400, body: { message: problem } };
}

function linkHeader(url: URL, { more }: Answer): Record<string, string> {
  if (!more) return {};
  const next = new URL(url);
  next.searchParams.set('page', String(Number(url.searchParams.get('page') ?? 1) + 1));
  return { link: `<${next.href}>; rel="next"` };
}

function send(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(status === 204 ? undefined : JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
