import type { Label, Settings } from '../settings/settings.ts';
import type { Change } from '../state/change.ts';

/** Creation of every label the changes need and the repository lacks. `present` holds lower-case names. */
export function planLabels(changes: Change[], present: ReadonlySet<string>, settings: Settings): Change[] {
  const known = new Map(Object.values(settings.labels).map((label) => [label.name, label]));
  const missing = new Map<string, Label>();
  for (const name of changes.flatMap(labelsUsed)) {
    if (present.has(name.toLowerCase())) continue;
    missing.set(name, known.get(name) ?? { name, color: 'EDEDED', description: 'Category of post-mortem action items' });
  }
  return [...missing.values()].map(
    (label): Change => ({ type: 'create-label', key: `label ${label.name}`, why: 'the repository has no such label yet', label }),
  );
}

/** Labels a change puts on an issue. */
export function labelsUsed(change: Change): string[] {
  if (change.type === 'set-labels') return change.add;
  if (change.type === 'edit-issue') return change.edit.labels ?? [];
  return 'labels' in change ? change.labels : [];
}
