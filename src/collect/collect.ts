import type { Gap, SourceKind, SourceOutcome } from '../evidence/evidence.ts';
import { sourceKinds } from '../evidence/schema.ts';
import type { RawFile, Snapshot } from '../evidence/snapshot.ts';
import { fetchers, isConfigured } from './fetchers.ts';
import { type Collected, createManifest } from './folder.ts';
import { SourceProblem } from './problem.ts';
import { openSession, type Session } from './session.ts';
import { type FetchContext, secretNames } from './source.ts';

export interface CollectOptions extends FetchContext {
  /** Only these; all that are configured when null. */
  only: SourceKind[] | null;
  tool: string;
  tell: (line: string) => void;
  /** Prints the requests instead of asking. */
  print: ((line: string) => void) | null;
}

/** Asks every configured source, side by side. What one of them cannot say is a gap; nothing of it is thrown. */
export async function collect(options: CollectOptions): Promise<Collected> {
  const { settings, window, service } = options;
  const kinds = sourceKinds.filter((kind) => (options.only ? options.only.includes(kind) : isConfigured(kind, options)));
  const signal = AbortSignal.timeout(settings.limits.run);
  const secrets = secretNames(settings).flatMap((name) => options.env[name] ?? []);
  const start = (kind: SourceKind) => collectSource(kind, options, signal, secrets);
  // A dry run waits for nothing; what it prints stays in order.
  const done = options.print ? await inTurn(kinds, start) : await Promise.all(kinds.map(start));
  const files: RawFile[] = done.flatMap(({ session }) => session.files);
  const snapshot: Snapshot = { window, service, settings, sources: done.map(({ outcome }) => outcome), files };
  const manifest = createManifest(
    snapshot,
    done.flatMap(({ session }) => session.manifest),
    options.tool,
  );
  return { snapshot, manifest };
}

async function inTurn<T, R>(list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const one of list) done.push(await work(one));
  return done;
}

async function collectSource(kind: SourceKind, options: CollectOptions, signal: AbortSignal, secrets: string[]) {
  const { settings, print, tell } = options;
  const session = openSession({ kind, limits: settings.limits, signal, secrets, now: () => new Date().toISOString(), print });
  let problem: string | null = null;
  try {
    await fetchers[kind](session, options);
  } catch (error) {
    problem = error instanceof SourceProblem ? error.message : `it could not be read (${error instanceof Error ? error.message.split('\n')[0] : error})`;
  }
  const outcome = outcomeOf(kind, session, problem);
  if (!print) tell(`${kind}: ${outcome.state}, ${session.asked} ${session.asked === 1 ? 'request' : 'requests'}${outcome.why ? `; ${outcome.why}` : ''}`);
  return { session, outcome };
}

function outcomeOf(kind: SourceKind, session: Session, problem: string | null): SourceOutcome & { gaps: Gap[] } {
  const why = [...(problem ? [problem] : []), ...session.problems];
  const state = why.length === 0 && session.gaps.length === 0 ? 'complete' : why.length > 0 && session.files.length === 0 ? 'failed' : 'partial';
  const { asked, bytes, redactions, gaps } = session;
  const sorted = Object.fromEntries(Object.entries(redactions).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { id: kind, kind, state, why: why.length > 0 ? why.join('; ') : null, asked, bytes, redactions: sorted, gaps };
}
