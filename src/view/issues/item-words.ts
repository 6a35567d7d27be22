import type { StandingItem } from '../../state/standing.ts';
import { issueRef, safeText } from './safe-text.ts';

/** A person as the report writes them, without the sign that would mention them. */
export function ownerName(written: string): string {
  return safeText(written.replace(/(^|[\s(,/])@(?=\w)/g, '$1'), 60);
}

/** An action item in a word or two: its issue, else its ID, else its text. */
export function itemName({ issue, key, item }: StandingItem): string {
  if (issue && issue.number > 0) return issueRef(issue.number);
  return key ?? `“${safeText(item.text, 60)}”`;
}

const unknownOwner = /^`([^`]{1,200})` was not assigned: no login is known for the name\b/;

/** Said of an owner who is neither a login nor in the configuration. */
export function unknownOwnerNote(name: string): string {
  return `\`${name.replace(/[`|@]/g, '').slice(0, 200)}\` was not assigned: no login is known for the name. Add it to \`owners\` in the configuration.`;
}

/** The name such a note is about; null for any other note. */
export function readUnknownOwner(note: string): string | null {
  return unknownOwner.exec(note)?.[1] ?? null;
}

/** Said of a login that GitHub does not take as assignee here. */
export function unassignableNote(login: string): string {
  return `\`${login}\` was not assigned: GitHub says this login cannot be assigned in this repository.`;
}
