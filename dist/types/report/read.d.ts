import type { ReadOptions, Report } from './types.js';
/**
 * Reads a report as people write it. Never throws for what the text says: what cannot be read is a
 * problem of the report. Bounded: linear in the length but for what remark itself costs.
 */
export declare function readReport(raw: string, options?: ReadOptions): Report;
