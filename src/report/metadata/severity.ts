import { placeIn } from '../markdown/lines.ts';
import { isPlaceholder } from '../markdown/text.ts';
import type { Block, Located, SectionName } from '../types.ts';
import { findLabel, type LabelledValue, labelNames } from './labels.ts';

const severityNames = labelNames('incident |', 'severity|severity level|severity class|severity rating|sev|sev level|criticality|priority|level');

/** Names that mean something else as often: only a value that can be nothing but a severity counts. */
const weakNames = labelNames(
  'incident |',
  'class|classification|impact level|impact|rating|urgency|seriousness|seriousness class|category|grade|type|status|labels|label|tags',
);

const code = '(?:SEV(?:ERITY)?|S|P|PRIO(?:RITY)?)(?:[- ]|::?)?[0-5]';
const strict = new RegExp(`^\\W*(?:(${code})\\b|(critical|major|high|medium|moderate|minor|low)\\W*$)|(severity::?\\w+)`, 'i');

/** Severity as written: a label, the title, what a sentence or the timeline declares. */
export function readSeverity(labels: LabelledValue[], blocks: Block[], title: string | null): Located<string> | null {
  const ofIncident = labels.filter(({ block }) => block?.section !== 'action-items');
  return (
    findLabel(ofIncident, severityNames, (value) => (isPlaceholder(value) ? null : severityIn(value))) ??
    findLabel(ofIncident, weakNames, (value) => {
      const match = strict.exec(value);
      return match ? (match[1] ?? match[2] ?? match[3] ?? null) : null;
    }) ??
    inTitle(title) ??
    told(blocks, (section) => section === null || section === 'summary' || section === 'impact', spoken) ??
    told(blocks, (section) => section !== 'action-items' && section !== 'supporting', declared)
  );
}

function severityIn(value: string): string | null {
  const match =
    new RegExp(`\\b(?:${code}|level[- ]?[0-5])\\b`, 'i').exec(value)?.[0] ??
    /^\W*([0-5])(?=[.:)]|\s*[-–—(,/]|\s*$)/.exec(value)?.[1] ??
    /(?:^[^\p{L}]*|\()(critical|major|high|medium|moderate|minor|low|none)\b/iu.exec(value)?.[1];
  // Some describe it in words.
  return match ?? (value.length <= 80 ? value : null);
}

const start = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** `[SEV1] …`, `SEV-2: …`, `… (P1)`; a bare `P1` among words is the name of something. */
function inTitle(title: string | null): Located<string> | null {
  if (!title) return null;
  const match =
    /\bSEV(?:ERITY)?[- ]?[0-5]\b/i.exec(title)?.[0] ?? /^\W*([PS][0-5])(?=\s*[\]):|–—-])/.exec(title)?.[1] ?? /[([]([PS][0-5])[)\]]/.exec(title)?.[1];
  return match ? { value: match, place: start } : null;
}

const spoken =
  /\b(sev(?:erity)?[- ]?[0-5])\b|\b(priority [0-5])\b|(?:^|[.,;|/] ?)([SP][0-5])(?=[.,;|/]|$)|\b(?:a|an|as|our|this) ([SP][0-5])(?= (?:incident|outage|issue|event)|[.,]|$)|\b(?:classified|rated|categori[sz]ed) (?:as )?(?:an? )?([SP][0-5])\b/i;
const declared =
  /\b(?:declar\w+|raised?|opened?|upgraded?|downgraded?|escalated?|classified|set) (?:(?:an?|the|as|to|it|incident|severity) )*[~`"']?(severity::\w+|sev(?:erity)?[- ]?[0-5]|[SP][0-5])\b/i;

function told(blocks: Block[], counts: (section: SectionName | null) => boolean, pattern: RegExp): Located<string> | null {
  for (const { kind, content, section, cells } of blocks) {
    if ((kind !== 'line' && kind !== 'item' && kind !== 'row') || !counts(section) || (kind === 'row' && pattern === spoken)) continue;
    const text = kind === 'row' ? (cells.at(-1)?.text ?? '') : content.text.slice(0, 2_000);
    const match = pattern.exec(text);
    const value = match?.slice(1).find(Boolean);
    if (match && value && !/\b(?:no|not|never|without|any|each|every|previous|last)\b[^.]{0,20}$/i.test(text.slice(0, match.index + 2))) {
      return { value, place: placeIn(content) };
    }
  }
  return null;
}
