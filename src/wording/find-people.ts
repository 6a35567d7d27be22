import { isFirstName } from './names.ts';
import { fold, isName, isPersonWord, personAt } from './people.ts';
import type { KnownPeople, Person } from './person.ts';
import { remember } from './remember.ts';
import type { Token } from './tokens.ts';
import { isVerb, verbOf } from './verbs.ts';

const words = (list: string) => new Set(list.split(' '));

/** Departments named without "team": people where they act. */
const departments = words(
  'networking network ops operations qa security support platform infra infrastructure procurement purchasing facilities legal finance accounting hr compliance marketing comms communications engineering frontend backend devops sre noc soc helpdesk hotline it sales leadership management dba dbas logistics dispatch middleware netops secops devrel mgmt infosec maintenance finance payroll treasury live-ops settlement warehouse pathology pharmacy radiology',
);
/** Organisations: people only where they do what people do. */
const organisations = words(
  'vendor vendors supplier suppliers provider providers hoster carrier isp registrar agency integrator subcontractor contractor contractors landlord bank ministry council guild group centre center bureau board committee firm company companies department division office desk helpdesk hotline manufacturer consultancy outsourcer headquarters hq bridge shift leads maintainers facility administration authority publisher operator lab institute upstream',
);
/** Before a name. */
const titles =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|sir|herr|frau|kollege|kollegin|pak|bu|ibu|señor|señora|monsieur|madame|mme|signor|signora|ing|uncle|auntie|brother|inspector|officer|captain|doctor|nurse|minister|engineer|colleague|manager|technician|operator|director|chief)$/;
/** What only people do: an unknown name before it is a person. */
const human =
  /^(?:bother|think|admit|apologise|apologize|panic|insist|promise|shrug|laugh|type|paste|click|unplug|swear|complain|mistake|misread|misunderstand|mishear|sleep|oversleep|doze|wander|say|tell|ask|believe|guess|reckon|hope|want|decide|forget|neglect|blame|deny|argue|boast|resign|confess|phone|walk|sit|dismiss|overrule|snooze|yell|shout|remember|brag|google|ack|retest|disclose|communicate|consider|supervise|escalate|misjudge|misconfigure|mistype|overlook|underestimate|realise|realize|reckon|apologize)$/;
/** What organisations do only as people. */
const deciding =
  /^(?:ignore|refuse|insist|forget|neglect|promise|deny|dismiss|decline|claim|tell|say|assure|blame|mishandle|overlook|bother|inform|notify|warn|communicate|mention|admit|think|believe|assume|decide|choose|elect|want|fail|sit|delay|postpone|answer|reply|respond|escalate|misread|misjudge|misunderstand|mistake|know|push|pull|approve|sign|close|disable|merge|test|check|verify|look|read|update|announce|deliver|hide|withhold|keep|let|change|treat|lack|hire|skip|leave|remove|send|swap|run|enter|upload|apply|save|call|ask|plug|wait|take|hang|mark|open|bypass|publish|sit|receive|file|treat|deign|regard|allow|drill|dig|cut|unplug|disconnect|underestimate|overestimate|miscalculate|misconfigure|misdiagnose|misinterpret|botch|rush|care|know|realise|realize|understand)$/;
const products = words(
  'podman kubernetes kafka postgres redis jenkins terraform ansible docker github gitlab aws azure google cloudflare grafana prometheus cassandra elasticsearch mongo mongodb mysql nginx envoy istio consul vault slack pagerduty datadog sentry argo argocd helm monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december chrome firefox windows linux java python oracle spark hadoop zookeeper traefik haproxy varnish okta jira splunk tomcat django rails puppet chef salt nomad fastly akamai stripe twilio puppet nagios zabbix why this that it there what when how where which nothing everything something one two both all some each these those here then now while although though because since if after before until unless whereas once however instead during despite unfortunately',
);

