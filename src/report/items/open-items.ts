import type { ActionItem, Report } from '../types.ts';

/** The items still to be done, with their position in the report: neither done nor declined. */
export function openItems(report: Report): { item: ActionItem; index: number }[] {
  return report.actionItems.flatMap((item, index) => (item.done || item.declined ? [] : [{ item, index }]));
}
