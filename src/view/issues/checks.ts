import { listWords } from '../../report/time/durations.ts';
import { type MilestoneName, milestoneNames, type Report } from '../../report/types.ts';
import { hoursUntilReport } from '../../rules/report-within-48-hours.ts';
import type { Review } from '../../rules/review.ts';
import { isDeclined, isDone, type Standing } from '../../state/standing.ts';
import { count, dayWords } from '../words.ts';

type Verdict = 'good' | 'open' | 'waits';

interface Check {
  name: string;
  is: Verdict;
  figure: string;
}

const icons: Record<Verdict, string> = { good: '✅', open: '⚠️', waits: '⏳' };

/** The seven checks of the method, each with its figure: how good the report is, at a glance. `filed` is an ISO instant. */
export function checkList(report: Report, review: Review, standing: Standing, filed: string | null): string {
  const checks = [
    timeline(report, review),
    factors(report),
    items(report),
    wording(review),
    inTime(report, review, filed),
    tracked(review, standing),
    followUp(standing),
  ];
  return checks.map(({ name, is, figure }) => `${icons[is]} **${name}**: ${figure}`).join('\\\n');
}

function timeline(report: Report, { findings }: Review): Check {
  const name = 'Timeline';
  const timed = report.timeline.filter(({ time, date }) => time !== null || date !== null).length;
  if (timed === 0) return { name, is: 'open', figure: 'no entry with a time' };
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule).length;
  const missing = milestoneNames.filter((one): one is Exclude<MilestoneName, 'started'> => one !== 'started' && report.milestones[one] === null);
  const problems = [
    of('timeline-order') > 0 && `${of('timeline-order')} out of order`,
    of('timeline-times') > 0 && `${of('timeline-times')} without a readable time`,
    missing.length > 0 && `not shown when it was ${listWords(missing)}`,
  ].filter(Boolean);
  if (problems.length === 0) return { name, is: 'good', figure: `${count(timed, 'entry', 'entries')} in order, with every milestone` };
  return { name, is: 'open', figure: `${count(timed, 'entry', 'entries')}; ${problems.join('; ')}` };
}

function factors({ factors: all }: Report): Check {
  const name = 'Contributing factors';
  const layers = new Set(all.flatMap(({ layer }) => layer ?? [])).size;
  if (all.length === 0) return { name, is: 'open', figure: 'none found' };
  if (all.length === 1) return { name, is: 'open', figure: 'only one' };
  return { name, is: 'good', figure: layers > 0 ? `${all.length}, in ${count(layers, 'layer')}` : `${all.length}` };
}

function items({ actionItems }: Report): Check {
  const name = 'Action items with owner, deadline and priority';
  const open = actionItems.filter(({ done, declined }) => !done && !declined);
  if (actionItems.length === 0) return { name: 'Action items', is: 'open', figure: 'none found' };
  if (open.length === 0) return { name: 'Action items', is: 'good', figure: `all ${actionItems.length} done or declined` };
  const whole = open.filter(({ owner, due, priority }) => owner && due && priority).length;
  return { name, is: whole === open.length ? 'good' : 'open', figure: `${whole} of ${open.length}` };
}

function wording({ findings, waived }: Review): Check {
  const name = 'Blameless wording';
  const found = findings.filter(({ rule }) => rule === 'blameless').length;
  if (found > 0) return { name, is: 'open', figure: `${count(found, 'passage')} to reword` };
  const taken = waived.find(({ rule }) => rule === 'blameless');
  return { name, is: 'good', figure: taken ? `${count(taken.count, 'passage')} waived` : 'nothing to reword' };
}

function inTime(report: Report, { findings }: Review, filed: string | null): Check {
  const name = 'Published within 48 hours';
  const hours = hoursUntilReport(report, filed);
  if (hours === null)
    return report.date ? { name, is: 'waits', figure: 'counted once it is filed' } : { name, is: 'open', figure: 'not known: the report names no day' };
  const late = hours > 48 || findings.some(({ rule }) => rule === 'report-within-48-hours');
  return { name, is: late ? 'open' : 'good', figure: hours <= 0 ? 'the same day' : spanWords(hours, report.published !== null) };
}

/** A day of publication is no more exact than a day. */
function spanWords(hours: number, isDay: boolean): string {
  if (isDay && hours <= 24) return 'the next day';
  if (hours < 1) return 'within the hour';
  return hours <= 48 && !isDay ? `after ${count(Math.round(hours), 'hour')}` : `after ${count(Math.max(2, Math.round(hours / 24)), 'day')}`;
}

function tracked(review: Review, { status, items: all }: Standing): Check {
  const name = 'Tracked';
  const issues = all.filter(({ issue, fate }) => issue || fate === 'elsewhere').length;
  const settled = all.filter((item) => isDone(item) || isDeclined(item)).length;
  if (status === 'draft') {
    const figure = review.errors > 0 ? 'nothing is filed before the report is mended' : 'nothing is filed yet';
    return { name, is: 'waits', figure };
  }
  const waiting = all.filter(({ fate, issue }) => fate === 'to-file' && !issue).length;
  return {
    name,
    is: waiting > 0 ? 'open' : 'good',
    figure: `${issues} of ${all.length} in issues, ${settled} settled`,
  };
}

function followUp({ status, followUp: day, followUpIssue }: Standing): Check {
  const name = 'Follow-up';
  if (status === 'reviewed') {
    const on = followUpIssue?.closedAt ? `held on ${dayWords(followUpIssue.closedAt)}` : 'held';
    return { name, is: 'good', figure: on };
  }
  if (status === 'follow-up-due') return { name, is: 'open', figure: day ? `due since ${dayWords(day)}` : 'due' };
  return { name, is: 'waits', figure: day ? `on ${dayWords(day)}` : 'set when the action items are filed' };
}
