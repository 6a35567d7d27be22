import type { Runbook } from '../runbook/runbook.ts';
import { leavesNothing, oppositeOf } from '../runbook/undo.ts';
import { codeText, safeText } from '../view/issues/safe-text.ts';

/** What nobody did or wrote down: asked, not made up. Markdown, a line each. */
export function runbookQuestions(runbook: Runbook): string[] {
  return [
    ...aboutSymptoms(runbook),
    ...aboutDiagnosis(runbook),
    ...aboutMitigation(runbook),
    ...aboutUndo(runbook),
    ...aboutVerify(runbook),
    ...aboutPeople(runbook),
  ];
}

function aboutSymptoms({ symptoms: { alerts, signs, expressions }, queries, dashboards }: Runbook): string[] {
  const asked: string[] = [];
  if (alerts.length + expressions.length === 0)
    asked.push(signs.length > 0 ? 'By which alert does one know it, and what is its expression?' : 'How does it show, and which alert tells it?');
  if (queries.length === 0)
    asked.push(dashboards.length > 0 ? 'Which query of the dashboards shows how many are hit?' : 'Which query or dashboard shows how many are hit?');
  return asked;
}

function aboutDiagnosis({ diagnose }: Runbook): string[] {
  if (diagnose.some(({ command }) => command !== null)) return [];
  return [
    diagnose.length > 0
      ? 'With which commands is that looked at? The timeline tells it in words only'
      : 'What is looked at, in which order, and what tells this fault from others?',
  ];
}

function aboutMitigation({ mitigate }: Runbook): string[] {
  const [first] = mitigate;
  if (!first) return ['What ends it, with which command? The timeline does not say'];
  const asked = mitigate
    .filter(({ command }) => command === null)
    .slice(0, 3)
    .map(({ words }) => `How is that done, with which command: “${safeText(words, 160)}”?`);
  if (first.command !== null && !first.ended) asked.unshift(`Is ${codeText(first.command, 160)} what ended it? Only the order says so`);
  return asked;
}

function aboutUndo({ mitigate: [first], after }: Runbook): string[] {
  if (!first || first.effect === 'reads') return [];
  if (first.command === null) return after.length > 0 ? [] : [`Is anything of “${safeText(first.words, 120)}” to be taken back, how and when?`];
  const start = first.command.split(' ').slice(0, 2).join(' ');
  if (leavesNothing(first.command) || after.some(({ command }) => command?.startsWith(start))) return [];
  const opposite = oppositeOf(first.command);
  return [
    `How is ${codeText(first.command, 160)} taken back, and when? ${opposite ? `Its opposite is ${opposite}; nothing says that anyone did it` : 'Nothing says so'}`,
  ];
}

function aboutVerify({ conditions, verify }: Runbook): string[] {
  if (conditions.length > 0) return [];
  return [verify.length > 0 ? 'Which value, for how long, says that it is over?' : 'By what does one see that it is over: which value, for how long?'];
}

function aboutPeople({ people: { services, sponsors, calls } }: Runbook): string[] {
  return sponsors.length > 0 || calls.length > 0
    ? []
    : [services.length > 0 ? 'Whom does one call when this does not help?' : 'Which team has it, and whom does one call when this does not help?'];
}
