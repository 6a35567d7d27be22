import { active, excused, fact, person, positive, third } from './readings.ts';
import type { Verdict } from './verdict.ts';
import { dutyVerbs, isLapse, noticing, slips } from './vocabulary.ts';

const nothing = / (?:nothing|nobody|no-one|no one|none|jack|no measure|no action|no attention|not a word|neither) /;

export const lapses: Verdict[] = [
  {
    id: 'lapse',
    category: 'forgot-failed-to',
    test: (act, place) =>
      person(act) && positive(act) && active(act) && slips.has(act.lemma) && place !== 'work' && !(act.lemma === 'skip' && act.agent !== 'third'),
  },
  {
    id: 'misdo',
    category: 'mistake-attribution',
    test: (act, place) =>
      person(act) && positive(act) && active(act) && isLapse(act.lemma) && !slips.has(act.lemma) && act.lemma !== 'ignore' && place !== 'work',
  },
  {
    id: 'mess-up',
    category: 'mistake-attribution',
    test: (act) =>
      person(act) &&
      positive(act) &&
      /^(?:mess|screw|foul|muck|slip|mix|cock|stuff|balls|cock|fuck|trip|jump)$/.test(act.lemma) &&
      / (?:up|the gun) /.test(act.rest.slice(0, 40)),
  },
  {
    id: 'fail-to',
    category: 'forgot-failed-to',
    test: (act, place) =>
      person(act) &&
      positive(act) &&
      act.lemma === 'fail' &&
      place !== 'good' &&
      /^ (?:to|in) (?!reproduce|connect|log|authenticate|reach|find|locate|ssh|restore|recover|resolve|mitigate|access|fix|determine|load|start)/.test(
        act.rest,
      ),
  },
  {
    id: 'not-duty',
    category: 'forgot-failed-to',
    test: (act, place) =>
      third(act) &&
      act.negated &&
      fact(act) &&
      active(act) &&
      !act.progressive &&
      dutyVerbs.has(act.lemma) &&
      (place === 'cause' || place === 'other' || place === 'story') &&
      !excused(act) &&
      act.lemma !== 'be',
  },
  {
    id: 'not-duty-I',
    category: 'forgot-failed-to',
    test: (act, place) =>
      act.agent === 'I' &&
      act.negated &&
      fact(act) &&
      active(act) &&
      !act.progressive &&
      dutyVerbs.has(act.lemma) &&
      (place === 'cause' || place === 'other') &&
      !excused(act) &&
      !/^(?:understand|want|think|believe|try|get|see)$/.test(act.lemma),
  },
  {
    id: 'not-notice',
    category: 'forgot-failed-to',
    test: (act, place) =>
      person(act) &&
      act.negated &&
      fact(act) &&
      active(act) &&
      noticing.has(act.lemma) &&
      act.lemma !== 'find' &&
      act.lemma !== 'know' &&
      place === 'cause' &&
      !excused(act),
  },
  {
    id: 'not-know',
    category: 'character-judgement',
    test: (act, place) => third(act) && act.negated && fact(act) && act.lemma === 'know' && place === 'cause' && !excused(act),
  },
  {
    id: 'not-duty-by',
    category: 'forgot-failed-to',
    test: (act, place) => third(act) && act.by && act.negated && place !== 'work' && (dutyVerbs.has(act.lemma) || noticing.has(act.lemma)),
  },
  {
    id: 'nothing',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      /^(?:do|say|tell|report|mention|take|pay|inform|reply|learn|think|write)$/.test(act.lemma) &&
      nothing.test(act.rest) &&
      !/ nothing (?:else |more )?(?:the |he |she |they |we |i |to be )/.test(act.rest + act.tail) &&
      !/ (?:there|is|was) nothing /.test(act.rest + act.tail) &&
      place !== 'good' &&
      place !== 'work' &&
      !excused(act),
  },
];
