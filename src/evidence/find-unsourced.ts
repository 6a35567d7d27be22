import { isCode } from '../report/markdown/lines.ts';
import { sentencesOf } from '../report/markdown/sentences.ts';
import type { Line, Report, SectionName } from '../report/types.ts';
import type { Evidence, Series } from './evidence.ts';

/** A figure in prose, and its value in its unit: minutes for spans and for times of day, per cent for shares. */
interface Figure {
  kind: 'clock' | 'share' | 'span' | 'count';
  text: string;
  from: number;
  value: number;
}

/** A line that tells of the incident with figures that nothing bears out. */
export interface Unsourced {
  line: Line;
  figures: Pick<Figure, 'text' | 'from'>[];
}

/** Sections that tell what happened; the others say what should, or how things are set. */
const told: ReadonlySet<SectionName | null> = new Set<SectionName>([
  'summary',
  'impact',
  'detection',
  'response',
  'root-cause',
  'contributing-factors',
  'five-whys',
  'went-well',
  'went-wrong',
  'lucky',
]);
/** Where spans are mostly settings, such as a timeout of 30 seconds. */
const ofSettings: ReadonlySet<SectionName | null> = new Set<SectionName>(['root-cause', 'contributing-factors', 'five-whys']);

const minutesOf = { s: 1 / 60, m: 1, h: 60, d: 1440 } as const;
const figures: [kind: Figure['kind'], pattern: RegExp, value: (match: RegExpMatchArray) => number][] = [
  ['clock', /\b([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?\b/g, (match) => Number(match[1]) * 60 + Number(match[2])],
  ['share', /\b(\d{1,3}(?:\.\d{1,3})?) ?(?:%|percent\b|per cent\b)/gi, (match) => Number(match[1])],
  [
    'span',
    /\b(\d{1,4}(?:\.\d{1,2})?)[ -]?(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|days?)\b/gi,
    (match) => Number(match[1]) * minutesOf[(match[2] as string).charAt(0).toLowerCase() as keyof typeof minutesOf],
  ],
  [
    'count',
    /\b(\d{1,3}(?:,\d{3}){1,3}|\d{1,9}) (?:(?:of (?:our|the)|failed|affected|lost|paying|active|different) )?(?:customers?|users?|orders?|requests?|payments?|transactions?|sessions?|messages?|errors?|tickets?|carts?|accounts?|merchants?|calls?|emails?|records?|rows?)\b/gi,
    (match) => Number((match[1] as string).replaceAll(',', '')),
  ],
];

/** Words by which a line says where its figures are from; a link or a query says it too. */
const sourced =
  /\baccording to\b|\bsources?:|\bas (?:reported|counted|measured|told) by\b|\b(?:report|count|figure|estimate|dashboard)s? (?:by|from|of) \w|\bhttps?:|\[\^/i;

/** Characters of a line, and figures of a report, that are looked at. */
const mostRead = 3000;
const mostFigures = 500;

/** Lines that tell of the incident with a figure that neither evidence nor the timeline of the report has. */
export function findUnsourced(report: Report, evidence: Evidence): Unsourced[] {
  const known = knownFigures(report, evidence);
  let left = mostFigures;
  return report.blocks.flatMap((block) => {
    if (!told.has(block.section) || (block.kind !== 'line' && block.kind !== 'item' && block.kind !== 'row')) return [];
    const lines = block.kind === 'row' ? block.cells : [block.content];
    return lines.flatMap((line) => {
      if (line.spans.some(({ kind }) => kind === 'link' || kind === 'code')) return [];
      const text = line.text.slice(0, mostRead);
      // A source stands in the same sentence.
      const loose = sentencesOf(text)
        .map(([from, to]) => ({ text: text.slice(from, to), from }))
        .filter((sentence) => !sourced.test(sentence.text))
        .flatMap(({ text: sentence, from }) => readFigures(sentence).map((figure) => ({ ...figure, from: figure.from + from })))
        .filter(({ kind, from }) => !isCode(line, from) && !(kind === 'span' && ofSettings.has(block.section)))
        .filter((figure) => left-- > 0 && !isKnown(figure, known));
      return loose.length > 0 ? [{ line, figures: loose }] : [];
    });
  });
}

function readFigures(text: string): Figure[] {
  const found = figures.flatMap(([kind, pattern, value]) =>
    [...text.matchAll(pattern)].map((match): Figure => ({ kind, text: match[0], from: match.index, value: value(match) })),
  );
  return found.sort((a, b) => a.from - b.from);
}

interface Known {
  clocks: number[];
  shares: number[];
  /** Minutes. */
  spans: number[];
  counts: number[];
}

function knownFigures(report: Report, { events, series, incident, sources }: Evidence): Known {
  const kept = series.flatMap((one) => one.abnormal);
  const instants = [
    ...events.flatMap(({ at, after, until }) => [at, after, until]),
    ...kept.flatMap(({ from, to, fall }) => [from, to, fall]),
    ...series.map(({ peak }) => peak?.at),
    incident.start,
    incident.end,
  ].flatMap((at) => (at ? [Date.parse(at) / 60_000] : []));
  const rows = report.timeline.flatMap(({ at }) => (at ? [Date.parse(at) / 60_000] : []));
  const words = [
    ...events.map(({ text }) => text),
    ...report.timeline.map(({ text }) => text),
    ...series.map(({ query }) => query),
    report.duration?.text ?? '',
  ]
    .slice(0, 2000)
    .flatMap((text) => readFigures(text.slice(0, 500)));
  const of = (kind: Figure['kind']) => words.filter((figure) => figure.kind === kind).map(({ value }) => value);
  const values = series.flatMap(valuesOf);
  const ends = [...new Set([...instants, ...rows].map((minute) => Math.round(minute * 4) / 4))].sort((a, b) => a - b).slice(0, 200);
  const stated = report.timeline.flatMap(({ time }) => (time ? readFigures(time).map(({ value }) => value) : []));
  // A report may tell the time of another zone than the systems: its timeline says by how much.
  const shifts = [
    0,
    ...new Set(
      report.timeline.flatMap(({ at, time }) =>
        at && time
          ? readFigures(time)
              .slice(0, 1)
              .map(({ value }) => value - ((Date.parse(at) / 60_000) % 1440))
          : [],
      ),
    ),
  ];
  return {
    clocks: [...instants.flatMap((minute) => shifts.slice(0, 4).map((shift) => (((minute + shift) % 1440) + 1440) % 1440)), ...stated, ...of('clock')],
    shares: [...series.flatMap((one) => (one.unit === 'ratio' ? valuesOf(one).map((value) => value * 100) : valuesOf(one))), ...of('share'), 100],
    spans: [...ends.flatMap((end, index) => ends.slice(0, index).map((start) => end - start)), report.duration?.minutes ?? 0, ...of('span')],
    counts: [...values, ...of('count'), events.length, sources.length],
  };
}

const valuesOf = ({ peak, baseline, points }: Series): number[] =>
  [peak?.value, ...(baseline?.normal ?? []), ...points.map(([, value]) => value)].flatMap((value) => (value == null ? [] : [value]));

/** As people round: a minute, a tenth. */
function isKnown({ kind, value }: Figure, known: Known): boolean {
  if (kind === 'clock') return known.clocks.some((minute) => Math.abs(minute - value) <= 1);
  if (kind === 'share') return known.shares.some((share) => Math.abs(share - value) <= Math.max(1, share * 0.1));
  if (kind === 'span') return known.spans.some((span) => Math.abs(span - value) <= Math.max(0.5, span * 0.1));
  return known.counts.some((count) => Math.abs(count - value) <= count * 0.1);
}
