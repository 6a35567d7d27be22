import type { Block, Located, Section } from '../types.js';
import { type Label } from './labels.js';
export declare function readSeverity(labels: Label[]): Located<string> | null;
/** Zone of the timeline: its heading, a sentence about times, a table header, the rows, in this order. */
export declare function readZone(blocks: Block[], sections: Section[], labels: Label[]): Located<string> | null;
