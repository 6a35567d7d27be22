import { explainError, isForbidden, statusOf } from './errors.ts';
import type { Access, GitHub } from './github.ts';
import { trustAuthors } from './trust.ts';

/** A workflow of the default branch that `workflow_dispatch` starts. */
export interface StartedWorkflow {
  /** File name in `.github/workflows`. */
  file: string;
  inputs: Record<string, string>;
}

/** Whether a comment on an issue, of someone whose markers count, carries a marker already. */
export async function hasAnswer(github: GitHub, issue: number, marker: string): Promise<boolean> {
  const { client, repository } = github;
  const { owner, repo } = repository;
  const comments = await client.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: issue, per_page: 100 });
  const authors = comments.filter(({ body }) => body?.includes(marker)).map(({ user }) => (user ? { login: user.login, type: user.type } : null));
  const trusts = await trustAuthors(github, authors);
  return authors.some(trusts);
}

/** Starts a workflow; gives a sentence for people where GitHub has none of that name or refuses. */
export async function startWorkflow({ client, repository: { owner, repo } }: Access, ref: string, { file, inputs }: StartedWorkflow): Promise<string | null> {
  try {
    await client.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', { owner, repo, workflow_id: file, ref, inputs });
    return null;
  } catch (error) {
    if (statusOf(error) === 404) return `There is no workflow ${file} on the default branch: copy it from the templates`;
    if (statusOf(error) === 422) return `The workflow ${file} does not take these inputs: copy it anew from the templates`;
    if (isForbidden(error)) return `The token may not start workflows: the job needs \`permissions: actions: write\``;
    throw explainError(error, `starting ${file}`, 'actions: write');
  }
}

/** An answer to a command, on its issue. */
export async function answerOn({ client, repository: { owner, repo } }: Access, issue: number, body: string): Promise<void> {
  try {
    await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: issue, body });
  } catch (error) {
    throw explainError(error, 'answering a command', 'issues: write');
  }
}
