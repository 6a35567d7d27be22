import type { ActionItem } from '../report/types.ts';
import type { Repository } from './repository.ts';

/** Numbers of issues of the same repository that an item links to, in order; pull requests are no issues. */
export function linkedIssues(item: ActionItem, repository: Repository): number[] {
  const numbers = item.links.flatMap(({ url }) => {
    const short = /^(?:([\w.-]+\/[\w.-]+))?#(\d{1,9})$/.exec(url);
    if (short) return !short[1] || isSame(short[1], repository) ? [Number(short[2])] : [];
    const long = /^(https?:\/\/[^/]+)\/([\w.-]+\/[\w.-]+)\/issues\/(\d{1,9})(?:[#?].*)?$/.exec(url);
    return long && `${long[1]}/${long[2]}`.toLowerCase() === repository.url.toLowerCase() ? [Number(long[3])] : [];
  });
  return [...new Set(numbers)];
}

function isSame(name: string, { owner, repo }: Repository): boolean {
  return name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
}

const trackers =
  /\/issues\/\d+|\/browse\/[A-Z][A-Z0-9]+-\d+|linear\.app\/[^/]+\/issue\/|\/-\/(?:issues|work_items)\/\d+|trello\.com\/c\/|app\.asana\.com\/|\/_?work_?items?\/(?:edit\/)?\d+/i;

/** The item is tracked in another repository or tracker. */
export function isElsewhere(item: ActionItem, repository: Repository): boolean {
  return item.links.some(({ url }) => {
    if (/^[\w.-]+\/[\w.-]+#\d+$/.test(url)) return !isSame(url.split('#')[0] as string, repository);
    return /^https?:/.test(url) && trackers.test(url) && !url.toLowerCase().startsWith(`${repository.url.toLowerCase()}/`);
  });
}
