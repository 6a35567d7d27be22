import { isDatabase, isLooker, isStore, readingVerb, readsByFlags } from './programs.ts';
import { type SimpleCommand, simpleCommands } from './shell-words.ts';
import { isSql, sqlReads } from './sql.ts';

export type Effect = 'reads' | 'changes';

/** Whether a command only looks. What is not known to only look counts as a change. */
export function effectOf(command: string): Effect {
  if (isSql(command)) return sqlReads(command) ? 'reads' : 'changes';
  const simple = simpleCommands(command);
  return simple.length > 0 && simple.every((one) => !one.writes && reads(one.words, 0)) ? 'reads' : 'changes';
}

/** Words before the program itself. */
const wrappers = new Set(['sudo', 'time', 'nohup', 'watch', 'timeout', 'nice', 'env', 'command', 'exec', 'doas', 'unbuffer', 'stdbuf', 'ionice', 'then', 'do']);
const valueFlags =
  /^(?:-[nlcsupCHhfo]|--(?:namespace|context|kubeconfig|cluster|user|server|profile|region|project|host|container|selector|output|subscription|resource-group|app|server-url|zone|chdir))$/;

export function stripWrappers(words: string[]): string[] {
  let at = 0;
  for (let wrapped = false; at < words.length; at++) {
    const word = words[at] as string;
    if (wrappers.has(word)) wrapped = true;
    else if (!/^[A-Za-z_]\w*=/.test(word) && !(wrapped && (/^-/.test(word) || /^\d+[smh]?$/.test(word)))) break;
  }
  return words.slice(at);
}

/** The words that are neither flags nor their values. */
function plainWords(words: string[]): string {
  const plain: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (valueFlags.test(word)) at++;
    else if (!word.startsWith('-')) plain.push(word);
  }
  return plain.join(' ');
}

function reads(given: string[], depth: number): boolean {
  const words = stripWrappers(given);
  const name = nameOf(words[0] ?? '');
  const rest = words.slice(1);
  if (depth > 4 || name === '') return false;
  const carried = carriedBy(name, rest);
  if (carried) return carried.length > 0 && carried.every(({ words: inner, writes }) => !writes && reads(inner, depth + 1));
  if (isLooker(name)) return true;
  if (isDatabase(name)) return databaseReads(rest);
  if (isStore(name)) return storeReads(rest);
  if (name === 'gh' && rest[0] === 'api') return !/(?:^|\s)(?:-X|--method|-f|-F|--field|--raw-field|--input)\b/.test(rest.join(' '));
  const flags = readsByFlags(name);
  if (flags) return flags([name, ...rest].join(' '));
  const verb = readingVerb(name);
  if (!verb) return false;
  return verb.test(plainWords(rest)) || (verb.source.startsWith('^-') && verb.test(rest.join(' ')));
}

export const nameOf = (word: string) => word.replace(/^.*\//, '').replace(/\.sh$/, '');

/** A session that is opened changes nothing by itself. */
const opened: SimpleCommand[] = [{ words: ['echo'], writes: false }];

/** What another program is told to run; null for a program that runs none. */
function carriedBy(name: string, rest: string[]): SimpleCommand[] | null {
  if (/^(?:kubectl|oc|docker|podman|crictl|nomad|docker-compose)$/.test(name)) {
    const at = rest.findIndex((word) => /^(?:exec|run|debug)$/.test(word));
    if (at < 0) return null;
    const dashes = rest.indexOf('--', at);
    if (dashes > 0) return lineOf(rest.slice(dashes + 1));
    // Without `--` the first plain word is the container.
    const plain = rest.findIndex((word, index) => index > at && !word.startsWith('-') && !valueFlags.test(rest[index - 1] ?? ''));
    return rest[at] === 'exec' && plain > 0 ? lineOf(rest.slice(plain + 1)) : [];
  }
  if (name === 'ssh') {
    const host = rest.findIndex((word, index) => !word.startsWith('-') && !/^-[ipoJlF]$/.test(rest[index - 1] ?? ''));
    return host < 0 || host === rest.length - 1 ? opened : lineOf(rest.slice(host + 1));
  }
  if (/^(?:ba|z|da)?sh$/.test(name)) {
    const at = rest.findIndex((word) => /^-\w*c$/.test(word));
    if (at >= 0) return simpleCommands(rest[at + 1] ?? '');
    return rest.some((word) => !word.startsWith('-')) ? [] : opened;
  }
  if (name !== 'xargs' && name !== 'parallel') return null;
  const at = rest.findIndex((word, index) => !word.startsWith('-') && !/^-[nPILdsE]$/.test(rest[index - 1] ?? ''));
  return at < 0 ? [{ words: ['echo'], writes: false }] : [{ words: rest.slice(at), writes: false }];
}

/** Words as they were given; one alone is a line of its own. */
const lineOf = (words: string[]) =>
  words.length === 1 ? simpleCommands(words[0] as string) : words.length > 0 ? [{ words, writes: false }] : [{ words: ['echo'], writes: false }];

function databaseReads(rest: string[]): boolean {
  const given = rest.flatMap((word, index) =>
    /^-\w*[ce]$|^--(?:command|execute|query)$/.test(word) ? [rest[index + 1] ?? ''] : (/^--(?:command|execute|query)=(.*)$/s.exec(word)?.[1] ?? []),
  );
  if (rest.some((word) => /^(?:-f|--file)/.test(word))) return false;
  // Without a statement a prompt is opened.
  return given.every((one) => /^\s*\\/.test(one) || sqlReads(one));
}

const storeVerbs =
  /^(?:info|get|mget|strlen|llen|lrange|lindex|scan|hscan|sscan|zscan|hget|hgetall|hlen|smembers|scard|zrange|zcard|exists|ttl|pttl|type|dbsize|slowlog|client (?:list|info)|config get|monitor|ping|memory|latency|role|cluster (?:info|nodes)|keys|object|pubsub|xinfo|xlen|time|command|stats|display)\b/i;

function storeReads(rest: string[]): boolean {
  const said = rest.filter((word, index) => !word.startsWith('-') && !/^-[hpanu]$|^--(?:user|pass|host|eval|quiet)$/.test(rest[index - 1] ?? '')).join(' ');
  if (rest.some((word) => /^--(?:bigkeys|latency|stat|memkeys|hotkeys|scan)$/.test(word))) return true;
  if (rest.some((word) => /^--(?:eval|file)/.test(word))) {
    const script = rest[rest.findIndex((word) => word.startsWith('--eval')) + 1] ?? '';
    return (
      /\b(?:find|stats|status|serverStatus|currentOp|count\w*|getIndexes|explain)\s*\(/.test(script) &&
      !/\b(?:drop|remove|delete|update|insert|kill|set)\w*\s*\(/i.test(script)
    );
  }
  return said === '' || storeVerbs.test(said);
}
