import type { Block, Waiver } from './types.js';
/** `<!-- post-mortem ignore <rule>: reason -->`: waives the rule for the whole report. */
export declare function readWaivers(blocks: Block[]): Waiver[];
