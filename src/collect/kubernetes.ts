import { toTime } from '../evidence/evidence.ts';
import type { Pod } from '../evidence/kubernetes.ts';
import { bareObject } from './cluster-fields.ts';
import { clusterArguments, runKubectl } from './kubectl.ts';
import { SourceProblem } from './problem.ts';
import type { Session } from './session.ts';
import type { FetchContext, Fetcher } from './source.ts';

const hour = 3_600_000;
const mostPods = 50;

/** Pods, events, rollouts and the log of every container, one call each: one that fails leaves the others. */
export const fetchKubernetes: Fetcher = async (session, context) => {
  const source = context.settings.sources.kubernetes;
  if (!source) return;
  const cluster = clusterArguments(source);
  const selector = source.selector ? [`--selector=${source.selector}`] : [];
  const pods = await getList<Pod>(session, 'pods', ['get', 'pods', '--output=json', ...selector, ...cluster], {
    metadata: { name: '{pod}' },
    spec: { containers: [{ name: '{container}' }] },
  });
  for (const [what, options] of [
    ['events', []],
    ['replicasets', selector],
    ['deployments', selector],
  ] as const) {
    try {
      await getList(session, what, ['get', what, '--output=json', ...options, ...cluster], {});
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      session.problems.push(`the ${what} cannot be read: ${error.message}`);
    }
  }
  const chosen = pods.filter(({ metadata }) => isOf(metadata.name, source.deployments)).sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1));
  if (chosen.length > mostPods) session.problems.push(`of ${chosen.length} pods the logs of the first ${mostPods} were read`);
  for (const pod of chosen.slice(0, mostPods)) await fetchLogs(session, pod, cluster, context);
};

/** Pods of a deployment have its name before two hashes. */
const isOf = (name: string, deployments: string[] | undefined) => !deployments || deployments.some((one) => name.startsWith(`${one}-`)) || name === '{pod}';

async function getList<T>(session: Session, what: string, args: string[], example: T | object): Promise<T[]> {
  session.print(`RUN kubectl ${args.join(' ')}`);
  if (session.dry) return [example as T];
  const { text, cut } = await runKubectl(session, args, session.limits.totalBytes - session.bytes);
  if (cut) throw new SourceProblem(`the list of ${what} is larger than the limit`);
  let items: T[];
  try {
    items = (JSON.parse(text) as { items?: T[] }).items ?? [];
  } catch {
    throw new SourceProblem(`kubectl gave a list of ${what} that is no JSON`);
  }
  session.keep({
    what,
    request: `RUN kubectl ${args.join(' ')}`,
    status: 200,
    body: JSON.stringify({ items: items.map((item) => bareObject(what, item)) }),
    json: true,
  });
  return items;
}

async function fetchLogs(session: Session, pod: Pod, cluster: string[], { window }: FetchContext) {
  const restarts = new Map((pod.status?.containerStatuses ?? []).map(({ name, restartCount }) => [name, restartCount ?? 0]));
  for (const { name } of pod.spec?.containers ?? []) {
    const runs = (restarts.get(name) ?? 0) > 0 ? [['--previous'], []] : [[]];
    for (const previous of runs) {
      try {
        await fetchLog(session, { pod: pod.metadata.name, container: name, previous, cluster }, window);
      } catch (error) {
        if (!(error instanceof SourceProblem)) throw error;
        session.problems.push(`the ${previous.length > 0 ? 'previous ' : ''}log of ${pod.metadata.name}/${name} cannot be read: ${error.message}`);
      }
    }
  }
}

interface LogOf {
  pod: string;
  container: string;
  previous: string[];
  cluster: string[];
}

async function fetchLog(session: Session, { pod, container, previous, cluster }: LogOf, window: FetchContext['window']) {
  const since = toTime(window.start - hour);
  const end = window.end + window.pad * 1000;
  const args = [
    'logs',
    pod,
    `--container=${container}`,
    '--timestamps',
    `--since-time=${since}`,
    '--tail=-1',
    `--limit-bytes=${session.limits.logBytes}`,
    ...previous,
    ...cluster,
  ];
  session.print(`RUN kubectl ${args.join(' ')}`);
  if (session.dry) return;
  const { text, cut } = await runKubectl(session, args, Math.min(session.limits.logBytes, session.limits.totalBytes - session.bytes));
  const { kept, last } = upTo(text, end);
  const what = `logs/${pod}/${container}${previous.length > 0 ? '/previous' : ''}`;
  if (kept !== '') session.keep({ what, request: `RUN kubectl ${args.join(' ')}`, status: 200, body: kept });
  // kubectl counts from the first line, so a limit cuts the end.
  if ((cut || text.length >= session.limits.logBytes) && last !== null && last < end) {
    session.gaps.push({ source: 'kubernetes', from: toTime(last), to: toTime(end), why: `The log of ${pod}/${container} was read up to its limit only` });
  }
}

/** There is no upper bound to ask for: lines after the end are left out here. */
function upTo(text: string, end: number): { kept: string; last: number | null } {
  const lines: string[] = [];
  let last: number | null = null;
  for (const line of text.split('\n')) {
    const at = Date.parse(line.slice(0, line.indexOf(' ')));
    if (!Number.isNaN(at)) {
      if (at > end) break;
      last = at;
    }
    if (line !== '') lines.push(line.slice(0, 8000));
  }
  return { kept: lines.join('\n'), last };
}
