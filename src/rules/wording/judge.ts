import type { SectionName } from '../../report/types.ts';
import type { Level } from '../rule.ts';
import { type Category, categories } from './categories.ts';
import { groupNouns, pronouns, roleNouns } from './lexicon.ts';

/** What the judge may know about the document a sentence stands in. */
export interface WordingContext {
  section: SectionName | null;
  /** Names and handles of the people of the document, and nouns for people from the configuration. */
  people: string[];
  /** Nouns that sound like people and are software here. */
  software: string[];
}

/** A stretch of a sentence that blames. Offsets are in the text as given. */
export interface Judgement {
  category: Category;
  level: Level;
  from: number;
  to: number;
}

/** Makes a judge for one document: the patterns are built once for its people. */
export function createJudge(context: Omit<WordingContext, 'section'>): (text: string, section: SectionName | null) => Judgement[] {
  const human = humanPattern(context.people, context.software);
  const compiled = categories.map((category) => ({
    category,
    patterns: once(() => category.patterns.map((pattern) => new RegExp(pattern.replaceAll('{human}', human), 'gi'))),
  }));
  return (text) => {
    const found: Judgement[] = [];
    if (text.length > 4000) return found;
    for (const { category, patterns } of compiled) {
      // Most lines have none of a category's words: its patterns are built only when they may be needed.
      if (!category.trigger.test(text)) continue;
      for (const pattern of patterns()) {
        for (const match of text.matchAll(pattern)) {
          const [from, to] = [match.index, match.index + match[0].length];
          if (found.some((other) => from < other.to && to > other.from)) continue;
          found.push({ category, level: category.level, from, to });
        }
      }
    }
    return found.sort((a, b) => a.from - b.from);
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function humanPattern(people: string[], software: string[]): string {
  const names = people
    .flatMap((person) => [person, ...person.split(/[\s()]+/)])
    .filter((name) => /^@?[\p{L}][\p{L}'’.-]{2,}$/u.test(name) && !/^(?:team|the|and|ops|sre)$/i.test(name));
  const quoted = [...new Set(names)].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const roles = software.length > 0 ? `(?!(?:${software.join('|')})\\b)(?:${roleNouns}|${groupNouns})` : `(?:${roleNouns}|${groupNouns})`;
  return `(?:(?:the|a|an|one of (?:the|our)|our|their|his|her|another|this|that)\\s+(?:[\\w-]+ ){0,2}?)?${roles}|${pronouns}|@[\\w-]+${quoted.length > 0 ? `|${quoted.join('|')}` : ''}`;
}
