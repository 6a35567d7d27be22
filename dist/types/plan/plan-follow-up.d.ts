import type { Report } from '../report/types.js';
import type { Settings } from '../settings/settings.js';
import type { Change } from './change.js';
import type { Render } from './render.js';
import type { Standing } from './standing.js';
import type { ReportState } from './state.js';
/** Opens the follow-up issue on or after its day, once, and links it below the report. */
export declare function planFollowUp(report: Report, state: ReportState, standing: Standing, settings: Settings, render: Render, now: string): Change[];
