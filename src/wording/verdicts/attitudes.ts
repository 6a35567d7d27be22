import { active, excused, fact, positive, third } from './readings.ts';
import { told, type Verdict } from './verdict.ts';
import { away, heedless, leaving, words } from './vocabulary.ts';

const disdain = words(
  'ignore refuse dismiss insist deny blame bother shrug downplay belittle trivialise trivialize ridicule disregard rubber-stamp brag boast laugh scoff sulk grumble pretend panic dither dawdle conceal hide lie cheat bypass circumvent evade dodge shirk sneak doze nap oversleep wander overrule snooze sleep rush hesitate reject flout defy disobey violate breach abandon stall procrastinate gloat snap sneer preach lecture gossip quarrel bicker squabble argue trust gamble guess wing eyeball cut botch resent',
);
const routineAttitudes = words('trust guess cut argue reject abandon rush sleep lie hide snap');
const repeated = / (?:twice|thrice|three|four|five|times|repeatedly|in writing|several|already|more than once|again and again|every) /;

/** What is decided against: elsewhere than among the causes, leaving a thing out or in place is a plan like any other. */
const spurned =
  /^ (?:to (?:mute|silence|snooze|ignore|skip|bypass|disregard|hide)|(?:not to|to not) (?:tell|inform|ask|check|test|verify|review|read|escalate|warn|report|follow|listen|respond|answer|wait|bother)|that it can wait|only to) /;

export const attitudes: Verdict[] = [
  {
    id: 'attitude',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      disdain.has(act.lemma) &&
      (!routineAttitudes.has(act.lemma) || (act.lemma === 'sleep' && /^ (?:through|trough|thru|past) /.test(act.rest))) &&
      !(act.lemma === 'refuse' && !/^ (?:to|our|my|his|her|their|any|help) /.test(act.rest)) &&
      !excused(act) &&
      place !== 'work' &&
      place !== 'good',
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
    id: 'chose',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      active(act) &&
      /^(?:choose|decide|prefer|elect|opt|want|deign|bother)$/.test(act.lemma) &&
      (spurned.test(act.rest) || (place === 'cause' && /^ (?:to (?:leave|save|not)|not to|to open) /.test(act.rest))) &&
      !excused(act) &&
      !/^ to open (?:a|an) (?:pr|ticket|issue|incident|pull|bridge|case|call)/.test(act.rest) &&
      told(place),
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
      (/ (?:rolled over|rolls over|went back|goes back to (?:bed|sleep)|sleep|slept|finished|coffee|lunch|without|closed) /.test(act.tail) ||
        (act.lemma !== 'ack' && act.lemma !== 'acknowledge' && place === 'cause')) &&
      place !== 'good',
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
      told(place),
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
      told(place),
  },
  {
    id: 'knew',
    category: 'motive-attribution',
    test: (act, place) =>
      third(act) &&
      positive(act) &&
      (act.lemma === 'know' || (act.lemma === 'be' && /^ (?:well |fully |perfectly )?aware /.test(act.rest))) &&
      place === 'cause' &&
      / (?:but|and|yet|still|anyway|nothing) /.test(act.tail) &&
      !/ (?:how|what) $/.test(act.lead),
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
      told(place),
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
        (heedless.test(act.rest) && !/ twice /.test(act.rest))),
  },
];
