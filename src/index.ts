/** The public API: read a report, review it, plan what tracking it would do. Everything here is pure and synchronous. */

export type { PlanInput } from './plan/plan-input.ts';
export { type Plan, planReport } from './plan/plan-report.ts';
export { printReport } from './report/print.ts';
export { readReport } from './report/read.ts';
export type { ActionItem, ReadOptions, Report, Section, TimelineEntry } from './report/types.ts';
export { rules } from './rules/index.ts';
export { type Review, type ReviewSettings, reviewReport } from './rules/review.ts';
export type { Finding, Rule } from './rules/rule.ts';
export { parseSettings } from './settings/load.ts';
export { defaultSettings, type Settings } from './settings/settings.ts';
export type { Change } from './state/change.ts';
export type { ReportState } from './state/report-state.ts';
