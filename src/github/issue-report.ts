import { readReport } from '../report/read.ts';
import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import type { RawIssue } from './issues.ts';

/** Reads the report that is the text of an issue; the title of the issue is the report's. `now` is an ISO instant. */
export function readIssueReport({ title, body }: Pick<RawIssue, 'title' | 'body'>, { aliases }: Pick<Settings, 'aliases'>, now: string): Report {
  return readReport(body ?? '', { title, aliases, now });
}
