import { toTime } from '../evidence/evidence.ts';
import { joinUrl } from './http.ts';
import { SourceProblem } from './problem.ts';
import type { Session } from './session.ts';
import { authHeaders, type Fetcher } from './source.ts';

const pageSize = 100;
const mostPages = 20;

interface Page {
  more?: boolean;
  [list: string]: unknown;
}

/** Incidents of the window, each with its log and notes. */
export const fetchPagerDuty: Fetcher = async (session, { window, settings, env }) => {
  const source = settings.sources.pagerduty;
  if (!source) return;
  const base = source.url ?? 'https://api.pagerduty.com';
  const headers = { ...authHeaders({ 'token-env': 'PAGERDUTY_TOKEN', ...source }, env, 'Token token='), accept: 'application/vnd.pagerduty+json;version=2' };
  // Without an offset times are read in the account's zone.
  const query: Record<string, string> = { since: toTime(window.start - window.pad * 1000), until: toTime(window.end + window.pad * 1000), time_zone: 'UTC' };
  const services = (source.services ?? []).map((id) => `&service_ids%5B%5D=${encodeURIComponent(id)}`).join('');
  const incidents = await allPages<{ id: string }>(session, { what: 'incidents', base, path: 'incidents', query, tail: services, headers }, [{ id: '{id}' }]);
  for (const { id } of incidents) {
    const path = `incidents/${id === '{id}' ? id : encodeURIComponent(id)}`;
    await allPages(session, { what: `log/${id}`, base, path: `${path}/log_entries`, query: { time_zone: 'UTC' }, tail: '', headers }, []);
    try {
      await session.json({ what: `notes/${id}`, url: joinUrl(base, `${path}/notes`), headers }, {});
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      session.problems.push(`the notes of an incident cannot be read: ${error.message}`);
    }
  }
};

interface List {
  what: string;
  base: string;
  path: string;
  query: Record<string, string>;
  tail: string;
  headers: Record<string, string>;
}

async function allPages<T>(session: Session, { what, base, path, query, tail, headers }: List, example: T[]): Promise<T[]> {
  const all: T[] = [];
  const key = path.split('/').at(-1) as string;
  for (let page = 0; page < mostPages; page++) {
    const url = `${joinUrl(base, path, { ...query, limit: pageSize, offset: page * pageSize })}${tail}`;
    const answer = await session.json<Page>({ what: `${what}/${page}`, url, headers, prune: withoutPayloads }, { [key]: example });
    all.push(...(Array.isArray(answer?.[key]) ? (answer[key] as T[]) : []));
    if (!answer?.more) return all;
  }
  session.problems.push(`only the first ${mostPages * pageSize} of ${what} were read`);
  return all;
}

/** The details of a trigger hold whole alert payloads of other systems; nothing of them is read. */
function withoutPayloads(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPayloads);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(
    ([name]) => !['details', 'custom_details', 'event_details', 'cef_details', 'body', 'contexts', 'first_trigger_log_entry'].includes(name),
  );
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutPayloads(inner)]));
}
