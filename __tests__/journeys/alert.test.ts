import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GuardIncident, guardIncidents, incidentDay } from '../../embedded-systems/guard-incidents.ts';
import { hasProgram, type Running } from '../../embedded-systems/programs.ts';
import { startPrometheus } from '../../embedded-systems/prometheus.ts';
import { createProject, type Project, runCli } from '../../embedded-systems/run-cli.ts';
import { askPastFirings } from '../../src/backtest/past-firings.ts';
import { defaultEvidence } from '../../src/evidence/settings.ts';
import { guardAnnotations } from '../../src/state/guards.ts';

const installed = [hasProgram('prometheus'), hasProgram('promtool')].every(Boolean);
const incidents = guardIncidents();
const second = (time: string) => Date.parse(`${incidentDay}T${time}Z`) / 1000;

interface Rule {
  alert: string;
  kind: string;
  expr: string | null;
  fires: string | null;
  lead: number | null;
  firingsBefore: number | null;
  daysBefore: number;
  falseResolves: number;
  gain: boolean;
  test: string;
}
interface Answer {
  engine: string | null;
  rules: Rule[];
  files: { alert: string; item: string | null; rules: string; test: string | null }[];
  notes: string[];
}

interface RuleGroups {
  groups: { rules: { alert: string; labels: Record<string, string>; annotations: Record<string, string> }[] }[];
}

const configOf = ({ series }: GuardIncident, url: string) => `evidence:\n  sources: { prometheus: { url: "${url}" } }\n  series: ${JSON.stringify(series)}\n`;

