/**
 * `npm run docs`: writes what is derived from the source: `docs/rules.md`, `schema/post-mortem.schema.json` and the
 * tables of the README between `<!-- name:start -->` and `<!-- name:end -->`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { load } from 'js-yaml';
import { rules } from '../src/rules/index.ts';
import { configSchema } from '../src/settings/schema.ts';
import { table } from '../src/view/issues/safe-text.ts';
import { categories } from '../src/wording/categories.ts';
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
writeReadme();

function writeRules(): string {
  const families = [...new Set(rules.map(({ family }) => family))];
  const parts = ['# Rules', '', 'Written by `npm run docs` from the comments of `src/rules`: edit there.', ''];
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
    'Written by `npm run docs` from `src/wording/categories.ts`: edit there. The examples are run as tests.',
    '',
    'A finding needs a person, a role or a group of people as the agent: software that sounds like people, customers and',
    'attackers are none. Third persons and "I" get the level of the category; "we", and wording that names no one, get',
    '`info`. Quotations and code are not read. A finding can be waived in the text with a reason; own nouns for people and',
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

function writeReadme() {
  const action = load(readFileSync(file('action.yml'), 'utf8')) as ActionMetadata;
  const tables: Record<string, string> = {
    inputs: table(
      ['Input', 'Default', 'Meaning'],
      Object.entries(action.inputs).map(([name, { description, default: value }]) => [`\`${name}\``, value ? `\`${value}\`` : '', description]),
    ),
    outputs: table(
      ['Output', 'Meaning'],
      Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description]),
    ),
    rules: table(
      ['Rule', 'Level', 'Relaxed', ''],
      rules.map(({ id, level, relaxed }) => [`[${id}](docs/rules.md#${id})`, level, relaxed ?? 'off', readRuleDoc(id).title]),
    ),
  };
  let readme = readFileSync(file('README.md'), 'utf8');
  for (const [name, text] of Object.entries(tables)) {
    readme = readme.replace(
      new RegExp(`(<!-- ${name}:start -->\n)[\\s\\S]*?(<!-- ${name}:end -->)`),
      (_, start: string, end: string) => `${start}\n${text}\n\n${end}`,
    );
  }
  writeFileSync(file('README.md'), readme);
}
