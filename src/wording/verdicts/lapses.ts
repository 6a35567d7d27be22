import { active, bystanders, excused, fact, happened, omitted, person, positive, praised, third } from './readings.ts';
import { told, type Verdict, weighed } from './verdict.ts';
import { dutyVerbs, isLapse, noticing, slips } from './vocabulary.ts';

const nothing = / (?:nothing|nobody|no-one|no one|none|jack|no measure|no action|no attention|not a word|neither) /;

const made =
  /^ (?:an? |the |some |several |many |two |three |\d+ |this |his |her |my |their )?(?:very |own |really |rather )?(?:[a-z-]+ ){0,2}(?:mistakes?|typos?|errors?|blunders?|oversights?|slip|slip-up|misstep|misjudgement|misjudgment|miscalculation|(?:bad|wrong|poor|questionable|fatal|terrible|incorrect|false) (?:decision|decisions|call|choice|choices|assumption|assumptions|judgement|judgment|edit|change)) /;
/** Where something was left that should not have been there. */
const behind =
  / (?:running|open|enabled|disabled|unlocked|unattended|behind|plugged in|unplugged|active|muted|silenced|logged in|exposed|lying around|turned on|switched on|turned off|switched off|on|off|half-finished|half-done|unfinished|undone|uncommitted|commented out|in (?:the )?(?:debug|test|maintenance|production|prod|code|repo|repository|image|config|configuration)|out of|without)(?: |$)/;

/** What people do not do without being at fault: having, knowing, being able, or happening to. */
const unblamed =
  /^(?:be|have|need|want|know|get|receive|see|find|experience|expect|feel|like|use|exist|work|own|lose|help|break|touch|mean|cause|panic|blame|belong|appear|seem|return|start|stop|join|hear|understand|remember|agree|succeed|manage|change|do|sleep|live|fix|add|suffer|face|believe|recover|come|go)$/;

