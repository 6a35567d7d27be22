import { ExitCode, error, setOutput, summary } from '@actions/core';
import type { Inputs } from './inputs.ts';
import { log, notice } from './log.ts';
import { listOutputs } from './outputs.ts';
import type { Result } from './tracking/run.ts';
import { summarise } from './view/issues/summary.ts';
import { count } from './view/words.ts';

/** Says what came of a run: outputs, job summary, a line a report, notices, annotations, and why it failed. */
export async function tell(result: Result, inputs: Inputs): Promise<void> {
  const { outcomes, changes = [], summary: text, annotations = [], notices = [], failure = null } = result;
  for (const [name, value] of listOutputs(result)) setOutput(name, value);
  if (process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(text ?? summarise(outcomes, inputs.dryRun), true).write();
  for (const { number, path, standing, changes, review } of outcomes) {
    const name = path ?? `#${number}`;
    log(
      `${name}: ${standing.status}, ${count(review.errors, 'error')}, ${count(review.warnings, 'warning')}, ${count(changes.length, 'change')}${inputs.dryRun ? ' planned' : ''}`,
    );
  }
  for (const line of notices) notice(line);
  if (annotations.length > 0) process.stdout.write((await import('./view/findings/annotations.ts')).printShownAnnotations(annotations));
  if (outcomes.length + changes.length === 0) log('Nothing to do');
  if (failure === null) return;
  // An annotation of its own would push out one of a finding.
  if (annotations.length > 0) log(`Failed: ${failure}`);
  else error(failure);
  process.exitCode = ExitCode.Failure;
}
