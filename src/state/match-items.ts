import { diceCoefficient } from 'dice-coefficient';
import type { ActionItem } from '../report/types.ts';
import { keptText } from './cut.ts';
import type { ItemState, ReportState } from './report-state.ts';

/** A row of the report with the issue that is its own, if it has one. */
export interface Match {
  item: ActionItem;
  index: number;
  existing: ItemState | null;
}

/** Rows that keep their issue at this likeness, as git takes renames. */
const alike = 0.5;
/** Enough where position speaks for it too. */
const alikeInPlace = 0.2;

/**
 * Pairs rows with issues: by link, by ID, by equal text, by likeness, and last by place, where a row between the same
 * neighbours was reworded beyond likeness. Returns the number of each row's issue, in row order.
 */
export function matchItems(items: ActionItem[], existing: ItemState[], linksOf: (item: ActionItem) => number[]): ReportState['rows'] {
  const matches: Match[] = items.map((item, index) => ({ item: { ...item, text: keptText(item.text) }, index, existing: null }));
  const free = new Set(existing);
  const claim = (match: Match, state: ItemState | undefined) => {
    if (!state) return;
    match.existing = state;
    free.delete(state);
  };
  const open = () => matches.filter((match) => match.existing === null);
  for (const match of matches) {
    const links = linksOf(match.item);
    claim(
      match,
      [...free].find(({ issue }) => links.includes(issue.number)),
    );
  }
  const seen = new Set<string>();
  for (const match of matches) {
    const id = match.item.id;
    if (match.existing || !id || seen.has(id)) continue;
    seen.add(id);
    claim(
      match,
      [...free].find(({ applied }) => applied.key === id),
    );
  }
  for (const match of open())
    claim(
      match,
      [...free].find(({ applied }) => applied.text === match.item.text && !conflicts(match, applied)),
    );
  claimAlike(open(), free, claim);
  for (const match of open()) {
    const candidate = [...free].find(({ applied }) => applied.position === match.index && !conflicts(match, applied));
    if (candidate && sameRow(match, candidate)) claim(match, candidate);
  }
  return matches.map((match) => match.existing?.issue.number ?? null);
}

/** The rows of a report with their issues, and the issues no row claims. */
export function pairRows(items: ActionItem[], state: Pick<ReportState, 'items' | 'rows'>): { matches: Match[]; orphans: ItemState[] } {
  const byNumber = new Map(state.items.map((one) => [one.issue.number, one]));
  const matches = items.map((item, index): Match => ({ item, index, existing: byNumber.get(state.rows[index] ?? 0) ?? null }));
  return { matches, orphans: state.items.filter(({ issue }) => !state.rows.includes(issue.number)) };
}

/** A row that states an ID is never the issue that carries another stated ID. */
function conflicts(match: Match, applied: ItemState['applied']): boolean {
  return match.item.id !== null && applied.explicit && applied.key !== match.item.id;
}

function claimAlike(matches: Match[], free: Set<ItemState>, claim: (match: Match, state: ItemState) => void) {
  const pairs = matches.flatMap((match) =>
    [...free]
      .filter(({ applied }) => !conflicts(match, applied) && !(applied.explicit && match.item.id === null && applied.position !== match.index))
      .map((state) => ({ match, state, likeness: diceCoefficient(match.item.text, state.applied.text) })),
  );
  pairs.sort((a, b) => b.likeness - a.likeness || a.match.index - b.match.index);
  for (const { match, state, likeness } of pairs) {
    if (likeness < alike) break;
    if (match.existing === null && free.has(state)) claim(match, state);
  }
}

/** Decided by the two alone: counts of rows and issues differ between a run and its repetition after a cut. */
function sameRow({ item }: Match, { applied }: ItemState): boolean {
  if (diceCoefficient(item.text, applied.text) >= alikeInPlace) return true;
  return item.owner !== null && item.owner === applied.owner && item.due !== null && item.due === applied.due;
}
