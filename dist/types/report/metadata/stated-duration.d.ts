import type { Block, StatedDuration } from '../types.js';
import { type Label } from './labels.js';
/** The duration the author states, in minutes, with the clock times it names. */
export declare function readDuration(labels: Label[], blocks: Block[]): StatedDuration | null;
/** Minutes of a duration in words or figures; null when the text names none. */
export declare function minutesIn(text: string): number | null;
