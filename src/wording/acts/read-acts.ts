import type { Person } from '../person.ts';
import type { Token } from '../tokens.ts';
import type { Act } from './act.ts';
import { agentOf } from './agent.ts';
import type { Subject } from './build-act.ts';
import { chain } from './chain.ts';
import { finiteAt } from './clause.ts';
import { afterAgent, firstVerb, mainVerb } from './find-verb.ts';
import { openers, prepositions, text } from './function-words.ts';
import { notes } from './notes.ts';
import { passiveBefore } from './passive.ts';

/** True for a person behind "of" and a thing, "access for the vendor": what follows is said of the thing. */
function hangsOn(tokens: Token[], from: number, people: Person[]): boolean {
  const head = tokens[from - 2]?.lower ?? '';
  const joint = tokens[from - 1]?.lower ?? '';
  if (!/^[a-z-]{3,}$/.test(head) || loose.test(head) || people.some(({ to }) => to === from - 1)) return false;
  return joint === 'of' || (/^(?:for|to|with|from|at|about|between)$/.test(joint) && beginsWithThing(tokens, from - 1));
}

/** "Remote access", "The link": an article or adjectives and a noun, and nothing else since the clause began. */
function beginsWithThing(tokens: Token[], end: number): boolean {
  let start = end;
  while (start > 0 && end - start < 5 && !/^[.,;:!?()–—-]$/.test((tokens[start - 1] as Token).lower)) start--;
  const opening = tokens[start]?.lower ?? '';
  const noun = start + 1 < end && (/^(?:the|a|an|our|its|this|that)$/.test(opening) || start === 0);
  return noun && tokens.slice(start, end).every((token, n) => !finiteAt(tokens, start + n) && !prepositions.has(token.lower) && !openers.has(token.lower));
}

const loose =
  /^(?:couple|lot|lots|bunch|pair|handful|crowd|group|because|instead|ahead|out|one|some|most|many|all|none|two|three|several|each|any|both|half|part|neither|either|member|members|contact|soul|rep|counterpart|liaison|head|think|kind|nice|good|careless|negligent|wrong|silly|stupid)$|(?:ness|[ae]nce|ity|ism)$/;

/** What the people of a sentence are said to do, from left to right. */
export function readActs(tokens: Token[], people: Person[]): Act[] {
  const peopleFrom = new Set(people.map(({ from }) => from));
  const acts: Act[] = [];
  let lastWho: Subject | null = null;
  for (const person of people) {
    const who = text(tokens, person.from, person.to).trim();
    const subject: Subject = {
      agent: agentOf(person, who, tokens),
      who,
      owned: '',
      from: person.from,
    };
    if (person.class === 'PQ') {
      // "who" stands for the person before it.
      const before = tokens[person.from - 1]?.lower === ',' ? person.from - 1 : person.from;
      if (!lastWho || !people.some(({ to }) => to === before)) continue;
      const told = acts.length;
      chain({ tokens, peopleFrom, acts }, { ...lastWho, from: person.from }, person.to);
      // "The engineer who wrote the query forgot …": behind the relative clause goes on what was begun.
      const main = acts.length > told ? mainVerb(tokens, (acts[told] as Act).verb + 1) : -1;
      if (main > 0) chain({ tokens, peopleFrom, acts }, lastWho, main);
      continue;
    }
    // "One of the member's did it" is a slip of the pen.
    if (person.owns && !/^(?:did|didn't|has|had|was|were|forgot)$/.test(tokens[person.to]?.lower ?? '')) {
      const verb = firstVerb(tokens, person.to, 6);
      if (verb > 0 && !people.some(({ from }) => from > person.from && from < verb))
        chain({ tokens, peopleFrom, acts }, { ...subject, owned: text(tokens, person.to, verb).trim() }, verb);
      continue;
    }
    lastWho = subject;
    // "The gateway of the vendor was slow" says nothing of the vendor.
    if (hangsOn(tokens, person.from, people)) continue;
    const told = acts.length;
    const by = passiveBefore(tokens, person, subject, peopleFrom);
    if (by) acts.push(by);
    else if (!prepositions.has(tokens[person.from - 1]?.lower ?? '') || tokens[person.from - 1]?.lower === 'for')
      chain({ tokens, peopleFrom, acts }, subject, afterAgent(tokens, person.to));
    else chain({ tokens, peopleFrom, acts }, subject, person.to);
    if (who === 'whoever' && acts.length > told) {
      const main = mainVerb(tokens, (acts[told] as Act).verb + 1);
      if (main > 0) chain({ tokens, peopleFrom, acts }, subject, main);
    }
  }
  for (const start of notes(tokens, people)) chain({ tokens, peopleFrom, acts }, { agent: 'none', who: '', owned: '', from: start }, start);
  return acts;
}
