/** Stands for `undici`: requests go through `src/github/http-fetch.ts`. */
export const fetch = undefined;
