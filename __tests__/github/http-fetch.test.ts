import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EmbeddedGitHub, type Fault, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, moveIssue } from '../../embedded-github/store.ts';
import { createFetch } from '../../src/github/http-fetch.ts';

let embedded: EmbeddedGitHub;
beforeEach(async () => {
  embedded = await startGitHub(createStore({ id: 77 }));
  fileIssue(embedded.store, { title: 'Checkout fails', user: 'ana' });
});
afterEach(() => embedded.close());

const issue = '/repos/acme/shop/issues/1';
const fetch = (path: string, options = {}, id: number | null = 77) => createFetch(id)(embedded.url + path, options);
/** Answers the first request with a redirect. */
const redirect = (location: string, status = 301) => {
  embedded.fault = ({ index }) => (index === 0 ? { status, headers: { location } } : null);
};
const asked = () => embedded.log.map(({ method, path }) => `${method} ${path}`);
const answerWith = (raw: string, status = 200) => {
  embedded.fault = () => ({ status, raw }) satisfies Fault;
};

describe('an answer', () => {
  it('has status, address, headers and text', async () => {
    const response = await fetch(issue);
    expect([response.status, response.ok, response.url]).toEqual([200, true, embedded.url + issue]);
    expect(response.headers.get('content-type')).toContain('json');
    expect(JSON.parse(await response.text())).toMatchObject({ number: 1, title: 'Checkout fails' });
    expect(new TextDecoder().decode(await response.arrayBuffer())).toBe(await response.text());
  });

  it('of an error is an answer too', async () => {
    expect(await fetch('/repos/acme/shop/issues/99')).toMatchObject({ status: 404, ok: false });
  });

  it('comes to a body, sent with its length in bytes', async () => {
    const body = JSON.stringify({ title: 'Größer 警' });
    expect((await fetch(issue, { method: 'PATCH', body })).status).toBe(200);
    expect(embedded.store.issues[0]?.title).toBe('Größer 警');
  });

  it('that does not come is an error', async () => {
    embedded.fault = () => 'cut-before';
    await expect(fetch(issue)).rejects.toThrow(/hang up|ECONNRESET/);
  });
});

describe('JSON', () => {
  it('that is broken off is no answer', async () => {
    for (const raw of ['{"number": 1', '', '[{"number": 1},']) {
      answerWith(raw);
      await expect(fetch(issue)).rejects.toThrow(/the answer of 127\.0\.0\.1:\d+ is broken off/);
    }
  });

  it('of a page must be a list', async () => {
    answerWith('{"message": "odd"}');
    await expect(fetch('/repos/acme/shop/issues?per_page=100')).rejects.toThrow(/is no list/);
    answerWith('[]');
    expect((await fetch('/repos/acme/shop/issues?per_page=100')).status).toBe(200);
  });

  it('of an error may be anything: its status says enough', async () => {
    answerWith('<html>', 502);
    expect((await fetch(issue)).status).toBe(502);
  });
});

describe('a redirect', () => {
  it('to the same resource of the repository, which was renamed, is followed', async () => {
    embedded.store.oldNames = ['acme/old'];
    const response = await fetch('/repos/acme/old/issues?state=all&per_page=100');
    expect(response.status).toBe(200);
    expect(response.url).toBe(`${embedded.url}/repositories/77/issues?state=all&per_page=100`);
  });

  it.each([
    ['another repository', '/repositories/78/issues/1'],
    ['another issue', '/repositories/77/issues/2'],
    ['a name', '/repos/acme/new/issues/1'],
    ['something that only looks like the id', '/repositories/771/issues/1'],
  ])('to %s is not', async (_, location) => {
    redirect(location);
    expect((await fetch(issue)).status).toBe(301);
    expect(asked()).toEqual([`GET ${issue}`]);
  });

  it('to another host is not, for the token is not theirs', async () => {
    redirect('http://127.0.0.2:1/repositories/77/issues/1');
    expect((await fetch(issue)).status).toBe(301);
  });

  it('is not followed where the repository’s id is not known', async () => {
    redirect('/repositories/77/issues/1');
    expect((await fetch(issue, {}, null)).status).toBe(301);
  });

  it('of a write is followed only where its method stays the same', async () => {
    redirect('/repositories/77/issues/1', 302);
    expect((await fetch(issue, { method: 'PATCH', body: '{"title":"New"}' })).status).toBe(302);
    embedded.log.length = 0;
    redirect('/repositories/77/issues/1', 307);
    expect((await fetch(issue, { method: 'PATCH', body: '{"title":"New"}' })).status).toBe(200);
    expect(asked()).toEqual([`PATCH ${issue}`, 'PATCH /repositories/77/issues/1']);
  });

  it('that leads in circles comes to an end', async () => {
    embedded.fault = () => ({ status: 301, headers: { location: '/repositories/77/issues/1' } });
    expect((await fetch(issue)).status).toBe(301);
    expect(embedded.log).toHaveLength(4);
  });

  it('of an issue that was moved to another repository is not followed', async () => {
    moveIssue(embedded.store, 1, { repository: 4242, number: 1 });
    expect((await fetch(issue)).status).toBe(301);
    expect(asked()).toEqual([`GET ${issue}`]);
  });
});
