import type { SectionName } from '../report/types.ts';
import { type Abstract, abstractSentence } from './abstract.ts';
import { type Act, readActs } from './acts.ts';
import { type Category, categories, type Frame, type Weight } from './categories.ts';
import { findPeople } from './find-people.ts';
import { type Mask, maskOf } from './mask.ts';
import { firstNames } from './names.ts';
import { idiomsOf, ownedLapse } from './nominal.ts';
import { fold, type KnownPeople } from './people.ts';
import { tokenise } from './tokens.ts';
import { placeOf, verdicts } from './verdicts.ts';

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
  /** What decided. */
  rule: string;
}

export type Judge = (text: string, section: SectionName | null) => Judgement[];

/** Sections in which people are merely named. */
const naming: ReadonlySet<SectionName> = new Set(['people', 'supporting']);
const everywhere = new Set(['mockery', 'punitive-action', 'fault-assignment']);
/** Longest sentence that is judged; what is longer is a log or a paste. */
const mostLength = 2000;

/** Makes a judge for one document. */
export function createJudge(context: WordingContext): Judge {
  const own = new Set(context.people.flatMap(nameParts));
  const known: KnownPeople = {
    names: { has: (name) => own.has(name) || firstNames().has(name) },
    people: new Set(context.nouns.map((noun) => noun.toLowerCase())),
    software: new Set(context.software.map((noun) => noun.toLowerCase())),
  };
  return (text, section) => {
    if (text.length > mostLength || !mayBlame.test(text)) return [];
    const tokens = tokenise(maskQuotes(text));
    const people = findPeople(tokens, known);
    const found: Judgement[] = [];
    if (!section || !naming.has(section)) {
      const place = placeOf(section);
      const add = (id: string, categoryId: string, soft: boolean, first: number, end: number) => {
        const category = categories.find((one) => one.id === categoryId);
        const from = tokens[first]?.from ?? 0;
        const to = tokens[end - 1]?.to ?? text.length;
        if (category && !found.some((other) => from < other.to && to > other.from))
          found.push({ category, level: soft ? 'info' : category.level, from, to, rule: id });
      };
      for (const act of readActs(tokens, people)) {
        const verdict = verdicts.find((one) => one.test(act, place, section));
        if (verdict) add(verdict.id, verdict.category, verdict.soft ?? false, act.from, endOf(act));
      }
      if (place !== 'good' && place !== 'work') {
        for (const person of people) {
          const phrase = ownedLapse(tokens, person);
          if (phrase) add(phrase.id, phrase.category, phrase.soft, phrase.from, phrase.to);
        }
        for (const phrase of idiomsOf(tokens, place === 'cause')) add(phrase.id, phrase.category, phrase.soft, phrase.from, phrase.to);
      }
    }
    const abstract = abstractSentence(tokens, people);
    if (abstract.people.length === 0 && !agentless.test(text)) return found;
    for (const category of categories) {
      if (section && naming.has(section) && !everywhere.has(category.id)) continue;
      const judgement = judgeCategory(category, abstract, section);
      // One finding a clause: the first category that claims a stretch keeps it.
      if (judgement && !found.some((other) => judgement.from < other.to && judgement.to > other.from)) found.push(judgement);
    }
    return found.sort((a, b) => a.from - b.from);
  };
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
  return person
    .split(/[\s(),/]+/)
    .flatMap((part) =>
      /^@?\p{L}[\p{L}'’.-]{2,}$/u.test(part) && !/^(?:team|the|and|ops|sre|engineering|platform)$/i.test(part) ? [fold(part.replace(/^@/, ''))] : [],
    );
}

function judgeCategory(category: Category, abstract: Abstract, section: SectionName | null): Judgement | null {
  const present = abstract.mask;
  for (const one of prepare(category)) {
    const { frame, needs } = one;
    if (!needs.every(({ low, high }) => (low & present.low) !== 0 || (high & present.high) !== 0)) continue;
    if (section && ((frame.only && !frame.only.includes(section)) || frame.not?.includes(section))) continue;
    // Patterns are built when a sentence first gets this far: most runs need few of them.
    one.match ??= toRegExp(frame.match);
    const found = one.match.exec(abstract.text);
    if (!found) continue;
    if (frame.veto) one.veto ??= new RegExp(expand(frame.veto));
    if (one.veto?.test(abstract.text)) continue;
    const [from, to] = toText(abstract, found.index, found.index + found[0].trimEnd().length);
    return { category, level: frame.soft ? 'info' : category.level, from, to, rule: `frame ${category.id}` };
  }
  return null;
}

function toText({ offsets }: Abstract, start: number, end: number): [number, number] {
  const first = offsets.findLast(({ at }) => at <= start) ?? offsets[0];
  const last = offsets.findLast(({ at }) => at < end) ?? first;
  return [first?.from ?? 0, last?.to ?? 0];
}

interface Prepared {
  frame: Frame;
  /** Classes without which it cannot match: one of each list must occur. Saves trying most patterns. */
  needs: Mask[];
  match?: RegExp;
  veto?: RegExp;
}

const prepared = new Map<string, Prepared[]>();

function prepare(category: Category): Prepared[] {
  let frames = prepared.get(category.id);
  if (!frames) {
    frames = category.frames.map((frame) => ({ frame, needs: needsOf(frame.match).map(maskOf) }));
    prepared.set(category.id, frames);
  }
  return frames;
}

/** The classes a frame names outside of any choice. */
function needsOf(source: string): string[][] {
  const plain: string[] = [];
  let depth = 0;
  for (const part of source.split(/([()]|\{:?[A-Z]+\})/)) {
    if (part === '(') depth++;
    else if (part === ')') depth--;
    else if (depth === 0) plain.push(part);
  }
  if (plain.some((part) => part.includes('|'))) return [];
  return plain.flatMap((part) => {
    const word = /^\{:([A-Z]+)\}$/.exec(part)?.[1];
    if (word) return [[word]];
    const people = needed[part];
    return people ? [people] : [];
  });
}

const third = ['PI', 'PR', 'PG', 'PX', 'PM'];
const needed: Record<string, string[]> = {
  '{H}': third,
  '{HT}': [...third, 'PT'],
  '{HU}': [...third, 'PU'],
  '{OH}': [...third, 'PU'].map((name) => `${name}'s`),
  '{W}': ['PW'],
  '{OW}': ["PW's"],
  '{NEG}': ['NEG'],
  '{NEGB}': ['NEG'],
};

function toRegExp(source: string): RegExp {
  return new RegExp(source.startsWith('^') ? expand(source) : `(?<![^ ])(?:${expand(source)})`);
}

const cls = (names: string) => `<(?:${names})>(?!')`;
const macros: Record<string, string> = {
  '{H}': `(?:<[A-Z]+>'s )?${cls('PI|PR|PG|PX|PM')}(?: <PQ>)?`,
  '{HT}': `(?:<[A-Z]+>'s )?${cls('PI|PR|PG|PX|PM|PT')}(?: <PQ>)?`,
  '{HU}': `(?:<[A-Z]+>'s )?${cls('PI|PR|PG|PX|PM|PU')}(?: <PQ>)?`,
  '{OH}': "<(?:PI|PR|PG|PX|PM|PU)>'s",
  '{OHT}': "<(?:PI|PR|PG|PX|PM|PU|PT)>'s",
  '{OW}': "<PW>'s",
  '{W}': "<PW>(?!')",
  '{AUX}': '(?:(?:[^ ]+/AUX/[^ ]*|(?!only|family|early|apply|reply|supply)[a-z]+ly(?:/[^ ]*)?) ){0,4}',
  '{AUXB}': '(?:(?:[^ ]+/(?:AUX|BE|MODAL)/[^ ]*|(?!only|family|early|apply|reply|supply)[a-z]+ly(?:/[^ ]*)?) ){0,4}',
  '{NEGB}': '(?:(?:was|were|is|are|had|has|have|been)(?:/[^ ]*)? ){0,2}[^ ]+/NEG/[^ ]* (?:(?:[^ ]+/(?:AUX|BE)/[^ ]*|(?!apply)[a-z]+ly(?:/[^ ]*)?) ){0,2}',
  '{NEG}': '(?:(?:did|had|has|have|does|do)(?:/[^ ]*)? )?(?!wasn|weren|isn|aren)[^ ]+/NEG/[^ ]* (?:(?:[^ ]+/AUX/[^ ]*|(?!apply)[a-z]+ly(?:/[^ ]*)?) ){0,2}',
};

/** Writes out macros and lets every plain word carry its classes. */
function expand(source: string): string {
  return source
    .replace(/(?<![\\{A-Za-z/<'-])([a-z][a-z']*(?:-[a-z]+)*)(?=[ |)]|$)/g, '$1(?:/[^ ]*)?')
    .replace(/\{[A-Z]+\}/g, (macro) => macros[macro] ?? macro)
    .replace(/\{:([A-Z]+)\}/g, '[^ ]+/(?:[A-Z]+/)*$1/[^ ]*(?![^ ])')
    .replace(/\{(\d+)\}/g, (_, most: string) => `(?:[^ ]+ ){0,${most}}?`);
}
