import { createEvent } from './event.ts';
import type { EvidenceEvent } from './evidence.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';

interface User {
  login?: string;
  type?: string;
}

interface Deployment {
  id: number;
  sha: string;
  ref: string;
  environment: string;
  description?: string | null;
  creator?: User | null;
}

interface Status {
  state: string;
  created_at: string;
  creator?: User | null;
  log_url?: string;
  target_url?: string;
  description?: string;
}

interface Pull {
  number: number;
  title: string;
  merged_at: string | null;
  merge_commit_sha: string | null;
  html_url: string;
  user?: User | null;
}

interface Release {
  tag_name: string;
  name: string | null;
  published_at: string | null;
  html_url: string;
  draft?: boolean;
  author?: User | null;
}

interface WorkflowRun {
  name: string | null;
  display_title?: string;
  event: string;
  status: string | null;
  conclusion: string | null;
  created_at: string;
  run_started_at?: string;
  updated_at: string;
  html_url: string;
  head_sha: string;
  path?: string;
  actor?: User | null;
}

interface Commit {
  sha: string;
  html_url: string;
  commit: { message: string; committer: { date: string } | null; author: { name: string } | null };
  author?: User | null;
}

/** Deployed, released, merged, reverted, ran: what GitHub says. */
export function parseGitHub(files: RawFile[], { window, settings }: ParseContext): Parsed {
  const from = window.start - window.pad * 1000;
  const to = window.end + window.pad * 1000;
  const inside = (time: string | null | undefined) => time != null && Date.parse(time) >= from && Date.parse(time) <= to;
  const pulls = listOf<Pull>(files, 'pulls');
  const events: EvidenceEvent[] = [
    ...deployments(files, inside, new Map(pulls.map(({ value }) => [value.merge_commit_sha ?? '', value])), settings.sources.github?.environments),
    ...pulls.flatMap(({ value, raw }) => (inside(value.merged_at) ? [mergeEvent(value, raw)] : [])),
    ...listOf<Release>(files, 'releases').flatMap(({ value, raw }) => (inside(value.published_at) && !value.draft ? [releaseEvent(value, raw)] : [])),
    ...listOf<WorkflowRun>(files, 'runs').flatMap(({ value, raw }) =>
      inside(value.run_started_at ?? value.created_at) && isTold(value) ? [runEvent(value, raw)] : [],
    ),
    ...commitEvents(
      files,
      pulls.map(({ value }) => value),
      inside,
    ),
  ];
  return { events, gaps: [] };
}

interface Item<T> {
  value: T;
  raw: { file: string; pointer: string };
  repository: string;
}

function listOf<T>(files: RawFile[], what: string): Item<T>[] {
  return files
    .filter((file) => file.what.startsWith(`${what}/`))
    .flatMap((file) => {
      const answer = readJson<T[] | Record<string, unknown>>(file);
      const [key, list] = Array.isArray(answer) ? ['', answer] : (Object.entries(answer ?? {}).find(([, value]) => Array.isArray(value)) ?? ['', []]);
      const repository = file.what.split('/').slice(1, 3).join('/');
      return (list as T[]).map((value, index) => ({ value, repository, raw: { file: file.file, pointer: `${key && `/${key}`}/${index}` } }));
    });
}

const words: Record<string, string> = { success: 'deployed', failure: 'failed to deploy', error: 'failed to deploy', in_progress: 'deployment begins' };

/** What counts is the status of a deployment, not when it was asked for. `inactive` is set by GitHub on the one before. */
function deployments(files: RawFile[], inside: (time: string) => boolean, bySha: Map<string, Pull>, environments: string[] | undefined): EvidenceEvent[] {
  const events: EvidenceEvent[] = [];
  for (const { value, repository } of listOf<Deployment>(files, 'deployments')) {
    if (environments && !environments.includes(value.environment)) continue;
    const own = listStatuses(files, `statuses/${repository}/${value.id}`);
    const done = own.some(({ value: { state } }) => state === 'success' || state === 'failure' || state === 'error');
    for (const { value: status, raw } of own) {
      const word = words[status.state];
      if (!word || !inside(status.created_at) || (status.state === 'in_progress' && done)) continue;
      const pull = bySha.get(value.sha);
      const name = /^[0-9a-f]{40}$/.test(value.ref) ? value.ref.slice(0, 7) : value.ref;
      const back = /\b(?:roll(?:ed|ing)?[ -]?back|revert)/i.test(`${value.description ?? ''} ${status.description ?? ''} ${value.ref}`);
      const text = `${name} ${word} to ${value.environment}${pull ? ` with "${pull.title}" (pull request ${pull.number})` : ''}`;
      events.push(
        createEvent({
          at: Date.parse(status.created_at),
          kind: back && status.state === 'success' ? 'rollback' : 'deploy',
          subject: `${repository} ${value.sha.slice(0, 12)}`,
          text:
            back && status.state === 'success'
              ? `Rolled back: ${text}`
              : status.state === 'success'
                ? `Deployed ${text.replace(' deployed', '')}`
                : `Deployment: ${text}`,
          source: 'GitHub',
          raw,
          actor: actorOf(status.creator ?? value.creator),
          link: status.log_url || status.target_url || null,
        }),
      );
    }
  }
  return events;
}

