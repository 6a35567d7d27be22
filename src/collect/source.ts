import type { Window } from '../evidence/evidence.ts';
import type { EvidenceSettings, Server } from '../evidence/settings.ts';
import { SourceProblem } from './problem.ts';
import type { Session } from './session.ts';

/** What every fetcher may know. */
export interface FetchContext {
  window: Window;
  service: string | null;
  settings: EvidenceSettings;
  env: Record<string, string | undefined>;
  cwd: string;
}

/** Asks one source for all of the window; writes down what it gets. Throws a `SourceProblem`. */
export type Fetcher = (session: Session, context: FetchContext) => Promise<void>;

/** Headers that carry the secrets of a server. Throws where an environment variable is empty. */
export function authHeaders(server: Partial<Server>, env: FetchContext['env'], scheme = 'Bearer'): Record<string, string> {
  const headers: Record<string, string> = {};
  if (server['token-env']) headers.authorization = `${scheme}${scheme.endsWith('=') ? '' : ' '}${secretOf(server['token-env'], env)}`;
  if (server['basic-env']) headers.authorization = `Basic ${Buffer.from(secretOf(server['basic-env'], env)).toString('base64')}`;
  for (const [header, name] of Object.entries(server['headers-env'] ?? {})) headers[header.toLowerCase()] = secretOf(name, env);
  return headers;
}

export function secretOf(name: string, env: FetchContext['env']): string {
  const value = env[name];
  if (!value) throw new SourceProblem(`the environment variable ${name} is empty`);
  return value;
}

/** Environment variables a configuration takes secrets from. */
export function secretNames(settings: EvidenceSettings): string[] {
  const names = new Set<string>(['GITHUB_TOKEN', 'GH_TOKEN', 'PAGERDUTY_TOKEN', 'SLACK_TOKEN', 'STATUSPAGE_TOKEN']);
  for (const source of Object.values(settings.sources)) {
    const server = source as Partial<Server>;
    for (const name of [server['token-env'], server['basic-env'], ...Object.values(server['headers-env'] ?? {})]) if (name) names.add(name);
  }
  return [...names];
}
