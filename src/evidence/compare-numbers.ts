import { formatMinutes } from '../report/time/durations.ts';
import { findMoment, readClaims } from '../report/timeline/claims.ts';
import { type Line, type MilestoneName, milestoneNames, type Report, type TimelineEntry } from '../report/types.ts';
import { clockOf, type Evidence, type EvidenceEvent, type Series } from './evidence.ts';
import { formatValue } from './units.ts';

/** A figure of the report that evidence does not bear out. */
export interface WrongNumber {
  line: Line;
  from: number;
  to: number;
  stated: string;
  /** What evidence says, with its source. */
  seen: string;
}

/** Spans and peaks stated in prose, against the events and series of evidence. */
export function compareNumbers(report: Report, evidence: Evidence): WrongNumber[] {
  const seen = asTimeline(report, evidence);
  return proseOf(report).flatMap((line) => [...wrongSpans(line, seen), ...wrongPeaks(line, evidence.series)]);
}

/** The duration a report states, where no two milestones of evidence are that far apart; null where they are or are not known. */
export function compareDuration(report: Report, { events }: Evidence): { minutes: number; span: string } | null {
  const at = (name: MilestoneName) => events.find(({ milestone }) => milestone === name)?.at;
  const ends: [MilestoneName, MilestoneName][] = [
    ['started', 'resolved'],
    ['started', 'mitigated'],
    ['detected', 'resolved'],
    ['detected', 'mitigated'],
  ];
  const spans = ends.flatMap(([from, to]) => {
    const [start, end] = [at(from), at(to)];
    return start && end && end > start
      ? [{ minutes: (Date.parse(end) - Date.parse(start)) / 60_000, span: `${clockOf(start)} (${from}) to ${clockOf(end)} (${to})` }]
      : [];
  });
  // How long customers felt it is a duration too.
  const impact = events.find(({ milestone, until }) => milestone === 'started' && until);
  if (impact?.until)
    spans.push({ minutes: (Date.parse(impact.until) - Date.parse(impact.at)) / 60_000, span: `${clockOf(impact.at)} to ${clockOf(impact.until)}` });
  const stated = report.duration?.minutes;
  if (stated === undefined || spans.length === 0) return null;
  return spans.some(({ minutes }) => Math.abs(stated - minutes) <= Math.max(2, minutes * 0.1)) ? null : (spans[0] ?? null);
}

/** Evidence in the shape of a timeline, so that "page" or "first errors" find their event as they find their entry. */
function asTimeline(report: Report, { events }: Evidence): { report: Report; events: EvidenceEvent[] } {
  const told = events.filter(({ milestone, kind }) => milestone || kind === 'page' || kind === 'alert-fires' || kind === 'deploy' || kind === 'rollback');
  const timeline = told.map(
    ({ at, text, kind }): TimelineEntry => ({
      ...blank,
      at,
      time: clockOf(at),
      text: kind === 'page' ? `paged ${text}` : text.replace(/^Mitigated|\balert\b(?! \S+ (?:fires|clears))/gi, ''),
    }),
  );
  const milestones = Object.fromEntries(milestoneNames.map((name) => [name, indexOf(told, name)])) as Report['milestones'];
  return { report: { ...report, timeline, milestones }, events: told };
}

function indexOf(events: EvidenceEvent[], name: MilestoneName): number | null {
  const index = events.findIndex(({ milestone }) => milestone === name);
  return index < 0 ? null : index;
}

const point = { line: 1, column: 1 };
const blank: TimelineEntry = {
  line: 1,
  place: { start: point, end: point },
  at: null,
  date: null,
  time: null,
  until: null,
  zone: null,
  text: '',
  event: { text: '', line: 1, start: point, spans: [], marks: [] },
  source: null,
  actor: null,
  approximate: false,
  unreadable: null,
};

function wrongSpans(line: Line, { report, events }: ReturnType<typeof asTimeline>): WrongNumber[] {
  return readClaims(line.text).flatMap(({ from, to, minutes, bound, start, end }) => {
    const [begin, finish] = [findMoment(report, from), findMoment(report, to)];
    if (!begin?.at || !finish?.at || begin === finish) return [];
    const actual = (Date.parse(finish.at) - Date.parse(begin.at)) / 60_000;
    // An onset lies somewhere between two samples.
    const blur = [begin, finish].reduce((sum, entry) => sum + blurOf(events[report.timeline.indexOf(entry)]), 0);
    const slack = Math.max(minutes * 0.15, minutes < 3 ? 0.25 : 1) + blur;
    if (actual < 0 || (bound ? actual <= minutes + slack / 3 + blur : Math.abs(actual - minutes) <= slack)) return [];
    return [
      {
        line,
        from: start,
        to: end,
        stated: line.text.slice(start, end),
        seen: `${formatMinutes(actual)}, ${clockOf(begin.at)} to ${clockOf(finish.at)} in the systems`,
      },
    ];
  });
}

const blurOf = (event: EvidenceEvent | undefined) => (event?.after ? (Date.parse(event.at) - Date.parse(event.after)) / 60_000 : 0);

const peakWords =
  /\b(?:peak\w*|up to|reach\w*|as (?:much|high|many) as|max(?:imum|\.)?|rose to|climbed to|spiked? (?:to|at)|hit)\b[^.%]{0,40}?(\d{1,3}(?:\.\d{1,3})?) ?(?:%|percent\b)/gi;

/** "Peaked at 42 %" against the one impact series that is a share. */
function wrongPeaks(line: Line, series: Series[]): WrongNumber[] {
  const shares = series.filter(({ role, unit, peak }) => role === 'impact' && peak && (unit === 'ratio' || unit === 'percent'));
  const [only] = shares;
  if (shares.length !== 1 || !only?.peak || !/\b(?:error|fail|5xx|5\d\d)/i.test(line.text)) return [];
  const actual = only.unit === 'ratio' ? only.peak.value * 100 : only.peak.value;
  return [...line.text.slice(0, 2000).matchAll(peakWords)].flatMap((match) => {
    const stated = Number(match[1]);
    if (Math.abs(stated - actual) <= Math.max(1, actual * 0.15)) return [];
    const seen = `a peak of ${formatValue(only.peak?.value ?? 0, only.unit)} at ${clockOf(only.peak?.at ?? '')} in "${only.name}"`;
    return [{ line, from: match.index, to: match.index + match[0].length, stated: match[0], seen }];
  });
}

/** Prose outside of the timeline and the action items. */
function proseOf(report: Report): Line[] {
  return report.blocks.flatMap((block) => {
    if (block.section === 'timeline' || block.section === 'action-items') return [];
    if (block.kind === 'line' || block.kind === 'item') return [block.content];
    return block.kind === 'row' ? block.cells : [];
  });
}
