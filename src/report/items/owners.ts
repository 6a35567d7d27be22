import { leadingStrong } from '../markdown/lines.ts';
import { cleanText, isPlaceholder } from '../markdown/text.ts';
import type { Line } from '../types.ts';
import { isPast, startsWithVerb } from './imperatives.ts';
import { handlePattern, isKnown, readName } from './names.ts';

/** Login or name of an owner cell or field: `@ana`, `Ana Lima (@ana)`, `amirh@`; null for blanks. */
export function readOwner(text: string): string | null {
  const clean = cleanText(text)
    .replace(/^[*_`([]+(?=[^)\]]*$)|[*_`]+$/g, '')
    .replace(/,\s+(?:who|which|with)\b.*$/i, '')
    .replace(/(?<=\p{L})\s+[(<]?[\w.+-]{1,60}@[\w-]+\.[\w.-]+[)>]?$/u, '')
    .replace(/\s*[,;–—-]\s*(?:due|by|eta|deadline|target|tracked|see|in progress|done|status|prio(?:rity)?|p\d)\b.*$/i, '')
    .replace(/[\s,;–—-]*\b[A-Z][A-Z0-9]{1,9}-\d+\b.*$/, '')
    .trim();
  if (isPlaceholder(clean) || unowned.test(clean)) return null;
  return clean === '' ? null : clean;
}

const unowned =
  /^(?:(?:currently )?un-?assigned|un-?owned|not (?:yet )?assigned(?: yet)?|nobody(?: yet)?|no one(?: yet)?|no owner(?: yet)?|none(?: yet| assigned)?|open|all|everyone|everybody|someone|anyone|to be assigned|tb[acd](?: .*)?|needs? .*|to be (?:determined|decided|defined|confirmed|found)|not set|unclear|(?:owner )?(?:needed|wanted|missing|pending)|no volunteer(?:s)?(?: yet)?|\?+|who\??|volunteer(?:s)?(?: needed)?|looking for .*)$/i;

/** True for what stands where an owner belongs and says that there is none. */
export function isUnowned(text: string): boolean {
  const clean = cleanText(text);
  return unowned.test(clean) || isPlaceholder(clean);
}

const person = /^(?:mailto:|https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|twitter\.com|x\.com|linkedin\.com\/in)\/@?[\w.-]+\/?$)/i;

/** Who a text names in bold or as a link to a person, without a colon: `**Ana** add …`, `[Ana Lima](mailto:…) add …`. */
export function markedOwner(line: Line, people: ReadonlySet<string>): { owner: string; to: number } | null {
  const link = line.spans.find(({ kind, from, url }) => kind === 'link' && from === 0 && url !== undefined && person.test(url));
  const marked = link ? { text: line.text.slice(0, link.to), to: link.to } : leadingStrong(line);
  const behind = marked ? /^\s*[:–—-]?\s+(?=\S)/.exec(line.text.slice(marked.to)) : null;
  const owner = marked && behind ? readName(marked.text.replace(/:$/, ''), people, 'set-off') : null;
  return marked && behind && owner ? { owner, to: marked.to + behind[0].length } : null;
}

const mention = /^\s*(@\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)\s+(?=\p{L})/u;
const bareHandle = new RegExp(`^\\s*(${handlePattern})\\s+(?=\\p{L})`, 'u');

/** `@Ana Lima add …`, `@ana add …`: what follows is something to do. */
function mentioned(text: string): { owner: string; to: number } | null {
  for (const pattern of [mention, bareHandle]) {
    const match = pattern.exec(text);
    if (match && startsWithVerb(text.slice(match[0].length))) return { owner: match[1] as string, to: match[0].length };
  }
  return null;
}

const leadHandles = new RegExp(`^\\s*[[(]?(${handlePattern}(?:(?:,| and| &|\\/)? ?${handlePattern})*)[\\])]?\\s*(?:[:–—-]\\s*|(?=(?:to|will|should)\\b))`);
const leadName = /^\s*(?:[[(]([^\][()]{2,40})[\])]\s*[:–—-]?|([^\s:–—([][^:–—([]{0,39}?(?: \([^()]{2,30}\))?)(?::|\s[–—-]|\s(?:->|→|=>)))\s+/u;

/** People by what they do, as in "Developers to add an alert". */
const role =
  /^(?:(?:\p{L}[\p{L}-]+ ){0,2}(?:developers?|engineers?|managers?|leads?|operators?|admins?|administrators?|owners?|authors?|maintainers?|responders?|analysts?|architects?))$/iu;

/** `Maria will …`, `The Platform team should …`, `Developers to …`. */
const subjectPattern =
  /^\s*(\S.{0,40}?) (?:(will|is going to|are going to|shall|should|has agreed to|agreed to|has already|ha(?:s|ve)(?= \p{L}+(?:ed|en|ne|pt|ut|lt) )|owns|takes?)|to)\b (?!be\b)(\S+)/u;

/** Who a text names before it says what: `@ana: …`, `dave: …`, `[MK] …`, `Wei – …`, `Maria will …`, `The Platform team should …`. */
export function leadingOwner(text: string, people: ReadonlySet<string>): { owner: string; to: number } | null {
  const handles = leadHandles.exec(text);
  if (handles) return { owner: handles[1] as string, to: handles[0].length };
  const one = mentioned(text);
  if (one) return one;
  const head = leadName.exec(text);
  const owner = head ? readName((head[1] ?? head[2]) as string, people, 'set-off') : null;
  if (head && owner) return { owner, to: head[0].length };
  const lead =
    /^\s*(?:(?:going|moving) forward|in (?:the )?future|(?:in the )?long(?:er)? term|next|finally|also|additionally|meanwhile|first(?:ly)?|second(?:ly)?|lastly)\b,?\s+/i.exec(
      text,
    )?.[0].length ?? 0;
  // "Alerting: Ana is adding one", "Schema: Ben dropped the index".
  const theme = /^\s*[\p{L} -]{2,30}:\s+(?=\p{Lu})/u.exec(text)?.[0].length ?? 0;
  const doing = /^\s*(@?\p{L}[\p{L}.'’-]*(?: \p{Lu}[\p{L}'’-]*)?) (?:(?:is|are) \p{L}+ing|(\p{L}+)) /u.exec(text.slice(theme || lead));
  if (doing && isKnown(doing[1] as string, people) && (doing[2] === undefined || isPast(doing[2]))) return { owner: doing[1] as string, to: 0 };
  const promised = theme > 0 ? subjectPattern.exec(text.slice(theme)) : null;
  if (promised && isKnown(promised[1] as string, people)) return { owner: promised[1] as string, to: 0 };
  const subject = subjectPattern.exec(text.slice(lead));
  if (!subject) return null;
  const who = subject[1] as string;
  const [modal, verb] = [subject[2], subject[3] as string];
  const known = readName(who, people, 'bare');
  if (known) return { owner: known, to: 0 };
  if (role.test(who) && (modal === undefined ? startsWithVerb(verb) : modal !== 'should')) return { owner: who, to: 0 };
  if (modal === 'should' || modal?.startsWith('take') || (modal === undefined && !startsWithVerb(verb))) return null;
  const found = readName(who, people, 'set-off');
  return found && !/^(?:me|I)$/.test(found) ? { owner: found, to: 0 } : null;
}
