import type { SourceKind } from '../evidence/evidence.ts';
import { fetchAlertmanager } from './alertmanager.ts';
import { fetchFiles } from './files.ts';
import { fetchGitHub } from './github.ts';
import { fetchGrafana } from './grafana.ts';
import { fetchKubernetes } from './kubernetes.ts';
import { fetchLoki } from './loki.ts';
import { fetchPagerDuty } from './pagerduty.ts';
import { fetchPrometheus } from './prometheus.ts';
import { fetchSlack } from './slack.ts';
import type { FetchContext, Fetcher } from './source.ts';
import { fetchStatuspage } from './statuspage.ts';

/** One fetcher a source. */
export const fetchers: Record<SourceKind, Fetcher> = {
  prometheus: fetchPrometheus,
  alertmanager: fetchAlertmanager,
  kubernetes: fetchKubernetes,
  pagerduty: fetchPagerDuty,
  slack: fetchSlack,
  github: fetchGitHub,
  grafana: fetchGrafana,
  loki: fetchLoki,
  statuspage: fetchStatuspage,
  files: fetchFiles,
};

/** GitHub needs no configuration inside of a workflow. */
export function isConfigured(kind: SourceKind, { settings, env }: FetchContext): boolean {
  if (kind === 'github') return settings.sources.github !== undefined || Boolean(env.GITHUB_REPOSITORY && env.GITHUB_TOKEN);
  return settings.sources[kind] !== undefined;
}
