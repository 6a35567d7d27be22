import type { SectionName } from '../report/types.ts';
import type { Abstract } from './abstract.ts';
import type { Category, Frame } from './categories.ts';
import { type Mask, maskOf } from './mask.ts';

/** The first frame of a category that matches an abstract sentence, as offsets in its text; null where none does. */
export function matchFrame(category: Category, abstract: Abstract, section: SectionName | null): { frame: Frame; from: number; to: number } | null {
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
    return { frame, from, to };
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
