import { listWords } from '../report/time/durations.ts';

/** `1 error`, `2 errors`; for words without a plain plural, the plural is given. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** An ISO day as people say it: `10 March 2025`. */
export function dayWords(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}

/** The first of many words, and how many more there are. */
export function someWords(words: string[], most: number): string {
  return words.length <= most ? listWords(words) : listWords([...words.slice(0, most), `${words.length - most} more`]);
}
