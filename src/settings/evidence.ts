import { defaultEvidence, type EvidenceSettings, type SeriesSettings, type Sources } from '../evidence/settings.ts';

/** The key `evidence` as written. */
export interface EvidenceConfig {
  sources?: Sources;
  series?: (Omit<SeriesSettings, 'role'> & { role?: SeriesSettings['role'] })[];
  baseline?: Partial<EvidenceSettings['baseline']>;
  limits?: { 'log-bytes'?: string; 'total-bytes'?: string; request?: string; run?: string };
}

/** The key `evidence` with its defaults filled in. */
export function resolveEvidence(config: EvidenceConfig = {}): EvidenceSettings {
  const { sources = {}, series = [], baseline = {}, limits = {} } = config;
  const base = defaultEvidence;
  return {
    sources,
    series: series.map(({ role = 'other', ...one }) => ({ ...one, role })),
    baseline: { ...base.baseline, ...baseline },
    limits: {
      logBytes: bytesOf(limits['log-bytes']) ?? base.limits.logBytes,
      totalBytes: bytesOf(limits['total-bytes']) ?? base.limits.totalBytes,
      request: millisecondsOf(limits.request) ?? base.limits.request,
      run: millisecondsOf(limits.run) ?? base.limits.run,
    },
  };
}

const powers: Record<string, number> = { '': 1, k: 1e3, M: 1e6, G: 1e9 };

function bytesOf(text: string | undefined): number | null {
  const match = /^(\d+) ?([kMG]?)B$/.exec(text ?? '');
  return match ? Number(match[1]) * (powers[match[2] as string] as number) : null;
}

const spans: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

function millisecondsOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  let sum = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)(ms|[smhd])/g)) sum += Number(count) * (spans[unit as string] as number);
  return sum;
}
