import picomatch from 'picomatch';
import type { SectionName } from '../report/types.ts';
import { defaultSettings } from '../settings/settings.ts';
import { type IssueForm, readForm } from './form.ts';
import { aliasesOf, formPath, type Layout } from './layouts.ts';
import { isServer } from './remote.ts';
import { scaffold } from './scaffold.ts';

/** What was found out of a repository, or said by flags. */
export interface InitInput {
  layout: Layout;
  branch: string;
  /** Host of the remote; github.com where there is none. */
  host: string;
  /** Folder of report files, such as `docs/post-mortems`. */
  folder: string;
  /** Reports as issues, as files, or both. */
  reports: 'both' | 'issues' | 'files';
  extras: readonly Extra[];
  /** Tag or commit of the action. */
  ref: string;
}

export const extras = ['forks', 'portfolio', 'ruleset'] as const;
export type Extra = (typeof extras)[number];

/** Where the template of report files is kept: away from the reports, so that it is never taken for one. */
export const templatePath = '.github/post-mortem-template.md';

export interface SetupFile {
  path: string;
  text: string;
}

/** The files that set a repository up. `read` gives a file of the package. */
export function initFiles(input: InitInput, read: (path: string) => string): SetupFile[] {
  const form = readForm(read(formPath(input.layout)));
  if (!form) throw new Error(`${formPath(input.layout)} is no issue form`);
  const { reports } = input;
  const workflows = ['post-mortem', 'post-mortem-schedule', ...(reports === 'issues' ? [] : ['post-mortem-files'])];
  const more = input.extras.filter((extra) => extra !== 'ruleset').map((extra) => `post-mortem-${extra}`);
  return [
    ...[...workflows, ...more].map((name) => ({
      path: `.github/workflows/${name}.yml`,
      text: adaptWorkflow(read(`templates/workflows/${name}.yml`), input),
    })),
    ...(reports === 'files' ? [] : [{ path: '.github/ISSUE_TEMPLATE/post-mortem.yml', text: read(formPath(input.layout)) }]),
    { path: '.github/post-mortem.yml', text: writeConfiguration(form, input) },
    ...(reports === 'issues' ? [] : [{ path: templatePath, text: scaffold(form, 'What happened, in a few words') }]),
    ...(input.extras.includes('ruleset') ? [{ path: '.github/rulesets/post-mortem.json', text: read('templates/ruleset.json') }] : []),
  ];
}

const action = 'postmortem-action/postmortem-action';

function adaptWorkflow(text: string, { branch, host, ref }: InitInput): string {
  const pinned = text
    .replaceAll(new RegExp(`(uses: ${action})@\\S+`, 'g'), (_, name: string) => `${name}@${ref}`)
    .replaceAll(new RegExp(`(repository: ${action}\\n\\s+ref:) \\S+`, 'g'), (_, name: string) => `${name} ${ref}`)
    .replace('branches: [main]', () => `branches: [${quote(branch)}]`);
  // Servers know no queue of more than one run; a workflow with a key they do not know is none.
  return isServer(host) ? pinned.replace(/^ {2}queue: max\n/m, '') : pinned;
}

const quote = (text: string) => (/^[\w./-]+$/.test(text) ? text : JSON.stringify(text));

/** Only what differs from the defaults, so that better defaults reach those who changed nothing. */
function writeConfiguration(form: IssueForm, { folder, reports, ref }: InitInput): string {
  const lines = [
    `# yaml-language-server: $schema=https://raw.githubusercontent.com/${action}/${ref}/schema/post-mortem.schema.json`,
    '# Every key may be left out. All of them, with their defaults:',
    `# https://github.com/${action}/blob/${ref}/templates/post-mortem.yml`,
    'profile: strict',
  ];
  const glob = `${folder}/**/*.md`;
  if (reports !== 'issues' && !picomatch(defaultSettings.reports, { dot: true, nocase: true })(`${folder}/report.md`)) {
    lines.push('', '# Files that are reports', 'reports:', `  - ${JSON.stringify(glob)}`);
  }
  const aliases = Object.entries(aliasesOf(form)) as [SectionName, string[]][];
  if (aliases.length > 0) {
    lines.push('', '# What headings of the template stand for', 'sections:', '  aliases:');
    for (const [section, headings] of aliases) lines.push(`    ${section}: [${headings.map((heading) => JSON.stringify(heading)).join(', ')}]`);
  }
  return `${lines.join('\n')}\n`;
}
