import { issueRef } from './safe-text.ts';

/** What an issue says that another run had opened already. */
export function duplicateText(of: number): string {
  return `Closed as a duplicate of ${issueRef(of)}: two runs opened it side by side, and the older one stays.`;
}
