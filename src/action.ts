import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { setFailed, setOutput, setSecret } from '@actions/core';
import { context } from '@actions/github';
import {
  type IssueCommentPayload,
  type IssuesPayload,
  type PullRequestPayload,
  type PushPayload,
  skipIssueComment,
  skipIssues,
  skipPullRequest,
  skipPush,
} from './events/payloads.ts';
import { readAhead } from './events/read-ahead.ts';
import { createClient } from './github/client.ts';
import { explainError, isHttpError } from './github/errors.ts';
import type { Access } from './github/github.ts';
import { proxySupported, proxyVariable } from './github/http-fetch.ts';
import { readRepositoryFile } from './github/repository-file.ts';
import { isInstallation, readOwnLogin } from './github/trust.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { log, notice } from './log.ts';
import { defaultSettings, type Settings } from './settings/settings.ts';
import { skippedOutputs } from './skipped-outputs.ts';
import type { Repository } from './state/repository.ts';
import { readCheckout } from './tracking/read-checkout.ts';
import type { Result, Run } from './tracking/run.ts';
import { UserError } from './user-error.ts';

// A run matches each pattern a few times: compiling it at once, not after a first slow match, saves a quarter of the reading.
setFlagsFromString('--no-regexp-tier-up');

interface Handler {
  /** Why the event is none of ours, told without a request as far as that can be. */
  skip: (settings: Settings | null) => string | null;
  /** Loads what handles it: nearly all of the action, which an event of none of ours does without. */
  load: () => Promise<(run: Run) => Promise<Result>>;
}

/** Which handler takes the event. */
function chooseHandler(inputs: Inputs): Handler {
  const { eventName } = context;
  const payload = context.payload as unknown;
  const always = () => null;
  switch (eventName) {
    case 'issues':
      return {
        skip: (settings) => skipIssues(payload as IssuesPayload, settings),
        load: async () => {
          const { onIssues } = await import('./events/issues.ts');
          return (run) => onIssues(run, payload as IssuesPayload);
        },
      };
    case 'issue_comment':
      return {
        skip: (settings) => skipIssueComment(payload as IssueCommentPayload, settings?.labels.report.name ?? null),
        load: async () => {
          const { onIssueComment } = await import('./events/issue-comment.ts');
          return (run) => onIssueComment(run, payload as IssueCommentPayload);
        },
      };
    case 'pull_request':
    case 'pull_request_target':
      return {
        skip: () => skipPullRequest(payload as PullRequestPayload),
        load: async () => {
          const { onPullRequest } = await import('./events/pull-request.ts');
          return (run) => onPullRequest(run, payload as PullRequestPayload);
        },
      };
    case 'push':
      return {
        skip: () => skipPush(payload as PushPayload),
        load: async () => {
          const { onPush } = await import('./events/push.ts');
          return (run) => onPush(run, payload as PushPayload);
        },
      };
    case 'schedule':
      return {
        skip: always,
        load: async () => {
          const { sweep } = await import('./sweep/sweep.ts');
          return (run) => sweep(run, (payload as { schedule?: string }).schedule ?? null);
        },
      };
    case 'workflow_dispatch':
      return {
        skip: always,
        load: async () => {
          const { onDispatch } = await import('./events/dispatch.ts');
          return (run) => onDispatch(run, inputs.report);
        },
      };
    default:
      return { skip: () => `the event \`${eventName}\` is none this action handles`, load: async () => async () => ({ outcomes: [] }) };
  }
}

