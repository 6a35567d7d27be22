import { remember } from './remember.ts';

/** Tokens of a sentence: words, and the marks that part clauses. Offsets are in the text. */
export interface Token {
  text: string;
  /** Lower case, with plain apostrophes and usual spelling: `didnt` is `didn't`. */
  lower: string;
  from: number;
  to: number;
}

/** What is longer is a log or a paste. */
const mostTokens = 160;
const token = /-?@?[\p{L}\p{N}][\p{L}\p{N}'’_./@-]{0,60}|[,;:()"“”!?–—|]|->|=>|→|[.](?=\s|$)/gu;

/** How people write in a hurry. */
const spellings = new Map(
  Object.entries({
    doublecheck: 'double-check',
    doublechecked: 'double-checked',
    doublechecking: 'double-checking',
    'w/': 'with',
    'w/o': 'without',
    'b/c': 'because',
    bc: 'because',
    cos: 'because',
    cuz: 'because',
    ppl: 'people',
    sb: 'somebody',
    tho: 'though',
    shouldve: "should've",
    couldve: "could've",
    wouldve: "would've",
    mustve: "must've",
    cannot: "can't",
    im: "i'm",
    ive: "i've",
    hes: "he's",
    shes: "she's",
    theyre: "they're",
    wanna: 'want',
    gonna: 'going',
    thru: 'through',
    accidently: 'accidentally',
    mistakingly: 'mistakenly',
    forgor: 'forgot',
    noone: 'nobody',
    'no-one': 'nobody',
    evryone: 'everyone',
    pls: 'please',
    bcs: 'because',
    coz: 'because',
    wich: 'which',
    unfortunatly: 'unfortunately',
    didt: "didn't",
    dint: "didn't",
    mistakely: 'mistakenly',
    acidentally: 'accidentally',
    accidentaly: 'accidentally',
    forgotton: 'forgotten',
    recieved: 'received',
    restared: 'restarted',
    delted: 'deleted',
    deletd: 'deleted',
    ur: 'your',
    u: 'you',
    thot: 'thought',
    teh: 'the',
    dosnt: "doesn't",
    wasent: "wasn't",
  }),
);
for (const word of 'did does do was were had has have is are could would should wo ca must'.split(' ')) spellings.set(`${word}nt`, `${word}n't`);
spellings.delete('cant');
spellings.set('cant', "can't").set('wont', "won't");

const abbreviation =
  /^(?:e\.g|i\.e|etc|vs|mr|mrs|ms|dr|prof|st|approx|cf|no|resp|ca|a\.m|p\.m|inc|ltd|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|[a-z])$/;
const contraction = /^(i|you|he|she|we|they|who|it|that|there)'(d|ve|ll|re|m|s)$/;
const helping: Record<string, string> = { d: 'had', ve: 'have', ll: 'will', re: 'are', m: 'am', s: 'is' };

/** A word as it stands in a text, read once for all texts. */
interface Word {
  raw: string;
  lower: string;
  /** "he'd" is "he" and "had": who acts, and the helping word. */
  joined: { who: string; helper: string; cut: number } | null;
  /** Ends in a full stop that is no abbreviation's. */
  stops: boolean;
}

const readWord = remember((match): Word => {
  const short = spellings.get(match.toLowerCase());
  const raw = short ? match : match.replace(/[./'’_-]+$/, '') || match;
  const lower = short ?? raw.toLowerCase().replaceAll('’', "'");
  const word = short ?? spellings.get(lower) ?? lower;
  const [, who, helper] = contraction.exec(word) ?? [];
  return {
    raw,
    lower: word,
    joined: who && helper ? { who, helper: helping[helper] as string, cut: raw.length === word.length ? who.length : raw.length } : null,
    stops: match.length > 1 && match.endsWith('.') && !abbreviation.test(lower),
  };
});

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(token)) {
    if (tokens.length >= mostTokens) break;
    const { raw, lower, joined, stops } = readWord(match[0]);
    const from = match.index;
    const to = from + raw.length;
    if (!joined) tokens.push({ text: raw, lower, from, to });
    // A full stop inside the text ends a sentence, whatever follows: people write on in lower case.
    const end = from + match[0].length;
    if (stops && end < text.length) tokens.push({ text: '.', lower: '.', from: end - 1, to: end });
    if (!joined) continue;
    tokens.push({ text: raw.slice(0, joined.cut), lower: joined.who, from, to: from + joined.cut });
    tokens.push({ text: raw.slice(joined.cut), lower: joined.helper, from: from + joined.cut, to });
  }
  return tokens;
}
