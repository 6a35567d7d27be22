/** Characters that show nothing and serve to make two equal-looking words differ. */
const invisible = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|\uFE0F/g;

/** Text that needs no cleaning, as most does: plain characters, single blanks, none at the ends. */
const clean = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Drops invisible and control characters and folds white space: for matching and for showing, not for positions. */
export function cleanText(text: string): string {
  if (clean.test(text)) return text;
  return (
    text
      .replace(invisible, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
      .replace(/[\u0000-\u001F\u007F-\u009F\u00A0\u2028\u2029]+/g, ' ')
      .replace(/ {2,}/g, ' ')
      .trim()
  );
}

/** Words and nothing else: they need no more than lower case, unless the first may number the heading. */
const plain = /^[A-Za-z][A-Za-z0-9']+(?: [A-Za-z0-9']+)*$/;

/** Lower case, straight quotes, no emoji, numbering or closing punctuation: the form in which headings are compared. */
export function normaliseHeading(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return cleanText(text)
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .replace(/^[\s#*_>{}[\]()-]+/, '')
    .replace(/^(?:(?:step|part|section)\s+)?(?:\d{1,2}(?:\.\d{1,2})+[.):]?|(?:\d{1,2}|[ivx]{1,4}|[a-z])[.):])\s+/, '')
    .replace(/[\s:?!.,;*_{}[\]-]+$/, '')
    .replace(/\s*[/&]\s*/g, ' & ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** True for text that stands for "nothing yet": blanks of forms, TBD, untouched prompts. */
export function isPlaceholder(text: string): boolean {
  return /^(?:_?no response_?|none|n\/?a|tbd|tba|tbc|todo|to do|wip|to be (?:done|determined|confirmed|written|added|filled(?: in)?)|fill (?:me|this) in|\?+|-+|–|—|x+|\.{3}|…|<[^>]*>|\[[^\]]*\]|\{\{[^}]*\}\})[.!]?$/i.test(
    cleanText(text),
  );
}
