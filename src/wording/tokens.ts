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

export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(token)) {
    if (tokens.length >= mostTokens) break;
    const short = spellings.get(match[0].toLowerCase());
    const last = match[0].charCodeAt(match[0].length - 1);
    // A letter or digit at the end is the common case.
    const raw = !short && (last < 65 || last === 95 || last === 0x2019) ? match[0].replace(/[./'’_-]+$/, '') || match[0] : match[0];
    const small = raw.toLowerCase();
    const lower = short ?? (small.includes('’') ? small.replaceAll('’', "'") : small);
    const word = short ?? spellings.get(lower) ?? lower;
    const joined = word.includes("'") ? contraction.exec(word) : null;
    if (!joined) tokens.push({ text: raw, lower: word, from: match.index, to: match.index + raw.length });
    // A full stop inside the text ends a sentence, whatever follows: people write on in lower case.
    const end = match.index + match[0].length;
    if (match[0].length > 1 && match[0].endsWith('.') && end < text.length && !abbreviation.test(lower))
      tokens.push({ text: '.', lower: '.', from: end - 1, to: end });
    if (!joined) continue;
    // "he'd" is "he" and "had": who acts, and the helping word.
    const cut = raw.length === word.length ? (joined[1] as string).length : raw.length;
    tokens.push({ text: raw.slice(0, cut), lower: joined[1] as string, from: match.index, to: match.index + cut });
    tokens.push({ text: raw.slice(cut), lower: helping[joined[2] as string] as string, from: match.index + cut, to: match.index + raw.length });
  }
  return tokens;
}
