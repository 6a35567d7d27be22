/** ISO day a span such as `4 weeks` after another day, by the calendar of UTC. */
export declare function addSpan(from: string, span: string): string;
/** ISO day so many days before another. */
export declare function daysBefore(from: string, days: number): string;
/** Days from one ISO day to another. */
export declare function daysBetween(from: string, to: string): number;
/** Deadline of an item that states none: by priority or severity, the earlier where both apply; else that of medium. */
export declare function defaultDeadline(filed: string, priority: string | null, severity: string | null, deadlines: ReadonlyMap<string, string>): string;
/** Day of the follow-up of a report tracked on a day. */
export declare function followUpDay(tracked: string, severity: string | null, settings: {
    followUpAfter: string;
    followUpBySeverity: ReadonlyMap<string, string>;
}): string;
