import { active, excused, fact, positive, third } from './readings.ts';
import { told, type Verdict, weighed } from './verdict.ts';
import { away, hasCharacter, leaving } from './vocabulary.ts';

const absence =
  / (?:asleep|unreachable|absent|nowhere to be found|in the pub|at the pub|at a party|hungover|drunk|on their phone|on his phone|on her phone|at the gym|on a break|out for a smoke|busy with|too busy|not at (?:his|her|their) desk|not interested|more interested in|too proud|too lazy|too stubborn|in a hurry|in a rush|out of (?:his|her|their) depth|the weak|not up to|not paying attention|paying no attention|no help|a no-show|supposed to|meant to|expected to know|to blame|at fault|the culprit|the root cause|responsible for (?:the|this) (?:outage|incident|mess|failure|loss)) /;

/** What people say of themselves in shame. "Inexperienced" is read as a verb. */
const ownFault =
  /^ (?:(?:really|very|completely|totally|so|too|just|quite|still|simply|plain|far too) )*(?:wrong (?:about|to|in|there|on)|sloppy|overconfident|over-confident|hasty|impatient|naive|distracted|complacent|not paying attention|in (?:a|too much of a) (?:hurry|rush)) /;

export const judgements: Verdict[] = [
  {
    id: 'character',
    category: 'character-judgement',
    test: (act, place) =>
      (third(act) || act.agent === 'users') &&
      positive(act) &&
      act.lemma === 'be' &&
      act.owned === '' &&
      hasCharacter(act.rest) &&
      !/ (?:as (?:they|he|she) should|outside|off duty|not on call) |^ asleep in /.test(act.rest + act.tail) &&
      place !== 'good' &&
      !excused(act),
  },
  {
    id: 'own-character',
    category: 'character-judgement',
    test: (act, place) =>
      act.agent === 'I' &&
      positive(act) &&
      (act.lemma === 'inexperience' || (act.lemma === 'be' && ownFault.test(act.rest))) &&
      !/ (?:what|where|how|why|if) $/.test(act.lead) &&
      told(place),
  },
  {
    id: 'keeps-doing',
    category: 'habitual-blame',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      act.lemma === 'keep' &&
      /^ (?:on )?[a-z-]+ing /.test(act.rest) &&
      !/^ (?:working|trying|monitoring|serving|looking|going|investigating|watching|updating|posting|digging|running|communicating|helping) /.test(act.rest) &&
      weighed(place),
  },
  {
    id: 'ought-to-know',
    category: 'character-judgement',
    test: (act, place) =>
      (third(act) || act.agent === 'users') &&
      act.modal === 'ought' &&
      !act.perfect &&
      /^(?:know|notice|see|check|remember)$/.test(act.lemma) &&
      place !== 'work',
  },
  {
    id: 'absence',
    category: 'slow-response',
    test: (act, place) =>
      third(act) &&
      fact(act) &&
      act.lemma === 'be' &&
      act.owned === '' &&
      (absence.test(act.rest) || (!act.negated && /^ the (?:problem|bottleneck) /.test(act.rest))) &&
      !/ (?:as (?:they|he|she) should|outside|off duty|not on call) /.test(act.rest + act.tail) &&
      !excused(act) &&
      told(place),
  },
  {
    id: 'away',
    category: 'slow-response',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      /^(?:go|leave|wander|drive|drift|slip|head)$/.test(act.lemma) &&
      away.test(act.rest) &&
      leaving.test(act.rest + act.tail) &&
      place === 'cause',
  },
  {
    id: 'sit-on',
    category: 'slow-response',
    test: (act, place) =>
      third(act) && positive(act) && act.lemma === 'sit' && /^ on (?:the|it|this|that|my|our|his|her|their|a) /.test(act.rest) && told(place),
  },
  {
    id: 'late',
    category: 'slow-response',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      /^(?:notice|see|look|react|respond|answer|call|reply|realise|realize|wake|join|pick|check|open|read|escalate|inform)$/.test(act.lemma) &&
      (/ (?:after|in) [^ ]+ (?:mins?|minutes|hours?|hrs?|days?) only /.test(act.rest + act.tail.slice(1)) ||
        (/ only /.test(act.adverbs + act.rest) && / (?:after|hours|later) /.test(act.rest + act.tail.slice(0, 20))) ||
        / (?:way|far|much) too late /.test(act.rest)) &&
      !excused(act) &&
      told(place),
  },
];
