/** Native stand-ins for the three lodash functions `@textlint/regexp-string-matcher` uses; lodash's own are 110 kB. */
export const uniq = (list) => [...new Set(list)];
export const uniqWith = (list, same) => list.filter((one, index) => list.findIndex((other) => same(one, other)) === index);
export const sortBy = (list, keys) => [...list].sort((a, b) => [keys].flat().reduce((order, key) => order || a[key] - b[key], 0));
