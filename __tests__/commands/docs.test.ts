import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { nearest } from '../../src/commands/arguments.ts';
import { commands } from '../../src/commands/index.ts';
import { rules } from '../../src/rules/index.ts';
import { isOurs, ourAction, readWorkflow } from '../../src/setup/workflow.ts';
import { folderWith } from './run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
// Templates are read in other people's repositories, where links go elsewhere.
const pages = tracked.filter((path) => !/^(?:templates|\.github)\//.test(path) && existsSync(join(root, path)));

function walk(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) walk(child, visit);
}
const parse = (path: string): Root =>
  remark()
    .use(remarkGfm)
    .parse(read(path).replace(/^---\n[\s\S]*?\n---\n/, ''));
function textOf(node: Nodes): string {
  let text = '';
  walk(node, (one) => {
    if ('value' in one) text += one.value;
  });
  return text;
}

/** Anchors as GitHub makes them of headings. */
function anchorsOf(path: string): Set<string> {
  const anchors = new Set<string>(path === 'docs/rules.md' ? rules.map(({ id }) => id) : []);
  walk(parse(path), (node) => {
    if (node.type === 'heading')
      anchors.add(
        textOf(node)
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .replaceAll(' ', '-'),
      );
  });
  return anchors;
}

describe.each(pages)('%s', (path) => {
  it('has no dead link', () => {
    const dead: string[] = [];
    walk(parse(path), (node) => {
      const url = node.type === 'link' || node.type === 'image' || node.type === 'definition' ? node.url : null;
      if (url === null || /^(?:https?:|mailto:)/.test(url)) return;
      const [file = '', anchor] = url.split('#');
      const target = file === '' ? path : relative(root, resolve(root, dirname(path), file));
      if (!existsSync(join(root, target))) dead.push(url);
      else if (anchor && !anchorsOf(target).has(anchor)) dead.push(url);
    });
    expect(dead).toEqual([]);
  });

  it('types commands and flags that there are', () => {
    const wrong: string[] = [];
    walk(parse(path), (node) => {
      if (node.type !== 'code' && node.type !== 'inlineCode') return;
      for (const [typed = '', name, rest = ''] of node.value.matchAll(/(?:^|[\s|(;`])postmortem-action ([a-z]+)([^\n|;`]*)/gm)) {
        if (name === 'help' || name === 'version') continue;
        const command = commands.find((one) => one.name === name);
        const flags = [...rest.matchAll(/(?:^|\s)--([a-z][a-z-]+)/g)].map(([, flag = '']) => flag).filter((flag) => flag !== 'help');
        if (!command || flags.some((flag) => !(flag in command.flags))) wrong.push(typed.trim());
      }
    });
    expect(wrong).toEqual([]);
  });
});

describe('README', () => {
  const readme = read('README.md');
  const [snippet = ''] = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml);

  it('is one screen, and starts with a picture, a workflow of ten lines and two commands', () => {
    expect(readme.split('\n').length).toBeLessThan(75);
    expect(readme.split(/\s+/).length).toBeLessThan(600);
    expect(readme.indexOf('```mermaid')).toBeGreaterThan(0);
    expect(
      snippet
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('#')).length,
    ).toBeLessThanOrEqual(10);
  });

  it('shows a workflow that GitHub takes and that runs the action for reports', async () => {
    const folder = await folderWith({ 'w.yml': snippet });
    const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
    const found = await new Promise((done) =>
      execFile(process.execPath, [tsx, join(root, 'scripts/check-workflows.ts'), 'w.yml'], { cwd: folder }, (_, stdout, stderr) => done(stdout + stderr)),
    );
    expect(found).toBe('');
    expect(readWorkflow('w.yml', snippet)?.jobs[0]?.steps.some(isOurs)).toBe(true);
  });

  it('is honest of versions: names none that is not out, and Node as the manifest does', () => {
    const refs = [...readme.matchAll(new RegExp(`${ourAction}@(\\S+)`, 'g'))].map(([, ref]) => ref);
    expect(refs).toEqual([`v${manifest.version}`]);
    // With the first release the paragraph goes.
    expect(readme.includes('There is no release yet')).toBe(
      read('CHANGELOG.md')
        .split('\n')
        .every((line) => !/^## \[?\d/.test(line)),
    );
    expect(manifest.engines.node).toBe('>=20');
    expect(readme).toContain('Node 20 or later');
  });
});

describe('skill', () => {
  const skill = read('skills/post-mortem/SKILL.md');
  it('is one that agents find, and names rules there are', () => {
    const front = load(/^---\n([\s\S]*?)\n---/.exec(skill)?.[1] ?? '') as Record<string, string>;
    expect(front.name).toBe('post-mortem');
    expect(front.description?.length).toBeLessThan(1024);
    expect(skill.split('\n').length).toBeLessThan(100);
    for (const [, rule = ''] of skill.matchAll(/rule `([a-z-]+)`/g)) expect(rules.map(({ id }) => id)).toContain(rule);
  });
});

it('knows a near name from a far one', () => {
  expect([nearest('chekc', ['check', 'parse']), nearest('xyzzy', ['check', 'parse'])]).toEqual(['check', null]);
});
