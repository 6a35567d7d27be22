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
  const whole = printWithin(list);
  return (whole.length === list.length ? whole : printWithin(list.filter(isOpen))).text;
}

/** As many of a list, from its first, as the outputs have room for; the rest is not even printed. */
function printWithin<T>(list: T[]): { text: string; length: number } {
  const parts: string[] = [];
  let size = 2;
  for (const one of list) {
    const text = JSON.stringify(one);
    size += text.length + 1;
    if (size > mostLength) break;
    parts.push(text);
  }
  return { text: `[${parts.join(',')}]`, length: parts.length };
}
