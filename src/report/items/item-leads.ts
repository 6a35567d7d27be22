import type { ActionItem } from '../types.ts';
import { readPriority } from './item-fields.ts';
import { leadingState } from './states.ts';

/** Labels that say of what follows that it is an item, wherever they stand. */
export const itemLabels = 'action items?|action points?|actions?|follow-?ups?|remediations?|suggest(?:ed|ions?)|propos(?:ed|als?)';

/** What stands in front of the work, as shapes. */
const leads: { pattern: RegExp; apply?: (item: ActionItem, match: RegExpExecArray) => void }[] = [
  // Bullets and numbers that Markdown takes for text.
  { pattern: /^\s*(?:[•◦‣▪●○·∙]\s*|\d\uFE0F?\u20E3\s*|\(\d{1,2}\)\s+|[a-h]\)\s+)(?=\S)/u },
  {
    // "R1. …", "CA-3: …", but neither "P1: …", which ranks, nor "S3: …", which is software.
    pattern:
      /^\s*[[(*]*((?:AI|ACT|A|TASK|ACTION)-?\d{1,4}|(?!P\d|Q[1-4]|S3|EC2|H[1-3]|K8|V\d)[A-Z]{1,4}-?\d{1,3}(?=[\])*]*(?:\s*[:.]|\s[–—-]\s)))[\])*]*\s*[:.–—-]?\s+/,
    apply: (item, match) => {
      item.id ??= (match[1] as string).toUpperCase();
    },
  },
  {
    pattern:
      /^\s*(?:[[(](P[0-5]|high|medium|low|critical|urgent)(?: prio(?:rity)?)?[\])]\s*[:–—-]?|(P[0-5]|high|medium|low|critical|urgent)(?: prio(?:rity)?)?\s*(?::|\s[–—-]))\s*/i,
    apply: (item, match) => {
      item.priority ??= readPriority((match[1] ?? match[2]) as string);
    },
  },
  // Only where a label ends in a colon: "Action items must …" is a sentence.
  {
    pattern: new RegExp(`^\\s*(?:→\\s*)?(?:${itemLabels}|recommendations?|ai|task|what|description|title|measure|item)(?: ?#?\\d{1,3})?\\s*:\\s+`, 'i'),
  },
  {
    pattern:
      /^\s*(?:\[[A-Z][A-Z0-9]{1,9}-\d+\]|[A-Z][A-Z0-9]{1,9}-\d+\s*[:–—-]|\(?(?:[\w.-]{1,40}\/[\w.-]{1,60})?#\d{1,7}\)?\s*[:–—-]|[A-Z][A-Z0-9]{1,9}-\d+(?=\s+[A-Z][a-z]))\s*/,
  },
  { pattern: /^\s*(?:\{\{|\d{1,2}[.)]|→|[-–—]+)\s+/ },
];

/** Takes marks, numbers, keys and priorities off the front; returns the offset behind them. */
export function readLead(text: string, item: ActionItem): number {
  let at = 0;
  for (let round = 0; round < 6; round++) {
    const rest = text.slice(at);
    const mark = leadingState(rest);
    if (mark && mark.to < rest.length) {
      item.done ||= mark.state.done;
      item.declined ||= mark.state.declined;
      at += mark.to;
      continue;
    }
    const lead = leads.map(({ pattern, apply }) => ({ match: pattern.exec(rest), apply })).find(({ match }) => match !== null && match[0] !== '');
    if (!lead?.match || (lead.match[1] && /^A-?\d/.test(lead.match[1]) && !/\d/.test(lead.match[1]))) break;
    lead.apply?.(item, lead.match);
    at += lead.match[0].length;
  }
  return at;
}
