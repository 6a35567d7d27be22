import type { GitHub } from '../github/github.ts';
import type { Report } from '../report/types.ts';
import type { Review } from '../rules/review.ts';
import type { Opinions } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import type { Change, Refused } from '../state/change.ts';
import type { Standing } from '../state/standing.ts';
import type { FailOn } from '../view/fail-on.ts';
import type { PrintedPortfolio } from '../view/portfolio/print-portfolio.ts';

/** What the input `mode` asks for; `auto` goes by the event. */
export type Mode = 'auto' | 'review' | 'track' | 'follow-up';

/** Whether issue links are written into the rows of report files after a merge, and how. */
export type WriteBack = 'off' | 'commit' | 'pull-request';

/** What every event handler is given. */
export interface Run {
  github: GitHub;
  settings: Settings;
  /** ISO instant. */
  now: string;
  mode: Mode;
  dryRun: boolean;
  /** SHA the run is for. */
  commit: string;
  failOn: FailOn;
  writeBack: WriteBack;
  /** Labels of the repository, lower case; null until one is needed. */
  labels: { present: Set<string> | null };
  log: (line: string) => void;
  /** Whom to ask about wording that the rules passed; null for no one. */
  secondOpinion: Asker | null;
}

/** Someone who is asked about wording. */
export interface Asker {
  model: string;
  /** Opinions on sentences; on some only where the rest failed. Never rejects. */
  ask: (sentences: string[]) => Promise<Opinions>;
  /** Why no one can be asked, in a sentence. */
  problem: string | null;
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
  /** What GitHub refused, by change key. */
  refused?: Refused;
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
