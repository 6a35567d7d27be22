import type { Answer, Change } from '../state/change.ts';
import { isRateLimit, isTransient, reasonOf, statusOf } from './errors.ts';
import type { Access } from './github.ts';

const path = '/repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by';

/** Makes an issue wait for another, or no longer; that it does so already is no mistake. */
export async function setDependency({ client, repository }: Access, { issue, by, remove }: Extract<Change, { type: 'set-dependency' }>): Promise<Answer> {
  const at = { owner: repository.owner, repo: repository.repo, issue_number: issue };
  try {
    if (remove) await client.request(`DELETE ${path}/{issue_id}`, { ...at, issue_id: by.id });
    else await client.request(`POST ${path}`, { ...at, issue_id: by.id });
    return {};
  } catch (error) {
    const status = statusOf(error);
    if (isTransient(error) || isRateLimit(error) || status === null) throw error;
    // A person was quicker, or the server has none: there is nothing to take away.
    if (remove) return {};
    if (status === 404 || status === 403 || status === 410) {
      return { lacking: { dependencies: `GitHub takes no dependencies between issues here (${status}: ${reasonOf(error)})` } };
    }
    if (status === 422 && (await isThere(client, at, by.id))) return {};
    return { problem: `#${issue} could not be made to wait for #${by.number}: ${reasonOf(error)}` };
  }
}

/** After a lost answer it is asked for a second time, which GitHub refuses. */
async function isThere(client: Access['client'], at: { owner: string; repo: string; issue_number: number }, id: number): Promise<boolean> {
  const found = await client.paginate(`GET ${path}`, { ...at, per_page: 100 });
  return found.some((issue) => issue.id === id);
}
