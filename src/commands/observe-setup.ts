import { explainError, isHttpError } from '../github/errors.ts';
import type { Access } from '../github/github.ts';
import { listLabels } from '../github/issues.ts';
import { observeWeekly } from '../github/observe-weekly.ts';
import { isInstallation, readOwnLogin } from '../github/trust.ts';
import { nextRun } from '../plan/heartbeat.ts';
import type { Settings } from '../settings/settings.ts';
import type { Remote } from '../setup/remote.ts';
import type { GitHubFacts } from '../setup/setup.ts';
import { ourAction } from '../setup/workflow.ts';
import { connect } from './repository.ts';
import type { Shell } from './shell.ts';

/** What GitHub says of a repository's setup. It only reads; what the token may not see is null. */
export async function observeSetup(remote: Remote, token: string, settings: Settings, shell: Shell): Promise<GitHubFacts> {
  const access = await connect(remote, token, shell);
  const { client, repository } = access;
  const { owner, repo } = repository;
  try {
    const { data } = await client.request('GET /repos/{owner}/{repo}', { owner, repo });
    const trusted = new Set(settings.trusted.map((login) => login.toLowerCase()));
    const ownLogin = await readOwnLogin(client, token);
    const { memory } = await observeWeekly({ ...access, ownLogin, installation: isInstallation(token), trusted }, settings);
    const { lastRun, schedule } = memory;
    const reports = await client.request('GET /repos/{owner}/{repo}/issues', { owner, repo, labels: settings.labels.report.name, state: 'all', per_page: 1 });
    return {
      hasIssues: data.has_issues,
      labels: await listLabels(access),
      heartbeat: lastRun ? { lastRun, expected: nextRun(lastRun, schedule) } : null,
      workflowStates: await workflowStates(access),
      subIssues: await hasSubIssues(access, reports.data[0]?.number),
      issueTypes: (await orNull(client.request('GET /repos/{owner}/{repo}/issue-types', { owner, repo })))?.flatMap((type) => type?.name ?? []) ?? null,
      issueFields: await issueFields(access),
      requiredChecks: await requiredChecks(access, data.default_branch),
      latest: await latestRelease(access),
    };
  } catch (error) {
    throw isHttpError(error) ? explainError(error, `reading the setup of ${owner}/${repo}`, 'issues: read, metadata: read') : error;
  }
}

/** What a request answers, or null where GitHub refuses it or does not know it. */
async function orNull<T>(asked: Promise<{ data: T }>): Promise<T | null> {
  try {
    return (await asked).data;
  } catch (error) {
    if (isHttpError(error) && error.status < 500) return null;
    throw error;
  }
}

async function issueFields({ client, repository }: Access): Promise<GitHubFacts['issueFields']> {
  const fields = await orNull(client.request('GET /orgs/{org}/issue-fields', { org: repository.owner }));
  return (
    fields?.flatMap((field) =>
      field ? [{ name: field.name, options: field.options?.map(({ name }) => name) ?? null, isDate: field.data_type === 'date' }] : [],
    ) ?? null
  );
}

async function workflowStates({ client, repository: { owner, repo } }: Access): Promise<Record<string, string> | null> {
  const found = await orNull(client.request('GET /repos/{owner}/{repo}/actions/workflows', { owner, repo }));
  return found && Object.fromEntries(found.workflows.map(({ path, state }) => [path, state]));
}

/** A server without sub-issues does not know the address; without a report there is nothing to ask of. */
async function hasSubIssues({ client, repository: { owner, repo } }: Access, issue: number | undefined): Promise<boolean | null> {
  if (issue === undefined) return null;
  return (
    (await orNull(client.request('GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', { owner, repo, issue_number: issue, per_page: 1 }))) !== null
  );
}

async function requiredChecks({ client, repository: { owner, repo } }: Access, branch: string): Promise<string[] | null> {
  const rules = await orNull(client.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', { owner, repo, branch }));
  if (!rules) return null;
  return rules.flatMap((rule) => (rule.type === 'required_status_checks' ? (rule.parameters?.required_status_checks ?? []).map(({ context }) => context) : []));
}

async function latestRelease({ client }: Access): Promise<string | null> {
  const [owner = '', repo = ''] = ourAction.split('/');
  return (await orNull(client.request('GET /repos/{owner}/{repo}/releases/latest', { owner, repo })))?.tag_name ?? null;
}
