import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { licenses } from './scripts/licenses-plugin.js';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const stub = (name) => path(`scripts/stubs/${name}.js`);

/** What the dependencies carry and nothing here uses; each stub says who brings it and what leaving it out saves. */
const alias = {
  '@actions/http-client/lib/auth': stub('http'),
  '@actions/http-client': stub('http'),
  '@octokit/plugin-rest-endpoint-methods': stub('rest-endpoint-methods'),
  'mdast-util-to-markdown': stub('to-markdown'),
  'markdown-table': stub('to-markdown'),
  '@textlint/regexp-string-matcher': stub('regexp-string-matcher'),
  'json-with-bigint': stub('json-with-bigint'),
  'decode-named-character-reference': stub('character-reference'),
  undici: stub('http'),
};

const entries = { index: path('src/action.ts'), cli: path('src/cli.ts'), api: path('src/index.ts'), remark: path('src/remark.ts') };

/** The modules that import a module, directly or not, and not only on demand; itself too. */
function importersOf(id, context) {
  const found = new Set([id]);
  for (const one of found) for (const importer of context.getModuleInfo(one)?.importers ?? []) found.add(importer);
  return found;
}

/**
 * Each file costs start time, so what several entries share is in four chunks, and not one for each set of entries: what the
 * action starts with, apart from what the command line needs of it, and what it loads while the first answers are on their way.
 */
const issues = path('src/events/issues.ts');
const chunk = (name, needed) => ({
  debugName: name,
  name(id, context) {
    const importers = importersOf(id, context);
    return id !== entries.index && needed((entry) => importers.has(entry)) ? name : null;
  },
});

const groups = [
  chunk('base', (has) => has(entries.index) && has(entries.cli)),
  chunk('client', (has) => has(entries.index)),
  /** Reading, reviewing and planning: what every entry is made of. */
  chunk('core', (has) => has(issues) && has(entries.cli)),
  /** The loop, which the command line loads only to look at a repository. */
  chunk('tracking', (has) => has(issues)),
];

const code = defineConfig({
  input: entries,
  platform: 'node',
  plugins: [licenses()],
  resolve: { alias },
  treeshake: { moduleSideEffects: false },
  checks: { circularDependency: true },
  output: {
    dir: 'dist',
    cleanDir: true,
    entryFileNames: '[name].js',
    chunkFileNames: ({ isDynamicEntry }) => (isDynamicEntry ? '[name].js' : 'shared-[name].js'),
    format: 'esm',
    minify: true,
    banner: ({ name }) => (name === 'cli' ? '#!/usr/bin/env node' : ''),
    comments: { legal: false },
    codeSplitting: { groups },
  },
});

/** The declarations of an entry in one file. What the dependencies of the package declare is imported from there. */
const types = (name) =>
  defineConfig({
    input: { [name]: entries[name] },
    platform: 'node',
    // The schema of evidence is published as a type: what valibot infers is written out.
    external: (id) => /^@?[a-z]/.test(id) && id !== 'valibot',
    plugins: [dts({ emitDtsOnly: true, tsconfig: path('tsconfig.types.json'), logger: { info() {}, warn() {}, error: console.error } })],
    treeshake: { moduleSideEffects: false },
    output: { dir: 'dist', format: 'esm' },
  });

export default [code, types('api'), types('remark')];
