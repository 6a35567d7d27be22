import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { folderWith, runCli } from './run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const list = (folder: string) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);

function checkWorkflows(files: string[], cwd = root): Promise<string> {
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
  return new Promise((resolve) =>
    execFile(process.execPath, [tsx, join(root, 'scripts/check-workflows.ts'), ...files], { cwd }, (_, stdout, stderr) => resolve(stdout + stderr)),
  );
}

describe("GitHub's own schema of workflows and actions", () => {
  it('takes every workflow of the project and of its templates, and action.yml', async () => {
    const files = [...list('.github/workflows'), ...list('templates/workflows'), 'action.yml'];
    expect(files.length).toBeGreaterThan(8);
    expect(await checkWorkflows(files)).toBe('');
  });

  it('takes what init writes, also for a server and an odd branch', async () => {
    const folder = await folderWith({});
    await runCli(folder, ['init', '--with', 'forks,portfolio', '--repo', 'acme/shop'], { env: { GITHUB_SERVER_URL: 'https://github.example.com' } });
    const files = readdirSync(join(folder, '.github/workflows')).map((name) => `.github/workflows/${name}`);
    expect(files).toHaveLength(5);
    expect(await checkWorkflows(files, folder)).toBe('');
  });

  it('would tell of a fault', async () => {
    const folder = await folderWith({ 'w.yml': 'on: pusch\njobs:\n  a:\n    runs-on: x\n    permisions: {}\n    steps: []\n' });
    expect(await checkWorkflows(['w.yml'], folder)).toMatch(/pusch[\s\S]*permisions/);
  });
});

const text = v.pipe(v.string(), v.minLength(1));
const distinct = (of: v.GenericSchema) =>
  v.pipe(
    v.array(of),
    v.minLength(1),
    v.check((all: unknown[]) => new Set(all.map((one) => JSON.stringify(one))).size === all.length, 'repeats itself'),
  );
const said = { label: text, description: v.optional(text) };
const element = (type: string, attributes: v.ObjectEntries) =>
  v.strictObject({
    type: v.literal(type),
    id: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/))),
    attributes: v.strictObject(attributes),
    validations: v.optional(v.strictObject({ required: v.optional(v.boolean()) })),
  });
/** Issue forms as GitHub documents them, and as the published JSON schema has them: no key beside these. */
const issueForm = v.strictObject({
  name: text,
  description: text,
  title: v.optional(text),
  labels: v.optional(distinct(text)),
  assignees: v.optional(distinct(text)),
  body: v.pipe(
    v.array(
      v.union([
        v.strictObject({ type: v.literal('markdown'), attributes: v.strictObject({ value: text }) }),
        element('textarea', { ...said, placeholder: v.optional(text), value: v.optional(text), render: v.optional(text) }),
        element('input', { ...said, placeholder: v.optional(text), value: v.optional(text) }),
        element('dropdown', { ...said, multiple: v.optional(v.boolean()), options: distinct(text) }),
      ]),
    ),
    v.check((body) => distinctBy(body, 'id') && distinctBy(body, 'label'), 'an id or label is there twice'),
  ),
});

function distinctBy(body: unknown[], key: 'id' | 'label'): boolean {
  const fields = body as { id?: string; attributes: { label?: string } }[];
  const values = fields.flatMap((field) => (key === 'id' ? field.id : field.attributes.label) ?? []);
  return new Set(values).size === values.length;
}

describe('issue forms', () => {
  const forms = [...list('templates/forms'), ...list('templates/ISSUE_TEMPLATE'), ...list('.github/ISSUE_TEMPLATE')].filter((path) => path.endsWith('.yml'));
  it.each(forms)('%s is one that GitHub offers', (path) => {
    const { issues } = v.safeParse(issueForm, load(read(path)));
    expect(issues?.map(({ message }) => message)).toBeUndefined();
  });

  it('would tell of a fault', () => {
    const form = load(read('templates/ISSUE_TEMPLATE/post-mortem.yml')) as { body: { id?: string }[] };
    expect(v.is(issueForm, { ...form, labls: ['x'] })).toBe(false);
    expect(v.is(issueForm, { ...form, body: [...form.body, form.body[1]] })).toBe(false);
  });
});

it('the ruleset is one that GitHub imports: the body of its request to create one', () => {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.deref.json');
  const { paths } = JSON.parse(readFileSync(file, 'utf8'));
  const { schema } = paths['/repos/{owner}/{repo}/rulesets'].post.requestBody.content['application/json'];
  const check = new Ajv({ strict: false, logger: false }).compile(schema);
  const ruleset = JSON.parse(read('templates/ruleset.json'));
  expect(check(ruleset), JSON.stringify(check.errors)).toBe(true);
  const job = (load(read('templates/workflows/post-mortem-files.yml')) as { jobs: { review: { name: string } } }).jobs.review;
  expect(ruleset.rules[0].parameters.required_status_checks[0].context).toBe(job.name);
  expect(check({ ...ruleset, enforcement: 'on' })).toBe(false);
});
