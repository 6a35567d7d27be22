/** Zone words that may stand behind a time or in a sentence about times. */
export declare const zonePattern = "(?:(?:UTC|GMT)(?: ?[+-] ?\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{2}:?\\d{2}|Z|WEST|WET|BST|IST|CEST|CET|MEZ|MESZ|EEST|EET|MSK|SGT|HKT|AWST|JST|KST|AE[SD]T|ACST|NZ[SD]T|E[SD]T|C[SD]T|M[SD]T|P[SD]T|AKST|HST|ART|BRT|PT|MT|CT|ET|Pacific|Eastern|(?:Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc)/[A-Z][A-Za-z_]+)";
/** Instant of a wall-clock time, in ms since 1970; `null` zone counts as UTC. */
export declare function instantOf(date: string, time: string, zone: string | null): number | null;
