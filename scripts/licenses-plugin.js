import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rolldown plugin: writes the licences of the packages that went into any of the bundles that share it to `licenses.txt`. */
export function licenses() {
  const folders = new Set();
  return {
    name: 'licenses',
    generateBundle(_, bundle) {
      // Bundles are built one after the other: the last to write has seen them all.
      for (const chunk of Object.values(bundle)) {
        for (const id of Object.keys(chunk.modules ?? {})) {
          const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'));
          if (match && !id.startsWith('\0')) folders.add(match[1]);
        }
      }
      const texts = [...folders].flatMap((folder) => {
        const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
        const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
        const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
        return [{ name, text: `${name} ${version} (${license})\n\n${text}` }];
      });
      texts.sort((a, b) => (a.name < b.name ? -1 : 1));
      this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: `${texts.map(({ text }) => text).join(`\n\n${'-'.repeat(80)}\n\n`)}\n` });
    },
  };
}
