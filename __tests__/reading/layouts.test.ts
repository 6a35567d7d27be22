import { describe, expect, it } from 'vitest';
import { issuesPayload, runAction } from '../../embedded-github/run-action.ts';
import { startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { openItems } from '../../src/report/items/open-items.ts';
import { readReport } from '../../src/report/read.ts';
import { reviewReport } from '../../src/rules/review.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { layouts } from './layouts.ts';

/** Rules that speak of how a report is laid out: on a layout that people copy they have nothing to say. */
const layoutRules = [
  'required-sections',
  'empty-section',
  'duplicate-section',
  'timeline-times',
  'timeline-order',
  'action-items',
  'duration-agrees',
  'claims-agree',
  'report-date',
  'template-residue',
];

describe.each(layouts)('$name', ({ text, entries, date, open, elsewhere = [], settled }) => {
  const report = readReport(text);
  const { findings } = reviewReport(report, defaultSettings, { now: null, filed: null });

  it('is read', () => {
    expect(report.date?.value).toBe(date);
    expect(report.timeline.map((entry) => [entry.date, entry.time])).toEqual(
      ['10:05', '10:09', '10:12', '10:31', '10:50'].slice(0, entries).map((time) => [date, time]),
    );
    expect(openItems(report).map(({ item }) => item.text.replace(/\.$/, ''))).toEqual([...open, ...elsewhere]);
    expect(report.actionItems).toHaveLength(open.length + elsewhere.length + settled);
  });

  it('is no draft for its headings and draws no false finding', () => {
    expect(findings.filter(({ level }) => level === 'error').map(({ reason }) => reason)).toEqual([]);
    const blank = /_No response_/.test(text) ? ['empty-section'] : [];
    expect(findings.filter(({ rule, level }) => level !== 'info' && layoutRules.includes(rule) && !blank.includes(rule)).map(({ reason }) => reason)).toEqual(
      [],
    );
  });

  it('files what is open, and the sweep of the next day adds nothing', async () => {
    const github = await startGitHub(createStore());
    try {
      const issue = fileIssue(github.store, { title: 'Bakery queue stood still', user: 'ana', labels: ['post-mortem'], body: text });
      const { code, outputs } = await runAction(github, { event: 'issues', payload: issuesPayload(github, issue.number, 'opened') });
      const filed = () =>
        github.store.issues
          .filter(({ labels }) => labels.includes('post-mortem:action-item'))
          .map(({ title }) => title.replace(/^AI-\d+: /, '').replace(/\.$/, ''));
      expect(code).toBe(0);
      expect(outputs.status).toBe('tracked');
      expect(filed()).toEqual(open);
      await runAction(github, { event: 'schedule', payload: { schedule: '37 7 * * *' }, inputs: { 'as-of': '2025-02-11' } });
      expect(filed()).toEqual(open);
      expect(github.violations).toEqual([]);
    } finally {
      await github.close();
    }
  });
});
