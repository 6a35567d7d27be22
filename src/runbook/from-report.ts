import type { Block, Line, Report } from '../report/types.ts';
import { commandInSpan, commandsInFence, commandsInProse, type Found } from './commands.ts';
import { dangerOf } from './danger.ts';
import { effectOf } from './effect.ts';
import { generalise } from './placeholders.ts';
import type { Phase, Step } from './step.ts';

/** Sections that say what is to be done, not what was done. */
const plans = new Set(['action-items', 'prevention', 'lessons', 'people', 'lucky']);
/** Sections that say how it came about: a change in them is no remedy. */
const causes = new Set(['root-cause', 'contributing-factors', 'five-whys', 'background', 'went-wrong']);
const remedies = /\b(?:mitigat|roll(?:ed|ing|s)? ?back|revert|restor|recover|resolv|fix|mended|remed|brought back|failed over|scaled|restarted|worked around)/i;
/** Words of timeline rows that tell of looking, not of doing. */
const mostWords = 12;

/** What a report says was done, in the order it tells it. `text` is the same text the report was read from. */
export function stepsOfReport(report: Report, text: string): Step[] {
  const fences = text.split('\n');
  const rows = new Set(report.blocks.flatMap(({ kind, line }) => (kind === 'row' ? [line] : [])));
  const told = new Set<number>();
  const steps = report.blocks.flatMap((block) => {
    if (block.section !== null && plans.has(block.section)) return [];
    const found = foundIn(block, fences);
    if (found.length === 0) return [];
    const entry = entryOf(report, block, rows);
    told.add(entry);
    return found.map(({ command, words, seen }) => toStep(report, { command, words, seen, entry, section: block.section }));
  });
  return [...steps, ...wordsOnly(report, told)];
}

interface Quoted {
  command: Found;
  words: string;
  seen: string;
}

