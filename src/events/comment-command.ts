/** A command as someone wrote it on a line of its own. */
export interface Command {
  name: 'check' | 'track' | 'waive' | 'follow-up' | 'decline' | 'help';
  words: string;
}

/** The first `/post-mortem …` line of a comment; null when there is none. */
export function readCommand(body: string): Command | null {
  const match = /^\/post-?mortem[ \t]+(check|track|waive|follow-up|decline|help)\b[ \t]*(.*)$/im.exec(body.slice(0, 5000).replaceAll('\r', ''));
  return match ? { name: (match[1] as string).toLowerCase() as Command['name'], words: (match[2] ?? '').trim() } : null;
}
