import type { Author } from '../state/issue.ts';
import type { Client } from './client.ts';

/**
 * Tells what the action wrote itself. Anyone can type a marker; only a bot of the workflow, or the owner of a personal
 * token, counts. `[bot]` accounts cannot be registered by people.
 */
export function isOurs(author: Author | null | undefined, ownLogin: string | null): boolean {
  if (!author) return false;
  if (ownLogin && author.login.toLowerCase() === ownLogin.toLowerCase()) return true;
  return author.type === 'Bot' && author.login.endsWith('[bot]');
}

/** Login behind a personal token; null for the tokens of workflows and apps, which have no user. */
export async function readOwnLogin(client: Client, token: string): Promise<string | null> {
  if (!/^(?:ghp_|github_pat_|gho_|ghu_)/.test(token)) return null;
  const { data } = await client.request('GET /user');
  return data.login;
}
