import type { Store, StoredIssue } from './store.ts';

type FieldValues = { field_id: number; value: unknown }[];

interface Native {
  type?: string | null;
  issue_field_values?: FieldValues;
}

/** Issue types and fields of the organisation, as issues have them. */
/** What of a new or edited issue's type and fields is taken: dropped without a word where the token may not set them. */
export function takeNative(store: Store, issue: StoredIssue, { type, issue_field_values: values }: Native) {
  const { issueTypes, issueFields = [], mayNotSet = [] } = store.setup;
  if (type !== undefined && issueTypes.length > 0 && !mayNotSet.includes('type')) issue.type = typeOf(store, type);
  if (values && issueFields.length > 0 && !mayNotSet.includes('fields')) issue.fields = { ...issue.fields, ...named(values) };
}

/** Why GitHub refuses a type or values, or null. */
export function checkNative(store: Store, { type, issue_field_values: values }: Native): [message: string, field: string] | null {
  const { issueTypes, issueFields = [] } = store.setup;
  if (type != null && issueTypes.length > 0 && typeOf(store, type) === undefined) return [`Could not find issue type ${type}`, 'type'];
  for (const { field_id, value } of issueFields.length > 0 ? (values ?? []) : []) {
    const field = issueFields.find(({ id }) => id === field_id);
    if (!field) return [`Issue field ${field_id} not found`, 'issue_field_values'];
    if (field.options && !field.options.includes(String(value))) return [`${String(value)} is no option of ${field.name}`, 'issue_field_values'];
    if (field.data_type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(String(value))) return [`${String(value)} is no date`, 'issue_field_values'];
  }
  return null;
}

function typeOf({ setup }: Store, type: string | null): string | null | undefined {
  return type === null ? null : setup.issueTypes.find((name) => name.toLowerCase() === type.toLowerCase());
}

const named = (values: FieldValues) => Object.fromEntries(values.map(({ field_id, value }) => [field_id, String(value)]));

export function typeShapes({ issueTypes }: Store['setup']) {
  return issueTypes.map((name) => typeShape(name, issueTypes));
}

function typeShape(name: string, issueTypes: string[]) {
  const id = issueTypes.indexOf(name) + 1;
  return { id, node_id: `IT_${id}`, name, description: null, is_enabled: true };
}

export function valueShapes({ setup }: Store, { fields = {} }: StoredIssue) {
  return (setup.issueFields ?? []).flatMap(({ id, name, data_type, options }) => {
    const value = fields[id];
    if (value === undefined) return [];
    const option = options ? { single_select_option: { id: options.indexOf(value) + 1, name: value, color: 'gray' } } : {};
    return [{ issue_field_id: id, issue_field_name: name, node_id: `IFV_${id}`, data_type, value, ...option }];
  });
}

/** What an issue shows of all this: nothing in a repository whose owner has no types or fields. */
export function nativeShape(issue: StoredIssue, store: Store) {
  const { issueTypes, issueFields = [] } = store.setup;
  const blocked = store.issues.filter(({ id }) => issue.blockedBy?.includes(id));
  const blocking = store.issues.filter(({ blockedBy }) => blockedBy?.includes(issue.id));
  const open = (issues: StoredIssue[]) => issues.filter(({ state }) => state === 'open').length;
  return {
    ...(issueTypes.length > 0 ? { type: issue.type ? typeShape(issue.type, issueTypes) : null } : {}),
    ...(issueFields.length > 0 ? { issue_field_values: valueShapes(store, issue) } : {}),
    ...(blocked.length + blocking.length > 0
      ? {
          issue_dependencies_summary: {
            blocked_by: open(blocked),
            blocking: open(blocking),
            total_blocked_by: blocked.length,
            total_blocking: blocking.length,
          },
        }
      : {}),
  };
}