function listStatuses(files: RawFile[], what: string): Item<Status>[] {
  const file = files.find((one) => one.what === what);
  return (readJson<Status[]>(file) ?? []).map((value, index) => ({ value, repository: '', raw: { file: file?.file ?? '', pointer: `/${index}` } }));
}

function mergeEvent(pull: Pull, raw: Item<Pull>['raw']): EvidenceEvent {
  const reverts = /^revert\b/i.test(pull.title);
  return createEvent({
    at: Date.parse(pull.merged_at ?? ''),
    kind: 'merge',
    subject: `pull request ${pull.number}`,
    text: `Merged pull request ${pull.number}: ${pull.title}`,
    source: 'GitHub',
    raw,
    actor: null,
    link: pull.html_url,
    weight: reverts ? 7 : 4,
  });
}

function releaseEvent({ tag_name, name, published_at, html_url }: Release, raw: Item<Release>['raw']): EvidenceEvent {
  const title = name && name !== tag_name ? `${tag_name} (${name})` : tag_name;
  return createEvent({
    at: Date.parse(published_at ?? ''),
    kind: 'release',
    subject: tag_name,
    text: `Release ${title} published`,
    source: 'GitHub',
    raw,
    actor: null,
    link: html_url,
  });
}

/** Runs that deploy, that people start by hand, or that fail; checks of every push are noise. */
function isTold({ event, name, path, conclusion }: WorkflowRun): boolean {
  return (
    event === 'workflow_dispatch' ||
    event === 'deployment' ||
    /\b(?:deploy|release|rollback|roll back|revert|failover|restart|scale|migrat)/i.test(`${name} ${path}`) ||
    (conclusion === 'failure' && event === 'schedule')
  );
}

function runEvent(run: WorkflowRun, raw: Item<WorkflowRun>['raw']): EvidenceEvent {
  const name = run.name ?? run.display_title ?? 'unnamed';
  const title = run.display_title && run.display_title !== name ? ` for "${run.display_title}"` : '';
  const back = /\b(?:roll ?back|revert)/i.test(`${name} ${run.path ?? ''}`) && run.conclusion === 'success';
  const outcome = run.conclusion ? `, ${run.conclusion === 'success' ? 'succeeded' : run.conclusion.replaceAll('_', ' ')}` : '';
  const by = run.event === 'workflow_dispatch' ? ' started by hand' : ' ran';
  return createEvent({
    at: Date.parse(run.run_started_at ?? run.created_at),
    kind: back ? 'rollback' : 'workflow',
    subject: name,
    text: `Workflow "${name}"${by}${title}${outcome}`,
    source: 'GitHub',
    raw,
    actor: run.event === 'workflow_dispatch' ? actorOf(run.actor) : null,
    link: run.html_url,
    ...(run.conclusion ? { until: Date.parse(run.updated_at) } : {}),
  });
}

/** Commits on the default branch that no pull request of the list explains. */
function commitEvents(files: RawFile[], pulls: Pull[], inside: (time: string | undefined) => boolean): EvidenceEvent[] {
  const merged = new Set(pulls.map(({ merge_commit_sha }) => merge_commit_sha));
  return listOf<Commit>(files, 'commits').flatMap(({ value, raw }) => {
    const subject = value.commit.message.split('\n')[0] ?? '';
    const at = value.commit.committer?.date;
    if (merged.has(value.sha) || !at || !inside(at) || /^Merge /.test(subject) || /\(#\d+\)$/.test(subject)) return [];
    return [
      createEvent({
        at: Date.parse(at),
        kind: 'merge',
        subject: value.sha.slice(0, 12),
        text: `Commit ${value.sha.slice(0, 7)}: ${subject}`,
        source: 'GitHub',
        raw,
        actor: null,
        link: value.html_url,
        weight: 2,
      }),
    ];
  });
}

function actorOf(user: User | null | undefined): EvidenceEvent['actor'] {
  if (!user?.login) return null;
  const machine = user.type === 'Bot' || user.login.endsWith('[bot]');
  return { name: user.login, login: user.login, machine };
}
