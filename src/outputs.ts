import type { Outcome } from './events/run.ts';
import { printFinding } from './view/print-finding.ts';

/** The outputs of `action.yml`, in its order. With several reports the lists are joined and the first status counts. */
export function listOutputs(outcomes: Outcome[]): [string, string][] {
  const sum = (pick: (outcome: Outcome) => number) => String(outcomes.reduce((total, outcome) => total + pick(outcome), 0));
  const items = outcomes.flatMap(({ standing }) =>
    standing.items.flatMap(({ key, issue, fate }) =>
      issue || key ? [{ id: key, number: issue?.number ?? null, url: issue?.url ?? null, state: issue?.state ?? fate }] : [],
    ),
  );
  const [first] = outcomes;
  return [
    ['status', first?.standing.status ?? 'skipped'],
    ['errors', sum(({ review }) => review.errors)],
    ['warnings', sum(({ review }) => review.warnings)],
    ['findings', JSON.stringify(outcomes.flatMap(({ review, report }) => review.findings.map((finding) => printFinding(finding, report.file))))],
    ['action-items', JSON.stringify(items)],
    ['follow-up', first?.standing.followUp ?? ''],
    ['plan', JSON.stringify(outcomes.flatMap(({ changes }) => changes))],
  ];
}
