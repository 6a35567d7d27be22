import type { Token } from '../tokens.ts';
import type { Act, Agent } from './act.ts';
import { clauseEnd, contextOf, leadOf, tailOf } from './clause.ts';
import { text } from './function-words.ts';
import type { Group } from './verb-group.ts';

/** What stands before the one who is asked about: "can we use". */
const asked = /^(?:can|could|should|would|will|shall|may|might)$/;

/** "No nurse or doctor", "neither Ana nor Ben": the one next to the verb did not either. */
function neither(tokens: Token[], from: number): boolean {
  if (!/^n?or$/.test(tokens[from - 1]?.lower ?? '')) return false;
  return tokens.slice(Math.max(0, from - 5), from - 1).some(({ lower }) => lower === 'no' || lower === 'neither');
}

export interface Subject {
  agent: Agent;
  who: string;
  owned: string;
  from: number;
}

/** Words of a sentence, where its people begin, and the acts found so far. */
export interface Clause {
  tokens: Token[];
  peopleFrom: ReadonlySet<number>;
  acts: Act[];
}

export function toAct({ tokens, peopleFrom }: Clause, subject: Subject, group: Group, start: number): Act {
  const to = clauseEnd(tokens, group.verb + 1, peopleFrom);
  const { verb, ...read } = group;
  // Most acts are harmless by their verb alone: the words around it are joined when somebody asks.
  const joined: Partial<Record<'adverbs' | 'rest' | 'lead' | 'tail' | 'context', string>> = {};
  return {
    ...subject,
    ...read,
    negated: read.negated !== neither(tokens, subject.from),
    modal: asked.test(tokens[subject.from - 1]?.lower ?? '') && read.form === 'base' ? 'asked' : read.modal,
    verb,
    by: false,
    get adverbs() {
      joined.adverbs ??= text(tokens, start, verb);
      return joined.adverbs;
    },
    get rest() {
      joined.rest ??= text(tokens, verb + 1, to);
      return joined.rest;
    },
    get lead() {
      joined.lead ??= leadOf(tokens, subject.from);
      return joined.lead;
    },
    get tail() {
      joined.tail ??= tailOf(tokens, to);
      return joined.tail;
    },
    get context() {
      joined.context ??= contextOf(tokens, subject.from);
      return joined.context;
    },
    to,
  };
}
