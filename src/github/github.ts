import type { Repository } from '../state/repository.ts';
import type { Client } from './client.ts';

/** GitHub as a run uses it: through whom, and of which repository. Every function of this room takes one. */
export interface GitHub {
  client: Client;
  repository: Repository;
  /** Login behind a personal token, if it is one. */
  ownLogin: string | null;
}

/** What a run needs that only reads and writes, whoever wrote what is there. */
export type Access = Pick<GitHub, 'client' | 'repository'>;
