import type { Change } from './change.js';
import type { PlanContext } from './plan-input.js';
import type { Standing } from './standing.js';
/** Opens the follow-up issue on or after its day, once, and links it below the report. */
export declare function planFollowUp({ report, state, settings, render, now, related }: PlanContext, standing: Standing): Change[];
