import type { ActionItem } from '../report/types.js';
/** The owner of an item in GitHub's terms. */
export interface Owner {
    /** Logins named or mapped, without `@`. */
    logins: string[];
    /** Parts that are neither a login nor in the configuration. */
    unknown: string[];
}
/** Logins of an owner as written: `@ana`, `Ana Lima (@ana)`, names of the configuration, `ana@`. Teams are no logins. */
export declare function resolveOwner(written: string | null, owners: ReadonlyMap<string, string>): Owner;
/** Every login the items and authors of a report name: to be looked up before planning. */
export declare function loginsOf(items: ActionItem[], authors: string[], owners: ReadonlyMap<string, string>): string[];
