/**
 * How long a run of the action takes from start to finish: `npm run bench:start [-- OTHER/dist/index.js] [--pairs 31]`.
 * Absolute times belong to a machine, so each run is paired with one of an empty program, and with one of the other
 * bundle where one is named. The runs take turns and so does which of a pair goes first.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { issuesPayload, runAction } from '../embedded-github/run-action.ts';
import { startGitHub } from '../embedded-github/server.ts';
import { createStore, fileIssue } from '../embedded-github/store.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pairs: { type: 'string', default: '31' } } });
const own = fileURLToPath(new URL('../dist/index.js', import.meta.url));
const other = positionals[0];

const github = await startGitHub(createStore());
github.unchecked = true;
const body = readFileSync(new URL('../templates/report.md', import.meta.url), 'utf8');
const { number } = fileIssue(github.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body });
const payload = issuesPayload(github, number);

const kinds: Record<string, (bundle: string) => Promise<number>> = {
  'dry run': async (bundle) => (await runAction(github, { event: 'issues', payload, bundle, inputs: { 'dry-run': 'true' } })).milliseconds,
  'event of none of ours': async (bundle) => (await runAction(github, { event: 'watch', payload: {}, bundle })).milliseconds,
};

function empty(): number {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', ''], { env: {} });
  return performance.now() - started;
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}

for (const [name, run] of Object.entries(kinds)) {
  const [times, overEmpty, overOther]: number[][] = [[], [], []];
  for (let pair = -1; pair < Number(values.pairs); pair++) {
    const first = other && pair % 2 ? await run(other) : 0;
    const [time, nothing] = [await run(own), empty()];
    const second = other && !(pair % 2) ? await run(other) : first;
    if (pair < 0) continue; // The first fills the caches of the disk.
    times?.push(time);
    overEmpty?.push(time / nothing);
    if (other) overOther?.push(time / second);
  }
  const compared = other ? `, ${median(overOther as number[]).toFixed(3)} × the other bundle` : '';
  console.log(`${name}: ${median(overEmpty as number[]).toFixed(2)} × an empty program${compared} (${median(times as number[]).toFixed(0)} ms)`);
}
await github.close();
