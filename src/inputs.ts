import { getBooleanInput, getInput } from '@actions/core';
import type { Mode, WriteBack } from './tracking/run.ts';
import { UserError } from './user-error.ts';
import type { FailOn } from './view/fail-on.ts';

export interface Inputs {
  token: string;
  config: string;
  mode: Mode;
  report: string;
  dryRun: boolean;
  failOn: FailOn;
  /** ISO instant that stands for now, or null for the clock. */
  asOf: string | null;
  writeBack: WriteBack;
  /** Address of an incoming webhook, a secret; empty for none. */
  noticeUrl: string;
  /** Key of the endpoint of a second opinion, a secret; empty for GitHub Models, which take the token. */
  secondOpinionKey: string;
}

/** The inputs of `action.yml`, checked. Throws a `UserError` that names the input, what it holds and what it may hold. */
export function readInputs(): Inputs {
  return {
    token: required('token'),
    config: getInput('config') || '.github/post-mortem.yml',
    mode: oneOf('mode', ['auto', 'review', 'track', 'follow-up']),
    report: getInput('report'),
    dryRun: getInput('dry-run') === '' ? false : getBoolean('dry-run'),
    failOn: oneOf('fail-on', ['error', 'warning', 'never']),
    writeBack: oneOf('write-back', ['off', 'commit', 'pull-request']),
    noticeUrl: getInput('notice-url'),
    secondOpinionKey: getInput('second-opinion-key'),
    asOf: readInstant(getInput('as-of')),
  };
}

function required(name: string): string {
  const value = getInput(name);
  if (value === '') throw new UserError(`The input \`${name}\` is empty, expected a token such as \${{ github.token }}`);
  return value;
}

/** The first choice is the default. */
function oneOf<const T extends string>(name: string, choices: readonly [T, ...T[]]): T {
  const value = getInput(name) || choices[0];
  const found = choices.find((choice) => choice === value);
  if (!found) throw new UserError(`The input \`${name}\` is \`${value}\`, expected one of ${choices.map((choice) => `\`${choice}\``).join(', ')}`);
  return found;
}

function getBoolean(name: string): boolean {
  try {
    return getBooleanInput(name);
  } catch (cause) {
    throw new UserError(`The input \`${name}\` is \`${getInput(name)}\`, expected \`true\` or \`false\``, { cause });
  }
}

/** A day stands for its end, so that what is due on it is due. */
export function readInstant(text: string): string | null {
  if (text === '') return null;
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59Z` : text;
  const time = Date.parse(full);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(time)) throw new UserError(`\`as-of\` is \`${text}\`, expected a day such as \`2025-03-10\``);
  return new Date(time).toISOString();
}
