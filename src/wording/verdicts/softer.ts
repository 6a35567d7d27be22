import { couldHave } from './counterfactuals.ts';
import { active, excused, fact, happened, omitted, positive } from './readings.ts';
import { inCause, told, type Verdict } from './verdict.ts';
import { dutyVerbs, hasCharacter, hasty, isLapse, misdone, noticing, slips, without, wrong } from './vocabulary.ts';

export const softer: Verdict[] = [
  {
    id: 'headless',
    of: 'none',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place) =>
      act.agent === 'none' &&
      !/^(?:mean|be|go)$/.test(act.lemma) &&
      place !== 'work' &&
      place !== 'good' &&
      !excused(act) &&
      (act.negated
        ? fact(act) &&
          /^(?:check|test|verify|ask|tell|read|look|notice|think|review|open|run|renew|remove|disable|enable|inform|warn|announce|follow|realise|realize)$/.test(
            act.lemma,
          ) &&
          (place === 'cause' || !/^(?:open|run|look|notice|remove|disable|enable)$/.test(act.lemma))
        : positive(act) &&
          ((slips.has(act.lemma) && !/^ (?:\. )?$|^ (?:here|for brevity|below|above) /.test(act.rest)) ||
            (act.form === 'past' && !act.passive && without.test(act.rest)) ||
            isLapse(act.lemma) ||
            (act.form === 'past' && !act.passive && / (?:wrong|by accident|by mistake|instead of) /.test(act.rest)))),
  },
  {
    id: 'we-lapse',
    of: 'we',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      positive(act) &&
      active(act) &&
      (isLapse(act.lemma) ||
        (act.lemma === 'let' &&
          !/^ (?:you|users|customers|people|everyone|everybody|it|our users|our customers) (?:run |down )?/.test(act.rest) &&
          / (?:expire|run|slip|slide|ride|go|lapse|lie|down|fall|shrink|rot|pass|through) /.test(act.rest)) ||
        (/^(?:wait|take)$/.test(act.lemma) && / (?:far |much |way )?too (?:long|late) /.test(act.rest)) ||
        (act.lemma === 'shrug' && act.form === 'past') ||
        (act.lemma === 'jump' && / to (?:the |a )?conclusions? /.test(act.rest)) ||
        (act.lemma === 'fall' && / short /.test(act.rest)) ||
        (act.lemma === 'leave' && / in the dark /.test(act.rest)) ||
        (act.lemma === 'waste' && / (?:hour|hours|minutes|time) /.test(act.rest)) ||
        (act.lemma === 'lose' && /^ (?:track|sight) /.test(act.rest)) ||
        (act.lemma === 'fail' && !/^ (?:over|to (?:reproduce|connect|log|reach|find|restore|recover|resolve|load|start))/.test(act.rest)) ||
        (act.lemma === 'make' && / (?:it worse|matters worse|things worse|a mistake|mistakes|an error|a mess) /.test(act.rest)) ||
        (/^(?:cut|take)$/.test(act.lemma) && / (?:corners|lightly|for granted|shortcuts?) /.test(act.rest)) ||
        (/^(?:trust|rely)$/.test(act.lemma) && / (?:too much|blindly|without) /.test(act.rest))) &&
      place !== 'work' &&
      act.lemma !== 'miss' &&
      act.lemma !== 'skip',
  },
  {
    id: 'we-counterfactual',
    of: 'we',
    category: 'counterfactual',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      /^(?:should|could|ought)$/.test(act.modal) &&
      act.perfect &&
      told(place) &&
      (act.modal !== 'could' || (!act.negated && couldHave.test(act.lemma))) &&
      act.lemma !== 'have' &&
      !act.passive &&
      !/ (?:thing|nothing|what|how|when|where|whether|know|sure) /.test(act.lead),
  },
  {
    id: 'we-never',
    of: 'we',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place, section) =>
      act.agent === 'we' &&
      act.owned === '' &&
      omitted(act) &&
      / never /.test(act.adverbs) &&
      act.form !== 'base' &&
      (inCause(section) || (told(place) && (dutyVerbs.has(act.lemma) || / through /.test(act.rest)))) &&
      !excused(act) &&
      !/^(?:have|see|be|experience|receive|lose|get)$/.test(act.lemma),
  },
  {
    id: 'we-without',
    of: 'we',
    category: 'norm-violation',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      positive(act) &&
      happened(act) &&
      (without.test(act.rest) || without.test(act.tail.slice(0, 40)) || hasty.test(act.rest)) &&
      place === 'cause',
  },
  {
    id: 'we-keep',
    of: 'we',
    category: 'habitual-blame',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      positive(act) &&
      place === 'cause' &&
      /^(?:keep|stop)$/.test(act.lemma) &&
      /^ (?:postponing|pushing|ignoring|putting|delaying|reading|looking|checking|taking|hoping|splitting|skipping|muting|forgetting|deferring) /.test(
        act.rest,
      ),
  },
  {
    id: 'we-character',
    of: 'we',
    category: 'negligence',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      positive(act) &&
      act.lemma === 'be' &&
      act.owned === '' &&
      (hasCharacter(act.rest) ||
        / (?:too|so) (?:optimistic|slow|lenient|relaxed|late|confident|trusting|quick|busy|stingy|proud|lazy|satisfied|soft|easy) /.test(act.rest) ||
        / guilty of | to blame /.test(act.rest)) &&
      told(place) &&
      !excused(act),
  },
  {
    id: 'we-slow',
    of: 'we',
    category: 'slow-response',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      !act.negated &&
      fact(act) &&
      act.lemma === 'be' &&
      /^ (?:too |very |so |rather |way too )?(?:slow|late) (?:to|in|with) /.test(act.rest) &&
      told(place),
  },
  {
    id: 'we-not-duty',
    of: 'we',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      omitted(act) &&
      dutyVerbs.has(act.lemma) &&
      place === 'cause' &&
      !excused(act) &&
      // "We do not think that …" is what we say today.
      !(act.lemma === 'think' && / do(?:n't| not) /.test(act.adverbs)) &&
      !/^(?:know|get|understand|want|see)$/.test(act.lemma),
  },
  {
    id: 'we-not-notice',
    of: 'we',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      act.owned === '' &&
      omitted(act) &&
      /^(?:notice|spot|catch|realise|realize|recognise|recognize|anticipate|appreciate)$/.test(act.lemma) &&
      place === 'cause' &&
      !/ (?:so|because|since) /.test(act.lead) &&
      !excused(act),
  },
  {
    id: 'we-not-heed',
    of: 'we',
    category: 'negligence',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      act.owned === '' &&
      omitted(act) &&
      /^(?:take|give|pay)$/.test(act.lemma) &&
      /^ (?:[a-z]+ ){0,3}(?:into account|into consideration|seriously|care to|attention to|heed) /.test(act.rest) &&
      told(place) &&
      !excused(act),
  },
  {
    id: 'we-wrong',
    of: 'we',
    category: 'mistake-attribution',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      positive(act) &&
      happened(act) &&
      (misdone.test(act.adverbs) || wrong.test(act.rest)) &&
      told(place) &&
      !/^(?:report|notice|see|find|discover|identify|fix|correct|revert|be|have|realise|realize)$/.test(act.lemma),
  },
  {
    id: 'nobody',
    of: 'nobody',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place) =>
      act.agent === 'nobody' &&
      fact(act) &&
      active(act) &&
      (dutyVerbs.has(act.lemma) || noticing.has(act.lemma)) &&
      act.lemma !== 'know' &&
      !/ so $/.test(act.lead) &&
      place === 'cause' &&
      !excused(act),
  },
];
