import type { Author } from '../state/issue.ts';
import type { Client } from './client.ts';
import type { GitHub } from './github.ts';
import { mayWrite } from './issues.ts';

/** Tells whether a text is by someone whose markers count. */
export type Trusts = (author: Author | null | undefined) => boolean;

/** The bot behind the token of every workflow. */
const workflowBot = 'github-actions[bot]';

/** People whose permission a run asks for at the most: quoting a marker costs nothing, asking does. */
const mostAsked = 50;

const asked = new WeakMap<Client, Map<string, Promise<boolean>>>();

/**
 * Whose markers count. Anyone can type or quote one, so it counts only from the workflows' bot, from whoever may write here
 * or is listed under `trusted`, whoever holds the token of this run; of other bots only from the app that runs this.
 * Answers are kept for the run.
 */
export async function trustAuthors(github: GitHub, authors: (Author | null | undefined)[]): Promise<Trusts> {
  const logins = new Map(authors.filter((author) => author != null).map((author) => [author.login.toLowerCase(), author]));
  const trusted = new Set<string>();
  await Promise.all([...logins].map(async ([login, author]) => ((await isTrusted(github, author)) ? trusted.add(login) : null)));
  return (author) => author != null && trusted.has(author.login.toLowerCase());
}

function isTrusted(github: GitHub, author: Author): boolean | Promise<boolean> {
  const login = author.login.toLowerCase();
  if (login === workflowBot && author.type === 'Bot') return true;
  if (login === github.ownLogin?.toLowerCase() || github.trusted.has(login)) return true;
  const known = asked.get(github.client) ?? new Map<string, Promise<boolean>>();
  asked.set(github.client, known);
  const answer = known.get(login);
  if (answer) return answer;
  if (known.size >= mostAsked) return false;
  const fresh = author.type === 'Bot' ? isOwnApp(github, login) : mayWrite(github, author.login);
  known.set(login, fresh);
  // What was not answered is asked again.
  fresh.catch(() => known.delete(login));
  return fresh;
}

/** Installation tokens do not say whose they are but when asked. */
async function isOwnApp({ client, installation }: GitHub, login: string): Promise<boolean> {
  if (!installation) return false;
  const { viewer } = await client.graphql<{ viewer: { login: string } }>('query { viewer { login } }');
  return viewer.login.toLowerCase() === login;
}

/** Login behind a personal token; null for the tokens of workflows and apps, which have no user. */
export async function readOwnLogin(client: Client, token: string): Promise<string | null> {
  if (!/^(?:ghp_|github_pat_|gho_|ghu_)/.test(token)) return null;
  const { data } = await client.request('GET /user');
  return data.login;
}

/** Whether a token is that of an installed app, as the token of a workflow is too. */
export function isInstallation(token: string): boolean {
  return token.startsWith('ghs_');
}
