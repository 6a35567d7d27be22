import type { Nudge, NudgeNeed } from '../../state/portfolio/deadlines.ts';
import { daysOverdue, type PortfolioItem } from '../../state/portfolio/portfolio.ts';
import { count, dayWords } from '../words.ts';
import { ownerName } from './item-words.ts';
import { issueRef } from './safe-text.ts';

/** What a comment on an overdue item is made of. */
export interface NudgeText {
  nudge: Nudge;
  need: NudgeNeed;
  /** Who is asked, mentioned or not. */
  owners: string[];
  item: PortfolioItem;
  /** ISO day. */
  today: string;
}

/** The one comment on an overdue item, and the word to the sponsor. Logins are GitHub's or the configuration's own. */
export function nudgeText({ nudge, need, owners, item, today }: NudgeText): string {
  const report = item.report === null ? 'its post-mortem' : `the post-mortem ${issueRef(item.report)}`;
  const deadline = `**${need.due}**${need.isDefault ? ' (the default, because the report states none)' : ''}`;
  const parts: string[] = [];
  if (nudge.due) {
    const address = owners.map((login) => (nudge.owners.includes(login) ? `@${login}` : ownerName(login))).join(', ');
    parts.push(`${address ? `${address}: t` : 'T'}he deadline of this action item of ${report} was ${deadline}.`);
    parts.push('What does it still take: time, a decision, another owner? Close it when it is done or not planned, or move the deadline in the report.');
    if (owners.length === 0) parts.push('No one is assigned: it needs someone who takes it, or a decision to decline it.');
    parts.push('<sub>There is no further reminder here; the weekly review lists it.</sub>');
  }
  if (nudge.sponsors.length > 0) {
    const mentions = nudge.sponsors.map((login) => `@${login}`).join(', ');
    const late = count(daysOverdue(need.due, today), 'day');
    parts.push(
      `${mentions}: this high-priority item of ${report} is ${late} overdue (deadline ${dayWords(need.due)}). What would clear the way: people, priority, or a decision to do without it?`,
    );
  }
  return parts.join('\n\n');
}

/** The one reminder on a report that is still a draft. */
export function reminderText(people: string[]): string {
  const address = people.map((login) => `@${login}`).join(', ');
  return `${address ? `${address}: this` : 'This'} post-mortem is still a draft 48 hours after it was filed. The review comment above says what to mend first. A short report now helps more than a complete one in a month; after a week the weekly review lists it.`;
}
