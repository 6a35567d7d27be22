import { type Label } from './labels.ts';
import type { Block, StatedDuration } from './types.ts';
/** The duration the author states, in minutes, with the clock times it names. */
export declare function readDuration(labels: Label[], blocks: Block[]): StatedDuration | null;
/** Minutes of a duration in words or figures; null when the text names none. */
export declare function minutesIn(text: string): number | null;
