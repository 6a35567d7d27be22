import type { Change } from '../state/change.js';
import type { Standing } from '../state/standing.js';
import type { PlanInput } from './plan-input.js';
export interface Plan {
    changes: Change[];
    standing: Standing;
}
/**
 * Everything that is to be done for one report, and where it stands. Pure. After all changes are applied and folded
 * into the state, the plan is empty. The comment, which names issue numbers, is planned once nothing is left to open.
 */
export declare function planReport(input: PlanInput): Plan;
