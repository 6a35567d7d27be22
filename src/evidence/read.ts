import * as v from 'valibot';
import { UserError } from '../user-error.ts';
import type { Evidence } from './evidence.ts';
import { evidenceSchema } from './schema.ts';

/** Evidence from the text of an `evidence.json`. Throws a `UserError` of one sentence where it is none. */
export function readEvidence(text: string, file: string): Evidence {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(`${file} is not JSON, expected the evidence.json that \`collect\` writes`);
  }
  const result = v.safeParse(evidenceSchema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UserError(
    `${file} is not evidence of version 1: ${v.getDotPath(issue) ?? 'it'} is ${issue.received}, expected ${issue.expected ?? 'something else'}`,
  );
}
