import { type MilestoneName, type Milestones, type TimelineEntry } from '../types.js';
/** The entries that mark when it started, was detected, acknowledged, mitigated and resolved. */
export declare function findMilestones(timeline: TimelineEntry[]): Milestones;
/** Minutes between two milestones; null when one is missing. Negative spans are null too: the order is then a finding. */
export declare function minutesBetween(timeline: TimelineEntry[], milestones: Milestones, from: MilestoneName, to: MilestoneName): number | null;
/** The four times the field speaks of, in minutes. */
export interface ResponseTimes {
    detect: number | null;
    acknowledge: number | null;
    mitigate: number | null;
    resolve: number | null;
}
/** Time to detect, mitigate and resolve count from the start; time to acknowledge from the detection. */
export declare function responseTimes(timeline: TimelineEntry[], milestones: Milestones): ResponseTimes;
