/**
 * `npm run bench:writes [-- OTHER/dist/index.js] [--latency 150] [--runs 3] [--items 6,40]`: what filing a report costs in requests, and how
 * many of them wait for one another: the time more that a slow GitHub takes, over its latency. The counts belong to the action,
 * the times to a machine.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bullets, reportWith } from '../__tests__/samples.ts';
import { issuesPayload, runAction } from '../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../embedded-github/server.ts';
import { createStore, fileIssue, type Store } from '../embedded-github/store.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { latency: { type: 'string', default: '150' }, runs: { type: 'string', default: '3' }, items: { type: 'string', default: '6,40' } },
});
const latency = Number(values.latency);
const own = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const bundles = [...positionals, own];
/** A checkout with the configuration saves asking for it. */
const workspace = { '.github/post-mortem.yml': '' };

interface Cost {
  requests: number;
  writes: number;
  milliseconds: number;
}

for (const graphQL of ['all', 'none'] as const) {
  for (const items of values.items.split(',').map(Number)) {
    for (const bundle of bundles) {
      const [slow, near] = [await repeat(bundle, items, graphQL, latency), await repeat(bundle, items, graphQL, 0)];
      for (const step of ['filed', 'again'] as const) show(`${items} items ${step}${graphQL === 'none' ? ', REST alone' : ''}`, slow[step], near[step], bundle);
    }
  }
}

function show(what: string, slow: Cost, near: Cost, bundle: string) {
  const steps = (slow.milliseconds - near.milliseconds) / latency;
  const seconds = (slow.milliseconds / 1000).toFixed(2);
  console.log(
    `${what.padEnd(26)} ${String(slow.requests).padStart(4)} requests ${String(slow.writes).padStart(4)} writes ${steps.toFixed(1).padStart(5)} round trips in a row ${seconds.padStart(6)} s at ${latency} ms, ${(near.milliseconds / 1000).toFixed(2)} s at none${bundle === own ? '' : '  (the other bundle)'}`,
  );
}

/** The quickest of some runs: what is slower was the machine. */
async function repeat(bundle: string, items: number, graphQL: Store['graphQL'], delay: number): Promise<Record<'filed' | 'again', Cost>> {
  const runs: Record<'filed' | 'again', Cost>[] = [];
  for (let run = 0; run < Number(values.runs); run++) runs.push(await measure(bundle, items, graphQL, delay));
  const quickest = (step: 'filed' | 'again') => runs.map((run) => run[step]).sort((a, b) => a.milliseconds - b.milliseconds)[0] as Cost;
  return { filed: quickest('filed'), again: quickest('again') };
}

async function measure(bundle: string, items: number, graphQL: Store['graphQL'], delay: number): Promise<Record<'filed' | 'again', Cost>> {
  const github = await startGitHub(createStore({ graphQL }));
  Object.assign(github, { unchecked: true, latency: delay });
  const { number } = fileIssue(github.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body: reportWith(bullets(items)) });
  const filed = await cost(github, bundle, issuesPayload(github, number));
  const again = await cost(github, bundle, issuesPayload(github, number, 'edited'));
  await github.close();
  return { filed, again };
}

async function cost(github: EmbeddedGitHub, bundle: string, payload: unknown): Promise<Cost> {
  const from = github.log.length;
  const { code, stdout, milliseconds } = await runAction(github, { event: 'issues', payload, bundle, workspace });
  if (code !== 0) throw new Error(stdout);
  const asked = github.log.slice(from);
  return { requests: asked.length, writes: asked.filter(({ write }) => write).length, milliseconds };
}
