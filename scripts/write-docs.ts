/**
 * `npm run docs`: writes what is derived from the source: `docs/rules.md`, `docs/blameless.md`, the pages of
 * `docs/reference` and `schema/post-mortem.schema.json`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { load } from 'js-yaml';
import { describeCommand } from '../src/commands/help.ts';
import { commands } from '../src/commands/index.ts';
import { evidenceSchema } from '../src/evidence/schema.ts';
import { guideline } from '../src/opinions/guideline.ts';
import { rules } from '../src/rules/index.ts';
import { configSchema } from '../src/settings/schema.ts';
import { table } from '../src/view/issues/safe-text.ts';
import { categories } from '../src/wording/categories/index.ts';
import { readRuleDoc } from './rule-docs.ts';

const root = new URL('../', import.meta.url);
const file = (path: string) => new URL(path, root);

interface ActionMetadata {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
}

writeFileSync(file('docs/rules.md'), writeRules());
writeFileSync(file('docs/blameless.md'), writeBlameless());
mkdirSync(file('schema/'), { recursive: true });
writeFileSync(file('schema/post-mortem.schema.json'), `${JSON.stringify(writeSchema(), null, 2)}\n`);
writeFileSync(file('schema/evidence.schema.json'), `${JSON.stringify(writeEvidenceSchema(), null, 2)}\n`);
mkdirSync(file('docs/reference/'), { recursive: true });
writeFileSync(file('docs/reference/action.md'), writeAction());
writeFileSync(file('docs/reference/command-line.md'), writeCommandLine());
writeFileSync(file('docs/reference/configuration.md'), writeConfiguration());
writeFileSync(file('docs/reference/second-opinion.md'), writeSecondOpinion());

function writeRules(): string {
  const families = [...new Set(rules.map(({ family }) => family))];
  const parts = ['# Rules', '', 'Written by `npm run docs` from the comments of `src/rules`: edit there.', ''];
  parts.push('Errors keep a report a draft; warnings and infos hold nothing up. Levels are set under `rules` in the configuration.', '');
  parts.push(
    table(
      ['Rule', 'Level', 'Relaxed', ''],
      rules.map(({ id, level, relaxed }) => [`[${id}](#${id})`, level, relaxed ?? 'off', readRuleDoc(id).title]),
    ),
    '',
  );
  for (const family of families) {
    parts.push(`## ${family}`, '');
    for (const rule of rules.filter((one) => one.family === family)) {
      const doc = readRuleDoc(rule.id);
      parts.push(`### ${rule.id}`, '', doc.title, '', `Level: ${rule.level}; under \`profile: relaxed\` ${rule.relaxed ?? 'off'}.`, '');
      parts.push(doc.text.replace(/^## /gm, '#### '), '');
      for (const { name, input, output } of doc.examples) {
        parts.push(`**${name}**`, '', '````markdown', input.trimEnd(), '````', '');
        parts.push(...(output.length > 0 ? ['```text', ...output, '```', ''] : ['No finding.', '']));
      }
      if (rule.id === 'blameless') parts.push(...writeCategories());
    }
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

function writeCategories(): string[] {
  const rows = categories.map(({ id, level, why }) => [`[\`${id}\`](blameless.md#${id})`, level, `it ${why}`]);
  return ['#### Categories', '', table(['Category', 'Level', 'Why it hurts learning'], rows), ''];
}

function writeBlameless(): string {
  const parts = [
    '# Wording: what `blameless` looks for',
    '',
    'Written by `npm run docs` from `src/wording/categories`: edit there. The examples are run as tests; what decides is',
    'told in [ADR 6](adrs/0006-wording-by-clause.md).',
    '',
    'A finding needs a person, a role or a group of people as the agent: software that sounds like people, customers and',
    'attackers are none. Third persons and "I" get the level of the category; "we", and wording that names no one, get',
    '`info`; more than three of those in a report are told as one. Quotations and code are not read. A finding can be waived in the text with a reason; own nouns for people and',
    'software and phrases that are fine are set under `blameless` in the configuration.',
    '',
  ];
  for (const { id, level, why, source, rewrite, fire, silent } of categories) {
    parts.push(`## ${id}`, '', `It ${why}. Level: ${level}. Source: ${source}.`, '', `**Ask instead**: ${rewrite}`, '');
    parts.push(
      table(
        ['Fires', 'Stays silent'],
        Array.from({ length: Math.max(fire.length, silent.length) }, (_, n) => [fire[n] ?? '', silent[n] ?? '']),
      ),
      '',
    );
  }
  return `${parts.join('\n').trimEnd()}\n`;
}

function writeSchema(): object {
  return {
    ...toJsonSchema(configSchema, { errorMode: 'ignore' }),
    title: 'Configuration of postmortem-action',
    description: 'The file .github/post-mortem.yml',
  };
}

function writeEvidenceSchema(): object {
  return {
    ...toJsonSchema(evidenceSchema, { errorMode: 'ignore' }),
    title: 'Evidence of an incident',
    description: 'The file evidence.json, written by `postmortem-action collect`',
  };
}

function writeSecondOpinion(): string {
  return `# What the model of a second opinion is told

Written by \`npm run docs\` from \`src/opinions/guideline.ts\`: edit there. How to switch it on, and what leaves the repository:
[Second opinion](../how-to/second-opinion.md).

\`\`\`text
${guideline}
\`\`\`
`;
}

function writeAction(): string {
  const action = load(readFileSync(file('action.yml'), 'utf8')) as ActionMetadata;
  const inputs = Object.entries(action.inputs).map(([name, { description, default: value }]) => [`\`${name}\``, value ? `\`${value}\`` : '', description]);
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]);
  return `# Inputs and outputs

Written by \`npm run docs\` from \`action.yml\`: edit there.

## Inputs

${table(['Input', 'Default', 'Meaning'], inputs)}

## Outputs

They contain text of the report: treat them as untrusted.

${table(['Output', 'Meaning'], outputs)}
`;
}

function writeCommandLine(): string {
  const pages = commands.map((one) => `## ${one.name}\n\n\`\`\`text\n${describeCommand(one).trimEnd()}\n\`\`\``);
  return `# Command line

Written by \`npm run docs\` from \`src/commands\`: edit there. \`postmortem-action help <command>\` prints the same.

Exit codes: 0 nothing at or above \`--fail-on\`, 1 findings, 2 a wrong call, no report found or a broken configuration, with
one sentence on standard error. \`-\` is standard input wherever files are taken.

${pages.join('\n\n')}
`;
}

function writeConfiguration(): string {
  const { properties } = writeSchema() as { properties: Record<string, { description?: string }> };
  const keys = Object.entries(properties).map(([name, { description = '' }]) => [`\`${name}\``, description.replaceAll('|', '\\|')]);
  return `# Configuration

Written by \`npm run docs\` from \`src/settings/schema.ts\` and \`templates/post-mortem.yml\`: edit there.

\`.github/post-mortem.yml\`, every key optional; [the JSON Schema](../../schema/post-mortem.schema.json) helps editors. An
unknown key fails the run and names the nearest known one.

${table(['Key', 'Meaning'], keys)}

A finding can also be waived in the text, with a reason:
\`<!-- post-mortem ignore severity: we have no scale yet -->\`.

## The defaults

\`\`\`yaml
${readFileSync(file('templates/post-mortem.yml'), 'utf8').trimEnd()}
\`\`\`
`;
}
