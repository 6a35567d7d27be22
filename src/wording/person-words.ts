/** What people are called, and what stands beside such a word where it means a thing. All in lower case. */
import { lookup } from './unpack.ts';
import { personNouns } from './word-table.ts';

/** Nouns that always mean a person, as the last word of their compound. */
const roles =
  'engineer developer dev programmer coder sre sysadmin admin administrator dba technician contractor consultant freelancer intern trainee apprentice employee colleague coworker co-worker teammate architect analyst responder on-caller oncaller maintainer committer reviewer approver tester designer director cto ceo vp commander scribe electrician person individual human newcomer joiner manager lead technician operative contributor staffer specialist expert instructor tech on-call oncall dev-ops scientist researcher superuser moderator member volunteer author owner operator user customer guy coordinator captain grad electrician agent worker driver supervisor joker rigger milker';

/** Nouns that mean people only with a cue: software, fields and customers share them. */
export const ambiguous = new Set(
  'member planner installer packager dispatcher signer cleaner buyer operator worker agent driver owner author master leader controller scheduler runner user client customer manager lead captain expert host approver tech commander contributor coordinator captain supervisor'.split(
    ' ',
  ),
);

/** People by themselves, parts of a program behind a word for a thing: "the deletion guard", "the log writer". */
export const programParts = /^(?:announcer|translator|messenger|inspector|janitor|warden|assistant)s?$/;
export const thingEndings =
  /(?:tion|sion|ment|ance|lock|write|log|batch|token|type|route|loop|null|auth|request|schema|data|event|rate|limit|ai|merge|deploy|rollout|overflow)s?$/;

/** Nouns for people that stand before things as adjectives: "individual tests", "an official guide". */
export const asAdjectives =
  /^(?:individual|official|notable|human|expert|professional|native|local|private|general|major|minor|regular|principal|representative|executive|relative|associate|subordinate|graduate|adult|female|male|junior|senior|novice|amateur|captive|criminal|intermediate|inferior|superior|equal|patient|original|radical|natural|resident|foreign|alien|international|absolute|neutral|potential|past|present|intellectual|initiate|mortal|innocent|sick|blind|dead|conservative|liberal|moderate|extremist|mutant|specific|primitive|ordinary|familiar|intimate|favorite|favourite|standard|common|active|direct|twin|master|slave|parent|child|orphan|sibling|ancestor|descendant|heir|sole|star|host|client)$/;

/** Of these, the ones that are people unless a word for a thing stands before. */
export const mostlyPeople = /^(?:manager|lead|coordinator|author|commander|approver|contributor|expert)$/;

/** Of these, the ones that are software unless a cue says otherwise. */
export const softwareFirst = new Set(
  'worker agent driver controller scheduler runner client master leader host supervisor captain guard guards writer writers hostage hostages'.split(' '),
);

const groups =
  'team teams squad squads crew staff engineers developers devs admins administrators responders people reviewers maintainers employees contractors colleagues folks humans sres dbas operators technicians interns testers analysts guys personnel management leadership qa noc ops members teammates committers approvers instructors contributors volunteers stakeholders users moderators department shift group';
export const ambiguousGroups = new Set(
  'members planners installers packagers dispatchers signers users customers owners authors experts captains supervisors leads managers approvers testers coordinators commanders techs operators workers agents drivers runners hosts schedulers leaders masters users management members contributors stakeholders shift ops department teams'.split(
    ' ',
  ),
);

export const indefinite = new Set('someone somebody anyone anybody everyone everybody nobody no-one whoever none'.split(' '));

/** Words before an ambiguous noun that make it a person. */
export const humanCues = new Set(
  'human hotline ward station branch floor security prison technical door gallery museum bank shop gate senior junior duty experienced field support night night-shift on-call team release incident engineering product shift service lead tired new plant noc success sales helpdesk staff crew squad board committee call-centre tenant careless inexperienced truck lorry bus tram train taxi crane digger excavator forklift tractor van delivery ambulance ferry relief weekend dock baggage dairy kitchen stage harbour'.split(
    ' ',
  ),
);
/** Words before a role or group that make it something else. */
export const thingCues = new Set(
  'channel yield booking lifecycle kubernetes k8s package cluster secrets session queue transaction lock volume config configuration certificate task state traffic cache device window build backup monitoring ci datadog jdbc csi gpu database kernel ingress admission node raft redis elected file process memory network api http user-agent query celery cron thread temporal resource event password key dependency job disk boot display transport secret connection cloud flow'.split(
    ' ',
  ),
);
/** Words after a role noun that make the compound a thing: the head is the last noun. */
export const thingHeads = new Set(
  'error errors rate rates portal console laptop tools tooling tool experience environment environments container containers machine account accounts role roles bot node nodes image images pod pods server servers hub hubs session sessions data traffic agent agents permission permissions access group groups interface load request requests reports report feedback complaint complaints sentiment key keys stroke channel guide docs documentation mailing list meeting meetings dashboard id ids name names space namespace namespaces directory directories storage home workload workloads count counts base story stories input inputs code action-items workspace workspaces database'.split(
    ' ',
  ),
);
/** Where people work and software does not: "the agent on the support desk". */
export const placeOfWork = /^duty|\b(?:support|loading|help|service|night|noc|site|desk|dock|shift|floor|gate|door)\b/;
export const determiners = new Set(
  'the a an one two three some several various another each every our their his her this that these those my any both many most other all multiple certain'.split(
    ' ',
  ),
);
export const premodifiers =
  /^(?:on-?call|duty|senior|junior|lead|platform|infrastructure|infra|network|networking|security|data|database|storage|release|incident|backend|frontend|front-end|back-end|site|reliability|devops|sre|software|system|systems|operations|operational|support|product|engineering|mobile|web|cloud|core|internal|external|responsible|new|same|other|first|second|third|original|primary|secondary|service|development|dev|qa|it|application|payments?|search|checkout|billing|whole|entire|tired|experienced|individual|human|former|current|single|remote|night|day|weekend|vendor|third-party|full-time|part-time|staff|principal|deployment|build|test|testing|devsec|ops|customer|field|technical|tech|team|working|2i2c|aws|gcp|azure)$/;

export const articles = /^(?:the|a|an|our|their|his|her|my|this|that|another)$/;

export const roleSet = new Set(roles.split(' '));
export const groupSet = new Set([...groups.split(' '), ...roles.split(' ').map((role) => `${role}s`)]);

/** People as customers: what they do is load, not blame, unless it is judged. */
export const customers =
  /^(?:farmer|miner|validator|staker|hobbyist|retailer|delegator|streamer|merchant|seller|user|customer|client|student|passenger|visitor|subscriber|player|guest|resident|citizen|shopper|buyer|pupil|patient|claimant|applicant|taxpayer|learner|participant|attendee|traveller|traveler|voter|donor|policyholder|pensioner|investor|trader|parent|borrower|reader|viewer|gamer)s?$/;

const listed = lookup(personNouns);
/** "Cellarman", "stockwoman": trades that the dictionary lacks. */
const trade =
  /^(?!(?:otto|talis|walk|dober|spider|speci|regi|abdo|cycla|grava)m[ae]n$|(?:before|second|first|short|long|under|over|free|left|right|back|behind|shift|work|upper|fore)hand$)[a-z]{4,}(?:m[ae]n|wom[ae]n|hand)$/;
/** Nouns for people that a dictionary knows, or that are made like them. */
export const isPersonNoun = (word: string): boolean => listed(word) || trade.test(word);

export const singular = (word: string) =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('men') ? `${word.slice(0, -3)}man` : word.slice(0, -1);
