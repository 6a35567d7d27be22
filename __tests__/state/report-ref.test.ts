import { describe, expect, it } from 'vitest';
import { reportNumber, reportRef } from '../../src/state/report-ref.ts';
import { repository } from '../builders.ts';

describe('how a marker names its report', () => {
  it('by owner, repository and number, and by the id that a rename keeps', () => {
    expect(reportRef(repository, 12)).toEqual({ report: 'acme/shop#12', repository: 77 });
    expect(reportRef({ ...repository, id: null }, 12)).toEqual({ report: 'acme/shop#12' });
  });

  it('is found again under the new name of a repository that was renamed', () => {
    expect(reportNumber(reportRef(repository, 12), { ...repository, owner: 'new', repo: 'name' })).toBe(12);
  });

  it('is none of a repository that took the old name', () => {
    expect(reportNumber(reportRef(repository, 12), { ...repository, id: 78 })).toBeNull();
  });

  it('goes by the name, in whatever letters, where an id is not known', () => {
    expect(reportNumber({ report: 'Acme/Shop#12' }, repository)).toBe(12);
    expect(reportNumber({ report: 'acme/shop#12', repository: 78 }, { ...repository, id: null })).toBe(12);
    expect(reportNumber({ report: 'other/shop#12' }, repository)).toBeNull();
  });

  it('is none where it cannot be read', () => {
    for (const marker of [null, undefined, {}, 7, 'acme/shop#12', { report: 12 }, { report: 'acme/shop' }, { report: 'acme/shop#0' }, { report: 'a/b/c#1' }])
      expect(reportNumber(marker, repository)).toBeNull();
  });
});
