import type { ClockNote, EvidenceEvent, Gap, Series, SourceKind, SourceOutcome, Window } from './evidence.ts';
import type { EvidenceSettings } from './settings.ts';

/** One answer as it was written down, secrets cut out. */
export interface RawFile {
  source: SourceKind;
  /** What was asked, such as `series/0/window` or `logs/api-1/app`: by this the parser knows it. */
  what: string;
  /** Path in the folder of the snapshot. */
  file: string;
  body: string;
}

/** All that a collection brought home. What is made of it depends on nothing else. */
export interface Snapshot {
  window: Window;
  service: string | null;
  settings: EvidenceSettings;
  sources: (SourceOutcome & { gaps: Gap[] })[];
  files: RawFile[];
}

/** What a parser may know beside its files. */
export interface ParseContext {
  window: Window;
  settings: EvidenceSettings;
}

/** What the answers of one source say. */
export interface Parsed {
  events: EvidenceEvent[];
  gaps: Gap[];
  series?: Series[];
  clocks?: ClockNote[];
  counts?: Record<string, number>;
  runbooks?: { alert: string; url: string }[];
  alerts?: { alert: string; expr: string; for: number }[];
}

export type Parser = (files: RawFile[], context: ParseContext) => Parsed;

/** The JSON of a file; null for what is none. */
export function readJson<T>(file: RawFile | undefined): T | null {
  if (!file) return null;
  try {
    return JSON.parse(file.body) as T;
  } catch {
    return null;
  }
}
