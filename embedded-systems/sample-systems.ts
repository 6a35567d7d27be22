import { type EmbeddedGitHub, startGitHub } from '../embedded-github/server.ts';
import { createStore } from '../embedded-github/store.ts';
import { sampleHistory, sampleQuery } from './incident.ts';
import * as answers from './incident-answers.ts';
import type { Running } from './programs.ts';
import { startPrometheus } from './prometheus.ts';
import { type StandIn, startStandIn } from './stand-ins.ts';

const standIns = ['alertmanager', 'kubernetes', 'pagerduty', 'slack', 'grafana', 'loki', 'statuspage'] as const;
export type StandInName = (typeof standIns)[number];

/** Everything that knows of the sample incident: a real Prometheus, the embedded GitHub, stand-ins for the rest. */
export interface SampleSystems {
  prometheus: Running;
  github: EmbeddedGitHub;
  standIns: Record<StandInName, StandIn>;
  /** The configuration that points at all of them. */
  configuration: string;
  /** The tokens it names. */
  env: Record<string, string>;
  log: string;
  close: () => Promise<void>;
}

const byName = {
  alertmanager: answers.alertmanager,
  kubernetes: answers.kubernetes,
  pagerduty: answers.pagerDuty,
  slack: answers.slack,
  grafana: answers.grafana,
  loki: answers.loki,
  statuspage: answers.statuspage,
};

const rules = `groups:
  - name: checkout
    interval: 15s
    rules:
      - alert: CheckoutErrors
        expr: ${sampleQuery} > 0.05
        for: 30s
        labels: { severity: page, service: checkout }
        annotations: { summary: errors, runbook_url: "https://runbooks.example.com/checkout-errors" }
`;

export async function startSampleSystems(): Promise<SampleSystems> {
  const prometheus = await startPrometheus(sampleHistory(), rules);
  const github = await startGitHub(createStore({ systems: answers.github }));
  const started = await Promise.all(standIns.map(async (name) => [name, await startStandIn(byName[name])] as const));
  const all = Object.fromEntries(started) as Record<StandInName, StandIn>;
  const url = (name: StandInName) => all[name].url;
  const configuration = `evidence:
  sources:
    prometheus: { url: "${prometheus.url}", link: "https://prometheus.example.com" }
    alertmanager: { url: "${url('alertmanager')}" }
    kubernetes: { url: "${url('kubernetes')}", namespace: shop }
    pagerduty: { url: "${url('pagerduty')}", token-env: PAGERDUTY_TOKEN }
    slack: { url: "${url('slack')}/api", channels: [C1], workspace: "https://acme.slack.com" }
    github: { url: "${github.url}", repositories: [acme/shop] }
    grafana: { url: "${url('grafana')}", token-env: GRAFANA_TOKEN }
    loki: { url: "${url('loki')}", queries: ['{app="checkout"}'] }
    statuspage: { url: "${url('statuspage')}" }
    files: [{ path: "logs/*.log" }]
  series:
    - { name: Error ratio of checkout, query: '${sampleQuery}', role: impact, unit: ratio }
    - { name: Connections in use, query: 'max(db_pool_in_use{job="checkout"})', role: saturation }
  limits: { request: 10s }
`;
  const close = async () => {
    await Promise.all([prometheus.close(), github.close(), ...Object.values(all).map((one) => one.close())]);
  };
  const env = { PAGERDUTY_TOKEN: 'pd-token-4711', SLACK_TOKEN: 'slack-token-4712', GRAFANA_TOKEN: 'grafana-token-4713', GITHUB_TOKEN: 'github-token-4714' };
  return { prometheus, github, standIns: all, configuration, env, log: sampleLog(), close };
}

function sampleLog(): string {
  const lines: string[] = [];
  for (let minute = 0; minute < 150; minute++) {
    const time = `2025-02-09T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    lines.push(`${time}:05Z INFO order ${minute * 7} took ${minute} ms`);
    if (minute >= 66 && minute < 82)
      for (let count = 10; count < 20; count++) lines.push(`${time}:${count}Z ERROR pool timeout after ${count * 100} ms, password=${answers.baits.files}`);
  }
  return `${lines.join('\n')}\n`;
}
