import type { SectionName } from '../report/types.ts';
import type { Act } from './acts/act.ts';
import { readActs } from './acts/read-acts.ts';
import type { Category, Weight } from './categories/category.ts';
import { findCategory } from './categories/index.ts';
import type { Reading } from './cues/features.ts';
import { blamesByCues } from './cues/weigh.ts';
import { findPeople } from './find-people.ts';
import { matchFrames } from './frames.ts';
import { fold } from './people.ts';
import type { KnownPeople, Person } from './person.ts';
import { idiomsOf } from './phrases/idioms.ts';
import { ownedLapse } from './phrases/owned-lapse.ts';
import { workPhrases } from './phrases/work.ts';
import { questionOf } from './question.ts';
import { type Token, tokenise } from './tokens.ts';
import { verdictOn } from './verdicts/index.ts';
import { placeOf } from './verdicts/verdict.ts';

/** What the judge may know about the document a sentence stands in. */
export interface WordingContext {
  /** Names and handles of the people of the document. */
  people: string[];
  /** Nouns for people from the configuration. */
  nouns: string[];
  /** Nouns that sound like people and are software here. */
  software: string[];
}

/** A stretch of a sentence that blames. Offsets are in the text as given. */
export interface Judgement {
  category: Category;
  level: Weight;
  from: number;
  to: number;
  /** What decided: the id of a verdict, phrase or frame. */
  rule: string;
  /** A question made from the sentence's own words. */
  question?: string;
}

export type Judge = (text: string, section: SectionName | null) => Judgement[];

/** Sections in which people are merely named. */
const naming: ReadonlySet<SectionName> = new Set(['people', 'supporting']);
const everywhere = new Set(['mockery', 'punitive-action', 'fault-assignment']);
/** Longest sentence that is judged; what is longer is a log or a paste. */
const mostLength = 2000;

/** Makes a judge for one document. */
export function createJudge(context: WordingContext): Judge {
  const known = knownPeople(context);
  return (text, section) => {
    if (!isJudged(text)) return [];
    const reading = readSentence(text, section, known);
    const found = judgeReading(text, reading, section);
    if (found.length === 0 && blamesByCues(reading)) found.push(...judgeCues(reading));
    return found;
  };
}

/** Reads sentences as the judge does, and tells whether a verdict, phrase or frame judged them: what cues are weighed from. */
export function createReader(context: WordingContext): (text: string, section: SectionName | null) => (Reading & { judged: boolean }) | null {
  const known = knownPeople(context);
  return (text, section) => {
    if (!isJudged(text)) return null;
    const reading = readSentence(text, section, known);
    return { ...reading, judged: judgeReading(text, reading, section).length > 0 };
  };
}

/** Whether a sentence may blame at all. */
const isJudged = (text: string) => text.length <= mostLength && mayBlame.test(text) && !exonerated.test(text);

function readSentence(text: string, section: SectionName | null, known: KnownPeople): Reading {
  const tokens = tokenise(maskQuotes(text));
  const people = findPeople(tokens, known);
  return { tokens, people, acts: readActs(tokens, people), place: section && placeOf(section) };
}

/** "He could not know", "did it to the letter", "and so would I": said to clear somebody; "Did somebody ignore it?" asks. */
const exonerated = new RegExp(
  [
    String.raw`\b(?:could not|couldn['’]?t|could hardly|had no way (?:of|to)|there was no way (?:of|to)) (?:have )?(?:know|known|knowing)\b`,
    String.raw`\b(?:did right\b(?! (?:after|before|when|as|at|away|now|there))|did (?:all )?the right things?|(?:did|followed|done) (?:it|this|that|everything|the [a-z]+) (?:to the letter|by the book)|(?:and )?so would (?:i|we|any(?:body|one)|every(?:body|one))|as the (?:instruction|sheet|runbook|procedure|manual|card)s? (?:says?|said|requires?)|blessed be|(?:i|we) (?:also )?thank (?:him|her|them)|rightly so|would have done the same)\b`,
    String.raw`^\W*(?:did|was|were|is|has|have|could) (?:some|any)(?:one|body)\b.*\?\s*$`,
  ].join('|'),
  'i',
);
/** "Any person could have pulled that plug" says it of nobody. */
const anybody = /\b(?:any|another|anyone|anybody|no other) (?:[a-z-]+ ){0,2}(?:could|would|might) have\b/i;

function judgeReading(text: string, { tokens, people, acts }: Reading, section: SectionName | null): Judgement[] {
  const found: Judgement[] = [];
  // One finding a stretch: what is read first keeps it.
  const add = (one: Judgement) => {
    if (!found.some((other) => one.from < other.to && one.to > other.from)) found.push(one);
  };
  if (!section || !naming.has(section)) {
    for (const judgement of judgeActs(acts, tokens, people, section)) add(judgement);
    for (const judgement of judgePhrases(text, tokens, people, section)) add(judgement);
  }
  for (const judgement of judgeFrames(text, tokens, people, section)) add(judgement);
  return found.sort((a, b) => a.from - b.from);
}

/** Tells whether a sentence speaks of a person, a role or a group of people: what blame cannot do without. */
export function createSpotter(context: WordingContext): (text: string) => boolean {
  const known = knownPeople(context);
  return (text) => text.length <= mostLength && findPeople(tokenise(maskQuotes(text)), known).length > 0;
}

