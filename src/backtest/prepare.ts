import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readSnapshot } from '../collect/folder.ts';
import { SourceProblem } from '../collect/problem.ts';
import { authHeaders } from '../collect/source.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { readEvidence } from '../evidence/read.ts';
import type { Limits, SeriesSettings } from '../evidence/settings.ts';
import { type Collected, intervalOf, readCollected, scrapeOf } from '../guards/collected.ts';
import { reachesOf } from '../guards/expression.ts';
import { incidentOf } from '../guards/incident.ts';
import { readRuleFile } from '../guards/rule-file.ts';
import { readReport } from '../report/read.ts';
import type { ActionItem, Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import { UserError } from '../user-error.ts';
import type { Setting } from './backtest.ts';
import { askSeries } from './confirm.ts';
import type { Engine } from './engine.ts';
import { startLocal } from './local.ts';
import { findPromtool } from './promtool.ts';
import { askServer } from './server.ts';
import type { RulesOptions } from './try-rules.ts';

/** What was asked for, and the world it is asked in. */
export interface Request {
  report: string | undefined;
  evidence: string | undefined;
  prometheus: string | undefined;
  rules: string | undefined;
  series: string | undefined;
  item: string | undefined;
  days: string;
  out: string | undefined;
  settings: Settings;
  cwd: string;
  env: Record<string, string | undefined>;
  now: string;
}

export interface Prepared {
  setting: Setting;
  rules: RulesOptions | null;
  reportName: string | null;
  item: ActionItem | null;
  /** Sentences on what could not be had. */
  notes: string[];
}

/** Reads and starts all that a backtest needs. Throws a `UserError`. Whoever calls it closes the engine. */
export async function prepare(request: Request): Promise<Prepared> {
  const days = Number(request.days);
  if (!Number.isInteger(days) || days < 1 || days > 30) throw new UserError(`--days is \`${request.days}\`, expected a number from 1 to 30`);
  const report = readOwnReport(request);
  const item = findItem(request.item, report);
  const rules = readRules(request);
  const folder = findEvidence(request);
  const evidence = readEvidence(readFileSync(folder.file, 'utf8'), folder.shown);
  const known = existsSync(join(folder.path, 'manifest.json')) ? readCollected(readSnapshot(folder.path)) : null;
  const notes: string[] = [];
  const { engine, before, collected } = await findEngine({ ...request, days, evidence, known, notes });
  try {
    const incident = incidentOf(evidence, report);
    const interval = intervalOf(collected.rules, incident.known?.alert ?? null, collected.scrape);
    const series = onlySeries(collected, request.series);
    const setting: Setting = {
      evidence,
      report,
      collected: { ...collected, series },
      incident,
      engine,
      before,
      promtool: findPromtool(request.env),
      interval,
      days,
    };
    return { setting, rules, reportName: request.report?.replaceAll('\\', '/') ?? null, item, notes };
  } catch (error) {
    await engine?.close();
    throw error;
  }
}

function readOwnReport({ report, cwd, settings, now }: Request): Report | null {
  if (report === undefined) return null;
  const path = resolve(cwd, report);
  if (!existsSync(path)) throw new UserError(`There is no file ${report}, expected a report`);
  return readReport(readFileSync(path, 'utf8'), { file: report, aliases: settings.aliases, now });
}

function findItem(id: string | undefined, report: Report | null): ActionItem | null {
  if (id === undefined) return null;
  if (!report) throw new UserError('--item names an action item of a report: give the report too');
  const found = report.actionItems.find((item) => item.id?.toLowerCase() === id.toLowerCase());
  const ids = report.actionItems.flatMap((item) => item.id ?? []);
  if (!found)
    throw new UserError(
      `The report has no action item ${id}${ids.length > 0 ? `, expected one of ${ids.slice(0, 20).join(', ')}` : ': its items have no ids'}`,
    );
  return found;
}

function readRules({ rules, out, cwd }: Request): RulesOptions | null {
  if (rules === undefined) return null;
  const path = resolve(cwd, rules);
  if (!existsSync(path)) throw new UserError(`There is no file ${rules}, expected a rule file of Prometheus`);
  const text = readFileSync(path, 'utf8');
  const from = out === undefined ? dirname(path) : resolve(cwd, out);
  return { file: readRuleFile(text, rules), tested: out === undefined ? null : { file: relative(from, path).replaceAll('\\', '/'), text } };
}

interface Folder {
  path: string;
  file: string;
  shown: string;
}

function findEvidence({ evidence, report, cwd }: Request): Folder {
  const beside = report === undefined ? [] : [`${report.replace(/\.(?:md|markdown|mdx|qmd)$/i, '')}.evidence`, `${report}.evidence`];
  const named = evidence === undefined ? beside : [evidence.endsWith('.json') ? dirname(evidence) : evidence];
  for (const folder of named) {
    const file = join(resolve(cwd, folder), 'evidence.json');
    if (existsSync(file)) return { path: resolve(cwd, folder), file, shown: join(folder, 'evidence.json') };
  }
  if (evidence === undefined)
    throw new UserError('Which evidence? Name the folder that `collect` wrote by --evidence DIR: rules are drafted from what the systems measured');
  throw new UserError(`There is no ${join(named[0] ?? '', 'evidence.json')}, expected a folder that \`collect\` wrote`);
}

interface Found {
  engine: Engine | null;
  /** A server that may know the days before, where the engine has the incident alone. */
  before: Engine | null;
  collected: Collected;
}

interface Search extends Omit<Request, 'days' | 'evidence'> {
  days: number;
  evidence: Evidence;
  known: Collected | null;
  notes: string[];
}

/** The Prometheus that was named; else a local one; else that of the configuration; else none. */
async function findEngine(search: Search): Promise<Found> {
  const { prometheus, known, env, settings, notes } = search;
  if (prometheus !== undefined) return askNamed(prometheus, search);
  const configured = settings.evidence.sources.prometheus;
  const local = known ? await startLocal(known, env).catch((error: Error) => void notes.push(error.message)) : null;
  if (local && known) return { engine: local, before: configured ? await askForDays(configured.url, search) : null, collected: known };
  if (configured) {
    try {
      return await askNamed(configured.url, search);
    } catch (error) {
      if (!known) throw error;
      notes.push(`The Prometheus of the configuration was not asked: ${(error as Error).message}`);
    }
  }
  if (known) return { engine: null, before: null, collected: known };
  throw new UserError(
    'The folder holds evidence.json without the raw answers that `collect` wrote beside it: ask the Prometheus by --prometheus URL, or collect again',
  );
}

/** Milliseconds a server may take to say that it is there, where there is a local one that knows the incident. */
const shortWait = 4000;

async function askForDays(url: string, search: Search): Promise<Engine | null> {
  try {
    const probe = openServer(url, search, { ...search.settings.evidence.limits, request: shortWait, run: shortWait });
    await probe.evaluate('vector(1)', { from: probe.from, to: probe.from, step: 1 });
    return openServer(url, search, search.settings.evidence.limits);
  } catch (error) {
    search.notes.push(`The Prometheus of the configuration was not asked for the days before: ${(error as Error).message}`);
    return null;
  }
}

function openServer(url: string, { evidence, settings, env, now }: Search, limits: Limits): Engine {
  const configured = settings.evidence.sources.prometheus;
  // Its secrets are for the configured server alone.
  const own = configured && new URL(configured.url).origin === new URL(url).origin ? configured : {};
  const { start, end, pad } = evidence.incident;
  const to = Math.min(Date.parse(end) / 1000 + pad, Math.floor(Date.parse(now) / 1000));
  return askServer({ url, headers: authHeaders(own, env), limits, from: Date.parse(start) / 1000 - pad, to });
}

async function askNamed(url: string, search: Search): Promise<Found> {
  if (!/^https?:\/\/[^\s/@]+(?:\/[^\s@?#]*)?$/.test(url))
    throw new UserError(`--prometheus is \`${url}\`, expected an address such as https://prometheus.example.com`);
  try {
    const engine = openServer(url, search, search.settings.evidence.limits);
    return { engine, before: null, collected: await collectNow(engine, search) };
  } catch (error) {
    if (error instanceof SourceProblem) throw new UserError(`${error.message[0]?.toUpperCase()}${error.message.slice(1)}`);
    throw error;
  }
}

/** The series of the evidence as the server has them now, with as many days before as are wanted. */
async function collectNow(engine: Engine, { known, evidence, days }: Search): Promise<Collected> {
  const wanted: SeriesSettings[] = known ? known.series.map(({ settings }) => settings) : seriesOf(evidence);
  const raw = known?.raw ?? new Map();
  if (!known)
    for (const selector of new Set(wanted.flatMap(({ query }) => reachesOf(query).map((reach) => reach.selector))))
      raw.set(selector, await engine.samples(selector, engine));
  const scrape = known?.scrape ?? scrapeOf([...raw.values()].flat());
  const rules = (await engine.rules()) ?? known?.rules ?? null;
  const series = [];
  for (const one of wanted) series.push(await askSeries(engine, one, { days, scrape: scrape ?? 15 }));
  return { series: series.filter(({ values }) => values.length > 0), raw, rules, from: engine.from, to: engine.to, scrape };
}

/** Of a series that is shown for several sets of labels each has the labels behind its name. */
function seriesOf({ series }: Evidence): SeriesSettings[] {
  const byQuery = new Map<string, SeriesSettings>();
  for (const { name, query, role, unit } of series)
    if (!byQuery.has(query)) byQuery.set(query, { name: name.replace(/ \([^()]*\)$/, ''), query, role, ...(unit ? { unit } : {}) });
  return [...byQuery.values()];
}

function onlySeries({ series }: Collected, name: string | undefined): Collected['series'] {
  if (name === undefined) return series;
  const found = series.filter(({ settings }) => settings.name.toLowerCase() === name.toLowerCase());
  if (found.length > 0) return found;
  const names = [...new Set(series.map(({ settings }) => settings.name))];
  throw new UserError(`The evidence has no series "${name}"${names.length > 0 ? `, expected one of ${names.slice(0, 20).join(', ')}` : ''}`);
}
