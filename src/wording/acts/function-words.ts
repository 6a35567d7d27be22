import type { Token } from '../tokens.ts';

export const words = (list: string) => new Set(list.split(' '));
export const modals = words('should could would might may must can will ought shall cannot');
export const haves = words('have has had having');
export const bes = words('am is are was were be been being got gets');
export const dos = words('do does did');
export const negations = words('not never hardly barely scarcely neither nor');
export const adverbs = words(
  'also just simply even still then again ever fully already once first only almost nearly both all each themselves himself herself myself ourselves later always often usually repeatedly now soon twice somehow instead maybe perhaps too so well quite very pretty rather long since thrice kinda basically therefore thus hence however meanwhile first yet once sort kind of',
);
const notAdverbs = words('only family early apply reply supply rely assembly anomaly monthly weekly daily fly ally july italy');
/** Words that open another clause. */
export const openers = words(
  'because since so while when although though but which whereas unless until if before after once that who hence therefore thus despite whereupon as',
);
export const stops = words('. ; : ! ? – — ( ) -> => →');
export const prepositions = words('on in at from of for with behind over under near to');
export const mostWords = 40;

export const isAdverb = (word: string) => adverbs.has(word) || (word.length > 4 && word.endsWith('ly') && !notAdverbs.has(word));
export const text = (tokens: Token[], from: number, to: number) => {
  let result = ' ';
  for (let index = Math.max(0, from); index < Math.min(to, tokens.length); index++) result += `${(tokens[index] as Token).lower} `;
  return result;
};
