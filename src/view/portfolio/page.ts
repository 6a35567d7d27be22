import { formatMinutes } from '../../report/time/durations.ts';
import { median } from '../../state/portfolio/trends.ts';
import { barChart } from './charts.ts';
import { escapeHtml, link } from './html.ts';
import type { PrintedItem, PrintedPortfolio, PrintedReport } from './print-portfolio.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/** All reports and items as one page without anything from elsewhere: it works from a file and as GitHub Pages. */
export function portfolioPage(portfolio: PrintedPortfolio): string {
  const { repository, day, reports, items } = portfolio;
  const title = `Post-mortems of ${repository}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escapeHtml(title)}</h1><p class="quiet">As of ${day}</p></header>
<main>
${tiles(portfolio)}
<h2>The last twelve months</h2>
${charts(portfolio)}
<h2>Action items</h2>
${itemsTable(items)}
<h2>Reports</h2>
${reportsTable(reports)}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function tiles({ reports, items, trends }: PrintedPortfolio): string {
  const open = items.filter(({ standing }) => standing === 'open');
  const overdue = open.filter((item) => item.overdue).length;
  const resolve = median(reports.flatMap(({ timeToResolve }) => timeToResolve ?? []));
  const share = trends.inTime.filter((value) => value !== null).at(-1);
  const figures: [string, string, string?][] = [
    [String(reports.length), 'reports'],
    [String(open.length), 'open action items'],
    [String(overdue), 'overdue', overdue > 0 ? 'bad' : 'good'],
    [resolve === null ? '–' : formatMinutes(resolve), 'median time to resolve'],
    [share === undefined ? '–' : `${share} %`, 'done in time, last month with any due'],
  ];
  return `<ul class="tiles">${figures.map(([value, name, kind]) => `<li><b${kind ? ` class="${kind}"` : ''}>${escapeHtml(value)}</b>${name}</li>`).join('')}</ul>`;
}

function charts({ trends }: PrintedPortfolio): string {
  const { months, incidents, resolve, inTime, ages, categories } = trends;
  const monthly = (values: (number | null)[]) => months.map((label, index) => ({ label, value: values[index] ?? null }));
  const shown = [
    barChart({ title: 'Incidents by month', unit: 'incidents', bars: monthly(incidents) }),
    barChart({ title: 'Median time to resolve (minutes)', unit: 'minutes', bars: monthly(resolve) }),
    barChart({ title: 'Action items done in time, by month of their deadline', unit: '%', bars: monthly(inTime), most: 100 }),
    barChart({ title: 'Open action items by age', unit: 'items', bars: ages.map(({ label, count }) => ({ label, value: count })) }),
    barChart({
      title: 'Categories of contributing factors',
      unit: 'reports',
      bars: categories.slice(0, 10).map(({ name, count }) => ({ label: name, value: count })),
    }),
  ].filter(Boolean);
  return shown.length > 0 ? `<div class="charts">${shown.join('\n')}</div>` : '<p class="quiet">No figures yet.</p>';
}

interface Cell {
  html: string;
  /** What the column is sorted by, where it is not the text. */
  value?: string | number;
  number?: boolean;
  kind?: string;
}

function tableOf(id: string, caption: string, columns: string[], rows: { cells: Cell[]; is: string[] }[], choices: [string, string][]): string {
  const body = rows.map(({ cells, is }) => `<tr data-is="${is.join(' ')}">${cells.map(writeCell).join('')}</tr>`);
  const options = choices.map(([value, text], index) => `<option value="${value}"${index === 0 ? ' selected' : ''}>${text}</option>`);
  return `<div class="tools" data-for="${id}" hidden><label>Search<input type="search" aria-controls="${id}"></label><label>Show<select aria-controls="${id}">${options.join('')}</select></label><output aria-live="polite" class="quiet"></output></div>
<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table id="${id}"><caption>${caption}</caption><thead><tr>${columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

function writeCell({ html, value, number, kind }: Cell): string {
  const classes = [number && 'number', kind].filter(Boolean).join(' ');
  const sorted = value === undefined ? '' : ` data-value="${escapeHtml(String(value))}"`;
  return `<td${classes ? ` class="${classes}"` : ''}${sorted}>${html}</td>`;
}

const text = (value: string | null): Cell => ({ html: value === null ? '' : escapeHtml(value) });
const minutes = (value: number | null): Cell => ({ html: value === null ? '' : escapeHtml(formatMinutes(value)), value: value ?? '', number: true });

function itemsTable(items: PrintedItem[]): string {
  const ranks: Record<string, number> = { high: 1, medium: 2, low: 3 };
  const rows = items.map((item) => ({
    is: [item.standing, ...(item.overdue ? ['overdue'] : [])],
    cells: [
      { html: link(item.url, `#${item.number}`), value: item.number, number: true },
      text(item.title),
      item.overdue ? { html: 'overdue', kind: 'bad' } : text(item.standing),
      text(item.owners.join(', ')),
      { html: `${item.due}${item.dueDefault ? ' <span class="quiet">(default)</span>' : ''}`, value: item.due, kind: 'day' },
      { html: escapeHtml(item.priority ?? ''), value: ranks[item.priority ?? ''] ?? 4 },
      text(item.category),
      { html: item.report === null ? '' : `#${item.report}`, value: item.report ?? '', number: true },
    ],
  }));
  const columns = ['Issue', 'Action', 'State', 'Owner', 'Deadline', 'Priority', 'Category', 'Report'];
  const choices: [string, string][] = [
    ['', 'all'],
    ['open', 'open'],
    ['overdue', 'overdue'],
    ['done', 'done'],
    ['declined', 'declined'],
  ];
  return tableOf('items', 'Action items', columns, rows, choices);
}

function reportsTable(reports: PrintedReport[]): string {
  const rows = reports.map((report) => ({
    is: [report.status],
    cells: [
      { html: link(report.url, `#${report.number}`), value: report.number, number: true },
      text(report.title),
      { html: report.date, kind: 'day' },
      text(report.severity),
      text(report.status.replaceAll('-', ' ')),
      minutes(report.timeToDetect),
      minutes(report.timeToAcknowledge),
      minutes(report.timeToMitigate),
      minutes(report.timeToResolve),
      { html: `${report.items.done} of ${report.items.total}`, value: report.items.total === 0 ? '' : report.items.done / report.items.total, number: true },
      { html: String(report.items.overdue), number: true, ...(report.items.overdue > 0 ? { kind: 'bad' } : {}) },
    ],
  }));
  const columns = ['Issue', 'Title', 'Date', 'Severity', 'State', 'To detect', 'To acknowledge', 'To mitigate', 'To resolve', 'Done', 'Overdue'];
  const choices: [string, string][] = [
    ['', 'all'],
    ['draft', 'draft'],
    ['tracked', 'tracked'],
    ['follow-up-due', 'follow-up due'],
    ['reviewed', 'reviewed'],
  ];
  return tableOf('reports', 'Reports', columns, rows, choices);
}
