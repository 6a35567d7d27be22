import { type Memory } from './report-state.js';
/** A memory whose marker can be read again: reasons are shortened until it fits. */
export declare function fitMemory(memory: Memory): Memory;
/** What a review comment remembers; comments of older versions lack some of it. */
export declare function readMemory(comment: string): Memory;
