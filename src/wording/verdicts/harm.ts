import { active, happened, positive, third } from './readings.ts';
import type { Verdict } from './verdict.ts';

const harm =
  /^(?:break|crash|wipe|corrupt|destroy|ruin|wreck|sever|bork|hose|sink|cripple|brick|nuke|clobber|tank|sabotage|expose|leak|overload|swamp|flood|starve|trip|lock|knock|bring|take|scramble|mangle|blow|kill|damage|cut|lose|paralyse|paralyze|derail|topple|poison|trash|spoil|unplug|disconnect|drown|choke|jam|saturate|exhaust|freeze|delete|drop)$/;
const harmParticle = / (?:down|out|offline|over|off|flat|up|apart|dark) /;
const effect =
  /^ (?:, )?(?:which|and|thereby|thus|so|->|=>|→)(?: [a-z'-]+){0,5} (?:broke|took|brought|caused|led|triggered|wiped|killed|crashed|knocked|locked|corrupted|resulted|ate|cost|emptied|exposed|lost|blocked|overloaded|flooded|outage|offline) |^ (?:, )?(?:thereby |thus )?(?:causing|breaking|taking|bringing|crashing|knocking|wiping|locking|corrupting|triggering|leading|resulting|overloading|exposing|cutting) /;

export const harms: Verdict[] = [
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
];
