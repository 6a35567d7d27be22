import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import { licenses } from './scripts/licenses-plugin.js';

const stub = (name) => fileURLToPath(new URL(`scripts/stubs/${name}.js`, import.meta.url));

/**
 * What `@actions/*` carries and the action does not use: the HTTP client of OIDC with all of undici (60 % of the
 * bundle, half of the start), running programs, a method for every endpoint of the REST API,
 * and the way from trees back to Markdown. See docs/adrs/0003.
 */
const alias = {
  '@actions/http-client/lib/auth': stub('http-client'),
  '@actions/http-client': stub('http-client'),
  '@actions/exec': stub('exec'),
  '@octokit/plugin-rest-endpoint-methods': stub('rest-endpoint-methods'),
  'mdast-util-to-markdown': stub('to-markdown'),
  'markdown-table': stub('to-markdown'),
  'lodash.uniq': stub('lodash.uniq'),
  'lodash.uniqwith': stub('lodash.uniqwith'),
  'lodash.sortby': stub('lodash.sortby'),
  crypto: stub('crypto'),
  'decode-named-character-reference': stub('character-reference'),
  undici: stub('undici'),
};

const shared = [licenses()];

const entry = (input, file, { banner } = {}) =>
  defineConfig({
    input,
    platform: 'node',
    plugins: shared,
    resolve: { alias },
    treeshake: { moduleSideEffects: false },
    checks: { circularDependency: true },
    output: {
      dir: 'dist',
      entryFileNames: file,
      // What is imported on demand, such as the reader of configuration files, becomes a file of its own.
      chunkFileNames: `${file.replace('.js', '')}-[name].js`,
      format: 'esm',
      minify: true,
      banner,
      comments: { legal: false },
    },
  });

export default [
  entry('src/action.ts', 'index.js'),
  entry('src/cli.ts', 'cli.js', { banner: '#!/usr/bin/env node' }),
  entry('src/index.ts', 'api.js'),
  entry('src/remark.ts', 'remark.js'),
];
