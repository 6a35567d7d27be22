import type { Root } from 'mdast';
import type { Block } from '../types.js';
import { type InlineSource } from './inline.js';
/** Flattens mdast into line-sized blocks in document order, so that later steps need no tree walking. */
export declare function listBlocks(tree: Root, source: InlineSource): Block[];
