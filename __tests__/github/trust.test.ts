import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore } from '../../embedded-github/store.ts';
import type { GitHub } from '../../src/github/github.ts';
import { isInstallation, readOwnLogin, trustAuthors } from '../../src/github/trust.ts';
import type { Author } from '../../src/state/issue.ts';
import { connect } from '../connect.ts';

let embedded: EmbeddedGitHub;
beforeEach(async () => {
  embedded = await startGitHub(createStore({ people: { ana: 'admin', mia: 'maintain', ben: 'write', tri: 'triage', rea: 'read' } }));
});
afterEach(async () => {
  expect(embedded.violations).toEqual([]);
  await embedded.close();
});

const user = (login: string): Author => ({ login, type: 'User' });
const bot = (login: string): Author => ({ login, type: 'Bot' });
async function trusts(author: Author | null, more: Partial<GitHub> = {}): Promise<boolean> {
  return (await trustAuthors(connect(embedded, more), [author]))(author);
}
/** Answers the one question of an app who it is. */
const answerViewer = (login: string) => {
  embedded.fault = ({ path }) => (path === '/graphql' ? { status: 200, body: { data: { viewer: { login } } } } : null);
};

describe('whose markers count', () => {
  it.each(['ana', 'mia', 'ben', 'Ben'])('%s, who may write', async (login) => {
    // GitHub takes logins in any letters.
    embedded.store.people.Ben = 'write';
    expect(await trusts(user(login))).toBe(true);
  });

  it.each(['tri', 'rea', 'mallory'])('not %s, who may not', async (login) => {
    expect(await trusts(user(login))).toBe(false);
  });

  it('the bot of the workflows, without asking', async () => {
    expect(await trusts(bot('github-actions[bot]'))).toBe(true);
    expect(embedded.log).toEqual([]);
  });

  it('no person who took the name of that bot', async () => {
    expect(await trusts(user('github-actions[bot]'))).toBe(false);
  });

  it('who holds the token of the run, and whoever the configuration trusts, in any letters', async () => {
    expect(await trusts(user('Rea'), { ownLogin: 'rea' })).toBe(true);
    expect(await trusts(bot('Old-App[bot]'), { trusted: new Set(['old-app[bot]']) })).toBe(true);
    expect(embedded.log).toEqual([]);
  });

  it('of other bots only the app that runs this', async () => {
    answerViewer('acme-reports[bot]');
    expect(await trusts(bot('acme-reports[bot]'), { installation: true })).toBe(true);
    expect(await trusts(bot('other[bot]'), { installation: true })).toBe(false);
  });

  it('no other bot where the token is a person’s, and nothing is asked', async () => {
    expect(await trusts(bot('dependabot[bot]'))).toBe(false);
    expect(embedded.log).toEqual([]);
  });

  it('not a deleted account', async () => {
    expect(await trusts(null)).toBe(false);
  });

  it('no one who was not among those asked about', async () => {
    const known = await trustAuthors(connect(embedded), [user('ana')]);
    expect(known(user('ben'))).toBe(false);
  });
});

describe('asking', () => {
  it('is done once a run for each login', async () => {
    const github = connect(embedded);
    for (let round = 0; round < 3; round++) await trustAuthors(github, [user('ana'), user('ana'), user('Ana'), user('mallory')]);
    expect(embedded.log.map(({ path }) => path.split('/').at(-2))).toHaveLength(2);
  });

  it('stops after fifty: quoting a marker costs nothing, asking does', async () => {
    const crowd = Array.from({ length: 60 }, (_, n) => `p${n}`);
    for (const login of crowd) embedded.store.people[login] = 'write';
    const known = await trustAuthors(connect(embedded), crowd.map(user));
    expect(embedded.log).toHaveLength(50);
    expect(crowd.filter((login) => known(user(login)))).toHaveLength(50);
  });

  it('that brought no answer is done again', async () => {
    const github = connect(embedded, { installation: true });
    const app = bot('acme-reports[bot]');
    embedded.fault = () => 'cut-before';
    await expect(trustAuthors(github, [app])).rejects.toThrow();
    answerViewer('acme-reports[bot]');
    expect((await trustAuthors(github, [app]))(app)).toBe(true);
  });
});

describe('whose token it is', () => {
  it('a personal one has a login, which GitHub tells', async () => {
    embedded.store.bot = 'ana';
    for (const token of ['ghp_x', 'github_pat_x', 'gho_x', 'ghu_x']) expect(await readOwnLogin(connect(embedded).client, token)).toBe('ana');
  });

  it('that of a workflow or app has none, and nothing is asked', async () => {
    for (const token of ['ghs_x', 'x']) expect(await readOwnLogin(connect(embedded).client, token)).toBeNull();
    expect(embedded.log).toEqual([]);
    expect([isInstallation('ghs_x'), isInstallation('ghp_x')]).toEqual([true, false]);
  });
});
