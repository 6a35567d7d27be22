import { readRepositoryFile } from '../github/repository-file.ts';
import { hasBranch } from '../github/write-back.ts';
import { foldRunbook, planRunbook } from '../plan/plan-runbook.ts';
import type { Change } from '../state/change.ts';
import { guardAsked } from '../state/guard-asked.ts';
import type { RunbookDraftState } from '../state/runbook-draft.ts';
import type { StandingItem } from '../state/standing.ts';
import { safeText } from '../view/issues/safe-text.ts';
import { evidenceBeside } from './evidence-beside.ts';
import { reconcile } from './reconcile.ts';
import type { Outcome, Run } from './run.ts';

/** At most so many are offered by one push: nobody reads ten drafts. */
const mostDrafts = 3;

/** Offers a runbook for each open item of merged reports that asks for one, by a pull request of its own. */
export async function draftRunbooks(run: Run, outcomes: Outcome[], push: { ref: string; after: string }): Promise<Change[]> {
  const { settings, writeBack, log } = run;
  if (!settings.runbooks.draft) return [];
  if (writeBack !== 'pull-request') {
    log('`runbooks.draft` does nothing without the input `write-back: pull-request`');
    return [];
  }
  const wanted = outcomes.flatMap((outcome) => (outcome.path ? itemsFor(outcome).map((item) => ({ outcome, item, path: outcome.path as string })) : []));
  const changes: Change[] = [];
  for (const { outcome, item, path } of wanted.slice(0, mostDrafts)) changes.push(...(await draftFor(run, { outcome, item, path, push })));
  return changes;
}

/** Filed, open, asking for a runbook that is not there. */
function itemsFor({ standing }: Outcome): StandingItem[] {
  return standing.items.filter(
    ({ item, key, issue, fate }) =>
      fate === 'filed' &&
      issue?.state === 'open' &&
      issue.number > 0 &&
      guardAsked(item.text, item.category) === 'runbook' &&
      !standing.guards.some((guard) => guard.item === key),
  );
}

interface Wanted {
  outcome: Outcome;
  item: StandingItem;
  path: string;
  push: { ref: string; after: string };
}

async function draftFor(run: Run, { outcome, item, path, push }: Wanted): Promise<Change[]> {
  const { github, settings, now, log } = run;
  const text = await readRepositoryFile(github, path, push.after);
  if (text === null) return [];
  const evidence = await evidenceBeside(run, { path, commit: push.after });
  const { draftRunbook } = await import('../draft/draft-runbook.ts');
  const key = item.key ?? '';
  const drafted = draftRunbook({ text, file: path, evidence, settings, now, ...(item.item.id ? { item: item.item.id } : {}), key });
  if (drafted.steps === 0) {
    log(`${path} tells no step, so no runbook is drafted for ${key}`);
    return [];
  }
  const number = item.issue?.number ?? 0;
  const file = `${settings.runbooks.folder.replace(/\/+$/, '')}/${nameOf(path, key, itemsFor(outcome).length)}.md`;
  const place = { item: number, key, branch: `post-mortem/runbook-${number}`, base: push.ref.replace(/^refs\/heads\//, ''), commit: push.after, path: file };
  const observe = () => observeDraft(run, place);
  const plan = (state: RunbookDraftState) => planRunbook(state, { text: drafted.text, title: safeText(drafted.runbook.title, 120) });
  return (await reconcile(run, { observe, plan, fold: foldRunbook })).changes;
}

/** The name of the report; with the item where the report asks for several. */
function nameOf(path: string, key: string, wanted: number): string {
  const name = (path.split('/').at(-1) ?? '').replace(/\.\w+$/, '').replace(/^\d{4}-\d{2}-\d{2}[-_]?/, '');
  return `${name || 'runbook'}${wanted > 1 ? `-${key.toLowerCase()}` : ''}`;
}

type Place = Omit<RunbookDraftState, 'hasBranch' | 'isWritten' | 'wasOffered' | 'isTaken'>;

async function observeDraft({ github }: Run, place: Place): Promise<RunbookDraftState> {
  const { owner, repo } = github.repository;
  const { branch, path, base } = place;
  const { data } = await github.client.request('GET /repos/{owner}/{repo}/pulls', { owner, repo, head: `${owner}:${branch}`, state: 'all', per_page: 1 });
  const known = data.length > 0;
  const exists = !known && (await hasBranch(github, branch));
  const isTaken = !known && (await readRepositoryFile(github, path, base)) !== null;
  const isWritten = exists && (await readRepositoryFile(github, path, branch)) !== null;
  return { ...place, hasBranch: exists, isWritten, wasOffered: known, isTaken };
}