/** The people of a sentence, from left to right. */
export function findPeople(tokens: Token[], known: KnownPeople): Person[] {
  const people: Person[] = [];
  let limit = tokens.length;
  // From right to left, so that the head of a compound decides.
  for (let index = tokens.length - 1; index >= 0; index--) {
    if (index >= limit) continue;
    const { text, lower } = tokens[index] as Token;
    // Nearly every word names nobody; in capitals it may still be a name that no list knows.
    const ordinary = isOrdinary(lower) && !isKnown(lower, known);
    if (ordinary && text === lower) continue;
    const person =
      (ordinary ? null : (headOf(tokens, index) ?? personAt(tokens, index, known) ?? groupAt(tokens, index, known))) ?? nameAt(tokens, index, known);
    if (!person || person.to > limit) continue;
    people.unshift(person);
    limit = person.from;
  }
  return people.some(({ class: kind }) => kind === 'PT')
    ? people.filter((person, n) => tokens[person.from]?.lower !== 'they' || !meansThings(tokens, person.from, people.slice(0, n)))
    : people;
}

/** "The checks said 61 % because they measured another disk": things stand before "they", and no people. */
function meansThings(tokens: Token[], index: number, before: Person[]): boolean {
  const next = tokens[index + 1]?.lower ?? '';
  if (cognition.test(next) || (refusing.test(next) && !(/^(?:because|since|as)$/.test(tokens[index - 1]?.lower ?? '') && beginsWithThings(tokens))))
    return false;
  if (before.some(({ class: kind }) => kind !== 'PT' && kind !== 'PM' && kind !== 'PW' && kind !== 'PV')) return false;
  return tokens.slice(0, index).some(({ lower }, n) => plural.test(lower) && !isPersonWord(lower) && isNoun(tokens, n));
}

/** What only people do, whatever stands before. */
const cognition = /^(?:figured|thought|assumed|believed|forgot|knew|decided|wanted|guessed|hoped|felt|meant|promised|refused|admitted|claimed|insisted)$/;

