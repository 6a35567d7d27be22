/** What every answer of Slack carries. */
export interface SlackAnswer {
  ok: boolean;
  error?: string;
  needed?: string;
}

export interface Message {
  ts: string;
  thread_ts?: string;
  user?: string;
  bot_id?: string;
  username?: string;
  text?: string;
  subtype?: string;
  reactions?: { name: string }[];
  reply_count?: number;
}

const usualReactions = ['pushpin', 'round_pushpin', 'rotating_light'];
const command =
  /^\s*(?:!timeline\b|\/(?:incident|status|page|deploy|rollback)\b)|`{1,3}\s*\$?\s*(?:kubectl|helm|terraform|psql|mysql|aws|gcloud|az|gh|git|docker|systemctl|redis-cli|argocd|flux|nomad|consul|ansible(?:-playbook)?|curl|ssh)\s[^`]{1,500}`/;

/** Marked for the timeline by a person: pinned, by a reaction, or a command. All else is nobody's business here. */
export function isMarked(message: Message, pinned: ReadonlySet<string>, reactions: string[] = usualReactions): boolean {
  if (message.subtype && !['bot_message', 'thread_broadcast', 'me_message'].includes(message.subtype)) return false;
  if (pinned.has(message.ts)) return true;
  if (message.reactions?.some(({ name }) => reactions.includes(name.replace(/^:|:$/g, '').split('::')[0] as string))) return true;
  return command.test((message.text ?? '').slice(0, 2000));
}

/** The command a message quotes, or null. */
export function commandOf(text: string): string | null {
  const found =
    /`{1,3}\s*\$?\s*((?:kubectl|helm|terraform|psql|mysql|aws|gcloud|az|gh|git|docker|systemctl|redis-cli|argocd|flux|nomad|consul|ansible(?:-playbook)?|curl|ssh)\s[^`\n]{1,300})/.exec(
      text.slice(0, 2000),
    );
  return found?.[1]?.trim() ?? null;
}

/** Slack's markup as plain words: `<@U1>`, `<#C1|name>`, `<https://…|text>`. */
export function plainMessage(text: string, names: Record<string, string>): string {
  return text
    .slice(0, 4000)
    .replace(/<@([A-Z0-9]{2,20})(?:\|[^>]{0,80})?>/g, (_, id: string) => names[id] ?? 'someone')
    .replace(/<#[A-Z0-9]{2,20}\|([^>]{1,80})>/g, '#$1')
    .replace(/<!([a-z]{2,20})(?:[^>]{0,80})>/g, '$1')
    .replace(/<(https?:[^|>\s]{1,1000})\|([^>]{1,200})>/g, '$2')
    .replace(/<(https?:[^|>\s]{1,1000})>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/^\s*!timeline\s*/, '')
    .replace(/[`*_~]{1,3}/g, '');
}
