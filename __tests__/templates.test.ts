import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { readReport } from '../src/report/read.ts';
import { reviewReport } from '../src/rules/review.ts';
import { parseSettings } from '../src/settings/load.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import { example } from './samples.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const strict = (markdown: string, title?: string) =>
  reviewReport(readReport(markdown, title ? { title } : {}), defaultSettings, { now: '2025-02-10T12:00:00Z', filed: '2025-02-10T12:00:00Z' }).findings.map(
    ({ place, reason }) => `${place.start.line}: ${reason}`,
  );

interface Form {
  labels: string[];
  body: {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; options?: string[]; render?: string };
    validations?: { required?: boolean };
  }[];
}
const form = load(read('templates/ISSUE_TEMPLATE/post-mortem.yml')) as Form;
const fields = form.body.filter(({ type }) => type !== 'markdown');

/** Text of a section of the example report, by heading. */
const section = (heading: string) =>
  new RegExp(`^## ${heading.replace(/[()]/g, '\\$&')}\\n\\n([\\s\\S]*?)\\n(?=^## |$(?![\\s\\S]))`, 'm').exec(example)?.[1]?.trim();

/** What GitHub makes of a submitted form: `### Label`, blank, value, blank. */
function renderForm(value: (label: string) => string | undefined): string {
  return fields.map(({ attributes: { label = '' } }) => `### ${label}\n\n${value(label) ?? '_No response_'}\n`).join('\n');
}

describe('templates', () => {
  it('the example report passes strict without a finding', () => {
    expect(strict(example)).toEqual([]);
  });

  it('a filled form passes strict without a finding', () => {
    const answers: Record<string, string> = { Date: '2025-02-09', Severity: 'SEV-2', Duration: '35min (10:05 - 10:40 UTC)', Authors: '@ana, @ben' };
    const body = renderForm((label) => answers[label] ?? section(label));
    expect(strict(body.replaceAll('\n', '\r\n'), 'Checkout fails')).toEqual([]);
    const report = readReport(body, { title: 'Checkout fails' });
    expect(report).toMatchObject({ id: 'PM-2025-02-09', date: { value: '2025-02-09' }, severity: { value: 'SEV-2' }, duration: { minutes: 35 } });
    expect(report.timeline).toHaveLength(7);
    expect(report.actionItems).toHaveLength(3);
    expect(report.factors.map(({ layer }) => layer)).toEqual(['immediate', 'contributing', 'systemic']);
    expect(report.whys).toHaveLength(5);
  });

  it('an untouched form stays a draft', () => {
    const prefilled = new Map(fields.map(({ attributes: { label = '', value } }) => [label, value?.trim()]));
    const review = reviewReport(readReport(renderForm((label) => prefilled.get(label))), defaultSettings, { now: null, filed: null });
    const rules = review.findings.filter(({ level }) => level === 'error').map(({ rule }) => rule);
    expect(rules).toContain('empty-section');
  });

  it('the untouched Markdown template stays a draft', () => {
    const body = read('templates/ISSUE_TEMPLATE/post-mortem.md').replace(/^---[\s\S]*?---\n/, '');
    const review = reviewReport(readReport(body), defaultSettings, { now: null, filed: null });
    expect(review.errors).toBeGreaterThan(0);
  });

  it('the form labels its issues, fences no table and asks for what is required', () => {
    expect(form.labels).toEqual(['post-mortem']);
    expect(fields.filter(({ attributes }) => attributes.render)).toEqual([]);
    expect(fields.flatMap(({ attributes }) => attributes.options ?? []).filter((option) => option.includes(','))).toEqual([]);
  });

  it('the configuration is valid and says the defaults', () => {
    expect(parseSettings(read('templates/post-mortem.yml'), 'templates/post-mortem.yml')).toEqual(defaultSettings);
  });

  it.each(readdirSync(new URL('../templates/workflows', import.meta.url)))('%s has least permissions, a queue and pinned actions', (name) => {
    const text = read(`templates/workflows/${name}`);
    const workflow = load(text) as {
      permissions: object;
      concurrency: { queue: string; 'cancel-in-progress'?: boolean };
      jobs: Record<string, { permissions: object; 'timeout-minutes': number }>;
    };
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency.queue).toBe('max');
    expect(workflow.concurrency['cancel-in-progress']).toBeUndefined();
    // Pull requests get comments on the pull request, everything else issues; nothing writes contents but drafts.
    const onPulls = { contents: 'read', issues: 'read', 'pull-requests': 'write' };
    const wanted: Record<string, object> = {
      review: onPulls,
      comment: onPulls,
      build: { contents: 'read', issues: 'read' },
      deploy: { pages: 'write', 'id-token': 'write' },
      // The job of the agent reads, the one after it proposes.
      write: { contents: 'read' },
      propose: { contents: 'write', 'pull-requests': 'write' },
      // Collecting reads what GitHub knows, and may put its draft into a pull request.
      collect: { actions: 'read', contents: 'write', deployments: 'read', issues: 'write', 'pull-requests': 'write' },
    };
    for (const [id, job] of Object.entries(workflow.jobs)) {
      expect(job['timeout-minutes']).toEqual(expect.any(Number));
      expect(job.permissions).toEqual(wanted[id] ?? { contents: 'read', issues: 'write' });
    }
    if (text.includes('pull_request_target')) expect(text).not.toContain('checkout@');
    // Ours by the exact release of this package, those of others by commit; nothing comes from a package registry.
    const uses = [...text.matchAll(/uses: (\S+)@(\S+)/g)].map(([, action, ref]) => [action, ref]);
    expect(uses.length).toBeGreaterThan(0);
    for (const [action, ref] of uses) {
      expect(ref).toMatch(action === 'postmortem-action/postmortem-action' ? new RegExp(`^v${manifest.version}$`) : /^[0-9a-f]{40}$/);
    }
    for (const [, ref] of text.matchAll(/repository: postmortem-action\/postmortem-action\n\s+ref: (\S+)/g)) expect(ref).toBe(`v${manifest.version}`);
    expect(text).not.toMatch(/npx|npm (?:i|install|exec)\b/);
    const minute = /cron: "(\d+) /.exec(text)?.[1];
    if (minute) expect(Number(minute) % 5).not.toBe(0);
  });

  it('the repository uses its own templates', () => {
    for (const name of readdirSync(new URL('../templates/ISSUE_TEMPLATE', import.meta.url))) {
      expect(read(`.github/ISSUE_TEMPLATE/${name}`)).toBe(read(`templates/ISSUE_TEMPLATE/${name}`));
    }
  });
});
