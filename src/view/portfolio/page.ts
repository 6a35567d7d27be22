import { formatMinutes } from '../../report/time/durations.ts';
import { barChart } from './charts.ts';
import { type Bar, categoriesOf, dayOf, isArchive, tilesOf, yearsOf } from './figures.ts';
import { escapeHtml, link } from './html.ts';
import type { PrintedItem, PrintedPortfolio, PrintedReport } from './print-portfolio.ts';
import { script } from './script.ts';
import { style } from './style.ts';

/** All reports and items as one page without anything from elsewhere: it works from a file and as GitHub Pages. */
export function portfolioPage(portfolio: PrintedPortfolio): string {
  const { repository, day, reports, items } = portfolio;
  const archive = isArchive(portfolio);
  const title = `Post-mortems of ${repository}`;
  const about = archive ? `Read from the text of the reports alone, as of ${day}` : `As of ${day}`;
  const tables = [`<h2>Action items</h2>\n${itemsTable(items, reports, archive)}`, `<h2>Reports</h2>\n${reportsTable(reports, archive)}`];
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
<header><h1>${escapeHtml(title)}</h1><p class="quiet">${about}</p></header>
<main>
${tiles(portfolio)}
${charts(portfolio, archive)}
${(archive ? [...tables].reverse() : tables).join('\n')}
</main>
<script>${script}</script>
</body>
</html>
`;
}

function tiles(portfolio: PrintedPortfolio): string {
  const tile = tilesOf(portfolio).map(
    ({ value, name, basis, kind }) =>
      `<li><b${kind ? ` class="${kind}"` : ''}>${escapeHtml(value)}</b>${escapeHtml(name)}<small class="quiet">${escapeHtml(basis)}</small></li>`,
  );
  return `<ul class="tiles">${tile.join('')}</ul>`;
}

function charts({ trends, reports }: PrintedPortfolio, archive: boolean): string {
  const { months, incidents, resolve, inTime, ages } = trends;
  const monthly = (values: (number | null)[]) => months.map((label, index): Bar => ({ label, value: values[index] ?? null }));
  const years = yearsOf(reports);
  const hours = resolve.map((minutes) => (minutes === null ? null : Math.round(minutes / 6) / 10));
  const shown = archive
    ? [
        barChart({ title: 'Incidents by year', unit: 'incidents', bars: years.incidents }),
        barChart({ title: 'Median time to resolve by year, in hours', unit: 'hours', bars: years.resolve }),
      ]
    : [
        barChart({ title: 'Incidents by month', unit: 'incidents', bars: monthly(incidents) }),
        barChart({ title: 'Median time to resolve by month, in hours', unit: 'hours', bars: monthly(hours) }),
        barChart({ title: 'Action items done in time, by month of their deadline, in %', unit: '%', bars: monthly(inTime), most: 100 }),
        barChart({ title: 'Open action items by age', unit: 'items', bars: ages.map(({ label, count }) => ({ label, value: count })) }),
      ];
  const categories = barChart({ title: 'Reports by category of contributing factor', unit: 'reports', bars: categoriesOf(reports) });
  const all = [...shown, categories].filter(Boolean);
  const title = archive ? 'Over the years' : 'The last twelve months';
  return all.length > 0 ? `<h2>${title}</h2>\n<div class="charts">${all.join('\n')}</div>` : '';
}

interface Cell {
  html: string;
  /** What the column is sorted by, where it is not the text. */
  value?: string | number;
  number?: boolean;
  kind?: string;
}

function tableOf(
  { id, caption }: { id: string; caption: string },
  columns: string[],
  rows: { cells: Cell[]; is: string[] }[],
  choices: [string, string][],
): string {
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

type Column<Row> = [name: string, cell: (row: Row) => Cell];

function itemsTable(items: PrintedItem[], reports: PrintedReport[], archive: boolean): string {
  const ranks: Record<string, number> = { high: 1, medium: 2, low: 3 };
  const reportOf = new Map(reports.map((report) => [report.number, report]));
  const due = ({ due: day, dueDefault }: PrintedItem): Cell => {
    if (archive && dueDefault) return text(null);
    return { html: `${day}${dueDefault ? ' <span class="quiet">(default)</span>' : ''}`, value: day, kind: 'day' };
  };
  const state = (item: PrintedItem): Cell => {
    if (archive) return text(item.standing === 'open' ? null : item.standing);
    return item.overdue ? { html: 'overdue', kind: 'bad' } : text(item.standing);
  };
  const origin = (item: PrintedItem): Cell => {
    const report = reportOf.get(item.report ?? 0);
    if (!report) return text(null);
    return archive
      ? { html: link(report.url, report.title), kind: 'name' }
      : { html: link(report.url, `#${report.number}`), value: report.number, number: true };
  };
  const columns: Column<PrintedItem>[] = [
    ...(archive ? [] : ([['Issue', ({ url, number }) => ({ html: link(url, `#${number}`), value: number, number: true })]] as Column<PrintedItem>[])),
    ['Action', ({ title, url }) => (archive ? { html: link(url, title) } : text(title))],
    ['State', state],
    ['Owner', ({ owners }) => text(owners.join(', '))],
    ['Deadline', due],
    ['Priority', ({ priority }) => ({ html: escapeHtml(priority ?? ''), value: ranks[priority ?? ''] ?? 4 })],
    ['Category', ({ category }) => text(category)],
    ['Report', origin],
  ];
  const told = columns.filter(([, cell]) => !archive || items.some((item) => cell(item).html !== ''));
  const rows = items.map((item) => ({ is: [item.standing, ...(item.overdue && !archive ? ['overdue'] : [])], cells: told.map(([, cell]) => cell(item)) }));
  const tracked: [string, string][] = [
    ['open', 'open'],
    ['overdue', 'overdue'],
  ];
  const choices: [string, string][] = [
    ['', 'all'],
    ...(archive ? ([['open', 'not marked']] as [string, string][]) : tracked),
    ['done', 'done'],
    ['declined', 'declined'],
  ];
  return tableOf({ id: 'items', caption: 'Action items' }, namesOf(told), rows, choices);
}

