import type { Token } from '../tokens.ts';
import { verbOf } from '../verbs.ts';
import type { Act } from './act.ts';
import { bes, dos, haves, isAdverb, modals, negations } from './function-words.ts';

export interface Group {
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

/** Plurals of nouns before they are verbs: "the admin commands", "all Advisor checks". */
const plurals =
  /^(?:accesses|attempts|authors|calls|changes|checks|colou?rs|commands|commits|counts|dates|designs|events|exports|fields|files|fixes|forms|groups|guards|guides|hosts|imports|issues|jobs|keys|labels|limits|links|lists|locks|logs|maps|marks|models|names|pages|parts|patches|plans|points|posts|problems|programs|projects|queries|ranges|records|releases|reports|requests|results|reviews|roles|rules|runs|scores|scripts|servers|sets|shifts|signals|sources|stages|states|steps|stores|structures|tags|tasks|tests|tickets|times|tools|traces|triggers|types|updates|uses|values|versions|views|votes)$/;
/** Whether what follows may be what a verb is done to. */
const objects = (after: string) =>
  /^[\p{L}@~"'\d]/u.test(after) &&
  !/^(?:of|in|for|on|at|from|with|to|and|or|but|by|as|are|is|were|was|can|will|must|may|that|which|who|using|under|per|via)$/.test(after);

/** The helping words and the verb that begin at a token, or null where no verb follows. */
export function readGroup(tokens: Token[], start: number, plural: boolean): Group | null {
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
  if (verb.form === 's' && !helped && (bes.has(after) || haves.has(after) || (plurals.test(word) && !objects(after)))) return null;
  if (verb.form === 'ing' && !group.perfect) return null;
  return { ...group, lemma: verb.lemma, form: verb.form };
}
