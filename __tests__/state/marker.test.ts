import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarker, replaceBlock, writeBlock, writeMarker } from '../../src/state/marker.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('a marker', () => {
  it('gives back what it was given, in any alphabet', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readMarker('item', `${writeMarker('item', value)}\nText.`)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readMarker('item', writeMarker('item', { text }))).toEqual({ text });
      }),
    );
  });

  it('never ends the comment it stands in, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(writeMarker('item', `-->${text}-->`).indexOf('-->')).toBe(writeMarker('item', `-->${text}-->`).length - 3);
      }),
    );
  });

  it('shows nothing of its text: no mention, no reference, no word of it', () => {
    expect(writeMarker('item', '@ana closes #12')).toMatch(/^<!-- post-mortem:item [\w-]+ -->$/);
  });

  it('is read where it stands in a text, and is none of another kind', () => {
    expect(readMarker('item', `Before.\n${writeMarker('item', 1)}\nAfter.`)).toBe(1);
    expect(readMarker('file', writeMarker('item', 1))).toBeNull();
    expect(readMarker('item', 'No marker.')).toBeNull();
  });

  it('that is damaged is none', () => {
    const whole = writeMarker('item', { key: 'AI-001' });
    for (const broken of [whole.replace(' -->', ''), whole.replace('item ', 'item'), '<!-- post-mortem:item !!! -->', '<!-- post-mortem:item AAAA -->'])
      expect(readMarker('item', broken)).toBeNull();
  });

  it('may be 20,000 characters long', () => {
    expect(readMarker('item', `<!-- post-mortem:item ${'A'.repeat(20_001)} -->`)).toBeNull();
    expect(readMarker('item', writeMarker('item', 'x'.repeat(14_000)))).toHaveLength(14_000);
  });
});

describe('our block in a body', () => {
  const block = writeBlock('item', { key: 'AI-002' }, 'New.');
  const old = writeBlock('item', { key: 'AI-001' }, 'Old.');

  it('is replaced where it stands; what is around it stays to the letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        fc.pre(!before.includes('<!-- post-mortem:'));
        expect(replaceBlock('item', `${before}${old}${after}`, block)).toBe(`${before}${block}${after}`);
      }),
    );
  });

  it('takes no dollar sign for anything but itself', () => {
    const dollars = writeBlock('item', 1, "Costs $& $1 $' $`.");
    expect(replaceBlock('item', old, dollars)).toBe(dollars);
  });

  it('comes back on top where a person removed it', () => {
    expect(replaceBlock('item', 'Mine.', block)).toBe(`${block}\n\nMine.`);
  });

  it('of another kind is no business of this one', () => {
    expect(replaceBlock('file', old, 'F')).toBe(`F\n\n${old}`);
  });

  it('replaced twice is as replaced once', () => {
    expect(replaceBlock('item', replaceBlock('item', `a${old}b`, block), block)).toBe(`a${block}b`);
  });
});
