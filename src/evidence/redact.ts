import { type Credential, findCredentials } from './credentials.ts';

/** How many secrets of each kind were cut out. */
export type Redactions = Record<string, number>;

/** What the rules of secretlint leave. Each pattern is linear: no repeated group can match in two ways. */
const masks: [kind: string, pattern: RegExp, group: number][] = [
  ['private key', /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----(?:[\s\S]{0,12000}?-----END [A-Z ]{0,30}PRIVATE KEY-----|[\s\S]{0,4000})/g, 0],
  [
    'authorization',
    /\b(?:authorization|proxy-authorization|x-api-key|x-auth-token|x-vault-token|private-token|api-key)["']?\s*[:=]\s*["']?((?:(?:bearer|basic|token|digest|apikey|negotiate|aws4-hmac-sha256)\s+)?[^\s"'\\,;<>]{4,4096})/gi,
    1,
  ],
  ['authorization', /\b(?:bearer|basic)\s+([A-Za-z0-9+/_.~=-]{12,4096})/gi, 1],
  ['authorization', /\btoken\s+token=["']?([^\s"'\\,;]{4,200})/gi, 1],
  ['token', /\beyJ[A-Za-z0-9_-]{8,4096}\.[A-Za-z0-9_-]{4,8192}(?:\.[A-Za-z0-9_-]{0,4096})?/g, 0],
  ['cookie', /\b(?:set-)?cookie["']?\s*[:=]\s*["']?([^"'\\\r\n]{4,4096})/gi, 1],
  ['aws', /\b(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)[A-Z0-9]{16}\b/g, 0],
  ['github', /\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_[A-Za-z0-9_]{20,255})/g, 0],
  ['slack', /\bxox[a-z](?:-[A-Za-z0-9]{1,200}){1,12}/g, 0],
  ['slack', /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[^\s"'<>\\)]{6,300}/g, 0],
  ['stripe', /\b(?:sk|rk|pk|whsec)_(?:live_|test_)?[A-Za-z0-9]{16,200}/g, 0],
  ['google', /\bAIza[A-Za-z0-9_-]{30,60}|\bya29\.[A-Za-z0-9_.-]{20,300}/g, 0],
  ['token', /\b(?:glpat-|glsa_|glc_|dop_v1_|npm_|pypi-|hvs\.|hvb\.|sk-ant-|sk-proj-|sk-|SG\.|shpat_|dapi|pat-)[A-Za-z0-9_.-]{16,400}/g, 0],
  ['password', /:\/\/[^\s:@/"'<>\\]{0,200}:([^\s@/"'<>\\]{1,400})@/g, 1],
  [
    'password',
    /(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|secret[_-]?key|auth[_-]?key|account[_-]?key|signing[_-]?key|encryption[_-]?key|client[_-]?secret|private[_-]?key|credentials?|session(?:[_-]?id)?|signature|\bsig|\bkey|\bauth|csrf|otp)["']?\s{0,4}(?:=|:=|:|=>)\s{0,4}["'](?!\[redacted)([^"'\\\r\n]{3,400})["']/gi,
    1,
  ],
  [
    'password',
    /(?:pass(?:word|wd|phrase|code)?|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|secret[_-]?key|auth[_-]?key|account[_-]?key|signing[_-]?key|encryption[_-]?key|client[_-]?secret|private[_-]?key|credentials?|session(?:[_-]?id)?|signature|[?&]sig|[?&]key|[?&]auth|csrf|otp)["']?\s{0,4}(?:=|:=|:|=>)\s{0,4}(?!\[redacted|["']|(?:true|false|null|none|undefined|nil)\b)([^\s"'\\,;&|)\]}<>]{3,400})/gi,
    1,
  ],
  ['password', /\s--?(?:password|passwd|token|secret|api-key)[= ](?!\[redacted)([^\s"'\\]{3,200})/gi, 1],
  ['password', /\b(?:password|passphrase|passcode) (?:is|was) ["'`]?(?!\[redacted)([^\s"'`]{6,200})/gi, 1],
  ['e-mail', /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){0,4}\.[A-Za-z]{2,12}\b/g, 0],
];

const cards = /\b\d(?:[ -]?\d){12,18}\b/g;

/** A text with its secrets cut out, each replaced by its kind; counts go to `counts`. */
export function redactText(text: string, counts: Redactions): string {
  return text.length < 6 ? text : cutOut(text, 0, findSecrets(text), counts);
}

/** All secrets of a text, in order and without overlaps. */
function findSecrets(text: string): Credential[] {
  const found: Credential[] = findCredentials(text);
  for (const [kind, pattern, group] of masks) {
    for (const match of text.matchAll(pattern)) {
      const value = match[group] ?? '';
      const from = group === 0 ? match.index : match.index + match[0].lastIndexOf(value);
      if (value !== '') found.push({ kind, from, to: from + value.length });
    }
  }
  for (const match of text.matchAll(cards)) {
    if (isCard(match[0].replace(/\D/g, ''))) found.push({ kind: 'card number', from: match.index, to: match.index + match[0].length });
  }
  const joined: Credential[] = [];
  for (const one of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
    const last = joined.at(-1);
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to);
    else joined.push({ ...one });
  }
  return joined;
}

/** A piece of a longer text that begins at an offset, without what of the secrets lies in it. */
function cutOut(text: string, offset: number, secrets: Credential[], counts: Redactions): string {
  let [out, at] = ['', 0];
  for (const { kind, from, to } of secrets) {
    const [start, end] = [Math.max(from - offset, at), Math.min(to - offset, text.length)];
    if (end <= start) continue;
    out += `${text.slice(at, start)}[redacted ${kind}]`;
    counts[kind] = (counts[kind] ?? 0) + 1;
    at = end;
  }
  return out + text.slice(at);
}

/** Luhn's check, and a first digit and length that cards have: millisecond stamps and ids are no cards. */
function isCard(digits: string): boolean {
  if (digits.length < 14 || digits.length > 19 || !/^(?:4|5[1-5]|2[2-7]|3[47]|6)/.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index]) * (index % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const secretKey =
  /^(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|apikey|access[_-]?key|secret[_-]?(?:access[_-]?)?key|client[_-]?secret|private[_-]?key|authorization|cookie|set-cookie|credentials?|session[_-]?(?:id|token)?|.*[_-](?:password|passwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)|.*(?:Password|Secret|Token|ApiKey|AccessKey|PrivateKey))$/;
/** Names that sound secret and are not: cursors of pages and ids. */
const openKey = /^(?:next_?page_?token|continue|next_cursor|client_msg_id)$/i;

/**
 * A JSON value with the secrets of all its strings cut out. Strings are looked at decoded, and together: a key spread over
 * several log lines is found. What stands under a secret name goes whole.
 */
export function redactJson(value: unknown, counts: Redactions): unknown {
  const texts: string[] = [];
  gather(value, texts);
  const clean = redactTogether(texts, counts);
  let next = 0;
  const rebuild = (one: unknown, key: string): unknown => {
    if (typeof one === 'string') {
      const text = isPlain(one) ? one : (clean[next++] as string);
      if (one === '' || !secretKey.test(key) || openKey.test(key) || text.startsWith('[redacted')) return text;
      counts.password = (counts.password ?? 0) + 1;
      return '[redacted password]';
    }
    if (Array.isArray(one)) return one.map((inner) => rebuild(inner, key));
    if (one && typeof one === 'object') {
      // `{ name: "DB_PASSWORD", value: … }`, as environments are written.
      const named = (one as { name?: unknown; key?: unknown }).name ?? (one as { key?: unknown }).key;
      const secret = typeof named === 'string' && /pass(?:word|wd|phrase)?$|secret|token$|api_?key|access_?key|private_?key|credential/i.test(named);
      return Object.fromEntries(
        Object.entries(one).map(([name, inner]) => [safeKey(name, counts), rebuild(inner, secret && name === 'value' ? 'password' : name)]),
      );
    }
    return one;
  };
  return rebuild(value, '');
}

/** Short numbers and times are no secrets, and most strings of metrics are those. */
const isPlain = (text: string) => text.length < 4 || (text.length < 40 && /^[-+\d.eE:TZ]{1,39}$/.test(text) && !/^\d{13,}$/.test(text));

/** Labels can be keys too. */
const safeKey = (name: string, counts: Redactions) => (name.length > 15 ? redactText(name, counts) : name);

function gather(value: unknown, texts: string[]) {
  if (typeof value === 'string') {
    if (!isPlain(value)) texts.push(value);
  } else if (Array.isArray(value)) for (const inner of value) gather(inner, texts);
  else if (value && typeof value === 'object') for (const inner of Object.values(value)) gather(inner, texts);
}

/** Texts redacted in batches: the rules cost more to start than to run, and a key may be spread over several lines. */
function redactTogether(texts: string[], counts: Redactions): string[] {
  const clean: string[] = [];
  let [batch, size] = [[] as string[], 0];
  const flush = () => {
    const whole = batch.join('\n');
    // A single text longer than a chunk is cut at its lines.
    if (batch.length === 1) clean.push(redactLong(whole, counts));
    else {
      const secrets = findSecrets(whole);
      let offset = 0;
      for (const text of batch) {
        clean.push(cutOut(text, offset, within(secrets, offset, offset + text.length), counts));
        offset += text.length + 1;
      }
    }
    [batch, size] = [[], 0];
  };
  for (const text of texts) {
    if (size + text.length > 120_000 && batch.length > 0 && !isInKey(batch)) flush();
    batch.push(text);
    size += text.length;
  }
  if (batch.length > 0) flush();
  return clean;
}

/** The last lines are the middle of a private key: the batch goes on. */
function isInKey(batch: string[]): boolean {
  const tail = batch.slice(-80);
  const opened = tail.findLastIndex((text) => text.includes('-----BEGIN'));
  return opened >= 0 && !tail.slice(opened).some((text) => text.includes('-----END'));
}

/** Secrets that touch a stretch; by bisection, as there may be many of both. */
function within(secrets: Credential[], from: number, to: number): Credential[] {
  let [low, high] = [0, secrets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((secrets[middle] as Credential).to <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < secrets.length && (secrets[end] as Credential).from < to) end++;
  return secrets.slice(low, end);
}

const chunkSize = 200_000;

/** A long text in chunks that end at a line, so that no secret of one line is cut in two. */
export function redactLong(text: string, counts: Redactions): string {
  if (text.length <= chunkSize) return redactText(text, counts);
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const line = text.lastIndexOf('\n', at + chunkSize);
    const key = text.lastIndexOf('-----BEGIN', at + chunkSize);
    // A private key is not cut in two either.
    const stop = key > at && at + chunkSize - key < 12_000 && text.indexOf('-----END', key) > at + chunkSize ? key : line;
    const end = at + chunkSize >= text.length ? text.length : stop > at ? stop : at + chunkSize;
    parts.push(redactText(text.slice(at, end), counts));
    at = end;
  }
  return parts.join('');
}