function knownPeople({ people, nouns, software }: WordingContext): KnownPeople {
  return {
    names: new Set(people.flatMap(nameParts)),
    people: new Set(nouns.map((noun) => noun.toLowerCase())),
    software: new Set(software.map((noun) => noun.toLowerCase())),
  };
}

function stretch(tokens: Token[], first: number, end: number): { from: number; to: number } {
  return { from: tokens[first]?.from ?? 0, to: tokens[Math.min(end, tokens.length) - 1]?.to ?? 0 };
}

function* judgeActs(acts: Act[], tokens: Token[], people: Person[], section: SectionName | null): Iterable<Judgement> {
  for (const act of acts) {
    const verdict = verdictOn(act, section);
    const category = verdict && findCategory(verdict.category);
    if (!category) continue;
    const question = questionOf(act, category.id, tokens, people);
    yield {
      category,
      level: verdict.soft ? 'info' : category.level,
      ...stretch(tokens, act.from, endOf(act)),
      rule: verdict.id,
      ...(question ? { question } : {}),
    };
  }
}

function* judgePhrases(_text: string, tokens: Token[], people: Person[], section: SectionName | null): Iterable<Judgement> {
  const place = placeOf(section);
  if (place === 'good') return;
  const phrases =
    place === 'work'
      ? [...workPhrases(tokens, people)]
      : [...people.flatMap((person) => ownedLapse(tokens, person) ?? []), ...idiomsOf(tokens, place === 'cause')];
  for (const { id, category: name, soft, from, to } of phrases) {
    const category = findCategory(name);
    if (category) yield { category, level: soft ? 'info' : category.level, ...stretch(tokens, from, to), rule: id };
  }
}

function* judgeFrames(text: string, tokens: Token[], people: Person[], section: SectionName | null): Iterable<Judgement> {
  const matches = matchFrames(tokens, people, section, section && naming.has(section) ? everywhere : null);
  if (matches.length > 0 && !people.some(({ class: kind }) => kind !== 'PV') && !agentless.test(text)) return;
  if (matches.length > 0 && anybody.test(text)) return;
  for (const { category, frame, from, to } of matches) {
    yield { category, level: frame.soft ? 'info' : category.level, from, to, rule: `frame ${category.id}` };
  }
}

/** What many small signs tell: the act of the one it is about, or the person where there is no act. */
function* judgeCues({ tokens, people, acts, place }: Reading): Iterable<Judgement> {
  const act = acts.find(({ agent }) => agent === 'third' || agent === 'organisation' || agent === 'they') ?? acts.find(({ agent }) => agent === 'I');
  const person = people.find(({ class: kind }) => /^P[IRGXTV]$/.test(kind));
  const category = findCategory(place === 'cause' ? 'person-as-contributing-factor' : 'negligence');
  if (!category || !person) return;
  const [first, end] = act ? [act.from, endOf(act)] : [person.from, person.to];
  yield { category, level: category.level, ...stretch(tokens, first, end), rule: 'cues' };
}

/** A state is underlined with what it says: "was careless". */
const endOf = (act: Act) => (act.lemma === 'be' ? Math.min(act.to, act.verb + 4) : act.verb + 1);

/** Quotations and code are not the author's wording: blanks of the same length stand for them. */
function maskQuotes(text: string): string {
  return text.replace(/“[^”]{1,400}”|"[^"]{1,400}"|`[^`]{1,400}`/g, (quote) =>
    /^[“"]\p{L}+[”"]$/u.test(quote) && /experts|wizards|geniuses/i.test(quote) ? ` ${quote.slice(1, -1)} ` : `~${' '.repeat(quote.length - 1)}`,
  );
}

/** Words of the few frames that need no person in the sentence. */
const agentless =
  /accident|inadvert|mistak|erroneous|unintention|unwitting|in error|error|overlook|forg[eo]t|neglect|should|could|might|if only|fat-finger|fault|blame|guilty|careless|neglig|reckless|sloppi|lazi|complacen|inattent|lack of|culprit|trigger|factor|human|warning|disciplin|training|careful|attention|optional|shocking|amazing|incredibl|astonish|monkey|toddler|child|stupid|idiot|moron|clown|noob|dumb|insane|foolish|silly|brain|facepalm|rtfm|amateur|captain|pebkac|layer-8|lol|lmao|wtf|joke|genius|hero|wizard|cowboy|how on earth|beyond|didn't|did not|failed|never|themselves|himself|herself|common sense|hr /i;

/** Letters are needed to blame; most cells, stamps and links have too few of them. */
const mayBlame = /\p{L}{2,} \p{L}{2,}|\p{L}{4,}/u;

/** Every part of a name that may stand for the person. */
function nameParts(person: string): string[] {
  // "The Bakery team" builds Bakery: what the name says before is a product.
  if (/\b(?:team|squad|crew|group|guild|engineering|operations)$/i.test(person.trim())) return [];
  return person
    .split(/[\s(),/]+/)
    .flatMap((part) =>
      /^@?\p{L}[\p{L}'’.-]{2,}$/u.test(part) && !/^(?:team|the|and|ops|sre|engineering|platform)$/i.test(part) ? [fold(part.replace(/^@/, ''))] : [],
    );
}
