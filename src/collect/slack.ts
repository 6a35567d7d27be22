import { isMarked, type Message, type SlackAnswer } from '../evidence/slack-messages.ts';
import { joinUrl } from './http.ts';
import { SourceProblem } from './problem.ts';
import type { Session } from './session.ts';
import { authHeaders, type Fetcher } from './source.ts';

const mostPages = 20;

/**
 * Messages of the channels, but only marked ones are written down: pinned, with one of the reactions, commands. The rest is
 * counted. Replies are read for marked messages only: each costs a request.
 */
export const fetchSlack: Fetcher = async (session, { window, settings, env }) => {
  const source = settings.sources.slack;
  if (!source) return;
  const base = source.url ?? 'https://slack.com/api';
  const headers = authHeaders({ 'token-env': 'SLACK_TOKEN', ...source }, env);
  const ask = slackAsker(session, base, headers);
  const oldest = String(window.start / 1000 - window.pad);
  const latest = String(window.end / 1000 + window.pad);
  const users = new Set<string>();
  for (const channel of source.channels) {
    try {
      const pins = await ask<{ items?: { message?: Message }[] }>('pins.list', { channel }, { items: [] }).catch(noPins(session));
      const pinned = new Set((pins?.items ?? []).flatMap(({ message }) => message?.ts ?? []));
      const messages = await history(ask, channel, oldest, latest);
      const marked: Message[] = [];
      for (const message of messages) {
        if (!isMarked(message, pinned, source.reactions)) continue;
        marked.push(message);
        if ((message.reply_count ?? 0) > 0)
          marked.push(...(await replies(ask, channel, message.ts)).filter((reply) => isMarked(reply, pinned, source.reactions)));
      }
      for (const { user } of marked) if (user) users.add(user);
      keep(session, `channel/${channel}`, {
        messages: marked.map(bare),
        counted: messages.length - marked.filter(({ thread_ts, ts }) => !thread_ts || thread_ts === ts).length,
      });
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      session.problems.push(`channel ${channel} cannot be read: ${error.message}`);
      // The others may be readable, unless the token is refused as a whole.
      if (error.status !== 1) throw error;
    }
  }
  await nameUsers(session, ask, users);
};

type Ask = <T>(method: string, query: Record<string, string>, example: T) => Promise<T & SlackAnswer>;

/** Slack answers 200 to everything; `ok` says whether it is one. Nothing is written down here. */
export function slackAsker(session: Session, base: string, headers: Record<string, string>): Ask {
  // `https://acme.slack.com` and `https://slack.com/api` are both right.
  let root = /\/api\/?$/.test(base) ? base : joinUrl(base, 'api');
  return async (method, query, example) => {
    const whole = { ok: true, ...example } as typeof example & SlackAnswer;
    const ask = () => session.peek<typeof whole>({ what: method, url: joinUrl(root, method, query), headers }, whole);
    const answer = await ask().catch((error: SourceProblem) => {
      if (error.status !== 404 || root === base) throw error;
      root = base;
      return ask();
    });
    if (answer.ok) return answer;
    throw new SourceProblem(explain(answer), /channel|not_in|archived/.test(answer.error ?? '') ? 1 : 401);
  };
}

function explain({ error = 'no reason', needed }: SlackAnswer): string {
  if (needed) return `the bot lacks the scope ${needed} (${error})`;
  const reasons: Record<string, string> = {
    not_in_channel: 'the bot is not in the channel: invite it (not_in_channel)',
    channel_not_found: 'there is no such channel, or the bot is not in it (channel_not_found)',
    invalid_auth: 'the token is not accepted (invalid_auth)',
    ratelimited: 'it asks for fewer requests (ratelimited)',
  };
  return reasons[error] ?? `it answers ${error.slice(0, 60)}`;
}

const noPins = (session: Session) => (error: unknown) => {
  if (!(error instanceof SourceProblem) || error.status !== 401 || !/scope/.test(error.message)) throw error;
  session.problems.push(`pinned messages are not known: ${error.message}`);
  return null;
};

async function history(ask: Ask, channel: string, oldest: string, latest: string): Promise<Message[]> {
  const all: Message[] = [];
  let cursor = '';
  for (let page = 0; page < mostPages; page++) {
    const query = { channel, oldest, latest, limit: '200', inclusive: 'true', ...(cursor ? { cursor } : {}) };
    const answer = await ask<{ messages?: Message[]; response_metadata?: { next_cursor?: string } }>('conversations.history', query, { messages: [] });
    all.push(...(answer.messages ?? []));
    cursor = answer.response_metadata?.next_cursor ?? '';
    if (cursor === '') return all;
  }
  return all;
}

async function replies(ask: Ask, channel: string, ts: string): Promise<Message[]> {
  const answer = await ask<{ messages?: Message[] }>('conversations.replies', { channel, ts, limit: '200' }, { messages: [] });
  return (answer.messages ?? []).filter((message) => message.ts !== ts);
}

/** Without who reacted, files, blocks and profiles. */
function bare({ ts, thread_ts, user, bot_id, username, text, subtype }: Message): Message {
  const kept = { ts, thread_ts, user, bot_id, username, text, subtype };
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as unknown as Message;
}

/** Display names only: no addresses, no pictures. */
async function nameUsers(session: Session, ask: Ask, users: Set<string>) {
  const names: Record<string, string> = {};
  for (const user of [...users].sort().slice(0, 50)) {
    try {
      const { user: found } = await ask<{ user?: { name?: string; profile?: { display_name?: string; real_name?: string } } }>('users.info', { user }, {});
      names[user] = found?.profile?.display_name || found?.profile?.real_name || found?.name || user;
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      session.problems.push(`names are not known: ${error.message}`);
      break;
    }
  }
  if (users.size > 0) keep(session, 'users', names);
}

function keep(session: Session, what: string, value: unknown) {
  if (!session.dry) session.keep({ what, request: `kept of Slack: ${what}`, status: 200, body: JSON.stringify(value), json: true });
}
