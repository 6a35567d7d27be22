import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import type { Change } from './change.ts';
import type { Render } from './render.ts';
import type { Standing } from './standing.ts';
import type { ReportState } from './state.ts';
/** Opens the follow-up issue on or after its day, once, and links it below the report. */
export declare function planFollowUp(report: Report, state: ReportState, standing: Standing, settings: Settings, render: Render, now: string): Change[];