export const lapses: Verdict[] = [
  {
    id: 'lapse',
    category: 'forgot-failed-to',
    test: (act, place) =>
      person(act) &&
      positive(act) &&
      active(act) &&
      slips.has(act.lemma) &&
      place !== 'work' &&
      !/ before $/.test(act.lead) &&
      !(act.lemma === 'skip' && act.agent !== 'third' && act.agent !== 'I'),
  },
  {
    id: 'misdo',
    category: 'mistake-attribution',
    test: (act, place) =>
      person(act) &&
      positive(act) &&
      active(act) &&
      !/^ by /.test(act.rest) &&
      isLapse(act.lemma) &&
      !slips.has(act.lemma) &&
      act.lemma !== 'ignore' &&
      place !== 'work',
  },
  {
    id: 'make-mistake',
    category: 'mistake-attribution',
    test: (act, place) =>
      person(act) && positive(act) && active(act) && /^(?:make|commit|introduce|have)$/.test(act.lemma) && made.test(act.rest.slice(0, 70)) && told(place),
  },
  {
    id: 'left-behind',
    category: 'forgot-failed-to',
    test: (act, place) =>
      (act.agent === 'third' || act.agent === 'I') &&
      positive(act) &&
      happened(act) &&
      act.lemma === 'leave' &&
      behind.test(act.rest) &&
      !/^ out of /.test(act.rest) &&
      !/ (?:on purpose|deliberately|intentionally|purposely|so that|in place|for now|overnight to|to (?:monitor|watch|observe|soak)) /.test(
        act.adverbs + act.rest + act.tail,
      ) &&
      weighed(place),
  },
  {
    id: 'put-off',
    category: 'slow-response',
    test: (act, place) =>
      (third(act) || act.agent === 'I') &&
      positive(act) &&
      active(act) &&
      (/^(?:postpone|delay|defer|neglect|procrastinate)$/.test(act.lemma) || (act.lemma === 'put' && / off /.test(act.rest))) &&
      / (?:(?:far|way|much)? ?too long|for (?:months|weeks|years|ages)|again and again|even though|despite|forever) /.test(act.rest + act.tail) &&
      told(place),
  },
  {
    id: 'not-seriously',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      omitted(act) &&
      /^(?:take|treat|give|do|get|care|pay|use|own)$/.test(act.lemma) &&
      / (?:seriously|into account|into consideration|due care|properly|its due|the attention|attention|care|their job|his job|her job|ownership|responsibility) /.test(
        act.rest,
      ) &&
      !excused(act) &&
      told(place),
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
      // Things are "they" as well, and fail in a given case.
      !(act.agent === 'they' && /^ in (?!their )/.test(act.rest)) &&
      /^ (?:to|in) (?!reproduce|connect|log|authenticate|reach|find|locate|ssh|restore|recover|resolve|mitigate|access|fix|determine|load|start)/.test(
        act.rest,
      ),
  },
  {
    id: 'failed-them',
    category: 'fault-assignment',
    test: (act, place) =>
      act.agent === 'I' &&
      positive(act) &&
      happened(act) &&
      act.lemma === 'fail' &&
      /^ (?:the|my|our|you|them|him|her|us|everyone|everybody|this) /.test(act.rest) &&
      !/ over (?:to|from|onto) /.test(`${act.rest}${act.tail}`) &&
      told(place),
  },
  {
    id: 'not-duty',
    category: 'forgot-failed-to',
    test: (act, place) =>
      third(act) &&
      omitted(act) &&
      !act.progressive &&
      !bystanders(act) &&
      (dutyVerbs.has(act.lemma) || (/^(?:turn|switch|put|bring|change|plug)$/.test(act.lemma) && / back /.test(act.rest))) &&
      (place === 'cause' || place === 'other' || place === 'story') &&
      !excused(act) &&
      act.lemma !== 'be',
  },
  {
    id: 'not-done',
    category: 'forgot-failed-to',
    test: (act, place) =>
      act.agent === 'third' &&
      act.negated &&
      fact(act) &&
      !act.passive &&
      !act.progressive &&
      !act.owned &&
      act.form !== 'none' &&
      !bystanders(act) &&
      !/^(?:no|nobody) /.test(act.who) &&
      !unblamed.test(act.lemma) &&
      !praised(act) &&
      weighed(place) &&
      !excused(act) &&
      !/ (?:so|if|that|because|where|when) $/.test(act.lead) &&
      !/ (?:because|so|as|since|until|yet|anymore|any more|any longer|able|access) /.test(act.rest + act.tail.slice(0, 60)),
  },
  {
    id: 'not-duty-I',
    category: 'forgot-failed-to',
    test: (act, place) =>
      act.agent === 'I' &&
      omitted(act) &&
      !act.progressive &&
      (dutyVerbs.has(act.lemma) || (/^(?:double|triple|cross)$/.test(act.lemma) && /^ check /.test(act.rest))) &&
      (place === 'cause' || place === 'other') &&
      !excused(act) &&
      !/^(?:understand|want|think|believe|try|get|see)$/.test(act.lemma) &&
      !(act.perfect && / never /.test(act.adverbs) && /^(?:write|read|do|use|hear|meet|work)$/.test(act.lemma)),
  },
  {
    id: 'not-duty-by',
    category: 'forgot-failed-to',
    test: (act, place) => third(act) && act.by && act.negated && place !== 'work' && (dutyVerbs.has(act.lemma) || noticing.has(act.lemma)),
  },
  {
    id: 'not-properly',
    category: 'forgot-failed-to',
    test: (act, place) =>
      third(act) &&
      omitted(act) &&
      / (?:properly|correctly|adequately|sufficiently|carefully|thoroughly|bother to) /.test(act.adverbs) &&
      !unblamed.test(act.lemma) &&
      !excused(act) &&
      weighed(place),
  },
  {
    id: 'no-notice',
    category: 'forgot-failed-to',
    test: (act, place) =>
      third(act) && omitted(act) && act.lemma === 'give' && / (?:heads up|heads-up|notice|warning|word) /.test(act.rest) && !excused(act) && told(place),
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
      told(place) &&
      !excused(act),
  },
];
