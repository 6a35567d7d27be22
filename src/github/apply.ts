import type { Answer, Change, IssueEdit } from '../state/change.ts';
import { createBelow } from './create-item.ts';
import { explainError, isLocked, isRateLimit, isTransient, reasonOf, statusOf } from './errors.ts';
import type { Access } from './github.ts';
import { type RawIssue, toIssueState } from './issues.ts';

/**
 * Does one change. What GitHub refuses for this change alone becomes a `problem`; what would stop every other change
 * too (no permission, no answer) is thrown.
 */
export async function applyChange(github: Access, change: Change): Promise<Answer> {
  const {
    client,
    repository: { owner, repo },
  } = github;
  switch (change.type) {
    case 'create-label':
      return createLabel(github, change);
    case 'open-item':
      return change.native ? (await import('./apply-fields.ts')).openWithFields(github, change, openIssue) : openIssue(github, change);
    case 'open-follow-up':
    case 'open-report':
    case 'open-weekly-review':
    case 'open-unfinished-push':
      return openIssue(github, change);
    case 'set-dependency':
      return (await import('./dependencies.ts')).setDependency(github, change);
    case 'edit-issue':
      if (change.edit.native) {
        const lacking = await (await import('./apply-fields.ts')).writeFields(github, change.issue, change.edit.native);
        if (lacking) return { lacking };
      }
      return editIssue(github, change);
    case 'close-duplicate':
      return editIssue(github, { issue: change.issue, edit: { body: change.body, state: 'closed', reason: 'duplicate' } });
    case 'set-labels':
      return setLabels(github, change);
    case 'link-sub-issue':
      return linkSubIssue(github, change);
    case 'add-comment':
      return attempt(`commenting on #${change.issue}`, async () => {
        const { data } = await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
          owner,
          repo,
          issue_number: change.issue,
          body: change.body,
        });
        return { comment: { id: Number(data.id), updatedAt: data.updated_at } };
      });
    case 'delete-comment':
      return attempt('deleting a second comment', async () => {
        // A run side by side may have deleted it already.
        await client.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: change.comment }).catch((error) => {
          if (statusOf(error) !== 404) throw error;
        });
        return {};
      });
    case 'upsert-comment':
      return upsertComment(github, change);
    case 'assign':
      return attempt(`assigning #${change.issue}`, async () => {
        await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', {
          owner,
          repo,
          issue_number: change.issue,
          assignees: change.logins,
        });
        return {};
      });
    case 'create-review':
    case 'delete-review-comment':
      return (await import('./apply-review.ts')).applyReviewChange(github, change);
    case 'create-branch':
    case 'write-file':
    case 'open-pull':
      return (await import('./apply-write-back.ts')).applyWriteBack(github, change);
  }
}

type Of<T extends Change['type']> = Extract<Change, { type: T }>;

/** Runs a request; 4xx that concern only this change become a problem. */
async function attempt(doing: string, request: () => Promise<Answer>): Promise<Answer> {
  try {
    return await request();
  } catch (error) {
    const status = statusOf(error);
    if (isTransient(error)) throw error;
    if (status === 422 || status === 410 || isLocked(error)) return { problem: `${doing} was refused by GitHub: ${reasonOf(error)}` };
    if (status !== null && status >= 300 && status < 400) return { problem: `${doing} came too late: it was moved to another repository` };
    throw explainError(error, doing, 'issues: write');
  }
}

async function createLabel({ client, repository: { owner, repo } }: Access, { label }: Of<'create-label'>): Promise<Answer> {
  return attempt(`creating the label \`${label.name}\``, async () => {
    try {
      await client.request('POST /repos/{owner}/{repo}/labels', { owner, repo, ...label });
    } catch (error) {
      // Another run was quicker.
      if (!(statusOf(error) === 422 && /already.exists/i.test(reasonOf(error)))) throw error;
    }
    return {};
  });
}

