import { getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck/light.js';
import { checkAnswer } from './check-answer.ts';
import { HttpAnswerError } from './errors.ts';
import { createFetch } from './http-fetch.ts';
import { type NodeIds, noteNodeIds } from './node-ids.ts';
import { mostAnHour, nextWrite } from './pace.ts';
import { createReadAhead, type ReadAhead } from './read-ahead.ts';

/** What the rest of `src/github` needs of Octokit. */
export type Client = Pick<ReturnType<typeof getOctokit>, 'request' | 'paginate' | 'graphql'> & { budget: Budget; nodes: NodeIds; readAhead: ReadAhead };

/** What GitHub says is left of the rate limit. */
export interface Budget {
  /** Requests; null until the first answer. */
  remaining: number | null;
  /** ISO instant at which it starts anew. */
  resetsAt: string | null;
  /** When this run wrote or will write, oldest first: milliseconds since 1970. */
  writes: number[];
}

/** Longest wait for a rate limit, in seconds; beyond it the run stops and says so. */
const patience = 120;

export interface ClientOptions {
  token: string;
  apiUrl: string;
  /** Database id of the repository, to know it by after a rename. */
  repositoryId: number | null;
  /** Node id of the repository, where the event says it. */
  repositoryNode?: string | undefined;
  /** Told when the client waits, in words for people. */
  onWait?: (message: string) => void;
}

let yieldsWithoutTimers = false;

/**
 * Bottleneck, on which both plugins run, yields by a timer of a millisecond many times a request: half of the time a request
 * to a near server takes. Yielding to what is queued already does the same.
 */
function yieldWithoutTimers() {
  if (yieldsWithoutTimers) return;
  yieldsWithoutTimers = true;
  const { _store } = new Bottleneck() as unknown as { _store: object };
  const prototype = Object.getPrototypeOf(_store) as { yieldLoop: (milliseconds?: number) => Promise<void> };
  prototype.yieldLoop = (milliseconds = 0) => (milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve());
}

/** Octokit with retries and throttling by its own plugins. POSTs are not repeated blindly: see `applyPlan`. */
export function createClient({ token, apiUrl, repositoryId, repositoryNode, onWait = () => {} }: ClientOptions): Client {
  yieldWithoutTimers();
  const wait = (what: string) => (retryAfter: number, request: unknown, _: unknown, count: number) => {
    const { method, url } = request as { method: string; url: string };
    // What GraphQL was asked to write is written by REST instead, whose limit is another one.
    const again = count < 3 && retryAfter <= patience && !(what === 'Rate limit' && url.endsWith('/graphql'));
    onWait(`${what} of ${method} reached; ${again ? `going on in ${retryAfter} s` : `GitHub asks to wait ${retryAfter} s`}`);
    return again;
  };
  const octokit = getOctokit(
    token,
    {
      baseUrl: apiUrl,
      request: { fetch: createFetch(repositoryId) },
      throttle: {
        onRateLimit: wait('Rate limit'),
        onSecondaryRateLimit: wait('Secondary rate limit'),
        // Writes are paced before they come here.
        write: new Bottleneck.Group({ id: 'write' }),
        notifications: new Bottleneck.Group({ id: 'notifications' }),
      },
      log: { debug() {}, info() {}, warn() {}, error() {} },
    },
    retry as never,
    throttling as never,
  );
  const nodes: NodeIds = new Map(repositoryNode ? [['repository', repositoryNode]] : []);
  const budget: Budget = { remaining: null, resetsAt: null, writes: [] };
  octokit.hook.before('request', async (request) => {
    request.headers['x-github-api-version'] = '2022-11-28';
    // A POST whose answer was lost may have been done: only looking tells, not asking again.
    if (request.method === 'POST') request.request = { ...request.request, retries: 0 };
    if (request.method !== 'GET') await takeTurn(budget.writes);
  });
  octokit.hook.after('request', (response, asked) => {
    // GraphQL has a limit of its own, of points.
    if (!asked.url.endsWith('/graphql')) noteBudget(budget, response.headers);
    checkAnswer(response, asked);
    noteNodeIds(nodes, asked.url, response.data);
  });
  return Object.assign(octokit, { budget, nodes, readAhead: createReadAhead(octokit) });
}

function noteBudget(budget: Budget, headers: Record<string, unknown>): void {
  const [remaining, reset] = [headers['x-ratelimit-remaining'], headers['x-ratelimit-reset']];
  if (remaining !== undefined) budget.remaining = Number(remaining);
  if (reset !== undefined) budget.resetsAt = new Date(Number(reset) * 1000).toISOString();
}

/** Holds a write until GitHub's limits allow it; beyond those of an hour the run stops as if GitHub had said so. */
async function takeTurn(writes: number[]): Promise<void> {
  const now = Date.now();
  const turn = nextWrite(writes, now);
  if (turn === null) throw new HttpAnswerError(429, `a run writes at most ${mostAnHour} times an hour, because GitHub's limit is 500`);
  writes.push(turn);
  if (turn > now) await new Promise((resolve) => setTimeout(resolve, turn - now));
}