function foundIn(block: Block, source: string[]): Quoted[] {
  if (block.kind === 'comment' || block.kind === 'metadata' || block.kind === 'heading') return [];
  if (block.kind === 'code') {
    const language = /^\s*(?:>\s*)?(?:`{3,}|~{3,})\s*([\w+-]*)/.exec(source[block.line - 1] ?? '')?.[1] ?? '';
    return commandsInFence(
      block.inner.map(({ text }) => text),
      language,
    ).map((command) => ({ command, words: '', seen: '' }));
  }
  const lines = block.kind === 'row' ? block.cells : block.inner.length > 0 ? block.inner : [block.content];
  return lines.flatMap((line) => foundInLine(line));
}

function foundInLine(line: Line): Quoted[] {
  const spans = line.spans.filter(({ kind }) => kind === 'code');
  const quoted = spans.flatMap(({ from, to }) => {
    const command = commandInSpan(line.text.slice(from, to).replace(/^`+|`+$/g, ''));
    return command ? [{ command, from, to }] : [];
  });
  const bare = quoted.length > 0 ? [] : commandsInProse(line.text).map(({ found, from, to }) => ({ command: found, from, to }));
  const all = [...quoted, ...bare];
  return all.map(({ command, from, to }, index) => ({
    command,
    words: line.text.trim(),
    seen: seenAround(line.text, { from, to: all[index + 1]?.from ?? line.text.length, end: to, first: index === 0 ? from : -1 }),
  }));
}

/** What follows a command in its line, or else what stands before it. */
function seenAround(text: string, { from, to, end, first }: { from: number; to: number; end: number; first: number }): string {
  const clean = (part: string) =>
    part
      .replace(/^[\s`"'”)\]:,;.–—-]+|[\s`"'“([,;:–—-]+$/g, '')
      .replace(/^(?:and|which|that|it|this)\s+(?=(?:shows?|showed|says?|said|gave|gives|returned|printed|listed|told)\b)/i, '')
      .replace(/\s+(?:and|then|with|using|via|by|running|ran|run|through|from|in)$/i, '')
      .trim();
  const after = clean(text.slice(end, to)).replace(/^(?:shows?|showed|says?|said|returned|gave|printed)\s+/i, '');
  const before = first >= 0 ? clean(text.slice(0, from)) : '';
  const words = (part: string) => (part === '' ? 0 : part.split(/\s+/).length);
  if (words(after) >= 3 || (after !== '' && words(before) < 3)) return after;
  if (words(before) < 3) return '';
  return after === '' ? before : `${before}: ${after}`;
}

interface Placed extends Quoted {
  /** Index of its timeline entry, or -1. */
  entry: number;
  section: Block['section'];
}

function toStep(report: Report, { command, words, seen, entry, section }: Placed): Step {
  const { kind, text } = command;
  const effect = kind === 'query' ? 'reads' : kind === 'chat' ? chatEffect(text) : effectOf(text);
  const row = report.timeline[entry];
  const phase = row ? phaseOfEntry(report, entry, effect) : phaseOfSection(section, words, effect);
  return {
    command: generalise(text),
    kind,
    effect,
    danger: kind === 'query' ? null : dangerOf(text),
    phase,
    ended: row !== undefined && entry === report.milestones.mitigated,
    clock: row?.time ?? null,
    at: row?.at ? Date.parse(row.at) : null,
    words: generalise(words),
    seen: generalise(seen),
    printed: command.printed.map(generalise),
    tool: row?.source ?? null,
  };
}

const chatEffect = (text: string) => (/^[/!][\w-]+\s+(?:status|show|list|get|graph|logs?|who|oncall|help)\b/.test(text) ? 'reads' : 'changes');

/** The entry a block belongs to, or -1: the last that begins at or before it; what follows a table is of none of its rows. */
function entryOf({ timeline }: Report, { section, line }: Block, rows: Set<number>): number {
  if (section !== 'timeline') return -1;
  const index = timeline.findLastIndex((entry) => entry.line <= line);
  const entry = timeline[index];
  return entry && (entry.line === line || !rows.has(entry.line)) ? index : -1;
}

function phaseOfEntry({ milestones, timeline }: Report, index: number, effect: Step['effect']): Phase {
  const { started, detected, mitigated, resolved } = milestones;
  const end = mitigated ?? resolved;
  if (effect === 'changes' && (detected === null ? timeline.length > 1 && index === 0 : index < detected) && index <= (started ?? 0)) return 'before';
  if (end !== null && index > end) return effect === 'reads' ? 'verify' : resolved !== null && index <= resolved ? 'finish' : 'after';
  return effect === 'reads' ? (index === end ? 'verify' : 'diagnose') : 'mitigate';
}

function phaseOfSection(section: Block['section'], words: string, effect: Step['effect']): Phase {
  if (effect === 'reads') return 'diagnose';
  if (section !== null && causes.has(section) && !remedies.test(words)) return 'before';
  return section === 'summary' && !remedies.test(words) ? 'before' : 'mitigate';
}

/** Rows that quote no command: what was done and seen, in words, from when people knew until it was over. */
function wordsOnly(report: Report, told: Set<number>): Step[] {
  const { timeline, milestones } = report;
  const { mitigated, resolved, acknowledged } = milestones;
  const from = knownAt(report);
  return timeline.flatMap((entry, index): Step[] => {
    const words = withoutLabel(entry.text);
    const isEnd = index === mitigated;
    const over = resolved ?? mitigated ?? timeline.length;
    if (told.has(index) || words === '' || onlyOver.test(words) || (!isEnd && (index <= from || index === acknowledged || index > over || isTalk(words))))
      return [];
    const effect = isEnd || acts.test(words) ? 'changes' : 'reads';
    const step = { command: null, kind: 'shell' as const, effect, danger: null, seen: '', printed: [], ended: isEnd } as const;
    return [
      {
        ...step,
        printed: [],
        phase: phaseOfEntry(report, index, effect),
        clock: entry.time,
        at: entry.at ? Date.parse(entry.at) : null,
        words: generalise(words),
        tool: entry.source,
      },
    ];
  });
}

/** Says that it was over, and not by what one saw it. */
const onlyOver = /^(?:the )?(?:incident|outage|impact|issue)?\s*(?:is |was |has been )?(?:resolved|over|closed|ended|ends|fixed)\.?$/i;

/** Index of the entry from which on people worked on it. */
export function knownAt({ milestones: { started, detected, acknowledged } }: Report): number {
  return Math.max(started ?? -1, detected ?? -1, acknowledged ?? -1);
}

/** `MITIGATED: …` without its label. */
export function withoutLabel(text: string): string {
  return text
    .trim()
    .replace(
      /^(?:incident |outage |impact )?(?:mitigated|resolved|starts?|started|begins?|began|ends?|ended|detected|acknowledged|recovered)\s*[:,–—-]\s+/i,
      '',
    )
    .replace(/^(?:INCIDENT|OUTAGE|IMPACT) (?:BEGINS|STARTS|ENDS)[:,]?\s+/, '');
}

/** Begins with what was done. */
const acts =
  /\b(?:roll(?:ed|ing|s)? ?back|revert(?:ed|s|ing)?|restart(?:ed|s|ing)?|scal(?:ed|es|ing)|fail(?:ed|s|ing)? ?over|switch(?:ed|es|ing)|disabl(?:ed|es|ing)|enabl(?:ed|es|ing)|increas(?:ed|ing) the|rais(?:ed|es|ing)|add(?:ed|s|ing) (?:more|capacity|\d+)|deploy(?:ed|s|ing)|(?:starts? the )?push(?:ed|es|ing)?|mov(?:ed|es|ing)|direct(?:ed|s|ing)|drain(?:ed|s|ing)|redirect(?:ed|s|ing)|block(?:ed|s|ing)|flush(?:ed|es|ing)|purg(?:ed|es|ing)|stopp(?:ed|ing)|kill(?:ed|s|ing)|appli(?:ed|es)|reboot(?:ed|s|ing)|rotat(?:ed|es|ing)|renew(?:ed|s|ing)|turn(?:ed|s|ing) o(?:n|ff))\b/i;

/** Calls, pages and status notes are no steps of a diagnosis. */
function isTalk(text: string): boolean {
  const talk =
    /\b(?:status ?page|customers? (?:are|were) (?:told|informed)|stakeholders|war ?room|bridge|call (?:opens|opened|starts)|incident channel|paged|page[ds]? (?:goes|sent)|joins?(?: the)?|hands? over|handoff|escalat\w+ to|incident commander|severity (?:raised|set)|declare[ds]?|sends? (?:an? )?(?:mail|e-mail|message)|asks?|asked|names)\b/i;
  return talk.test(text) && text.split(/\s+/).length <= mostWords + 8;
}