describe.runIf(installed)('alert, on incidents in a real Prometheus', () => {
  let prometheus: Running;
  const projects = new Map<string, Project>();
  beforeAll(async () => {
    prometheus = await startPrometheus(incidents.flatMap(({ history }) => history));
    for (const incident of incidents) {
      const project = createProject({ '.github/post-mortem.yml': configOf(incident, prometheus.url) });
      projects.set(incident.name, project);
      const window = ['--start', `${incidentDay}T${incident.start}Z`, '--end', `${incidentDay}T${incident.end}Z`];
      const { code, stderr } = await runCli(project.folder, ['collect', ...window, '--out', 'evidence']);
      expect(code, stderr).toBe(0);
    }
  }, 240_000);
  afterAll(async () => {
    for (const project of projects.values()) project.remove();
    await prometheus?.close();
  });

  const folderOf = (name: string) => projects.get(name)?.folder as string;
  async function run(name: string, args: string[]): Promise<Answer> {
    const { code, stdout, stderr } = await runCli(folderOf(name), ['alert', '--evidence', 'evidence', '--format', 'json', ...args]);
    expect(code, stderr).toBe(0);
    return JSON.parse(stdout) as Answer;
  }
  const drafted = ({ rules }: Answer) => rules.filter(({ kind, gain }) => kind === 'draft' && gain);

  for (const how of ['on the evidence alone', 'by the Prometheus that has the days before'] as const) {
    const flags = () => (how === 'on the evidence alone' ? ['--out', 'local'] : ['--out', 'asked', '--prometheus', prometheus.url]);
    it.each(incidents.filter(({ visible }) => visible !== null))(
      `drafts a rule for $name that fires minutes before the page and on no other day, ${how}`,
      async (incident) => {
        const answer = await run(incident.name, flags());
        expect(answer.engine).toMatch(how === 'on the evidence alone' ? /^a local Prometheus 2\./ : /^the Prometheus at 127\.0\.0\.1/);
        const [rule] = drafted(answer);
        expect(rule, JSON.stringify(answer, null, 1)).toBeDefined();
        const { fires, lead, firingsBefore, daysBefore, falseResolves, test } = rule as Rule;
        const early = second(incident.alert.fires) - Date.parse(fires as string) / 1000;
        expect(lead).toBe(early);
        expect(early).toBeGreaterThanOrEqual(180);
        expect({ firingsBefore, falseResolves, test }).toEqual({ firingsBefore: 0, falseResolves: 0, test: 'passes' });
        expect(daysBefore).toBeGreaterThanOrEqual(2.8);
        expect(answer.files).toHaveLength(1);
      },
    );

    it(`drafts nothing from what happens every night, ${how}`, async () => {
      const answer = await run('nightly', flags());
      expect(drafted(answer)).toEqual([]);
      expect(answer.files).toEqual([]);
    });
  }

  it('writes a unit test that promtool passes, and that fails when the limit is spoilt', () => {
    for (const { name } of incidents.filter(({ visible }) => visible !== null)) {
      const folder = join(folderOf(name), 'local');
      const [rules = '', test = ''] = ['rules.yml', 'test.yml'].map((end) => readdirSync(folder).find((file) => file.endsWith(end)));
      const passes = () => {
        try {
          execFileSync('promtool', ['test', 'rules', test], { cwd: folder, stdio: 'ignore' });
          return true;
        } catch {
          return false;
        }
      };
      expect(passes(), name).toBe(true);
      const text = readFileSync(join(folder, rules), 'utf8');
      const size = readFileSync(join(folder, test), 'utf8').length;
      expect({ name, small: size < 20_000 }).toEqual({ name, small: true });
      for (const factor of [0, 1000, -1000]) {
        const spoilt = text.replace(/^( +expr: .*?[<>] )(-?[\d.e+-]+)/m, (_, head: string, limit: string) => `${head}${Number(limit) * factor}`);
        const missing = text.replace(/^( +expr: )absent\((.*)\)$/m, (_, head: string, inner: string) => `${head}absent(${inner.replace('billing', 'other')})`);
        const changed = spoilt === text ? missing : spoilt;
        expect(changed, name).not.toBe(text);
        writeFileSync(join(folder, rules), changed);
        // A limit of 0 below which nothing falls, or above which all is, is no rule; one further out never fires.
        expect({ name, factor, passes: passes() }).toEqual({ name, factor, passes: false });
      }
      writeFileSync(join(folder, rules), text);
    }
  });

  describe('for a report', () => {
    const report = (detected: string) =>
      [
        '# API down',
        '**Date**: 2025-03-10',
        '## Timeline (UTC)',
        `- 10:05 Requests wait for connections\n- ${detected} Ana is paged: alert ApiErrors\n- 10:38 Rolled back\n- 10:50 Incident resolved`,
        '## Action items',
        [
          '| ID | Action | Owner | Deadline | Priority |',
          '| --- | --- | --- | --- | --- |',
          '| AI-001 | Document how to raise the pool size | @ana | 2025-04-01 | high |',
          '| AI-002 | Alert when certificates expire | @ben | 2025-04-01 | high |',
          '| AI-003 | Add an alert on usage of the connection pool | @ben | 2025-04-01 | high |',
        ].join('\n'),
      ].join('\n\n');
    const write = (file: string, text: string) => writeFileSync(join(folderOf('pool'), file), text);
    const read = (file: string) => readFileSync(join(folderOf('pool'), file), 'utf8');

    it('names the report and the item that speaks of the series, so that the merged file is the proof', async () => {
      write('report.md', report('10:20'));
      const { files } = await run('pool', ['report.md', '--out', 'named']);
      expect(files).toEqual([{ alert: 'PoolInUseHigh', item: 'AI-003', rules: 'pool-in-use-high.rules.yml', test: 'pool-in-use-high.test.yml' }]);
      const [rule] = (load(read('named/pool-in-use-high.rules.yml')) as RuleGroups).groups[0]?.rules ?? [];
      expect(rule?.annotations).toMatchObject({ [guardAnnotations.report]: 'report.md', [guardAnnotations.item]: 'AI-003' });
      expect(rule?.annotations.summary).toContain('$value');
      expect(rule?.labels).toEqual({ severity: 'page' });
    });

    it('takes the item that is named, and says where none speaks of the series', async () => {
      write('report.md', report('10:20'));
      expect((await run('pool', ['report.md', '--item', 'ai-002', '--out', 'other'])).files[0]?.item).toBe('AI-002');
      write('silent.md', report('10:20').replace(/\n.*AI-003.*/, ''));
      const { files, notes } = await run('pool', ['silent.md', '--out', 'silent']);
      expect(files[0]?.item).toBeNull();
      expect(notes.join('\n')).toContain('No action item speaks of "Pool in use"');
      expect(read('silent/pool-in-use-high.rules.yml')).not.toContain(guardAnnotations.item);
    });

    it('finds the evidence that lies beside the report', async () => {
      execFileSync('cp', ['-r', 'evidence', 'beside.evidence'], { cwd: folderOf('pool') });
      write('beside.md', report('10:20'));
      const { code, stdout, stderr } = await runCli(folderOf('pool'), ['alert', 'beside.md', '--out', 'beside']);
      expect(code, stderr).toBe(0);
      expect(stdout).toContain('Drafted: PoolInUseHigh for AI-003.');
    });

    it('says when nothing beats what there was, and writes nothing', async () => {
      write('early.md', report('10:06'));
      const { code, stdout } = await runCli(folderOf('pool'), ['alert', 'early.md', '--evidence', 'evidence', '--out', 'early']);
      expect(code).toBe(0);
      expect(stdout).toContain('Nothing that was tried beats the alert that is there, ApiErrors, which fired at 10:20:00.');
      expect(existsSync(join(folderOf('pool'), 'early'))).toBe(false);
      expect((await runCli(folderOf('pool'), ['alert', 'early.md', '--evidence', 'evidence', '--strict'])).code).toBe(1);
    });

    it('leaves a file that was edited as it is, unless told', async () => {
      const args = ['alert', '--evidence', 'evidence', '--out', 'edited'];
      await runCli(folderOf('pool'), args);
      write('edited/pool-in-use-high.rules.yml', 'groups: []\n');
      const again = await runCli(folderOf('pool'), args);
      expect(again.stderr).toContain('edited/pool-in-use-high.rules.yml is there and differs: --force writes over it');
      expect(again.stderr).toContain('edited/pool-in-use-high.test.yml is as it was');
      expect(read('edited/pool-in-use-high.rules.yml')).toBe('groups: []\n');
      await runCli(folderOf('pool'), [...args, '--force']);
      expect(read('edited/pool-in-use-high.rules.yml')).toContain('PoolInUseHigh');
    });
  });

  describe('with --rules', () => {
    const rules = `groups:
  - name: mine
    interval: 30s
    rules:
      - { alert: PoolFull, expr: api_pool_in_use / api_pool_max > 0.9, for: 2m, labels: { severity: page } }
      - { alert: PoolMean, expr: 'avg_over_time(api_pool_in_use[5m]) > 15', keep_firing_for: 1m }
      - { alert: PoolFull, expr: api_pool_in_use / api_pool_max > 0.6, labels: { severity: ticket } }
      - { alert: Unknown, expr: nothing_like_it > 5 }
      - { alert: Recorded, expr: 'job:pool > 3' }
      - { record: 'job:pool', expr: sum(api_pool_in_use) }
      - { alert: Yesterday, expr: api_pool_in_use > 3 * api_pool_in_use offset 1d }
`;
    const withRules = (args: string[]) => {
      writeFileSync(join(folderOf('pool'), 'mine.yml'), rules);
      return run('pool', ['--rules', 'mine.yml', ...args]);
    };

    it('tells of each rule of a file when it fires, and of the others why they were not tried', async () => {
      const { rules: found, notes, files } = await withRules(['--out', 'tests']);
      const told = Object.fromEntries(
        found.toReversed().map(({ alert, fires, firingsBefore, test }) => [alert, [fires?.slice(11, 19) ?? null, firingsBefore, test]]),
      );
      expect(told).toMatchObject({ ApiErrors: ['10:20:00', null, 'none'], Unknown: [null, null, 'none'], Recorded: [null, null, 'none'] });
      expect(told.PoolFull?.slice(1)).toEqual([0, 'passes']);
      expect(told.PoolFull?.[0]).toMatch(/^10:1[0-2]:[03]0$/);
      expect(told.PoolMean?.[2]).toBe('passes');
      // The configured server has what the evidence lacks.
      expect(told.Yesterday?.[2]).toBe('passes');
      expect(notes.join('\n')).toMatch(/Unknown was not tried: the evidence holds no samples of nothing_like_it/);
      expect(notes.join('\n')).toMatch(/Recorded was not tried: it reads what the recording rule job:pool gives/);
      expect(files.map(({ test }) => test)).toEqual(['pool-full.test.yml', 'pool-mean.test.yml', 'pool-full-2.test.yml', 'yesterday.test.yml']);
      const passed = execFileSync('promtool', ['test', 'rules', ...files.map(({ test }) => test ?? '')], {
        cwd: join(folderOf('pool'), 'tests'),
        encoding: 'utf8',
      });
      expect(passed.match(/SUCCESS/g)).toHaveLength(4);
    });

    it('writes nothing without --out', async () => {
      const { files } = await withRules([]);
      expect(files).toEqual([]);
      expect(existsSync(join(folderOf('pool'), 'alerts'))).toBe(false);
    });

    it.each([
      ['groups: [', 'bad.yml is not valid YAML'],
      ['rules: []', 'bad.yml is no rule file of Prometheus: groups is undefined, expected'],
      ['groups: [{ name: a, rules: [{ record: b, expr: c }] }]', 'bad.yml has no alerting rule'],
      ['groups: [{ name: a, rules: [{ alert: B, expr: "c >" }] }]', 'bad.yml has a rule whose expression Prometheus would refuse: B: c >'],
      ['groups: [{ name: a, rules: [{ alert: B, expr: c, for: soon }] }]', 'expected a span such as 2m'],
    ])('refuses %s in one sentence', async (text, sentence) => {
      writeFileSync(join(folderOf('pool'), 'bad.yml'), text);
      const { code, stdout, stderr } = await runCli(folderOf('pool'), ['alert', '--rules', 'bad.yml', '--evidence', 'evidence']);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    });
  });

  describe('where programs are missing', () => {
    /** A folder with nothing but these programs in it. */
    const pathWith = (...names: string[]) => {
      const folder = join(folderOf('pool'), `bin-${names.join('-')}`);
      mkdirSync(folder, { recursive: true });
      for (const name of names) {
        const from = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
        if (!existsSync(join(folder, name))) symlinkSync(from, join(folder, name));
      }
      return { PATH: folder };
    };
    const away = () => writeFileSync(join(folderOf('pool'), 'away.yml'), configOf(incidents[0] as GuardIncident, 'http://127.0.0.1:1'));

    it('drafts all the same, and says that nothing was tried and what to install', async () => {
      away();
      const args = ['alert', '--evidence', 'evidence', '--config', 'away.yml', '--out', 'untried'];
      const { code, stdout, stderr } = await runCli(folderOf('pool'), args, pathWith('sh'));
      expect(code, stderr).toBe(0);
      expect(stdout).toContain('The rules are untried: neither prometheus nor promtool is there; install Prometheus');
      expect(readFileSync(join(folderOf('pool'), 'untried/pool-in-use-high.rules.yml'), 'utf8')).toContain('# Not tried by Prometheus');
      execFileSync('promtool', ['test', 'rules', 'pool-in-use-high.test.yml'], { cwd: join(folderOf('pool'), 'untried'), stdio: 'ignore' });
    });

    it('has promtool try the unit test where it alone is there', async () => {
      away();
      const { stdout } = await runCli(
        folderOf('pool'),
        ['alert', '--evidence', 'evidence', '--config', 'away.yml', '--out', 'half', '--format', 'json'],
        pathWith('promtool'),
      );
      const answer = JSON.parse(stdout) as Answer;
      expect(answer.engine).toBeNull();
      expect(drafted(answer)[0]?.test).toBe('passes');
    });

    it('asks the Prometheus of the configuration where no local one is there', async () => {
      const { stdout } = await runCli(folderOf('pool'), ['alert', '--evidence', 'evidence', '--out', 'asking', '--format', 'json'], pathWith('sh'));
      expect((JSON.parse(stdout) as Answer).engine).toMatch(/^the Prometheus at 127/);
    });

    it('needs the raw answers or a Prometheus', async () => {
      mkdirSync(join(folderOf('pool'), 'bare'), { recursive: true });
      execFileSync('cp', ['evidence/evidence.json', 'bare/'], { cwd: folderOf('pool') });
      const { code, stderr } = await runCli(folderOf('pool'), ['alert', '--evidence', 'bare', '--config', 'away.yml'], pathWith('sh'));
      expect(code).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(
        (await run('pool', ['--evidence', 'bare', '--prometheus', prometheus.url, '--out', 'bare-out'])).rules.some(
          ({ gain, test }) => gain && test === 'passes',
        ),
      ).toBe(true);
    });
  });

  it.each([
    [[], 'Which evidence?'],
    [['--evidence', 'nowhere'], 'There is no nowhere/evidence.json'],
    [['nowhere.md', '--evidence', 'evidence'], 'There is no file nowhere.md'],
    [['--evidence', 'evidence', '--series', 'foo'], 'The evidence has no series "foo", expected one of Pool in use'],
    [['--evidence', 'evidence', '--item', 'AI-1'], '--item names an action item of a report'],
    [['--evidence', 'evidence', '--days', 'x'], '--days is `x`, expected a number from 1 to 30'],
    [['--evidence', 'evidence', '--prometheus', 'http://127.0.0.1:1/'], '127.0.0.1:1 '],
    [['--evidence', 'evidence', '--prometheus', 'ftp://x'], '--prometheus is `ftp://x`'],
    [['--evidence', 'evidence', '--rules', 'nowhere.yml'], 'There is no file nowhere.yml'],
  ])('refuses %j in one sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await runCli(folderOf('pool'), ['alert', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('counts how often an alert fired since', async () => {
    const question = { url: prometheus.url, headers: {}, limits: defaultEvidence.limits, from: second('00:00:00') - 86_400, to: second('23:00:00') };
    expect(await askPastFirings({ ...question, alert: 'ApiErrors' })).toEqual([{ from: second('10:20:00'), to: second('10:39:45') }]);
    expect(await askPastFirings({ ...question, alert: 'Nobody"' })).toEqual([]);
    await expect(askPastFirings({ ...question, url: 'http://127.0.0.1:1', alert: 'ApiErrors' })).rejects.toThrow('127.0.0.1:1');
  });

  it('leaves no Prometheus and no folder behind', async () => {
    const left = () => readdirSync(tmpdir()).filter((name) => /^(?:backtest|promtool)-/.test(name));
    const before = left();
    await run('pool', ['--out', 'last']);
    await runCli(folderOf('pool'), ['alert', '--evidence', 'evidence', '--series', 'foo']);
    expect(left().filter((name) => !before.includes(name))).toEqual([]);
    const running = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    expect(running.split('\n').filter((line) => line.includes('--storage.tsdb.path=data'))).toEqual([]);
  });
});
