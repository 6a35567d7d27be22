import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { listOutputs } from '../src/outputs.ts';
import { skippedOutputs } from '../src/skipped-outputs.ts';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

describe('metadata', () => {
  const action = load(read('action.yml')) as { inputs: Record<string, { description: string }>; outputs: object; runs: { using: string; main: string } };

  it('action.yml names the inputs that are read and the outputs that are written', () => {
    const inputs = [...read('src/inputs.ts').matchAll(/(?:getInput|oneOf|required|getBoolean)\('([\w-]+)'/g)].map(([, name]) => name);
    expect([...new Set(inputs)].sort()).toEqual(Object.keys(action.inputs).sort());
    expect(Object.keys(action.outputs)).toEqual(listOutputs({ outcomes: [] }).map(([name]) => name));
    expect(skippedOutputs).toEqual(listOutputs({ outcomes: [] }));
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });

  it('no file names a download address of a registry', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
    const files = execFileSync('git', ['ls-files', '-z'], { cwd: new URL('..', import.meta.url), encoding: 'utf8' }).split('\0');
    const host = ['registry', 'npmjs'].join('.');
    const naming = files.filter((file) => file && !file.startsWith('dist/') && read(file).includes(host));
    expect(naming).toEqual([]);
  });
});
