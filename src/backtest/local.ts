import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SourceProblem } from '../collect/problem.ts';
import { defaultEvidence } from '../evidence/settings.ts';
import type { Collected } from '../guards/collected.ts';
import { printOpenMetrics } from '../guards/open-metrics.ts';
import type { Engine } from './engine.ts';
import { findProgram, freePort, runProgram } from './programs.ts';
import { askServer } from './server.ts';

const patience = 20_000;

/**
 * A Prometheus of this machine, on loopback, with the raw samples of the evidence and nothing else. Null where `prometheus` or
 * `promtool` is not installed, or there are no samples. `close` ends it and takes its folder away.
 */
export async function startLocal(collected: Collected, env: Record<string, string | undefined>): Promise<Engine | null> {
  const [prometheus, promtool] = [findProgram('prometheus', env), findProgram('promtool', env)];
  if (!prometheus || !promtool || collected.raw.size === 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'backtest-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    await load(promtool, folder, collected);
    const { child, url } = await serve(prometheus, folder);
    const server = askServer({ url, headers: {}, limits: defaultEvidence.limits, from: collected.from, to: collected.to });
    const close = async () => {
      await end(child);
      remove();
    };
    return { ...server, name: `a local ${await versionOf(url)} with the samples of the evidence`, kind: 'local', rules: async () => collected.rules, close };
  } catch (error) {
    remove();
    throw error;
  }
}

async function load(promtool: string, folder: string, { raw }: Collected): Promise<void> {
  writeFileSync(join(folder, 'samples.om'), printOpenMetrics(raw.values()));
  const { ok, said } = await runProgram(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', 'samples.om', 'data'], folder);
  if (!ok) throw new SourceProblem(`promtool does not load the samples of the evidence: ${lastLine(said)}`);
  writeFileSync(join(folder, 'prometheus.yml'), 'global: { evaluation_interval: 1m }\n');
}

async function serve(prometheus: string, folder: string): Promise<{ child: ChildProcess; url: string }> {
  const port = await freePort();
  const args = [
    '--config.file=prometheus.yml',
    '--storage.tsdb.path=data',
    // Its default of 15 days would delete the samples at once.
    '--storage.tsdb.retention.time=100y',
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=error',
  ];
  const child = spawn(prometheus, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.on('error', (error) => {
    said += error.message;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said = (said + chunk).slice(-4000);
  });
  // Whoever stops this command stops it too.
  const stop = () => {
    child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  child.once('exit', () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop);
  });
  const url = `http://127.0.0.1:${port}`;
  for (const started = Date.now(); Date.now() - started < patience; await sleep(30)) {
    if (child.exitCode !== null || child.pid === undefined) break;
    const { ok } = await fetch(`${url}/-/ready`).catch(() => ({ ok: false }));
    if (ok) return { child, url };
  }
  await end(child);
  throw new SourceProblem(`the local Prometheus does not start: ${lastLine(said) || 'it gives no answer'}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // Nothing of it is kept: there is nothing to finish.
  child.kill('SIGKILL');
  await gone;
}

async function versionOf(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/status/buildinfo`)
    .then((response) => response.json() as Promise<{ data?: { version?: string } }>)
    .catch(() => null);
  return `Prometheus ${(answer?.data?.version ?? '').replace(/\+.*$/, '')}`.trim();
}

const lastLine = (said: string) => said.trim().split('\n').at(-1)?.trim().slice(0, 300) ?? '';
