import type { Trends } from '../../state/portfolio/trends.ts';

/** The last twelve months as Mermaid charts that GitHub draws; a chart without figures is left out. */
export function trendCharts({ months, incidents, resolve, inTime, ages, categories }: Trends): string {
  const names = months.map((month) => month.slice(2));
  const top = categories.filter(({ count }) => count > 1).slice(0, 8);
  const charts = [
    incidents.some((count) => count > 0) && chart('Incidents by month', names, 'incidents', incidents),
    resolve.some((minutes) => minutes !== null) &&
      chart(
        'Median time to resolve by month (minutes)',
        names,
        'minutes',
        resolve.map((minutes) => Math.round(minutes ?? 0)),
      ),
    inTime.some((share) => share !== null) &&
      chart(
        'Action items done in time, by month of their deadline (%)',
        names,
        '%',
        inTime.map((share) => share ?? 0),
        100,
      ),
    ages.some(({ count }) => count > 0) &&
      chart(
        'Open action items by age',
        ages.map(({ label }) => label),
        'items',
        ages.map(({ count }) => count),
      ),
    top.length > 0 &&
      chart(
        'Recurring categories of contributing factors',
        top.map(({ name }) => name),
        'reports',
        top.map(({ count }) => count),
      ),
  ];
  return charts.filter(Boolean).join('\n\n');
}

function chart(title: string, labels: string[], unit: string, values: number[], most = Math.max(5, ...values)): string {
  const quote = (text: string) => `"${text.replace(/["\\\n<>;#&`]/g, ' ').slice(0, 30)}"`;
  return [
    '```mermaid',
    // Five charts of the usual height would be a long way to scroll.
    '%%{init: {"xyChart": {"height": 260}}}%%',
    'xychart-beta',
    `    title ${quoteTitle(title)}`,
    `    x-axis [${labels.map(quote).join(', ')}]`,
    `    y-axis "${unit}" 0 --> ${most}`,
    `    bar [${values.join(', ')}]`,
    '```',
  ].join('\n');
}

const quoteTitle = (title: string) => `"${title}"`;
