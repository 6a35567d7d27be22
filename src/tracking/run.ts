import type { Client } from '../github/client.ts';
import type { RawIssue } from '../github/issues.ts';
import { readReport } from '../report/read.ts';
import type { Report } from '../report/types.ts';
import type { Review } from '../rules/review.ts';
import type { Settings } from '../settings/settings.ts';
import type { Change } from '../state/change.ts';
import type { Repository } from '../state/repository.ts';
import type { Standing } from '../state/standing.ts';
import type { FailOn } from '../view/fail-on.ts';
import type { PrintedPortfolio } from '../view/portfolio/print-portfolio.ts';

/** What every event handler is given. */
export interface Run {
  client: Client;
  repository: Repository;
  settings: Settings;
  /** Login behind a personal token, if it is one. */
  ownLogin: string | null;
  /** ISO instant. */
  now: string;
  mode: 'auto' | 'review' | 'track' | 'follow-up';
  dryRun: boolean;
  /** SHA the run is for. */
  commit: string;
  failOn: FailOn;
  writeBack: 'off' | 'commit' | 'pull-request';
  log: (line: string) => void;
}

/** What came of one report. */
export interface Outcome {
  /** Its issue; null where none was opened yet. */
  number: number | null;
  /** The file it is kept in. */
  path?: string;
  report: Report;
  review: Review;
  standing: Standing;
  changes: Change[];
}

/** What came of an event. */
export interface Result {
  outcomes: Outcome[];
  /** Changes beyond those of the reports. */
  changes?: Change[];
  /** Everything tracked, as a sweep saw it. */
  portfolio?: PrintedPortfolio;
  /** The job summary, where it is not that of the outcomes. */
  summary?: string;
  /** Reviews to show on the lines of their files. */
  annotations?: { path: string; review: Review }[];
  /** What the run itself has to say, a sentence each. */
  notices?: string[];
  /** Why the run fails, in a sentence. */
  failure?: string | null;
}

/** Reads the report of an issue; the title of the issue is the report's. */
export function readIssueReport(raw: Pick<RawIssue, 'title' | 'body'>, { settings, now }: Pick<Run, 'settings' | 'now'>): Report {
  return readReport(raw.body ?? '', { title: raw.title, aliases: settings.aliases, now });
}
