import type { Standing } from '../plan/standing.ts';
import type { IssueState } from '../plan/state.ts';
import type { Report } from '../report/types.ts';
import { issueRef, safeText } from './safe-text.ts';

const mostLength = 55_000;

/** Body of the follow-up issue: of each item, whether it is done, verified, and whether the incident recurred. */
export function followUpBody(report: Report, standing: Standing, issue: IssueState): string {
  const head = [
    `What became of the post-mortem ${issueRef(issue.number)} (${safeText(report.title ?? issue.title, 150)})${standing.tracked ? `, tracked on ${standing.tracked}` : ''}?`,
    '',
    'For each action item: is it **done**, was it **verified** that it works, and has it **recurred**?',
    '',
  ];
  const blocks = standing.items.map((one) => {
    const where = one.issue ? issueRef(one.issue.number) : (one.key ?? 'not filed');
    return [
      `### ${where} ${safeText(one.item.text, 160)}`,
      '',
      stateLine(one),
      '',
      '- [ ] Done?',
      '- [ ] Verified? How:',
      '- [ ] Has it recurred? Where:',
      '',
    ].join('\n');
  });
  const tail = [
    '### Outcome',
    '',
    '_What changed, what is still open, what was learned since._',
    '',
    'Close this issue when the questions are answered: the post-mortem then counts as reviewed.',
  ];
  let body = [...head, ...blocks, ...tail].join('\n');
  if (body.length > mostLength) {
    const short = standing.items.map((one) => `- [ ] ${one.issue ? issueRef(one.issue.number) : safeText(one.item.text, 60)}: done? verified? recurred?`);
    body = [...head, ...short, '', ...tail].join('\n').slice(0, mostLength);
  }
  return body;
}

function stateLine({ issue, fate, due, item }: Standing['items'][number]): string {
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
    item.owner ? `owner ${safeText(item.owner, 60)}` : 'no owner',
    due ? `deadline ${due}` : 'no deadline',
  ];
  return `State: ${parts.join(', ')}`;
}
