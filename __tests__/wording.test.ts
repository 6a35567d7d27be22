import { describe, expect, it } from 'vitest';
import { firstDraft } from '../scripts/journey/reports.ts';
import { readReport } from '../src/report/read.ts';
import { blameless } from '../src/rules/blameless.ts';
import { reviewReport } from '../src/rules/review.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import { categories } from '../src/wording/categories/index.ts';

const nothing: { people: string[]; software: string[]; allowed: string[] } = { people: [], software: [], allowed: [] };
const context = { now: null, filed: null, required: [], wording: nothing };
const check = (markdown: string, wording = nothing) => [...blameless.check(readReport(markdown), { ...context, wording })];
const say = (sentence: string, heading = 'Root cause') => check(`# Report\n\n## ${heading}\n\n${sentence}\n`);
/** Headings under which the categories of action items are looked for. */
const home = (id: string) => (id === 'punitive-action' || id === 'training-as-fix' ? 'Lessons learned' : 'Root cause');

describe.each(categories.map((category) => [category.id, category] as const))('%s', (id, category) => {
  it.each(category.fire)('fires on: %s', (sentence) => {
    expect(say(sentence, home(id)).map((finding) => finding.category)).not.toEqual([]);
  });
  it.each(category.silent)('is silent on: %s', (sentence) => {
    expect(say(sentence, home(id)).map(({ reason }) => reason)).toEqual([]);
  });
});

describe('blameless', () => {
  it.each([
    'Yuki restarted the primary and told the team.',
    'The on-call engineer rolled the release back within two minutes.',
    'Thanks to @mei for spotting the drift.',
    'The backup agent failed to renew its lease.',
    'Jenkins broke the build because the disk was full.',
    'Cassandra dropped the mutation.',
    'The operator deleted the pod while reconciling.',
    'Customers retried their orders and saw errors.',
    'The attacker ignored the rate limit.',
    "This was nobody's fault.",
    'We did not have a runbook for this.',
    'Who was paged, and did the page reach them?',
  ])('is silent on neutral action, praise, software and customers: %s', (sentence) => {
    expect(say(sentence)).toEqual([]);
  });

  it.each(['Nguyễn Văn An', 'Siobhán', 'Łukasz', 'José', 'Ngozi', 'Priya', 'Håkon', 'Mehmet', '@quick-fox'])('takes %s for a person', (name) => {
    expect(check(`**Authors**: ${name}\n\n## Root cause\n\n${name} forgot to drain the node.\n`)).toHaveLength(1);
  });

  it('reads prose as Markdown: emphasis, links, wrapped lines, cells; not code, quotations or log lines', () => {
    expect(say('**Priya** [forgot](https://example.com) to\ndrain the *node*.')).toHaveLength(1);
    expect(check('## Timeline (UTC)\n\n| Time | Event |\n|-|-|\n| 10:05 | Priya forgot to drain the node |')).toHaveLength(1);
    expect(say('> Priya forgot to drain the node.')).toEqual([]);
    expect(say('`Priya forgot to drain the node`')).toEqual([]);
    expect(say('```\nPriya forgot to drain the node\n```')).toEqual([]);
    expect(say('The channel said “Priya forgot to drain the node”.')).toEqual([]);
  });

  it('takes the actor of a row as the subject of its event, and stays silent on the cell itself', () => {
    const table = (event: string) => check(`## Timeline (UTC)\n\n| Time | Actor | Event |\n|-|-|-|\n| 10:05 | Oksana | ${event} |`);
    expect(table('Forgot to re-enable the alert')).toHaveLength(1);
    expect(table('Re-enabled the alert')).toEqual([]);
  });

  it('places the phrase exactly, also across lines', () => {
    expect(say('Then the developer\nforgot to drain the node.')[0]?.place).toEqual({ start: { line: 5, column: 6 }, end: { line: 6, column: 7 } });
  });

  it('takes nouns of the configuration', () => {
    expect(say('The podherd forgot to drain the node.')).toEqual([]);
    expect(check('The podherd forgot to drain the node.', { ...nothing, people: ['podherd'] })).toHaveLength(1);
    expect(check('The admin forgot to drain the node.', { ...nothing, software: ['admin'] })).toEqual([]);
    expect(check('The developer forgot to drain the node.', { ...nothing, allowed: ['developer forgot'] })).toEqual([]);
  });

  it('is a warning for third persons, a remark for "we" and for no one in particular', () => {
    expect(say('The developer forgot to drain the node.')[0]?.level).toBe('warning');
    expect(say('We forgot to drain the node.')[0]?.level).toBe('info');
    expect(say('The node was accidentally deleted.')[0]?.level).toBe('info');
  });

  it('offers the same words without a judging adverb', () => {
    expect(say('The admin carelessly deleted the index.')[0]?.expected).toBe('The admin deleted');
    expect(say('The developer forgot to drain the node.')[0]?.expected).toBeUndefined();
  });

  it('passes its own rules: what findings say blames no one', () => {
    const { findings } = reviewReport(readReport(firstDraft), defaultSettings, { now: '2025-02-20T00:00:00Z', filed: '2025-02-20T00:00:00Z' });
    const texts = [...findings.map(({ note }) => note ?? ''), ...categories.map(({ rewrite }) => rewrite), ...categories.map(({ why }) => `It ${why}.`)];
    for (const text of texts) expect(check(text), text).toEqual([]);
  });
});
