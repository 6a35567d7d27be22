import { active, happened, person, positive, third } from './readings.ts';
import type { Verdict } from './verdict.ts';
import { hasty, heedless, misdone, without, wrong } from './vocabulary.ts';

export const deeds: Verdict[] = [
  {
    id: 'wrong-target',
    category: 'mistake-attribution',
    test: (act, place) =>
      person(act) &&
      positive(act) &&
      happened(act) &&
      wrong.test(act.rest) &&
      place !== 'good' &&
      place !== 'work' &&
      !/^(?:report|notice|see|find|say|tell|suspect|discover|identify|receive|confirm|fix|correct|revert|complain|be|have)$/.test(act.lemma),
  },
  {
    id: 'misdone',
    category: 'mistake-attribution',
    test: (act, place) => person(act) && positive(act) && (happened(act) || act.by) && misdone.test(act.adverbs) && place !== 'good' && place !== 'work',
  },
  {
    id: 'without',
    category: 'norm-violation',
    test: (act, place) =>
      person(act) &&
      positive(act) &&
      happened(act) &&
      (without.test(act.rest) || without.test(act.tail.slice(0, 60))) &&
      place !== 'good' &&
      place !== 'work' &&
      place !== 'story',
  },
  {
    id: 'without-story',
    category: 'norm-violation',
    test: (act, place) => third(act) && positive(act) && happened(act) && (without.test(act.rest) || without.test(act.tail.slice(0, 60))) && place === 'story',
  },
  {
    id: 'hasty',
    category: 'norm-violation',
    test: (act, place) =>
      person(act) && positive(act) && happened(act) && (hasty.test(act.rest) || hasty.test(act.tail.slice(0, 40))) && place !== 'good' && place !== 'work',
  },
  {
    id: 'instead-of',
    category: 'norm-violation',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      / (?:instead of|rather than) (?:reporting|calling|asking|filing|opening|telling|forwarding|escalating|checking|reading|using|helping|letting|ringing|raising|waiting|admitting|fixing) /.test(
        act.rest + act.tail,
      ) &&
      place !== 'good' &&
      place !== 'work',
  },
  {
    id: 'although-told',
    category: 'norm-violation',
    test: (act, place) =>
      (third(act) || act.agent === 'I') &&
      positive(act) &&
      happened(act) &&
      / (?:although|though|despite|contrary to|over the) (?:[^ ]+ ){0,8}(?:must|procedure|policy|checklist|rules?|runbook|says|said|warned|warnings?|told|manual|objections?|protocol|conventions?|work order) /.test(
        act.rest + act.tail,
      ) &&
      place !== 'good' &&
      place !== 'work',
  },
  {
    id: 'heedless',
    category: 'norm-violation',
    test: (act, place) => act.agent === 'third' && positive(act) && happened(act) && heedless.test(act.rest) && place === 'cause',
  },
  {
    id: 'which-it-was-not',
    category: 'sarcasm-minimiser',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      / which (?:it|he|she|they|that) (?:wasn't|isn't|was not|is not|did not|didn't|had not|hadn't) /.test(act.tail) &&
      place !== 'good' &&
      place !== 'work',
  },
  {
    id: 'treat-like',
    category: 'norm-violation',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      /^(?:treat|regard|see|handle)$/.test(act.lemma) &&
      / (?:like|as if|as though|as a|as an|as optional|as spam) /.test(act.rest + act.tail) &&
      place !== 'good' &&
      place !== 'work' &&
      place !== 'story',
  },
];
