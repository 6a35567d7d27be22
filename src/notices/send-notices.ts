import { createFetch } from '../github/http-fetch.ts';
import type { Settings } from '../settings/settings.ts';
import type { Result, Run } from '../tracking/run.ts';
import { type Notice, noticesOf } from '../view/notices/moments.ts';
import { formatOf, writePayload } from '../view/notices/payloads.ts';

/** Milliseconds a webhook may take to answer. */
const patience = 10_000;

/**
 * Tells a chat what a run did. A notice that fails never fails the run: what went wrong is returned as sentences, in which
 * the address, which is a secret, does not occur.
 */
export async function sendNotices(address: string, result: Result, run: Run): Promise<string[]> {
  const wanted = listNotices(result, run).filter(({ moment }) => run.settings.notices.for.includes(moment));
  if (wanted.length === 0) return [];
  const target = readTarget(address, run.settings);
  if (typeof target === 'string') return [target];
  if (run.dryRun) return wanted.map(({ text }) => `Would tell ${target.host}: ${text}`);
  const { owner, repo } = run.github.repository;
  const problems: string[] = [];
  for (const notice of wanted) {
    const body = JSON.stringify(writePayload(run.settings.notices.format ?? formatOf(target.hostname), notice, `${owner}/${repo}`));
    const problem = await post(target, body);
    if (problem) problems.push(`${target.host} was not told of ${notice.moment}: ${problem}`);
  }
  return problems;
}

function listNotices({ outcomes, changes = [], portfolio }: Result, { github, settings, now }: Run): Notice[] {
  return noticesOf({
    url: github.repository.url,
    today: now.slice(0, 10),
    labels: { tracked: settings.labels.tracked.name },
    reports: outcomes.map(({ number, report, standing, changes: own, refused = {} }) => ({
      number,
      title: report.title ?? '',
      standing,
      changes: own,
      refused,
    })),
    changes,
    items: portfolio?.items ?? [],
  });
}

/** The address where the configuration allows its host; else why not. Plain HTTP is for this machine alone. */
function readTarget(address: string, { notices }: Settings): URL | string {
  const target = URL.canParse(address) ? new URL(address) : null;
  const local = target?.hostname === '127.0.0.1' || target?.hostname === 'localhost';
  if (!target || (target.protocol !== 'https:' && !(local && target.protocol === 'http:')))
    return 'The input `notice-url` is no https address, so no one was told';
  if (notices.hosts.some((host) => host.toLowerCase() === target.host)) return target;
  return `The host of \`notice-url\` is not under \`notices.hosts\` in the configuration, so no one was told`;
}

/** Why a webhook did not take a notice; null where it did. Redirects are not followed. */
async function post(target: URL, body: string): Promise<string | null> {
  const headers = { 'content-type': 'application/json', 'user-agent': 'postmortem-action' };
  try {
    const { ok, status } = await createFetch(null)(target.href, { method: 'POST', headers, body, signal: AbortSignal.timeout(patience) });
    return ok ? null : `it answered ${status}`;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ABORT_ERR') return `no answer within ${patience / 1000} s`;
    return code ?? message.replaceAll(target.href, 'it');
  }
}
