import type { Person } from './people.ts';
import type { Token } from './tokens.ts';
import { type VerbForm, verbOf } from './verbs.ts';

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

const agents: Record<Person['class'], Agent> = {
  PI: 'third',
  PR: 'third',
  PG: 'third',
  PX: 'third',
  PV: 'organisation',
  PT: 'they',
  PM: 'I',
  PW: 'we',
  PN: 'nobody',
  PU: 'users',
  PQ: 'none',
};

/** Customers are no agents of blame. */
function agentOf(person: Person, who: string, tokens: Token[]): Agent {
  if (person.class !== 'PU') return agents[person.class];
  if (/\boperators?$/.test(who) && !tokens.some(({ lower }) => cluster.test(lower))) return 'third';
  if (/\b(?:driver|worker|operator|agent|planner|packager|dispatcher|cleaner|installer|farmer|retailer)s?$/.test(who)) {
    const next = tokens[person.to]?.lower ?? '';
    const lemma = verbOf(/^(?:had|has|have)$/.test(next) ? (tokens[person.to + 1]?.lower ?? '') : next)?.lemma ?? '';
    return byHand.test(lemma) || tokens.slice(person.to).some(({ lower }) => /^(?:he|she|his|her|himself|herself)$/.test(lower)) ? 'third' : 'users';
  }
  return /\b(?:student|pupil|parent)$|\b(?:shift|department|supervisor|captain)s?$/.test(who) ? 'third' : 'users';
}

/** Where these words stand, an operator is software. */
const cluster =
  /^(?:pods?|reconcil\w*|crds?|kubernetes|k8s|namespaces?|helm|statefulsets?|deployments?|controllers?|replicas?|etcd|leases?|webhooks?|openshift|sidecars?)$/;
/** What only hands do. */
const byHand =
  /^(?:sign|leave|borrow|press|ignore|gossip|ask|unplug|type|enter|press|click|omit|bypass|key|walk|forget|skip|sign|swap|paste|overlook|mistake|misread|pull)$/;

const words = (list: string) => new Set(list.split(' '));
const modals = words('should could would might may must can will ought shall cannot');
const haves = words('have has had having');
const bes = words('am is are was were be been being got gets');
const dos = words('do does did');
const negations = words('not never hardly barely scarcely neither nor');
const adverbs = words(
  'also just simply even still then again ever fully already once first only almost nearly both all each themselves himself herself myself ourselves later always often usually repeatedly now soon twice somehow instead maybe perhaps too so well quite very pretty rather long since thrice kinda basically therefore thus hence however meanwhile first yet once sort kind of',
);
const notAdverbs = words('only family early apply reply supply rely assembly anomaly monthly weekly daily fly ally july italy');
/** Words that open another clause. */
const openers = words(
  'because since so while when although though but which whereas unless until if before after once that who hence therefore thus despite whereupon as',
);
const stops = words('. ; : ! ? – — ( ) -> => →');
const prepositions = words('on in at from of for with behind over under near to');
const mostWords = 40;

const isAdverb = (word: string) => adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word));
const text = (tokens: Token[], from: number, to: number) => {
  let result = ' ';
  for (let index = Math.max(0, from); index < Math.min(to, tokens.length); index++) result += `${(tokens[index] as Token).lower} `;
  return result;
};

interface Group {
  verb: number;
  lemma: string;
  form: Act['form'];
  modal: string;
  negated: boolean;
  perfect: boolean;
  passive: boolean;
  progressive: boolean;
}

/** States that stand without "is" in notes: "QA asleep at the wheel". */
const bareState =
  /^(?:asleep|absent|unreachable|away|busy|lacking|unaware|clueless|nowhere|careless|lazy|oblivious|supposed|unwilling|unable|drunk|hungover|late|missing)$/;

/** The helping words and the verb that begin at a token, or null where no verb follows. */
function readGroup(tokens: Token[], start: number, plural: boolean): Group | null {
  const group: Group = { verb: start, lemma: '', form: 'none', modal: '', negated: false, perfect: false, passive: false, progressive: false };
  let be = false;
  let helped = false;
  for (let index = start; index < tokens.length && index < start + 9; index++) {
    const word = (tokens[index] as Token).lower;
    const negative = word.endsWith("n't");
    const base = negative ? (word === "won't" ? 'will' : word === "can't" ? 'can' : word.slice(0, -3)) : word.endsWith("'ve") ? word.slice(0, -3) : word;
    if (negative) group.negated = true;
    if (word.endsWith("'ve")) group.perfect = true;
    if (negations.has(word)) group.negated = true;
    else if (modals.has(base)) group.modal = base;
    else if (haves.has(base) && helps(tokens, index)) group.perfect = true;
    else if (bes.has(base)) be = true;
    else if (dos.has(base) && helps(tokens, index)) helped = true;
    else if (base === 'to' && (group.modal !== '' || group.perfect)) group.modal ||= 'had to';
    else if (!isAdverb(word)) return finish(tokens, index, { ...group, verb: index }, { be, helped, plural });
  }
  return be || helped || group.perfect ? { ...group, verb: Math.min(start + 1, tokens.length) - 1, lemma: be ? 'be' : 'do' } : null;
}

