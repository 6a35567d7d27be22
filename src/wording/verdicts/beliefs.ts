import type { Act } from '../acts/act.ts';
import { active, agrees, excused, fact, happened, omitted, opinion, person, positive, third } from './readings.ts';
import { type Verdict, weighed } from './verdict.ts';
import { noticing } from './vocabulary.ts';

/** What somebody did not see, know or understand, told as their lapse; with its reason it is an explanation. */
const unaware = / (?:unaware|oblivious|ignorant|unfamiliar|inexperienced|untrained|clueless|blind to|new to|confused) /;
const awareness = / (?:aware|familiar|trained|experienced|attentive|prepared|qualified|mindful|conscious) /;
/** What happened is news to everybody at first: that is how incidents begin. */
const news =
  / (?:of|with|about) (?:the|this|that|an|any|these|our) (?:[a-z-]+ ){0,2}(?:issues?|incident|problems?|outage|failures?|impact|alerts?|breach|attack|disruption|error|errors|bug|delay|vulnerability|event|situation)[ .,] ?| of it |^ [^.]* until | (?:made|become|became) aware /;
const thinking =
  / (?:thinking|believing|assuming) (?:it|that|this|they|he|she|i|the|there) | (?:,|while|mistakenly|wrongly) (?:thinking|believing|assuming|mistaking|supposing|expecting|convinced|confusing|not realising|not realizing|not knowing|unaware) /;
const noIdea =
  /^ (?:absolutely |really |literally )?(?:no|zero|little|not the faintest|not the slightest) (?:idea|clue|knowledge|experience|understanding|inkling|grasp)/;

const ignorant = (act: Act) => act.lemma === 'be' && !act.owned && (act.negated ? awareness.test(act.rest) : unaware.test(act.rest.slice(0, 60)));

/** "She found eleven rooms at night, I have no idea how" is praise. */
const marvels = (act: Act) => act.agent === 'I' && act.form !== 'past' && /(?:idea|clue) how $/.test(act.rest);

export const beliefs: Verdict[] = [
  {
    id: 'not-notice',
    category: 'forgot-failed-to',
    test: (act, place) =>
      person(act) &&
      omitted(act) &&
      noticing.has(act.lemma) &&
      act.lemma !== 'find' &&
      act.lemma !== 'know' &&
      !act.owned &&
      (place === 'cause' || (place === 'other' && !/^(?:see|detect|identify)$/.test(act.lemma))) &&
      !excused(act),
  },
  {
    id: 'not-know',
    category: 'character-judgement',
    test: (act, place) => third(act) && act.negated && fact(act) && act.lemma === 'know' && place === 'cause' && !excused(act),
  },
  {
    id: 'unaware',
    category: 'character-judgement',
    test: (act, place) =>
      (act.agent === 'third' || act.agent === 'I' || act.agent === 'organisation') &&
      fact(act) &&
      weighed(place) &&
      (ignorant(act) || (!act.negated && act.lemma === 'have' && noIdea.test(act.rest) && !marvels(act))) &&
      !news.test(act.rest + act.tail) &&
      !/ (?:because|since the|since our) /.test(act.tail) &&
      !excused(act),
  },
  {
    id: 'assume',
    category: 'mistake-attribution',
    test: (act, place) =>
      (third(act) || act.agent === 'I') &&
      positive(act) &&
      active(act) &&
      /^(?:assume|presume|believe|think|figure|reckon|guess)$/.test(act.lemma) &&
      !agrees(act) &&
      // "I think" hedges what is said now.
      (act.agent !== 'I' || act.form === 'past') &&
      !opinion(act) &&
      place === 'cause',
  },
  {
    id: 'mistaken-belief',
    category: 'mistake-attribution',
    test: (act, place) =>
      (act.agent === 'third' || act.agent === 'I') &&
      positive(act) &&
      happened(act) &&
      thinking.test(`${act.rest.trimEnd()}${act.tail}`) &&
      (weighed(place) || (place === 'story' && / (?:not reali[sz]ing|thinking (?:that )?(?:he|she|they|i)) /.test(act.rest + act.tail))),
  },
];
