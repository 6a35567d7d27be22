import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPage } from '../../scripts/journey/page.ts';
import { firstDraft, mendedReport, searchReport } from '../../scripts/journey/reports.ts';
import { rules } from '../../src/rules/index.ts';
import { ruleUrl } from '../../src/rules/rule.ts';
import { defaultSettings } from '../../src/settings/settings.ts';
import { blankIssue } from '../../src/state/issue.ts';
import { portfolioOfFiles } from '../../src/state/portfolio/portfolio-of-files.ts';
import type { Status } from '../../src/state/standing.ts';
import { reportComment } from '../../src/view/issues/comment.ts';
import { followUpBody } from '../../src/view/issues/follow-up.ts';
import { trendCharts } from '../../src/view/issues/trend-charts.ts';
import { portfolioPage } from '../../src/view/portfolio/page.ts';
import { printPortfolio } from '../../src/view/portfolio/print-portfolio.ts';
import { example } from '../samples.ts';
import { filed, longReport, look } from './look.ts';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROMIUM ?? ''].find(
  (path) => path && existsSync(path),
);
if (!browserPath) console.warn('SKIPPED: no Chromium found, so no page is looked at; install chromium or set CHROMIUM');

const repository = 'https://github.com/acme/shop';
const link = (line: number) => `${repository}/blob/main/docs/report.md?plain=1#L${line}`;
const texts: [string, string, Status][] = [
  ['a first draft', firstDraft, 'draft'],
  ['a tracked report', mendedReport, 'tracked'],
  ['a long report', longReport, 'draft'],
  ['a file', searchReport, 'draft'],
  ['the example', example, 'reviewed'],
];

const months = Array.from({ length: 12 }, (_, n) => `2024-${String(n + 1).padStart(2, '0')}`);
const trends = {
  months,
  incidents: months.map((_, n) => n % 3),
  resolve: months.map((_, n) => (n % 2 ? null : 30 + n)),
  inTime: months.map((_, n) => (n < 4 ? null : 50 + n)),
  ages: [
    { label: 'under 2 weeks', count: 3 },
    { label: '2–4 weeks', count: 0 },
    { label: 'over 3 months', count: 2 },
  ],
  categories: ['testing', 'capacity', 'process'].map((name, n) => ({ name, count: 4 - n })),
};

function pages(): { name: string; html: string }[] {
  const comments = texts.map(([name, text, status]) => {
    const { report, review, standing } = look(text, status);
    return {
      name,
      html: renderPage(name, [{ name, markdown: reportComment(report, review, standing, { filed, link, name: 'docs/post-mortems/checkout.md' }) }]),
    };
  });
  const { report, standing } = look(mendedReport, 'tracked');
  const followUp = followUpBody(report, standing, { ...blankIssue, number: 1, title: 'Checkout fails' }, []);
  const archive = [example, longReport, searchReport].map((text, n) => ({ path: `docs/report ${n}.md`, report: look(text, 'draft').report }));
  const printed = printPortfolio(portfolioOfFiles(archive, defaultSettings, '2025-06-01'), defaultSettings, 'the archive', '2025-06-01T12:00:00Z');
  return [
    ...comments,
    { name: 'a follow-up', html: renderPage('A follow-up', [{ name: 'A follow-up', markdown: followUp }]) },
    { name: 'the charts of a year', html: renderPage('Charts', [{ name: 'Charts', markdown: `## Year\n\n${trendCharts(trends)}` }]) },
    { name: 'an archive', html: portfolioPage(printed) },
  ];
}

/** Contrast of every text with what is painted behind it, below what WCAG 2 asks for (AA). */
const lowContrast = `(() => {
  const parse = (colour) => { const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number); return { rgb: [r, g, b], a }; };
  const light = (rgb) => { const [r, g, b] = rgb.map((v) => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = (node) => {
    if (!node) return matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0] : [255, 255, 255];
    const { rgb, a } = parse(getComputedStyle(node).backgroundColor);
    return a === 1 ? rgb : behind(node.parentElement).map((v, i) => v * (1 - a) + rgb[i] * a);
  };
  const bad = [];
  for (const node of document.querySelectorAll('body *')) {
    if (node.closest('svg, script, style') || ![...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim())) continue;
    const [a, b] = [light(parse(getComputedStyle(node).color).rgb), light(behind(node))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) bad.push(node.tagName + ' ' + node.textContent.slice(0, 40));
  }
  return bad;
})()`;

describe.skipIf(!browserPath)('pages in Chromium', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pages-'));
    browser = await chromium.launch({ executablePath: browserPath as string, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true });
  });

  async function open(html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
    const file = join(folder, 'page.html');
    await writeFile(file, html);
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(pathToFileURL(file).href);
    for (const details of await page.locator('details').all()) await details.evaluate('(node) => { node.open = true; }');
    return page;
  }

  it.each(pages().map(({ name, html }) => [name, html] as const))('%s fits a phone, is readable, is in order and links somewhere', async (_, html) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await open(html, 390, scheme);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      expect(await page.evaluate(lowContrast)).toEqual([]);
      await page.close();
    }
    const page = await open(html, 1000, 'light');
    const ranks = (await page.evaluate('[...document.querySelectorAll("h1,h2,h3,h4")].map((h) => Number(h.tagName[1]))')) as number[];
    expect(ranks[0]).toBe(1);
    for (const [index, rank] of ranks.entries()) expect(rank - (ranks[index - 1] ?? 0), `heading ${index}`).toBeLessThanOrEqual(1);
    const links = (await page.evaluate('[...document.querySelectorAll("a")].map((a) => a.getAttribute("href"))')) as string[];
    const known = [
      /^#part-\d+$/,
      /^docs\/report%20\d\.md(?:#L\d+)?$/,
      new RegExp(`^${repository}/(?:issues/\\d+|blob/main/docs/report\\.md\\?plain=1#L\\d+)$`),
    ];
    for (const href of links) expect(rules.some(({ id }) => ruleUrl(id) === href) || known.some((one) => one.test(href)), href).toBe(true);
    await page.close();
  });

  it('shows all of an action item on a phone', async () => {
    const { report, review, standing } = look(mendedReport, 'tracked');
    const page = await open(renderPage('x', [{ name: 'x', markdown: reportComment(report, review, standing) }]), 390, 'light');
    // A pixel is rounding.
    expect(await page.evaluate('Math.max(...[...document.querySelectorAll("table")].map((t) => t.scrollWidth - t.clientWidth))')).toBeLessThanOrEqual(1);
    await page.close();
  });

  it('draws the charts', async () => {
    const page = await open(renderPage('Charts', [{ name: 'Charts', markdown: trendCharts(trends) }]), 1000, 'light');
    await page.waitForSelector('.mermaid svg');
    expect(await page.locator('.mermaid svg').count()).toBe(5);
    expect(await page.locator('article').textContent()).not.toContain('Syntax error');
    await page.close();
  });
});
