/**
 * Markers are how the action knows its own: `<!-- post-mortem:<kind> <base64url of JSON> -->`.
 * Base64url holds no `-->`, and a marker counts only in text that GitHub says the action wrote.
 */
const markerOf = (kind: string) => new RegExp(`<!-- post-mortem:${kind} ([\\w-]{1,60000}) -->`);

export function writeMarker(kind: string, value: unknown): string {
  return `<!-- post-mortem:${kind} ${encode(JSON.stringify(value))} -->`;
}

/** Value of the first marker of a kind, or null when there is none that can be read. */
export function readMarker(kind: string, text: string): unknown {
  const match = markerOf(kind).exec(text);
  if (!match) return null;
  try {
    return JSON.parse(decode(match[1] as string));
  } catch {
    return null;
  }
}

function encode(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function decode(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0)));
}

/** What the one block of an issue body that is ours is about: an action item, or a report kept in a file. */
export type BlockKind = 'item' | 'file' | 'duplicate';

/** The one block of an issue body that is ours, marker first. */
export function writeBlock(kind: BlockKind, value: unknown, text: string): string {
  return `${writeMarker(kind, value)}\n${text}\n<!-- /post-mortem:${kind} -->`;
}

/** A body with its block replaced, or put on top where a person removed it; all around it stays. */
export function replaceBlock(kind: BlockKind, body: string, block: string): string {
  const pattern = new RegExp(`<!-- post-mortem:${kind} [\\w-]+ -->[\\s\\S]*?<!-- /post-mortem:${kind} -->`);
  return pattern.test(body) ? body.replace(pattern, () => block) : `${block}\n\n${body}`;
}
