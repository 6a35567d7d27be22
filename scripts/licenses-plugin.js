import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Rolldown plugin: writes the licences of the packages that went into the bundle to `licenses.txt`, and those that stand as
 * `LICENSE-NAME.txt` beside a module whose data they cover.
 */
export function licenses() {
  return {
    name: 'licenses',
    generateBundle(_, bundle) {
      const ids = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
      const folders = new Set(ids.flatMap((id) => /^(?!\0)(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? []));
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: printLicenses([...[...folders].map(readLicense), ...readOwn(ids)]) });
    },
  };
}

/** Licences of data beside our own modules. */
function readOwn(ids) {
  const folders = new Set(ids.filter((id) => !/^\0|node_modules/.test(id)).map((id) => dirname(id)));
  return [...folders].flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : []).flatMap((file) => {
      const name = /^LICENSE-(.+)\.txt$/.exec(file)?.[1];
      if (!name) return [];
      const text = readFileSync(join(folder, file), 'utf8').trim();
      return [{ title: `${name} (data)`, license: name, notices: [], key: text.replace(/\s+/g, ' '), text }];
    }),
  );
}

/** Name, notices of copyright and the text below them. The notices differ from package to package, most texts do not. */
function readLicense(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
  const lines = file ? readFileSync(join(folder, file), 'utf8').split(/\r?\n/) : [];
  const isNotice = (line) => /^\s*copyright\b.*(?:\d{4}|\(c\)|©)/i.test(line);
  // A title is told by the name of the licence; where lines are broken says nothing.
  const text = lines.filter((line) => !isNotice(line) && !/^\W*(?:the )?(?:MIT|ISC) license\W*(?:\(MIT\))?\W*$/i.test(line));
  const paragraphs = text
    .join('\n')
    .trim()
    .split(/\n\s*\n/);
  return {
    title: `${name} ${version} (${license})`,
    license,
    notices: file ? lines.filter(isNotice).map((line) => line.trim()) : [`by ${author?.name ?? author}`],
    key: paragraphs.join(' ').replace(/\s+/g, ' '),
    text: paragraphs.join('\n\n'),
  };
}

/** Each text once, below all the packages it is the licence of. */
function printLicenses(all) {
  const sorted = all.sort((a, b) => (a.title < b.title ? -1 : 1));
  // A package that brings no text names a licence whose text another brings.
  const keyOf = ({ key, license }) => key || sorted.find((other) => other.key && other.license === license)?.key || license;
  const parts = [...Map.groupBy(sorted, keyOf).values()].map((group) => {
    const packages = group.map(({ title, notices }) => [title, ...notices.map((notice) => `  ${notice}`)].join('\n'));
    return `${packages.join('\n')}\n\n${group.find(({ text }) => text)?.text ?? ''}`.trim();
  });
  return `${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
