import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { glob } from 'tinyglobby';
import { toTime } from '../evidence/evidence.ts';
import { shiftOf } from '../evidence/files.ts';
import { readLogLine } from '../evidence/log-lines.ts';
import type { FilesSource } from '../evidence/settings.ts';
import { SourceProblem } from './problem.ts';
import type { Session } from './session.ts';
import type { FetchContext, Fetcher } from './source.ts';

const hour = 3_600_000;
const longestLine = 8000;
const mostLines = 200_000;

/** The lines of plain files that lie around the window and in the hour before. */
export const fetchFiles: Fetcher = async (session, context) => {
  const sources = context.settings.sources.files ?? [];
  const missing: string[] = [];
  for (const [index, source] of sources.entries()) {
    const pattern = source.path;
    session.print(`READ ${pattern}`);
    if (session.dry) continue;
    const paths = await glob(pattern, { cwd: context.cwd, absolute: true, onlyFiles: true });
    if (paths.length === 0) missing.push(pattern);
    for (const path of paths.sort()) await fetchFile(session, path, { source, index }, context);
  }
  if (missing.length > 0) throw new SourceProblem(`no file matches ${missing.map((one) => `\`${one}\``).join(', ')}`);
};

async function fetchFile(session: Session, path: string, { source, index }: { source: FilesSource; index: number }, { window, cwd }: FetchContext) {
  const name = relative(cwd, path).replaceAll('\\', '/');
  session.asked++;
  const { size } = await stat(path);
  if (size === 0) return;
  const table = name.endsWith('.csv');
  const options = { zone: source.zone ?? 'UTC', shift: shiftOf(source), year: new Date(window.start).getUTCFullYear() };
  const from = window.start - window.pad * 1000 - hour;
  const to = window.end + window.pad * 1000;
  const kept: string[] = [];
  const most = Math.min(session.limits.logBytes, session.limits.totalBytes - session.bytes);
  let [bytes, inside, last, cut] = [0, table, Number.NaN, false];
  for await (const line of linesOf(path, session.signal)) {
    const own = table ? null : readLogLine(line, options);
    if (own) inside = own.at >= from && own.at <= to;
    if (!inside) continue;
    if (bytes + line.length > most || kept.length >= mostLines) {
      cut = true;
      break;
    }
    kept.push(line);
    bytes += line.length + 1;
    if (own) last = own.at;
  }
  session.bytes += bytes;
  if (kept.length > 0) session.keep({ what: `file/${index}/${name}`, request: `READ ${name}`, status: 200, body: kept.join('\n') });
  if (cut && !Number.isNaN(last)) {
    session.gaps.push({ source: 'files', from: toTime(last), to: toTime(to), why: `${name} was read up to its limit only` });
    session.problems.push(`${name} is larger than the limit and was read until ${toTime(last)}`);
  }
}

/** Lines of a file as they come in, each cut at 8,000 characters: a file without line ends costs no memory. */
async function* linesOf(path: string, signal: AbortSignal): AsyncGenerator<string> {
  let [rest, skipping] = ['', false];
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20, signal })) {
    const text = chunk as string;
    let at = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
      if (!skipping) yield (rest + text.slice(at, end)).slice(0, longestLine).replace(/\r$/, '');
      [rest, skipping, at] = ['', false, end + 1];
    }
    if (skipping) continue;
    rest += text.slice(at, at + longestLine + 1);
    if (rest.length > longestLine) {
      yield rest.slice(0, longestLine);
      [rest, skipping] = ['', true];
    }
  }
  if (rest !== '' && !skipping) yield rest;
}
