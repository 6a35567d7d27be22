import { isFirstName } from './names.ts';
import type { Token } from './tokens.ts';
import { lookup } from './unpack.ts';
import { verbOf } from './verbs.ts';
import { personNouns } from './word-table.ts';

/** Nouns that always mean a person, as the last word of their compound. */
const roles =
  'engineer developer dev programmer coder sre sysadmin admin administrator dba technician contractor consultant freelancer intern trainee apprentice employee colleague coworker co-worker teammate architect analyst responder on-caller oncaller maintainer committer reviewer approver tester designer director cto ceo vp commander scribe electrician person individual human newcomer joiner manager lead technician operative contributor staffer specialist expert instructor tech on-call oncall dev-ops scientist researcher superuser moderator member volunteer author owner operator user customer guy coordinator captain grad electrician agent worker driver supervisor joker';

/** Nouns that mean people only with a cue: software, fields and customers share them. */
const ambiguous = new Set(
  'member planner installer packager dispatcher signer cleaner buyer operator worker agent driver owner author master leader controller scheduler runner user client customer manager lead captain expert host approver tech commander contributor coordinator captain supervisor'.split(
    ' ',
  ),
);

/** People by themselves, parts of a program behind a word for a thing: "the deletion guard", "the log writer". */
const tools = /^(?:announcer|translator|messenger|inspector|janitor|warden|assistant)s?$/;
const guarded =
  /(?:tion|sion|ment|ance|lock|write|log|batch|token|type|route|loop|null|auth|request|schema|data|event|rate|limit|ai|merge|deploy|rollout|overflow)s?$/;

/** Nouns for people that stand before things as adjectives: "individual tests", "an official guide". */
const adjectives =
  /^(?:individual|official|notable|human|expert|professional|native|local|private|general|major|minor|regular|principal|representative|executive|relative|associate|subordinate|graduate|adult|female|male|junior|senior|novice|amateur|captive|criminal|intermediate|inferior|superior|equal|patient|original|radical|natural|resident|foreign|alien|international|absolute|neutral|potential|past|present|intellectual|initiate|mortal|innocent|sick|blind|dead|conservative|liberal|moderate|extremist|mutant|specific|primitive|ordinary|familiar|intimate|favorite|favourite|standard|common|active|direct|twin|master|slave|parent|child|orphan|sibling|ancestor|descendant|heir|sole|star|host|client)$/;

/** Of these, the ones that are people unless a word for a thing stands before. */
const mostlyPeople = /^(?:manager|lead|coordinator|author|commander|approver|contributor|expert)$/;

/** Of these, the ones that are software unless a cue says otherwise. */
const softwareFirst = new Set(
  'worker agent driver controller scheduler runner client master leader host supervisor captain guard guards writer writers hostage hostages'.split(' '),
);

const groups =
  'team teams squad squads crew staff engineers developers devs admins administrators responders people reviewers maintainers employees contractors colleagues folks humans sres dbas operators technicians interns testers analysts guys personnel management leadership qa noc ops members teammates committers approvers instructors contributors volunteers stakeholders users moderators department shift group';
const ambiguousGroups = new Set(
  'members planners installers packagers dispatchers signers users customers owners authors experts captains supervisors leads managers approvers testers coordinators commanders techs operators workers agents drivers runners hosts schedulers leaders masters users management members contributors stakeholders shift ops department teams'.split(
    ' ',
  ),
);

const indefinite = new Set('someone somebody anyone anybody everyone everybody nobody no-one whoever none'.split(' '));

