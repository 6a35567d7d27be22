import { gitHubModels } from '../../settings/settings.ts';
import type { Check, Diagnosis } from '../setup.ts';
import { checkedOut, isGranted, isOurs, type Job, ourAction, readUses, type Workflow } from '../workflow.ts';

const ours = (workflows: Workflow[]) => workflows.filter(({ jobs }) => jobs.some(({ steps }) => steps.some(isOurs)));
const jobsOf = (workflows: Workflow[]) =>
  ours(workflows).flatMap((workflow) => workflow.jobs.filter(({ steps }) => steps.some(isOurs)).map((job) => ({ workflow, job })));

/** Without the first three no report is seen; without the others its items are followed late. */
const needed = ['opened', 'edited', 'labeled'];
const following = ['closed', 'reopened', 'assigned', 'unassigned', 'unlabeled', 'deleted'];

export const workflowChecks: Check[] = [
  {
    id: 'workflow',
    fine: 'Workflows run the action, on all it listens to',
    run({ workflows, files }) {
      const broken = [...files].filter(([path, text]) => isWorkflow(path) && text.includes(ourAction) && !workflows.some((one) => one.path === path));
      const findings = broken.map(([path]) =>
        problem(path, 'The workflow is not valid YAML, so it never runs', 'Mend it, or write it anew with `postmortem-action init --force`'),
      );
      const running = ours(workflows);
      if (running.length === 0 && broken.length === 0)
        return [problem(null, 'No workflow runs the action', 'Write the workflows with `postmortem-action init`')];
      const listening = running.find(({ on }) => 'issues' in on);
      if (!listening)
        return [
          ...findings,
          problem(null, 'No workflow listens to issues: filed reports and closed items go unseen', 'Write it with `postmortem-action init`', 'warning'),
        ];
      return [...findings, ...missingTypes(listening)];
    },
  },
  {
    id: 'permissions',
    fine: 'The workflows have the permissions they need',
    run: ({ workflows }) => jobsOf(workflows).flatMap(({ workflow, job }) => missingPermissions(workflow, job)),
  },
  {
    id: 'concurrency',
    fine: 'No run is cancelled half-way',
    run: ({ workflows }) =>
      ours(workflows)
        .filter(({ concurrency }) => concurrency['cancel-in-progress'] === true)
        .map(({ path }) =>
          problem(path, '`cancel-in-progress` stops runs half-way through their work', 'Take it out; `queue: max` lets later runs wait', 'warning'),
        ),
  },
  {
    id: 'pinned',
    fine: 'Every version of the action is a fixed one',
    run: ({ workflows }) => workflows.flatMap(({ path, jobs }) => jobs.flatMap((job) => unpinned(path, job))),
  },
  {
    id: 'untrusted-code',
    fine: 'Nothing of a fork runs with a token that may write',
    run: ({ workflows }) =>
      jobsOf(workflows)
        .filter(({ job }) => job.events.includes('pull_request_target') && job.steps.some(({ uses }) => readUses(uses)?.name === 'actions/checkout'))
        .map(({ workflow }) =>
          problem(
            workflow.path,
            'A checkout under `pull_request_target` puts the files of a fork beside a token that may write',
            'Take the checkout out: the action reads the report through the API',
          ),
        ),
  },
  {
    id: 'second-opinion',
    fine: 'Whoever is asked for a second opinion can be asked',
    run({ workflows, settings: { secondOpinion } }) {
      const byToken = secondOpinion?.endpoint === gitHubModels;
      return jobsOf(workflows).flatMap(({ workflow: { path }, job }) => {
        // A pull request is answered before anything of it is asked about.
        const asks = secondOpinion && job.events.some((event) => !event.startsWith('pull_request') && event !== 'merge_group');
        const hasKey = job.steps.some((step) => isOurs(step) && step.with['second-opinion-key']);
        if (!asks || hasKey || (byToken && isGranted(job.permissions, 'models', 'read'))) return [];
        const [lacking, mend] = byToken
          ? ['`models: read`', 'Add `models: read` under its `permissions`']
          : ['the key of the endpoint', 'Pass it as the input `second-opinion-key`, from a secret'];
        return [problem(path, `The job \`${job.id}\` lacks ${lacking}, so no second opinion on wording comes`, mend, 'warning')];
      });
    },
  },
  {
    id: 'required-check',
    fine: 'The check of report files can be required',
    run({ workflows }) {
      const review = ours(workflows).find(({ on }) => 'pull_request' in on);
      if (!review) return [];
      const findings: Diagnosis[] = [];
      const { paths, 'paths-ignore': ignored } = review.on.pull_request ?? {};
      if (paths !== undefined || ignored !== undefined)
        findings.push(
          problem(
            review.path,
            'A path filter skips the workflow, and a skipped check that is required waits for ever',
            'Take `paths` out: where no report changed, the run ends green in seconds',
            'warning',
          ),
        );
      if (!('merge_group' in review.on))
        findings.push(
          problem(review.path, 'The workflow does not answer a merge queue, which would wait for it for ever', 'Add `merge_group:` under `on:`', 'warning'),
        );
      return findings;
    },
  },
];

