import type { SeriesRole } from './evidence.ts';

/** A server that is asked over HTTP. Secrets are named by the environment variable that holds them. */
export interface Server {
  url: string;
  /** Address for people, where it differs from the one that is asked. */
  link?: string;
  'token-env'?: string;
  /** `user:password` for Basic authentication. */
  'basic-env'?: string;
  /** Header → environment variable. */
  'headers-env'?: Record<string, string>;
}

export interface KubernetesSource {
  url?: string;
  context?: string;
  namespace?: string;
  selector?: string;
  deployments?: string[];
}

export interface FilesSource {
  path: string;
  /** Zone of times that name none; UTC by default. */
  zone?: string;
  /** Correction of a clock that is known to be wrong, such as `-1h`. */
  shift?: string;
}

export interface Sources {
  prometheus?: Server;
  alertmanager?: Server;
  kubernetes?: KubernetesSource;
  pagerduty?: Partial<Server> & { services?: string[] };
  slack?: Partial<Server> & { channels: string[]; reactions?: string[]; workspace?: string };
  github?: Partial<Server> & { repositories?: string[]; environments?: string[] };
  grafana?: Server & { tags?: string[] };
  loki?: Server & { queries: string[] };
  statuspage?: Partial<Server> & { page?: string };
  files?: FilesSource[];
}

export interface SeriesSettings {
  name: string;
  query: string;
  role: SeriesRole;
  unit?: string | undefined;
}

/** The key `evidence` of the configuration, with defaults filled in. */
export interface EvidenceSettings {
  sources: Sources;
  series: SeriesSettings[];
  baseline: { days: number; sensitivity: 'low' | 'normal' | 'high' };
  limits: Limits;
}

export interface Limits {
  /** Bytes of one log stream. */
  logBytes: number;
  /** Bytes of one source. */
  totalBytes: number;
  /** Milliseconds one request may take. */
  request: number;
  /** Milliseconds a run may take. */
  run: number;
}

export const defaultEvidence: EvidenceSettings = {
  sources: {},
  series: [],
  baseline: { days: 3, sensitivity: 'normal' },
  limits: { logBytes: 10_000_000, totalBytes: 50_000_000, request: 30_000, run: 600_000 },
};

/** How far around the window every source is asked, in seconds. */
export const pad = 1800;
