/** Words that blame as they stand: matched on the words of a sentence in lower case, single blanks between. */
export interface Idiom {
  id: string;
  category: string;
  soft: boolean;
  match: RegExp;
  /** Silent where the whole sentence matches. */
  not?: RegExp;
  /** Only among the causes. */
  cause?: boolean;
}
