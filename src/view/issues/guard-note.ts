import type { GuardKind } from '../../state/guard-asked.ts';
import { codeText, safeText } from './safe-text.ts';

export interface GuardNoteInput {
  kind: GuardKind;
  name: string;
  path: string;
  /** Address of the file at the commit that was pushed. */
  url: string;
  closes: boolean;
  deliverable: string | null;
}

/** Said once on the issue of an item whose alert or runbook is merged. */
export function guardNote({ kind, name, path, url, closes, deliverable }: GuardNoteInput): string {
  const what = kind === 'alert' ? `The alert ${codeText(name, 100)}` : `The runbook “${safeText(name, 120)}”`;
  const file = `[${safeText(path, 200)}](${url})`;
  const next = closes
    ? 'That is what was asked for, so this is closed. Reopen it if something is missing.'
    : deliverable
      ? `Close this once it is so: ${safeText(deliverable, 300)}.`.replace(/\.\.$/, '.')
      : 'Close this if nothing else is left to do.';
  return `${what} names this action item and is on the default branch: ${file}. ${next}`;
}
