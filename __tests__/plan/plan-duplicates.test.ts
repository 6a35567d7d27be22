import { describe, expect, it } from 'vitest';
import { closeDuplicate } from '../../src/plan/plan-duplicates.ts';
import { readMarker } from '../../src/state/marker.ts';
import { buildItem } from '../builders.ts';

const bodyOf = (...args: Parameters<typeof closeDuplicate>) => {
  const change = closeDuplicate(...args);
  return change.type === 'close-duplicate' ? change.body : '';
};

describe('an issue that two runs opened side by side', () => {
  const { issue } = buildItem(11);

  it('is closed in favour of the older one', () => {
    expect(closeDuplicate(issue, 10, 'item')).toMatchObject({ type: 'close-duplicate', issue: 11, of: 10, key: 'duplicate #11' });
  });

  it('loses its marker, so that it is no one’s any more, and says why', () => {
    const body = bodyOf(issue, 10, 'item');
    expect(readMarker('item', body)).toBeNull();
    expect(readMarker('duplicate', body)).toEqual({ v: 1, of: 10 });
    expect(body).toContain('#10');
  });

  it('keeps what people wrote around the block', () => {
    const body = bodyOf({ number: 11, body: `Mine.\n${issue.body}\nToo.` }, 10, 'item');
    expect(body).toMatch(/^Mine\.\n<!-- post-mortem:duplicate [\s\S]+\nToo\.$/);
  });

  it('that is ours as a whole is replaced as a whole', () => {
    expect(bodyOf(issue, 10, null)).not.toContain('Cap the retries');
  });
});
