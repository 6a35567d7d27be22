/** The outside world of a command. */
export interface Shell {
  cwd: string;
  env: Record<string, string | undefined>;
  /** ISO instant. */
  now: string;
  colour: boolean;
  out: (text: string) => void;
  err: (text: string) => void;
  stdin: () => Promise<string>;
}