const isWorkflow = (path: string) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);

function problem(file: string | null, message: string, mend: string, level: Diagnosis['level'] = 'error'): Diagnosis {
  return { level, file, message, mend };
}

function missingTypes({ path, on }: Workflow): Diagnosis[] {
  const { types } = on.issues ?? {};
  // Without `types` GitHub sends them all.
  if (!Array.isArray(types)) return [];
  const lacking = (wanted: string[]) => wanted.filter((type) => !types.includes(type));
  const [first, later] = [lacking(needed), lacking(following)];
  if (first.length > 0) return [problem(path, `\`issues\` lacks ${list(first)}: reports go unseen`, `Add ${list([...first, ...later])} to its \`types\``)];
  if (later.length === 0) return [];
  return [problem(path, `\`issues\` lacks ${list(later)}: items that change so are followed a day late`, `Add ${list(later)} to its \`types\``, 'warning')];
}

const list = (words: string[]) => words.map((word) => `\`${word}\``).join(', ');

function missingPermissions({ path }: Workflow, job: Job): Diagnosis[] {
  const onPulls = job.events.some((event) => event.startsWith('pull_request'));
  const elsewhere = job.events.some((event) => !event.startsWith('pull_request') && event !== 'merge_group');
  const writesBack = job.steps.some((step) => isOurs(step) && typeof step.with['write-back'] === 'string' && step.with['write-back'] !== 'off');
  const wanted: [string, 'read' | 'write'][] = [
    ['contents', writesBack ? 'write' : 'read'],
    ...(elsewhere ? ([['issues', 'write']] as [string, 'write'][]) : []),
    ...(onPulls ? ([['pull-requests', 'write']] as [string, 'write'][]) : []),
  ];
  const missing = wanted.filter(([scope, level]) => !isGranted(job.permissions, scope, level));
  if (missing.length === 0) return [];
  const lacking = missing.map(([scope, level]) => `\`${scope}: ${level}\``).join(' and ');
  return [problem(path, `The job \`${job.id}\` lacks ${lacking}`, `Add ${lacking} under its \`permissions\``)];
}

function unpinned(path: string, { id, steps }: Job): Diagnosis[] {
  const findings: Diagnosis[] = [];
  for (const { uses, run } of steps) {
    const used = readUses(uses);
    if (used && isOurs({ uses, run, with: {} }) && used.ref !== checkedOut && !/^(?:v?\d+\.\d+\.\d+|[0-9a-f]{40})$/.test(used.ref))
      findings.push(
        problem(
          path,
          `\`${used.ref}\` of the job \`${id}\` can be moved to other code`,
          'Pin a release such as `v1.2.3`, or a commit with all its 40 digits',
          'warning',
        ),
      );
    if (/\b(?:npx|npm exec|pnpm dlx|yarn dlx|bunx)\b[^\n]{0,200}\bpostmortem-action(?!@\d+\.\d+\.\d+)/.test(run ?? ''))
      findings.push(
        problem(path, `The job \`${id}\` runs whatever the package registry calls \`postmortem-action\` that day`, 'Say an exact version, or use the action'),
      );
  }
  return findings;
}
