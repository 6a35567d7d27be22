import type { Evidence, EvidenceEvent, Series } from '../src/evidence/evidence.ts';

const at = (time: string) => `2025-02-09T${time}Z`;

function event(time: string, kind: EvidenceEvent['kind'], text: string, rest: Partial<EvidenceEvent> = {}): EvidenceEvent {
  return {
    id: `${kind}-${time}`,
    at: at(time),
    precision: 'second',
    kind,
    subject: 'checkout',
    text,
    actor: null,
    source: 'Prometheus',
    link: null,
    raw: { file: '', pointer: '' },
    weight: 8,
    ...rest,
  };
}

const impact: Series = {
  id: 'errors',
  name: 'Error ratio of checkout',
  query: 'errors / requests',
  unit: 'ratio',
  role: 'impact',
  step: 15,
  baseline: { days: 3, normal: [0.002, 0.004] },
  peak: { at: at('10:10:00'), value: 0.42 },
  abnormal: [{ from: at('10:05:30'), to: at('10:24:00'), fall: at('10:22:45'), side: 'up', kept: true, note: null }],
  points: [],
  link: null,
};

/** Evidence of the sample incident, as a collection would have it: the examples of the rules are compared with it. */
export const sampleEvidence: Evidence = {
  version: 1,
  incident: { start: at('10:00:00'), end: at('11:00:00'), pad: 1800, service: 'checkout' },
  sources: (['prometheus', 'pagerduty', 'kubernetes'] as const).map((kind) => ({
    id: kind,
    kind,
    state: 'complete',
    why: null,
    asked: 1,
    bytes: 1,
    redactions: {},
  })),
  gaps: [],
  clocks: [],
  counts: {},
  runbooks: [],
  events: [
    event('10:01:00', 'deploy', 'Deployed checkout', { source: 'Kubernetes' }),
    event('10:05:30', 'signal-onset', 'Error ratio of checkout starts to rise', {
      subject: impact.name,
      after: at('10:05:15'),
      until: at('10:24:00'),
      precision: 'interval',
      milestone: 'started',
    }),
    event('10:06:45', 'alert-fires', 'Alert CheckoutErrors fires', { subject: 'CheckoutErrors', milestone: 'detected' }),
    event('10:08:12', 'page', 'Ana is paged: CheckoutErrors', { source: 'PagerDuty' }),
    event('10:10:02', 'acknowledge', 'Acknowledged by Ana: CheckoutErrors', { source: 'PagerDuty', milestone: 'acknowledged' }),
    event('10:22:10', 'rollback', 'Rolled back checkout', { source: 'Kubernetes', milestone: 'mitigated' }),
    event('10:24:00', 'signal-recovery', 'Error ratio of checkout returns to normal', { subject: impact.name, after: at('10:23:45'), precision: 'interval' }),
    event('10:25:00', 'alert-resolves', 'Alert CheckoutErrors clears', { subject: 'CheckoutErrors' }),
    event('10:40:00', 'resolve', 'Resolved in PagerDuty by Ana: CheckoutErrors', { source: 'PagerDuty', milestone: 'resolved' }),
  ],
  series: [impact],
};
