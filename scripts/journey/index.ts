/**
 * `npm start`: the whole journey of a report on an embedded GitHub, with the committed bundle run as a runner does.
 * Writes what the comment and the follow-up look like to `journey/`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { commit } from '../../embedded-github/git.ts';
import { openPull } from '../../embedded-github/git-routes.ts';
import { type ActionRun, issuesPayload, pullPayload, pushPayload, runAction } from '../../embedded-github/run-action.ts';
import { startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type StoredIssue } from '../../embedded-github/store.ts';
import { count } from '../../src/view/words.ts';
import { collectSample } from './evidence.ts';
import { renderPage, type Shown } from './page.ts';
import { editedReport, firstDraft, mendedReport, searchReport } from './reports.ts';

/** What each step of the journey has to show. */
const worthALook: Record<string, string> = {
  '1': 'the verdict, the seven checks, and what stands in the way of filing.',
  '2': 'nothing is left to mend, and every action item has its issue; an owner without a login is told once.',
  '6': 'the state of the item that was closed.',
  '8': 'what came of it, in the same comment.',
};

let today = '2025-02-10';
const store = createStore({ now: () => new Date(`${today}T12:00:00Z`) });
const github = await startGitHub(store);
const pages: Shown[] = [];
console.log(`Embedded GitHub on ${github.url}, repository ${store.owner}/${store.repo}\n`);

const filed = today;
const report = fileIssue(store, { title: 'Checkout answers with errors', user: 'ana', labels: ['post-mortem'], body: firstDraft });
await step('1. A report is filed from the issue form', `opened by @ana: #${report.number} "${report.title}"`, 'issues', 'opened', filed);

report.body = mendedReport;
await step('2. The report is mended', 'impact added, wording and figures corrected, action items made concrete', 'issues', 'edited', filed);

report.body = editedReport;
await step('3. Some rows are edited', 'one deadline moved, one row reworded, one added', 'issues', 'edited', '2025-02-12');

await step('4. Nothing changed: the event comes once more', '', 'issues', 'edited', '2025-02-12');

const find = (label: string) => store.issues.find(({ labels }) => labels.includes(label));
const first = store.issues.find(({ title }) => title.startsWith('AI-001')) as StoredIssue;
await step('5. The deadline of AI-001 is over', 'the schedule runs on 2025-02-17', 'schedule', '', '2025-02-17');
show('The weekly review', find('post-mortem:weekly-review')?.body, 'what is late comes first; the figures of the year are folded.');

close(first);
await step('6. AI-001 is closed as done', '', 'issues', 'closed', '2025-02-18', first);
await step('7. Four weeks after tracking, the schedule runs', 'the clock stands at 2025-03-10', 'schedule', '', '2025-03-10');
const followUp = find('post-mortem:follow-up');
show(`#${followUp?.number} ${followUp?.title}`, followUp?.body, 'what is done is asked for proof and recurrence only.');

if (followUp) {
  followUp.body += '\n\nThe alert has fired once since, at 82 %, and no order failed.';
  close(followUp);
  await step('8. The follow-up is closed', 'its outcome is written down', 'issues', 'closed', '2025-03-12', followUp);
}

today = '2025-03-12';
const path = 'docs/post-mortems/2025-03-11-search.md';
commit(store, { 'README.md': '# Shop' });
store.branches.report = store.branches.main as string;
commit(store, { 'README.md': '# Shop', [path]: searchReport }, 'report');
const pull = openPull(store, { title: 'Post-mortem of the search outage', head: 'report', base: 'main' });
await play('9. Another report comes as a pull request', path, 'pull_request', pullPayload(github, pull.number));
show(`The summary on pull request #${pull.number}`, store.comments.find(({ issue }) => issue === pull.number)?.body, 'what merging would do.');
show('A comment on a line of it', store.lineComments[0]?.body);

