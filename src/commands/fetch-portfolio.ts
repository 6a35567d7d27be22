import { createClient } from '../github/client.ts';
import { explainError, isHttpError } from '../github/errors.ts';
import { observeFollowUps, observePortfolio } from '../github/observe-portfolio.ts';
import { isInstallation, readOwnLogin } from '../github/trust.ts';
import type { Settings } from '../settings/settings.ts';
import type { Portfolio } from '../state/portfolio/portfolio.ts';

/** Everything tracked in a repository, read with a token that need not write. */
export async function fetchPortfolio(input: {
  name: string;
  token: string;
  env: Record<string, string | undefined>;
  settings: Settings;
  now: string;
  tell: (text: string) => void;
}): Promise<Portfolio> {
  const { name, token, env, settings, now, tell } = input;
  const [owner = '', repo = ''] = name.split('/');
  const repository = { owner, repo, id: null, url: `${env.GITHUB_SERVER_URL ?? 'https://github.com'}/${name}` };
  const client = createClient({ token, repositoryId: null, apiUrl: env.GITHUB_API_URL ?? 'https://api.github.com', onWait: (message) => tell(`${message}\n`) });
  const onPage = (what: string, count: number) => {
    if (count > 0 && count % 1000 === 0) tell(`Read ${count} ${what}\n`);
  };
  try {
    // What the workflow wrote is signed by its bot; a personal token adds what its owner wrote.
    const trusted = new Set(settings.trusted.map((login) => login.toLowerCase()));
    const github = { client, repository, ownLogin: await readOwnLogin(client, token), installation: isInstallation(token), trusted };
    const options = { settings, now, onPage };
    return { ...(await observePortfolio(github, options)), followUps: await observeFollowUps(github, options) };
  } catch (error) {
    throw isHttpError(error) ? explainError(error, `reading the issues of ${name}`, 'issues: read') : error;
  }
}
