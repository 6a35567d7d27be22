import { structuredPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOfPatch } from '../../src/plan/diff-lines.ts';

const lines = (patch: string | null) => [...linesOfPatch(patch)];

describe('lines that can be commented on', () => {
  it('are those of the new file which the patch shows, changed or not', () => {
    expect(lines('@@ -1,3 +1,4 @@\n a\n-b\n+c\n+d\n e')).toEqual([1, 2, 3, 4]);
  });

  it('are counted from each hunk', () => {
    expect(lines('@@ -1,1 +1,1 @@\n-a\n+b\n@@ -40,2 +40,1 @@\n c\n-d')).toEqual([1, 40]);
  });

  it('are none for what was removed', () => {
    expect(lines('@@ -1,2 +0,0 @@\n-a\n-b')).toEqual([]);
  });

  it('take no heed of the remark on a missing line end', () => {
    expect(lines('@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file')).toEqual([1]);
  });

  it('are none where the patch is missing or cannot be read', () => {
    for (const patch of [null, '', 'no patch', '@@ -1,5 +1,5 @@\n a']) expect(lines(patch)).toEqual([]);
  });

  it('are, for any two texts, exactly those a patch of them shows', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '', '-- c', '++ d', '--- a/b', '+++ b/b', '@@ -1 +1 @@', '\\ e', 'Index: f'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { hunks } = structuredPatch('a', 'a', before.join('\n'), after.join('\n'), '', '', { context: 1 });
        const patch = hunks.map((one) => `@@ -${one.oldStart},${one.oldLines} +${one.newStart},${one.newLines} @@\n${one.lines.join('\n')}`).join('\n');
        const shown = hunks.flatMap(({ newStart, newLines }) => Array.from({ length: newLines }, (_, n) => newStart + n));
        expect(lines(patch)).toEqual(shown);
      }),
      { numRuns: 300, seed: Number(process.env.SEED ?? 20250209) },
    );
  });
});