/** Whether "had" and "did" only help the verb that follows them. */
function helps(tokens: Token[], index: number): boolean {
  for (let next = index + 1; next < tokens.length && next < index + 5; next++) {
    const word = (tokens[next] as Token).lower;
    if (bes.has(word) || word === 'to' || negations.has(word) || haves.has(word)) return true;
    if (/^(?:it|them|him|her|this|that)$/.test(word)) return false;
    if (isAdverb(word) || word === ',') continue;
    return verbOf(word) !== null;
  }
  return /n't$/.test(tokens[index]?.lower ?? '');
}

function finish(tokens: Token[], index: number, group: Group, { be, helped, plural }: { be: boolean; helped: boolean; plural: boolean }): Group | null {
  const word = (tokens[index] as Token).lower;
  const verb = verbOf(word);
  if (be) {
    if (verb?.form === 'past') return { ...group, lemma: verb.lemma, form: 'past', passive: true };
    if (verb?.form === 'ing') return { ...group, lemma: verb.lemma, form: 'ing', progressive: true };
    return { ...group, verb: index - 1, lemma: 'be', form: 'none' };
  }
  if (!verb) {
    if (bareState.test(word) || (word === 'not' && group.negated)) return { ...group, verb: index - 1, lemma: 'be', form: 'none' };
    if (haves.has(word)) return { ...group, lemma: 'have', form: word === 'has' ? 's' : word === 'have' ? 'base' : 'past' };
    return null;
  }
  const after = tokens[index + 1]?.lower ?? '';
  // "the engineer access was revoked": a bare base form needs a helping word, a plural agent or an object.
  if (verb.form === 'base' && !helped && group.modal === '' && !plural && !/^(?:the|a|an|his|her|their|my|it|them|to|not|by|that|this|in|on)$/.test(after))
    return null;
  if (verb.form === 's' && !helped && (bes.has(after) || haves.has(after))) return null;
  if (verb.form === 'ing' && !group.perfect) return null;
  return { ...group, lemma: verb.lemma, form: verb.form };
}

/** The end of the clause that begins at a token. */
function clauseEnd(tokens: Token[], start: number, peopleFrom: ReadonlySet<number>): number {
  for (let index = start; index < tokens.length; index++) {
    const word = (tokens[index] as Token).lower;
    if (index - start >= mostWords || stops.has(word)) return index;
    if (index === start) continue;
    const next = tokens[index + 1]?.lower ?? '';
    if (openers.has(word) && !(word === 'so' && index === start) && !(word === 'as' && /^(?:if|a|an|the|well)$/.test(next))) return index;
    if (word === 'and' || word === 'or' || word === 'then') {
      const after = isAdverb(next) || negations.has(next) ? index + 2 : index + 1;
      if (peopleFrom.has(after) || finiteAt(tokens, after)) return index;
    }
    if (word === ',') {
      const form = verbOf(next)?.form;
      if (peopleFrom.has(index + 1) || openers.has(next) || /^(?:and|then|or|not|without)$/.test(next) || form === 'ing' || form === 'past') return index;
    }
  }
  return tokens.length;
}

