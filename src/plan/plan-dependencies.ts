import type { Change } from '../state/change.ts';
import type { ReportState } from '../state/report-state.ts';
import type { StandingItem } from '../state/standing.ts';
import type { PlanContext } from './plan-input.ts';

/** `after AI-002`, `blocked by AI-1 and AI-2`, `(depends on AI-003)`, `once AI-001 is done`. */
const waits =
  /\b(?:after|once|blocked (?:by|on)|dep(?:ends?|ending|endent) (?:up)?on|wait(?:s|ing)? (?:for|on))[: ]\s{0,3}([A-Z]{1,10}-?\d{1,6}(?:(?:\s{0,3}[,&]\s{0,3}(?:and )?| and )[A-Z]{1,10}-?\d{1,6}){0,9})/gi;

/** IDs of the items a row says it waits for, as written. */
export function waitsFor(text: string): string[] {
  return [...text.slice(0, 5000).matchAll(waits)].flatMap(([, list = '']) => list.match(/[A-Z]{1,10}-?\d{1,6}/gi) ?? []);
}

/** `AI-3` and `AI-003` are one. */
export function isSameKey(a: string, b: string): boolean {
  const plain = (key: string) => key.toUpperCase().replace(/-?0*(?=\d+$)/, '-');
  return plain(a) === plain(b);
}

/**
 * Dependencies between the issues of a report's items, where a row says that it waits for another. What was made is remembered:
 * one that a person took away stays away, one that the row no longer says goes.
 */
export function planDependencies(items: StandingItem[], { state, settings, lacking }: PlanContext): Change[] {
  if (!settings.fields.dependencies || lacking.dependencies) return [];
  const filed = items.filter(({ fate, issue }) => issue && (fate === 'filed' || fate === 'adopted'));
  const numbers = new Set(filed.map(({ issue }) => issue?.number));
  const changes: Change[] = [];
  const wanted = new Set<string>();
  for (const { item, issue } of filed) {
    const waiting = !item.done && !item.declined && issue?.state === 'open';
    for (const other of waitsFor(item.content.text).flatMap((id) => findItem(filed, id) ?? [])) {
      const pair = `${issue?.number}<${other.issue?.number}`;
      if (other.issue?.number === issue?.number || wanted.has(pair)) continue;
      wanted.add(pair);
      if (waiting && !state.blocked.includes(pair)) changes.push(...setDependency(pair, state, false));
    }
  }
  for (const pair of state.blocked.filter((one) => !wanted.has(one)))
    if (pair.split('<').every((number) => numbers.has(Number(number)))) changes.push(...setDependency(pair, state, true));
  return changes;
}

/** The item of an ID, as its row states it or as it was given. */
function findItem(items: StandingItem[], id: string): StandingItem | undefined {
  return items.find(({ key, item }) => [key, item.id].some((own) => own && isSameKey(own, id)));
}

function setDependency(pair: string, state: ReportState, remove: boolean): Change[] {
  const [issue = 0, number = 0] = pair.split('<').map(Number);
  const adopted = state.adopted[number];
  const id = state.items.find((one) => one.issue.number === number)?.issue.id ?? (adopted && adopted !== 'not looked up' ? adopted.issue.id : undefined);
  const why = remove ? 'the row no longer says that it waits for this item' : 'the row says that it waits for this item';
  return id === undefined ? [] : [{ type: 'set-dependency', key: `dependency ${pair}`, why, issue, by: { number, id }, remove }];
}
