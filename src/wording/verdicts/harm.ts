import { active, happened, positive, third } from './readings.ts';
import { told, type Verdict, weighed } from './verdict.ts';

const harm =
  /^(?:break|crash|wipe|corrupt|destroy|ruin|wreck|sever|bork|hose|sink|cripple|brick|nuke|clobber|tank|sabotage|expose|leak|overload|swamp|flood|starve|trip|lock|knock|bring|take|scramble|mangle|blow|kill|damage|cut|lose|paralyse|paralyze|derail|topple|poison|trash|spoil|unplug|disconnect|drown|choke|jam|saturate|exhaust|freeze|delete|drop)$/;
const harmParticle = / (?:down|out|offline|over|off|flat|up|apart|dark) /;
const broke =
  '(?:broke|took|takes|brought|caused|causes|led|triggered|wiped|killed|crashed|knocked|locked|corrupted|resulted|ate|cost|emptied|exposed|overloaded|overwhelmed|flooded|broken|deleted|removed|disabled|disconnected|cut|rebooted|destroyed|stopped|blocked|introduced|prevented|made|left|saturated|exhausted|dropped|rejected)';
/** What came of a deed, told behind it. */
const effect = new RegExp(
  `^ (?:, )?(?:which|thereby|thus|so|->|=>|→)(?: [a-z'-]+){0,5} (?:${broke}|outage|offline) |^ (?:, )?(?:thereby |thus |inadvertently |accidentally )?(?:causing|breaking|taking|bringing|crashing|knocking|wiping|locking|corrupting|triggering|leading|resulting|overloading|exposing|cutting|deleting|overwriting|rendering|disabling|preventing|blocking) |^ (?:, )?and (?:[a-z]+ly |thus |so )?(?:broke|crashed|wiped|caused|brought|knocked|corrupted|took (?:down|out)|locked (?:us|everyone)) `,
);
const itsEffect = new RegExp(` (?:that|which) (?:[a-z]+ly |then |also |in turn |had |has )*${broke} `);
/** Of deeds that harm on purpose or in order to help. */
const kindly =
  / into | for (?:maintenance|repairs?|inspection|analysis|an upgrade|the upgrade) | to (?:figure|find|see|look|investigate|inspect|diagnose|debug|install|upgrade|replace|repair|patch|clean|perform|free|stop|contain|protect|prevent|limit|avoid|reduce|isolate|preserve|save|let|allow|force|reset|restore|recover|mitigate|fix|test|verify|check) | (?:rollback|restart|failover|fail-over|alert|alerts|alarm|page|pager) /;

const harmful = / (?:outage|loss|downtime|data|down|unavailable|unavailability|errors|corruption) /;
/** Deeds that bring something new into a system. */
const changes =
  /^(?:deploy|merge|push|ship|release|apply|roll|run|execute|issue|make|start|launch|enter|write|add|introduce|commit|publish|enable|install|create|upload|submit|trigger|initiate|perform|set|configure|change|update|type|send|kick)$/;
/** What is seen and told is not done. */
const seeing =
  /^(?:notice|see|find|discover|identify|detect|report|observe|confirm|receive|experience|correct|fix|believe|think|say|tell|have|be|determine|suspect|realise|realize|investigate|uncover|reveal|learn|point|highlight|verify|check|ask|expect|hear|understand|know|leave)$/;

export const harms: Verdict[] = [
  {
    id: 'harm',
    category: 'agentive-cause',
    test: (act, place) =>
      (third(act) || act.agent === 'I') &&
      positive(act) &&
      happened(act) &&
      harm.test(act.lemma) &&
      weighed(place) &&
      (!/^ (?:out|into|up|for|even|ground|off|away|through|the (?:problem|news|work|task)|down the(?! (?:[a-z-]+ )?(?:site|website|cluster|server|service|database|api|app|system|network|platform|production|prod|broker|node|shop|store))) /.test(
        act.rest,
      ) ||
        /^(?:drill|dig)$/.test(act.lemma)) &&
      !kindly.test(act.rest) &&
      !/^ (?:[a-z]+ )?care /.test(act.rest) &&
      (/^(?:break|crash|wipe|corrupt|destroy|ruin|wreck|bork|hose|cripple|brick|nuke|clobber|sabotage|overload|overwhelm|swamp|trash|scramble|mangle|unplug|sever|spill|drill|dig)$/.test(
        act.lemma,
      ) ||
        (/^(?:take|knock|bring|lock|trip|tip|blow|cut)$/.test(act.lemma) && harmParticle.test(act.rest) && !/^ over /.test(act.rest))),
  },
  {
    id: 'effect',
    category: 'agentive-cause',
    test: (act, place) =>
      (act.agent === 'third' || act.agent === 'I') &&
      positive(act) &&
      happened(act) &&
      (effect.test(act.tail.slice(0, 90)) || (changes.test(act.lemma) && itsEffect.test(act.rest + act.tail.slice(0, 70)))) &&
      (!kindly.test(act.rest) || harmful.test(act.tail)) &&
      !seeing.test(act.lemma) &&
      !/ (?:scanner|scan|attack|exploit|bot|crawler|spam) /.test(act.rest) &&
      weighed(place),
  },
  {
    id: 'owned-harm',
    category: 'agentive-cause',
    test: (act, place) => third(act) && act.owned !== '' && positive(act) && told(place) && (harm.test(act.lemma) || act.lemma === 'cause') && active(act),
  },
];
