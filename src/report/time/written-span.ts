import parseDuration from 'parse-duration';

const units = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const teens = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const unitWord = '(?:hours?|minutes?|mins?|days?|weeks?|seconds?)';
const numberWord = new RegExp(
  `\\b(?:(an?|half)(?= (?:an? )?${unitWord}\\b)|(?:(${tens.join('|')})[ -])?(${[...units, ...teens].join('|')})(?=[ -]${unitWord}\\b)|(${tens.join('|')})(?=[ -]${unitWord}\\b))`,
  'g',
);

const andAHalf = new RegExp(`\\b(${[...units, ...teens].join('|')}) and a half(?= (?:hours?|days?|weeks?|minutes?)\\b)`, 'g');

/** Number words that a text may write a span with. */
export const numberWords = `(?:an?|half an?|(?:(?:${tens.join('|')})[ -])?(?:${[...units, ...teens].join('|')})|${tens.join('|')})`;

function numberOf(whole: string, article?: string, ten?: string, unit?: string, round?: string): string {
  if (article) return article === 'half' ? '0.5' : '1';
  const figure = (word: string) => (units.includes(word) ? units.indexOf(word) + 1 : teens.indexOf(word) + 10);
  const ofTens = (word: string) => (tens.indexOf(word) + 2) * 10;
  if (round) return String(ofTens(round));
  return unit ? String((ten ? ofTens(ten) : 0) + figure(unit)) : whole;
}

/** Minutes of a duration in words or figures; null when the text names none. */
export function minutesIn(text: string): number | null {
  if (!/\d|half|hour|min|day|week|sec/i.test(text)) return null;
  const plain = text
    .toLowerCase()
    .slice(0, 1_000)
    .replace(/\b(?:an? )?(hour|day|week) and (?:a half|½)/g, '1.5 $1s')
    .replace(andAHalf, (_, word) => `${numberOf(word, undefined, undefined, word)}.5`)
    .replace(/\bhalf an? (?=hour|minute|day)/g, '0.5 ')
    .replace(numberWord, numberOf)
    .replace(/\b(\d+) (?:and a half|½)(?= (?:hour|minute|day|week))|\b(\d+)½/g, (_, a, b) => `${a ?? b}.5`)
    // "83 minutes (1h 23m)" says it twice.
    .replace(/(\d ?[a-z]+) ?\(.*/, '$1')
    .replace(/½/g, '0.5')
    // "20–30 minutes": the longer of the two.
    .replace(/\b\d+(?:\.\d+)? ?(?:-|–|to) ?(?=\d+(?:\.\d+)? ?(?:min|hour|hr|h\b|m\b|day))/g, '')
    // "1h05"
    .replace(/(\d ?h) ?(\d{1,2})(?![\d\w:])/g, '$1 $2m')
    .replace(/\bpt(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?\b/g, (_, h, m, s) => `${h ? `${h}h ` : ''}${m ? `${m}m ` : ''}${s ? `${s}s` : ''}`)
    .replace(/\band\b|[~≈()]/g, ' ')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  const match = /(?:\d+(?:\.\d+)?[ -]?(?:seconds?|secs?|s|minutes?|mins?|min|m|hours?|hrs?|hr|h|days?|d|weeks?|w)(?![a-z])\.?[\s,]*)+/.exec(plain);
  const ms = match ? parseDuration(match[0].replaceAll('-', ' ').replace(/\.(?!\d)/g, ' ')) : null;
  return ms === null || ms === undefined ? null : Math.round(ms / 600) / 100;
}

/** Minutes of `1:23` or `01:23:00` where a duration is known to stand. */
export function minutesOfClock(text: string): number | null {
  const match = /^[~≈\s]*(\d{1,3}):([0-5]\d)(?::([0-5]\d))?\s*(?:h|hrs?|hours?|\(?hh?:mm?(?::ss)?\)?)?\s*$/i.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) + Math.round(Number(match[3] ?? 0) / 0.6) / 100 : null;
}
