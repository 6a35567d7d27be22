import { describe, expect, it } from 'vitest';
import { loginsOf, resolveOwner } from '../../src/state/owners.ts';
import { read } from '../builders.ts';

const owners = new Map([
  ['ana lima', 'ana'],
  ['ben', 'ben-k'],
  ['db team', 'chi'],
  ['search, ranking', 'sea'],
]);
const resolve = (written: string | null) => resolveOwner(written, owners);

describe('an owner as written', () => {
  it.each([
    ['@zoe', ['zoe']],
    ['Zoe Quinn (@zoe)', ['zoe']],
    ['zoe@', ['zoe']],
    ['@zoe, @max', ['zoe', 'max']],
    ['@zoe and @max', ['zoe', 'max']],
    ['@zoe/@max', ['zoe', 'max']],
    ['@zoe @max', ['zoe', 'max']],
    ['@zoe & @zoe', ['zoe']],
  ])('%s is %j', (written, logins) => {
    expect(resolve(written)).toEqual({ logins, unknown: [] });
  });

  it('may be a name of the configuration, in whatever letters, with or without @', () => {
    expect(resolve('Ana Lima, @zoe').logins).toEqual(['ana', 'zoe']);
    expect(resolve('@Ben').logins).toEqual(['ben-k']);
    expect(resolve('DB team').logins).toEqual(['chi']);
  });

  it('is taken as a whole before it is taken apart', () => {
    expect(resolve('Search, Ranking').logins).toEqual(['sea']);
  });

  it('that is no login is unknown; what is known beside it counts', () => {
    expect(resolve('Someone Else, @zoe')).toEqual({ logins: ['zoe'], unknown: ['Someone Else'] });
  });

  it('may be a team, which cannot be assigned', () => {
    expect(resolve('@acme/platform')).toEqual({ logins: [], unknown: ['@acme/platform'] });
  });

  it('is no e-mail address', () => {
    expect(resolve('zoe@example.com').logins).toEqual([]);
  });

  it('may be no one', () => {
    expect(resolve(null)).toEqual({ logins: [], unknown: [] });
    expect(resolve('')).toEqual({ logins: [], unknown: [] });
  });

  it('is at most ten people: GitHub takes no more', () => {
    expect(resolve(Array.from({ length: 12 }, (_, n) => `@a${n}`).join(', ')).logins).toHaveLength(10);
  });

  it('may be called like a word of the language', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(resolve(name)).toEqual({ logins: [], unknown: [name] });
  });
});

describe('the logins to be looked up', () => {
  it('are those of open rows and of the authors, each once', () => {
    const { actionItems } = read('- Cap the retries (@zoe)\n- Write the runbook (@zoe, @max)\n- [x] Load test the pool (@old)');
    expect(loginsOf(actionItems, ['@max', 'Ana Lima'], owners)).toEqual(['zoe', 'max', 'ana']);
  });
});
