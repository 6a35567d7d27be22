/**
 * Annotations by which an alerting rule names the report (path or address) and the action item it answers: a merged rule
 * file that names an item is the proof that the item is done.
 */
export const guardAnnotations = { report: 'post_mortem', item: 'action_item' } as const;
