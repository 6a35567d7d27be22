/**
 * Warn when two action items have the same ID.
 *
 * ## Why
 *
 * The ID ties a row to its issue, also when the row is reworded or moved. The second of two is treated as if it had none.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Action items
 *
 *   | ID | Action |
 *   | -- | ------ |
 *   | AI-001 | Add the pool size to the load test |
 *   | AI-002 | Alert on a full pool |
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Action items
 *
 *   | ID | Action |
 *   | -- | ------ |
 *   | AI-001 | Add the pool size to the load test |
 *   | AI-001 | Alert on a full pool |
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   6:12-6:32: “Alert on a full pool” has the ID `AI-001`, which another action item has already.
 */
import { lacking, quote, type Rule } from './rule.ts';

export const actionItemId: Rule = {
  id: 'action-item-id',
  family: 'action-items',
  level: 'warning',
  relaxed: 'info',
  *check(report) {
    const known = new Set<string>();
    for (const item of report.actionItems) {
      const { id, place } = item;
      if (!id) continue;
      if (known.has(id)) {
        yield {
          place,
          reason: `${quote(item.text)} has the ID \`${id}\`, which another action item has already.`,
          note: 'Give it the next free number.',
          group: lacking(item, `ID of its own (\`${id}\` is taken)`),
        };
      }
      known.add(id);
    }
  },
};
