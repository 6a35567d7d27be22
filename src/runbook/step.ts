import type { CommandKind } from './commands.ts';
import type { Effect } from './effect.ts';

/** When a step was taken, measured by the milestones of the incident. */
export type Phase = 'before' | 'diagnose' | 'mitigate' | 'finish' | 'verify' | 'after';

/** Something that was done or looked at in the incident. Texts are without secrets, and not yet Markdown. */
export interface Step {
  /** As it can be used again, placeholders for what differs; null where only words are known. */
  command: string | null;
  kind: CommandKind;
  effect: Effect;
  danger: string | null;
  phase: Phase;
  /** It is what ended the impact, or stands in the row that says so. */
  ended: boolean;
  /** `10:12` or `10:12:04` as the source writes it; null where it does not say. */
  clock: string | null;
  /** Milliseconds since 1970; null where that is not known. */
  at: number | null;
  /** What was done, in the words of the source. */
  words: string;
  /** What was seen, in the words of the source; empty where it does not say. */
  seen: string;
  /** What it printed. */
  printed: string[];
  /** The system or tool the source names, such as Kibana. */
  tool: string | null;
}
