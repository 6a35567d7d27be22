import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Evidence, SourceKind, Window } from '../evidence/evidence.ts';
import { sourceKinds } from '../evidence/schema.ts';
import { pad } from '../evidence/settings.ts';
import type { Snapshot } from '../evidence/snapshot.ts';
import { readReport } from '../report/read.ts';
import type { Settings } from '../settings/settings.ts';
import { UserError } from '../user-error.ts';
import { command, configFlag, type Values } from './command.ts';
import { loadLocalSettings } from './files.ts';
import type { Shell } from './shell.ts';

const flags = {
  start: { type: 'string', value: 'TIME', describe: 'Begin of the window with its zone, such as 2025-02-09T10:00Z' },
  end: { type: 'string', value: 'TIME', describe: 'End of the window' },
  service: { type: 'string', value: 'NAME', describe: 'What stands for `$service` in the configuration' },
  report: { type: 'string', value: 'FILE', describe: 'A report whose timeline gives the window' },
  out: { type: 'string', value: 'DIR', describe: 'Folder to write; `evidence/PM-<day>` without it' },
  source: { type: 'string', value: 'NAMES', describe: 'Only these sources, with commas between' },
  from: { type: 'string', value: 'DIR', describe: 'Replay a folder that was collected, without a network' },
  format: { type: 'string', choices: ['draft', 'json'], default: 'draft', describe: 'What is printed: the draft report or the evidence' },
  'dry-run': { type: 'boolean', describe: 'Print every request, secrets masked, and ask nothing' },
  check: { type: 'boolean', describe: 'Ask each source one cheap question, and say what is missing' },
  strict: { type: 'boolean', describe: 'Exit 1 when a source is not complete' },
  config: configFlag,
} as const;

type Given = Values<typeof flags>;

export const collect = command({
  name: 'collect',
  arguments: '',
  summary: 'Ask the systems what happened, and draft a report from it',
  flags,
  examples: [
    ['collect --start 2025-02-09T10:00Z --end 2025-02-09T11:30Z --service checkout', 'evidence of an incident, and a draft'],
    ['collect --from evidence/PM-2025-02-09', 'the same again, from what was written'],
    ['collect --report report.md --dry-run', 'what would be asked'],
  ],
  async run({ values, positionals }, shell) {
    if (positionals.length > 0) throw new UserError(`collect takes flags only, \`${positionals[0]}\` is none`);
    const { normalise } = await import('../evidence/normalise.ts');
    const snapshot = values.from ? await replay(values, shell) : await ask(values, shell);
    if (typeof snapshot === 'number') return snapshot;
    const evidence = normalise(snapshot.snapshot);
    const { draftReport } = await import('../draft/report.ts');
    const draft = draftReport(evidence);
    mkdirSync(snapshot.folder, { recursive: true });
    const printed = `${JSON.stringify(evidence, null, 2)}\n`;
    writeFileSync(join(snapshot.folder, 'evidence.json'), printed);
    writeFileSync(join(snapshot.folder, 'draft.md'), draft);
    shell.out(values.format === 'json' ? printed : draft);
    tellWhere(evidence, values.out ?? values.from ?? snapshot.folder, shell);
    return values.strict && evidence.sources.some(({ state }) => state === 'failed' || state === 'partial') ? 1 : 0;
  },
});

interface Found {
  snapshot: Snapshot;
  /** Where evidence and draft are written. */
  folder: string;
}

async function replay({ from = '', out, ...rest }: Given, shell: Shell): Promise<Found> {
  for (const name of ['start', 'end', 'report', 'source', 'service'] as const)
    if (rest[name] !== undefined) throw new UserError(`--${name} and --from exclude each other: the folder says what was asked`);
  const { readSnapshot } = await import('../collect/folder.ts');
  return { snapshot: readSnapshot(resolve(shell.cwd, from)), folder: resolve(shell.cwd, out ?? from) };
}

