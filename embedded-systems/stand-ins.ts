import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a server fails. `hang` never answers, `cut` breaks off in the middle of the body. */
export type Failure = 'refused' | '401' | '429' | '500' | 'html' | 'cut' | 'hang';
export const failures: Failure[] = ['refused', '401', '429', '500', 'html', 'cut', 'hang'];

export interface StandIn {
  url: string;
  /** Path with query of every request, with the Authorization header behind it. */
  log: string[];
  failure: Failure | null;
  close: () => Promise<void>;
}

export type Answers = (path: string, query: URLSearchParams, request: IncomingMessage) => unknown;

/** A server on loopback that answers with what a function gives (undefined is 404), and can fail in seven ways. */
export async function startStandIn(answers: Answers): Promise<StandIn> {
  const standIn: StandIn = { url: '', log: [], failure: null, close: async () => {} };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    standIn.log.push(`${url.pathname}${url.search} ${request.headers.authorization ?? ''}`.trim());
    if (standIn.failure) return fail(standIn.failure, request, response);
    const answer = answers(url.pathname, url.searchParams, request);
    if (typeof answer === 'string') return void response.writeHead(200, { 'content-type': 'text/plain' }).end(answer);
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? { message: 'Not Found' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  standIn.close = () => stop(server);
  return standIn;
}

function fail(failure: Failure, request: IncomingMessage, response: ServerResponse) {
  if (failure === 'refused') return void request.socket.destroy();
  if (failure === 'hang') return;
  if (failure === 'html') return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in</body></html>');
  if (failure === 'cut') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"status":"success","data":[');
    return void setTimeout(() => request.socket.destroy(), 20);
  }
  response.writeHead(Number(failure), { 'content-type': 'application/json', ...(failure === '429' ? { 'retry-after': '0' } : {}) });
  response.end(JSON.stringify({ error: 'no', message: 'no' }));
}

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
