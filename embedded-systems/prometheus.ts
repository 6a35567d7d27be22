import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, type Running, startServer } from './programs.ts';

/** Samples of one series: [seconds since 1970, value]. */
export interface History {
  name: string;
  labels?: Record<string, string>;
  points: [number, number][];
}

/** A real Prometheus whose history is what is given. `rules` is the text of a rule file. */
export async function startPrometheus(history: History[], rules = ''): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'prometheus-'));
  writeFileSync(join(folder, 'history.om'), printOpenMetrics(history));
  execFileSync('promtool', ['tsdb', 'create-blocks-from', 'openmetrics', join(folder, 'history.om'), join(folder, 'data')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(join(folder, 'rules.yml'), rules === '' ? 'groups: []\n' : rules);
  writeFileSync(join(folder, 'prometheus.yml'), 'global: { evaluation_interval: 1h }\nrule_files: [rules.yml]\n');
  const port = await freePort();
  const args = [
    `--config.file=${join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${join(folder, 'data')}`,
    // Its default of 15 days would delete the history at once.
    '--storage.tsdb.retention.time=100y',
    `--web.listen-address=127.0.0.1:${port}`,
  ];
  const server = await startServer('prometheus', args, { port, ready: '/-/ready' });
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

function printOpenMetrics(history: History[]): string {
  const byName = new Map<string, History[]>();
  for (const one of history) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  const lines: string[] = [];
  for (const [name, all] of byName) {
    lines.push(`# TYPE ${name} unknown`);
    for (const { labels = {}, points } of all) {
      const set = Object.entries(labels)
        .map(([key, value]) => `${key}="${value}"`)
        .join(',');
      for (const [second, value] of points) lines.push(`${name}{${set}} ${value} ${second}`);
    }
  }
  return `${lines.join('\n')}\n# EOF\n`;
}

/** Samples of an alert as Prometheus writes them of its own rules. */
export function alertHistory(
  labels: Record<string, string>,
  { pending, fires, ends, step }: { pending: number; fires: number; ends: number; step: number },
): History[] {
  const points = (from: number, to: number, value: number) => {
    const list: [number, number][] = [];
    for (let second = from; second < to; second += step) list.push([second, value]);
    return list;
  };
  return [
    { name: 'ALERTS', labels: { ...labels, alertstate: 'pending' }, points: points(pending, fires, 1) },
    { name: 'ALERTS', labels: { ...labels, alertstate: 'firing' }, points: points(fires, ends, 1) },
    { name: 'ALERTS_FOR_STATE', labels, points: points(pending, ends, pending) },
  ].filter(({ points: list }) => list.length > 0);
}
