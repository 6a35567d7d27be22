import * as v from 'valibot';

export const sourceKinds = ['prometheus', 'alertmanager', 'kubernetes', 'pagerduty', 'slack', 'github', 'grafana', 'loki', 'statuspage', 'files'] as const;

export const eventKinds = [
  'signal-onset',
  'signal-peak',
  'signal-recovery',
  'no-data',
  'alert-pending',
  'alert-fires',
  'alert-resolves',
  'silence',
  'page',
  'acknowledge',
  'escalate',
  'resolve',
  'note',
  'message',
  'command',
  'deploy',
  'rollback',
  'release',
  'merge',
  'workflow',
  'restart',
  'kill',
  'scale',
  'log-first',
  'log-surge',
  'status-update',
  'annotation',
] as const;

const time = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/), v.description('ISO 8601 in UTC, to the second'));
const number = v.number();
const describe = <S extends v.GenericSchema>(schema: S, text: string) => v.pipe(schema, v.description(text) as never) as unknown as S;

const source = v.strictObject({
  id: v.string(),
  kind: v.picklist(sourceKinds),
  state: v.picklist(['complete', 'partial', 'failed', 'skipped']),
  why: describe(v.nullable(v.string()), 'What is missing and why, as a sentence; null for a complete source'),
  asked: describe(number, 'Requests or commands'),
  bytes: describe(number, 'Bytes of the answers'),
  redactions: describe(v.record(v.string(), number), 'How many secrets of each kind were cut out before anything was written'),
});

const gap = v.strictObject({ source: v.string(), from: time, to: time, why: v.string() });

const clock = v.strictObject({
  source: v.string(),
  against: v.string(),
  seconds: describe(number, 'How far the source is behind (positive) or ahead of the other; measured, never applied silently'),
  from: describe(v.string(), 'What it was measured by'),
});

const event = v.strictObject({
  id: describe(v.string(), 'The same for the same event in every run'),
  at: time,
  precision: describe(v.picklist(['second', 'minute', 'interval']), 'interval: the true time lies after `after` and not later than `at`'),
  after: v.optional(time),
  until: v.optional(time),
  kind: v.picklist(eventKinds),
  subject: describe(v.string(), 'Service, alert, deployment or template: what duplicates share'),
  text: v.string(),
  actor: v.nullable(v.strictObject({ name: v.string(), login: v.optional(v.string()), machine: v.boolean() })),
  source: describe(v.string(), 'Name of the system; several where several saw it'),
  link: v.nullable(v.string()),
  raw: v.strictObject({ file: v.string(), pointer: v.string() }),
  weight: describe(number, '0 to 10; what the draft shows first where there is too much'),
  milestone: v.optional(v.picklist(['started', 'detected', 'acknowledged', 'mitigated', 'resolved'])),
  why: v.optional(describe(v.string(), 'Why it is the milestone')),
});

const series = v.strictObject({
  id: v.string(),
  name: v.string(),
  query: v.string(),
  unit: v.nullable(v.string()),
  role: v.picklist(['impact', 'saturation', 'traffic', 'other']),
  step: describe(number, 'Seconds between points as asked'),
  baseline: v.nullable(v.strictObject({ days: number, normal: v.tuple([number, number]) })),
  peak: v.nullable(v.strictObject({ at: time, value: number })),
  abnormal: describe(
    v.array(
      v.strictObject({
        from: time,
        to: v.nullable(time),
        fall: describe(v.nullable(time), 'Last time at which it was still near its peak'),
        side: v.picklist(['up', 'down']),
        kept: v.boolean(),
        note: v.nullable(v.string()),
      }),
    ),
    'Stretches outside of the normal range',
  ),
  points: v.array(v.tuple([number, v.nullable(number)])),
  link: v.nullable(v.string()),
});

/** The file `evidence.json`. */
export const evidenceSchema = v.strictObject({
  version: v.literal(1),
  incident: v.strictObject({ start: time, end: time, pad: describe(number, 'Seconds looked at on either side'), service: v.nullable(v.string()) }),
  sources: v.array(source),
  gaps: v.array(gap),
  clocks: v.array(clock),
  counts: describe(v.record(v.string(), number), 'What was seen and not kept, such as chat messages, by words for people'),
  runbooks: v.array(v.strictObject({ alert: v.string(), url: v.string() })),
  alerts: v.optional(
    describe(
      v.array(v.strictObject({ alert: v.string(), expr: v.string(), for: describe(number, 'Seconds') })),
      'What the alerts that were active ask, by the rules of Prometheus',
    ),
  ),
  events: v.array(event),
  series: v.array(series),
});
