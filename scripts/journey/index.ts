/**
 * `npm start`: the whole journey of a report on an embedded GitHub, with the committed bundle run as a runner does.
 * Writes what the comment and the follow-up look like to `journey/`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { type ActionRun, issuesPayload, runAction } from '../../__tests__/embedded-github/run-action.ts';
import { startGitHub } from '../../__tests__/embedded-github/server.ts';
import { createStore, fileIssue } from '../../__tests__/embedded-github/store.ts';
import { renderPage } from './page.ts';
import { editedReport, firstDraft, mendedReport } from './reports.ts';

let today = '2025-02-10';
const store = createStore({ now: () => new Date(`${today}T12:00:00Z`) });
const github = await startGitHub(store);
const pages: { name: string; markdown: string }[] = [];
console.log(`Embedded GitHub on ${github.url}, repository ${store.owner}/${store.repo}\n`);

const filed = today;
const report = fileIssue(store, { title: 'Checkout answers with errors', user: 'ana', labels: ['post-mortem'], body: firstDraft });
await step('1. A report is filed from the issue form', `opened by @ana: #${report.number} "${report.title}"`, 'issues', 'opened', filed);

report.body = mendedReport;
await step('2. The report is mended', 'impact added, wording and figures corrected, action items made concrete', 'issues', 'edited', filed);

report.body = editedReport;
await step('3. Some rows are edited', 'one deadline moved, one row reworded, one added', 'issues', 'edited', '2025-02-12');

const closed = store.issues.find(({ title }) => title.startsWith('AI-001'));
if (closed) Object.assign(closed, { state: 'closed', state_reason: 'completed' });
await step('4. Nothing changed: the event comes once more', '(AI-001 was closed as done meanwhile)', 'issues', 'edited', '2025-02-12');
await step('5. Four weeks later, the schedule runs', 'the clock stands at 2025-03-10', 'schedule', '', '2025-03-10');
await step('6. The schedule runs again the next day', '', 'schedule', '', '2025-03-11');

const followUp = store.issues.find(({ labels }) => labels.includes('post-mortem:follow-up'));
if (followUp) pages.push({ name: `#${followUp.number} ${followUp.title}`, markdown: followUp.body });
await mkdir('journey', { recursive: true });
await writeFile('journey/index.html', renderPage(pages));
console.log(`${github.violations.length === 0 ? 'Every request and answer agrees with GitHub’s published description.' : github.violations.join('\n')}`);
console.log('Look at journey/index.html for the comments as GitHub shows them.');
await github.close();
if (github.violations.length > 0 || !followUp) process.exitCode = 1;

async function step(title: string, what: string, event: string, action: string, day: string) {
  today = day;
  const before = github.log.length;
  const payload = event === 'issues' ? issuesPayload(github, report.number, action) : { schedule: '37 7 * * *', repository: { default_branch: 'main' } };
  const run = await runAction(github, { event, payload, inputs: { 'as-of': day } });
  const requests = github.log.slice(before);
  console.log(`\u001B[1m${title}\u001B[22m`);
  if (what) console.log(`   ${what}`);
  show(run, requests.length, requests.filter(({ write }) => write).length);
  const [comment] = store.comments.filter(({ issue }) => issue === report.number);
  if (comment && event === 'issues') pages.push({ name: `${title}: the comment on #${report.number}`, markdown: comment.body });
  console.log();
}

function show(run: ActionRun, requests: number, writes: number) {
  if (run.code !== 0) console.log(run.stdout, run.stderr);
  const { status, errors, warnings } = run.outputs;
  console.log(`   → ${status}, ${errors} errors, ${warnings} warnings${run.outputs['follow-up'] ? `, follow-up on ${run.outputs['follow-up']}` : ''}`);
  for (const finding of JSON.parse(run.outputs.findings || '[]') as { line: number; severity: string; message: string }[]) {
    console.log(`     line ${String(finding.line).padEnd(3)} ${finding.severity.padEnd(7)} ${finding.message}`);
  }
  for (const change of JSON.parse(run.outputs.plan || '[]') as { type: string; title?: string; issue?: number; why: string; edit?: { title?: string } }[]) {
    if (change.type === 'create-label') continue;
    console.log(`     ${change.type.padEnd(15)} ${change.title ?? change.edit?.title ?? (change.issue ? `#${change.issue}` : '')}  (${change.why})`);
  }
  console.log(`   ${requests} requests, ${writes} of them writes, ${Math.round(run.milliseconds)} ms`);
}
