/**
 * Stands for `@textlint/regexp-string-matcher`, which most `@secretlint/secretlint-rule-*` ask whether a find is allowed.
 * `src/rules/secrets.ts` allows nothing, so nothing matches. Saves 24 kB, most of it lodash.
 */
export const matchPatterns = () => [];
