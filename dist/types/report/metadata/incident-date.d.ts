import type { Block, Located } from '../types.js';
import { type Label } from './labels.js';
/** ISO day of a text that names a full date, in any of the forms of stamps or of plain English. */
export declare function readDay(text: string): string | null;
/** Day of the incident: what the author labels so, the title, the file name, the first full date of the text, in this order. */
export declare function readIncidentDate(labels: Label[], title: string | null, file: string | null, blocks: Block[]): Located<string> | null;
