import { normaliseHeading } from '../markdown/text.ts';
import { type SectionName, sectionNames } from '../types.ts';
import { names, usual } from './section-patterns.ts';

const compiled = new Map<SectionName, RegExp>();

function fits(name: SectionName, heading: string): boolean {
  if (!names[name].stem.test(heading)) return false;
  let pattern = compiled.get(name);
  if (!pattern) {
    pattern = new RegExp(`^(?:${names[name].pattern.source})$`);
    compiled.set(name, pattern);
  }
  return pattern.test(heading);
}

/** Checked in this order, most particular first, because some headings fit several patterns. */
const order: SectionName[] = [
  'five-whys',
  'contributing-factors',
  'lucky',
  'went-well',
  'went-wrong',
  'timeline',
  'supporting',
  'people',
  'impact',
  'background',
  'detection',
  'summary',
  'root-cause',
  'response',
  'action-items',
  'prevention',
  'lessons',
];

/** Names that say the thing only where no better one does: "Problem" beside "Root cause" is the author's own. */
const weak: Partial<Record<SectionName, RegExp>> = {
  summary: /^(?:(?:incident|issue) )?details$/,
  'action-items': /^(?:the )?remediations?$/,
  'root-cause':
    /^(?:(?:the|technical|underlying) )*(?:problem|issue|analysis|diagnosis|details|explanation|background)(?: .*)?$|^how did (?:it|this) happen|^what (?:was|were) the (?:problem|issue)s?$|^what caused .*|^(?:the )?(?:vulnerability|fault)$/,
  impact: /^(?:affected|impacted) (?!users|customers|people)\w+$|^\w+ (?:affected|impacted)$/,
};

/** True for a heading that names its section weakly. */
export function isWeakName(heading: string, name: SectionName): boolean {
  return weak[name]?.test(normaliseHeading(heading)) ?? false;
}

const zoneQualifier =
  /\s*(?:[-–—,:(]\s*)?\b(?:all )?(?:times? )?(?:are |is )?(?:in )?(?:utc(?: ?[+-]\d+)?|gmt|cet|cest|bst|pst|pdt|pst & pdt|est|edt|ist|jst|pt|et)(?: times?)?\)?$/;

/** The section a heading stands for, or null for one of the author's own. */
export function nameSection(heading: string, aliases: ReadonlyMap<string, SectionName>): SectionName | null {
  const full = normaliseHeading(heading);
  if (full === '' || full.length > 90) return null;
  if (aliases.size > 0) return findName(full, aliases);
  if (Object.hasOwn(usual, full)) return usual[full] ?? null;
  const known = remembered.get(full);
  if (known !== undefined) return known;
  if (remembered.size >= 500) remembered.clear();
  const found = findName(full, aliases);
  remembered.set(full, found);
  return found;
}

/** Headings named lately: a document asks for each several times, and documents share most of theirs. */
const remembered = new Map<string, SectionName | null>();

/** Headings of one item or of its owner, and headings over no section. */
const ofItem =
  /^(?:action(?: item)?|recommendation|follow-?up|task|remediation|corrective action|improvement|measure|ai|item|finding|lesson) ?(?:#|no\.? ?)?-?\d{1,3}\b|\bimprove (?:our|the|this) (?:post-?mortem|retro(?:spective)?|(?:incident )?review)\b|^(?:owners?|assignees?|assigned to|due(?: date)?|deadline|status|priority)\s*[:–-]\s*\S/;

function findName(full: string, aliases: ReadonlyMap<string, SectionName>): SectionName | null {
  return findWhole(full, aliases) ?? findParts(full, aliases)[0] ?? null;
}

/** "Impact and detection", "Causes and recovery": what two names make together, each a section by itself. */
function findParts(full: string, aliases: ReadonlyMap<string, SectionName>): SectionName[] {
  const parts = full.split(/ (?:&|and|or) /);
  if (parts.length !== 2 || parts.some((part) => part.split(' ').length > 3)) return [];
  const found = parts.map((part) => findWhole(part, aliases));
  if (found.some((name) => name === null)) return [];
  // "Actions and owners" are one list.
  const one = found.includes('action-items') && (found.includes('prevention') || parts.some((part) => /^(?:owners?|assignees)$/.test(part)));
  return one ? ['action-items'] : (found as SectionName[]);
}

function findWhole(full: string, aliases: ReadonlyMap<string, SectionName>): SectionName | null {
  if (ofItem.test(full)) return null;
  const candidates = [
    full,
    full.replace(zoneQualifier, ''),
    normaliseHeading(full.replace(/\([^)]*\)?/g, ' ')),
    // "Timeline - 2023-01-05", "Impact: all users"
    normaliseHeading(full.replace(/\s+[-–—]\s.*$|:.*$/, '')),
    // "To do, without order"
    normaliseHeading(full.replace(/^(to-? ?do|next steps?|actions?|action items|follow-?ups?|measures), .*$/, '$1')),
    // "Current status / tl;dr"
    ...(/ & tl;? ?dr$/.test(full) ? ['tl;dr'] : []),
  ];
  for (const candidate of candidates) {
    const known = aliases.get(candidate);
    if (known) return known;
  }
  for (const candidate of candidates) {
    if (candidate === '') continue;
    const found = (Object.hasOwn(usual, candidate) ? usual[candidate] : undefined) ?? order.find((name) => fits(name, candidate));
    if (found) return found;
  }
  return null;
}

/** Labels inside text (`**Impact**: …`) name fewer things than headings do: the short, unmistakable ones. */
export function nameLabel(label: string, aliases: ReadonlyMap<string, SectionName>): SectionName | null {
  const text = normaliseHeading(label);
  return text.split(' ').length <= 4 ? nameSection(text, aliases) : null;
}

export function indexAliases(aliases: Partial<Record<SectionName, string[]>> = {}): Map<string, SectionName> {
  const index = new Map<string, SectionName>();
  for (const name of sectionNames) for (const alias of aliases[name] ?? []) index.set(normaliseHeading(alias), name);
  return index;
}

/** True for a heading that most reports use. */
export function isUsualName(heading: string): boolean {
  return Object.hasOwn(usual, normaliseHeading(heading));
}

/** True for a heading that names its section outright, not by words in it or weakly. */
export function isFixedName(heading: string): boolean {
  const name = nameSection(heading, new Map());
  return name !== null && !isWeakName(heading, name);
}

/** The second section of a heading such as "What went well & where did we get lucky". */
export function nameSecond(heading: string, first: SectionName, aliases: ReadonlyMap<string, SectionName>): SectionName | null {
  const full = normaliseHeading(heading);
  if (findWhole(full, aliases) === null) return findParts(full, aliases).find((name) => name !== first) ?? null;
  const parts = full.split(/ (?:&|and) /);
  if (parts.length !== 2) return null;
  const paired: SectionName[] = ['went-well', 'went-wrong', 'lucky', 'lessons', 'action-items'];
  const found = parts.map((part) => nameSection(part, aliases));
  // "Detection and response" is both.
  if (full.startsWith('detection') && found[1] === 'response') return 'response';
  const second = found.find((name) => name !== null && name !== first && paired.includes(name));
  return second && found.includes(first) && paired.includes(first) ? second : null;
}

/** For tests: a section whose pattern takes a heading that its stem does not let through. */
export function strayNames(heading: string): SectionName[] {
  const text = normaliseHeading(heading);
  return sectionNames.filter((name) => new RegExp(`^(?:${names[name].pattern.source})$`).test(text) && !names[name].stem.test(text));
}
