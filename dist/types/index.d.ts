/** The public API: read a report, review it, plan what tracking it would do. Everything here is pure and synchronous. */
export type { PlanInput } from './plan/plan-input.js';
export { type Plan, planReport } from './plan/plan-report.js';
export { printReport } from './report/print.js';
export { readReport } from './report/read.js';
export type { ActionItem, ReadOptions, Report, Section, TimelineEntry } from './report/types.js';
export { rules } from './rules/index.js';
export { type Review, type ReviewSettings, reviewReport } from './rules/review.js';
export type { Finding, Rule } from './rules/rule.js';
export { parseSettings } from './settings/load.js';
export { defaultSettings, type Settings } from './settings/settings.js';
export type { Change } from './state/change.js';
export type { ReportState } from './state/report-state.js';
