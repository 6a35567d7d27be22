import { isSame } from '../../state/native-fields.ts';
import type { Check, Diagnosis } from '../setup.ts';
import { found, type RemoteSetup, remote } from './remote.ts';

/** Whether there is what the configuration names of issue types and fields, and whether something is left unused. */
export const fieldsCheck: Check = remote('issue-fields', 'Issue types and fields are there as the configuration names them', (setup) => {
  const { fields } = setup.settings;
  const used = fields.type ?? fields.priority ?? fields.targetDate;
  return used === null ? offered(setup) : [...typeProblems(setup), ...fieldProblems(setup)];
});

/** What the organisation has and the configuration does not use. */
function offered({ github }: RemoteSetup): Diagnosis[] {
  const has = (name: string) => github.issueFields?.find((field) => isSame(field.name, name));
  const lines = [
    ...(github.issueTypes?.some((name) => isSame(name, 'Task')) ? ['type: Task'] : []),
    ...(has('Priority')?.options ? ['priority: Priority'] : []),
    ...(has('Target date')?.isDate ? ['target-date: Target date'] : []),
  ];
  if ((github.issueTypes?.length ?? 0) + (github.issueFields?.length ?? 0) === 0) return [];
  const what = [github.issueTypes?.length ? 'issue types' : '', github.issueFields?.length ? 'issue fields' : ''].filter(Boolean).join(' and ');
  const mend =
    lines.length > 0
      ? `If action items should have them, add \`fields: { ${lines.join(', ')} }\` to the configuration`
      : 'Name them under `fields` in the configuration, if action items should have them';
  return [found('info', `The organisation has ${what}, which action items do not get`, mend)];
}

function typeProblems({ settings: { fields }, github: { issueTypes } }: RemoteSetup): Diagnosis[] {
  if (fields.type === null || issueTypes?.some((name) => isSame(name, fields.type))) return [];
  if (issueTypes === null || issueTypes.length === 0)
    return [
      found(
        'warning',
        `\`fields.type\` names \`${fields.type}\`, and there are no issue types here`,
        'Take it out of the configuration: only organisations have issue types',
      ),
    ];
  return [found('error', `There is no issue type \`${fields.type}\``, `Name one of ${listed(issueTypes)} under \`fields.type\``)];
}

function fieldProblems({ settings: { fields }, github: { issueFields } }: RemoteSetup): Diagnosis[] {
  const wanted = [
    ['priority', fields.priority],
    ['target-date', fields.targetDate],
  ].filter((one): one is [string, string] => one[1] !== null);
  if (wanted.length === 0) return [];
  if (!issueFields?.length)
    return [
      found(
        'warning',
        'The configuration names issue fields, and this token sees none',
        'Only organisations have them, and a token needs leave to read them: the token of a workflow has not; until then priority and deadline are labels and text',
      ),
    ];
  return wanted.flatMap(([key, name]) => {
    const field = issueFields.find((one) => isSame(one.name, name));
    if (!field)
      return [found('error', `There is no issue field \`${name}\``, `Name one of ${listed(issueFields.map((one) => one.name))} under \`fields.${key}\``)];
    if (key === 'target-date')
      return field.isDate ? [] : [found('error', `The issue field \`${name}\` is no date`, 'Name a date field under `fields.target-date`')];
    const missing = Object.values(fields.priorities).filter((choice) => !field.options?.some((option) => isSame(option, choice)));
    if (missing.length === 0) return [];
    return [
      found(
        'error',
        `The issue field \`${name}\` has no choice ${listed(missing)}`,
        `Say under \`fields.priorities\` what high, medium and low are called there: ${listed(field.options ?? [])}`,
      ),
    ];
  });
}

const listed = (names: string[]) => names.map((name) => `\`${name}\``).join(', ');
