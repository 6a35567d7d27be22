import type { SectionName } from '../report/types.ts';
import type { Act } from './acts.ts';
import { unpack } from './unpack.ts';
import { isVerb } from './verbs.ts';
import { characterWords, lapseVerbs } from './word-table.ts';

/** What kind of text a section holds: what is right in a timeline is a judgement among the causes. */
export type Place = 'cause' | 'story' | 'good' | 'work' | 'other';

const places: Partial<Record<SectionName, Place>> = {
  'root-cause': 'cause',
  'contributing-factors': 'cause',
  'five-whys': 'cause',
  'went-wrong': 'cause',
  lessons: 'cause',
  timeline: 'story',
  response: 'story',
  'went-well': 'good',
  lucky: 'good',
  'action-items': 'work',
  prevention: 'work',
};
export const placeOf = (section: SectionName | null): Place => (section && places[section]) || 'other';

export interface Verdict {
  /** Names the rule in tests and benches. */
  id: string;
  category: string;
  soft?: boolean;
  /** Whose acts are asked about; those of people where nothing is said. */
  of?: 'we' | 'nobody' | 'none';
  test: (act: Act, place: Place, section: SectionName | null) => boolean;
}

const words = (list: string) => new Set(list.split(' '));
const person = (act: Act) => act.agent === 'third' || act.agent === 'I' || act.agent === 'they' || act.agent === 'organisation';
const third = (act: Act) => act.agent === 'third' || act.agent === 'they' || act.agent === 'organisation';
/** Told as a fact: not wished, feared, asked or ruled out. */
const fact = (act: Act) =>
  act.modal === '' &&
  !/^ (?:if|unless|whether|in case|to avoid) | (?:suggest|claim|say|assume) that $| wherever | whenever /.test(act.lead) &&
  !hedged.test(act.adverbs);
const hedged = / (?:possibly|probably|perhaps|maybe|likely) /;
const positive = (act: Act) => fact(act) && !act.negated;
const active = (act: Act) => !act.passive || act.by;
const happened = (act: Act) =>
  active(act) && !purpose.test(act.context) && (act.form === 'past' || act.form === 's' || act.form === 'ing' || (act.form === 'base' && act.modal === ''));
const because = / (?:because|since|as|due) /;
const excused = (act: Act) => because.test(act.tail.slice(0, 40)) || /^ (?:because|since|as) /.test(act.tail) || / (?:because|due to|owing to) /.test(act.rest);

const lapses = words(
  `${unpack(lapseVerbs).join(' ')} misread mishear misplace misspell mistype mislabel misname misclick misroute misconfigure misunderstand fat-finger oversleep fumble omit screw bungle`,
);
const isLapse = (lemma: string) =>
  lapses.has(lemma) || (lemma.length > 6 && lemma.startsWith('mis') && isVerb(lemma.slice(3)) && !/^(?:mislead|misfire|mismatch|missed)/.test(lemma));
const slips = words('forget neglect omit overlook skip disregard');
const noticing = words('notice spot catch realise realize recognise recognize see detect identify find know');
const dutyVerbs = words(
  'check verify test validate review confirm escalate notify communicate document monitor update inform tell consider look listen ask follow read investigate consult double-check coordinate announce report mention share warn inspect examine supervise approve audit bother think care question challenge raise open run scroll rehearse compare log record write hand call ring page pass forward say reply answer count measure trust believe understand grasp plan prepare brief ensure finish complete restore revert roll clean renew rotate remove re-enable enable sign act react move touch heed involve attend pay learn stick comply obey adhere seek wait clear flag proofread cross-check cross try apply set put send bring get ack google pick unplug',
);
const attitudes = words(
  'ignore refuse dismiss insist deny blame bother shrug downplay belittle trivialise trivialize ridicule disregard rubber-stamp brag boast laugh scoff sulk grumble pretend panic dither dawdle conceal hide lie cheat bypass circumvent evade dodge shirk sneak doze nap oversleep wander overrule snooze sleep rush hesitate reject flout defy disobey violate breach abandon stall procrastinate gloat snap sneer preach lecture gossip quarrel bicker squabble argue trust gamble guess wing eyeball cut botch resent',
);
const routineAttitudes = words('trust guess cut argue reject abandon rush sleep lie hide snap');
const harm =
  /^(?:break|crash|wipe|corrupt|destroy|ruin|wreck|sever|bork|hose|sink|cripple|brick|nuke|clobber|tank|sabotage|expose|leak|overload|swamp|flood|starve|trip|lock|knock|bring|take|scramble|mangle|blow|kill|damage|cut|lose|paralyse|paralyze|derail|topple|poison|trash|spoil|unplug|disconnect|drown|choke|jam|saturate|exhaust|freeze|delete|drop)$/;
