import type { Block, Line, Report, TimelineEntry } from '../report/types.ts';
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
  const steps = report.blocks.flatMap((block) => {
    if (block.section !== null && plans.has(block.section)) return [];
    const found = foundIn(block, fences);
    const entry = block.section === 'timeline' ? entryAt(report.timeline, block.line) : -1;
    return found.map(({ command, words, seen }) => toStep(report, { command, words, seen, entry, section: block.section }));
  });
  const told = new Set(report.blocks.flatMap((block) => (block.section === 'timeline' && foundIn(block, fences).length > 0 ? [entryAt(report.timeline, block.line)] : [])));
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
  const after = clean(text.slice(end, to));
  if (after.split(/\s+/).length >= 3) return after;
  const before = first >= 0 ? clean(text.slice(0, from)) : '';
  return before.split(/\s+/).length >= 4 ? before : '';
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

/** The last entry that begins at or before a line. */
function entryAt(timeline: TimelineEntry[], line: number): number {
  return timeline.findLastIndex((entry) => entry.line <= line);
}

function phaseOfEntry({ milestones, timeline }: Report, index: number, effect: Step['effect']): Phase {
  const { started, detected, mitigated, resolved } = milestones;
  const end = mitigated ?? resolved;
  if (effect === 'changes' && (detected === null ? timeline.length > 1 && index === 0 : index < detected) && index <= (started ?? 0)) return 'before';
  if (end !== null && index > end) return effect === 'reads' ? 'verify' : 'after';
  return effect === 'reads' ? (index === end ? 'verify' : 'diagnose') : 'mitigate';
}

function phaseOfSection(section: Block['section'], words: string, effect: Step['effect']): Phase {
  if (effect === 'reads') return 'diagnose';
  if (section !== null && causes.has(section) && !remedies.test(words)) return 'before';
  return section === 'summary' && !remedies.test(words) ? 'before' : 'mitigate';
}

/** Rows between detection and mitigation that quote no command: what was done and seen, in words. */
function wordsOnly(report: Report, told: Set<number>): Step[] {
  const { timeline, milestones } = report;
  const { detected, acknowledged, mitigated, resolved } = milestones;
  const from = detected ?? milestones.started ?? 0;
  const end = mitigated ?? resolved;
  return timeline.flatMap((entry, index): Step[] => {
    if (told.has(index) || entry.text.trim() === '') return [];
    const isEnd = index === mitigated;
    if (!isEnd && (index <= from || index === acknowledged || (end !== null && index > end) || index === resolved)) return [];
    if (!isEnd && isTalk(entry.text)) return [];
    return [
      {
        command: null,
        kind: 'shell',
        effect: isEnd || acts.test(entry.text) ? 'changes' : 'reads',
        danger: null,
        phase: isEnd || acts.test(entry.text) ? 'mitigate' : 'diagnose',
        ended: isEnd,
        clock: entry.time,
        at: entry.at ? Date.parse(entry.at) : null,
        words: generalise(entry.text),
        seen: '',
        printed: [],
        tool: entry.source,
      },
    ];
  });
}

/** Begins with what was done. */
const acts =
  /\b(?:roll(?:ed|ing|s)? ?back|revert(?:ed|s|ing)?|restart(?:ed|s|ing)?|scal(?:ed|es|ing)|fail(?:ed|s|ing)? ?over|switch(?:ed|es|ing)|disabl(?:ed|es|ing)|enabl(?:ed|es|ing)|increas(?:ed|ing) the|rais(?:ed|es|ing)|add(?:ed|s|ing) (?:more|capacity|\d+)|deploy(?:ed|s|ing)|push(?:ed|es|ing)|drain(?:ed|s|ing)|redirect(?:ed|s|ing)|block(?:ed|s|ing)|flush(?:ed|es|ing)|purg(?:ed|es|ing)|stopp(?:ed|ing)|kill(?:ed|s|ing)|appli(?:ed|es)|reboot(?:ed|s|ing)|rotat(?:ed|es|ing)|renew(?:ed|s|ing)|turn(?:ed|s|ing) o(?:n|ff))\b/i;

/** Calls, pages and status notes are no steps of a diagnosis. */
function isTalk(text: string): boolean {
  const talk = /\b(?:status ?page|customers? (?:are|were) (?:told|informed)|stakeholders|war ?room|bridge|call (?:opens|opened|starts)|incident channel|paged|page[ds]? (?:goes|sent)|joins?(?: the)?|hands? over|handoff|escalat\w+ to|incident commander|severity (?:raised|set)|declared?)\b/i;
  return talk.test(text) && text.split(/\s+/).length <= mostWords + 8;
}
