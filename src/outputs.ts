import type { Outcome, Result } from './tracking/run.ts';
import { printFinding } from './view/findings/print-finding.ts';
import type { PrintedItem } from './view/portfolio/print-portfolio.ts';

/** GitHub takes a megabyte of outputs of a job. */
const mostLength = 300_000;

/** The outputs of `action.yml`, in its order. With several reports the lists are joined and the first status counts. */
export function listOutputs({ outcomes, changes = [], portfolio }: Pick<Result, 'outcomes' | 'changes' | 'portfolio'>): [string, string][] {
  const sum = (pick: (outcome: Outcome) => number) => String(outcomes.reduce((total, outcome) => total + pick(outcome), 0));
  const [first] = outcomes;
  return [
    ['status', first?.standing.status ?? 'skipped'],
    ['errors', sum(({ review }) => review.errors)],
    ['warnings', sum(({ review }) => review.warnings)],
    ['findings', JSON.stringify(outcomes.flatMap(({ review, report }) => review.findings.map((finding) => printFinding(finding, report.file))))],
    ['action-items', portfolio ? shorten(portfolio.items, (item) => item.state === 'open') : JSON.stringify(outcomes.flatMap(itemsOf))],
    ['follow-up', first?.standing.followUp ?? ''],
    ['plan', JSON.stringify([...outcomes.flatMap((outcome) => outcome.changes), ...changes])],
    ['reports', shorten(portfolio?.reports ?? [], ({ status }) => status !== 'reviewed')],
  ];
}

function itemsOf({ standing }: Outcome): Pick<PrintedItem, 'id' | 'url' | 'number' | 'state'>[] {
  return standing.items.flatMap(({ key, issue, fate }) =>
    issue || key ? [{ id: key, number: issue?.number ?? null, url: issue?.url ?? null, state: issue?.state ?? fate }] : [],
  ) as Pick<PrintedItem, 'id' | 'url' | 'number' | 'state'>[];
}

/** All of a list where it fits; else what is not settled, as much as fits. `postmortem-action report` has no such bound. */
function shorten<T>(list: T[], isOpen: (one: T) => boolean): string {
  const whole = JSON.stringify(list);
  if (whole.length <= mostLength) return whole;
  const parts: string[] = [];
  let length = 2;
  for (const one of list.filter(isOpen)) {
    const text = JSON.stringify(one);
    length += text.length + 1;
    if (length > mostLength) break;
    parts.push(text);
  }
  return `[${parts.join(',')}]`;
}
