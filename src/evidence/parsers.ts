import { parseAlertmanager } from './alertmanager.ts';
import type { SourceKind } from './evidence.ts';
import { parseFiles } from './files.ts';
import { parseGitHub } from './github.ts';
import { parseGrafana } from './grafana.ts';
import { parseKubernetes } from './kubernetes.ts';
import { parseLoki } from './loki.ts';
import { parsePagerDuty } from './pagerduty.ts';
import { parsePrometheus } from './prometheus.ts';
import { parseSlack } from './slack.ts';
import type { Parser } from './snapshot.ts';
import { parseStatuspage } from './statuspage.ts';

/** One parser a source. */
export const parsers: Record<SourceKind, Parser> = {
  prometheus: parsePrometheus,
  alertmanager: parseAlertmanager,
  kubernetes: parseKubernetes,
  pagerduty: parsePagerDuty,
  slack: parseSlack,
  github: parseGitHub,
  grafana: parseGrafana,
  loki: parseLoki,
  statuspage: parseStatuspage,
  files: parseFiles,
};
