import type { Person } from '../person.ts';
import type { Token } from '../tokens.ts';
import { verbOf } from '../verbs.ts';
import { sentenceMarks } from './clause.ts';

/** Where sentences begin with their verb, as in notes: "forgot to renew", "10:05 typed the wrong name". */
export function notes(tokens: Token[], people: Person[]): number[] {
  const found: number[] = [];
  let opens = true;
  for (const [index, { lower }] of tokens.entries()) {
    if (opens && !people.some(({ from, to }) => index >= from && index < to) && starting(lower)) found.push(index);
    opens = sentenceMarks.has(lower) || (opens && noteHead.test(lower)) || (index > 0 && index < 4 && lower === ':');
    if (found.length >= 6) break;
  }
  return found;
}

const noteHead = /\d|^(?:[–—:,()]|utc|cet|est|pst|am|pm|mon|tue|wed|thu|fri|sat|sun|then|again|just|simply|also|so|and|basically|completely|totally)$/;
const starting = (word: string) =>
  /^(?:didn't|never|did)$/.test(word) ||
  (verbOf(word)?.form === 'past' && !/^(?:given|based|compared|related|affected|expected|added|fixed|broken)$/.test(word));
