import { statusOf } from './errors.ts';
import type { Access } from './github.ts';
import { getIssue, type RawIssue } from './issues.ts';

/** Numbers looked at beyond what the lists show. */
const most = 10;

/**
 * Issues newer than any list shows. Lists lag behind by seconds, single issues do not: after an answer that was lost, or a run
 * that was cut, what it opened is found by the numbers after the highest one known.
 */
export async function readNewest(github: Access, known: number): Promise<RawIssue[]> {
  const { owner, repo } = github.repository;
  const { data } = await github.client.request('GET /repos/{owner}/{repo}/issues', {
    owner,
    repo,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: 1,
  });
  const found: RawIssue[] = [];
  let number = Math.max(known, data[0]?.number ?? 0);
  for (const end = number + most; number < end; ) {
    number += 1;
    try {
      found.push(await getIssue(github, number));
    } catch (error) {
      const status = statusOf(error);
      if (status === 404) break;
      // Deleted or moved: there may be newer ones still.
      if (status !== 410 && status !== 301) throw error;
    }
  }
  return found;
}
