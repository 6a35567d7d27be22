/** A mistake of the user's (input, configuration, permission): one sentence of what was found, expected and to do. Shown without a stack. */
export declare class UserError extends Error {
    name: string;
}
