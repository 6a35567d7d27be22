import { addSpan } from '../../state/spans.ts';
import type { Check } from '../setup.ts';
import { isOurs, readUses } from '../workflow.ts';
import { fieldsCheck } from './native-fields.ts';
import { found, remote } from './remote.ts';

/** Days a sweep may be late before it counts as silent: GitHub delays and drops runs. */
const patience = 2;

export const gitHubChecks: Check[] = [
  {
    id: 'schedule',
    fine: 'The schedule is there, and alive',
    run(setup) {
      const scheduled = setup.workflows.filter(({ on, jobs }) => 'schedule' in on && jobs.some(({ steps }) => steps.some(isOurs)));
      const [first] = scheduled;
      if (!first)
        return [
          found('warning', 'No workflow runs the action on a schedule: deadlines and follow-ups pass unnoticed', 'Write it with `postmortem-action init`'),
        ];
      const state = setup.github?.workflowStates?.[first.path];
      if (state && state !== 'active')
        return [found('error', `GitHub has switched the schedule off (${state.replaceAll('_', ' ')})`, 'Enable the workflow under Actions', first.path)];
      const { heartbeat } = setup.github ?? {};
      if (!heartbeat || addSpan(heartbeat.expected, `${patience} days`) >= setup.today) return [];
      return [
        found(
          'error',
          `The last sweep was on ${heartbeat.lastRun}; one was expected on ${heartbeat.expected}`,
          'Look at its runs under Actions, then run it by hand',
          first.path,
        ),
      ];
    },
  },
  remote('issues', 'Issues are on', ({ github }) =>
    github.hasIssues
      ? []
      : [found('error', 'The repository has issues switched off: nothing can be filed', 'Switch them on under Settings, General, Features')],
  ),
  remote('labels', 'The label of reports exists', ({ github, settings }) => {
    const { name, color } = settings.labels.report;
    if (github.labels.some((label) => label.toLowerCase() === name.toLowerCase())) return [];
    return [
      found(
        'error',
        `The label \`${name}\` does not exist, and an issue form drops labels that do not`,
        `gh label create ${JSON.stringify(name)} --color ${color}, or \`postmortem-action init\` with a token that may write`,
      ),
    ];
  }),
  remote('sub-issues', 'Sub-issues are available', ({ github }) =>
    github.subIssues === false ? [found('info', 'This server has no sub-issues', 'Nothing: items are listed as tasks in the comment of their report')] : [],
  ),
  fieldsCheck,
  remote('required', 'The review of report files is required, or there is none', ({ github, workflows }) => {
    const checks = workflows.flatMap(({ on, jobs }) =>
      'pull_request' in on ? jobs.filter(({ steps, events }) => steps.some(isOurs) && events.includes('pull_request')) : [],
    );
    const names = checks.map(({ name }) => name);
    if (names.length === 0 || github.requiredChecks === null || names.some((name) => github.requiredChecks?.includes(name))) return [];
    return [
      found(
        'info',
        `No rule requires the check \`${names[0]}\`, so reports with errors can be merged`,
        'Import `templates/ruleset.json` under Settings, Rules, if you want that',
      ),
    ];
  }),
  remote('version', 'The action is the newest release', ({ github, workflows }) => {
    const newest = readVersion(github.latest ?? '');
    if (!newest) return [];
    const refs = workflows.flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps.filter(isOurs).map(({ uses }) => readUses(uses)?.ref ?? '')));
    const behind = [...new Set(refs)].filter((ref) => isBehind(readVersion(ref), newest));
    return behind.length > 0
      ? [
          found(
            'warning',
            `The workflows use ${behind.join(', ')}; ${github.latest} is out`,
            `\`postmortem-action init --ref ${github.latest} --force\`, or let Dependabot do it`,
          ),
        ]
      : [];
  }),
];

/** `v1.2.3` as numbers; null for a commit or a branch. */
function readVersion(ref: string): number[] | null {
  const parts = /^v?(\d+)\.(\d+)\.(\d+)$/.exec(ref)?.slice(1);
  return parts ? parts.map(Number) : null;
}

function isBehind(version: number[] | null, newest: number[]): boolean {
  if (!version) return false;
  const at = version.findIndex((part, index) => part !== newest[index]);
  return at >= 0 && (version[at] ?? 0) < (newest[at] ?? 0);
}
