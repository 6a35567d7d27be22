import type { Check, Diagnosis, GitHubFacts, Setup } from '../setup.ts';

export type RemoteSetup = Setup & { github: GitHubFacts };

/** A check that asks GitHub. */
export const remote = (id: string, fine: string, look: (setup: RemoteSetup) => Diagnosis[]): Check => ({
  id,
  fine,
  remote: true,
  run: (setup) => (setup.github ? look(setup as RemoteSetup) : []),
});

export const found = (level: Diagnosis['level'], message: string, mend: string, file: string | null = null): Diagnosis => ({ level, file, message, mend });
