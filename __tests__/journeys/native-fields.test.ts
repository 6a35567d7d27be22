import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issuesPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue, type Store, type StoredIssue } from '../../embedded-github/store.ts';
import { reportWith } from '../samples.ts';

const config = 'fields: { type: Task, priority: Priority, target-date: Target date }\n';
const priorityField = 1;
const dateField = 2;
const organisation: Store['setup'] = {
  hasIssues: true,
  workflows: {},
  requiredChecks: [],
  issueTypes: ['Task', 'Bug'],
  issueFields: [
    { id: priorityField, name: 'Priority', data_type: 'single_select', options: ['Urgent', 'High', 'Medium', 'Low'] },
    { id: dateField, name: 'Target date', data_type: 'date' },
    { id: 3, name: 'Effort', data_type: 'number' },
  ],
  latest: null,
};
const twoRows =
  '- Cap the retries at 3 (owner: @ana, due: 2025-03-01, priority: high)\n- Alert when the pool is over 80 % (owner: @ben, due: 2025-03-08, priority: low)\n';

let github: EmbeddedGitHub;
let report: StoredIssue;
async function start(setup: Partial<Store['setup']> = {}, text = config, rows = twoRows) {
  github = await startGitHub(createStore({ setup: { ...organisation, ...setup }, files: { '.github/post-mortem.yml': text } }));
  report = fileIssue(github.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body: reportWith(rows) });
}
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
});

const today = '2025-02-10';
const run = async (action = 'edited', number = report.number, day = today) => {
  const { code, stdout } = await runAction(github, { event: 'issues', payload: issuesPayload(github, number, action), inputs: { 'as-of': day } });
  expect({ code, stdout: code === 0 ? '' : stdout }).toEqual({ code: 0, stdout: '' });
};
const sweep = (day: string) => runAction(github, { event: 'schedule', payload: { schedule: '37 7 * * *' }, inputs: { 'as-of': day } });
const items = () => github.store.issues.filter(({ labels }) => labels.includes('post-mortem:action-item'));
const first = () => items()[0] as StoredIssue;
const comment = () => github.store.comments.find(({ body }) => body.startsWith('<!-- post-mortem:report'))?.body ?? '';
const writes = (from: number) =>
  github.log
    .slice(from)
    .filter(({ write }) => write)
    .map(({ route }) => route.replace('/repos/{owner}/{repo}', ''));
const again = async (action = 'edited', day = today) => {
  const from = github.log.length;
  await run(action, report.number, day);
  return writes(from);
};
const change = (from: string, to: string) => {
  expect(report.body).toContain(from);
  report.body = report.body.replace(from, to);
};