async function main(): Promise<void> {
  const inputs = readInputs();
  if (proxyVariable() && !proxySupported()) {
    throw new UserError(`${proxyVariable()} is set, but Node ${process.versions.node} takes no proxy from the environment; run on Node 24.5 or later`);
  }
  const client = createClient({
    token: inputs.token,
    apiUrl: process.env.GITHUB_API_URL ?? 'https://api.github.com',
    repositoryId: readRepositoryId(),
    repositoryNode: context.payload.repository?.node_id,
    onWait: notice,
  });
  const repository: Repository = { ...context.repo, id: readRepositoryId(), url: `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}` };
  const handler = chooseHandler(inputs);
  // First what the event alone tells, before any request; then what takes the configuration.
  const early = handler.skip(null);
  if (early) return skip(early);
  const asking = loadSettings({ client, repository }, inputs.config);
  // The code is loaded while the first answers are on their way, where it is likely to be needed.
  const loading = handler.skip(defaultSettings) === null ? handler.load() : null;
  loading?.catch(() => {});
  const settings = await asking;
  const late = handler.skip(settings);
  if (late) return skip(late);
  const run: Run = {
    github: {
      client,
      repository,
      ownLogin: await readOwnLogin(client, inputs.token),
      installation: isInstallation(inputs.token),
      trusted: new Set(settings.trusted.map((login) => login.toLowerCase())),
    },
    settings,
    labels: { present: null },
    now: inputs.asOf ?? new Date().toISOString(),
    mode: inputs.mode,
    dryRun: inputs.dryRun,
    commit: context.sha ?? 'HEAD',
    failOn: inputs.failOn,
    writeBack: inputs.writeBack,
    log,
    secondOpinion: await askerOf(settings, inputs),
  };
  const handle = await (loading ?? handler.load());
  const result = await handle(run);
  const problems = run.secondOpinion?.problem ? [run.secondOpinion.problem] : [];
  const { tell } = await import('./tell.ts');
  await tell({ ...result, notices: [...(result.notices ?? []), ...problems, ...(await tellOthers(result, run, inputs))] }, inputs);
}

/** Whom the configuration names for a second opinion on wording. */
async function askerOf({ secondOpinion }: Settings, { secondOpinionKey: key, token }: Inputs): Promise<Run['secondOpinion']> {
  if (!secondOpinion) return null;
  if (key !== '') setSecret(key);
  return (await import('./opinions/ask-model.ts')).createAsker(secondOpinion, key, token);
}

/** Tells the chat of the input `notice-url`, once all is done; whatever comes of it, the run has succeeded. */
async function tellOthers(result: Result, run: Run, { noticeUrl }: Inputs): Promise<string[]> {
  if (noticeUrl === '') return [];
  setSecret(noticeUrl);
  try {
    return await (await import('./notices/send-notices.ts')).sendNotices(noticeUrl, result, run);
  } catch (thrown) {
    return [`No one was told: ${thrown instanceof Error ? thrown.message.replaceAll(noticeUrl, 'it') : 'for a reason unknown'}`];
  }
}

/**
 * The configuration of the checkout; without a checkout, of the default branch through the API; else the defaults. What an event
 * of a report will read leaves before, where the configuration renames no labels.
 */
async function loadSettings(access: Access, path: string): Promise<Settings> {
  const workspace = process.env.GITHUB_WORKSPACE ?? '.';
  // The checkout of `pull_request_target` may be that of a stranger.
  const inCheckout = context.eventName !== 'pull_request_target' && (existsSync(join(workspace, path)) || existsSync(join(workspace, '.git')));
  const local = inCheckout ? readConfiguration(path) : null;
  const ahead = (settings: Settings) => (context.eventName === 'issues' ? readAhead(access, context.payload as unknown as IssuesPayload, settings) : null);
  const renames = local?.includes('labels') === true;
  if (!renames) ahead(defaultSettings);
  const text = inCheckout ? local : await readRepositoryFile(access, path);
  if (text === null) return defaultSettings;
  // The YAML reader and the schema are loaded only where there is a configuration.
  const { parseSettings } = await import('./settings/load.ts');
  const settings = parseSettings(text, path);
  if (renames) ahead(settings);
  return settings;
}

/** A pull request may make a link of it, to show in an error message what else is on the machine. */
function readConfiguration(path: string): string | null {
  const workspace = process.env.GITHUB_WORKSPACE ?? '.';
  if (!existsSync(join(workspace, path))) return null;
  const content = readCheckout(path);
  if (content === null) throw new UserError(`${path} is a link or no file, expected a file of the checkout`);
  return content.toString('utf8');
}

/** The payload of every event names the repository; a schedule only the environment. */
function readRepositoryId(): number | null {
  const { repository } = context.payload as { repository?: { id?: unknown } };
  return Number(repository?.id ?? process.env.GITHUB_REPOSITORY_ID) || null;
}

function skip(reason: string) {
  log(`Nothing to do: ${reason}`);
  for (const [name, value] of skippedOutputs) setOutput(name, value);
}

main().catch((thrown: unknown) => {
  const told = isHttpError(thrown) ? explainError(thrown, 'talking to GitHub', 'issues: write') : thrown;
  // A mistake of the user's is a sentence; anything else is a bug and keeps its stack.
  setFailed(told instanceof UserError ? told.message : told instanceof Error ? (told.stack ?? told.message) : String(told));
});
