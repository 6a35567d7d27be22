import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, keptText } from '../../src/state/cut.ts';
import { readMarker, writeMarker } from '../../src/state/marker.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('a text that is cut', () => {
  it('is its beginning, in so many characters at the most', () => {
    expect(cut('Cap the retries', 7)).toBe('Cap the');
    expect(cut('Cap the retries', 8)).toBe('Cap the');
    expect(cut('Cap', 100)).toBe('Cap');
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, length) => {
        expect(cut(text, length).length).toBeLessThanOrEqual(length);
      }),
    );
  });

  it('never ends within a character', () => {
    expect(cut('ab\u{1F600}', 3)).toBe('ab');
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, length) => {
        expect(cut(text, length)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it('has no control characters, which a line or a table would break at', () => {
    expect(cut('a\u0000b\nc\td', 10)).toBe('a b c d');
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cut(text, 60)).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('is cut no further when cut again: what is compared with itself is the same', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, length) => {
        expect(cut(cut(text, length), length)).toBe(cut(text, length));
      }),
    );
  });

  it('comes back from a marker as it went in', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), (text, length) => {
        expect(readMarker('item', writeMarker('item', cut(text, length)))).toBe(cut(text, length));
      }),
    );
  });
});

it('of an item 2,000 characters are kept', () => {
  expect(keptText('x'.repeat(3000))).toHaveLength(2000);
});
