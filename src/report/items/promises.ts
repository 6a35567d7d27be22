import { sliceLine } from '../markdown/lines.ts';
import type { Passage } from '../markdown/passages.ts';
import { sentencesOf } from '../markdown/sentences.ts';
import { cleanText } from '../markdown/text.ts';
import type { ActionItem } from '../types.ts';
import { startsWithVerb } from './imperatives.ts';
import { applyFacts, type ItemContext, itemFromLine } from './item-line.ts';
import { readMiddle } from './middle-facts.ts';
import { readSegments } from './segments.ts';
import { isToldAsPast } from './states.ts';

const pledge =
  /\b(?:will|shall|should|must|plans? to|planning to|intends? to|going to|looking (?:in)?to|hoping to|need(?:s)? to|(?:is|are) (?:being|under ?way)|(?:is|are) (?:also )?(?:changes )?coming|under ?way|recommend|aim to|commit(?:ted)? to|propose|ought to|ha(?:s|ve) already)\b|^(?:(?:the|our|some) )?(?:planned|future|upcoming|further|proposed|additional|next) (?:changes|improvements|steps|work|actions|measures|plans)(?: for \w+)? (?:include|includes|including|are|is)\b|\b(?:we|i|they)['’]ll\b(?! (?:never|always)\b)|\b(?:we|team)(?: are|['’]re)(?: also| now| currently| actively)* (?!sorry|being|going|continuing|hoping|having|seeing|looking)\p{L}+ing\b/iu;

/** What was carried out since, told in the perfect: in the past tense it is an account of the incident. */
const carriedOut =
  /^(?:(?:since then|meanwhile|in the meantime|already),? )?(?:(?:we|the team)(?: have|['’]ve)|\S.{0,60}? ha(?:s|ve)(?: \w+)? been) (?:\w+ )?\p{L}+/iu;

/** What only sounds like a promise: regrets, conditions for readers, effects of what was done, comfort, where it is tracked. */
const noPledge =
  /^see\b|\b(?:should|could) (?:not )?have\b|^(?:if|when|once) you\b|^(?:this|that|these|those|it|they|which|doing so|as a result)\b(?! team).{0,60}\b(?:will|should|must)\b(?! be \w+(?:ed|en)\b)|^(?:you|users?|customers?|readers?)\b.{0,40}\b(?:will|should|must|need)\b|\bwill (?:be considered|be deciding|have to|likely|not|also be deciding|be tracked|be reviewed at)\b|\bwill be taken from\b|\bwill prevent such\b|\bshould (?:not |no longer |never |now |also |already |then )*(?:lead|result|cause|help|reduce|suffice|happen|occur|recur|work|be (?:enough|fine|safe|rare|sufficient|stable|able|back|noted))\b|\bwill (?:track|follow) (?:all|these|this|them|every)\b|\b(?:will|['’]ll) (?:be (?:making|taking)|make|take) (?:several|some|many|various|a few|a number of|further|these|the following) (?:changes|steps|measures|improvements|actions)\b|\bwe(?: will|['’]ll) (?:keep (?:you|everyone|our)|continue to (?:do|be|monitor|keep|work hard)|update this|share (?:more|further|an update)|always|be in touch|post)\b/i;

const refusal = /^(?:but )?we (?:will not|won['’]t|decided (?:against|not to)|chose not to)(?: do)? (?:that|this|it)\b/i;

/** "We expect to ship this by the end of March", "Both will be live by Friday": until when what was promised before is due. */
const byThen =
  /^(?:we (?:expect|plan|aim|hope|intend) to \w+ (?:this|that|it|both|these|them|all)\b|(?:this|that|it|both|these|they|all (?:of )?(?:this|these|them)|the work)\b.{0,40}\b(?:complete|completed|done|live|shipped|finished|in place|ready|deployed|rolled out|released|available)\b)/i;

/** Each sentence of a passage that promises or asks for something, with what the sentences behind it say of it. */
export function promisesOf(passage: Passage, context: ItemContext): ActionItem[] {
  const items: ActionItem[] = [];
  let before: [number, number] | null = null;
  for (const range of sentencesOf(passage.text)) {
    const idea: [number, number] | null = before;
    before = range;
    const text = passage.text.slice(...range);
    // "We also considered a second region. We will not do that."
    if (idea && refusal.test(text)) addRefused(items, passage, idea, context);
    else if (!addsTo(items, text, context)) items.push(...promiseIn(passage, range, context));
  }
  return items;
}

function addRefused(items: ActionItem[], passage: Passage, idea: [number, number], context: ItemContext) {
  const { line, offset } = passage.at(idea[0]);
  const refused = itemFromLine({ ...sliceLine(line, offset), text: passage.text.slice(...idea), spans: [] }, context);
  if (refused && items.at(-1)?.line !== refused.line) items.push({ ...refused, content: sliceLine(line, offset), done: false, declined: true });
}

/** True for a sentence that speaks of the promise before it: "Owner: Wei, due Friday.", "Both will be live by then." */
function addsTo(items: ActionItem[], text: string, context: ItemContext): boolean {
  const last = items.at(-1);
  if (!last) return false;
  const dueText = byThen.test(text) ? readMiddle(text, context.people).dueText : undefined;
  if (dueText !== undefined) {
    for (const item of /\b(?:both|these|they|them|all)\b/i.test(text) ? items : [last]) applyFacts(item, { dueText }, context.reference);
    return true;
  }
  const facts = text.length < 120 ? readSegments(text.replace(/[.!]+$/, ''), context.people, 'bare') : null;
  if (!facts || !(facts.owner || facts.dueText || facts.state)) return false;
  const known = itemFromLine({ ...last.content, text: `${last.text} (${text.replace(/[.!]+$/, '')})`, spans: [] }, context);
  if (known) {
    last.owner ??= known.owner;
    last.due ??= known.due;
    last.dueText ??= known.dueText;
    last.done ||= known.done;
  }
  return true;
}

function promiseIn(passage: Passage, [from, to]: [number, number], context: ItemContext): ActionItem[] {
  const text = passage.text.slice(from, to);
  const done = carriedOut.test(text) && isToldAsPast(text);
  // "Code should be tested, that way errors will not be seen": only the first clause promises.
  const main = text.replace(/,? (?:that way|so that|so as|in order)\b.*$/i, '');
  if ((!pledge.test(main) && !startsWithVerb(text) && !done) || noPledge.test(main) || /[?:]\s*$/.test(text)) return [];
  const { line, offset } = passage.at(from);
  const within = passage.lines.indexOf(line);
  const item = itemFromLine({ ...sliceLine(line, offset), text, spans: within >= 0 ? sliceLine(line, offset).spans : [] }, context);
  if (!item) return [];
  if (!startsWithVerb(text)) item.text = cleanText(text);
  item.content = sliceLine(line, offset, Math.min(line.text.length, offset + text.length));
  return [item];
}
