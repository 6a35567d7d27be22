import { happened, person, positive, someone } from './readings.ts';
import { told, type Verdict } from './verdict.ts';

/** "Added the faulty webhook": brought in what was broken, where "replaced the broken disk" mends. */
const brought = /^(?:add|deploy|push|merge|commit|introduce|ship|release|write|upload|publish|submit|enter|load)$/;
const faulty =
  /^ (?:the|its|his|her|their|some|two|this|that) (?:[a-z0-9-]+ ){0,2}?(?:faulty|buggy|broken|defective|erroneous|bad|incorrect|malformed|invalid|flawed|wrong) /;
/** Past what was there to stop them. */
const glossed =
  /^ (?:over|through|past) (?:the |a |all |its |their |his |her |my |every |that )?(?:[a-z-]+ )?(?:confirmation|warning|prompt|steps?|checklist|review|dialog|dialogue|docs|documentation|instructions|notes|alert|message|diff|manual|readme|checks?|guide|safety)s? /;
const onPurpose = / (?:on purpose|deliberately|intentionally|purposely) /;
/** "Left out the second region", "left the date out". */
const left = /^ out (?!of |for |because |so |at |in |to )|^ (?:the|a|an|one|two|his|her|its|my) (?:[a-z-]+ ){1,3}out *(?:[.,;!]|$)/;
/** "Got the order wrong", "got it wrong". */
const gotWrong = /^ (?:it |that |this |(?:the|a|an|my|his|her|its|their) (?:[a-z-]+ ){1,3})(?:completely |totally |all )?wrong *(?:[.,;:!]|$|and )/;

/** What slips through hurried hands: something broken brought in, passed over, left out, got wrong. */
export const oversights: Verdict[] = [
  {
    id: 'brought-fault',
    category: 'mistake-attribution',
    test: (act, place) => someone(act) && positive(act) && happened(act) && brought.test(act.lemma) && faulty.test(act.rest) && told(place),
  },
  {
    id: 'glossed-over',
    category: 'forgot-failed-to',
    test: (act, place) =>
      person(act) &&
      positive(act) &&
      happened(act) &&
      /^(?:skim|gloss|breeze|blow|rush|speed|whiz|click|sail)$/.test(act.lemma) &&
      glossed.test(act.rest) &&
      told(place),
  },
  {
    id: 'left-out',
    category: 'forgot-failed-to',
    test: (act, place) =>
      someone(act) &&
      positive(act) &&
      happened(act) &&
      act.lemma === 'leave' &&
      left.test(`${act.rest}${act.tail.slice(0, 8)}`) &&
      !onPurpose.test(act.rest + act.tail) &&
      told(place),
  },
  {
    id: 'got-wrong',
    category: 'mistake-attribution',
    test: (act, place) =>
      person(act) && positive(act) && act.lemma === 'be' && act.form === 'none' && gotWrong.test(`${act.rest}${act.tail.slice(0, 8)}`) && told(place),
  },
];
