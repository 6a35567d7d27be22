import { createEvent } from './event.ts';
import { clockOf, type EvidenceEvent, type Series, toTime } from './evidence.ts';
import { byTime } from './merge.ts';

type Name = NonNullable<EvidenceEvent['milestone']>;

const leadSeconds = 900;
const calmSeconds = 300;
const changes = new Set<EvidenceEvent['kind']>(['deploy', 'rollback', 'scale', 'workflow', 'command']);

const seconds = (time: string) => Date.parse(time) / 1000;

/**
 * Marks the events that are the milestones, each with its reason. What no source says stays unmarked: nothing is made up but
 * a row that says for how long the impact has been over.
 */
export function markMilestones(events: EvidenceEvent[], series: Series[]): EvidenceEvent[] {
  const marked = [...events];
  const mark = (event: EvidenceEvent | undefined, milestone: Name, why: string): EvidenceEvent | undefined => {
    const index = event ? marked.indexOf(event) : -1;
    if (!event || index < 0 || event.milestone) return undefined;
    marked[index] = { ...event, milestone, why };
    return marked[index];
  };
  const impact = worstImpact(series);
  const started = mark(...startOf(marked, impact?.series));
  const after =
    (event: EvidenceEvent | undefined, slack = 0) =>
    (other: EvidenceEvent) =>
      !event || seconds(other.at) >= seconds(event.at) - slack;
  const detected = mark(marked.filter(after(started, 300)).find(isDetection), 'detected', 'the first alert, page or word of a person');
  if (detected) mark(...acknowledgementOf(marked.filter(after(detected))));
  const mitigated = impact ? markMitigation(marked, impact, mark, started) : undefined;
  const resolved = marked.filter(after(mitigated ?? detected)).findLast(({ kind, milestone }) => kind === 'resolve' && !milestone);
  if (resolved) mark(resolved, 'resolved', 'the last time a person said so');
  else if (impact?.stretch.to && staysCalm(impact)) {
    const calm = calmEvent(marked, impact);
    marked.push(calm);
    mark(calm, 'resolved', 'nobody said so; the impact has been over for five minutes');
  } else
    mark(
      marked.filter(after(mitigated ?? detected, -1)).findLast(({ kind, milestone }) => kind === 'alert-resolves' && !milestone),
      'resolved',
      'nobody said so; the last alert cleared',
    );
  return marked.sort(byTime);
}

interface Impact {
  series: Series;
  stretch: Series['abnormal'][number];
}

/** The longest kept stretch of the impact series that moves first. */
function worstImpact(series: Series[]): Impact | null {
  const all = series
    .filter(({ role }) => role === 'impact')
    .flatMap((one) => one.abnormal.filter(({ kept }) => kept).map((stretch) => ({ series: one, stretch })));
  const length = ({ stretch }: Impact) => (stretch.to ? seconds(stretch.to) : Number.MAX_SAFE_INTEGER) - seconds(stretch.from);
  return all.sort((a, b) => length(b) - length(a))[0] ?? null;
}

function startOf(events: EvidenceEvent[], impact: Series | undefined): [EvidenceEvent | undefined, Name, string] {
  const onset = events.find(({ kind, subject }) => kind === 'signal-onset' && subject === impact?.name);
  if (onset) return [onset, 'started', 'the impact series leaves its normal range'];
  const alert = events.find(({ kind }) => kind === 'alert-fires' || kind === 'page');
  const near = (event: EvidenceEvent) => !alert || (seconds(event.at) <= seconds(alert.at) && seconds(event.at) >= seconds(alert.at) - leadSeconds);
  const signal = events.find((event) => event.kind === 'signal-onset' && near(event));
  if (signal) return [signal, 'started', 'no impact series is configured; the first series that leaves its normal range before the alert'];
  const seen = events.find((event) => (event.kind === 'log-first' || event.kind === 'status-update') && event.weight >= 5 && near(event));
  return [seen, 'started', 'no series shows it; the first new kind of error'];
}

const isDetection = ({ kind, actor }: EvidenceEvent) => kind === 'alert-fires' || kind === 'page' || (kind === 'message' && actor?.machine === false);

function acknowledgementOf(events: EvidenceEvent[]): [EvidenceEvent | undefined, Name, string] {
  const said = events.find(({ kind, actor }) => kind === 'acknowledge' && actor?.machine !== true);
  if (said) return [said, 'acknowledged', 'the first person who acknowledged'];
  return [
    events.find(({ kind, actor, milestone }) => kind === 'message' && actor?.machine === false && !milestone),
    'acknowledged',
    'nobody acknowledged; the first marked message of a person',
  ];
}

type Mark = (event: EvidenceEvent | undefined, milestone: Name, why: string) => EvidenceEvent | undefined;

/** The last change shortly before the impact falls for good, or else its end. */
function markMitigation(events: EvidenceEvent[], { series, stretch }: Impact, mark: Mark, started: EvidenceEvent | undefined): EvidenceEvent | undefined {
  const fall = stretch.fall ? seconds(stretch.fall) + series.step : null;
  const from = started ? seconds(started.at) : seconds(stretch.from);
  const change = events.findLast(
    ({ kind, at, milestone }) =>
      changes.has(kind) && !milestone && fall !== null && seconds(at) > from && seconds(at) <= fall && seconds(at) >= fall - leadSeconds,
  );
  if (change && stretch.to) {
    const minutes = Math.round((seconds(stretch.fall ?? change.at) - seconds(change.at)) / 60);
    return mark(change, 'mitigated', `it precedes the fall of ${series.name} by ${Math.max(0, minutes)} min; only the order of the two says so`);
  }
  const recovery = events.find(({ kind, subject, at }) => kind === 'signal-recovery' && subject === series.name && at === stretch.to);
  return mark(recovery, 'mitigated', `no change was seen shortly before; ${series.name} is back to normal`);
}

/** There are samples for five minutes after its end. */
function staysCalm({ series, stretch }: Impact): boolean {
  const last = series.points.findLast(([, value]) => value !== null)?.[0] ?? 0;
  return last >= seconds(stretch.to as string) + calmSeconds - series.step;
}

/** Five minutes after the impact was over and stayed so. */
function calmEvent(events: EvidenceEvent[], { series, stretch }: Impact): EvidenceEvent {
  const end = stretch.to as string;
  const recovery = events.find(({ kind, subject, at }) => kind === 'signal-recovery' && subject === series.name && at === end);
  return createEvent({
    at: (seconds(end) + calmSeconds) * 1000,
    kind: 'note',
    subject: series.name,
    text: `${series.name} has been normal for 5 min, since ${clockOf(toTime(Date.parse(end)))}`,
    source: recovery?.source ?? 'Prometheus',
    raw: recovery?.raw ?? { file: '', pointer: '' },
    link: series.link,
    weight: 6,
  });
}