/** What is mostly said of people, unless the sentence is about things: "the services kept running because they didn't share it". */
const refusing = /^(?:didn't|couldn't|wouldn't|never|should)$/;

function beginsWithThings(tokens: Token[]): boolean {
  const n = tokens.slice(0, 6).findIndex(({ lower }) => plural.test(lower) && !isPersonWord(lower) && !isGroupWord(lower));
  const form = verbOf(tokens[n + 1]?.lower ?? '')?.form;
  return n > 0 && introduces.test(tokens[0]?.lower ?? '') && (form === 'past' || /^(?:are|were|have|had)$/.test(tokens[n + 1]?.lower ?? ''));
}

function isNoun(tokens: Token[], n: number): boolean {
  return n === 0 || introduces.test(tokens[n - 1]?.lower ?? '') || verbOf(tokens[n + 1]?.lower ?? '')?.form === 'past';
}

const plural =
  /^(?!(?:this|his|was|is|has|does|as|us|its|always|perhaps|yes|thus|plus|less|others|guys|folks|lots|loads|ages|times|hours|minutes|days|weeks|months|years|thanks|means|heroes|taxpayers)$)[a-z][a-z-]{2,}(?<![sui])s$/;
/** What stands before a noun and not before a verb. */
const introduces =
  /^(?:the|these|those|all|some|our|both|many|several|of|with|for|on|in|at|from|by|new|old|two|three|four|five|six|\d+|more|most|other|such|no|any|which|and|or|[,:;–—])$/;

/** Plain words that are nobody, no group and no first name, in whatever document. */
const isOrdinary = remember((lower) => {
  const word = bare(lower);
  return (
    /^[a-z0-9_.,;:()"!?|'/>=–—→“”-]+$/.test(lower) &&
    !/^(?:head|chief|vp|director)$/.test(word) &&
    !isPersonWord(word) &&
    !isGroupWord(word) &&
    !isFirstName(lower) &&
    !isFirstName(word)
  );
});

/** Whether the document or the configuration knows a word. */
function isKnown(lower: string, { names, people }: KnownPeople): boolean {
  const word = bare(lower);
  return names.has(lower) || names.has(word) || (people.size > 0 && (people.has(word) || people.has(word.slice(0, -1))));
}

const bare = (lower: string) => (lower.includes("'") ? lower.replace(/'s$/, '').replace(/s'$/, 's') : lower);

/** Words first, departments only where they decide. */
const plain =
  /^(?:maintenance|finance|payroll|treasury|settlement|warehouse|pathology|pharmacy|radiology|support|platform|security|network|operations|engineering|communications|sales|infrastructure)$/;

/** Groups of machines. */
const machinery =
  /^(?:resource|consumer|security|target|node|auto-?scaling|scaling|placement|parameter|subnet|log|instance|user|disk|replication|raid|volume|device|host|server|worker|process|shard|replica|thread|control|alert|rule|network|availability)$/;

const auxiliary = /^(?:(?:is|are|was|were|has|have|had|did|do|does|would|could|should|must|might|will|can)(?:n't)?|never|won't|can't)$/;

/** The verb that follows directly, helping words skipped; null where none does. */
function nextVerb(tokens: Token[], index: number): string | null {
  let helped = false;
  for (let next = index; next < tokens.length && next < index + 6; next++) {
    const word = (tokens[next] as Token).lower;
    if (auxiliary.test(word)) helped = true;
    else if (!/^(?:not|also|just|simply|then|been|being|be|even|still|to|already|again)$/.test(word) && !/ly$/.test(word)) {
      const verb = verbOf(word);
      return verb && (helped || verb.form === 'past' || verb.form === 's') ? verb.lemma : helped ? 'be' : null;
    }
  }
  return helped ? 'be' : null;
}

/** "should never have …" is said of those who decide. */
function reproached(tokens: Token[], index: number): boolean {
  if (!/^(?:should|could|ought)(?:n't)?$/.test(tokens[index]?.lower ?? '')) return false;
  for (let next = index + 1; next < index + 4; next++) if (tokens[next]?.lower === 'have') return true;
  return false;
}

/** "the head of payments", "our VP of sales". */
function headOf(tokens: Token[], index: number): Person | null {
  if (!/^(?:head|chief|vp|director)$/.test(tokens[index]?.lower ?? '') || tokens[index + 1]?.lower !== 'of') return null;
  if (
    !determiner.test(tokens[index - 1]?.lower ?? '') ||
    !/^\p{L}{3,}$/u.test(tokens[index + 2]?.lower ?? '') ||
    determiner.test(tokens[index + 2]?.lower ?? '')
  )
    return null;
  return { class: 'PR', from: index - 1, to: index + 3, owns: false };
}

const determiner = /^(?:the|a|an|our|their|its|his|her|this|that|your|my|some|another|each|every|no)$/;

const isGroupWord = (word: string) => departments.has(word) || organisations.has(word) || word.endsWith('ops') || (word.length === 2 && word[0] === 'l');

function groupAt(tokens: Token[], index: number, known: KnownPeople): Person | null {
  const { text, lower } = tokens[index] as Token;
  const owns = lower.endsWith("'s");
  const word = owns ? lower.slice(0, -2) : lower;
  if (!isGroupWord(word)) return null;
  if (known.software.has(word)) return null;
  const before = tokens[index - 1]?.lower ?? '';
  const verb = owns ? null : nextVerb(tokens, index + 1);
  // The department is in capitals, the pronoun is not.
  if (word === 'it' && !/^IT/.test(text)) return null;
  if (
    (departments.has(word) || /^l[1-4]$/.test(word) || /^[a-z]+-?ops$/.test(word)) &&
    verb &&
    verb !== 'be' &&
    ((text !== text.toLowerCase() && !plain.test(word)) || human.test(verb) || deciding.test(verb))
  ) {
    const bare = index === 0 || /^(?:[,.;:(–—]|and|but|because|when|so|while|that|after|if|did)$/.test(before) || /\d/.test(before);
    const capital = text !== text.toLowerCase() && index > 0;
    if (bare || capital) return { class: 'PG', from: index, to: index + 1, owns: false };
  }
  if (before === 'by' && (/^l[1-4]$/.test(word) || (departments.has(word) && !plain.test(word) && text !== text.toLowerCase())))
    return { class: 'PG', from: index, to: index + 1, owns };
  if (!organisations.has(word) || (word === 'group' && machinery.test(before))) return null;
  let from = index;
  while (
    from > 0 &&
    index - from < 3 &&
    /^[a-z][a-z'-]+$/.test(tokens[from - 1]?.lower ?? '') &&
    !determiner.test(tokens[from - 1]?.lower ?? '') &&
    !verbOf(tokens[from - 1]?.lower ?? '')
  )
    from--;
  const determined =
    determiner.test(tokens[from - 1]?.lower ?? '') || /^\p{Lu}/u.test(tokens[index]?.text ?? '') || /^\p{Lu}/u.test(tokens[index - 1]?.text ?? '');
  if (!determined) return null;
  if (
    !owns &&
    before !== 'by' &&
    !/^(?:by|of)$/.test(tokens[from - (determined ? 2 : 1)]?.lower ?? '') &&
    !(verb && (deciding.test(verb) || reproached(tokens, index + 1)))
  )
    return null;
  return { class: 'PV', from: determiner.test(tokens[from - 1]?.lower ?? '') ? from - 1 : index, to: index + 1, owns };
}

/** What follows only after people. */
const onlyPeople =
  / without (?:telling|asking|informing|reading|looking|notice|notifying|warning|a heads-up|bothering|saying|consulting|checking with)| (?:is|was) (?:at|in|on) (?:the|a) (?:launch |office |christmas )?(?:party|pub|lunch|gym|beach|dinner|wedding|holiday|bar|toilet)| (?:at lunch|on holiday|on vacation|on leave|on pto|asleep|drunk|hungover|to bed|shrugged|his mind|my colleague) /;
const textOf = (tokens: Token[], from: number) =>
  ` ${tokens
    .slice(from, from + 20)
    .map(({ lower }) => lower)
    .join(' ')} `;

/** A slip of the hand, right behind the name. */
const slipped =
  /^ (?:then |also |had |has |later )?(?:(?:accidentally|mistakenly|inadvertently) (?:deleted|dropped|removed|pushed|merged|committed|ran|deployed|pasted|typed|closed|wiped|restarted|rebooted|sent|published)|(?:deleted|dropped|pushed|ran|cloned|clones|merged|picked|edited|restarted|rebooted|typed|entered|copied|deletes|drops|pushes|runs|unplugged|pulled) the wrong) /;

/** What people own that software does not. */
const deed =
  /^(?:refactoring|commit|pr|merge|push|typo|experiment|edit|hotfix|branch|laptop|mistake|fault|oversight|negligence|carelessness|shell|terminal|copy-paste)$/;

/** Names that no list knows, and names in lower case, where what follows tells that they are people. */
function nameAt(tokens: Token[], index: number, known: KnownPeople): Person | null {
  const { text, lower } = tokens[index] as Token;
  // Nearly every word is in lower case and nobody's name: nothing more is asked of it.
  if (text === lower && !isName(lower, known)) return null;
  if (text.length < 2 || products.has(lower) || known.software.has(lower)) return null;
  const person: Person = { class: 'PI', from: index, to: index + 1, owns: false };
  const before = tokens[index - 1]?.lower.replace(/(?<=.)\.$/, '') ?? '';
  if (text === lower) {
    if (!/^\p{Ll}{3,}$/u.test(lower) || !isName(fold(lower), known) || isVerb(lower)) return null;
    const starts =
      index === 0 ||
      /^(?:[.,;:!?()–—]|->|and|but|because|so|when|that|after|then|if|while|as|since|or|until|by|lol|yeah|also|turns|out)$/.test(before) ||
      /\d/.test(before);
    return starts && (nextVerb(tokens, index + 1) || before === 'by') ? person : null;
  }
  // "TypeScript types" and "OpenShift asks" are products.
  if (!/^\p{Lu}\p{Ll}[\p{L}\p{N}'’-]*$/u.test(text) || (/\p{Ll}{2}\p{Lu}/u.test(text) && !/^(?:Mac|Van)\p{Lu}/u.test(text))) return null;
  if (titles.test(before) && /^\p{Lu}\p{Ll}/u.test(tokens[index - 1]?.text ?? '')) return { ...person, from: index - 1 };
  if (/^(?:ji|san|sir|da|bhai|bey|hanim)$/.test(tokens[index + 1]?.lower ?? '')) return { ...person, to: index + 2 };
  if (/'s$/.test(lower) && deed.test(tokens[index + 1]?.lower ?? '')) return { ...person, owns: true };
  const verb = nextVerb(tokens, index + 1);
  if (!verb) return null;
  if (/^(?:permission|access|will)$/.test(lower)) return null;
  if (isVerb(lower) || (index === 0 && /(?:ing|ed|ion|s|ment|ity|ness|ly)$/.test(lower))) return null;
  const told =
    slipped.test(textOf(tokens, index + 1)) ||
    (human.test(verb) && !(verb === 'insist' && tokens[index + 2]?.lower === 'on')) ||
    onlyPeople.test(textOf(tokens, index + 1)) ||
    tokens.slice(index + 1, index + 25).some((token) => /^(?:he|she|his|himself|herself)$/.test(token.lower));
  return told ? person : null;
}
