import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GuardIncident, guardIncidents, incidentDay } from '../../embedded-systems/guard-incidents.ts';
import { hasProgram, type Running } from '../../embedded-systems/programs.ts';
import { startPrometheus } from '../../embedded-systems/prometheus.ts';
import { createProject, type Project, runCli } from '../../embedded-systems/run-cli.ts';

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
        const spoilt = text.replace(/^( +expr: .*[<>] )(-?[\d.e+-]+)$/m, (_, head: string, limit: string) => `${head}${Number(limit) * factor}`);
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

  it('leaves no process and no folder behind', () => {
    expect(existsSync(join(folderOf('pool'), 'data'))).toBe(false);
  });
});