const before = store.branches.main as string;
await play('10. It is merged', '', 'push', pushPayload(github, before, commit(store, store.commits[store.branches.report as string]?.tree ?? {})));

const collected = await collectSample();
if (collected) {
  console.log('\u001B[1m11. Evidence of the sample incident is collected\u001B[22m\n   from a real Prometheus, kubectl, and stand-ins for the other systems');
  console.log(`${collected.said.trimEnd().replace(/^/gm, '     ')}\n`);
  show('The draft made of evidence', collected.draft);
  const drafted = fileIssue(store, {
    title: 'Checkout answers with errors, drafted from evidence',
    user: 'ana',
    labels: ['post-mortem'],
    body: collected.draft,
  });
  await play('12. The draft is filed', 'what only people know is missing', 'issues', issuesPayload(github, drafted.number, 'opened'));
  drafted.body = collected.mended;
  await play('13. The draft is mended', 'severity, authors, factors and action items added', 'issues', issuesPayload(github, drafted.number, 'edited'));
  show('The comment on the mended draft', store.comments.find(({ issue }) => issue === drafted.number)?.body);
}

await mkdir('journey', { recursive: true });
await writeFile('journey/index.html', renderPage('The journey of a post-mortem', pages));
console.log(`${github.violations.length === 0 ? 'Every request and answer agrees with GitHub’s published description.' : github.violations.join('\n')}`);
console.log('Look at journey/index.html for the comments as GitHub shows them.');
await github.close();
if (github.violations.length > 0 || !followUp) process.exitCode = 1;

function close(issue: StoredIssue) {
  Object.assign(issue, { state: 'closed', state_reason: 'completed', closed_at: `${today}T12:00:00Z` });
}

function show(name: string, markdown: string | undefined, look?: string) {
  if (markdown) pages.push({ name, markdown, ...(look ? { look } : {}) });
}

async function step(title: string, what: string, event: 'issues' | 'schedule', action: string, day: string, issue = report) {
  today = day;
  const payload = event === 'issues' ? issuesPayload(github, issue.number, action) : { schedule: '37 7 * * *', repository: { default_branch: 'main' } };
  await play(title, what, event, payload);
  const [comment] = store.comments.filter((one) => one.issue === report.number);
  if (comment && event === 'issues') show(`${title}: the comment on #${report.number}`, comment.body, worthALook[title[0] as string]);
}

async function play(title: string, what: string, event: string, payload: unknown) {
  const from = github.log.length;
  const run = await runAction(github, { event, payload, inputs: { 'as-of': today } });
  const requests = github.log.slice(from);
  console.log(`\u001B[1m${title}\u001B[22m`);
  if (what) console.log(`   ${what}`);
  print(run, requests.length, requests.filter(({ write }) => write).length);
  console.log();
}

function print(run: ActionRun, requests: number, writes: number) {
  if (run.code !== 0) console.log(run.stdout, run.stderr);
  const { status, errors, warnings } = run.outputs;
  const followUpDay = run.outputs['follow-up'] ? `, follow-up on ${run.outputs['follow-up']}` : '';
  if (status !== 'skipped') console.log(`   → ${status}, ${count(Number(errors), 'error')}, ${count(Number(warnings), 'warning')}${followUpDay}`);
  for (const finding of JSON.parse(run.outputs.findings || '[]') as { line: number; severity: string; message: string }[]) {
    console.log(`     line ${String(finding.line).padEnd(3)} ${finding.severity.padEnd(7)} ${finding.message}`);
  }
  for (const change of JSON.parse(run.outputs.plan || '[]') as { type: string; title?: string; issue?: number; why: string; edit?: { title?: string } }[]) {
    if (change.type === 'create-label') continue;
    console.log(`     ${change.type.padEnd(15)} ${change.title ?? change.edit?.title ?? (change.issue ? `#${change.issue}` : '')}  (${change.why})`);
  }
  console.log(`   ${requests} requests, ${writes} of them writes, ${Math.round(run.milliseconds)} ms`);
}
