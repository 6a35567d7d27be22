import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { freePort, hasProgram, startServer } from '../../embedded-systems/programs.ts';
import { createProject, runCli } from '../../embedded-systems/run-cli.ts';
import { startStandIn } from '../../embedded-systems/stand-ins.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';

const installed = [hasProgram('prometheus'), hasProgram('prometheus-alertmanager')].every(Boolean);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

it.runIf(installed)('a live alert walks from pending to firing to resolved, as Prometheus and Alertmanager themselves say', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  let value = 0;
  const exporter = await startStandIn(() => `# TYPE pool_full gauge\npool_full ${value}\n`);
  const [port, managerPort] = [await freePort(), await freePort()];
  writeFileSync(join(folder, 'am.yml'), 'route: { receiver: none, group_wait: 0s, group_interval: 1s }\nreceivers: [{ name: none }]\n');
  writeFileSync(
    join(folder, 'rules.yml'),
    'groups: [{ name: g, interval: 1s, rules: [{ alert: PoolFull, expr: pool_full > 0, for: 3s, labels: { severity: page } }, { alert: StaysOn, expr: vector(1) }] }]\n',
  );
  writeFileSync(
    join(folder, 'prom.yml'),
    `global: { scrape_interval: 1s, evaluation_interval: 1s }\nrule_files: [rules.yml]\nalerting: { alertmanagers: [{ static_configs: [{ targets: ["127.0.0.1:${managerPort}"] }] }] }\nscrape_configs: [{ job_name: toy, static_configs: [{ targets: ["${new URL(exporter.url).host}"] }] }]\n`,
  );
  const manager = await startServer(
    'prometheus-alertmanager',
    [`--config.file=${folder}/am.yml`, `--storage.path=${folder}/am`, `--web.listen-address=127.0.0.1:${managerPort}`, '--cluster.listen-address='],
    { port: managerPort, ready: '/-/ready' },
  );
  const prometheus = await startServer(
    'prometheus',
    [`--config.file=${folder}/prom.yml`, `--storage.tsdb.path=${folder}/data`, `--web.listen-address=127.0.0.1:${port}`],
    { port, ready: '/-/ready' },
  );
  const started = Date.now();
  const silence = {
    matchers: [{ name: 'alertname', value: 'PoolFull', isRegex: false, isEqual: true }],
    startsAt: new Date(started).toISOString(),
    endsAt: new Date(started + 60_000).toISOString(),
    createdBy: 'ana',
    comment: 'load test',
  };
  await fetch(`${manager.url}/api/v2/silences`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(silence) });
  await wait(2500);
  value = 1;
  let fired = '';
  for (let tries = 0; tries < 100 && fired === ''; tries++) {
    await wait(200);
    const alerts = (await (await fetch(`${manager.url}/api/v2/alerts`)).json()) as { labels: Record<string, string>; startsAt: string }[];
    fired = alerts.find(({ labels }) => labels.alertname === 'PoolFull')?.startsAt ?? '';
  }
  value = 0;
  const over = Date.now();
  await wait(4000);
  const project = createProject({
    '.github/post-mortem.yml': `evidence: { sources: { prometheus: { url: "${prometheus.url}" }, alertmanager: { url: "${manager.url}" } } }`,
  });
  const run = await runCli(project.folder, ['collect', '--start', new Date(started).toISOString(), '--end', new Date().toISOString(), '--out', 'out']);
  await Promise.all([prometheus.close(), manager.close(), exporter.close()]);
  rmSync(folder, { recursive: true, force: true });
  expect(run.code, run.stderr).toBe(0);
  const { events } = JSON.parse(await readFile(join(project.folder, 'out/evidence.json'), 'utf8')) as Evidence;
  project.remove();
  const find = (kind: string) => events.filter((event) => event.kind === kind && event.subject === 'PoolFull').map(({ at }) => Date.parse(at));
  const [pending, fires, resolves] = [find('alert-pending'), find('alert-fires'), find('alert-resolves')];
  expect([pending.length, fires.length, resolves.length]).toEqual([1, 1, 1]);
  expect(Math.abs((fires[0] as number) - Date.parse(fired))).toBeLessThanOrEqual(1000);
  expect((fires[0] as number) - (pending[0] as number)).toBeGreaterThanOrEqual(3000);
  expect((resolves[0] as number) - over).toBeGreaterThanOrEqual(-1000);
  expect((resolves[0] as number) - over).toBeLessThanOrEqual(4000);
  expect(events.filter(({ kind }) => kind === 'silence').map(({ actor }) => actor?.name)).toEqual(['ana']);
  // What fires still has not ended.
  expect(events.filter(({ kind, subject }) => kind === 'alert-resolves' && subject === 'StaysOn')).toEqual([]);
});
