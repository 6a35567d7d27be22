import { load } from 'js-yaml';
import { asRecord } from './form.ts';

/** A step, as far as it matters here. */
export interface Step {
  uses: string | null;
  run: string | null;
  with: Record<string, unknown>;
}

export interface Job {
  id: string;
  /** Name of its check. */
  name: string;
  /** Events on which it may run. */
  events: string[];
  /** What its token may do; null where neither job nor workflow says. */
  permissions: Record<string, string> | 'read-all' | 'write-all' | null;
  steps: Step[];
}

export interface Workflow {
  path: string;
  /** Event → what the workflow says of it. */
  on: Record<string, Record<string, unknown>>;
  concurrency: Record<string, unknown>;
  jobs: Job[];
}

/** A workflow from its YAML; null where the text is no mapping or no YAML. With `local` the action of the repository itself, `./`, is ours. */
export function readWorkflow(path: string, text: string, local = false): Workflow | null {
  let parsed: unknown;
  try {
    parsed = load(text);
  } catch {
    return null;
  }
  const { on, permissions, concurrency, jobs } = asRecord(parsed);
  if (on === undefined || jobs === undefined) return null;
  const events = readEvents(on);
  const read = ([id, job]: [string, unknown]) => readJob(id, asRecord(job), Object.keys(events), permissions);
  const found = Object.entries(asRecord(jobs)).map(read);
  for (const step of found.flatMap(({ steps }) => steps)) if (local && step.uses === './') step.uses = `${ourAction}@${checkedOut}`;
  return { path, on: events, concurrency: asRecord(concurrency), jobs: found };
}

function readEvents(on: unknown): Workflow['on'] {
  if (typeof on === 'string') return { [on]: {} };
  if (Array.isArray(on)) return Object.fromEntries(on.map((event) => [String(event), {}]));
  return Object.fromEntries(Object.entries(asRecord(on)).map(([event, said]) => [event, asRecord(said)]));
}

function readJob(id: string, job: Record<string, unknown>, events: string[], inherited: unknown): Job {
  const condition = typeof job.if === 'string' ? job.if : '';
  const steps = Array.isArray(job.steps) ? job.steps.map(asRecord) : [];
  return {
    id,
    name: typeof job.name === 'string' ? job.name : id,
    events: narrow(events, condition),
    permissions: readPermissions(job.permissions ?? inherited),
    steps: steps.map(({ uses, run, with: inputs }) => ({
      uses: typeof uses === 'string' ? uses : null,
      run: typeof run === 'string' ? run : null,
      with: asRecord(inputs),
    })),
  };
}

/** The events a plain condition such as `github.event_name == 'push'` leaves; all of them for any other. */
function narrow(events: string[], condition: string): string[] {
  const [, operator, event] = /^\s*(?:\$\{\{)?\s*github\.event_name\s*(==|!=)\s*'([\w]+)'\s*(?:\}\})?\s*$/.exec(condition) ?? [];
  if (!operator) return events;
  return events.filter((one) => (operator === '==' ? one === event : one !== event));
}

function readPermissions(permissions: unknown): Job['permissions'] {
  if (permissions === undefined || permissions === null) return null;
  if (permissions === 'read-all' || permissions === 'write-all') return permissions;
  return Object.fromEntries(Object.entries(asRecord(permissions)).map(([scope, level]) => [scope, String(level)]));
}

/** Whether a token may read or write a scope; a workflow that says nothing of permissions may not be counted on. */
export function isGranted(permissions: Job['permissions'], scope: string, level: 'read' | 'write'): boolean {
  if (permissions === 'write-all') return true;
  if (permissions === null) return false;
  if (permissions === 'read-all') return level === 'read';
  return permissions[scope] === 'write' || (level === 'read' && permissions[scope] === 'read');
}

/** What a reference to an action names: `owner/repo`, and its version. */
export function readUses(uses: string | null): { name: string; ref: string } | null {
  const [, name, ref] = /^([^@\s]+)@(\S+)$/.exec(uses ?? '') ?? [];
  return name && ref ? { name: name.toLowerCase(), ref } : null;
}

export const ourAction = 'postmortem-action/postmortem-action';
/** Stands for the version of an action that is in the checkout itself. */
export const checkedOut = 'checked-out';

/** A step that runs the action, also from a mirror of it. */
export const isOurs = ({ uses }: Step) => readUses(uses)?.name.endsWith('/postmortem-action') === true;
