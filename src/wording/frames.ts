import type { SectionName } from '../report/types.ts';
import { type Abstract, abstractSentence, wordsAndClasses } from './abstract.ts';
import type { Category, Frame } from './categories/category.ts';
import { categories } from './categories/index.ts';
import { wordClasses } from './lexicon.ts';
import type { Person } from './person.ts';
import { candidatesOf, indexPatterns, needsOf, type PatternIndex } from './phrases/keys.ts';
import type { Token } from './tokens.ts';

export interface FrameMatch {
  category: Category;
  frame: Frame;
  /** Offsets in the text. */
  from: number;
  to: number;
}

/** The first frame of each category that matches a sentence; its abstract is made when some frame may match. */
export function matchFrames(tokens: Token[], found: Person[], section: SectionName | null, categoryIds: ReadonlySet<string> | null): FrameMatch[] {
  const matches: FrameMatch[] = [];
  let abstract: Abstract | null = null;
  let done = '';
  for (const one of framesFor(tokens, found)) {
    const { category, frame } = one;
    if (category.id === done || (categoryIds && !categoryIds.has(category.id))) continue;
    if (section && ((frame.only && !frame.only.includes(section)) || frame.not?.includes(section))) continue;
    abstract ??= abstractSentence(tokens, found);
    // Patterns are built when a sentence first gets this far: most runs need few of them.
    one.match ??= toRegExp(frame.match);
    const hit = one.match.exec(abstract.text);
    if (!hit) continue;
    if (frame.veto) one.veto ??= new RegExp(expand(frame.veto));
    if (one.veto?.test(abstract.text)) continue;
    const [from, to] = toText(abstract, hit.index, hit.index + hit[0].trimEnd().length);
    matches.push({ category, frame, from, to });
    done = category.id;
  }
  return matches;
}

interface Prepared {
  category: Category;
  frame: Frame;
  match?: RegExp;
  veto?: RegExp;
}

/** Frames, and where to find them by the words and classes they need; built once. */
let prepared: { frames: Prepared[]; index: PatternIndex } | null = null;

function prepare() {
  const frames: Prepared[] = categories.flatMap((category) => category.frames.map((frame) => ({ category, frame })));
  const forms = new Map<string, string[]>();
  // Words that belong together are looked up by the last of them.
  for (const [form, classes] of wordClasses()) {
    const key = form.slice(form.lastIndexOf('_') + 1);
    for (const name of classes) forms.get(name)?.push(key) ?? forms.set(name, [key]);
  }
  return {
    frames,
    index: indexPatterns(
      frames.map(({ frame }) => needsOf(withKeys(frame.match))),
      (key) => forms.get(key) ?? [key.slice(key.lastIndexOf('_') + 1)],
    ),
  };
}

/** The frames that may match, in their order. */
export function framesFor(tokens: Token[], found: Person[]): Prepared[] {
  prepared ??= prepare();
  const { frames, index } = prepared;
  const people = found.flatMap(({ class: kind, owns }) => (kind === 'PV' ? [] : [owns ? `${kind}'s` : kind]));
  const words = [...people, ...tokens.map(({ lower }) => lower)];
  return candidatesOf(index, words, () => wordsAndClasses(tokens, people)).map((at) => frames[at] as Prepared);
}

const third = ['PI', 'PR', 'PG', 'PX', 'PM'];
const owners = (names: string[]) => `(?:${names.map((name) => `${name}'s`).join('|')})`;
/** What must be met where a macro stands; the others may stand for nothing. */
const needed: Record<string, string> = {
  '{H}': `(?:${third.join('|')})`,
  '{HT}': `(?:${[...third, 'PT'].join('|')})`,
  '{HU}': `(?:${[...third, 'PU'].join('|')})`,
  '{OH}': owners([...third, 'PU']),
  '{OHT}': owners([...third, 'PU', 'PT']),
  '{W}': 'PW',
  '{OW}': "PW's",
  '{NEG}': 'NEG ',
  '{NEGB}': 'NEG ',
};

/** A frame as a pattern of the words and classes it needs. */
const withKeys = (match: string) =>
  ` ${match.replace(/^\^|\{:([A-Z]+)\}|<(P[A-Z])>|\{[A-Z]+\}|\{\d+\}/g, (macro, name?: string, person?: string) => name ?? person ?? needed[macro] ?? '')} `;

function toText({ offsets }: Abstract, start: number, end: number): [number, number] {
  const first = offsets.findLast(({ at }) => at <= start) ?? offsets[0];
  const last = offsets.findLast(({ at }) => at < end) ?? first;
  return [first?.from ?? 0, last?.to ?? 0];
}

/** A frame as it is matched on an abstract sentence. */
export function toRegExp(source: string): RegExp {
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
