/**
 * Forms of a verb: `wipe` → wipe, wipes, wiped, wiping; `skip*` doubles its last letter. Irregular verbs are written out
 * with their forms: `forget/forgets/forgot/forgotten/forgetting`.
 */
export declare function verbForms(entry: string): string[];
