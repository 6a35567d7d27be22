/**
 * `npm run bench:sweep -- [REPORTS] [ITEMS PER REPORT]`: what a sweep over many tracked reports costs: requests, writes and
 * memory, first with nothing to do, then with some of everything, then once more. Counts, not times, are what to look at.
 * `npm run bench:sweep -- --growth`: the same first sweep over 500 to 8,000 reports as a table, processor time as ratios.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportWith } from '../__tests__/samples.ts';
import { type EmbeddedGitHub, startGitHub } from '../embedded-github/server.ts';
import { addComment, createStore, fileIssue, type Store } from '../embedded-github/store.ts';
import { writeBlock, writeMarker } from '../src/state/marker.ts';

const bundle = fileURLToPath(new URL('../dist/index.js', import.meta.url));
let today = '2025-03-05';

if (process.argv.includes('--growth')) await showGrowth([500, 1000, 2000, 4000, 8000], 10);
else {
  const [reports = 1000, perReport = 10] = process.argv.slice(2).map(Number);
  await showYear(reports, perReport);
}

/** Days of one repository. */
async function showYear(reports: number, perReport: number) {
  const store = storeWith(reports, perReport);
  const github = await serve(store);
  console.log(`${reports} reports, ${reports * perReport} action items; bound: ${(reports * perReport) / 100 + 20} reads, 300 MB`);
  await show(github, 'first sweep: nothing due');
  await show(github, 'same day again');
  today = '2025-03-06';
  await show(github, 'next day: the heartbeat');
  for (const item of store.issues.filter(({ title, state }) => title.startsWith('AI-002') && state === 'open').slice(0, 5))
    item.body = item.body.replace(/^.*\n/, (line) => moved(line));
  today = '2025-03-07';
  await show(github, 'five items overdue');
  await show(github, 'same day again');
  await github.close();
}

/** One sweep a size, against the time of the smallest. */
async function showGrowth(sizes: number[], perReport: number) {
  console.log('| reports | action items | reads | bound | memory, MB | processor time | for each report |\n|---|---|---|---|---|---|---|');
  let smallest = 0;
  for (const reports of sizes) {
    const github = await serve(storeWith(reports, perReport));
    const { code, megabytes, cpu, tail } = await run(github);
    if (code !== 0) throw new Error(tail);
    const reads = github.log.filter(({ write }) => !write).length;
    await github.close();
    smallest ||= cpu;
    const ratios = [cpu / smallest, (cpu * (sizes[0] as number)) / (smallest * reports)].map((ratio) => `${ratio.toFixed(2)} ×`);
    const cells = [reports, reports * perReport, reads, (reports * perReport) / 100 + 20, megabytes.toFixed(0), ...ratios];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

async function serve(store: Store): Promise<EmbeddedGitHub> {
  const github = await startGitHub(store);
  github.unchecked = true;
  return github;
}

function storeWith(reports: number, perReport: number): Store {
  const store = createStore({ now: () => new Date(`${today}T12:00:00Z`) });
  const bot = store.bot;
  for (let n = 0; n < reports; n++) {
    const rows = Array.from({ length: perReport }, (_, item) => `- Alert number ${item + 1} on pool ${n} (@ana), due: 2025-06-01`).join('\n');
    const report = fileIssue(store, { title: `Incident ${n}`, user: 'ana', labels: ['post-mortem', 'post-mortem:tracked'], body: reportWith(rows) });
    addComment(store, report.number, `${writeMarker('report', { v: 1, tracked: '2025-03-01' })}\nreview`, bot);
    for (let item = 0; item < perReport; item++) {
      const key = `AI-${String(item + 1).padStart(3, '0')}`;
      const text = `Alert number ${item + 1} on pool ${n}`;
      const applied = { key, explicit: false, position: item, text, owner: '@ana', logins: ['ana'], due: '2025-06-01', dueDefault: false, priority: 'high' };
      const rest = { category: 'observability', factor: null, deliverable: null, state: 'open', orphan: null, followUp: null, filed: '2025-03-01' };
      const body = writeBlock('item', { v: 1, report: `${store.owner}/${store.repo}#${report.number}`, ...applied, ...rest }, `${text}\n`.repeat(10));
      const closed = item % 3 === 0 ? ({ state: 'closed', state_reason: 'completed', closed_at: '2025-03-02T12:00:00Z' } as const) : {};
      fileIssue(store, {
        title: `${key}: ${text}`,
        user: bot,
        labels: ['post-mortem:action-item'],
        assignees: ['ana'],
        body,
        parent: report.number,
        ...closed,
      });
    }
  }
  return store;
}

/** The marker of an item with a deadline that is over. */
function moved(line: string): string {
  const text = Buffer.from(/item ([\w-]+) /.exec(line)?.[1] ?? '', 'base64url').toString('utf8');
  return `${writeMarker('item', { ...(JSON.parse(text) as object), due: '2025-03-06' })}\n`;
}

async function show(github: EmbeddedGitHub, what: string) {
  const from = github.log.length;
  const { code, megabytes, seconds, tail } = await run(github);
  const requests = github.log.slice(from);
  const writes = requests.filter(({ write }) => write).length;
  console.log(
    `${what.padEnd(26)} ${String(requests.length - writes).padStart(4)} reads ${String(writes).padStart(4)} writes ${megabytes.toFixed(0).padStart(5)} MB ${seconds.toFixed(1).padStart(6)} s${code === 0 ? '' : `  exit ${code}: ${tail}`}`,
  );
}

/** `cpu` in hundredths of a second, as Linux counts them. */
async function run(github: EmbeddedGitHub): Promise<{ code: number | null; megabytes: number; seconds: number; cpu: number; tail: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const path = (name: string) => join(folder, name);
  writeFileSync(path('event.json'), JSON.stringify({ schedule: '37 7 * * *' }));
  for (const name of ['output', 'summary']) writeFileSync(path(name), '');
  const inputs = { INPUT_TOKEN: 't', 'INPUT_AS-OF': today };
  const files = { GITHUB_EVENT_PATH: path('event.json'), GITHUB_OUTPUT: path('output'), GITHUB_STEP_SUMMARY: path('summary'), GITHUB_WORKSPACE: path('none') };
  const env = {
    PATH: process.env.PATH ?? '',
    GITHUB_EVENT_NAME: 'schedule',
    GITHUB_REPOSITORY: `${github.store.owner}/${github.store.repo}`,
    GITHUB_API_URL: github.url,
    ...files,
    ...inputs,
  };
  const started = performance.now();
  const child = spawn(process.execPath, [bundle], { env, cwd: folder });
  let [tail, peak, cpu] = ['', 0, 0];
  child.stdout.on('data', (chunk) => (tail = String(chunk).slice(-300)));
  const watch = setInterval(() => {
    peak = Math.max(peak, residentPeak(child.pid));
    cpu = Math.max(cpu, processorTime(child.pid));
  }, 20);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const seconds = (performance.now() - started) / 1000;
  rmSync(folder, { recursive: true });
  return { code, megabytes: peak, seconds, cpu, tail };
}

/** Highest resident memory so far, in megabytes, as Linux tells; zero elsewhere. */
function residentPeak(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Ticks in user and kernel, as Linux tells; zero elsewhere. */
function processorTime(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return 0;
  }
}
