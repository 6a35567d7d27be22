/** Stands for `@actions/exec`: the action runs no programs. */
export const getExecOutput = undefined;