const harmParticle = / (?:down|out|offline|over|off|flat|up|apart|dark) /;
const effect =
  /^ (?:, )?(?:which|and|thereby|thus|so|->|=>|→)(?: [a-z'-]+){0,5} (?:broke|took|brought|caused|led|triggered|wiped|killed|crashed|knocked|locked|corrupted|resulted|ate|cost|emptied|exposed|lost|blocked|overloaded|flooded|outage|offline) |^ (?:, )?(?:thereby |thus )?(?:causing|breaking|taking|bringing|crashing|knocking|wiping|locking|corrupting|triggering|leading|resulting|overloading|exposing|cutting) /;
const wrong =
  / (?<!(?:was|were|is|are|be|been) )(?:wrong|incorrect|incorrectly|wrongly|mistakenly|accidentally|inadvertently|erroneously|carelessly|blindly|hastily|prematurely|recklessly|by mistake|by accident|in error|instead of|on the wrong|in the wrong|too early|too late|too soon|untested|unreviewed|unread|last week's|last year's|yesterday's|without a where) /;
const misdone =
  / (?:accidentally|inadvertently|mistakenly|erroneously|unintentionally|unwittingly|carelessly|recklessly|blindly|hastily|sloppily|negligently|thoughtlessly|foolishly|stupidly|lazily|wrongly|incorrectly|improperly|prematurely|casually|happily|merrily|cheerfully|conveniently|helpfully|knowingly|deliberately|wilfully|willfully|stubbornly|single-handedly|unilaterally|obviously|naively|rashly) /;
const without =
  / without (?:even |ever |first |so much as |any |a |an |the |further |proper |prior |bothering to |having |properly |anyone |single )*(?:ask|tell|inform|check|test|approv|request|notif|consult|permission|verif|review|wait|read|look|think|say|open|warn|announc|sign|ticket|change|follow|merg|try|doing|compar|perform|taking|getting|heads-up|word|notice|backup|plan|note|hand|cover|regist|coordinat|confirm|valid|understand|dry|authoris|authoriz|supervis|second|peer|escalat|being asked|being told|install|try|care|where|a where|discuss|document|leaving)/;
const hasty = / before (?:reading|checking|asking|testing|saying|looking|reviewing|verifying|thinking|opening|telling|anyone|the test|the review)/;
const nothing = / (?:nothing|nobody|no-one|no one|none|jack|no measure|no action|no attention|not a word|neither) /;
const leaving = / (?:without|leaving|while|before|although|though|instead|during|knowing|early|nobody|unattended|despite|even) /;
const repeated = / (?:twice|thrice|three|four|five|times|repeatedly|in writing|several|already|more than once|again and again|every) /;
const characters = words(
  `${unpack(characterWords).join(' ')} clueless incompetent careless sloppy negligent reckless lazy complacent inattentive irresponsible overconfident over-confident asleep unqualified ill-prepared unprepared oblivious unprofessional arrogant forgetful distracted half-asleep clumsy hapless absent-minded cavalier lax trigger-happy self-important smug stingy stubborn drunk hungover`,
);
const hasCharacter = (text: string) => text.split(' ', 8).some((word) => characters.has(word));
const absence =
  / (?:asleep|unreachable|absent|nowhere to be found|on holiday|on vacation|at lunch|at dinner|in the pub|at the pub|at a party|hungover|drunk|off sick|on their phone|on his phone|on her phone|at the gym|on a break|out for a smoke|busy with|too busy|not at (?:his|her|their) desk|not interested|more interested in|too proud|too lazy|too stubborn|in a hurry|in a rush|out of (?:his|her|their) depth|the weak|not up to|not paying attention|paying no attention|no help|a no-show|supposed to|meant to|expected to know|to blame|at fault|the culprit|the root cause|responsible for (?:the|this) (?:outage|incident|mess|failure|loss)) /;
const away =
  / (?:home|to bed|to lunch|to sleep|for a smoke|for lunch|for coffee|for a coffee|on holiday|on vacation|hiking|to the pub|off to|away|off the grid|off shift|missing|silent|dark|quiet|awol) /;
const heedless =
  / (?:anyway|anyhow|regardless|all the same|despite|nonetheless|even though|in spite of|against (?:the|all|our|every|better|his|her) (?:rules?|policy|policies|advice|runbook|instructions?|procedure|plan|judgement|warnings?|signing)|contrary to|for the (?:second|third|fourth) time|yet again|twice|as usual|as always|on a friday|himself|herself|themselves|to save time|to save effort|to be done|out of habit|out of laziness|out of spite|from memory|by eye) /;

/** What could have been done, as a reproach. */
const couldHave =
  /^(?:prevent|avoid|notice|catch|check|ask|tell|test|spot|escalate|know|read|verify|call|stop|save|look|mention|warn|think|ring|say|bother|open|remember|lead|communicate|react|act|start|do)$/;

/** What responders do: it tells the story, also among the causes. */
const responding = words(
  'report notice discover detect identify confirm investigate recover fix resolve acknowledge escalate notify join page alert respond contact observe experience need have be own maintain operate announce list explain describe mitigate revert rollback face suffer require exist rely depend live mention log handle manage spin broadcast hook catch up function factor help work realise realize learn continue encounter enjoy receive thank welcome restart roll follow tell reproduce brief stop isolate contain drain failover walk discuss meet apologise apologize volunteer consult verify help fail',
);
const thinking = words('believe think presume guess suspect hope reckon suppose feel find get decide');
/** Of these, words that name an act after all where a person does them. */
const remedy =
  / (?:rollback|roll-back|failover|fail-over|restart|restore|recovery|hotfix|fix|workaround|revert|mitigation|the incident|an incident|a ticket|the runbook|into two calls) |^ (?:back|out into) /;
const purpose = /^ (?:to|in order to) (?:contain|mitigate|stop|limit|prevent|restore|recover|protect|isolate|investigate|reduce|relieve|fix|resolve) /;
const slot = (act: Act) =>
  !responding.has(act.lemma) &&
  !remedy.test(act.rest) &&
  !purpose.test(act.context) &&
  !(act.lemma === 'go' && away.test(act.rest) && !leaving.test(act.rest + act.tail)) &&
  !(act.lemma === 'keep' && / intentionally | deliberately /.test(act.adverbs)) &&
  !/^ (?:not )?(?:able|unable) /.test(act.rest);
const deed = (act: Act) =>
  positive(act) && active(act) && act.form !== 'none' && (act.form !== 'ing' || act.progressive) && !act.owned && slot(act) && !excusedLead(act);
/** "Because the alert names the wrong host, the responder logged in there": the system is named first. */
const excusedLead = (act: Act) => system.test(act.lead) || / because /.test(act.context);
const inCause = (section: SectionName | null) =>
  section === 'root-cause' || section === 'contributing-factors' || section === 'five-whys' || section === 'went-wrong';

const system = / (?:because|since|as) (?:the|there|it|its|our|no|an?|of|nothing|both|all|alerts?|this|that) /;

export const verdicts: Verdict[] = [
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
    id: 'attitude',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) && positive(act) && active(act) && attitudes.has(act.lemma) && !routineAttitudes.has(act.lemma) && place !== 'work' && place !== 'good',
  },
  {
    id: 'attitude-cause',
    category: 'motive-attribution',
    test: (act, place) => third(act) && positive(act) && active(act) && routineAttitudes.has(act.lemma) && place === 'cause',
  },
  {
    id: 'attitude-by',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) && act.by && fact(act) && /^(?:ignore|dismiss|skip|overlook|forget|neglect|miss|bypass|disregard|snooze)$/.test(act.lemma) && place !== 'work',
  },
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
    id: 'harm',
    category: 'agentive-cause',
    test: (act, place) =>
      (third(act) || act.agent === 'I') &&
      positive(act) &&
      happened(act) &&
      harm.test(act.lemma) &&
      place !== 'good' &&
      place !== 'work' &&
      place !== 'story' &&
      !/^ (?:out|into|up|for|even|ground|off|away|through|the (?:problem|news|work|task)|down the) /.test(act.rest) &&
      (/^(?:break|crash|wipe|corrupt|destroy|ruin|wreck|bork|hose|cripple|brick|nuke|clobber|sabotage|overload|swamp|trash|scramble|mangle)$/.test(act.lemma) ||
        (/^(?:take|knock|bring|lock|trip|tip|blow|cut)$/.test(act.lemma) && harmParticle.test(act.rest))),
  },
  {
    id: 'effect',
    category: 'agentive-cause',
    test: (act, place) =>
      (act.agent === 'third' || act.agent === 'I') &&
      positive(act) &&
      happened(act) &&
      effect.test(act.tail.slice(0, 90)) &&
      place !== 'good' &&
      place !== 'work' &&
      place !== 'story',
  },
  {
    id: 'owned-harm',
    category: 'agentive-cause',
    test: (act, place) =>
      third(act) && act.owned !== '' && positive(act) && place !== 'good' && place !== 'work' && (harm.test(act.lemma) || act.lemma === 'cause') && active(act),
  },
  {
    id: 'character',
    category: 'character-judgement',
    test: (act, place) =>
      (third(act) || act.agent === 'users') &&
      positive(act) &&
      act.lemma === 'be' &&
      act.owned === '' &&
      hasCharacter(act.rest) &&
      place !== 'good' &&
      !excused(act),
  },
  {
    id: 'absence',
    category: 'slow-response',
    test: (act, place) =>
      third(act) &&
      fact(act) &&
      act.lemma === 'be' &&
      act.owned === '' &&
      (absence.test(act.rest) || /^ the (?:problem|bottleneck) /.test(act.rest)) &&
      !/ (?:as (?:they|he|she) should|outside|off duty|not on call) /.test(act.rest + act.tail) &&
      !excused(act) &&
      place !== 'good' &&
      place !== 'work',
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
    id: 'heedless',
    category: 'norm-violation',
    test: (act, place) => act.agent === 'third' && positive(act) && happened(act) && heedless.test(act.rest) && place === 'cause',
  },
  {
    id: 'counterfactual',
    category: 'counterfactual',
    test: (act, place) =>
      (person(act) || act.agent === 'users') &&
      /^(?:should|could|ought|must|might|would)$/.test(act.modal) &&
      act.perfect &&
      place !== 'good' &&
      act.modal !== 'would' &&
      act.modal !== 'might' &&
      act.modal !== 'must' &&
      !(act.modal === 'could' && act.negated) &&
      !(act.passive && !act.by) &&
      (act.modal !== 'could' ||
        /^(?:prevent|avoid|notice|catch|check|ask|tell|test|spot|escalate|know|read|verify|call|stop|save|look|mention|warn|think|ring|say|bother|open|remember|lead)$/.test(
          act.lemma,
        )) &&
      act.lemma !== 'have' &&
      !/ (?:thing|nothing|what) |^ so /.test(act.lead),
  },
  {
    id: 'told-before',
    category: 'motive-attribution',
    test: (act, place) =>
      act.agent === 'third' &&
      act.passive &&
      !act.by &&
      act.perfect &&
      fact(act) &&
      !act.negated &&
      /^(?:tell|warn|remind|ask|inform|advise|alert|instruct)$/.test(act.lemma) &&
      place !== 'good' &&
      place !== 'work',
  },
  {
    id: 'knew',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      (act.lemma === 'know' || (act.lemma === 'be' && /^ (?:well |fully |perfectly )?aware /.test(act.rest))) &&
      place === 'cause' &&
      / (?:but|and|yet|still|anyway|nothing) /.test(act.tail),
  },
  {
    id: 'assume',
    category: 'mistake-attribution',
    test: (act, place) =>
      third(act) && positive(act) && active(act) && /^(?:assume|presume|believe|think|figure|reckon|guess)$/.test(act.lemma) && place === 'cause',
  },
  {
    id: 'sit-on',
    category: 'slow-response',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      act.lemma === 'sit' &&
      /^ on (?:the|it|this|that|my|our|his|her|their|a) /.test(act.rest) &&
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
  {
    id: 'keeps-doing',
    category: 'habitual-blame',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      act.lemma === 'keep' &&
      /^ [a-z-]+ing /.test(act.rest) &&
      !/^ (?:working|trying|monitoring|looking|going|investigating|watching|updating|posting|digging|running|communicating|helping) /.test(act.rest) &&
      place !== 'good' &&
      place !== 'work' &&
      place !== 'story',
  },
  {
    id: 'mute',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      /^(?:mute|silence|snooze|ack|acknowledge)$/.test(act.lemma) &&
      / (?:alert|alerts|alarm|alarms|page|pager|buzzer|notification|notifications|phone) /.test(act.rest) &&
      (/ (?:rolled over|went back|sleep|slept|finished|coffee|lunch|without|closed) /.test(act.tail) ||
        (act.lemma !== 'ack' && act.lemma !== 'acknowledge' && place === 'cause')) &&
      place !== 'good',
  },
  {
    id: 'chose',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      /^(?:choose|decide|prefer|elect|opt|want|deign|bother)$/.test(act.lemma) &&
      /^ (?:to (?:mute|silence|snooze|ignore|skip|bypass|disregard|leave|hide|save|not)|not to|that it can wait|only to|to open) /.test(act.rest) &&
      place !== 'good' &&
      place !== 'work',
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
    id: 'if-had',
    category: 'counterfactual',
    test: (act, place) =>
      (third(act) || act.agent === 'users') &&
      / if $/.test(act.lead) &&
      act.perfect &&
      act.owned === '' &&
      !act.passive &&
      / (?:would|could|might|wouldn't|couldn't) /.test(act.tail) &&
      place !== 'good' &&
      place !== 'work' &&
      !/^(?:be|have)$/.test(act.lemma),
  },
  {
    id: 'would-not',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      act.modal === 'would' &&
      act.negated &&
      !act.perfect &&
      /^(?:hear|listen|hand|let|talk|answer|give|agree|move|part|accept|budge|budget|help|pick|come|open|wait|stop)$/.test(act.lemma) &&
      !/ (?:if|that) $/.test(act.lead) &&
      place !== 'good' &&
      place !== 'work',
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
      place !== 'good' &&
      place !== 'work',
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
  {
    id: 'hasty',
    category: 'norm-violation',
    test: (act, place) =>
      person(act) && positive(act) && happened(act) && (hasty.test(act.rest) || hasty.test(act.tail.slice(0, 40))) && place !== 'good' && place !== 'work',
  },
  {
    id: 'told-often',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      act.passive &&
      !act.by &&
      positive(act) &&
      /^(?:tell|warn|remind|ask|inform|advise|alert|instruct|notify)$/.test(act.lemma) &&
      (repeated.test(act.rest) || repeated.test(act.adverbs)) &&
      place !== 'good' &&
      place !== 'work',
  },
  {
    id: 'story-attitude',
    category: 'motive-attribution',
    test: (act, place) =>
      act.agent === 'third' &&
      positive(act) &&
      active(act) &&
      place === 'story' &&
      (/^(?:argue|quarrel|bicker|demand|insist|stroll|slam|condescend|joke|decline|reckon|scream|shout|yell|order|blame|snooze|sulk|giggle|gossip|wander|doze|procrastinate|boast|dismiss|overrule|wave|shrug|ridicule)$/.test(
        act.lemma,
      ) ||
        (act.lemma === 'roll' && /^ over /.test(act.rest)) ||
        (/^(?:drop|hang)$/.test(act.lemma) && /^ (?:from|off) the (?:bridge|call|line)|^ up /.test(act.rest)) ||
        (/^(?:close|resolve)$/.test(act.lemma) && / (?:ticket|case|topic|alert|alarm|issue|thread) (?:as|without|~|unread)/.test(`${act.rest}${act.tail}`)) ||
        (/^(?:go|leave|drive|head)$/.test(act.lemma) && away.test(act.rest) && leaving.test(act.rest + act.tail)) ||
        heedless.test(act.rest)),
  },
  {
    id: 'owned-slot',
    category: 'agentive-cause',
    test: (act, _place, section) =>
      act.agent === 'third' &&
      positive(act) &&
      active(act) &&
      act.owned !== '' &&
      inCause(section) &&
      act.form === 'past' &&
      !responding.has(act.lemma) &&
      !/\b(?:advisory|notice|portal|console|agent|team|laptop|machine|account|sla|api|service|alert|page|shift)\b/.test(act.owned),
  },
  {
    id: 'cause-slot',
    category: 'agentive-cause',
    test: (act, _place, section) =>
      (act.agent === 'third' ||
        (act.agent === 'organisation' && act.form === 'past' && act.lemma !== 'deliver') ||
        (act.agent === 'I' && act.form === 'past' && !thinking.has(act.lemma))) &&
      deed(act) &&
      inCause(section) &&
      !/^ (?:when|while|if|how|what|where) /.test(act.lead),
  },
  {
    id: 'cause-slot-not',
    category: 'forgot-failed-to',
    test: (act, _place, section) =>
      act.agent === 'third' &&
      fact(act) &&
      act.negated &&
      active(act) &&
      !act.owned &&
      inCause(section) &&
      !excused(act) &&
      !excusedLead(act) &&
      !/^(?:have|be|help|break|fault|own|get|know|receive)$/.test(act.lemma),
  },
  {
    id: 'cause-slot-be',
    category: 'agentive-cause',
    test: (act, _place, section) =>
      act.agent === 'third' &&
      positive(act) &&
      (act.lemma === 'be' || (act.lemma === 'have' && act.form === 'past')) &&
      !act.owned &&
      inCause(section) &&
      !excused(act) &&
      !excusedLead(act) &&
      !/^(?:no|two|three|all|both) |s$|people|team|crew|staff/.test(act.who) &&
      !/^ (?:not |also |still )*(?:able|unable|responsible|no |access|on call|paged|notified|alerted|informed|involved|available|new|right|correct|admin|joined) /.test(
        act.rest,
      ),
  },
  {
    id: 'cause-slot-by',
    category: 'blame-passive',
    test: (act, _place, section) =>
      act.agent === 'third' && act.by && positive(act) && inCause(section) && slot(act) && !/^(?:acknowledge|own|review|maintain|use|sign)$/.test(act.lemma),
  },
  {
    id: 'headless',
    of: 'none',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place) =>
      act.agent === 'none' &&
      !/^(?:mean|be)$/.test(act.lemma) &&
      place !== 'work' &&
      place !== 'good' &&
      !excused(act) &&
      (act.negated
        ? fact(act) &&
          place === 'cause' &&
          /^(?:check|test|verify|ask|tell|read|look|notice|think|review|open|run|renew|remove|disable|enable)$/.test(act.lemma)
        : positive(act) &&
          (slips.has(act.lemma) ||
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
        (act.lemma === 'let' && / (?:expire|run|slip|slide|ride|go|lapse|lie|down|fall|shrink|rot|pass|through) /.test(act.rest)) ||
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
      place !== 'good' &&
      place !== 'work' &&
      (act.modal !== 'could' || (!act.negated && couldHave.test(act.lemma))) &&
      act.lemma !== 'have' &&
      !/ (?:thing|nothing|what) /.test(act.lead),
  },
  {
    id: 'we-never',
    of: 'we',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place, section) =>
      act.agent === 'we' &&
      act.negated &&
      fact(act) &&
      active(act) &&
      / never /.test(act.adverbs) &&
      (inCause(section) || (place !== 'good' && place !== 'work' && (dutyVerbs.has(act.lemma) || / through /.test(act.rest)))) &&
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
      place !== 'good' &&
      place !== 'work' &&
      !excused(act),
  },
  {
    id: 'we-not-duty',
    of: 'we',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place) =>
      act.agent === 'we' &&
      act.negated &&
      fact(act) &&
      active(act) &&
      dutyVerbs.has(act.lemma) &&
      place === 'cause' &&
      !excused(act) &&
      !/^(?:know|get|understand|want|see)$/.test(act.lemma),
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
      place !== 'good' &&
      place !== 'work' &&
      !/^(?:report|notice|see|find|discover|identify|fix|correct|revert|be|have|realise|realize)$/.test(act.lemma),
  },
  {
    id: 'nobody',
    of: 'nobody',
    category: 'forgot-failed-to',
    soft: true,
    test: (act, place) =>
      act.agent === 'nobody' && fact(act) && active(act) && (dutyVerbs.has(act.lemma) || noticing.has(act.lemma)) && place === 'cause' && !excused(act),
  },
];

const groups = new Map<string, Verdict[]>();
for (const verdict of verdicts) groups.set(verdict.of ?? 'people', [...(groups.get(verdict.of ?? 'people') ?? []), verdict]);

/** The first verdict on an act, or null. */
export function verdictOn(act: Act, section: SectionName | null): Verdict | null {
  const place = placeOf(section);
  const own = act.agent === 'we' || act.agent === 'nobody' || act.agent === 'none' ? act.agent : 'people';
  return groups.get(own)?.find((one) => one.test(act, place, section)) ?? null;
}