describe('an organisation with issue types and fields', () => {
  beforeEach(() => start());

  it('gets type, priority and target date with the issue, in the same request', async () => {
    await run('opened');
    expect(items().map(({ type, fields }) => ({ type, fields }))).toEqual([
      { type: 'Task', fields: { [priorityField]: 'High', [dateField]: '2025-03-01' } },
      { type: 'Task', fields: { [priorityField]: 'Low', [dateField]: '2025-03-08' } },
    ]);
    expect(first().labels).toContain('priority:high');
    expect(writes(0).filter((route) => /issue-field-values|PATCH \/issues\/\{issue_number\}/.test(route))).toEqual([]);
    expect(github.log.filter(({ route }) => route === 'GET /orgs/{org}/issue-fields')).toHaveLength(1);
    const from = github.log.length;
    expect(await again()).toEqual([]);
    expect(github.log.slice(from).filter(({ path }) => /issue-field|issue-type|dependencies/.test(path))).toEqual([]);
  });

  it('follows the report, and leaves fields alone that are not its own', async () => {
    await run('opened');
    first().fields = { ...first().fields, 3: '5' };
    change('2025-03-01, priority: high', '2025-03-15, priority: medium');
    await run();
    expect(first().fields).toEqual({ [priorityField]: 'Medium', [dateField]: '2025-03-15', 3: '5' });
    expect(await again()).toEqual([]);
  });

  it('a person who moves the fields moves deadline and priority: issue, label, comment and sweep', async () => {
    await run('opened');
    first().fields = { [priorityField]: 'Low', [dateField]: '2025-04-20' };
    // An action item changed: its report is not read anew, and yet its issue follows.
    await run('field_added', first().number);
    expect(first().body).toContain('2025-04-20');
    expect(first().labels).toContain('priority:low');
    expect(first().labels).not.toContain('priority:high');
    expect(comment()).toContain('20 Apr');
    expect(await again()).toEqual([]);
    await sweep('2025-03-02');
    expect(first().labels).not.toContain('overdue');
    await sweep('2025-04-21');
    expect(first().labels).toContain('overdue');
    expect(first().fields).toEqual({ [priorityField]: 'Low', [dateField]: '2025-04-20' });
  });

  it('a sweep goes by the moved date, though no run took it over yet', async () => {
    await run('opened');
    first().fields = { ...first().fields, [dateField]: '2025-02-20' };
    await sweep('2025-02-21');
    expect(first().labels).toContain('overdue');
    expect((items()[1] as StoredIssue).labels).not.toContain('overdue');
  });

  it('a row that is changed after a field was moved moves the field', async () => {
    await run('opened');
    first().fields = { ...first().fields, [dateField]: '2025-04-20' };
    expect(await again()).not.toEqual([]);
    change('2025-03-01', '2025-05-05');
    await run();
    expect(first().fields).toMatchObject({ [dateField]: '2025-05-05' });
    expect(first().body).toContain('2025-05-05');
    expect(await again()).toEqual([]);
  });

  it('a field that a person emptied, and a type that a person changed, stay so', async () => {
    await run('opened');
    first().fields = { [priorityField]: 'High' };
    first().type = 'Bug';
    change('2025-03-01', '2025-03-15');
    await run();
    expect(first()).toMatchObject({ type: 'Bug', fields: { [priorityField]: 'High' } });
    expect(first().body).toContain('2025-03-15');
    expect(await again()).toEqual([]);
  });

  it('a choice that the report does not know counts for what it means', async () => {
    await run('opened');
    const second = items()[1] as StoredIssue;
    second.fields = { ...second.fields, [priorityField]: 'Urgent' };
    await run('field_added', second.number);
    expect(second.labels).toContain('priority:high');
    expect(second.fields).toMatchObject({ [priorityField]: 'Urgent' });
    expect(await again()).toEqual([]);
  });

  it('a priority that the report takes back empties the field', async () => {
    await run('opened');
    change(', priority: high', '');
    await run();
    expect(first().fields).toEqual({ [dateField]: '2025-03-01' });
    expect(await again()).toEqual([]);
  });

  it('items filed before the fields were configured get them', async () => {
    github.store.files['.github/post-mortem.yml'] = '';
    await run('opened');
    expect(first().type).toBeUndefined();
    github.store.files['.github/post-mortem.yml'] = config;
    await run();
    expect(items().map(({ type, fields }) => ({ type, fields }))).toEqual([
      { type: 'Task', fields: { [priorityField]: 'High', [dateField]: '2025-03-01' } },
      { type: 'Task', fields: { [priorityField]: 'Low', [dateField]: '2025-03-08' } },
    ]);
    expect(await again()).toEqual([]);
  });
});

describe('where it cannot be had', () => {
  it.each([
    ['a personal account', { issueTypes: [], issueFields: undefined }, 2],
    ['a token that may set neither', { mayNotSet: ['type', 'fields'] as ('type' | 'fields')[] }, 2],
    ['a token that may not read the fields', { mayNotSet: ['reading fields', 'type'] as ('reading fields' | 'type')[] }, 2],
    ['no field of that name', { issueFields: [{ id: 9, name: 'Wichtigkeit', data_type: 'single_select' as const, options: ['A'] }], issueTypes: ['Bug'] }, 2],
  ])('%s: labels as everywhere, said once, tried again on another day', async (_, setup, count) => {
    await start(setup as Partial<Store['setup']>);
    await run('opened');
    expect(items()).toHaveLength(count);
    expect(first().labels).toContain('priority:high');
    expect(items().every(({ parent }) => parent === report.number)).toBe(true);
    expect(comment().match(/^> - .*(?:issue|field|type).*$/gim)?.length).toBeLessThanOrEqual(2);
    expect(comment()).toMatch(/issue (?:type|fields?)/i);
    // The first item alone may have been tried.
    expect(writes(0).filter((route) => route === 'PATCH /issues/{issue_number}').length).toBeLessThanOrEqual(1);
    expect(await again()).toEqual([]);
    expect(await again()).toEqual([]);
    github.store.setup = organisation;
    await run('edited', report.number, '2025-02-11');
    expect(items().map(({ type, fields }) => ({ type, fields }))).toEqual([
      { type: 'Task', fields: { [priorityField]: 'High', [dateField]: '2025-03-01' } },
      { type: 'Task', fields: { [priorityField]: 'Low', [dateField]: '2025-03-08' } },
    ]);
    expect(comment()).not.toMatch(/issue (?:type|fields?)/i);
    expect(await again('edited', '2025-02-11')).toEqual([]);
  });

  it('a repository that configures nothing asks for nothing and shows nothing', async () => {
    await start({}, '');
    await run('opened');
    expect(github.log.filter(({ path }) => /issue-field|issue-type|dependencies/.test(path))).toEqual([]);
    expect(items().map(({ type, fields }) => ({ type, fields }))).toEqual([{}, {}]);
    first().fields = { [dateField]: '2025-05-05' };
    expect(await again()).toEqual([]);
  });
});