/** A refused issue is tried again with less: an item is never lost to an assignee or label GitHub will not have. */
async function openIssue(github: Access, change: Extract<Change, { title: string; labels: string[] }>): Promise<Answer> {
  const { client, repository } = github;
  const { owner, repo } = repository;
  const { title, body, labels, assignees } = change;
  const below = await createBelow(github, change);
  if (below) return tellDropped(below, assignees);
  const attempts = [{ labels, assignees }, ...(assignees.length > 0 ? [{ labels, assignees: [] }] : []), { labels: labels.slice(0, 1), assignees: [] }];
  let problem = '';
  for (const { labels: some, assignees: who } of attempts) {
    const answer = await attempt(`opening \`${title.slice(0, 40).replaceAll('`', '')}\``, async () => {
      const { data } = await client.request('POST /repos/{owner}/{repo}/issues', {
        owner,
        repo,
        title,
        body,
        labels: some,
        ...(who.length > 0 ? { assignees: who } : {}),
      });
      return { issue: toIssueState(data as RawIssue) };
    });
    if (!answer.problem) return tellDropped(answer, assignees, problem);
    problem = answer.problem;
  }
  return { problem };
}

/** GitHub drops whom it will not assign without a word. */
function tellDropped(answer: Answer, assignees: string[], before = ''): Answer {
  const dropped = assignees.filter((login) => !answer.issue?.assignees.some((other) => other.toLowerCase() === login.toLowerCase()));
  const problem = before || (dropped.length > 0 ? `not assigned: GitHub did not take ${dropped.map((login) => `\`${login}\``).join(', ')}` : '');
  return problem ? { ...answer, problem } : answer;
}

/** Edits all fields at once; an edit that GitHub refuses for its assignees is made without them. */
async function editIssue({ client, repository: { owner, repo } }: Access, { issue, edit }: Pick<Of<'edit-issue'>, 'issue' | 'edit'>): Promise<Answer> {
  const patch = ({ reason, native: _, ...fields }: IssueEdit) =>
    attempt(`editing #${issue}`, async () => {
      const body = { ...fields, ...(reason ? { state_reason: reason } : {}) };
      const { data } = await client.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { owner, repo, issue_number: issue, ...body });
      return { issue: toIssueState(data as RawIssue) };
    });
  const answer = await patch(edit);
  if (!answer.problem || !edit.assignees) return answer;
  const { assignees: _, ...rest } = edit;
  return { ...(await patch(rest)), problem: answer.problem };
}

async function setLabels({ client, repository: { owner, repo } }: Access, { issue, add, remove }: Of<'set-labels'>): Promise<Answer> {
  return attempt(`labelling #${issue}`, async () => {
    if (add.length > 0) await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/labels', { owner, repo, issue_number: issue, labels: add });
    for (const name of remove) {
      await client.request('DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}', { owner, repo, issue_number: issue, name }).catch((error) => {
        if (statusOf(error) !== 404) throw error;
      });
    }
    return {};
  });
}

async function linkSubIssue({ client, repository: { owner, repo } }: Access, { parent, child }: Of<'link-sub-issue'>): Promise<Answer> {
  const link = () =>
    client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', { owner, repo, issue_number: parent, sub_issue_id: child.id });
  try {
    await link();
    return {};
  } catch (error) {
    const status = statusOf(error);
    if (isTransient(error) || isRateLimit(error)) throw error;
    // Servers before sub-issues: the task list of the comment does the job.
    if (status === 404 || status === 403 || status === 410) return { noSubIssues: true };
    const reason = reasonOf(error);
    // It was linked before, by a run whose answer was lost or that runs side by side.
    if (/duplicate sub-issues/i.test(reason)) return {};
    if (/priority has already been taken/i.test(reason)) {
      await link();
      return {};
    }
    return { problem: `#${child.number} could not be linked below #${parent}: ${reason}` };
  }
}

async function upsertComment({ client, repository: { owner, repo } }: Access, { issue, comment, body }: Of<'upsert-comment'>): Promise<Answer> {
  return attempt(`commenting on #${issue}`, async () => {
    const { data } =
      comment === null
        ? await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { owner, repo, issue_number: issue, body })
        : await client.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { owner, repo, comment_id: comment, body });
    return { comment: { id: Number(data.id), updatedAt: data.updated_at } };
  });
}
