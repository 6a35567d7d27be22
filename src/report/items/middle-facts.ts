import { sentencesOf } from '../markdown/sentences.ts';
import { datePattern, isDeadline, withoutLead } from './deadlines.ts';
import { readName } from './names.ts';
import { leadingOwner } from './owners.ts';
import { type Facts, merge, readSegments } from './segments.ts';

const leadBracket = /^\s*[[(]([^()[\]]{2,80})[\])]\s*(?:[:–—-]\s*|\s)(?=\S)/;
/** `Responsible: Ana. Add an alert …`: the owner as a sentence of its own. */
const leadOwner = /^\s*(?:responsible|(?:action )?owner|assignee|assigned to|dri|who)\s*[:=]\s*([^.:;]{2,40})[.;]\s+(?=\S)/i;
const leadLabel = /^\s*([^:([]{2,60}):\s+(?=\S)/;

/** Facts in front of the work: `(P1, @ana): …`, `Ben, by 14 March: …`, `Next week: …`. Any other alone may as well be a theme. */
export function leadingFacts(text: string, people: ReadonlySet<string>): { facts: Facts; to: number } | null {
  const named = leadOwner.exec(text);
  const owner = named ? readName(named[1] as string, people, 'labelled') : null;
  if (named && owner) return { facts: { owner }, to: named[0].length };
  const lead = leadBracket.exec(text) ?? leadLabel.exec(text);
  if (lead && isDeadline(lead[1] as string)) return { facts: { dueText: withoutLead(lead[1] as string) }, to: lead[0].length };
  const facts = lead && /[,;·|]/.test(lead[1] as string) ? readSegments(lead[1] as string, people, 'set-off') : null;
  const told = facts ? [facts.owner, facts.dueText, facts.priority, facts.state].filter(Boolean).length : 0;
  return lead && facts && told >= 2 ? { facts, to: lead[0].length } : null;
}

const inner = /[([]([^()[\]]{2,120})[)\]]/g;
const doneSentence = new RegExp(`^(?:Done|Completed|Fixed|Shipped|Closed|Deployed)(?: (?:on|in))?(?: ${datePattern})?\\s*[:.,;–—]`, 'i');
/** `This has been implemented in #12`, `It is live since Monday`. */
const doneSince =
  /^(?:this|it|that|the (?:change|fix|work)) (?:(?:has|have) (?:now |already |since )?been|was|is) (?:now |already |since )?(?:implemented|done|completed|fixed|merged|shipped|deployed|released|rolled out|finished|live)(?: (?:in|on|with|by|as of|since|last|yesterday|today)\b[^,;]*)?[.!]?$/i;
/** `Ana Lima is working on this`, `@ben is on it`. */
const atWork =
  /^(\S.{0,40}?) (?:is|are) (?:(?:already |currently |now )?(?:working on|looking into|taking care of|driving|leading|implementing|preparing) (?:this|it|that|these|them)|on it)\b/;
const arrowHandle = /(?:->|=>|→)\s*(@[A-Za-z0-9](?:[\w./-]*\w)?)(?=\s)/;
const mayBeDue = /\b(?:by|due|later than|before|in [A-Z])/i;
const spokenDue = new RegExp(
  `\\b(?:(?:by|due(?: by| on)?|no later than|before) |in (?=[JFMASOND][a-z]{2,8}\\b(?! \\d{1,2}\\b)))((?:the )?(?:${datePattern}))(?=[\\s,.;)]|$)`,
  'i',
);

/** Facts in brackets in the middle of a text, and a deadline spoken there. */
export function readMiddle(text: string, people: ReadonlySet<string>): Facts {
  const facts: Facts = {};
  for (const match of text.slice(0, 2000).matchAll(inner)) {
    const own = readSegments(match[1] as string, people, 'bare');
    if (own) merge(facts, own);
  }
  for (const [from, to] of sentencesOf(text.slice(0, 2000)).slice(1)) {
    const sentence = text.slice(from, to);
    if (doneSentence.test(sentence) || doneSince.test(sentence.trim())) merge(facts, { state: { done: true, declined: false, reason: null } });
    const subject = facts.owner ? null : leadingOwner(sentence, people);
    if (subject?.to === 0) facts.owner = subject.owner;
    const busy = facts.owner ? null : atWork.exec(sentence);
    const who = busy ? readName(busy[1] as string, people, 'set-off') : null;
    if (who && !/^(?:me|I|myself)$/.test(who)) facts.owner = who;
  }
  const arrow = facts.owner ? null : arrowHandle.exec(text.slice(0, 2000));
  if (arrow) facts.owner = arrow[1] as string;
  const spoken = mayBeDue.test(text.slice(0, 2000)) ? spokenDue.exec(text.slice(0, 2000)) : null;
  if (spoken) facts.dueText ??= spoken[1] as string;
  return facts;
}
