/**
 * `tsx scripts/check-workflows.ts FILES…`: holds workflows, and `action.yml`, against the schema of GitHub's own language
 * server, and prints what it finds. Run by tests in a process of its own, since the package imports JSON as only tsx takes it.
 */
import { readFileSync } from 'node:fs';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';

for (const name of process.argv.slice(2)) {
  const parse = /(?:^|\/)action\.ya?ml$/.test(name) ? parseAction : parseWorkflow;
  const { context } = parse({ name, content: readFileSync(name, 'utf8') }, new NoOperationTraceWriter());
  for (const { message } of context.errors.getErrors()) {
    console.log(`${name}: ${message}`);
    process.exitCode = 1;
  }
}
