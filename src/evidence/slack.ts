import { createEvent } from './event.ts';
import { type EvidenceEvent, isNear } from './evidence.ts';
import { commandOf, type Message, plainMessage } from './slack-messages.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';

/** Messages that people marked for the timeline; the others are a number. */
export function parseSlack(files: RawFile[], { window, settings }: ParseContext): Parsed {
  const names = readJson<Record<string, string>>(files.find(({ what }) => what === 'users')) ?? {};
  const { workspace = workspaceOf(settings.sources.slack?.url) } = settings.sources.slack ?? {};
  const events: EvidenceEvent[] = [];
  const counts: Record<string, number> = {};
  for (const file of files.filter(({ what }) => what.startsWith('channel/'))) {
    const channel = file.what.slice('channel/'.length);
    const { messages = [], counted = 0 } = readJson<{ messages?: Message[]; counted?: number }>(file) ?? {};
    for (const [index, message] of messages.entries()) {
      const event = messageEvent(message, names, { file: file.file, pointer: `/messages/${index}` }, workspace ? linkOf(workspace, channel, message.ts) : null);
      if (event && isNear(Date.parse(event.at), window)) events.push(event);
    }
    if (counted > 0) counts[`messages in channel ${channel} were counted only: nobody marked them`] = counted;
  }
  return { events, gaps: [], counts };
}

function messageEvent(message: Message, names: Record<string, string>, raw: EvidenceEvent['raw'], link: string | null): EvidenceEvent | null {
  const at = Number(message.ts) * 1000;
  if (!Number.isFinite(at)) return null;
  const machine = message.bot_id !== undefined || message.subtype === 'bot_message';
  const name = message.user ? (names[message.user] ?? 'someone') : (message.username ?? 'a bot');
  const command = commandOf(message.text ?? '');
  const text = command
    ? `Command: ${command}`
    : `${name}: "${plainMessage(message.text ?? '', names)
        .replaceAll('"', "'")
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 140)}"`;
  return createEvent({
    at,
    kind: command ? 'command' : 'message',
    subject: command ?? `message ${message.ts}`,
    text,
    source: 'Slack',
    raw,
    actor: { name, machine },
    link,
  });
}

/** The address that is asked is a workspace's own, unless it is Slack's or a stand-in's. */
const workspaceOf = (url = '') => (/^https:\/\/(?!www\.)[\w-]+\.slack\.com\/?$/.test(url) ? url : undefined);

function linkOf(workspace: string, channel: string, ts: string): string {
  return `${workspace.replace(/\/+$/, '')}/archives/${channel}/p${ts.replace('.', '')}`;
}
