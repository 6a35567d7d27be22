import { readdirSync, readFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import builds from '../rolldown.config.js';

/** Vitest's global setup: tests spawn what is in `dist`, so it is built anew wherever it is not what the source gives. */
export async function setup(project) {
  await refresh();
  project.onTestsRerun(refresh);
}

async function refresh() {
  const bundles = await Promise.all(builds.map(async (build) => [await rolldown({ ...build, onLog() {} }), build.output]));
  const outputs = await Promise.all(bundles.map(async ([bundle, output]) => (await bundle.generate(output)).output));
  if (!isInDist(outputs.flat())) {
    console.log('dist/ was not what the source gives: built anew');
    for (const [bundle, output] of bundles) await bundle.write(output);
  }
  await Promise.all(bundles.map(([bundle]) => bundle.close()));
}

function isInDist(files) {
  const dist = new URL('../dist/', import.meta.url);
  const told = readdirSync(dist, { recursive: true }).sort();
  const wanted = files.map(({ fileName }) => fileName).sort();
  if (told.join() !== wanted.join()) return false;
  return files.every((file) => readFileSync(new URL(file.fileName, dist), 'utf8') === (file.code ?? String(file.source)));
}
