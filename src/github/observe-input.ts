import type { Report } from '../report/types.ts';
import type { Settings } from '../settings/settings.ts';
import type { FilePlace } from '../state/report-state.ts';
import type { Repository } from '../state/repository.ts';
import type { Client } from './client.ts';
import type { RawIssue } from './issues.ts';

export interface ObserveInput {
  client: Client;
  repository: Repository;
  settings: Settings;
  /** Login behind a personal token, if it is one. */
  ownLogin: string | null;
  /** Whose permission counts; null for a run nobody's text triggers (schedule, dispatch). */
  actor: string | 'author' | null;
  /** For a follow-up its authors are looked up too, and a follow-up issue that is not linked yet. */
  purpose: 'track' | 'follow-up';
  /** Reads the report, from its file where it is one, else from the issue: its text decides which owners and links are looked up. */
  read: (issue: RawIssue, file: FilePlace | null) => Report | Promise<Report>;
}
