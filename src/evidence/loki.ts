import type { EvidenceEvent } from './evidence.ts';
import { bestLogEvents, logEvents } from './log-events.ts';
import { type LogLine, readLogLine } from './log-lines.ts';
import { type ParseContext, type Parsed, type RawFile, readJson } from './snapshot.ts';

interface Streams {
  data?: { result?: { stream: Record<string, string>; values: [string, string][] }[] };
}

/** The lines of all streams of a query, as one log. */
export function parseLoki(files: RawFile[], { window, settings }: ParseContext): Parsed {
  const events: EvidenceEvent[] = [];
  for (const [index, query] of (settings.sources.loki?.queries ?? []).entries()) {
    const own = files.filter(({ what }) => what.startsWith(`query/${index}/`));
    const lines = own.flatMap((file) => linesOf(file)).sort((a, b) => a.at - b.at);
    if (lines.length > 0) events.push(...logEvents(lines, { name: query.slice(0, 60), source: 'Loki', file: own[0]?.file ?? '' }, window));
  }
  return { events: bestLogEvents(events), gaps: [] };
}

function linesOf(file: RawFile): LogLine[] {
  let line = 0;
  return (readJson<Streams>(file)?.data?.result ?? []).flatMap(({ stream, values }) =>
    values.map(([time, text]): LogLine => {
      const at = Number(BigInt(time) / 1_000_000n);
      const own =
        readLogLine(text, { zone: 'UTC', shift: 0, year: new Date(at).getUTCFullYear() }) ??
        readLogLine(`${new Date(at).toISOString()} ${text}`, { zone: 'UTC', shift: 0, year: 2000 });
      const level = /^(?:error|err|fatal|critical)$/i.test(stream.level ?? stream.detected_level ?? '') ? 'error' : (own?.level ?? 'info');
      return { at, level, text: own?.text ?? text, line: line++ };
    }),
  );
}