/** Words before an ambiguous noun that make it a person. */
const humanCues = new Set(
  'human hotline ward station branch floor security prison technical door gallery museum bank shop gate senior junior duty experienced field support night night-shift on-call team release incident engineering product shift service lead tired new plant noc success sales helpdesk staff crew squad board committee call-centre tenant careless inexperienced'.split(
    ' ',
  ),
);
/** Words before a role or group that make it something else. */
const thingCues = new Set(
  'channel yield booking lifecycle kubernetes k8s package cluster secrets session queue transaction lock volume config configuration certificate task state traffic cache device window build backup monitoring ci datadog jdbc csi gpu database kernel ingress admission node raft redis elected file process memory network api http user-agent query celery cron thread temporal resource event password key dependency job disk boot display transport secret connection cloud flow'.split(
    ' ',
  ),
);
/** Words after a role noun that make the compound a thing: the head is the last noun. */
const thingHeads = new Set(
  'error errors rate rates portal console laptop tools tooling tool experience environment environments container containers machine account accounts role roles bot node nodes image images pod pods server servers hub hubs session sessions data traffic agent agents permission permissions access group groups interface load request requests reports report feedback complaint complaints sentiment key keys stroke channel guide docs documentation mailing list meeting meetings dashboard id ids name names space namespace namespaces directory directories storage home workload workloads count counts base story stories input inputs code action-items workspace workspaces database'.split(
    ' ',
  ),
);
/** Where people work and software does not: "the agent on the support desk". */
const placeOfWork = /^duty|\b(?:support|loading|help|service|night|noc|site|desk|dock|shift|floor|gate|door)\b/;
const determiners = new Set(
  'the a an one two three some several various another each every our their his her this that these those my any both many most other all multiple certain'.split(
    ' ',
  ),
);
const premodifiers =
  /^(?:on-?call|duty|senior|junior|lead|platform|infrastructure|infra|network|networking|security|data|database|storage|release|incident|backend|frontend|front-end|back-end|site|reliability|devops|sre|software|system|systems|operations|operational|support|product|engineering|mobile|web|cloud|core|internal|external|responsible|new|same|other|first|second|third|original|primary|secondary|service|development|dev|qa|it|application|payments?|search|checkout|billing|whole|entire|tired|experienced|individual|human|former|current|single|remote|night|day|weekend|vendor|third-party|full-time|part-time|staff|principal|deployment|build|test|testing|devsec|ops|customer|field|technical|tech|team|working|2i2c|aws|gcp|azure)$/;

const articles = /^(?:the|a|an|our|their|his|her|my|this|that|another)$/;

export type PersonClass = 'PI' | 'PR' | 'PG' | 'PX' | 'PM' | 'PW' | 'PT' | 'PU' | 'PN' | 'PQ' | 'PV';

/** Nouns of the configuration and people of the document, in lower case. */
export interface KnownPeople {
  names: ReadonlySet<string>;
  people: ReadonlySet<string>;
  software: ReadonlySet<string>;
}

const roleSet = new Set(roles.split(' '));
const groupSet = new Set([...groups.split(' '), ...roles.split(' ').map((role) => `${role}s`)]);
const pronouns = new Map<string, PersonClass>(
  Object.entries({
    he: 'PI',
    she: 'PI',
    him: 'PI',
    i: 'PM',
    me: 'PM',
    we: 'PW',
    us: 'PW',
    they: 'PT',
    them: 'PT',
    who: 'PQ',
    whoever: 'PX',
  }),
);
const possessives = new Map<string, PersonClass>(Object.entries({ his: 'PI', her: 'PI', my: 'PM', our: 'PW', their: 'PT' }));

/** People as customers: what they do is load, not blame, unless it is judged. */
const customers =
  /^(?:farmer|miner|validator|staker|hobbyist|retailer|delegator|streamer|merchant|seller|user|customer|client|student|passenger|visitor|subscriber|player|guest|resident|citizen|shopper|buyer|pupil|patient|claimant|applicant|taxpayer|learner|participant|attendee|traveller|traveler|voter|donor|policyholder|pensioner|investor|trader|parent|borrower|reader|viewer|gamer)s?$/;

/** Nouns for people that a dictionary knows. */
const isPersonNoun = lookup(personNouns);

const personWords: ReadonlySet<string> = new Set([...roleSet, ...groupSet, ...indefinite, ...pronouns.keys(), ...possessives.keys(), 'one']);

/** Whether a word may stand for a person: a pronoun, a role or group, a person's noun in singular or plural. */
export function isPersonWord(word: string): boolean {
  if (personWords.has(word) || isPersonNoun(word)) return true;
  return (word.endsWith('s') || word.endsWith('men')) && (isPersonNoun(singular(word)) || isPersonNoun(word.slice(0, -1)));
}

export interface Person {
  class: PersonClass;
  /** Indices of the tokens, end exclusive. */
  from: number;
  to: number;
  /** `engineer's`, `his`: the owner of what follows. */
  owns: boolean;
}

