import type { SectionName } from '../report/types.ts';
import type { Abstract } from './abstract.ts';
import type { Category, Frame } from './categories/category.ts';
import { categories } from './categories/index.ts';
import { type Mask, maskOf } from './mask.ts';

export interface FrameMatch {
  category: Category;
  frame: Frame;
  /** Offsets in the text. */
  from: number;
  to: number;
}

/** The first frame of each category that matches an abstract sentence. */
export function matchFrames(abstract: Abstract, section: SectionName | null, categoryIds: ReadonlySet<string> | null): FrameMatch[] {
  const present = abstract.mask;
  const found: FrameMatch[] = [];
  let done = '';
  for (const one of candidates(abstract.met)) {
    const { category, frame, needs } = one;
    if (category.id === done || (categoryIds && !categoryIds.has(category.id))) continue;
    if (!needs.every(({ low, high }) => (low & present.low) !== 0 || (high & present.high) !== 0)) continue;
    if (section && ((frame.only && !frame.only.includes(section)) || frame.not?.includes(section))) continue;
    // Patterns are built when a sentence first gets this far: most runs need few of them.
    one.match ??= toRegExp(frame.match);
    const hit = one.match.exec(abstract.text);
    if (!hit) continue;
    if (frame.veto) one.veto ??= new RegExp(expand(frame.veto));
    if (one.veto?.test(abstract.text)) continue;
    const [from, to] = toText(abstract, hit.index, hit.index + hit[0].trimEnd().length);
    found.push({ category, frame, from, to });
    done = category.id;
  }
  return found;
}

/** Frames by a word or class without which they cannot match; built once. */
let index: { byKey: Map<string, Prepared[]>; rest: Prepared[] } | null = null;

/** The frames that may match where these words and classes were met, in their order. */
function candidates(met: ReadonlySet<string>): Prepared[] {
  index ??= buildIndex();
  const chosen = new Set(index.rest);
  for (const key of met) for (const one of index.byKey.get(key) ?? []) chosen.add(one);
  return [...chosen].sort((a, b) => a.order - b.order);
}

function buildIndex() {
  const byKey = new Map<string, Prepared[]>();
  const rest: Prepared[] = [];
  let order = 0;
  for (const category of categories) {
    for (const frame of category.frames) {
      const lists = needsOf(frame.match);
      const prepared: Prepared = { category, frame, order: order++, needs: lists.map(maskOf) };
      const keys = literalsOf(frame.match) ?? lists.find((list) => list.length === 1) ?? lists[0];
      if (!keys) rest.push(prepared);
      for (const key of keys ?? []) byKey.set(key, [...(byKey.get(key) ?? []), prepared]);
    }
  }
  return { byKey, rest };
}

/** The plain words of which a match holds one: a choice of words, or a word, outside of anything optional. Null where there is none. */
function literalsOf(source: string): string[] | null {
  const whole = source.replace(/\{:?[A-Z]+\}|\{\d+\}/g, ' # ');
  for (const [, choice] of whole.matchAll(/(?<=^\^?| )\(\?:([a-z' |-]+)\)(?= |$)/g)) {
    const words = (choice as string).split('|').map((phrase) => phrase.trim().split(' ')[0] as string);
    if (words.every((word) => /^[a-z][a-z'-]*$/.test(word))) return words;
  }
  const outside = whole.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)[?*]?/g, ' # ');
  if (outside.includes('|') || outside.includes('(')) return null;
  const word = outside.split(' ').find((part) => /^\^?[a-z][a-z'-]*\$?$/.test(part));
  return word ? [word.replace(/[$^]/g, '')] : null;
}

function toText({ offsets }: Abstract, start: number, end: number): [number, number] {
  const first = offsets.findLast(({ at }) => at <= start) ?? offsets[0];
  const last = offsets.findLast(({ at }) => at < end) ?? first;
  return [first?.from ?? 0, last?.to ?? 0];
}

interface Prepared {
  category: Category;
  frame: Frame;
  order: number;
  /** Classes without which it cannot match: one of each list must occur. Saves trying most patterns. */
  needs: Mask[];
  match?: RegExp;
  veto?: RegExp;
}

/** The classes a frame names outside of any choice. */
function needsOf(source: string): string[][] {
  const plain: string[] = [];
  let depth = 0;
  for (const part of source.split(/([()]|\{:?[A-Z]+\}|<P[A-Z]>)/)) {
    if (part === '(') depth++;
    else if (part === ')') depth--;
    else if (depth === 0) plain.push(part);
  }
  if (plain.some((part) => part.includes('|'))) return [];
  return plain.flatMap((part) => {
    const word = /^\{:([A-Z]+)\}$/.exec(part)?.[1];
    if (word) return [[word]];
    if (/^<P[A-Z]>$/.test(part)) return [[part.slice(1, 3)]];
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
