import type { Answer, Change, NativeEdit } from '../state/change.ts';
import { claimFields, isSame } from '../state/native-fields.ts';
import type { Lacking, NativeFields } from '../state/report-state.ts';
import type { Client } from './client.ts';
import { isRateLimit, reasonOf, statusOf } from './errors.ts';
import type { Access } from './github.ts';
import { type RawFieldValue, type RawIssue, toFieldValues, toIssueState } from './issues.ts';

type OpenItem = Extract<Change, { type: 'open-item' }>;
type Open = (github: Access, change: OpenItem) => Promise<Answer>;

/** An issue field as it is written. */
interface Field {
  id: number;
  /** Names of its choices; null for one that has none. */
  options: string[] | null;
}
type Catalogue = { fields: ReadonlyMap<string, Field> } | { why: string };

const catalogues = new WeakMap<Client, Promise<Catalogue>>();
/** What was not taken in this run: not asked for again. */
const lacked = new WeakMap<Client, Lacking>();

const onePath = '/repos/{owner}/{repo}/issues/{issue_number}';

/**
 * Opens an item's issue with type and fields in the same request, reads back what was taken, and lets the marker say so. What
 * GitHub drops or refuses costs no item: the issue is then opened as everywhere.
 */
export async function openWithFields(github: Access, change: OpenItem, open: Open): Promise<Answer> {
  const { client, repository } = github;
  const { owner, repo } = repository;
  const native = change.native as NativeEdit;
  const { lacking, values, set } = await resolveEdit(github, native);
  if (Object.keys(set).length === 0) return { ...(await open(github, change)), lacking };
  const { title, labels, assignees } = change;
  try {
    const { data } = await client.request('POST /repos/{owner}/{repo}/issues', {
      owner,
      repo,
      title,
      body: claimFields(change.body, set),
      labels,
      ...(assignees.length > 0 ? { assignees } : {}),
      ...(set.type ? { type: set.type } : {}),
      ...(values.length > 0 ? { issue_field_values: values as { field_id: number; value: string }[] } : {}),
    });
    const raw = await readBack(github, data as unknown as RawIssue);
    const taken = takenOf(raw, set, native);
    const dropped = remember(client, { ...lacking, ...droppedOf(set, taken) });
    const missed = assignees.filter((login) => !raw.assignees?.some((other) => isSame(other.login, login)));
    const answer: Answer = { issue: toIssueState(raw), taken, lacking: dropped };
    if (missed.length > 0) answer.problem = `not assigned: GitHub did not take ${missed.map((login) => `\`${login}\``).join(', ')}`;
    if (Object.keys(taken).length === Object.keys(set).length) return answer;
    const body = claimFields(change.body, Object.keys(taken).length > 0 ? taken : undefined);
    const corrected = await client.request(`PATCH ${onePath}`, { owner, repo, issue_number: raw.number, body });
    return { ...answer, issue: { ...toIssueState(corrected.data as unknown as RawIssue), ...nativeOfIssue(raw) } };
  } catch (error) {
    if (statusOf(error) !== 422) throw error;
    // The type or a field may be what it will not have: the issue is opened without, and only if that is taken they were it.
    const answer = await open(github, change);
    if (answer.problem || !answer.issue) return { ...answer, lacking };
    const why = `GitHub did not take issue type or fields: ${reasonOf(error)}`;
    return { ...answer, lacking: remember(client, { ...lacking, ...(set.type ? { type: why } : {}), ...(values.length > 0 ? { fields: why } : {}) }) };
  }
}

/** Writes type and fields of an issue and reads them back; answers what GitHub did not take, or null. */
export async function writeFields(github: Access, issue: number, native: NativeEdit): Promise<Lacking | null> {
  const { client, repository } = github;
  const at = { owner: repository.owner, repo: repository.repo, issue_number: issue };
  const { lacking, values, set } = await resolveEdit(github, native);
  if (Object.keys(lacking).length > 0) return lacking;
  const some = values.filter((one): one is { field_id: number; value: string } => one.value !== null);
  const none = values.filter(({ value }) => value === null);
  const fields = await refusalOf('The issue fields were not taken', async () => {
    if (some.length > 0) {
      const { data } = await client.request(`POST ${onePath}/issue-field-values`, { ...at, issue_field_values: some });
      const written = toFieldValues(data as RawFieldValue[]);
      const isThere = (['priority', 'due'] as const).every((kind) => !set[kind] || isSame(written[native.names[kind]?.toLowerCase() ?? ''], set[kind]));
      if (!isThere) return 'GitHub did not take the issue fields: the token may not set them';
    }
    for (const { field_id } of none) {
      await client.request(`DELETE ${onePath}/issue-field-values/{issue_field_id}`, { ...at, issue_field_id: field_id }).catch((error) => {
        // It is empty already.
        if (statusOf(error) !== 404) throw error;
      });
    }
    return null;
  });
  if (fields) return remember(client, { fields });
  if (!set.type) return null;
  const type = await refusalOf('The issue type was not taken', async () => {
    const { data } = await client.request(`PATCH ${onePath}`, { ...at, type: set.type as string });
    return isSame((data as unknown as RawIssue).type?.name, set.type) ? null : `GitHub did not take the issue type \`${set.type}\``;
  });
  return type ? remember(client, { type }) : null;
}

