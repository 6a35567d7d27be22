import { glob } from 'tinyglobby';
import type { SourceKind } from '../evidence/evidence.ts';
import { spanSeconds } from '../evidence/promql.ts';
import { sourceKinds } from '../evidence/schema.ts';
import { fetchers, isConfigured } from './fetchers.ts';
import { joinUrl } from './http.ts';
import { clusterArguments, runKubectl } from './kubectl.ts';
import { SourceProblem } from './problem.ts';
import { openSession, type Session } from './session.ts';
import { slackAsker } from './slack.ts';
import { authHeaders, type FetchContext, secretNames, secretOf } from './source.ts';

export interface CheckOptions extends FetchContext {
  only: SourceKind[] | null;
  /** Milliseconds since 1970. */
  now: number;
  tell: (line: string) => void;
}

/** One cheap question to each source, and in a line what is missing. True when all answer. */
export async function checkSources(options: CheckOptions): Promise<boolean> {
  const { settings, env, tell } = options;
  const secrets = secretNames(settings).flatMap((name) => env[name] ?? []);
  let fine = true;
  for (const kind of sourceKinds.filter((one) => (options.only ? options.only.includes(one) : isConfigured(one, options)))) {
    const session = openSession({ kind, limits: settings.limits, signal: AbortSignal.timeout(settings.limits.run), secrets, now: () => '', print: null });
    try {
      tell(`${kind}: ${(await questions[kind](session, options)) ?? 'answers'}`);
    } catch (error) {
      fine = false;
      tell(`${kind}: ${error instanceof SourceProblem ? error.message : 'cannot be asked'}`);
    }
  }
  return fine;
}

type Question = (session: Session, options: CheckOptions) => Promise<string | null>;

/** Each gives a remark, or null; throws a `SourceProblem` where something is missing. */
const questions: Record<SourceKind, Question> = {
  prometheus: async (session, { settings, env, window, now }) => {
    const source = settings.sources.prometheus as NonNullable<typeof settings.sources.prometheus>;
    const answer = await session.json<{ data?: { storageRetention?: string } }>(
      { what: 'runtime', url: joinUrl(source.url, 'api/v1/status/runtimeinfo'), headers: authHeaders(source, env) },
      {},
    );
    const kept = answer?.data?.storageRetention ?? '';
    const seconds = spanSeconds(kept.split(' ')[0] ?? '');
    const age = (now - window.start) / 1000;
    if (seconds > 0 && age > seconds) throw new SourceProblem(`it keeps ${kept}, and the window is ${Math.floor(age / 86_400)} days old`);
    return kept === '' ? null : `answers, keeps ${kept}`;
  },
  alertmanager: async (session, { settings, env }) => {
    const source = settings.sources.alertmanager as NonNullable<typeof settings.sources.alertmanager>;
    await session.json({ what: 'silences', url: joinUrl(source.url, 'api/v2/silences'), headers: authHeaders(source, env) }, []);
    return null;
  },
  kubernetes: async (session, { settings }) => {
    const cluster = clusterArguments(settings.sources.kubernetes ?? {});
    for (const what of ['pods', 'events', 'replicasets', 'deployments']) await runKubectl(session, ['get', what, '--output=name', ...cluster], 1_000_000);
    return null;
  },
  pagerduty: async (session, { settings, env }) => {
    const source = settings.sources.pagerduty ?? {};
    const headers = authHeaders({ 'token-env': 'PAGERDUTY_TOKEN', ...source }, env, 'Token token=');
    await session.json({ what: 'incidents', url: joinUrl(source.url ?? 'https://api.pagerduty.com', 'incidents', { limit: 1 }), headers }, {});
    return null;
  },
  slack: async (session, { settings, env }) => {
    const source = settings.sources.slack as NonNullable<typeof settings.sources.slack>;
    const ask = slackAsker(session, source.url ?? 'https://slack.com/api', authHeaders({ 'token-env': 'SLACK_TOKEN', ...source }, env));
    for (const channel of source.channels) {
      await ask('conversations.history', { channel, limit: '1' }, {}).catch((error: SourceProblem) => {
        throw new SourceProblem(`channel ${channel}: ${error.message}`);
      });
    }
    return null;
  },
  github: async (session, { settings, env }) => {
    const source = settings.sources.github ?? {};
    const headers = { authorization: `Bearer ${secretOf(source['token-env'] ?? (env.GITHUB_TOKEN ? 'GITHUB_TOKEN' : 'GH_TOKEN'), env)}` };
    const base = source.url ?? env.GITHUB_API_URL ?? 'https://api.github.com';
    for (const repository of source.repositories ?? (env.GITHUB_REPOSITORY ? [env.GITHUB_REPOSITORY] : [])) {
      for (const path of ['deployments', 'actions/runs', 'pulls', 'commits'])
        await session.json({ what: path, url: joinUrl(base, `repos/${repository}/${path}`, { per_page: 1 }), headers }, []);
    }
    return null;
  },
  grafana: async (session, { settings, env }) => {
    const source = settings.sources.grafana as NonNullable<typeof settings.sources.grafana>;
    await session.json({ what: 'annotations', url: joinUrl(source.url, 'api/annotations', { limit: 1 }), headers: authHeaders(source, env) }, []);
    return null;
  },
  loki: async (session, { settings, env, now }) => {
    const source = settings.sources.loki as NonNullable<typeof settings.sources.loki>;
    const query = { query: source.queries[0], limit: 1, start: `${now - 60_000}000000`, end: `${now}000000` };
    await session.json({ what: 'query', url: joinUrl(source.url, 'loki/api/v1/query_range', query), headers: authHeaders(source, env) }, {});
    return null;
  },
  statuspage: async (session, options) => {
    await fetchers.statuspage(session, options);
    return null;
  },
  files: async (_, { settings, cwd }) => {
    for (const { path } of settings.sources.files ?? []) {
      if ((await glob(path, { cwd, onlyFiles: true })).length === 0) throw new SourceProblem(`no file matches \`${path}\``);
    }
    return null;
  },
};
