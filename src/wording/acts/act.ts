import type { VerbForm } from '../verbs.ts';

/** Who acts, as far as blame is concerned. */
export type Agent = 'third' | 'organisation' | 'they' | 'I' | 'we' | 'nobody' | 'users' | 'none';

/** What somebody is said to do or to be: a clause in the shallow reading that verdicts are made from. */
export interface Act {
  agent: Agent;
  /** The words of the agent; empty for notes such as "forgot to renew". */
  who: string;
  /** Base of the main verb; `be` where a state is told. */
  lemma: string;
  form: VerbForm['form'] | 'none';
  /** `should`, `could` …; empty where something is told as a fact. */
  modal: string;
  negated: boolean;
  perfect: boolean;
  passive: boolean;
  progressive: boolean;
  /** Done by the agent in a passive sentence. */
  by: boolean;
  /** What belongs to the agent and acts in its stead: "Farouk's script". */
  owned: string;
  /** Words between agent and verb, after the verb within the clause, before the agent, after the clause; each with blanks around. */
  adverbs: string;
  rest: string;
  lead: string;
  tail: string;
  /** What opens the sentence: ` because `, or words of purpose; empty otherwise. */
  context: string;
  /** Tokens: the first of the agent, the verb, end of the clause. */
  from: number;
  verb: number;
  to: number;
}