/** An exit code where nothing is collected: a dry run, or a check of the sources. */
async function ask(values: Given, shell: Shell): Promise<Found | number> {
  const settings = loadLocalSettings(shell, values.config, undefined);
  const service = values.service ?? null;
  if (service !== null && !/^[\w.-]{1,100}$/.test(service))
    throw new UserError(`--service is \`${service}\`, expected a name of letters, digits, dots and dashes`);
  const window = windowOf(values, settings, shell);
  const { isConfigured } = await import('../collect/fetchers.ts');
  const context = { window, service, settings: forService(settings.evidence, service), env: shell.env, cwd: shell.cwd };
  const only = readSources(values.source);
  if (!only && !sourceKinds.some((kind) => isConfigured(kind, context)))
    throw new UserError(
      'No source is configured: name them under `evidence.sources` in .github/post-mortem.yml, or run in a workflow, where GitHub itself is one',
    );
  const missing = only?.find((kind) => !isConfigured(kind, context));
  if (missing) throw new UserError(`--source names ${missing}, which is not under \`evidence.sources\` in the configuration`);
  if (values.check) {
    const { checkSources } = await import('../collect/check.ts');
    return (await checkSources({
      ...context,
      only,
      now: Date.parse(shell.now),
      tell: (line) =>
        shell.out(`${line}
`),
    }))
      ? 0
      : 1;
  }
  const [{ collect: run }, { writeSnapshot }] = await Promise.all([import('../collect/collect.ts'), import('../collect/folder.ts')]);
  const print = values['dry-run'] ? (line: string) => shell.out(`${line}\n`) : null;
  const folder = resolve(shell.cwd, values.out ?? `evidence/PM-${new Date(window.start).toISOString().slice(0, 10)}`);
  const collected = await run({ ...context, only, print, tool: 'postmortem-action', tell: (line) => shell.err(`${line}\n`) });
  if (print) return 0;
  writeSnapshot(folder, collected);
  return { snapshot: collected.snapshot, folder };
}

function readSources(text: string | undefined): SourceKind[] | null {
  if (text === undefined) return null;
  return text.split(',').map((name) => {
    const kind = sourceKinds.find((known) => known === name.trim());
    if (!kind) throw new UserError(`--source names \`${name.trim()}\`, expected some of ${sourceKinds.join(', ')}`);
    return kind;
  });
}

const longest = 7 * 86_400_000;

function windowOf({ start, end, report }: Given, settings: Settings, shell: Shell): Window {
  const known = report ? windowOfReport(report, settings, shell) : null;
  const from = start ? readInstant('start', start) : known?.start;
  const to = end ? readInstant('end', end) : known?.end;
  if (from === undefined || to === undefined)
    throw new UserError('--start and --end are missing, expected the window such as --start 2025-02-09T10:00Z --end 2025-02-09T11:30Z');
  if (to <= from) throw new UserError(`--end is not after --start`);
  if (to - from > longest) throw new UserError('The window is longer than a week, expected the hours of one incident');
  return { start: from, end: to, pad };
}

function readInstant(name: string, text: string): number {
  const match = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(text);
  const at = match ? Date.parse(text.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
  if (Number.isNaN(at)) throw new UserError(`--${name} is \`${text}\`, expected a time with its zone such as 2025-02-09T10:00Z or 2025-02-09T11:00+01:00`);
  return at;
}

function windowOfReport(path: string, settings: Settings, shell: Shell): { start: number; end: number } {
  let text: string;
  try {
    text = readFileSync(resolve(shell.cwd, path), 'utf8');
  } catch {
    throw new UserError(`There is no file ${path}, expected a report`);
  }
  const { window } = readReport(text, { file: path, aliases: settings.aliases, now: shell.now });
  if (!window) throw new UserError(`${path} has no timeline with dates and times: give the window by --start and --end`);
  return { start: Date.parse(window.start), end: Date.parse(window.end) };
}

/** `$service` in queries, selectors and paths stands for the service asked for. */
function forService<T>(value: T, service: string | null): T {
  if (service === null) return value;
  if (typeof value === 'string') return value.replaceAll('$service', service) as T;
  if (Array.isArray(value)) return value.map((inner) => forService(inner, service)) as T;
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, forService(inner, service)])) as T;
  return value;
}

function tellWhere({ events, sources, gaps }: Evidence, folder: string, { err }: Shell) {
  const whole = sources.filter(({ state }) => state === 'complete').length;
  err(
    `${events.length} ${events.length === 1 ? 'event' : 'events'} from ${sources.length} ${sources.length === 1 ? 'source' : 'sources'} (${whole} complete), ${gaps.length} ${gaps.length === 1 ? 'gap' : 'gaps'}; written to ${folder}\n`,
  );
}
