import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';
import { reviewReport } from '../../src/rules/review.ts';
import { defaultSettings } from '../../src/settings/settings.ts';

const items = (line: string) => `## Action items\n\n${line}\n`;

/** Shapes that the recognisers of items, stamps and headings try hardest on, by the thousand. */
const bodies: Record<string, string> = {
  'brackets in an item': items(`- a ${'(@ana, by Friday) '.repeat(3_500)}`),
  'open brackets in an item': items(`- a ${'(@ana, '.repeat(8_500)}`),
  'dashes in an item': items(`- a${' - @ana'.repeat(8_500)}`),
  'commas in an item': items(`- a${', by'.repeat(15_000)}`),
  'blanks in an item': items(`- a${' '.repeat(60_000)}b`),
  'sentences in an item': items(`- ${'Wei will do. '.repeat(4_600)}`),
  'fields in an item': items(`- a ${'Owner: b '.repeat(6_600)}`),
  'dates in an item': items(`- a ${'by 2025-03-01 '.repeat(4_300)}`),
  'names in an item': items(`- ${'Maria Keller, '.repeat(4_300)}`),
  'many items of a person': items(Array.from({ length: 1_000 }, (_, n) => `- Person${n}: do (Wei, Friday)`).join('\n')),
  'many themes': items(Array.from({ length: 800 }, (_, n) => `- Theme${n}\n  - Add a`).join('\n')),
  'many teams': items(Array.from({ length: 1_500 }, (_, n) => `### Team ${n}\n\n- Add a`).join('\n\n')),
  'typed bullets': items('• add a (Ana)\n'.repeat(4_000)),
  'numbered paragraphs': items(Array.from({ length: 2_000 }, (_, n) => `R${n % 99}. **Add.** a (Ana; High; done)`).join('\n\n')),
  'cards of fields': items('Action: add a\nOwner: Ana\nDue: 2025-03-01\n\n'.repeat(1_400)),
  'fields beside items': items('- Action: add a\n- Owner: Ana\n'.repeat(2_000)),
  'rows that head others': items(`| Action | Owner | Due |\n| - | - | - |\n${'| **Alerts** | | |\n| add a | Ana | |\n'.repeat(1_000)}`),
  'columns without end': items(`|${' who will do what when |'.repeat(1_000)}\n|${' - |'.repeat(1_000)}\n|${' a |'.repeat(1_000)}`),
  'spans in an item': items(`- a ${'within 1-2 weeks, '.repeat(3_300)}`),
  'a lead without end': items(`- ${'Ana, by 14 March, '.repeat(3_300)}: add a`),
  'answers in brackets': items(`a (${'filed ('.repeat(8_000)}`),
  'many lead-ins': `## Notes\n\n${'To prevent this, we will:\n\n- add a\n\n'.repeat(1_500)}`,
  'lessons without end': `## Lessons learned\n\n${'- add a\n'.repeat(6_000)}`,
  'taken and planned': '**Actions taken:**\n\na\n\n**Actions planned:**\n\nWe will add a.\n\n'.repeat(700),
  'labels of the head': '**Author:** Ana\n\n'.repeat(2_500),
  'many labels': 'Action item: add a\n\n'.repeat(3_000),
  'many promises': items('We will add a. We will not do that. '.repeat(1_700)),
  'many moments': `## What happened\n\n${'at 10:05 it was '.repeat(3_700)}`,
  'many moments on lines': `## What happened\n\n${'At 10:05 it was.\n\n'.repeat(3_300)}`,
  'many headings in own words': Array.from({ length: 2_500 }, (_, n) => `## Word ${n}`).join('\n'),
  'many bold lines': '**Word**\n\n'.repeat(3_000),
  'a long heading': `## ${'what we will do '.repeat(3_700)}`,
  'stamps of digits': `## Timeline\n\n- ${'20250207'.repeat(7_000)}`,
  'stamps of months': `## Timeline\n\n${'- Feb 7 2006 UTC '.repeat(3_500)}`,
  'a fence of stamps': `## Timeline\n\n\`\`\`\n${'10:05 a\n'.repeat(7_000)}\`\`\``,
  'halves of the day': `## Timeline\n\n${'### PM\n\n- 9:05 a\n\n'.repeat(800)}`,
  'stamps at the end of paragraphs': `## Timeline\n\n${'a\n10:05\n'.repeat(6_000)}`,
  'offsets from a start': `## Timeline\n\nT0 = 10:05\n\n${'- T+5m a\n'.repeat(5_000)}`,
  'a run of offsets': `## Timeline\n\n- ${'T+5m '.repeat(12_000)}`,
  'labels before clocks': `## Timeline\n\n- ${'Ana, 10:05: '.repeat(5_000)}`,
  'dates in a label': `**Date:** ${'7 Feb to '.repeat(6_500)}`,
  'dates in the title': `# ${'Feb 7 and '.repeat(6_000)}`,
  'durations in a summary': `## Summary\n\nIt failed ${'for 45 minutes and 3 hours '.repeat(2_200)}`,
  'spans in a summary': `## Summary\n\nIt failed ${'from 10:05 to 10:50 '.repeat(3_000)}.`,
  'labels in a line': `${'**Date:** a | '.repeat(4_500)}`,
  'tables of one row': '| Date | Severity |\n| - | - |\n| a | b |\n\n'.repeat(1_200),
  severities: `## Summary\n\n${'not a SEV-1 '.repeat(5_000)}`,
  zones: `## Timeline\n\n${'- 10:05 (UTC+1 / UTC+2) (UTC) a\n'.repeat(1_800)}`,
  'a paragraph of emoji': `# ${'🔥'.repeat(15_000)}\n\n## Timeline\n\n- ${'🔴'.repeat(15_000)} 10:05 a`,
  'a quote of stamps': `## Timeline\n\n${'> 10:05 a\n'.repeat(6_000)}`,
};

describe('hostile shapes', () => {
  it.each(Object.entries(bodies))('end soon: %s', (_, body) => {
    const started = performance.now();
    reviewReport(readReport(body), defaultSettings, { now: null, filed: null });
    // Not a timed test of speed: what explodes takes minutes.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
