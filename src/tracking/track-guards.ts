import { posix } from 'node:path';
import type { ChangedFile } from '../github/changed-files.ts';
import { isGone } from '../github/errors.ts';
import { findItems } from '../github/find-items.ts';
import { getIssue, toIssueState } from '../github/issues.ts';
import { observeIssue } from '../github/observe-issue.ts';
import { readNotes } from '../github/observe-notes.ts';
import type { TrackingIssue } from '../github/tracked-files.ts';
import { type Arrived, foldGuards, type GuardedItem, type GuardNote, planGuards } from '../plan/plan-guards.ts';
import type { Change } from '../state/change.ts';
import type { MergedGuard } from '../state/guard-asked.ts';
import type { ItemState } from '../state/report-state.ts';
import type { Repository } from '../state/repository.ts';
import { UserError } from '../user-error.ts';
import { fileAddress } from '../view/issues/file-block.ts';
import { readVersion } from './checkout.ts';
import { type NamedGuard, readGuards } from './read-guards.ts';
import { reconcile } from './reconcile.ts';
import type { Outcome, Run } from './run.ts';
import { trackReport } from './track-report.ts';

/** What became of the guards of a push. */
interface Told {
  outcomes: Outcome[];
  changes: Change[];
  failures: string[];
}

interface PlacedGuard extends NamedGuard {
  path: string;
}

/**
 * Alerting rules and runbooks that a push to the default branch brought, each told on the issue of the item it names. Only the
 * files of the push are read. What names no tracked report is told in the log: it is no mistake of the push.
 */
export async function trackGuards(run: Run, files: ChangedFile[], known: TrackingIssue[], commit: string): Promise<Told> {
  const byReport = new Map<number, PlacedGuard[]>();
  for (const file of files.filter(({ removed }) => !removed)) {
    for (const guard of readGuards(file.path, await readVersion(run, file, commit))) {
      const number = reportNumberOf(guard.report, file.path, known, run.github.repository);
      if (number === null) run.log(`${file.path} names the post-mortem ${guard.report}, which is not tracked here`);
      else byReport.set(number, [...(byReport.get(number) ?? []), { ...guard, path: file.path }]);
    }
  }
  const told: Told = { outcomes: [], changes: [], failures: [] };
  for (const [number, guards] of byReport) {
    try {
      await trackOfReport(run, { number, guards, commit }, told);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      told.failures.push(`#${number}: ${error.message}`);
    }
  }
  return told;
}

/** The issue of a report by what a guard calls it: a number, the address of an issue, or a path from the root or from the guard. */
function reportNumberOf(named: string, from: string, known: TrackingIssue[], { url }: Repository): number | null {
  const [, number] = /^(?:#|GH-)?(\d{1,15})$/i.exec(named) ?? [];
  if (number) return Number(number);
  const local = named.toLowerCase().startsWith(`${url.toLowerCase()}/`) ? named.slice(url.length + 1) : named;
  const [, issue] = /^issues\/(\d{1,15})(?:[#?].*)?$/.exec(local) ?? [];
  if (issue) return Number(issue);
  const path = (/^blob\/[^/]+\/(.+?)(?:[#?].*)?$/.exec(local)?.[1] ?? local).replace(/^\/+/, '');
  if (/^[a-z]+:\/\//i.test(path)) return null;
  const paths = [posix.normalize(decoded(path)), posix.join(posix.dirname(from), decoded(path))];
  return known.find(({ file }) => paths.includes(file.path))?.number ?? null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

interface OfReport {
  number: number;
  guards: PlacedGuard[];
  commit: string;
}

async function trackOfReport(run: Run, { number, guards, commit }: OfReport, told: Told): Promise<void> {
  const { github, settings, log } = run;
  const seen = await observeIssue(github, number).catch((error: unknown) => {
    if (isGone(error)) return null;
    throw error;
  });
  if (seen === null) {
    log(`${guards[0]?.path} names #${number}, which is no issue of this repository`);
    return;
  }
  const { items } = await findItems(github, settings, seen);
  const merged: MergedGuard[] = [];
  for (const guard of guards) {
    for (const name of guard.items) {
      const item = items.find((one) => isNamed(one, name, github.repository));
      if (!item || item.moved) log(`${guard.path} names ${name}, which is no action item of #${number} that is filed`);
      else if (!merged.some((one) => one.item === item.applied.key && one.path === guard.path)) {
        const { kind, name: called, path } = guard;
        told.changes.push(...(await tellItem(run, item, { kind, name: called, path, url: fileAddress({ path, commit }, github.repository) })));
        merged.push({ item: item.applied.key, kind, name: called, path, since: run.now.slice(0, 10) });
      }
    }
  }
  // What a token of the workflow closes starts no run of its own: the report follows in this one.
  if (merged.length > 0) told.outcomes.push(await trackReport(run, { number, mode: 'refresh', actor: null, guards: merged }));
}

function isNamed({ issue, applied }: ItemState, name: string, { url }: Repository): boolean {
  return (
    applied.key.toLowerCase() === name.toLowerCase() || `#${issue.number}` === name || name.toLowerCase() === `${url}/issues/${issue.number}`.toLowerCase()
  );
}

async function tellItem(run: Run, item: ItemState, arrived: Arrived): Promise<Change[]> {
  const { github } = run;
  const { number } = item.issue;
  const observe = async (again: boolean): Promise<GuardedItem> => {
    const issue = again ? toIssueState(await getIssue(github, number)) : item.issue;
    return { issue, applied: item.applied, notes: issue.comments > 0 ? await readNotes<GuardNote>(github, number, 'guard') : [] };
  };
  const plan = (state: GuardedItem) => ({ changes: planGuards(state, [arrived]) });
  const confirm = async (state: GuardedItem, made: Change[]): Promise<GuardedItem> =>
    made.some(({ type }) => type === 'add-comment') ? { ...state, notes: await readNotes<GuardNote>(github, number, 'guard') } : state;
  return (await reconcile(run, { observe, plan, fold: foldGuards, confirm })).changes;
}
