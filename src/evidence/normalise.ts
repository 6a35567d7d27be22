import { measureClocks } from './clocks.ts';
import { type Evidence, type EvidenceEvent, type Gap, type SourceKind, toTime } from './evidence.ts';
import { mergeEvents } from './merge.ts';
import { markMilestones } from './milestones.ts';
import { parsers } from './parsers.ts';
import type { ParseContext, Parsed, RawFile, Snapshot } from './snapshot.ts';

/** What a snapshot says, the same for the same files: no clock, network or environment. */
export function normalise(snapshot: Snapshot): Evidence {
  const { window, settings, service } = snapshot;
  const context: ParseContext = { window, settings };
  const parsed = snapshot.sources.map(({ kind }) => parseSource(kind, snapshot.files, context));
  const events = mergeEvents([...parsed.flatMap((one) => one.events), ...confirmed(parsed)].filter(({ at }) => isInside(at, snapshot)));
  const series = parsed.flatMap((one) => one.series ?? []);
  const kept = new Set(events.map(({ at, kind, subject }) => `${kind}\n${subject}\n${at}`));
  // A candidate that was confirmed counts in its series too.
  for (const one of series) for (const stretch of one.abnormal) stretch.kept ||= kept.has(`signal-onset\n${one.name}\n${stretch.from}`);
  const gaps = [...snapshot.sources.flatMap((source) => [...source.gaps, ...sourceGap(source, snapshot)]), ...parsed.flatMap((one) => one.gaps)];
  return {
    version: 1,
    incident: { start: toTime(window.start), end: toTime(window.end), pad: window.pad, service },
    sources: snapshot.sources.map(({ id, kind, state, why, asked, bytes, redactions }) => ({ id, kind, state, why, asked, bytes, redactions })),
    gaps: distinct(gaps),
    clocks: [...parsed.flatMap((one) => one.clocks ?? []), ...measureClocks(events)],
    counts: Object.assign({}, ...parsed.map((one) => one.counts ?? {})),
    runbooks: parsed.flatMap((one) => one.runbooks ?? []),
    alerts: parsed.flatMap((one) => one.alerts ?? []),
    events: markMilestones(events, series),
    series,
  };
}

/** Never throws: an answer of an unknown shape is a gap. */
function parseSource(kind: SourceKind, files: RawFile[], context: ParseContext): Parsed & { candidates?: EvidenceEvent[][] } {
  const own = files.filter(({ source }) => source === kind);
  if (own.length === 0) return { events: [], gaps: [] };
  try {
    return parsers[kind](own, context);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const { window } = context;
    return {
      events: [],
      gaps: [{ source: kind, from: toTime(window.start), to: toTime(window.end), why: `The answers have a shape that is not known (${reason})` }],
    };
  }
}

/** Stretches of impact series no larger than in the days before count where an alert or a page says so at the time. */
function confirmed(parsed: (Parsed & { candidates?: EvidenceEvent[][] })[]): EvidenceEvent[] {
  const calls = parsed.flatMap(({ events }) => events.filter(({ kind }) => kind === 'alert-fires' || kind === 'page'));
  const slack = 300_000;
  return parsed
    .flatMap(({ candidates = [] }) => candidates)
    .filter((events) => {
      const [from, to] = [Date.parse(events[0]?.at ?? '') - slack, Date.parse(events.at(-1)?.at ?? '') + slack];
      return calls.some(({ at }) => Date.parse(at) >= from && Date.parse(at) <= to);
    })
    .flat();
}

function isInside(at: string, { window }: Snapshot): boolean {
  const time = Date.parse(at);
  return time >= window.start - window.pad * 1000 && time <= window.end + window.pad * 1000;
}

/** A source that could not be asked is a gap over the whole window. */
function sourceGap({ kind, state, why }: Snapshot['sources'][number], { window }: Snapshot): Gap[] {
  if (state === 'complete' || state === 'skipped' || why === null) return [];
  return [{ source: kind, from: toTime(window.start), to: toTime(window.end), why }];
}

function distinct(gaps: Gap[]): Gap[] {
  const seen = new Set<string>();
  return gaps
    .filter((gap) => {
      const key = JSON.stringify(gap);
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.source < b.source ? -1 : 1));
}
