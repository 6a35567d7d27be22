import type { Act } from '../acts/act.ts';

export const person = (act: Act) => act.agent === 'third' || act.agent === 'I' || act.agent === 'they' || act.agent === 'organisation';
/** A person, by a name, a role or as "I". */
export const someone = (act: Act) => act.agent === 'third' || act.agent === 'I';
export const third = (act: Act) => act.agent === 'third' || act.agent === 'they' || act.agent === 'organisation';
/** Told as a fact: not wished, feared, asked or ruled out. */
export const fact = (act: Act) =>
  act.modal === '' &&
  !/^ (?:if|unless|whether|in case|to avoid) | (?:suggest|claim|say|assume) that $| wherever | whenever /.test(act.lead) &&
  !hedged.test(act.adverbs);
export const hedged = / (?:possibly|probably|perhaps|maybe|likely) /;
export const positive = (act: Act) => fact(act) && !act.negated;
export const active = (act: Act) => !act.passive || act.by;
export const purpose = /^ (?:to|in order to) (?:contain|mitigate|stop|limit|prevent|restore|recover|protect|isolate|investigate|reduce|relieve|fix|resolve) /;
export const happened = (act: Act) =>
  active(act) && !purpose.test(act.context) && (act.form === 'past' || act.form === 's' || act.form === 'ing' || (act.form === 'base' && act.modal === ''));
/** What somebody did not do, told as a fact. */
export const omitted = (act: Act) => act.negated && fact(act) && active(act);
export const because = / (?:because|since|as|due) /;
/** "Since March" tells how long, not why. */
const sinceWhen =
  / since (?=\d|jan|feb|mar|apr|may |june|july|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|last |yesterday|then |day one|the (?:day|week|month|year|start|beginning|morning|evening|spring|summer|autumn|winter|launch) )/g;
export const excused = (act: Act) => {
  const tail = act.tail.replace(sinceWhen, ' ');
  return because.test(tail.slice(0, 40)) || /^ (?:because|since|as) /.test(tail) || / (?:because|due to|owing to) /.test(act.rest);
};
/** Who "did not panic" or "did not shrug it off" is praised. */
export const praised = (act: Act) => act.negated && (failings.test(act.lemma) || (/^(?:make|do|commit)$/.test(act.lemma) && wrong.test(act.rest)));
const failings =
  /^(?:panic|shrug|hesitate|ignore|blame|dismiss|hide|rush|guess|skip|forget|quit|dither|refuse|complain|shout|give|despair|falter|flinch|snap|err|fail)$/;
const wrong = /^ (?:a |any |the |one |anything |a thing |things )?(?:single |silly )?(?:mistakes?|errors?|slips?|missteps?|wrong) /;
/** What somebody was at when something else happened: "while Ana was typing the code". */
export const meanwhile = (act: Act) => act.progressive && / (?:while|when|as) $/.test(act.lead);
/** "Dana thinks we need a second probe" is an opinion of today. */
export const opinion = (act: Act) =>
  /^(?:believe|think|figure|reckon|guess)$/.test(act.lemma) &&
  act.form === 's' &&
  /^ (?:that )?(?:we|our|this|that|it|there|more|another|a|an) /.test(`${act.rest.trimEnd()}${act.tail}`);
/** "Did what the card told her", "followed the runbook". */
export const obeys = (act: Act) =>
  (act.lemma === 'do' &&
    /^ (?:exactly |just |precisely )?(?:what|as) (?:[a-z-]+ ){1,6}(?:told|says?|said|asks?|asked|tells|instructed|showed|shows|required?|requires|demands) /.test(
      act.rest,
    )) ||
  (act.lemma === 'follow' && / (?:runbook|procedure|checklist|protocol|manual|instructions?|guide|rules?|policy|steps) /.test(act.rest));
/** "Went for her scheduled break". */
export const rests = (act: Act) =>
  /^(?:take|go|leave|have|be|start|begin)$/.test(act.lemma) &&
  / (?:legal|scheduled|planned|required|mandatory|statutory|regular) (?:[a-z0-9-]+ ){0,3}(?:break|rest|leave|holiday|vacation) /.test(act.rest);
/** "The reviewer thought the same": no more than the sentence before says. */
export const agrees = (act: Act) => act.lemma === 'think' && /^ (?:the same|so|likewise) /.test(act.rest);
/** "People not involved in the call" are a group and omit nothing. */
export const bystanders = (act: Act) =>
  (act.lemma === 'involve' && act.form === 'past') || (/^(?:anyone|anybody|those)$/.test(act.who) && / (?:for|to|of|with) $/.test(act.lead));
