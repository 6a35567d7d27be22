import { placeIn } from '../markdown/lines.ts';
import { isPlaceholder } from '../markdown/text.ts';
import { readStamp } from '../time/stamp.ts';
import { zonePattern } from '../time/zones.ts';
import type { Block, Located, Section } from '../types.ts';
import { findLabel, type LabelledValue, labelNames } from './labels.ts';

const severityNames = labelNames('incident |', 'severity|severity level|sev|criticality|priority');

const zoneNames = labelNames('timezone|time zone');

export function readSeverity(labels: LabelledValue[]): Located<string> | null {
  return findLabel(labels, severityNames, (value) => {
    if (isPlaceholder(value)) return null;
    const match = /\b(?:SEV|S|P)[- ]?[0-5]\b|\b(?:critical|major|high|medium|moderate|minor|low|none)\b/i.exec(value);
    return match ? match[0] : value.length <= 20 ? value : null;
  });
}

/** Zone of the timeline: its heading, a sentence about times, a table header, the rows, in this order. */
export function readZone(blocks: Block[], sections: Section[], labels: LabelledValue[]): Located<string> | null {
  const zone = new RegExp(`\\b${zonePattern}(?![\\w-])`);
  const timelines = sections.filter(({ name }) => name === 'timeline');
  for (const section of timelines) {
    const heading = blocks[section.from - 1];
    const found = heading && zone.exec(heading.content.text);
    if (heading && found) return { value: found[0], place: placeIn(heading.content) };
  }
  const sentence = new RegExp(`\\b(?:times?(?:stamps?)?|events?|timezones?|time zones?|dates?|clock)\\b[^.]{0,60}?\\b(${zonePattern})(?![\\w-])`, 'i');
  const spoken = blocks.find(
    (block) =>
      (block.kind === 'line' || block.kind === 'item' || block.kind === 'quote') &&
      block.content.text.length < 200 &&
      zoneCase(sentence.exec(block.content.text)?.[1]),
  );
  if (spoken) return { value: sentence.exec(spoken.content.text)?.[1] as string, place: placeIn(spoken.content) };
  for (const section of timelines) {
    for (const block of blocks.slice(section.from, section.to)) {
      const found = block.kind === 'columns' ? zone.exec(block.content.text) : null;
      const own = found?.[0] ?? (block.kind === 'row' ? rowZone(block) : readStamp(block.content.text)?.zone);
      if (own) return { value: own, place: placeIn(block.content) };
    }
  }
  return findLabel(labels, zoneNames, (value) => zone.exec(value)?.[0] ?? null);
}

function rowZone(block: Block): string | null {
  return (
    readStamp(
      block.cells
        .map((cell) => cell.text)
        .slice(0, 2)
        .join(' '),
    )?.zone ?? null
  );
}

/** "All events in art" names no zone: abbreviations count in capitals only. */
function zoneCase(text: string | undefined): boolean {
  return text !== undefined && (/^[A-Z]{1,5}(?:[ +-].*)?$/.test(text) || /^(?:Pacific|Eastern|Central)$|\//.test(text));
}
