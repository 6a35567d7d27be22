import { cleanText } from '../report/markdown/text.ts';
import { nameOf, stripWrappers } from './effect.ts';
import { isEnglish, isKnownProgram } from './programs.ts';
import { simpleCommands } from './shell-words.ts';
import { isSql } from './sql.ts';

export type CommandKind = 'shell' | 'sql' | 'query' | 'chat';

/** A command as a text quotes it. */
export interface Found {
  kind: CommandKind;
  text: string;
  /** What it printed, where that stands below it. */
  printed: string[];
}

const mostLength = 2000;
const mostPrinted = 8;

/** What a code span says, where that is a command. */
export function commandInSpan(text: string): Found | null {
  const line = cleanText(text).replace(/^(?:[$#%]|>)\s+(?=\S)/, '');
  const kind = kindOf(line);
  return kind && line.length <= mostLength ? { kind, text: line, printed: [] } : null;
}

function kindOf(line: string): CommandKind | null {
  if (!/\s/.test(line) && !/^\.{0,2}\/?[\w./-]+\.sh$/.test(line) && !/\(/.test(line)) return null;
  if (isSql(line)) return 'sql';
  if (/^[/!][a-z][\w-]*(?:\s+[^\s/][^\n]*)$/.test(line)) return 'chat';
  if (isShell(line)) return 'shell';
  return isQuery(line) ? 'query' : null;
}

/** Functions and selectors of PromQL; a word with brackets alone is code. */
export function isQuery(line: string): boolean {
  if (line.length > mostLength || /[;]|=>|\bfunction\b|\breturn\b/.test(line)) return false;
  return (
    (/\b(?:rate|irate|increase|histogram_quantile|sum|avg|max|min|count|topk|predict_linear|absent|delta|deriv)(?:\s+(?:by|without)\s*\([^)]{0,200}\))?\s*\(\s*[a-z_:(]/i.test(
      line,
    ) &&
      /[a-z]+[_:][a-z_:]+|\[\d+[smhd]/.test(line)) ||
    /^[a-zA-Z_:][\w:]*\{[^{}]{1,300}\}(?:\s*[<>=!]=?\s*[\d.e+-]+)?$/.test(line) ||
    (/^[a-z_:][\w:]*_[\w:]+\s*(?:[<>]=?|==|!=|\/)\s*[\w.:]+/.test(line) && /_(?:total|seconds|bytes|ratio|percent|count|sum|connections)\b/.test(line))
  );
}

/** A program that is known, with something to do; or anything with a flag that is no English. */
export function isShell(line: string): boolean {
  // Headers of diffs and lines of units are no commands.
  if (line === '' || line.length > mostLength || /^(?:[-+*|{}\]<>=]|diff --git|[A-Z][a-z]\w*=)/.test(line)) return false;
  const [first] = simpleCommands(line);
  const words = stripWrappers(first?.words ?? []);
  const name = words[0] ?? '';
  if (!/^[\w./~-]+$/.test(name) || /^\d/.test(name)) return false;
  if (/^(?:\.{1,2}|~)?\/?(?:[\w.-]+\/)*[\w.-]+\.(?:sh|py|rb|pl)$/.test(name) && /[/]/.test(name)) return true;
  const flagged = words.slice(1).some((word) => /^--?[a-z][\w-]*/i.test(word));
  const bare = nameOf(name);
  if (isKnownProgram(bare)) return words.length > 1 ? !isEnglish(bare) || flagged || /[|/=]|\d/.test(line) : /^(?:dmesg|uptime|htop|lsof)$/.test(bare);
  return flagged && /^[a-z][\w.-]*$/.test(name) && words.length > 1 && !/[.!?]$/.test(line) && words.length < 30;
}

const shellFences = /^(?:ba|z|da)?sh|^shell|^console|^terminal|^cmd|^powershell/;
const otherFences =
  /^(?:ya?ml|json|toml|diff|patch|mermaid|xml|html|css|js|ts|java\w*|typescript|python|py|go|rust|c|cpp|ini|conf|nginx|hcl|dockerfile|ruby|php|kotlin|scala)\b/;

/** Commands of a fenced block: behind prompts with what they printed, else line by line; statements of SQL, queries. */
export function commandsInFence(lines: string[], language: string): Found[] {
  const name = language.trim().toLowerCase();
  if (/^(?:promql|logql)/.test(name)) return blocksOf(lines).map((text) => ({ kind: 'query', text, printed: [] }));
  if (/^(?:sql|psql|postgres|mysql|plsql)/.test(name)) return statementLines(lines);
  if (otherFences.test(name)) return [];
  const joined = joinContinued(lines);
  if (joined.some((line) => prompt.test(line))) return fromSession(joined);
  const strict = !shellFences.test(name);
  return joined.flatMap((raw): Found[] => {
    const line = cleanText(raw);
    if (line.startsWith('#')) return [];
    if (isSql(line)) return [{ kind: 'sql', text: line, printed: [] }];
    const known = isShell(line) && (!strict || isKnownProgram(nameOf(stripWrappers(simpleCommands(line)[0]?.words ?? [])[0] ?? '')));
    return known ? [{ kind: 'shell', text: line, printed: [] }] : strict && isQuery(line) ? [{ kind: 'query', text: line, printed: [] }] : [];
  });
}

/** `$ kubectl …`, `root@db-1:~# …`, `[ana@web1 ~]$ …`, `shop=> SELECT …`. */
const prompt =
  /^\s{0,8}(?:\[?[\w.-]{1,40}@[\w.-]{1,80}[^\n$#%>]{0,60}[$#%]|[$%]|[\w-]{0,30}(?:=[>#]|mysql>|redis>)|mysql>|redis[^\n>]{0,40}>|127\.0\.0\.1:\d{2,5}>|PS [A-Z]:[^\n>]{0,80}>)\s+(?=\S)/;

function fromSession(lines: string[]): Found[] {
  const found: Found[] = [];
  for (const raw of lines) {
    const match = prompt.exec(raw);
    const last = found.at(-1);
    if (match) {
      const text = cleanText(raw.slice(match[0].length));
      if (text !== '' && text.length <= mostLength && !text.startsWith('#')) found.push({ kind: isSql(text) ? 'sql' : 'shell', text, printed: [] });
    } else if (last && last.printed.length < mostPrinted && raw.trim() !== '') last.printed.push(raw.slice(0, 200));
  }
  return found;
}

function joinContinued(lines: string[]): string[] {
  const joined: string[] = [];
  let open = false;
  for (const line of lines) {
    const text = line.replace(/\s*\\\s*$/, '');
    if (open) joined.push(`${joined.pop()} ${text.trim()}`);
    else joined.push(text);
    open = text !== line && joined.length > 0;
  }
  return joined;
}

function blocksOf(lines: string[]): string[] {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((text) => cleanText(text))
    .filter((text) => text !== '' && text.length <= mostLength && !text.startsWith('#'));
}

function statementLines(lines: string[]): Found[] {
  return lines
    .join('\n')
    .split(/;\s*(?:\n|$)/)
    .map((text) => cleanText(text.replace(/^\s*--[^\n]*$/gm, '')))
    .filter((text) => isSql(text))
    .map((text): Found => ({ kind: 'sql', text: `${text};`, printed: [] }));
}

const inProse =
  /\b(?:sudo )?(?:kubectl|helm|terraform|systemctl|docker|argocd|nomad|gh|aws|gcloud|git|ansible-playbook|redis-cli) (?:-[\w-]+[= ]\S+ ){0,3}(?:get|describe|logs|top|exec|rollout|scale|delete|drain|cordon|uncordon|apply|set|patch|edit|restart|start|stop|status|rollback|upgrade|history|uninstall|plan|destroy|ps|inspect|app|job|run|workflow|revert|push|reset|ecs|ec2|rds|s3|elbv2|compute|sql|container|flushall|info)\b[^.,;:!?()"“”\n]{0,160}/g;
const proseEnds = /\s(?:and|to|but|which|then|because|so|after|before|while|when|until|did|had|was|were|shows?|showed|which|on the|in the|for the)\s.*$/i;

/** Commands in running text without any mark-up: well-known programs with a verb of theirs. */
export function commandsInProse(text: string): { found: Found; from: number; to: number }[] {
  return [...text.slice(0, 4000).matchAll(inProse)].flatMap((match) => {
    const words = match[0].replace(proseEnds, '').trim();
    if (words.split(' ').length < 3 || !/\s-|[/=\d]/.test(words) || /\b(?:the|a|an|our|via|by|using|through)\b/i.test(words)) return [];
    return [{ found: { kind: 'shell' as const, text: cleanText(words), printed: [] }, from: match.index, to: match.index + words.length }];
  });
}
