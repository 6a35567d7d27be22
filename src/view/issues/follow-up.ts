import type { Report } from '../../report/types.ts';
import { categoryOf } from '../../state/categories.ts';
import type { IssueState } from '../../state/issue.ts';
import type { RelatedReport } from '../../state/portfolio/related.ts';
import { isDeclined, isDone, type Standing, type StandingItem } from '../../state/standing.ts';
import { count } from '../words.ts';
import { ownerName } from './item-words.ts';
import { issueRef, safeText } from './safe-text.ts';

const mostLength = 55_000;

/** Heading below which people write what came of it. */
const outcomeHeading = '### Outcome';
const outcomePrompt = '_What changed, what is still open, what was learned since._';

/** Body of the follow-up issue: of each item, whether it is done, verified, and whether the incident recurred. */
export function followUpBody(report: Report, standing: Standing, issue: IssueState, related: RelatedReport[]): string {
  const head = [
    `What became of the post-mortem ${issueRef(issue.number)} (${safeText(report.title ?? issue.title, 150)})${standing.tracked ? `, tracked on ${standing.tracked}` : ''}?`,
    '',
    `${standing.items.filter(isDone).length} of ${count(standing.items.length, 'action item')} done so far. Answer below what is asked of each, write under “Outcome” what came of it, and close this issue: the post-mortem then counts as reviewed, and what is still open goes on in the weekly review.`,
    '',
    recurrence(related),
    '',
  ];
  const blocks = standing.items.map((one) => {
    const where = one.issue ? issueRef(one.issue.number) : (one.key ?? 'not filed');
    return [`### ${where} ${safeText(one.item.text, 160)}`, '', stateLine(one), '', ...questions(one, related), ''].join('\n');
  });
  const tail = [outcomeHeading, '', outcomePrompt];
  let body = [...head, ...blocks, ...tail].join('\n');
  if (body.length > mostLength) {
    const short = standing.items.map(
      (one) => `- [ ] ${one.issue ? issueRef(one.issue.number) : safeText(one.item.text, 60)}: ${isDone(one) ? '' : 'done? '}verified? recurred?`,
    );
    body = [...head, ...short, '', ...tail].join('\n').slice(0, mostLength);
  }
  return body;
}

/** What is done is not asked for again: what shows that it works, and whether the same thing came back, is. */
function questions(one: StandingItem, related: RelatedReport[]): string[] {
  if (isDeclined(one)) return [`- [ ] Still right to do without it?${again(one, related)}`];
  const until = one.item.deliverable ? ` It was to be done when: ${safeText(one.item.deliverable, 200)}.` : '';
  return [
    ...(isDone(one) ? [] : ['- [ ] Done, or with a new deadline?']),
    `- [ ] Verified?${until} What shows that it works:`,
    `- [ ] Has it recurred?${again(one, related)} Where:`,
  ];
}

function stateLine({ issue, fate, due, dueDefault, item }: Standing['items'][number]): string {
  const parts = [
    !issue
      ? fate === 'done'
        ? 'done when filed'
        : fate === 'declined'
          ? 'declined'
          : fate === 'elsewhere'
            ? 'tracked elsewhere'
            : 'not filed'
      : issue.state === 'open'
        ? '**open**'
        : issue.reason === 'not_planned'
          ? 'closed as not planned'
          : issue.reason === 'duplicate'
            ? 'closed as duplicate'
            : 'closed as done',
    item.owner ? `owner ${ownerName(item.owner)}` : 'no owner',
    due ? `deadline ${due}${dueDefault ? ' (default)' : ''}` : 'no deadline',
  ];
  return `State: ${parts.join(', ')}`;
}

const mostRelated = 10;

/** Later reports that may be the same thing again. */
function recurrence(related: RelatedReport[]): string {
  if (related.length === 0) return 'No later post-mortem shares a category of its contributing factors or a service with this one.';
  const rows = related.slice(0, mostRelated).map(({ number, title, date, categories, services }) => {
    const shared = [...categories, ...services].map((one) => safeText(one, 40)).join(', ');
    return `- ${issueRef(number)} ${safeText(title, 100)} (${date}): ${shared}`;
  });
  const more = related.length > mostRelated ? [`- … and ${related.length - mostRelated} more`] : [];
  return ['Later post-mortems that share a category of contributing factors or a service:', '', ...rows, ...more].join('\n');
}

/** Of these, those of the item's own category. */
function again({ item }: Standing['items'][number], related: RelatedReport[]): string {
  const own = [categoryOf(item.text, item.category), item.factor && categoryOf(item.factor, null)].filter(Boolean);
  const same = related.filter(({ categories }) => categories.some((category) => own.includes(category))).slice(0, 5);
  return same.length > 0 ? ` Look at ${same.map(({ number }) => issueRef(number)).join(', ')}.` : '';
}

/** What people wrote below the heading of the outcome; null where nothing. */
export function readOutcome(body: string): string | null {
  const at = body.lastIndexOf(outcomeHeading);
  const text =
    at < 0
      ? ''
      : body
          .slice(at + outcomeHeading.length)
          .replace(outcomePrompt, '')
          .trim();
  return text === '' ? null : text;
}
