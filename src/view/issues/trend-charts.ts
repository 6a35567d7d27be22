import type { Trends } from '../../state/portfolio/trends.ts';

/** A chart says more than its figures from so many bars on. */
const fewest = 3;

/** The last twelve months as Mermaid charts that GitHub draws. What has too few figures for a chart is left out; a month without a figure has no bar. */
export function trendCharts({ months, incidents, resolve, inTime, ages, categories }: Trends): string {
  const top = categories.filter(({ count }) => count > 1).slice(0, 8);
  const monthly = (values: (number | null)[]) =>
    months.flatMap((month, index) =>
      values[index] === null || values[index] === undefined ? [] : [{ label: month.slice(2), value: Math.round(values[index]) }],
    );
  const happened = incidents.filter((count) => count > 0).length;
  const charts = [
    happened >= fewest && chart('Incidents by month', 'incidents', monthly(incidents)),
    chart('Median time to resolve by month (minutes)', 'minutes', monthly(resolve)),
    chart('Action items done in time, by month of their deadline (%)', '%', monthly(inTime), 100),
    chart(
      'Open action items by age',
      'items',
      ages.reduce((sum, { count }) => sum + count, 0) >= fewest ? ages.map(({ label, count }) => ({ label, value: count })) : [],
    ),
    chart(
      'Recurring categories of contributing factors',
      'reports',
      top.map(({ name, count }) => ({ label: name, value: count })),
    ),
  ];
  return charts.filter(Boolean).join('\n\n');
}

function chart(title: string, unit: string, bars: { label: string; value: number }[], most = Math.max(5, ...bars.map(({ value }) => value))): string {
  if (bars.length < fewest) return '';
  const quote = (text: string) => `"${text.replace(/["\\\n<>;#&`]/g, ' ').slice(0, 30)}"`;
  return [
    '```mermaid',
    // Five charts of the usual height would be a long way to scroll.
    '%%{init: {"xyChart": {"height": 260}}}%%',
    'xychart-beta',
    `    title ${quoteTitle(title)}`,
    `    x-axis [${bars.map(({ label }) => quote(label)).join(', ')}]`,
    `    y-axis "${unit}" 0 --> ${most}`,
    `    bar [${bars.map(({ value }) => value).join(', ')}]`,
    '```',
  ].join('\n');
}

const quoteTitle = (title: string) => `"${title}"`;
