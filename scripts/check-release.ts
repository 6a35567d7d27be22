/**
 * `tsx scripts/check-release.ts v1.2.3`: whether the checkout is that release, told in a sentence where it is not; prints its
 * part of the changelog.
 */
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const [tag = ''] = process.argv.slice(2);

function problem(): string | null {
  const { version } = JSON.parse(read('package.json')) as { version: string };
  if (tag !== `v${version}`) return `The tag is ${tag || 'missing'}, and package.json says ${version}`;
  const pinned = readdirSync(new URL('templates/workflows', root)).map((name) => `templates/workflows/${name}`);
  for (const path of [...pinned, 'README.md']) {
    const other = [...read(path).matchAll(/postmortem-action\/postmortem-action(?:@|\n\s+ref: )(v\S+)/g)].find(([, ref]) => ref !== tag);
    if (other) return `${path} names ${other[1]}, not ${tag}; \`npm version\` sets it`;
  }
  if (read('README.md').includes('There is no release yet')) return 'README.md still says that there is no release';
  return notes() === null ? `CHANGELOG.md has no part \`## ${version}\`` : null;
}

/** What the changelog says of the version; null where it says nothing. */
function notes(): string | null {
  const parts = read('CHANGELOG.md').split(/^## /m);
  const part = parts.find((one) => new RegExp(`^\\[?${tag.slice(1).replaceAll('.', '\\.')}\\b`).test(one));
  return part?.split('\n').slice(1).join('\n').trim() || null;
}

const wrong = problem();
if (wrong) {
  console.error(wrong);
  process.exitCode = 1;
} else console.log(notes());
