/**
 * Run by `npm version`: the new version goes wherever an exact one is named, and what is unreleased in the changelog becomes
 * that version's.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const { npm_old_version: before = '', npm_new_version: after = '', npm_package_version: now = after } = process.env;
const [old, next] = [before, after || now];
if (!old || !next) throw new Error('set-version is run by `npm version`, which says the versions');

const folder = (path: string) => readdirSync(new URL(path, root)).map((name) => `${path}/${name}`);
for (const path of [...folder('templates/workflows'), 'templates/post-mortem.yml', 'README.md']) edit(path, (text) => text.replaceAll(`v${old}`, `v${next}`));
const today = new Date().toISOString().slice(0, 10);
edit('CHANGELOG.md', (text) => text.replace('## Unreleased\n', `## Unreleased\n\n## ${next} - ${today}\n`));

function edit(path: string, change: (text: string) => string): void {
  const file = new URL(path, root);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
