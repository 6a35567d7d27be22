import { explainError, isHttpError, statusOf } from '../github/errors.ts';
import { listLabels } from '../github/issues.ts';
import type { Settings } from '../settings/settings.ts';
import type { Remote } from '../setup/remote.ts';
import { connect } from './repository.ts';
import type { Shell } from './shell.ts';

/** Creates the labels the action uses that a repository lacks, and returns their names. */
export async function createLabels(remote: Remote, token: string, settings: Settings, shell: Shell): Promise<string[]> {
  const github = await connect(remote, token, shell);
  const { owner, repo } = github.repository;
  try {
    const known = new Set((await listLabels(github)).map((name) => name.toLowerCase()));
    const missing = Object.values(settings.labels).filter(({ name }) => !known.has(name.toLowerCase()));
    for (const label of missing) {
      await github.client.request('POST /repos/{owner}/{repo}/labels', { owner, repo, ...label }).catch((error: unknown) => {
        // Another run made it meanwhile.
        if (statusOf(error) !== 422) throw error;
      });
    }
    return missing.map(({ name }) => name);
  } catch (error) {
    throw isHttpError(error) ? explainError(error, `creating the labels of ${owner}/${repo}`, 'issues: write') : error;
  }
}
