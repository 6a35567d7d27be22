import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutputChunk, type RolldownOptions, rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error: plain JavaScript, as the bundler reads it
import builds from '../rolldown.config.js';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const read = (path: string) => readFileSync(at(path), 'utf8');
const size = (file: string) => statSync(at(`dist/${file}`)).size;
const scripts = readdirSync(at('dist')).filter((name) => name.endsWith('.js'));
const [code] = builds as [RolldownOptions];

/** The chunks of a build by file name; aliases may be left out. */
async function build(alias = code.resolve?.alias): Promise<Map<string, OutputChunk>> {
  const bundle = await rolldown({ ...code, plugins: [], resolve: { alias: alias ?? {} }, onLog() {} });
  const { output } = await bundle.generate(code.output as object);
  await bundle.close();
  return new Map(output.flatMap((chunk) => (chunk.type === 'chunk' ? [[chunk.fileName, chunk]] : [])));
}
const weigh = (chunks: Map<string, OutputChunk>) => [...chunks.values()].reduce((sum, { code }) => sum + Buffer.byteLength(code), 0) / 1000;

let chunks: Map<string, OutputChunk>;
beforeAll(async () => {
  chunks = await build();
});

/** The files an entry starts with. */
function startsWith(entry: string): string[] {
  const files = new Set([entry]);
  for (const file of files) for (const imported of chunks.get(file)?.imports ?? []) if (chunks.has(imported)) files.add(imported);
  return [...files];
}
const modulesOf = (files: string[]) => files.flatMap((file) => chunks.get(file)?.moduleIds ?? []);

/** The file that handles `issues` events. */
const handlerOfIssues = () => [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith('/src/events/issues.ts'))?.fileName ?? '';

describe('dist', () => {
  // Of this 190 kB are what `collect` alone loads: the grammar of PromQL, the parsers and fetchers of the systems. Another 60 kB
  // are what `alert` alone loads: drafting, backtest, and the writing half of js-yaml; and 45 kB what `runbook` and merged guards do.
  it('is at most 1,500 kB for all entries together, as it was built', () => {
    expect([...chunks.keys()].sort()).toEqual(scripts.sort());
    expect(scripts.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(1_500_000);
  });

  it('starts the action with four files that tell whether an event is ours, and loads the rest while answers are on their way', () => {
    const files = startsWith('index.js');
    expect(files.length).toBeLessThanOrEqual(4);
    expect(files.reduce((sum, file) => sum + size(file), 0)).toBeLessThan(90_000);
    const loaded = startsWith(handlerOfIssues());
    expect(loaded.length).toBeLessThanOrEqual(7);
    expect([...new Set([...files, ...loaded])].reduce((sum, file) => sum + size(file), 0)).toBeLessThan(835_000);
  });

  it('loads nothing for a report that only other events or the command line need', () => {
    const modules = modulesOf(startsWith(handlerOfIssues()));
    for (const name of ['js-yaml', 'valibot', 'picomatch', 'd3-scale']) expect(modules.filter((id) => id.includes(`node_modules/${name}/`))).toEqual([]);
    expect(modules.filter((id) => /\/src\/(?:cli|commands|sweep|view\/portfolio)\b/.test(id))).toEqual([]);
  });

  it.each(['cli.js', 'api.js', 'remark.js'])('starts %s without a client of GitHub', (entry) => {
    expect(modulesOf(startsWith(entry)).filter((id) => /node_modules\/(?:@octokit|@actions|bottleneck)\//.test(id))).toEqual([]);
  });

  it('imports nothing but what Node brings', () => {
    const outside = [...chunks.values()].flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports]).filter((id) => !chunks.has(id));
    expect(outside.filter((id) => !isBuiltin(id))).toEqual([]);
  });
});

describe('stubs', () => {
  const aliases = Object.entries(code.resolve?.alias ?? {}) as [string, string][];

  it.each(readdirSync(at('scripts/stubs')))('%s says which package brings what it stands for, and what it saves', async (file) => {
    const comment = /^\/\*\*[\s\S]*?\*\//.exec(read(`scripts/stubs/${file}`))?.[0].replace(/\n \* ?/g, ' ') ?? '';
    const stood = aliases.filter(([, path]) => path.endsWith(`/${file}`)).map(([name]) => name);
    expect(stood.length).toBeGreaterThan(0);
    for (const name of stood.filter((name) => !/\/lib\//.test(name))) expect(comment).toContain(`\`${name}\``);
    expect(comment).toMatch(/(?:, which [\w ]*|\bin )`@?[a-z]/);
    const told = /Saves (\d+) kB/.exec(comment)?.[1];
    const without = await build(Object.fromEntries(aliases.filter(([name]) => !stood.includes(name))));
    expect(Math.abs(weigh(without) - weigh(chunks) - Number(told))).toBeLessThan(1 + Number(told) / 20);
  });
});

describe('licences', () => {
  const told = read('dist/licenses.txt');
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  it('names every package that a chunk holds, and says all that its licence says', () => {
    const folders = new Set(modulesOf([...chunks.keys()]).flatMap((id) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id)?.[0] ?? []));
    expect(folders.size).toBeGreaterThan(50);
    for (const folder of folders) {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      expect(told).toContain(`${name} ${version} (${license})\n`);
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      const lines = file ? readFileSync(join(folder, file), 'utf8').split('\n').map(plain) : [];
      const missing = lines.filter((line) => !/^(?:the )?(?:mit|isc) license(?: mit)?$/i.test(line) && !plain(told).includes(line));
      expect({ name, missing }).toEqual({ name, missing: [] });
    }
  });
});
