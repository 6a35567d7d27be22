import type { Moment } from '../../settings/notices.ts';
import type { Change } from '../../state/change.ts';
import type { Standing } from '../../state/standing.ts';

/** One thing to tell: its text is that of people, and escaped by whoever writes it out. */
export interface Notice {
  moment: Moment;
  /** Title of the report or item. */
  title: string;
  url: string;
  /** What is said of it, in our own words. */
  text: string;
}

/** What a run did, as far as notices go by it. */
export interface Done {
  /** Address of the repository. */
  url: string;
  /** ISO day. */
  today: string;
  labels: { tracked: string };
  reports: {
    number: number | null;
    title: string;
    standing: Pick<Standing, 'tracked' | 'followUp' | 'items'>;
    changes: Change[];
    refused: Record<string, string>;
  }[];
  changes: Change[];
  /** Items as the sweep saw them. */
  items: { number: number; title: string; priority: string | null; due: string }[];
}

/**
 * What to tell of a run. It goes by changes that were made, each of which GitHub itself remembers: the state label and comment
 * of a report, the one follow-up issue, the comment that announces a week, the one comment on an overdue item. A second run
 * makes none of them, so nothing is told twice; a run that is cut before it tells leaves something untold.
 */
export function noticesOf(done: Done): Notice[] {
  const link = (issue: number) => `${done.url}/issues/${issue}`;
  const notices: Notice[] = [];
  for (const { number, title, standing, changes, refused } of done.reports) {
    if (number === null) continue;
    const made = changes.filter(({ key }) => !(key in refused));
    if (isFiled(made, done) && standing.tracked === done.today) notices.push({ moment: 'report-filed', title, url: link(number), text: filedText(standing) });
    if (made.some(({ type }) => type === 'open-follow-up'))
      notices.push({ moment: 'follow-up-due', title, url: link(number), text: 'The follow-up review is due: done? verified? has it recurred?' });
  }
  for (const change of done.changes) {
    if (change.type !== 'add-comment') continue;
    if (change.key === 'announce')
      notices.push({ moment: 'weekly-review', title: 'Weekly review', url: link(change.issue), text: 'Something in it needs a person.' });
    const item = change.key === `nudge #${change.issue}` ? done.items.find(({ number }) => number === change.issue) : undefined;
    if (item?.priority === 'high')
      notices.push({ moment: 'overdue', title: item.title, url: link(item.number), text: `A high-priority action item is overdue since ${item.due}.` });
  }
  return notices;
}

/** The state label says tracked, and the comment was written anew: once in the life of a report. */
function isFiled(made: Change[], { labels }: Done): boolean {
  const labelled = made.some((change) => change.type === 'set-labels' && change.add.includes(labels.tracked));
  return labelled && made.some(({ type }) => type === 'upsert-comment');
}

function filedText({ items, followUp }: Pick<Standing, 'items' | 'followUp'>): string {
  const filed = items.filter(({ issue }) => issue !== null).length;
  const told = filed === 1 ? '1 action item' : `${filed} action items`;
  return `A post-mortem is filed, with ${told}.${followUp ? ` Follow-up on ${followUp}.` : ''}`;
}
