import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFiles } from '../../src/commands/files.ts';
import type { Shell } from '../../src/commands/shell.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { reportFilter } from '../../src/tracking/report-globs.ts';

const { reports } = defaultSettings;

/** Paths people have → whether they are reports by default. */
const paths: [string, boolean][] = [
  ['docs/incidents/2025-02-07-queue.md', true],
  ['incidents/2025/02/queue.md', true],
  ['docs/postmortems/queue.md', true],
  ['post-mortems/queue.md', true],
  ['Docs/PostMortems/Queue.md', true],
  ['incident-reports/queue.md', true],
  ['docs/incidents/README.md', false],
  ['docs/postmortems/readme.md', false],
  ['docs/postmortems/TEMPLATE.md', false],
  ['docs/incidents/template.md', false],
  ['docs/incidents/incident-template.md', false],
  ['docs/incidents/templates/short.md', true],
  ['postmortems/index.md', false],
  ['content/postmortems/_index.md', false],
  ['docs/runbooks/queue.md', false],
  ['.claude/skills/postmortem/SKILL.md', false],
  ['.claude/skills/postmortems/SKILL.md', false],
];

const inside = (globs: string[], list: string[]) => list.filter(reportFilter(globs));

describe('the filter of the action', () => {
  it.each(paths)('%s: %s', (path, expected) => {
    expect(reportFilter(reports)(path)).toBe(expected);
  });
  it.each([
    [['incidents/**', '!incidents/drafts/**'], ['incidents/a.md', 'incidents/drafts/b.md'], ['incidents/a.md']],
    [['!incidents/drafts/**', 'incidents/**'], ['incidents/a.md', 'incidents/drafts/b.md'], ['incidents/a.md']],
    [['incidents/README.md'], ['incidents/README.md', 'incidents/a.md'], ['incidents/README.md']],
    [['**/README.md', '!docs/README.md'], ['incidents/README.md', 'docs/README.md'], ['incidents/README.md']],
    [['incidents/*.md', '!**/*-draft.md'], ['incidents/a.md', 'incidents/a-draft.md'], ['incidents/a.md']],
  ])('%j', (globs, list, expected) => {
    expect(inside(globs, list)).toEqual(expected);
  });
});

describe('the command line', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'reports-'));
    for (const [path] of [...paths, ['docs/incidents/drafts/b.md'] as const]) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), '# Queue stuck\n');
    }
  });
  afterEach(() => rmSync(cwd, { recursive: true }));
  const find = async (args: string[], globs = reports) =>
    (await readFiles(args, { ...defaultSettings, reports: globs }, { cwd } as Shell)).map(({ path }) => path);

  it('finds the same files as the action', async () => {
    const all = [...paths.map(([path]) => path), 'docs/incidents/drafts/b.md'];
    for (const globs of [reports, [...reports, '!**/drafts/**'], ['docs/incidents/**', '!**/2025-*'], ['**/README.md']])
      expect(await find([], globs)).toEqual(inside(globs, all).sort());
  });
  it('reads what is named, and the reports of a folder', async () => {
    expect(await find(['docs/incidents/README.md'])).toEqual(['docs/incidents/README.md']);
    expect(await find(['docs/incidents'])).toEqual(['docs/incidents/2025-02-07-queue.md', 'docs/incidents/drafts/b.md', 'docs/incidents/templates/short.md']);
    expect(await find(['docs/incidents', '!**/drafts/**'])).toEqual(['docs/incidents/2025-02-07-queue.md', 'docs/incidents/templates/short.md']);
    expect(await find(['docs/incidents'], [...reports, '!**/drafts/**'])).toEqual(['docs/incidents/2025-02-07-queue.md', 'docs/incidents/templates/short.md']);
    expect(await find(['docs/incidents/*.md'])).toEqual(['docs/incidents/2025-02-07-queue.md']);
    expect(await find(['docs/incidents/README.*'])).toEqual(['docs/incidents/README.md']);
  });
});
