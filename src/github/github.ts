import type { Repository } from '../state/repository.ts';
import type { Client } from './client.ts';

/** GitHub as a run uses it: through whom, and of which repository. Every function of this room takes one. */
export interface GitHub {
  client: Client;
  repository: Repository;
  /** Login behind a personal token, if it is one. */
  ownLogin: string | null;
  /** The token is that of an app, as the token of a workflow is. */
  installation: boolean;
  /** Lower-case logins whose markers count although they may not write (any more). */
  trusted: ReadonlySet<string>;
}

/** What only reads and writes needs, whoever wrote what is there. */
export type Access = Pick<GitHub, 'client' | 'repository'>;