/** The person a noun phrase ending at token `index` names, or null. */
export function personAt(tokens: Token[], index: number, known: KnownPeople): Person | null {
  const token = tokens[index] as Token;
  const quoted = token.lower.includes("'");
  const owns = quoted && /(?:'s|s')$/.test(token.lower);
  const word = owns ? token.lower.replace(/'s$/, '').replace(/s'$/, 's') : token.lower;
  if (known.software.has(word)) return null;
  const pronoun = pronouns.get(word);
  // "IT" and "US" are no pronouns; "I" is one only in capitals.
  if (pronoun && !(word === 'i' && token.text !== 'I' && !saysI(tokens, index)) && token.text !== 'US') {
    return { class: pronoun, from: index, to: index + 1, owns: false };
  }
  const possessive = possessives.get(word);
  if (possessive) return { class: possessive, from: index, to: index + 1, owns: true };
  if (word === 'none' && tokens[index + 1]?.lower === 'of' && !/^(?:us|them|you)$/.test(tokens[index + 2]?.lower ?? '')) return null;
  if (indefinite.has(word) || (word === 'one' && tokens[index - 1]?.lower === 'no'))
    return { class: /^(?:nobody|none|no-one|one)$/.test(word) ? 'PN' : 'PX', from: word === 'one' ? index - 1 : index, to: index + 1, owns };
  if (/^@[a-z0-9][\w-]*(?:\/[\w-]+)?$/.test(word) || /^[a-z][\w-]{2,}@$/.test(word)) {
    return /^@(?:here|channel|everyone|all|types|babel|angular|carbon)\b/.test(word)
      ? null
      : { class: word.includes('/') ? 'PG' : 'PI', from: index, to: index + 1, owns };
  }
  return nounPhrase(tokens, index, { word, owns }, known) ?? namedPerson(tokens, index, { word, owns }, known);
}

/** A small "i" is one who writes in a hurry where a verb follows. */
function saysI(tokens: Token[], index: number): boolean {
  const next = tokens[index + 1]?.lower ?? '';
  return (
    /^(?:am|was|have|had|did|do|should|could|would|will|can|just|also|then|never|accidentally|didn't|don't|wasn't|can't|hadn't|couldn't|shouldn't|of|even|still|only|kinda|totally|thought|guess|[a-z]+n't|[a-z]+'ve)$/.test(
      next,
    ) ||
    (verbOf(next)?.form === 'past' && !/\d/.test(tokens[index - 1]?.lower ?? '')) ||
    (verbOf(next)?.form === 'base' && /^(?:it|the|a|that|this|my|to|them)$/.test(tokens[index + 2]?.lower ?? ''))
  );
}

/** The word a person is named by, lower case, and whether it stands in the possessive. */
interface Head {
  word: string;
  owns: boolean;
}

