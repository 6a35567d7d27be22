import { load } from 'js-yaml';
import { asRecord } from '../form.ts';
import type { Check, Diagnosis, Setup } from '../setup.ts';
import { readUses, type Step } from '../workflow.ts';

export const staleBotCheck: Check = {
  id: 'stale-bots',
  fine: 'No bot closes action items for being old',
  run(setup) {
    const mine = [setup.settings.labels['action-item'].name, setup.settings.labels.report.name];
    const steps = setup.workflows.flatMap(({ path, jobs }) => jobs.flatMap(({ steps: all }) => all.map((step) => ({ path, step }))));
    const findings = steps
      .filter(({ step }) => readUses(step.uses)?.name === 'actions/stale')
      .flatMap(({ path, step }) => unexempt(path, exemptOf(step), mine));
    return [...findings, ...probotStale(setup, mine)];
  },
};

/** Labels an `actions/stale` step leaves alone; null where it closes no issue of ours anyway. */
function exemptOf({ with: inputs }: Step): string[] | null {
  const days = (kind: string) => Number(inputs[`days-before-issue-${kind}`] ?? inputs[`days-before-${kind}`] ?? 1);
  if (days('close') < 0 || days('stale') < 0) return null;
  if (inputs['only-labels'] || inputs['only-issue-labels'] || inputs['any-of-labels'] || inputs['any-of-issue-labels']) return null;
  return String(inputs['exempt-issue-labels'] ?? '').split(',');
}

function unexempt(file: string, exempt: string[] | null, mine: string[]): Diagnosis[] {
  if (exempt === null) return [];
  const known = exempt.map((label) => label.trim().toLowerCase());
  const missing = mine.filter((label) => !known.includes(label.toLowerCase()));
  if (missing.length === 0) return [];
  const labels = missing.map((label) => `\`${label}\``).join(' and ');
  return [
    {
      level: 'error',
      file,
      message: `A stale bot will close issues labelled ${labels}, done or not`,
      mend: `Exempt ${labels}, as in \`exempt-issue-labels: "${missing.join(',')}"\``,
    },
  ];
}

/** The older bot, set up by a file of its own. */
function probotStale({ files }: Setup, mine: string[]): Diagnosis[] {
  const path = '.github/stale.yml';
  const text = files.get(path);
  if (text === undefined) return [];
  try {
    const { exemptLabels } = asRecord(load(text));
    return unexempt(path, Array.isArray(exemptLabels) ? exemptLabels.map(String) : [], mine);
  } catch {
    return [];
  }
}
