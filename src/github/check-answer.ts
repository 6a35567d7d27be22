import { HttpAnswerError } from './errors.ts';

/** What of an answer of Octokit's is checked. */
interface Answered {
  status: number;
  /** Where the answer came from in the end. */
  url: string;
  data: unknown;
  headers: Record<string, unknown>;
}

/** What was asked: Octokit's options of the request. */
interface Asked {
  method: string;
  url: string;
  owner?: unknown;
  repo?: unknown;
  issue_number?: unknown;
}

/**
 * Refuses an answer that is about something else than what was asked: an issue that was moved to another repository, another
 * number, another repository of the same name. Thrown with the status of a redirect, so that it counts as gone.
 */
export function checkAnswer({ status, url, data, headers }: Answered, asked: Asked): void {
  if (status >= 300) throw new HttpAnswerError(status, `${asked.method} ${asked.url} was redirected`, String(headers.location ?? ''));
  if (asked.url !== '/repos/{owner}/{repo}/issues' && asked.url !== '/repos/{owner}/{repo}/issues/{issue_number}') return;
  // A redirect is followed only to the repository's own id: then its name may be a new one.
  const renamed = /\/repositories\/\d+\//.test(url);
  const own = `/repos/${String(asked.owner)}/${String(asked.repo)}`.toLowerCase();
  for (const issue of (Array.isArray(data) ? data : [data]) as { number?: unknown; repository_url?: unknown }[]) {
    if (typeof issue !== 'object' || issue === null || typeof issue.number !== 'number') throw new HttpAnswerError(502, 'the answer is no issue');
    const elsewhere = typeof issue.repository_url === 'string' && !issue.repository_url.toLowerCase().endsWith(own);
    if (elsewhere && !renamed) throw new HttpAnswerError(301, `#${String(asked.issue_number ?? issue.number)} was moved to another repository`);
    if (asked.issue_number !== undefined && issue.number !== Number(asked.issue_number))
      throw new HttpAnswerError(301, `#${String(asked.issue_number)} was answered with #${issue.number}`);
  }
}
