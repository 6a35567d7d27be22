import type { Change } from '../state/change.js';
import type { Standing } from '../state/standing.js';
import type { PlanContext } from './plan-input.js';
/** Opens the follow-up issue on or after its day, once, and links it below the report. */
export declare function planFollowUp({ report, state, settings, now, related, refused }: PlanContext, standing: Standing): Change[];
