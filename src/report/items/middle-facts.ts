import { sentencesOf } from '../markdown/sentences.ts';
import { datePattern } from './deadlines.ts';
import { leadingOwner } from './owners.ts';
import { type Facts, merge, readSegments } from './segments.ts';

const leadBracket = /^\s*[[(]([^()[\]]{2,80})[\])]\s*(?:[:–—-]\s*|\s)(?=\S)/;
const leadLabel = /^\s*([^:([]{2,60}):\s+(?=\S)/;

/** Several facts in front of the work: `(P1, @ana): …`, `Ben, by 14 March: …`. One alone may as well be a theme. */
export function leadingFacts(text: string, people: ReadonlySet<string>): { facts: Facts; to: number } | null {
  const lead = leadBracket.exec(text) ?? leadLabel.exec(text);
  const facts = lead && /[,;·|]/.test(lead[1] as string) ? readSegments(lead[1] as string, people, 'set-off') : null;
  const told = facts ? [facts.owner, facts.dueText, facts.priority, facts.state].filter(Boolean).length : 0;
  return lead && facts && told >= 2 ? { facts, to: lead[0].length } : null;
}

const inner = /[([]([^()[\]]{2,120})[)\]]/g;
const doneSentence = new RegExp(`^(?:Done|Completed|Fixed|Shipped|Closed|Deployed)(?: (?:on|in))?(?: ${datePattern})?\\s*[:.,;–—]`, 'i');
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
    if (doneSentence.test(sentence)) merge(facts, { state: { done: true, declined: false, reason: null } });
    const subject = facts.owner ? null : leadingOwner(sentence, people);
    if (subject?.to === 0) facts.owner = subject.owner;
  }
  const spoken = spokenDue.exec(text.slice(0, 2000));
  if (spoken) facts.dueText ??= spoken[1] as string;
  return facts;
}
