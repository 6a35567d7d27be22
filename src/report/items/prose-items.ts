import { isAll, leadingStrong, sliceLine } from '../markdown/lines.ts';
import { continues, joinPassage, type Passage } from '../markdown/passages.ts';
import { sentencesOf } from '../markdown/sentences.ts';
import { cleanText } from '../markdown/text.ts';
import type { ActionItem, Block, Line } from '../types.ts';
import { startsWithVerb } from './imperatives.ts';
import { readInlineFields } from './item-fields.ts';
import { withGroup } from './item-groups.ts';
import { type ItemContext, itemFromLine, itemFromLines } from './item-line.ts';
import type { Part } from './parts.ts';
import { readSegments } from './segments.ts';
import { isToldAsPast } from './states.ts';
import { peelTail } from './tail-facts.ts';

const pledge =
  /\b(?:will|shall|should|must|plans? to|planning to|intends? to|going to|looking (?:in)?to|hoping to|need(?:s)? to|(?:is|are) (?:being|under ?way)|(?:is|are) (?:also )?(?:changes )?coming|under ?way|recommend|aim to|commit(?:ted)? to|propose|ought to|ha(?:s|ve) already)\b|\b(?:we|team)(?: are|['’]re)(?: also| now| currently| actively)* (?!sorry|being|going|continuing|hoping|having|seeing|looking)\p{L}+ing\b/iu;

/** What was carried out since, told in the perfect: in the past tense it is an account of the incident. */
const carriedOut =
  /^(?:(?:since then|meanwhile|in the meantime|already),? )?(?:(?:we|the team)(?: have|['’]ve)|\S.{0,60}? ha(?:s|ve)(?: \w+)? been) (?:\w+ )?\p{L}+/iu;

/** What only sounds like a promise: regrets, conditions for readers, effects of what was done, comfort, where it is tracked. */
const noPledge =
  /^see\b|\b(?:should|could) (?:not )?have\b|^(?:if|when|once) you\b|^(?:this|that|these|those|it|they|which|doing so|as a result)\b(?! team).{0,60}\b(?:will|should|must)\b(?! be \w+(?:ed|en)\b)|^(?:you|users?|customers?|readers?)\b.{0,40}\b(?:will|should|must|need)\b|\bwill (?:be considered|be deciding|have to|likely|not|also be deciding|be tracked|be reviewed at)\b|\bwill be taken from\b|\bwill prevent such\b|\bwill (?:track|follow) (?:all|these|this|them|every)\b|\bwe (?:will|['’]ll) (?:keep (?:you|everyone|our)|continue to (?:do|be|monitor|keep|work hard)|update this|share (?:more|further|an update)|always|be in touch|post)\b/i;

/**
 * Prose: each paragraph that opens with what to do in bold, or closes with what became of it in brackets; each sentence that
 * promises or asks for something; and below "Actions taken" each paragraph.
 */
export function readProse(blocks: Block[], { from, to, group }: Pick<Part, 'from' | 'to' | 'group'>, context: ItemContext): ActionItem[] {
  const items: ActionItem[] = [];
  let lines: Line[] = [];
  for (let index = from; index < to; index++) {
    const block = blocks[index] as Block;
    if (block.kind !== 'line' || isAll(block.content, 'strong')) continue;
    lines.push(withoutLabel(block.content));
    if (continues(blocks[index + 1], block)) continue;
    const own = group.done ? itemFromLines(lines, context) : (itemOfParagraph(lines, context) ?? answeredParagraph(lines, context));
    items.push(...(own ? [own] : promisesOf(joinPassage(lines), context)).map((item) => withGroup(item, group, '', context)));
    lines = [];
  }
  return items;
}

const answer =
  /\(((?:already |now )?(?:added|fixed|done|filed|tracked|opened|created|raised|updated|removed|changed|implemented|merged|deployed|see|in progress|to-?do|issue|ticket|pr|https?:)\b[^()]{0,300}(?:\([^()]{0,80}\)[^()]{0,80})?)\)\.?$/i;

/** `The worker has to be started by hand. (filed https://…)` */
function answeredParagraph(lines: Line[], context: ItemContext): ActionItem | null {
  const text = cleanText(lines.map((line) => line.text).join(' '));
  const told = answer.exec(text.slice(-400))?.[1];
  const item = told ? itemFromLines(lines, context) : null;
  if (!item || !told) return null;
  item.text = cleanText(item.text.slice(0, item.text.lastIndexOf(`(${told.slice(0, 20)}`)) || item.text).replace(/[\s.]+$/, '');
  item.done ||= !item.declined && isToldAsPast(`${told} so`) && !/^(?:filed|tracked|opened|raised|see)\b/i.test(told);
  return item;
}

/** `**Alert on the queue.** We saw it too late. Owner: Wei.` */
function itemOfParagraph(lines: Line[], context: ItemContext): ActionItem | null {
  const bold = lines[0] ? leadingStrong(lines[0]) : null;
  if (!bold || bold.text.split(' ').length < 2) return null;
  const text = lines.map((line) => line.text).join(' ');
  const [first, ...rest] = lines as [Line, ...Line[]];
  const { facts } = peelTail(first.text, context.people);
  if (rest.length > 0 && (facts.owner || facts.dueText || facts.state)) return itemFromLine(first, context);
  if (!startsWithVerb(bold.text) && !readInlineFields(text).some(({ name }) => name === 'owner' || name === 'due')) return null;
  return itemFromLines(lines, context);
}

/** `FOLLOW-UP: Wei will …` without the label. */
function withoutLabel(line: Line): Line {
  const label = /^[A-Z][A-Za-z'’ -]{2,30}:\s+(?=[A-Z])/.exec(line.text)?.[0] ?? '';
  return label !== '' && /^(?:[A-Z' -]+|(?:action|follow|next|to)\b.*):\s+$/i.test(label) ? sliceLine(line, label.length) : line;
}

const refusal = /^(?:but )?we (?:will not|won['’]t|decided (?:against|not to)|chose not to)(?: do)? (?:that|this|it)\b/i;

function promisesOf(passage: Passage, context: ItemContext): ActionItem[] {
  const items: ActionItem[] = [];
  let before: [number, number] | null = null;
  for (const [from, to] of sentencesOf(passage.text)) {
    const text = passage.text.slice(from, to);
    const idea: [number, number] | null = before;
    before = [from, to];
    // "We also considered a second region. We will not do that."
    if (idea && refusal.test(text)) {
      const { line, offset } = passage.at(idea[0]);
      const refused = itemFromLine({ ...sliceLine(line, offset), text: passage.text.slice(...idea), spans: [] }, context);
      if (refused && items.at(-1)?.line !== refused.line) items.push({ ...refused, content: sliceLine(line, offset), done: false, declined: true });
      continue;
    }
    const last = items.at(-1);
    // "Owner: Wei, due Friday." behind a promise speaks of it.
    const facts = last && text.length < 120 ? readSegments(text.replace(/[.!]+$/, ''), context.people, 'bare') : null;
    if (last && facts && (facts.owner || facts.dueText || facts.state)) {
      const known = itemFromLine({ ...last.content, text: `${last.text} (${text.replace(/[.!]+$/, '')})`, spans: [] }, context);
      if (known)
        Object.assign(last, {
          owner: last.owner ?? known.owner,
          due: last.due ?? known.due,
          dueText: last.dueText ?? known.dueText,
          done: last.done || known.done,
        });
      continue;
    }
    const done = carriedOut.test(text) && isToldAsPast(text);
    if ((!pledge.test(text) && !startsWithVerb(text) && !done) || noPledge.test(text) || /[?:]\s*$/.test(text)) continue;
    const { line, offset } = passage.at(from);
    const within = passage.lines.indexOf(line);
    const item = itemFromLine({ ...sliceLine(line, offset), text, spans: within >= 0 ? sliceLine(line, offset).spans : [] }, context);
    if (!item) continue;
    if (!startsWithVerb(text)) item.text = cleanText(text);
    item.content = sliceLine(line, offset, Math.min(line.text.length, offset + text.length));
    items.push(item);
  }
  return items;
}