/** Why a request was refused for good, in a sentence; null where it was not. */
async function refusalOf(what: string, request: () => Promise<string | null>): Promise<string | null> {
  try {
    return await request();
  } catch (error) {
    const status = statusOf(error);
    if (status === null || isRateLimit(error) || ![403, 404, 410, 422].includes(status)) throw error;
    return `${what} (${status}: ${reasonOf(error)})`;
  }
}

function remember(client: Client, lacking: Lacking): Lacking {
  lacked.set(client, { ...lacked.get(client), ...lacking });
  return lacking;
}

interface Resolved {
  /** What was found not to be there. */
  lacking: Lacking;
  values: { field_id: number; value: string | null }[];
  /** What is left to write. */
  set: NativeFields;
}

/** Names to ids, without what was found lacking. */
async function resolveEdit(github: Access, { set, names }: NativeEdit): Promise<Resolved> {
  const known = lacked.get(github.client) ?? {};
  const resolved: Resolved = { lacking: {}, values: [], set: {} };
  if (set.type && known.type) resolved.lacking.type = known.type;
  else if (set.type) resolved.set.type = set.type;
  const kinds = (['priority', 'due'] as const).filter((kind) => set[kind] !== undefined);
  if (kinds.length === 0) return resolved;
  const catalogue = await readCatalogue(github);
  let why = known.fields ?? ('why' in catalogue ? catalogue.why : '');
  for (const kind of kinds) {
    const [name, value] = [names[kind] ?? '', set[kind] ?? null];
    const field = 'fields' in catalogue ? catalogue.fields.get(name.toLowerCase()) : undefined;
    if (!field) {
      why ||= `The organisation has no issue field \`${name}\``;
      continue;
    }
    const choice = value !== null && field.options ? field.options.find((option) => isSame(option, value)) : value;
    if (choice === undefined) why ||= `The issue field \`${name}\` has no choice \`${value}\``;
    else resolved.values.push({ field_id: field.id, value: choice });
  }
  if (why) return { ...resolved, values: [], lacking: { ...resolved.lacking, ...remember(github.client, { fields: why }) } };
  for (const kind of kinds) resolved.set[kind] = set[kind] ?? null;
  return resolved;
}

/** The organisation's issue fields by lower-case name; asked once a run, where one is to be written. */
function readCatalogue({ client, repository }: Access): Promise<Catalogue> {
  const known = catalogues.get(client);
  if (known) return known;
  const asked = client.request('GET /orgs/{org}/issue-fields', { org: repository.owner }).then(
    ({ data }) => ({
      fields: new Map(data.flatMap((field) => (field ? [[field.name.toLowerCase(), { id: field.id, options: optionsOf(field.options) }]] : []))),
    }),
    (error: unknown) => {
      const status = statusOf(error);
      if (status === null || isRateLimit(error) || ![401, 403, 404, 410, 422].includes(status)) throw error;
      return { why: 'The issue fields cannot be read: a personal account has none, an older server neither, and a token needs leave to read them' };
    },
  );
  catalogues.set(client, asked);
  // What was not answered is asked again.
  asked.catch(() => catalogues.delete(client));
  return asked;
}

function optionsOf(options: { name: string }[] | null | undefined): string[] | null {
  return options && options.length > 0 ? options.map(({ name }) => name) : null;
}

/** Values of the fields are asked for where the answer does not tell them. */
async function readBack({ client, repository: { owner, repo } }: Access, raw: RawIssue): Promise<RawIssue> {
  if (raw.issue_field_values) return raw;
  try {
    const { data } = await client.request(`GET ${onePath}/issue-field-values`, { owner, repo, issue_number: raw.number });
    return { ...raw, issue_field_values: data as RawFieldValue[] };
  } catch (error) {
    if (statusOf(error) === null || (statusOf(error) as number) >= 500) throw error;
    return raw;
  }
}

function takenOf(raw: RawIssue, set: NativeFields, { names }: NativeEdit): NativeFields {
  const values = toFieldValues(raw.issue_field_values ?? []);
  const taken: NativeFields = {};
  if (set.type && isSame(raw.type?.name, set.type)) taken.type = set.type;
  for (const kind of ['priority', 'due'] as const) if (set[kind] && isSame(values[names[kind]?.toLowerCase() ?? ''], set[kind])) taken[kind] = set[kind];
  return taken;
}

function droppedOf(set: NativeFields, taken: NativeFields): Lacking {
  const fields = (['priority', 'due'] as const).some((kind) => set[kind] && !taken[kind]);
  return {
    ...(set.type && !taken.type ? { type: `GitHub did not take the issue type \`${set.type}\`` } : {}),
    ...(fields ? { fields: 'GitHub did not take the issue fields: the token may not set them' } : {}),
  };
}

function nativeOfIssue(raw: RawIssue) {
  const { type, fields } = toIssueState(raw);
  return { ...(type === undefined ? {} : { type }), ...(fields ? { fields } : {}) };
}