describe('a row that waits for another', () => {
  const rows = `- AI-001: Cap the retries at 3 (owner: @ana, due: 2025-03-01)\n- AI-002: Load test the pool after AI-001 (owner: @ben, due: 2025-03-08)\n- AI-003: Write the runbook, blocked by AI-1 and AI-002 (owner: @ben, due: 2025-03-08)\n`;
  const blockers = () => items().map(({ blockedBy = [] }) => blockedBy.map((id) => github.store.issues.find((issue) => issue.id === id)?.number));

  it('is blocked by it on GitHub too; what a person takes away stays away, what the row takes back goes', async () => {
    await start({}, '', rows);
    await run('opened');
    expect(blockers()).toEqual([[], [2], [2, 3]]);
    expect(await again()).toEqual([]);
    (items()[2] as StoredIssue).blockedBy = [];
    expect(await again()).toEqual([]);
    change(' after AI-001', '');
    await run();
    expect(blockers()).toEqual([[], [], []]);
    expect(await again()).toEqual([]);
  });

  it('is not asked for where the configuration says no', async () => {
    await start({}, 'fields: { dependencies: false }\n', rows);
    await run('opened');
    expect(github.log.filter(({ path }) => path.includes('dependencies'))).toEqual([]);
  });

  it('says so once where the server has none, and a circle is told and harms nothing', async () => {
    await start({ noDependencies: true }, '', rows);
    await run('opened');
    expect(comment().match(/takes no dependencies/g)).toHaveLength(1);
    expect(github.log.filter(({ path }) => path.includes('dependencies'))).toHaveLength(3);
    expect(await again()).toEqual([]);
    delete github.store.setup.noDependencies;
    change('AI-001: Cap the retries at 3', 'AI-001: Cap the retries at 3 after AI-003');
    await run('edited', report.number, '2025-02-11');
    expect(comment()).toMatch(/could not be made to wait for #\d: .*circular/);
    expect(blockers().flat().length).toBeGreaterThan(1);
  });

  it('made and not answered is made once', async () => {
    await start({}, '', rows);
    let cut = 0;
    github.fault = ({ method, path }) => (method === 'POST' && path.includes('dependencies') && cut++ === 0 ? 'cut-after' : null);
    await run('opened');
    expect(blockers()).toEqual([[], [2], [2, 3]]);
    expect(await again()).toEqual([]);
  });
});

describe('whatever is cut', () => {
  const rows =
    '- AI-001: Cap the retries at 3 (owner: @ana, due: 2025-03-01, priority: high)\n- AI-002: Load test the pool after AI-001 (owner: @ben, due: 2025-03-08, priority: low)\n';
  const end = () => ({
    items: items().map(({ number, type, fields, blockedBy = [] }) => ({ number, type, fields, blocked: blockedBy.length })),
    comments: github.store.comments.length,
  });
  const once = async (fault: EmbeddedGitHub['fault']) => {
    github.fault = fault;
    await runAction(github, { event: 'issues', payload: issuesPayload(github, report.number, 'edited'), inputs: { 'as-of': today } });
    github.fault = null;
  };

  it('an answer lost after any write of fields or dependencies: the next run ends the same, and the one after has nothing to do', async () => {
    await start({}, config, rows);
    await run('opened');
    change('2025-03-01, priority: high', '2025-03-15, priority: medium');
    await run();
    const wanted = end();
    const writing = github.log
      .filter(({ write }) => write)
      .flatMap(({ route }, index) => (/\/issues$|issue-field-values|blocked_by|^PATCH .*number\}$/.test(route) ? index : []));
    expect(writing.length).toBeGreaterThan(4);
    for (const index of writing) {
      await github.close();
      await start({}, config, rows);
      let seen = 0;
      const fault: EmbeddedGitHub['fault'] = ({ method }) => (method !== 'GET' && seen++ === index ? 'cut-after' : null);
      await once(fault);
      change('2025-03-01, priority: high', '2025-03-15, priority: medium');
      await once(fault);
      await run();
      expect({ index, ...end() }).toEqual({ index, ...wanted });
      expect(await again()).toEqual([]);
    }
  }, 300_000);
});
