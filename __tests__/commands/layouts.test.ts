import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';
import { reviewReport } from '../../src/rules/review.ts';
import { parseSettings } from '../../src/settings/load.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { type IssueForm, readForm } from '../../src/setup/form.ts';
import { initFiles } from '../../src/setup/init-files.ts';
import { formPath, layouts, recogniseLayout } from '../../src/setup/layouts.ts';
import { scaffold } from '../../src/setup/scaffold.ts';
import { example } from '../samples.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const formOf = (layout: (typeof layouts)[number]) => readForm(read(formPath(layout))) as IssueForm;

const section = (heading: string) =>
  new RegExp(`^## ${heading.replace(/[()]/g, '\\$&')}\\n\\n([\\s\\S]*?)\\n(?=^## |$(?![\\s\\S]))`, 'm').exec(example)?.[1]?.trim() ?? '';

/** An incident told once, by what each field asks for. */
const told: Record<string, string> = {
  date: '2025-02-09',
  severity: 'SEV-2',
  duration: '35min (10:05 - 10:40 UTC)',
  authors: '@ana, @ben',
  summary: section('Summary'),
  impact: section('Impact'),
  timeline: section('Timeline (UTC)'),
  'contributing-factors': section('Contributing factors'),
  'root-cause': 'The new version of the library has a default pool of five connections, and nothing compares defaults before a release.',
  'five-whys': section('Five whys'),
  'went-well': section('What went well'),
  'went-wrong': section('What went wrong'),
  lucky: section('Where we got lucky'),
  lessons: section('Lessons learned'),
  'action-items': section('Action items'),
  background: 'A release of the database library at 10:01 changed the size of the pool.',
  response: 'The release was rolled back, and the queue of retries drained.',
  detection: 'The alert on the error rate fired within 90 seconds.',
  people: '@ana as incident commander, @ben as responder',
  supporting: 'Dashboard of checkout, release notes of the library',
};
const answer = (id: string | null) => told[id ?? ''] ?? 'Nothing of note was found here by those who took part.';

function strict(text: string, settings = defaultSettings) {
  const report = readReport(text, { aliases: settings.aliases });
  const { findings } = reviewReport(report, settings, { now: '2025-02-10T12:00:00Z', filed: '2025-02-10T12:00:00Z' });
  return { report, findings: findings.map(({ rule, reason, place }) => `${place.start.line} ${rule}: ${reason}`) };
}

/** The settings that `init` writes for a layout. */
function settingsFor(layout: (typeof layouts)[number]) {
  const files = initFiles({ layout, branch: 'main', host: 'github.com', folder: 'docs/post-mortems', reports: 'both', extras: [], ref: 'v0.1.0' }, read);
  return parseSettings(files.find(({ path }) => path === '.github/post-mortem.yml')?.text ?? '', 'post-mortem.yml');
}

describe.each(layouts)('layout %s', (layout) => {
  const form = formOf(layout);
  const known = Object.fromEntries(form.fields.map(({ id }) => [id ?? '', answer(id)]));

  it('passes strict without a finding once its file is filled in', () => {
    const { report, findings } = strict(scaffold(form, 'Checkout answers with errors', known), settingsFor(layout));
    expect(findings).toEqual([]);
    expect(report.timeline).toHaveLength(7);
    expect(report.actionItems).toHaveLength(3);
    expect(report.milestones).toMatchObject({ detected: {}, acknowledged: {}, mitigated: {}, resolved: {} });
  });

  it('passes strict without a finding once its issue form is filled in', () => {
    const body = form.fields
      .map(({ id, label }) => `### ${label}\n\n${answer(id)}\n`)
      .join('\n')
      .replaceAll('\n', '\r\n');
    expect(strict(`# Checkout fails\r\n\r\n${body}`, settingsFor(layout)).findings).toEqual([]);
  });

  it('stays a draft while nothing is filled in, with nothing read of its hints', () => {
    const text = scaffold(form, 'What happened, in a few words');
    const review = reviewReport(readReport(text), settingsFor(layout), { now: null, filed: null });
    expect(review.errors).toBeGreaterThan(0);
    expect(readReport(text)).toMatchObject({ date: null, severity: null, authors: [], actionItems: [], timeline: [] });
  });

  it('is recognised by its headings, and asks for every required section', () => {
    const forms = new Map(layouts.map((one) => [one, formOf(one)]));
    expect(recogniseLayout([scaffold(form, 'x', known)], forms)).toBe(layout);
    expect(form.labels).toEqual(['post-mortem']);
    expect(form.fields.filter(({ render }) => render)).toEqual([]);
    const ids = form.fields.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

it('recognises nothing in texts of another kind', () => {
  const forms = new Map(layouts.map((one) => [one, formOf(one)]));
  expect(recogniseLayout(['# Minutes\n\n## Present\n\n## Decisions\n'], forms)).toBeNull();
  expect(recogniseLayout([], forms)).toBeNull();
});