function reportsTable(reports: PrintedReport[], archive: boolean): string {
  const tracked: Column<PrintedReport>[] = [
    ['Done', ({ items }) => ({ html: `${items.done} of ${items.total}`, value: items.total === 0 ? '' : items.done / items.total, number: true })],
    ['Overdue', ({ items }) => ({ html: String(items.overdue), number: true, ...(items.overdue > 0 ? { kind: 'bad' } : {}) })],
  ];
  const columns: Column<PrintedReport>[] = [
    ...(archive ? [] : ([['Issue', ({ url, number }) => ({ html: link(url, `#${number}`), value: number, number: true })]] as Column<PrintedReport>[])),
    ['Title', ({ title, url }) => (archive ? { html: link(url, title) } : text(title))],
    ['Date', (report) => ({ html: dayOf(report, archive) ?? '', kind: 'day' })],
    ['Severity', ({ severity }) => text(severity)],
    ...(archive ? [] : ([['State', ({ status }) => text(status.replaceAll('-', ' '))]] as Column<PrintedReport>[])),
    ['To detect', ({ timeToDetect }) => minutes(timeToDetect)],
    ['To acknowledge', ({ timeToAcknowledge }) => minutes(timeToAcknowledge)],
    ['To mitigate', ({ timeToMitigate }) => minutes(timeToMitigate)],
    ['To resolve', ({ timeToResolve }) => minutes(timeToResolve)],
    ...(archive ? ([['Action items', ({ items }) => ({ html: String(items.total), number: true })]] as Column<PrintedReport>[]) : tracked),
  ];
  const rows = reports.map((report) => ({ is: [report.status], cells: columns.map(([, cell]) => cell(report)) }));
  const states: [string, string][] = [
    ['draft', 'draft'],
    ['tracked', 'tracked'],
    ['follow-up-due', 'follow-up due'],
    ['reviewed', 'reviewed'],
  ];
  return tableOf({ id: 'reports', caption: 'Reports' }, namesOf(columns), rows, [['', 'all'], ...(archive ? [] : states)]);
}

const namesOf = <Row>(columns: Column<Row>[]) => columns.map(([name]) => name);
