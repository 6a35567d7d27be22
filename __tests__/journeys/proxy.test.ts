import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuesPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { example } from '../samples.ts';

/** A Node 24 from the development dependencies: the one the action declares. */
const node24 = fileURLToPath(new URL('../../node_modules/node24/bin/node', import.meta.url));
const available = existsSync(node24) && execFileSync(node24, ['--version'], { encoding: 'utf8' }).startsWith('v24.');
if (!available) console.warn('SKIPPED: no Node 24 at node_modules/node24; run `npm rebuild node24` to test proxies and the declared runtime');

describe.skipIf(!available)('Node 24', () => {
  let github: EmbeddedGitHub;
  const seen: string[] = [];
  const proxy = createServer((incoming, outgoing) => {
    seen.push(incoming.url ?? '');
    const forwarded = request(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forwarded);
  });

  beforeAll(async () => {
    github = await startGitHub(createStore());
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    proxy.closeAllConnections();
    proxy.close();
    await github.close();
  });

  const run = (env: Record<string, string>) => {
    const report = fileIssue(github.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body: example });
    return runAction(github, { event: 'issues', payload: issuesPayload(github, report.number), node: node24, env });
  };
  const proxyUrl = () => `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  it('runs the bundle', async () => {
    const { code, outputs, stdout } = await run({});
    expect(code, stdout).toBe(0);
    expect(outputs.status).toBe('tracked');
    expect(seen).toEqual([]);
  });

  it('sends every request through the proxy of the environment', async () => {
    const before = github.log.length;
    const { code, stdout } = await run({ http_proxy: proxyUrl(), https_proxy: proxyUrl() });
    expect(code, stdout).toBe(0);
    expect(seen.length).toBe(github.log.length - before);
    expect(seen.length).toBeGreaterThan(5);
  });

  it('goes past the proxy for the hosts of no_proxy', async () => {
    seen.length = 0;
    const { code } = await run({ http_proxy: proxyUrl(), no_proxy: '127.0.0.1' });
    expect(code).toBe(0);
    expect(seen).toEqual([]);
  });
});

/** The machine's own Node: npm puts the Node 24 of the development dependencies before it, so scripts and tests run on that. */
const own = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !folder.includes('node_modules'))
  .map((folder) => join(folder, 'node'))
  .find((path) => existsSync(path));
const ownVersion = own ? execFileSync(own, ['--version'], { encoding: 'utf8' }).trim() : 'none';
if (!ownVersion.startsWith('v20.')) console.warn(`SKIPPED: the Node of this machine is ${ownVersion}; the oldest that is supported, 20, is not tested`);

describe.skipIf(!ownVersion.startsWith('v20.'))('Node 20', () => {
  const run = async (env: Record<string, string>) => {
    const github = await startGitHub(createStore());
    const report = fileIssue(github.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body: example });
    const done = await runAction(github, { event: 'issues', payload: issuesPayload(github, report.number), env, node: own as string });
    expect(github.violations).toEqual([]);
    await github.close();
    return done;
  };

  it('runs the bundle', async () => {
    expect(await run({})).toMatchObject({ code: 0, outputs: { status: 'tracked' } });
  });

  it('says that it cannot use the proxy', async () => {
    const { code, stdout } = await run({ https_proxy: 'http://127.0.0.1:1' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::https_proxy is set, but Node 20\..* run on Node 24\.5 or later$/m);
  });
});