function nounPhrase(tokens: Token[], index: number, { word, owns }: Head, known: KnownPeople): Person | null {
  const group =
    groupSet.has(word) || (/(?:s|men)$/.test(word) && (known.people.has(word.slice(0, -1)) || (isPersonNoun(singular(word)) && !roleSet.has(word))));
  const role = roleSet.has(word) || known.people.has(word) || isPersonNoun(word);
  if (!group && !role) return null;
  // "factors that lead to it"
  if (word === 'lead' && tokens[index + 1]?.lower === 'to' && !determiners.has(tokens[index - 1]?.lower.replace(/^that$/, '') ?? '')) return null;
  if (
    /^(?:nomad|vagrant|consul|envoy|puppet|chef|sentry|pilot|herald|inspector|sentinel|conductor|curator|butler|warden|builder)$/.test(word) &&
    /^\p{Lu}/u.test(tokens[index]?.text ?? '') &&
    index > 0
  )
    return null;
  if (word === 'man' && /^pages?$/.test(tokens[index + 1]?.lower ?? '')) return null;
  // "superior to" compares; "dev" without an article is an environment.
  if (
    (word === 'superior' && tokens[index + 1]?.lower === 'to') ||
    (word === 'dev' && !determiners.has(tokens[index - 1]?.lower ?? '') && !premodifiers.test(tokens[index - 1]?.lower ?? ''))
  )
    return null;
  const next = tokens[index + 1]?.lower.replace(/'s$/, '') ?? '';
  if (!owns && (thingHeads.has(next) || roleSet.has(next) || groupSet.has(next))) return null;
  // "Individual tests", "the official guide": what it says of a thing.
  if (!owns && adjectives.test(word) && describes(tokens, index + 1)) return null;
  const before = tokens[index - 1]?.lower ?? '';
  if (thingCues.has(before) && (ambiguous.has(word) || ambiguousGroups.has(word))) return null;
  if (tools.test(word) && (thingCues.has(before) || guarded.test(before))) return null;
  if (word === 'group' && !/^(?:operations|platform|engineering|database|storage|network|product|working|infrastructure|sre)$/.test(before)) return null;
  if (/^-/.test(word) || before === '-') return null;
  let from = index;
  while (from > 0 && premodifiers.test(tokens[from - 1]?.lower ?? '') && index - from < 4) from--;
  // "the project lead": one more word between the article and the noun, if it is no verb.
  const between = tokens[from - 1]?.lower ?? '';
  if (
    from > 1 &&
    articles.test(tokens[from - 2]?.lower ?? '') &&
    /^[a-z][a-z-]+$/.test(between) &&
    !determiners.has(between) &&
    !thingCues.has(between) &&
    verbOf(between)?.form !== 'past'
  )
    from--;
  if (from > 0 && determiners.has(tokens[from - 1]?.lower ?? '')) from--;
  // "one of the engineers", "members of the team"
  if (tokens[from - 1]?.lower === 'of' && /^(?:one|some|several|none|two|members?|most|many)$/.test(tokens[from - 2]?.lower ?? '')) {
    from -= 2;
    if (tokens[from]?.lower === 'none') return { class: 'PN', from, to: index + 1, owns };
    while (from > 0 && /^(?:various|several|some|the|a|two|other)$/.test(tokens[from - 1]?.lower ?? '')) from--;
  }
  const cued =
    tokens.slice(from, index).some(({ lower }) => humanCues.has(lower)) ||
    (/^(?:guard|writer)/.test(word) && tokens.some(({ lower }) => /^(?:he|she|his|her|himself|herself)$/.test(lower))) ||
    (next === 'of' &&
      (word !== 'member' ||
        /^(?:team|staff|crew|squad|support|ops)$/.test(tokens[index + 2]?.lower ?? '') ||
        /^(?:team|staff|crew|squad|support|ops)$/.test(tokens[index + 3]?.lower ?? ''))) ||
    (/^(?:on|in|at)$/.test(next) &&
      /^(?:duty|the|call)$/.test(tokens[index + 2]?.lower ?? '') &&
      placeOfWork.test(`${tokens[index + 2]?.lower} ${tokens[index + 3]?.lower}`));
  if (customers.test(word)) return cued && !/^users?$/.test(word) ? null : { class: 'PU', from, to: index + 1, owns };
  if (softwareFirst.has(word) && !cued && !known.people.has(word)) return null;
  if (role && ambiguous.has(word) && !cued && !known.people.has(word) && !mostlyPeople.test(word)) return { class: 'PU', from, to: index + 1, owns };
  if (group && ambiguousGroups.has(word) && !cued && !/^(?:ops|management|teams|department|shift)$/.test(word))
    return { class: 'PU', from, to: index + 1, owns };
  if (word === 'teams' && tokens[index]?.text === 'Teams' && index > 0) return null;
  return { class: group ? 'PG' : 'PR', from, to: index + 1, owns };
}

/** Whether a noun follows: plurals too, which look like verbs. */
function describes(tokens: Token[], index: number): boolean {
  const { lower = '' } = tokens[index] ?? {};
  if (
    !/^[a-z~][a-z~-]+$/.test(lower) ||
    /^(?:who|that|which|with|from|of|in|on|at|by|for|to|and|or|but|as|was|were|is|are|had|has|have|did|does|will|would|could|should|can|may|might|must|not|never|also|then|just|who's|[a-z]+ly|[a-z]+n't)$/.test(
      lower,
    )
  )
    return false;
  const verb = verbOf(lower);
  return verb === null || verb.form === 's' || verb.form === 'base' || verb.form === 'ing';
}

function namedPerson(tokens: Token[], index: number, { word, owns }: Head, known: KnownPeople): Person | null {
  const text = tokens[index]?.text ?? '';
  // "Will be `true` once it is closed"
  if (/^(?:will|may|mark)$/.test(word) && /^(?:be|not|also|have|the|an?|this|generate|return|only|never)$/.test(tokens[index + 1]?.lower ?? '')) return null;
  if (text.length < 2 || (!isName(word, known) && !isName(fold(word), known)) || !/^\p{Lu}[\p{L}'’-]*\p{Ll}[\p{L}'’-]*$/u.test(text)) return null;
  let to = index + 1;
  // "Ana Lima": the second name belongs to the first.
  while (
    to < tokens.length &&
    to < index + 3 &&
    !owns &&
    /^\p{Lu}(?:\p{Ll}+)?(?:'s)?$/u.test(tokens[to]?.text ?? '') &&
    tokens[to]?.text !== 'I' &&
    tokens[to]?.from === (tokens[to - 1]?.to ?? 0) + 1
  )
    to++;
  return { class: 'PI', from: index, to, owns: owns || /'s$/.test(tokens[to - 1]?.lower ?? '') };
}

const singular = (word: string) => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('men') ? `${word.slice(0, -3)}man` : word.slice(0, -1));

export const isName = (word: string, { names }: KnownPeople): boolean => names.has(word) || isFirstName(word);

/** Lower case without accents, so that names are alike in every spelling. */
export function fold(name: string): string {
  const lower = name.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII needs no folding
  if (/^[\x00-\x7F]*$/.test(lower)) return lower;
  return lower.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l').replace(/ø/g, 'o').replace(/đ/g, 'd').replace(/ı/g, 'i');
}
