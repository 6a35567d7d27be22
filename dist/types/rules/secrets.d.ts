import type { Block } from '../report/types.js';
/** A credential found: the line it stands on and what kind it is; never the credential. */
export interface Secret {
    line: number;
    kind: string;
}
/** Credentials anywhere in the text, code and quotations included. */
export declare function findSecrets(blocks: Block[]): Secret[];
