import type { Block, Section, SectionName } from '../types.js';
/** Finds the sections by what their openers say, tags every block with its own, and returns them in order. */
export declare function assignSections(blocks: Block[], title: Block | null, aliases: ReadonlyMap<string, SectionName>): Section[];
