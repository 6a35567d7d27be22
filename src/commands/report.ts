import { readReport } from '../report/read.ts';
import type { Settings } from '../settings/settings.ts';
import type { Portfolio } from '../state/portfolio/portfolio.ts';
import { portfolioOfFiles } from '../state/portfolio/portfolio-of-files.ts';
import { UserError } from '../user-error.ts';
import { printPortfolio } from '../view/portfolio/print-portfolio.ts';
import { command, configFlag } from './command.ts';
import { loadLocalSettings, readFiles } from './files.ts';
import type { Shell } from './shell.ts';

export const report = command({
  name: 'report',
  arguments: '[FILES, GLOBS, FOLDERS…]',
  summary: 'All reports and items with their times, as JSON or one HTML page',
  flags: {
    repo: { type: 'string', value: 'OWNER/NAME', describe: 'Repository whose issues are read; needs GITHUB_TOKEN, which may be read-only' },
    format: { type: 'string', choices: ['json', 'html'], default: 'json', describe: 'Data for other tools, or a page for people' },
    'as-of': { type: 'string', value: 'YYYY-MM-DD', describe: 'Day that stands for today' },
    config: configFlag,
  },
  examples: [
    ['report --repo acme/shop --format html > index.html', 'everything tracked in a repository, as a page'],
    ['report docs/post-mortems', 'what the text of files alone tells'],
  ],
  async run({ values, positionals }, shell) {
    if (values['as-of'] && !/^\d{4}-\d{2}-\d{2}$/.test(values['as-of']))
      throw new UserError(`--as-of is \`${values['as-of']}\`, expected a day such as 2025-03-10`);
    const now = values['as-of'] ? `${values['as-of']}T23:59:59Z` : shell.now;
    const settings = loadLocalSettings(shell, values.config, undefined);
    const { name, portfolio } =
      positionals.length > 0 ? await fromFiles(positionals, settings, shell, now) : await fromGitHub(values.repo, settings, shell, now);
    const printed = printPortfolio(portfolio, settings, name, now);
    shell.out(values.format === 'html' ? (await import('../view/portfolio/page.ts')).portfolioPage(printed) : `${JSON.stringify(printed, null, 2)}\n`);
    return 0;
  },
});

interface Found {
  name: string;
  portfolio: Portfolio;
}

async function fromFiles(paths: string[], settings: Settings, shell: Shell, now: string): Promise<Found> {
  const files = await readFiles(paths, settings, shell);
  const read = files.map(({ path, text }) => ({ path, report: readReport(text, { file: path, aliases: settings.aliases, now }) }));
  return { name: paths.length === 1 ? (paths[0] as string) : `${files.length} files`, portfolio: portfolioOfFiles(read, settings, now.slice(0, 10)) };
}

async function fromGitHub(repo: string | undefined, settings: Settings, { env, err }: Shell, now: string): Promise<Found> {
  const name = repo ?? env.GITHUB_REPOSITORY;
  const token = env.GITHUB_TOKEN ?? env.GH_TOKEN;
  if (!name || !/^[\w.-]+\/[\w.-]+$/.test(name)) throw new UserError('Name report files, or a repository by `--repo OWNER/NAME` or GITHUB_REPOSITORY');
  if (!token) throw new UserError(`GITHUB_TOKEN is empty, expected a token that may read the issues of ${name}`);
  const { fetchPortfolio } = await import('./fetch-portfolio.ts');
  return { name, portfolio: await fetchPortfolio({ name, token, env, settings, now, tell: err }) };
}