function finiteAt(tokens: Token[], index: number): boolean {
  const word = tokens[index]?.lower ?? '';
  const base = word.replace(/n't$/, '');
  const form = verbOf(word)?.form;
  return form === 'past' || form === 's' || modals.has(base) || haves.has(base) || bes.has(base) || dos.has(base);
}

const clauseMarks = words('. ; : ! ? , – — ( ) and but because since so while when although though if that which after before until -> => →');
const sentenceMarks = words('. ; ! ?');

function leadOf(tokens: Token[], from: number): string {
  let start = from;
  while (start > 0 && from - start < 8 && !clauseMarks.has((tokens[start - 1] as Token).lower)) start--;
  // The word that joins clauses belongs to what leads in.
  if (start > 0 && !/^[.;!?]$/.test((tokens[start - 1] as Token).lower)) start--;
  if (tokens[start]?.lower === 'if' && tokens[start - 1]?.lower === 'even') start--;
  if (tokens[start]?.lower === 'that') start = Math.max(0, start - 2);
  return text(tokens, start, from);
}

function tailOf(tokens: Token[], to: number): string {
  let end = to;
  while (end < tokens.length && end - to < mostWords && !sentenceMarks.has((tokens[end] as Token).lower)) end++;
  return text(tokens, to, end);
}

/** What opens the sentence before a comma: "As the page went to e-mail, the on-call …", "To contain the leak, engineers …". */
function contextOf(tokens: Token[], from: number): string {
  const comma = tokens.findIndex(({ lower }, index) => index > 1 && index < from && lower === ',');
  if (comma < 0) return '';
  const opening = text(tokens, 0, comma);
  if (/^ (?:to|in order to) /.test(opening)) return opening;
  const reason = /^ (?:[a-z]+ )?(?:, )?(?:because|since|as|owing|due) (?!usual|always|soon|ever|part|i |we |he |she |they )/.test(opening);
  return reason ? ' because ' : '';
}

/** What stands before the one who is asked about: "can we use". */
const asked = /^(?:can|could|should|would|will|shall|may|might)$/;

interface Subject {
  agent: Agent;
  who: string;
  owned: string;
  from: number;
}

/** Words of a sentence, where its people begin, and the acts found so far. */
interface Clause {
  tokens: Token[];
  peopleFrom: ReadonlySet<number>;
  acts: Act[];
}

function toAct({ tokens, peopleFrom }: Clause, subject: Subject, group: Group, start: number): Act {
  const to = clauseEnd(tokens, group.verb + 1, peopleFrom);
  const { verb, ...read } = group;
  // Most acts are harmless by their verb alone: the words around it are joined when somebody asks.
  const joined: Partial<Record<'adverbs' | 'rest' | 'lead' | 'tail' | 'context', string>> = {};
  return {
    ...subject,
    ...read,
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

/** Where the verb of an agent may begin: behind what tells more of the agent. */
function afterAgent(tokens: Token[], end: number): number {
  let index = end;
  const word = () => tokens[index]?.lower ?? '';
  if (word() === '(') {
    const close = tokens.findIndex((token, at) => at > index && at < index + 14 && token.lower === ')');
    if (close > 0) index = close + 1;
  }
  if (/^(?:himself|herself|themselves|alone|here|there|again)$/.test(word())) index++;
  if (word() === 'as' && /^(?:usual|always|ever)$/.test(tokens[index + 1]?.lower ?? '')) index += 2;
  if (verbOf(word())?.form === 'ing' && index < tokens.length) {
    // "an engineer performing maintenance mistakenly cut": the verb stands behind what tells more of the agent.
    const main = mainVerb(tokens, index);
    if (main > 0) index = backOverAdverbs(tokens, main);
  }
  for (let turn = 0; turn < 2 && prepositions.has(word()); turn++) {
    const next = firstVerb(tokens, index + 1, 6);
    if (next < 0) break;
    index = next;
  }
  if (word() === ',') {
    // "Sam, now in her second week, deleted": behind the second comma a verb must follow.
    const close = tokens.findIndex((token, at) => at > index + 1 && at < index + 16 && token.lower === ',');
    if (close > 0 && finiteAt(tokens, close + 1)) return close + 1;
    if (isAdverb(tokens[index + 1]?.lower ?? '')) return index + 1;
  }
  return index;
}

/** The next finite verb that is clearly one, within a few words. */
function firstVerb(tokens: Token[], start: number, most: number): number {
  for (let index = start; index < Math.min(start + most, tokens.length); index++) {
    const word = (tokens[index] as Token).lower;
    if (/^[,.;:()!?–—]$/.test(word) || openers.has(word)) return -1;
    const base = word.replace(/n't$/, '');
    if (index > start && (verbOf(word)?.form === 'past' || modals.has(base) || haves.has(base) || bes.has(base) || dos.has(base) || word === 'never'))
      return index;
  }
  return -1;
}

function backOverAdverbs(tokens: Token[], index: number): number {
  let start = index;
  while (start > 0 && isAdverb(tokens[start - 1]?.lower ?? '')) start--;
  return start;
}

/** The verb that follows a relative clause, after a noun and before what no participle has behind it. */
function mainVerb(tokens: Token[], start: number): number {
  for (let index = start + 1; index < Math.min(start + 12, tokens.length); index++) {
    const word = (tokens[index] as Token).lower;
    if (/^[,.;:()!?–—]$/.test(word) || openers.has(word) || word === 'and' || word === 'that') return -1;
    if (!finiteAt(tokens, index) || verbOf(word)?.form === 's') continue;
    const before = (tokens[index - 1] as Token).lower;
    const after = tokens[index + 1]?.lower ?? '';
    return /^(?:to|the|a|an|not|been|be)$/.test(before) || /^(?:by|in|for|from|on|at|with|as)$/.test(after) ? -1 : index;
  }
  return -1;
}

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
    if (person.owns) {
      const verb = firstVerb(tokens, person.to, 6);
      if (verb > 0 && !people.some(({ from }) => from > person.from && from < verb))
        chain({ tokens, peopleFrom, acts }, { ...subject, owned: text(tokens, person.to, verb).trim() }, verb);
      continue;
    }
    lastWho = subject;
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

/** Where sentences begin with their verb, as in notes: "forgot to renew", "10:05 typed the wrong name". */
function notes(tokens: Token[], people: Person[]): number[] {
  const found: number[] = [];
  let opens = true;
  for (const [index, { lower }] of tokens.entries()) {
    if (opens && !people.some(({ from, to }) => index >= from && index < to) && starting(lower)) found.push(index);
    opens = sentenceMarks.has(lower) || (opens && noteHead.test(lower));
    if (found.length >= 6) break;
  }
  return found;
}

const noteHead = /\d|^(?:[–—:,()]|utc|cet|est|pst|am|pm|mon|tue|wed|thu|fri|sat|sun|then|again|just|simply|also|so|and|basically|completely|totally)$/;
const starting = (word: string) =>
  /^(?:didn't|never|did)$/.test(word) ||
  (verbOf(word)?.form === 'past' && !/^(?:given|based|compared|related|affected|expected|added|fixed|broken)$/.test(word));

/** An act and those that follow with the same agent: "opened the plan, did not read it and applied it". */
function chain(clause: Clause, subject: Subject, start: number) {
  const { tokens, peopleFrom, acts } = clause;
  const plural = /^(?:i|we|they|he|she)$/.test(subject.who);
  let from = start;
  for (let turn = 0; turn < 5; turn++) {
    const group = turn === 0 ? readGroup(tokens, from, plural) : followUp(tokens, from);
    if (!group) return;
    const act = toAct(clause, turn === 0 ? subject : { ...subject, from: Math.min(from, group.verb) }, group, from);
    acts.push(act);
    let next = act.to;
    while (next < tokens.length && /^(?:,|and|but|then|or|nor|so|also)$/.test((tokens[next] as Token).lower)) next++;
    if (tokens[next]?.lower === 'by' && /^(?:doing|so)$/.test(tokens[next + 1]?.lower ?? ''))
      next += /^(?:that|this|so)$/.test(tokens[next + 2]?.lower ?? '') ? 3 : 2;
    if (next === act.to || next >= tokens.length || peopleFrom.has(next) || subject.owned) return;
    from = next;
  }
}

function followUp(tokens: Token[], index: number): Group | null {
  const form = verbOf(tokens[index]?.lower ?? '')?.form;
  if (form === 'ing')
    return {
      verb: index,
      lemma: verbOf((tokens[index] as Token).lower)?.lemma ?? '',
      form: 'ing',
      modal: '',
      negated: false,
      perfect: false,
      passive: false,
      progressive: false,
    };
  const group = readGroup(tokens, index, false);
  return group && (group.form === 'past' || group.form === 's' || group.lemma === 'be' || group.negated || group.modal !== '') ? group : null;
}

const helper = (word: string) => isAdverb(word) || bes.has(word) || negations.has(word) || haves.has(word) || modals.has(word) || word.endsWith("n't");

/** "was deleted by an analyst": the act of the one behind "by". */
function passiveBefore(tokens: Token[], person: Person, subject: Subject, peopleFrom: ReadonlySet<number>): Act | null {
  if (tokens[person.from - 1]?.lower !== 'by' || tokens[person.from - 2]?.lower === 'not') return null;
  for (let index = person.from - 2; index >= 0 && index >= person.from - 7; index--) {
    const word = (tokens[index] as Token).lower;
    if (/^[,.;:!?]$/.test(word)) return null;
    const verb = verbOf(word);
    if (verb?.form !== 'past') continue;
    const to = clauseEnd(tokens, person.to, peopleFrom);
    let start = index;
    while (start > 0 && helper((tokens[start - 1] as Token).lower)) start--;
    const adverbs = text(tokens, start, index);
    return {
      ...subject,
      lemma: verb.lemma,
      form: 'past',
      modal: / (should|could|would|might|may|must|can|will) /.exec(adverbs)?.[1] ?? '',
      negated: / (?:not|never|[a-z]+n't) /.test(adverbs),
      perfect: false,
      passive: true,
      progressive: false,
      by: true,
      adverbs,
      rest: text(tokens, index + 1, person.from - 1) + text(tokens, person.to, to).slice(1),
      lead: leadOf(tokens, start),
      tail: tailOf(tokens, to),
      context: contextOf(tokens, start),
      from: start,
      verb: index,
      to,
    };
  }
  return null;
}
