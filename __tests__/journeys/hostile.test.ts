import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuesPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { readReport } from '../../src/report/read.ts';
import { reviewReport } from '../../src/rules/review.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { reportWith } from '../samples.ts';

const row = (n: number) => `| AI-${n} | Alert number ${n} on **pool** \`p${n}\` | @ana | 2025-03-01 | high |`;
const table = `| ID | Action | Owner | Deadline | Priority |\n|-|-|-|-|-|\n${Array.from({ length: 900 }, (_, n) => row(n + 1)).join('\n')}`;

/** Bodies that overflow or slow down Markdown parsers. */
const bodies: Record<string, string> = {
  'thirty thousand >': '>'.repeat(30_000),
  'fifteen thousand ~~a': '~~a'.repeat(15_000),
  'runs of [^a]': '[^a]'.repeat(15_000),
  'runs of [': '['.repeat(30_000),
  'runs of ![': '![a'.repeat(15_000),
  'runs of *a **b': '*a **b '.repeat(8_000),
  'runs of _a __b over lines': '_a __b\n'.repeat(8_000),
  'runs of <': '<a '.repeat(20_000),
  'runs of &': '&a'.repeat(20_000),
  'runs of backticks': Array.from({ length: 300 }, (_, n) => '`'.repeat(n + 1)).join(' a '),
  'runs of autolinks': 'www.a.b '.repeat(8_000),
  'runs of @': 'a@a.'.repeat(15_000),
  'nested lists': Array.from({ length: 400 }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n'),
  'lists on a line': '- '.repeat(20_000),
  'numbered lists on a line': '1. '.repeat(20_000),
  'quotes and lists': '> - '.repeat(10_000),
  'an unclosed fence': `${reportWith('- a')}\n\`\`\`\n${'x\n'.repeat(20_000)}`,
  'bidi and zero-width characters': `## Sum\u200Bmary\u202E\n\n${'\u202E\u200B'.repeat(20_000)}`,
  'a table of nine hundred rows': reportWith(table.slice(0, 60_000)),
  'a wide table': `|${'a|'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n|${'b|'.repeat(5_000)}`,
  'a long line': 'word '.repeat(13_000),
  'a long word': 'a'.repeat(65_000),
  'many headings': '# Timeline\n'.repeat(6_000),
  'many stamps': `## Timeline\n\n${'- 10:05 a\n'.repeat(6_000)}`,
  'digits and dashes': `## Timeline\n\n${'12-'.repeat(20_000)}`,
  'a human by the thousand': 'the engineer and '.repeat(4_000),
  'claims by the hundred': 'from page to fix 10 minutes from page to '.repeat(1_500),
  nothing: '',
  'only front matter': '---\na: b\n---',
};

describe('reading', () => {
  it.each(Object.entries(bodies))('ends soon and throws nothing: %s', (_, body) => {
    const started = performance.now();
    const report = readReport(body);
    reviewReport(report, defaultSettings, { now: null, filed: null });
    // Not a timed test of speed: what overflows or explodes takes minutes.
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

it('a report with more items than anyone will do stays a draft', () => {
  const { findings } = reviewReport(readReport(reportWith(table)), defaultSettings, { now: null, filed: null });
  expect(findings.filter(({ level }) => level === 'error').map(({ reason }) => reason)).toEqual([
    'The report lists 900 action items, more than the 200 that can be filed.',
  ]);
});

describe('the bundle', () => {
  let github: EmbeddedGitHub;
  beforeAll(async () => {
    github = await startGitHub(createStore());
  });
  afterAll(() => github.close());

  it.each(Object.entries(bodies))('answers with a comment: %s', async (_, body) => {
    const report = fileIssue(github.store, { title: 'Checkout fails', user: 'ana', labels: ['post-mortem'], body: body.slice(0, 65_536) });
    const { code, stdout, outputs } = await runAction(github, { event: 'issues', payload: issuesPayload(github, report.number), inputs: { mode: 'review' } });
    expect(code, stdout).toBe(0);
    expect(outputs.status).toBe('draft');
    const comment = github.store.comments.find(({ issue }) => issue === report.number);
    expect(comment?.body.length).toBeLessThan(65_536);
    expect(github.violations).toEqual([]);
  });
});
