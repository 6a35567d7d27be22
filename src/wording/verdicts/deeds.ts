import type { Act } from '../acts/act.ts';
import { active, happened, person, positive, third } from './readings.ts';
import { told, type Verdict, weighed } from './verdict.ts';
import { hasty, heedless, misdone, without, wrong } from './vocabulary.ts';

const released = /^(?:deploy|push|merge|release|ship|run|apply|change|roll|commit|execute|test|write|edit|make|do|start|migrate|upgrade|patch|install)$/;
/** Straight past what protects, or on the worst of days. */
const reckless =
  / (?:straight|directly|right) (?:to|into|on|in|onto) (?:the |our )?(?:live |main |master )?(?:prod|production|master|main|trunk|live|release) | on a friday | on (?:a )?friday (?:afternoon|evening|night) | against (?:my|his|her|their|our|all|better|every) (?:own |better )?(?:advice|judgement|judgment|rules?|policy|instructions?|warnings?) /;

/** "10 small batches instead of one": a choice, no slip. */
const instead = / instead of (?:doing|one|a single|having|the usual|using|waiting|addressing|fixing|rolling|restarting) |^ to (?:drain|wait|use) /;

/** Who came to help without being asked is thanked. */
const lentHand = (act: Act) =>
  /^(?:come|drive|join|help|stay|volunteer|pitch|step|offer|log|dial|travel|jump|fly|return|show)$/.test(act.lemma) &&
  / without (?:even )?being (?:asked|told) /.test(`${act.rest}${act.tail}`);

export const deeds: Verdict[] = [
  {
    id: 'wrong-target',
    category: 'mistake-attribution',
    test: (act, place) =>
      person(act) &&
      positive(act) &&
      happened(act) &&
      // "She restarts it, it does not come up, wrong path in the file" tells what was found.
      wrong.test(`${act.rest.split(' , ', 1)[0]} `) &&
      told(place) &&
      !/^(?:report|notice|see|find|say|tell|suspect|discover|identify|receive|confirm|fix|correct|revert|complain|be|understand|realise|realize|learn|stumble|note|determine|verify|observe|investigate|check|uncover|reveal|point|highlight|ask|conclude|inform|explain|mention|show|suggest|claim|assume|think|believe)$/.test(
        act.lemma,
      ) &&
      (act.lemma !== 'have' || /^ (?:the wrong|the old|an old|a wrong) /.test(act.rest)) &&
      !instead.test(act.rest),
  },
  {
    id: 'misdone',
    category: 'mistake-attribution',
    test: (act, place) => person(act) && positive(act) && (happened(act) || act.by) && misdone.test(act.adverbs) && told(place),
  },
  {
    id: 'without',
    category: 'norm-violation',
    test: (act, place) =>
      person(act) && positive(act) && happened(act) && without.test(`${act.rest}${act.tail.slice(0, 60)}`) && !lentHand(act) && weighed(place),
  },
  {
    id: 'without-story',
    category: 'norm-violation',
    test: (act, place) =>
      third(act) && positive(act) && happened(act) && without.test(`${act.rest}${act.tail.slice(0, 60)}`) && !lentHand(act) && place === 'story',
  },
  {
    id: 'hasty',
    category: 'norm-violation',
    test: (act, place) => person(act) && positive(act) && happened(act) && (hasty.test(act.rest) || hasty.test(act.tail.slice(0, 40))) && told(place),
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
      told(place),
  },
  {
    id: 'although-told',
    category: 'norm-violation',
    test: (act, place) =>
      (third(act) || act.agent === 'I') &&
      positive(act) &&
      happened(act) &&
      / over the (?:[^ ]+ ){0,3}(?:objections?|protests?|warnings?|advice) | (?:although|though|despite|contrary to) (?:[^ ]+ ){0,8}(?:must|procedure|policy|checklist|rules?|runbook|says|said|warned|warnings?|told|manual|objections?|protocol|conventions?|work order) /.test(
        act.rest + act.tail,
      ) &&
      !/^(?:come|stay|join|help|return)$/.test(act.lemma) &&
      told(place),
  },
  {
    id: 'heedless',
    category: 'norm-violation',
    test: (act, place) =>
      (act.agent === 'third' || act.agent === 'I') &&
      positive(act) &&
      happened(act) &&
      !/^(?:flag|report|raise|notice|see|correct|fix|join|tell|ask|apologi[sz]e|fail|try|attempt|reach|call|find|discover|spot|solve)$/.test(act.lemma) &&
      (place === 'cause' ? heedless.test(act.rest) || reckless.test(act.rest) : weighed(place) && released.test(act.lemma) && reckless.test(act.rest)),
  },
  {
    id: 'which-it-was-not',
    category: 'sarcasm-minimiser',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      / which (?:it|he|she|they|that) (?:wasn't|isn't|was not|is not|did not|didn't|had not|hadn't) /.test(act.tail) &&
      told(place),
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
      weighed(place),
  },
];
