import type { Block, Factor, Line, Section } from './types.js';
/** The contributing factors with the layer their heading, label or column gives them. */
export declare function readFactors(blocks: Block[], sections: Section[]): Factor[];
/** The questions and answers of the five whys, one line each. */
export declare function readWhys(blocks: Block[], sections: Section[]): Line[];
