import type { Outcome } from './outcome.ts';

/** A rule held against the incident. */
export interface Trial {
  alert: string;
  /** Null for an alert that is known by what it did alone. */
  expr: string | null;
  /** Seconds. */
  for: number;
  kind: 'known' | 'draft' | 'file';
  /** Whether it could be tried at all. */
  tried: boolean;
  outcome: Outcome;
  /** By the values that were collected alone, not by a Prometheus now. */
  collected: boolean;
  /** Seconds by which its times may be off, because nobody knows when in its interval a group is evaluated. */
  precision: number;
  /** Whether it would have been a gain over what there was. */
  gain: boolean;
  /** What `promtool test rules` says of its unit test. */
  test: 'passes' | 'fails' | 'untried' | 'none';
}

/** A rule as files. Paths are relative to the folder they are written to. */
export interface DraftFiles {
  alert: string;
  item: string | null;
  /** Null where the rule is that of a file that is there. */
  rules: { file: string; text: string } | null;
  test: { file: string; text: string } | null;
}
