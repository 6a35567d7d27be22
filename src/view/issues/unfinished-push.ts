import type { UnfinishedPush } from '../../state/unfinished-push.ts';
import { count } from '../words.ts';

export function unfinishedTitle({ after }: UnfinishedPush): string {
  return `Post-mortems: the reports of push ${after.slice(0, 7)} are not all tracked yet`;
}

/** What the issue of a push says while some of its report files wait. */
export function unfinishedText({ after, files }: UnfinishedPush, left: number): string {
  return [
    `The push of \`${after.slice(0, 7)}\` brought ${count(files, 'report file')}, more than GitHub's limits of an hour let one run track. ${left} of them ${left === 1 ? 'is' : 'are'} still to be looked at.`,
    '',
    'The scheduled run goes on by itself, and so does one started by hand; whoever gets to the end closes this issue. To leave the rest untracked, close it yourself.',
  ].join('\n');
}
