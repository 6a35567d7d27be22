import type { Definition } from 'mdast';
import { readFactors, readWhys } from './factors.ts';
import { readActionItems } from './items/action-items.ts';
import { indexPeople } from './items/names.ts';
import { namesTold } from './items/told-names.ts';
import { listBlocks } from './markdown/blocks.ts';
import { placeIn } from './markdown/lines.ts';
import { parseMarkdown } from './markdown/parser.ts';
import { prepareSource, type Source } from './markdown/source.ts';
import { cleanText, normaliseHeading } from './markdown/text.ts';
import { readIncidentDate } from './metadata/incident-date.ts';
import { findLabel, type LabelledValue, labelNames, listLabelledValues } from './metadata/labels.ts';
import { collectPeople, peopleIn, readAuthors, splitPeople } from './metadata/people.ts';
import { readSeverity } from './metadata/severity.ts';
import { readDuration } from './metadata/stated-duration.ts';
import { readTitle, tidyTitle } from './metadata/title.ts';
import { readDay } from './metadata/written-days.ts';
import { readZone, zoneOfEntries } from './metadata/zone.ts';
import { nameLoosely } from './sections/loose-names.ts';
import { setPlainTitlesApart } from './sections/plain-titles.ts';
import { indexAliases, nameSection } from './sections/section-names.ts';
import { assignSections } from './sections/sections.ts';
import { readDayOrder } from './time/day-order.ts';
import { findMilestones } from './timeline/milestones.ts';
import { readTimeline } from './timeline/timeline.ts';
import type { Block, ReadOptions, Report, SectionName, TimelineEntry } from './types.ts';
import { readWaivers } from './waivers.ts';

const publishedNames = labelNames(
  'reviewed|published|sent|written|written on|date written|reported|reported on|date reviewed|postmortem date|post-mortem date|report date|report on|review date|reviewed on|reviewed at|published on|published at|publication date',
);
const stakeholderNames = labelNames('stakeholder|stakeholders');
const serviceNames = labelNames('affected |impacted |', 'service|services|service(s|system|systems|component|components|application|applications');

/**
 * Reads a report as people write it. Never throws for what the text says: what cannot be read is a
 * problem of the report. Bounded: linear in the length but for what remark itself costs.
 */
export function readReport(raw: string, options: ReadOptions = {}): Report {
  const source = prepareSource(raw);
  const blocks = parseBlocks(source);
  const aliases = indexAliases(options.aliases);
  const labels = listLabelledValues(blocks, source.frontMatter);
  const heading = findTitle(blocks, labels, options, aliases);
  // Only now: such a line is no title of the report.
  setPlainTitlesApart(blocks, aliases);
  const sections = assignSections(blocks, heading, aliases);
  const written = options.title ? cleanText(options.title) : readTitle(heading, labels, blocks, aliases);
  const title = written && !options.title ? tidyTitle(written) : written;
  const dayFirst = readDayOrder(blocks.map(({ content }) => content.text));
  const date = readIncidentDate(labels, blocks, { title: written, file: options.file ?? null, dayFirst });
  const timezone = readZone(blocks, sections, labels);
  const timeline = readTimeline(blocks, sections, { incident: date?.value ?? null, zone: timezone?.value ?? null, dayFirst });
  const authors = readAuthors(labels, blocks, sections);
  const published = findLabel(labels, publishedNames, (value) => readDay(value, dayFirst));
  const actionItems = readActionItems(blocks, sections, {
    reference: dayOfReport(date?.value ?? null, published?.value ?? null) ?? options.now?.slice(0, 10) ?? null,
    people: indexPeople([...collectPeople(authors, [], timeline, labels), ...peopleIn(blocks), ...namesTold(blocks)]),
  });
  return {
    file: options.file ?? null,
    id: date ? `PM-${date.value}` : null,
    title,
    titlePlace: heading ? placeIn(heading.content) : null,
    date,
    published,
    severity: readSeverity(labels, blocks, written),
    duration: readDuration(labels, blocks, { day: date?.value ?? null, dayFirst }),
    authors,
    people: collectPeople(authors, actionItems, timeline, labels),
    stakeholders: findLabel(labels, stakeholderNames, splitPeople)?.value ?? [],
    services: findLabel(labels, serviceNames, splitPeople)?.value ?? [],
    trackingIssue: readTrackingIssue(source.frontMatter),
    timezone: timezone ?? zoneOfEntries(timeline),
    window: windowOf(timeline),
    sections,
    timeline,
    milestones: findMilestones(timeline),
    factors: readFactors(blocks, sections),
    whys: readWhys(blocks, sections),
    actionItems,
    waivers: readWaivers(blocks),
    problems: source.problems,
    blocks,
    lines: source.text.split('\n').length,
  };
}

function parseBlocks(source: Source): Block[] {
  try {
    const tree = parseMarkdown(source.text);
    const definitions = new Map<string, string>();
    for (const node of tree.children) {
      if (node.type === 'definition') definitions.set((node as Definition).identifier, (node as Definition).url);
    }
    return listBlocks(tree, { definitions, lines: source.text.split('\n') });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    source.problems.push({ kind: 'too-deep', message: 'Unexpected nesting too deep to be read as Markdown', place });
    return [];
  }
}

/** The day that "by Friday" counts from: when the report was written, where it says so, else the incident. */
function dayOfReport(incident: string | null, written: string | null): string | null {
  return written && (!incident || written >= incident) ? written : incident;
}

/** `tracking-issue: 12`, `#12` or the address of the issue. */
function readTrackingIssue(frontMatter: Source['frontMatter']): number | null {
  for (const line of frontMatter?.lines ?? []) {
    const number = /^tracking[-_ ]issue\s*[:=]\s*["']?(?:\S*\/issues\/|[\w.-]+\/[\w.-]+#|#)?(\d{1,9})["']?\s*$/i.exec(line)?.[1];
    if (number) return Number(number);
  }
  return null;
}

/** The heading that is the title: the first, unless it is a section by name and the title stands elsewhere. */
function findTitle(blocks: Block[], labels: LabelledValue[], options: ReadOptions, aliases: ReadonlyMap<string, SectionName>): Block | null {
  const first = blocks.find((block) => block.kind === 'heading');
  if (!first || options.title) return null;
  // A title may contain the name of a section; a heading of up to three words that is one is no title.
  const named = nameSection(first.content.text, aliases) !== null;
  if (named && !/\d/.test(first.content.text) && first.content.text.trim().split(/\s+/).length <= 3) return null;
  const elsewhere = labels.some(({ name }) => name === 'title');
  const peers = blocks.filter((block) => block.kind === 'heading' && block.level === first.level).length;
  if (named && (elsewhere || peers > 1 || first.level > 1)) return null;
  // "What bit us" as the first of several headings below a title of the front matter.
  if (elsewhere && peers > 1 && nameLoosely(normaliseHeading(first.content.text))) return null;
  return first.level === 1 || !named ? first : null;
}

function windowOf(timeline: TimelineEntry[]): Report['window'] {
  const instants = timeline.flatMap(({ at }) => (at ? [at] : [])).sort();
  const [start, end] = [instants[0], instants.at(-1)];
  return start && end ? { start, end } : null;
}
