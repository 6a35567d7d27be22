import { createHash } from 'node:crypto';
import type { Gap, SourceKind } from '../evidence/evidence.ts';
import { type Redactions, redactJson, redactLong, redactText } from '../evidence/redact.ts';
import type { Limits } from '../evidence/settings.ts';
import type { RawFile } from '../evidence/snapshot.ts';
import { askHttp, type HttpAnswer, type HttpRequest, hostOf } from './http.ts';
import { SourceProblem } from './problem.ts';

/** A line of the manifest: one answer, with what was asked. */
export interface ManifestFile {
  path: string;
  source: SourceKind;
  what: string;
  request: string;
  status: number;
  bytes: number;
  sha256: string;
  at: string;
  serverDate: string | null;
}

export interface SessionOptions {
  kind: SourceKind;
  limits: Limits;
  signal: AbortSignal;
  /** Values of the environment that must not get out. */
  secrets: string[];
  now: () => string;
  /** Where a dry run prints its requests; null in a real one. */
  print: ((line: string) => void) | null;
}

export interface AskRequest extends HttpRequest {
  what: string;
  /** Without it the rest still counts; the answer is null. */
  optional?: boolean;
  /** What is kept of the answer, where that is not all of it. */
  prune?: (value: unknown) => unknown;
}

/** All that one source is asked, written down without secrets as it comes in. */
export interface Session {
  files: RawFile[];
  manifest: ManifestFile[];
  gaps: Gap[];
  redactions: Redactions;
  problems: string[];
  asked: number;
  bytes: number;
  dry: boolean;
  limits: Limits;
  signal: AbortSignal;
  /** JSON of an answer; `example` stands for it in a dry run. Throws a `SourceProblem`, or gives null where optional. */
  json: <T>(request: AskRequest, example: T) => Promise<T | null>;
  /** As `json`, but nothing is written down: for what is kept in part only. */
  peek: <T>(request: AskRequest, example: T) => Promise<T>;
  /** Writes down what came by another way, such as the output of a program. Gives the text as kept. */
  keep: (record: { what: string; request: string; status: number; body: string; json?: boolean }) => string;
  print: (line: string) => void;
}

export function openSession(options: SessionOptions): Session {
  const { kind, limits, signal, secrets, now, print } = options;
  const session: Session = {
    files: [],
    manifest: [],
    gaps: [],
    redactions: {},
    problems: [],
    asked: 0,
    bytes: 0,
    dry: print !== null,
    limits,
    signal,
    json: (request, example) => askJson(session, request, example, record),
    peek: async (request, example) => (await askJson(session, request, example, null)) ?? example,
    keep: ({ json = false, ...one }) => record({ ...one, json, serverDate: null }),
    print: (line) => print?.(hide(line)),
  };
  const hide = (text: string) => {
    let clean = text;
    for (const secret of secrets) if (secret.length >= 4) clean = clean.replaceAll(secret, '[redacted]').replaceAll(encodeURIComponent(secret), '[redacted]');
    return redactText(clean, {});
  };
  const record: Recorder = ({ what, request, status, body, json, serverDate }) => {
    const own = secrets.reduce((text, secret) => (secret.length >= 4 ? text.replaceAll(secret, '[redacted token]') : text), body);
    const clean = json ? JSON.stringify(redactJson(JSON.parse(own), session.redactions)) : redactLong(own, session.redactions);
    const path = `raw/${kind}/${String(session.files.length + 1).padStart(4, '0')}.${json ? 'json' : 'txt'}.gz`;
    session.files.push({ source: kind, what: hide(what), file: path, body: clean });
    const sha256 = createHash('sha256').update(clean).digest('hex');
    session.manifest.push({
      path,
      source: kind,
      what: hide(what),
      request: hide(request),
      status,
      bytes: Buffer.byteLength(clean),
      sha256,
      at: now(),
      serverDate,
    });
    return clean;
  };
  return session;
}

type Recorder = (one: { what: string; request: string; status: number; body: string; json: boolean; serverDate: string | null }) => string;

async function askJson<T>(session: Session, request: AskRequest, example: T, record: Recorder | null): Promise<T | null> {
  const shown = describe(request);
  session.print(shown);
  if (session.dry) return example;
  try {
    session.asked++;
    const bytes = Math.max(0, session.limits.totalBytes - session.bytes);
    const answer = await askHttp(request, { request: session.limits.request, bytes, signal: session.signal });
    session.bytes += answer.body.length;
    const value = readAnswer(request, answer) as T;
    record?.({
      what: request.what,
      request: shown,
      status: answer.status,
      body: request.prune ? JSON.stringify(request.prune(value)) : answer.body,
      json: true,
      serverDate: answer.headers.get('date'),
    });
    return value;
  } catch (error) {
    if (request.optional && error instanceof SourceProblem) return null;
    throw error;
  }
}

function describe({ method = 'GET', url, headers = {}, form }: AskRequest): string {
  const sent = Object.keys(headers).filter((name) => !/^accept$/i.test(name));
  const withHeaders = sent.length > 0 ? ` [${sent.map((name) => `${name} ***`).join(', ')}]` : '';
  return `${method} ${url.replaceAll('%7B', '{').replaceAll('%7D', '}')}${form ? ` ${new URLSearchParams(form)}` : ''}${withHeaders}`;
}

function readAnswer(request: AskRequest, { status, headers, body, cut }: HttpAnswer): unknown {
  const host = hostOf(request.url);
  if (cut) throw new SourceProblem(`the answers of ${host} are larger than the limit; raise \`limits.total-bytes\` or ask a shorter window`);
  const type = headers.get('content-type') ?? '';
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    value = undefined;
  }
  if (status >= 400) throw new SourceProblem(explainStatus(host, status, value), status);
  if (value === undefined) {
    throw new SourceProblem(
      /html/.test(type) ? `${host} answers with a web page instead of data: is a login in front of it?` : `${host} sent an answer that is cut or no JSON`,
    );
  }
  return value;
}

function explainStatus(host: string, status: number, value: unknown): string {
  const said = messageOf(value);
  const reasons: Record<number, string> = {
    400: 'does not understand the request',
    401: 'does not accept the token',
    403: 'does not allow this with the token',
    404: 'does not have what was asked for',
    420: 'asks for fewer requests',
    429: 'asks for fewer requests',
  };
  const reason = reasons[status] ?? (status >= 500 ? 'has an error of its own' : 'refuses');
  return `${host} ${reason} (${status}${said ? `: ${said}` : ''})`;
}

function messageOf(value: unknown): string {
  const { error, message } = (value ?? {}) as { error?: unknown; message?: unknown };
  const said = typeof message === 'string' ? message : typeof error === 'string' ? error : (error as { message?: unknown } | undefined)?.message;
  return typeof said === 'string' ? redactText(said.slice(0, 200), {}).replace(/\s+/g, ' ') : '';
}
