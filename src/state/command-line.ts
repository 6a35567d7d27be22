/** What people may write after `/post-mortem`; `slash-commands.ts` says what each does. */
export const commandNames = ['check', 'track', 'waive', 'decline', 'follow-up', 'collect', 'help'] as const;
export type CommandName = (typeof commandNames)[number];

const pattern = new RegExp(`^/post-?mortem[ \\t]+(${commandNames.join('|')})\\b[ \\t]*(.*)$`, 'im');

/** The first `/post-mortem …` line of a comment that is the writer's own: not code, not a quotation, not hidden. */
export function findCommandLine(body: string): { name: CommandName; words: string } | null {
  const match = pattern.exec(ownLines(body.slice(0, 5000).replaceAll('\r', '')));
  return match && { name: match[1]?.toLowerCase() as CommandName, words: (match[2] ?? '').trim() };
}

/** Lines outside of code, quotations and HTML comments. */
function ownLines(text: string): string {
  let fence: string | null = null;
  let quoted = false;
  const lines = text.split('\n').filter((line) => {
    // An info string of backticks makes code in a line, not a fence.
    const [, ticks] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line) ?? [];
    if (fence !== null) {
      if (ticks?.startsWith(fence) && line.trim() === ticks) fence = null;
      return false;
    }
    if (ticks) fence = ticks;
    // A quotation goes on in the lines below it until one is empty.
    quoted = line.trim() !== '' && (quoted || /^ {0,3}>/.test(line));
    return !ticks && !quoted;
  });
  const prose = lines.map((line) => line.replace(/`[^`]*`/g, ''));
  return prose.join('\n').replace(/<!--[\s\S]*?(?:-->|$)/g, '');
}
