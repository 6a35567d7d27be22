/**
 * Report a section that the report lacks.
 *
 * ## Why
 *
 * A report without a timeline, contributing factors or action items cannot lead to change. Headings may be worded as you
 * like: the rule goes by what a section is about. `root-cause` or `five-whys` answer for `contributing-factors`.
 * Which sections are required is set by `sections.required`. A timeline or action items that were found under no heading of
 * theirs count as there. So do the paragraph that a report begins with, for its summary, and there or in the summary a
 * sentence that says who was hit and one that says why: an aside says where they were read.
 *
 * @example {"name": "ok.md"}
 *
 *   ## Summary
 *
 *   The shop answered with errors.
 *
 *   ## Impact
 *
 *   Every tenth order failed.
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *
 *   ## Contributing factors
 *
 *   - Systemic: the pool size is not part of the load test
 *
 *   ## Action items
 *
 *   - Add the pool size to the load test
 *
 * @example {"name": "not-ok.md", "label": "input"}
 *
 *   # Shop down
 *
 *   ## Summary
 *
 *   The shop answered with errors.
 *
 *   ## Timeline
 *
 *   - 10:05 Errors begin
 *
 * @example {"name": "not-ok.md", "label": "output"}
 *
 *   1:3-1:12: The section “Impact” is missing.
 *   1:3-1:12: The section “Contributing factors” is missing.
 *   1:3-1:12: The section “Action items” is missing.
 *
 * @example {"name": "elsewhere.md", "label": "input"}
 *
 *   ## Summary
 *
 *   The shop answered with errors.
 *
 *   - 2025-02-09 10:05 Errors begin
 *   - 2025-02-09 10:22 Release rolled back
 *
 *   ## Impact
 *
 *   Every tenth order failed.
 *
 *   ## Root cause
 *
 *   The pool was cut to five connections.
 *
 *   **Action item:** Add the pool size to the load test
 *
 * @example {"name": "elsewhere.md", "label": "output"}
 *
 *   5:3-5:32: The timeline has no heading of its own.
 *   16:3-16:52: The action items have no heading of their own.
 *
 * @example {"name": "lead.md", "label": "input"}
 *
 *   # Shop down
 *
 *   For half an hour of Friday morning every tenth order in the shop failed, since the pool of connections was too small.
 *
 *   ## Impact
 *
 *   Every tenth order failed.
 *
 *   ## Timeline (UTC)
 *
 *   - 10:05 Errors begin
 *
 *   ## Root cause
 *
 *   The pool was cut to five connections.
 *
 *   ## Action items
 *
 *   - Add the pool size to the load test
 *
 * @example {"name": "lead.md", "label": "output"}
 *
 *   3:1-3:118: The summary has no heading of its own.
 */
import type { Position } from 'unist';
import { placeIn } from '../report/markdown/lines.ts';
import type { Report, SectionName } from '../report/types.ts';
import { quote, type Rule, topOf } from './rule.ts';

/** Sections that answer for another one. */
const stands: Partial<Record<SectionName, SectionName[]>> = {
  'contributing-factors': ['root-cause', 'five-whys'],
  'action-items': ['prevention'],
  summary: ['background'],
};

export const requiredSections: Rule = {
  id: 'required-sections',
  family: 'sections',
  level: 'error',
  relaxed: null,
  *check(report, { required }) {
    const present = new Set(report.sections.map(({ name }) => name));
    for (const name of required) {
      if (present.has(name) || stands[name]?.some((other) => present.has(other))) continue;
      const found = contentOf(name, report);
      const heading = name[0]?.toUpperCase() + name.slice(1).replaceAll('-', ' ');
      if (found) {
        yield {
          place: found.place,
          level: 'info',
          reason: `The ${name.replaceAll('-', ' ')} ${name.endsWith('s') ? 'have no heading of their own' : 'has no heading of its own'}.`,
          note: `What was read begins on line ${found.line}; a heading such as \`## ${heading}\` helps readers to find it.`,
        };
        continue;
      }
      yield {
        place: topOf(report),
        reason: `The section ${quote(heading)} is missing.`,
        note: 'Add the heading and what is known; the configuration says in `sections.required` which are needed.',
        group: { title: 'Missing sections', about: heading },
      };
    }
  },
};

/** Content of a section that the reader found although no heading names it. */
function contentOf(name: SectionName, report: Report): { line: number; place: Position } | undefined {
  if (name === 'timeline') return report.timeline[0];
  if (name === 'action-items') return report.actionItems[0];
  if (name === 'summary') return leadOf(report);
  const sign = signs[name];
  const block =
    sign &&
    report.blocks.find(({ kind, section, content }) => (kind === 'line' || kind === 'item' || kind === 'row') && told.has(section) && sign.test(content.text));
  return block && { line: block.line, place: placeIn(block.content) };
}

/** The paragraph that a report begins with, before any section: what happened, told in a sentence or more. */
function leadOf({ blocks, sections }: Report): { line: number; place: Position } | undefined {
  const before = Math.min(blocks.length, ...sections.map(({ from }) => from - 1));
  const lead = blocks
    .slice(0, before)
    .find(
      ({ kind, opens, parent, content: { text } }) => kind === 'line' && opens && parent < 0 && text.length >= 80 && !/^\W*[\p{L} /-]{2,40}:\s/u.test(text),
    );
  return lead && { line: lead.line, place: placeIn(lead.content) };
}

/** Where authors who give them no heading say who was hit and why. */
const told: ReadonlySet<SectionName | null> = new Set([null, 'summary', 'background', 'lessons', 'went-wrong', 'root-cause', 'response']);

const signs: Partial<Record<SectionName, RegExp>> = {
  impact:
    /\b(?:customers?|users?|tenants?|merchants?|members|people|teams?|accounts?|requests|orders|jobs|builds|deploys|calls|services|projects|subscribers|listings|pages)\b.{0,80}\b(?:affected|impacted|could(?: not|n['’]t)|can(?:not|'t)|unable|unavailable|failed|lost|saw|waited|waiting|delayed|refused|wrong|errors|broken|down)\b|\b(?:affected|impacted)\b.{0,60}(?:\d|\ball\b)|^(?:affected|impacted) \w+|\w affected \||\bimpact (?:time|duration)\b/i,
  'contributing-factors': /\b(?:because|caused by|due to|as a result of|root cause|led to|the cause (?:was|is)|came from|since (?:the|a|an|our|it|we)\b)/i,
};
