import { describe, expect, it } from 'vitest';
import { planFollowUp } from '../../src/plan/plan-follow-up.ts';
import type { PlanContext } from '../../src/plan/plan-input.ts';
import { planReport } from '../../src/plan/plan-report.ts';
import { readMarker } from '../../src/state/marker.ts';
import type { ReportState } from '../../src/state/report-state.ts';
import { buildComment, buildContext, buildInput, buildIssue, buildState, read, today } from '../builders.ts';

const report = read('- Cap the retries at 3 (@ben), due: 2025-03-01');
const comment = buildComment({ tracked: '2025-01-13' });

function plan(more: Partial<ReportState> = {}, context: Partial<PlanContext> = {}) {
  const state = buildState({ comment, ...more });
  const { standing } = planReport(buildInput(report, state, { mode: 'refresh', ...context }));
  return planFollowUp(buildContext(report, state, context), standing);
}

describe('the follow-up', () => {
  it('is opened on its day, four weeks after tracking, and not a day before', () => {
    expect(plan({}, { now: '2025-02-09T23:59:59Z' })).toEqual([]);
    expect(plan({}, { now: `${today}T00:00:00Z` })).toMatchObject([{ type: 'open-follow-up', why: 'the follow-up was due on 2025-02-10' }]);
  });

  it('is opened late rather than never', () => {
    expect(plan({}, { now: '2026-01-01T00:00:00Z' })).toHaveLength(1);
  });

  it('never comes for a report that is not tracked', () => {
    expect(plan({ comment: null }, { now: '2026-01-01T00:00:00Z' })).toEqual([]);
  });

  it('names its report in the title, the marker and the text', () => {
    expect(plan()).toMatchObject([{ title: 'Follow-up: Checkout fails', labels: ['post-mortem:follow-up'] }]);
    const [change] = plan();
    const body = change?.type === 'open-follow-up' ? change.body : '';
    expect(readMarker('follow-up', body)).toEqual({ v: 1, report: 'acme/shop#1', repository: 77 });
    expect(body).toContain('Cap the retries at 3');
  });

  it('is the business of the authors the report names, as far as GitHub will assign them', () => {
    expect(plan()).toMatchObject([{ assignees: ['ana'] }]);
    expect(plan({ assignable: new Map([['ana', false]]) })).toMatchObject([{ assignees: [] }]);
    expect(plan({ assignable: new Map() })).toMatchObject([{ assignees: [] }]);
  });

  it('is that of whoever filed the report where its text is a stranger’s: no one is assigned by their word', () => {
    expect(plan({ trustedText: false, author: 'ben' })).toMatchObject([{ assignees: ['ben'] }]);
  });

  it('is linked below the report once it is open, and opened no second time', () => {
    const issue = buildIssue({ number: 20 });
    expect(plan({ followUp: { issue, linked: false } })).toMatchObject([{ type: 'link-sub-issue', parent: 1, child: { number: 20, id: 1020 } }]);
    expect(plan({ followUp: { issue, linked: true } })).toEqual([]);
    expect(plan({ followUp: { issue, linked: null } })).toEqual([]);
    expect(plan({ followUp: { issue, linked: false }, subIssues: false })).toEqual([]);
  });

  it('that GitHub refused is not planned again in this run', () => {
    expect(plan({}, { refused: { 'follow-up': 'refused' } })).toEqual([]);
    expect(plan({ followUp: { issue: buildIssue({ number: 20 }), linked: false } }, { refused: { 'link #20': 'refused' } })).toEqual([]);
  });

  it('lists later reports that share something', () => {
    const related = [{ number: 5, title: 'Search fails', date: '2025-02-01', categories: ['capacity'], services: [] }];
    expect(plan({}, { related })).toMatchObject([{ body: expect.stringMatching(/#5 Search fails \(2025-02-01\): capacity/) }]);
  });
});
