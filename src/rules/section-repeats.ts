/**
 * Warn when a section says nothing that its heading or the summary does not say already.
 *
 * ## Why
 *
 * It fills the form and answers no question. Whoever reads the report stops believing that a filled section holds something.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The shop answered every third order with an error for 35 minutes.
 *
 *   ## Impact
 *
 *   1,240 orders failed, 900 of them were placed again within the hour.
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   ## Summary
 *
 *   The shop answered every third order with an error for 35 minutes.
 *
 *   ## Impact
 *
 *   The shop answered every third order with an error for 35 minutes.
 *
 *   ## Detection
 *
 *   This section describes the detection of the incident.
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   5:4-5:10: The section “Impact” only repeats the summary.
 *   9:4-9:13: The section “Detection” only repeats its heading.
 */
import { cleanText } from '../report/markdown/text.ts';
import type { Block, Report, Section } from '../report/types.ts';
import { quote, type Rule } from './rule.ts';

/** Fewer words are often the same by chance: "No data was lost." */
const enough = 6;
/** With as many a section says something beside its heading. */
const short = 15;

export const sectionRepeats: Rule = {
  id: 'section-repeats',
  family: 'sections',
  level: 'warning',
  relaxed: null,
  *check(report) {
    const summary = report.sections.find(({ name, size }) => name === 'summary' && size > 0);
    const told = summary ? wordsOf(summary, report, Number.POSITIVE_INFINITY) : [];
    const most = Math.max(told.length, short);
    for (const section of report.sections) {
      if (section.size === 0 || section === summary) continue;
      const words = wordsOf(section, report, most);
      const repeated = repeatsHeading(section, words) ? 'its heading' : words.length >= enough && words.join(' ') === told.join(' ') ? 'the summary' : null;
      if (!repeated) continue;
      yield {
        place: section.place,
        reason: `The section ${quote(cleanText(section.title), 60)} only repeats ${repeated}.`,
        note: 'Say what is known, or remove the section.',
        group: { title: 'Sections that only repeat', about: cleanText(section.title).slice(0, 60) },
      };
    }
  },
};

/** The words of a section, and no further once there are more than `most`. */
function wordsOf({ from, to }: Section, report: Report, most: number): string[] {
  const words: string[] = [];
  for (let index = from; index < to && words.length <= most; index++) {
    const { kind, cells, content } = report.blocks[index] as Block;
    if (kind === 'comment' || kind === 'columns') continue;
    for (const { text } of kind === 'row' ? cells : [content]) words.push(...split(text));
  }
  return words;
}

const split = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that add nothing to a heading. */
const filler = new Set(
  'a an the this that these section part describes described contains covers shows lists explains details outlines is are was were has have of for in on to and below following here see above our we it its incident post mortem postmortem report'.split(
    ' ',
  ),
);

function repeatsHeading({ title }: Section, words: string[]): boolean {
  const heading = new Set(split(title));
  return words.length > 0 && words.length < short && words.some((word) => heading.has(word)) && words.every((word) => heading.has(word) || filler.has(word));
}
