import { person, third } from './readings.ts';
import { told, type Verdict } from './verdict.ts';
import { dutyVerbs, noticing } from './vocabulary.ts';

/** What could have been done, as a reproach. */
export const couldHave =
  /^(?:prevent|avoid|notice|detect|catch|check|ask|tell|test|spot|escalate|know|read|verify|call|stop|save|look|mention|warn|think|ring|say|bother|open|remember|lead|communicate|react|act|start|do)$/;

export const counterfactuals: Verdict[] = [
  {
    id: 'counterfactual',
    category: 'counterfactual',
    test: (act, place) =>
      (act.agent === 'they' ? dutyVerbs.has(act.lemma) || noticing.has(act.lemma) || couldHave.test(act.lemma) : person(act) || act.agent === 'users') &&
      /^(?:should|could|ought|must|might|would)$/.test(act.modal) &&
      act.perfect &&
      place !== 'good' &&
      act.modal !== 'would' &&
      act.modal !== 'might' &&
      act.modal !== 'must' &&
      !(act.modal === 'could' && act.negated) &&
      !(act.passive && !act.by) &&
      !/^ (?:access|permissions?|rights) /.test(act.rest) &&
      (act.modal !== 'could' ||
        /^(?:prevent|avoid|notice|catch|check|ask|tell|test|spot|escalate|know|read|verify|call|stop|save|look|mention|warn|think|ring|say|bother|open|remember|lead)$/.test(
          act.lemma,
        )) &&
      (act.lemma !== 'have' || (act.modal === 'should' && !act.negated && act.agent !== 'users')) &&
      !/ (?:thing|nothing|what) |^ so /.test(act.lead),
  },
  {
    id: 'if-had',
    category: 'counterfactual',
    test: (act, place) =>
      (third(act) || act.agent === 'users' || act.agent === 'I') &&
      / if $/.test(act.lead) &&
      !/ even if $/.test(act.lead) &&
      act.perfect &&
      act.owned === '' &&
      !act.passive &&
      / (?:would|could|might|wouldn't|couldn't) /.test(act.tail) &&
      told(place) &&
      !/^(?:be|have)$/.test(act.lemma),
  },
];
