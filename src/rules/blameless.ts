/**
 * Warn when wording makes a person the cause of the incident, or judges one.
 *
 * ## Why
 *
 * People who fear blame tell less, and an account that ends at a person leaves the conditions in place. The rule
 * decides by who is the agent: naming people, praising them and describing what they did is fine; software that sounds
 * like people is not people; quotations and code are not read.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The deployment job failed to drain the node, and the on-call engineer rolled it back.
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Root cause
 *
 *   The engineer forgot to drain the node.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   3:1-3:20: The wording “The engineer forgot” charges people with an omission and leaves out what made it easy to miss.
 */

import type { Position } from 'unist';
import { continues, joinPassage, type Passage } from '../report/markdown/passages.ts';
import { sentencesOf } from '../report/markdown/sentences.ts';
import { timelineColumns } from '../report/timeline/timeline-table.ts';
import type { Block, Line, Report, SectionName } from '../report/types.ts';
import { createJudge, type Judgement } from '../wording/judge.ts';
import { type Draft, quote, type Rule, type RuleContext } from './rule.ts';

export const blameless: Rule = {
  id: 'blameless',
  family: 'wording',
  level: 'warning',
  relaxed: 'warning',
  *check(report, { wording }) {
    const soft: Found[] = [];
    for (const found of findWording(report, wording)) {
      if (found.level === 'info') soft.push(found);
      else yield toFinding(found);
    }
    // What is regretted again and again is told once.
    if (soft.length <= mostSoft) yield* soft.map(toFinding);
    else yield summaryOf(soft);
  },
};

/** More of the softer forms than these become one line for the whole report. */
const mostSoft = 3;

interface Found extends Judgement {
  phrase: string;
  place: Position;
}

function* findWording(report: Report, wording: RuleContext['wording']): Iterable<Found> {
  const judge = createJudge({ people: report.people, nouns: wording.people, software: wording.software });
  const allowed = wording.allowed.map((phrase) => phrase.toLowerCase());
  for (const { passage, section } of passagesOf(report)) {
    const { text } = passage;
    for (const [start, end] of sentencesOf(text)) {
      for (const one of judge(text.slice(start, end), section)) {
        const phrase = text.slice(start + one.from, start + one.to);
        if (allowed.some((fine) => phrase.toLowerCase().includes(fine))) continue;
        yield { ...one, phrase, place: passage.place(start + one.from, start + one.to) };
      }
    }
  }
}

function toFinding({ place, level, category, phrase, question }: Found): Draft {
  return {
    place,
    level,
    category: category.id,
    reason: `The wording ${quote(phrase)} ${category.why}.`,
    note: question ?? category.rewrite,
    ...suggest(phrase),
  };
}

function summaryOf(soft: Found[]): Draft {
  const [{ place, category, phrase }, ...more] = soft as [Found, ...Found[]];
  const lines = [...new Set(more.map((one) => one.place.start.line))].join(', ');
  return {
    place,
    level: 'info',
    category: category.id,
    reason: `The wording ${quote(phrase)} and ${more.length} more like it (lines ${lines}) regret more than they tell.`,
    note: 'What made these steps easy to miss? One answer for all of them is worth more than a regret for each.',
  };
}

const judging =
  /\b(?:obviously|carelessly|recklessly|negligently|sloppily|lazily|thoughtlessly|irresponsibly|foolishly|stupidly|unsurprisingly|predictably|inexplicably)\b,? ?/gi;

/** The one rewrite that is safe to make without knowing more: the same words without the adverb that judges. */
function suggest(phrase: string): { expected?: string } {
  const bare = phrase.replace(judging, '').trim();
  if (bare === phrase || bare === '') return {};
  return { expected: /^\p{Lu}/u.test(phrase) ? (bare[0] as string).toUpperCase() + bare.slice(1) : bare };
}

/** Text by people about what happened, its wrapped lines joined: no code, quotations or headers of tables. */
function* passagesOf(report: Report): Iterable<{ passage: Passage; section: SectionName | null }> {
  let lines: Line[] = [];
  for (const [index, block] of report.blocks.entries()) {
    if (block.kind === 'row') {
      for (const cells of cellsOf(block, report.blocks[block.columns])) yield { passage: joinPassage(cells, withoutCode), section: block.section };
      continue;
    }
    if (block.kind !== 'line' && block.kind !== 'item' && block.kind !== 'heading') continue;
    lines.push(block.content);
    if (continues(report.blocks[index + 1], block)) continue;
    yield { passage: joinPassage(lines, withoutCode), section: block.section };
    lines = [];
  }
}

/** The cells of a row one by one; but the actor is the subject of its event. */
function cellsOf(block: Block, header: Block | undefined): Line[][] {
  const columns = header && timelineColumns(header);
  const [actor, event] = [block.cells[columns?.actor ?? -1], block.cells[columns?.event ?? -1]];
  if (!actor || !event) return block.cells.map((cell) => [cell]);
  return [
    ...block.cells.filter((cell) => cell !== actor && cell !== event).map((cell) => [cell]),
    [actor, { ...event, text: event.text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase()) }],
  ];
}

/** Code is not the author's wording: it becomes one opaque word of the same length. */
function withoutCode(line: Line): string {
  let { text } = line;
  for (const { kind, from, to } of line.spans) if (kind === 'code') text = text.slice(0, from) + '~'.repeat(to - from) + text.slice(to);
  return text;
}
