import type { Report } from '../report/types.js';
import type { Review } from '../rules/review.js';
import type { Settings } from '../settings/settings.js';
import type { Render } from './render.js';
import type { Memory, ReportState, TrackedFile } from './state.js';
export interface PlanInput {
    report: Report;
    review: Review;
    state: ReportState;
    settings: Settings;
    /** ISO instant. */
    now: string;
    /** `review` files nothing; `follow-up` leaves the items alone and opens the follow-up when it is due. */
    mode: 'track' | 'review' | 'follow-up';
    /** What a command asks the comment to remember from now on. */
    remember?: Partial<Memory>;
    /** The file the report is in, as its tracking issue should say from now on. */
    file?: TrackedFile;
}
/** What every part of planning is given. */
export interface PlanContext extends PlanInput {
    render: Render;
}
