/** Lets the emitted declarations point at each other as they are published: `./x.ts` becomes `./x.js`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../dist/types/', import.meta.url);
for (const name of readdirSync(root, { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue;
  const file = new URL(name.replaceAll('\\', '/'), root);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(from '\.{1,2}\/[^']+)\.ts'/g, "$1.js'"));
}
