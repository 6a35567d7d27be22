import type { ActionItem } from '../report/types.js';
import type { Settings } from '../settings/settings.js';
import type { Match } from '../state/match-items.js';
import type { AppliedItem, ReportState } from '../state/report-state.js';
import type { PlanContext } from './plan-input.js';
/** What decides beside the row itself. */
type DesiredContext = Pick<PlanContext, 'report' | 'settings' | 'state'>;
/** What an item's issue should carry, as the report and the configuration have it now. `filed` is an ISO day. */
export declare function desiredItem({ item, index }: Match, key: string, filed: string, { report, settings, state }: DesiredContext): AppliedItem;
/** Labels an item's issue should have for its values. */
export declare function labelsOf(applied: AppliedItem, settings: Settings): string[];
/** Owners that GitHub will not have, in a sentence each. */
export declare function ownerNotes(item: ActionItem, settings: Settings, assignable: ReportState['assignable']): string[];
/** Title of an item's issue; the full text is in the body. */
export declare function itemTitle(applied: AppliedItem): string;
export {};
