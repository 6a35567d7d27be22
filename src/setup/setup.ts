import type { Level } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import type { Workflow } from './workflow.ts';

/** How a repository is set up, as plain data. */
export interface Setup {
  /** ISO day of the look. */
  today: string;
  /** The configuration, with the defaults where it is broken or missing. */
  settings: Settings;
  /** What is wrong with the configuration, in a sentence. */
  configurationError: string | null;
  /** Files of `.github` that are YAML or Markdown, by path. */
  files: ReadonlyMap<string, string>;
  workflows: Workflow[];
  /** Report files that the globs of the configuration find. */
  reportFiles: number;
  /** Null where there was no token to ask with. */
  github: GitHubFacts | null;
}

/** What GitHub says; null for what the token may not see, or this server does not know. */
export interface GitHubFacts {
  hasIssues: boolean;
  labels: string[];
  /** ISO days: the last sweep that came to its end, and the one that should have followed. */
  heartbeat: { lastRun: string; expected: string } | null;
  /** Path → `active`, `disabled_inactivity`, … */
  workflowStates: Record<string, string> | null;
  subIssues: boolean | null;
  /** Names of the issue types, and the issue fields of the organisation; none where there are none. */
  issueTypes: string[] | null;
  issueFields: { name: string; options: string[] | null; isDate: boolean }[] | null;
  /** Checks the default branch requires. */
  requiredChecks: string[] | null;
  /** Tag of the newest release of the action. */
  latest: string | null;
}

export interface Diagnosis {
  level: Level;
  file: string | null;
  /** What is found, and what it does. */
  message: string;
  /** What to do. */
  mend: string;
}

export interface Check {
  id: string;
  /** Said when nothing is amiss. */
  fine: string;
  /** It asks GitHub; skipped without a token. */
  remote?: boolean;
  run: (setup: Setup) => Diagnosis[];
}
