/**
 * Stands for `json-with-bigint`, with which `@octokit/request` reads and writes JSON so that numbers beyond 2^53 survive. No
 * number that GitHub sends is that large, and its reviver is called for every value: a ninth of the time of a large sweep.
 */
export const JSONParse = JSON.parse;
export const JSONStringify = JSON.stringify;
