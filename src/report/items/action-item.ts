import { createLine, placeIn } from '../markdown/lines.ts';
import type { ActionItem, Line } from '../types.ts';

/** An action item at the place of a line, with nothing known of it yet. */
export function createItem(content: Line): ActionItem {
  return {
    line: content.line,
    place: placeIn(content),
    id: null,
    text: '',
    content: createLine(content.start),
    owner: null,
    due: null,
    dueText: null,
    priority: null,
    category: null,
    factor: null,
    deliverable: null,
    status: null,
    done: false,
    declined: false,
    declinedReason: null,
    links: [],
  };
}
