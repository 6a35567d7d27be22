import { configurationChecks } from './checks/configuration.ts';
import { issueFormCheck } from './checks/issue-form.ts';
import { gitHubChecks } from './checks/on-github.ts';
import { staleBotCheck } from './checks/stale-bots.ts';
import { workflowChecks } from './checks/workflows.ts';
import type { Check, Diagnosis, Setup } from './setup.ts';

const checks: readonly Check[] = [...configurationChecks, ...workflowChecks, issueFormCheck, staleBotCheck, ...gitHubChecks];

export interface Examined {
  check: string;
  /** `skipped`: it asks GitHub, and there was no token. */
  outcome: 'fine' | 'found' | 'skipped';
  fine: string;
  findings: Diagnosis[];
}

/** Every check of a setup, in the order of the list. */
export function examine(setup: Setup): Examined[] {
  return checks.map((check) => {
    const findings = check.run(setup);
    const outcome = findings.length > 0 ? 'found' : check.remote && !setup.github ? 'skipped' : 'fine';
    return { check: check.id, outcome, fine: check.fine, findings };
  });
}
