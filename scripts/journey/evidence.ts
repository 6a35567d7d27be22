import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasProgram } from '../../embedded-systems/programs.ts';
import { createProject, runCli } from '../../embedded-systems/run-cli.ts';
import { startSampleSystems } from '../../embedded-systems/sample-systems.ts';

export interface Collected {
  /** What the command line said of each source. */
  said: string;
  draft: string;
  /** The draft with what only people know. */
  mended: string;
}

/** Evidence of the sample incident from a real Prometheus, kubectl and stand-ins; null where the programs are not installed. */
export async function collectSample(): Promise<Collected | null> {
  if (!['prometheus', 'promtool', 'kubectl'].map(hasProgram).every(Boolean)) return null;
  const systems = await startSampleSystems();
  const project = createProject({ '.github/post-mortem.yml': systems.configuration, 'logs/api.log': systems.log });
  const args = ['collect', '--start', '2025-02-09T10:00Z', '--end', '2025-02-09T11:00Z', '--service', 'checkout', '--out', 'out'];
  const run = await runCli(project.folder, args, systems.env);
  const draft = run.code === 0 ? readFileSync(join(project.folder, 'out/draft.md'), 'utf8') : '';
  await systems.close();
  project.remove();
  if (draft === '') throw new Error(run.stderr);
  return { said: run.stderr, draft, mended: mend(draft) };
}

function mend(draft: string): string {
  return draft
    .replace('**Date**: ', '**Severity**: SEV-2\n\n**Authors**: @ana, @ben\n\n**Published**: 2025-02-10\n\n**Date**: ')
    .replace('<!-- Evidence shows what happened, not why it could. Immediate, contributing, systemic. -->', factors)
    .replace('<!-- | ID | Action | Owner | Deadline | Priority | -->', items);
}

const factors = `1. **Immediate** (capacity): the new library version has a default pool of five connections
2. **Contributing** (observability): no alert watches how full the pool is
3. **Systemic** (testing): the load test sets its own pool size, so defaults of libraries are never under load`;

const items = `| ID | Action | Owner | Deadline | Priority | Factor |
| -- | ------ | ----- | -------- | -------- | ------ |
| AI-001 | Set the pool size of checkout explicitly to 50 | @ana | 2025-03-28 | high | 1 |
| AI-002 | Alert when a connection pool is over 80 % for five minutes | @ben | 2025-04-11 | high | 2 |
| AI-003 | Run the load test with the settings file of production | @ben | 2025-04-25 | medium | 3 |`;
