/** A command of a line, between pipes and other operators. */
export interface SimpleCommand {
  /** Words without their quotes. */
  words: string[];
  /** Output goes into a file. */
  writes: boolean;
}

const deepest = 4;
const longest = 4000;

/** The commands of a shell line, those in `$(…)` and backticks too. One pass; quotes that never close end with the line. */
export function simpleCommands(line: string, depth = 0): SimpleCommand[] {
  const text = line.slice(0, longest);
  const found: SimpleCommand[] = [];
  const inner: string[] = [];
  let current: SimpleCommand = { words: [], writes: false };
  let word: string | null = null;
  const endWord = () => {
    if (word !== null) current.words.push(word);
    word = null;
  };
  const endCommand = () => {
    endWord();
    if (current.words.length > 0) found.push(current);
    current = { words: [], writes: false };
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '\\' && at + 1 < text.length) word = (word ?? '') + text[++at];
    else if (char === "'" || char === '"') {
      const end = closing(text, at);
      const quoted = text.slice(at + 1, end);
      if (char === '"') inner.push(...substitutions(quoted));
      word = (word ?? '') + quoted;
      at = end;
    } else if (char === '`' || text.startsWith('$(', at)) {
      const end = char === '`' ? endOf(text, '`', at + 1) : closingBracket(text, at + 1);
      inner.push(text.slice(at + (char === '`' ? 1 : 2), end));
      word = `${word ?? ''}$(…)`;
      at = end;
    } else if (/\s/.test(char)) endWord();
    else if (char === '>' && (word === null || /^[12&]$/.test(word))) {
      word = null;
      while (/[>|& ]/.test(text[at + 1] ?? '')) at++;
      const target = /^[^\s;|&]*/.exec(text.slice(at + 1, at + 300))?.[0] ?? '';
      if (!/^(?:\/dev\/(?:null|stdout|stderr)|[12-])?$/.test(target)) current.writes = true;
      at += target.length;
    } else if (char === '|' || char === ';' || char === '&' || char === '\n') endCommand();
    else word = (word ?? '') + char;
  }
  endCommand();
  return depth >= deepest ? found : [...found, ...inner.flatMap((one) => simpleCommands(one, depth + 1))];
}

const endOf = (text: string, mark: string, from: number) => {
  const end = text.indexOf(mark, from);
  return end < 0 ? text.length : end;
};

function closing(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\' && quote === '"') at++;
    else if (text[at] === quote) return at;
  }
  return text.length;
}

function closingBracket(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '(') open++;
    else if (text[at] === ')' && --open === 0) return at;
  }
  return text.length;
}

function substitutions(text: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf('$('); at >= 0; ) {
    const end = closingBracket(text, at + 1);
    found.push(text.slice(at + 2, end));
    at = text.indexOf('$(', end);
  }
  return found;
}
