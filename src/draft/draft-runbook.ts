import type { Evidence } from '../evidence/evidence.ts';
import { redactJson, redactLong } from '../evidence/redact.ts';
import { readReport } from '../report/read.ts';
import type { Report } from '../report/types.ts';
import { buildRunbook, type Runbook } from '../runbook/runbook.ts';
import type { Settings } from '../settings/settings.ts';
import { guardAsked } from '../state/guard-asked.ts';
import { printRunbook } from './runbook.ts';

export interface RunbookRequest {
  text: string;
  /** Path of the report, or its address; null where neither is known. */
  file: string | null;
  evidence: Evidence | null;
  settings: Settings;
  /** ISO instant. */
  now: string;
  /** `AI-004`; without it the item that asks for a runbook. */
  item?: string | undefined;
  /** The key under which an item without an ID is filed. */
  key?: string;
}

export interface DraftedRunbook {
  text: string;
  runbook: Runbook;
  report: Report;
  /** Whether the report has the item that was named. */
  hasItem: boolean;
  /** Steps that are known, in words or as commands. */
  steps: number;
  /** Commands that are quoted. */
  commands: number;
}

/** A runbook from the text of a report. Secrets are cut out before anything is read: nothing of them can be left. */
export function draftRunbook({ text, file, evidence, settings, now, item: wanted, key }: RunbookRequest): DraftedRunbook {
  const clean = redactLong(text, {});
  const report = readReport(clean, { ...(file ? { file } : {}), aliases: settings.aliases, now });
  const item = wanted === undefined ? itemForRunbook(report) : (report.actionItems.find(({ id }) => id?.toLowerCase() === wanted.toLowerCase()) ?? null);
  const runbook = buildRunbook({ report, text: clean, evidence: evidence ? (redactJson(evidence, {}) as Evidence) : null, settings, item });
  const steps = [...runbook.diagnose, ...runbook.mitigate, ...runbook.finish, ...runbook.verify, ...runbook.after];
  return {
    text: printRunbook(runbook, { report: file, item: item?.id ?? wanted ?? key ?? null }),
    runbook,
    report,
    hasItem: item !== null,
    steps: steps.length + runbook.queries.length,
    commands: steps.filter(({ command }) => command !== null).length,
  };
}

/** The first open item that asks for a runbook. */
function itemForRunbook({ actionItems }: Report): Report['actionItems'][number] | null {
  return actionItems.find(({ done, declined, text, category }) => !done && !declined && guardAsked(text, category) === 'runbook') ?? null;
}
