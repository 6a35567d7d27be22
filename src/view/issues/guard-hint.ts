import type { Report } from '../../report/types.ts';
import { type GuardKind, guardAsked, lacksRunbook, type MergedGuard } from '../../state/guard-asked.ts';
import { isDeclined, isDone, type Standing, type StandingItem } from '../../state/standing.ts';
import { someWords } from '../words.ts';
import { itemName } from './item-words.ts';
import { codeText } from './safe-text.ts';

/** Commands that draft what open items ask for, in one line; empty where none does. `name` is the path or number of the report. */
export function guardHint(report: Report, { items, guards, status }: Standing, name: string | null): string {
  if (name === null || status === 'reviewed') return '';
  const isOpen = (one: StandingItem) => !isDone(one) && !isDeclined(one) && one.fate !== 'elsewhere' && !guards.some(({ item }) => item === one.key);
  const asked = (kind: GuardKind) => items.filter((one) => isOpen(one) && guardAsked(one.item.text, one.item.category) === kind);
  const drafts = (['runbook', 'alert'] as const).flatMap((kind) => {
    const own = asked(kind);
    return own.length > 0 ? [`${commandFor(kind, name)} for ${someWords(own.map(itemName), 3)}`] : [];
  });
  if (drafts.length > 0) return `<sub>📝 Drafts: ${drafts.join(', ')}</sub>`;
  const wanted = report.factors.some(({ text, category }) => lacksRunbook(text, category));
  const there = guards.some(({ kind }) => kind === 'runbook') || items.some(({ item }) => guardAsked(item.text, item.category) === 'runbook');
  return wanted && !there ? `<sub>📝 A runbook was missing, and no action item asks for one: ${commandFor('runbook', name)} drafts it</sub>` : '';
}

/** A rule is drafted from evidence, which lies beside a report that is a file. */
function commandFor(kind: GuardKind, name: string): string {
  const what = kind === 'alert' && /^\d+$/.test(name) ? '--evidence DIR' : /^[\w./-]+$/.test(name) ? name : JSON.stringify(name);
  return codeText(`postmortem-action ${kind} ${what}`, 300);
}

/** What the alerts did until the follow-up was closed, as far as Prometheus could be asked. */
export function guardsFired(guards: MergedGuard[]): string {
  return guards
    .flatMap(({ kind, name, since, fired }) =>
      kind === 'alert' && fired !== undefined ? [`The alert ${codeText(name, 100)} ${firedWords(fired)} since ${since}.`] : [],
    )
    .join(' ');
}

const firedWords = (times: number) => (times === 0 ? 'has not fired' : `fired ${times === 1 ? 'once' : `${times} times`}`);
