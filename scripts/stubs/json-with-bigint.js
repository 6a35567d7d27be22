/**
 * Stands for `json-with-bigint`, which `@octokit/request` brings so that numbers beyond 2^53 survive: GitHub sends none, and its
 * reviver is called for every value, a ninth of the time of a large sweep. Saves 4 kB.
 */
export const JSONParse = JSON.parse;
export const JSONStringify = JSON.stringify;
