import type { Position } from 'unist';
import { continues, joinPassage, type Passage } from './markdown/passages.ts';
import { sentencesOf } from './markdown/sentences.ts';
import { timelineColumns } from './timeline/timeline-table.ts';
import type { Block, Line, Report, SectionName } from './types.ts';

/** A sentence as the rules on wording read it: code in it is `~`. */
export interface Sentence {
  text: string;
  section: SectionName | null;
  /** Place in the report of a stretch of it, by offsets. */
  place: (from: number, to: number) => Position;
}

/** Every sentence people wrote about what happened, in their order. */
export function* sentencesOfReport(report: Report): Iterable<Sentence> {
  for (const { passage, section } of passagesOf(report)) {
    for (const [start, end] of sentencesOf(passage.text))
      yield { text: passage.text.slice(start, end), section, place: (from, to) => passage.place(start + from, start + to) };
  }
}

/** Text by people about what happened, its wrapped lines joined: no code, quotations or headers of tables. */
function* passagesOf(report: Report): Iterable<{ passage: Passage; section: SectionName | null }> {
  let lines: Line[] = [];
  const openers = new Set(report.sections.map(({ line }) => line));
  for (const [index, block] of report.blocks.entries()) {
    // "What went wrong" is the name of a section and tells nothing.
    if (block.kind === 'heading' && openers.has(block.line) && block.content.text.split(' ').length <= 4) continue;
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
