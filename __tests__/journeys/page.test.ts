import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuesPayload, runAction } from '../../embedded-github/run-action.ts';
import { type EmbeddedGitHub, startGitHub } from '../../embedded-github/server.ts';
import { createStore, fileIssue } from '../../embedded-github/store.ts';
import { reportWith } from '../samples.ts';

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', process.env.CHROMIUM ?? ''].find(
  (path) => path && existsSync(path),
);
if (!browserPath) console.warn('SKIPPED: no Chromium found, so the portfolio page is not looked at; install chromium or set CHROMIUM');
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

let github: EmbeddedGitHub;
let folder: string;
const env = () => ({ PATH: process.env.PATH ?? '', GITHUB_API_URL: github.url, GITHUB_REPOSITORY: 'acme/shop', GITHUB_TOKEN: 'test' });
/** Runs the command line without blocking: the server it asks is in this process. */
async function run(args: string[], environment: Record<string, string> = env()): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, [cli, ...args], { env: environment, cwd: folder });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-'));
  github = await startGitHub(createStore({ now: () => new Date('2025-02-10T12:00:00Z') }));
  const bodies = [
    reportWith(
      '- [P1] Alert on a full pool <script>document.title="gone"</script> (@ana), due: 2025-02-20\n- [P3] Cap the retries at 3 (@ben), due: 2025-06-01',
    ),
    reportWith('- [P2] Bound the queue (@chi), due: 2025-02-15').replace('10:40 Incident resolved', '11:25 Incident resolved'),
  ];
  for (const [index, body] of bodies.entries()) {
    const report = fileIssue(github.store, { title: `Incident "${index}" <b>& more</b>`, user: 'ana', labels: ['post-mortem'], body });
    await runAction(github, { event: 'issues', payload: issuesPayload(github, report.number), inputs: { 'as-of': '2025-02-10' } });
  }
});
afterAll(async () => {
  expect(github.violations).toEqual([]);
  await github.close();
  await rm(folder, { recursive: true });
});

describe('postmortem-action report', () => {
  it('prints all reports and items of a repository as JSON, and writes nothing', async () => {
    const from = github.log.length;
    const { code, stdout } = await run(['report', '--as-of', '2025-03-01']);
    expect(code).toBe(0);
    const portfolio = JSON.parse(stdout) as { reports: object[]; items: object[] };
    expect(portfolio.reports).toEqual([expect.objectContaining({ status: 'tracked', timeToResolve: 35 }), expect.objectContaining({ timeToResolve: 80 })]);
    expect(portfolio.items).toHaveLength(3);
    expect(portfolio.items[0]).toMatchObject({ id: 'AI-001', owners: ['ana'], priority: 'high', due: '2025-02-20', overdue: true });
    expect(github.log.slice(from).filter(({ write }) => write)).toEqual([]);
  });

  it('reads files without a repository, and says what it needs', async () => {
    await writeFile(join(folder, 'a.md'), reportWith('- [x] Alert on a full pool (@ana)\n- Cap the retries at 3 (@ben), due: 2025-03-01'));
    const { stdout } = await run(['report', 'a.md', '--as-of', '2025-04-01'], { PATH: process.env.PATH ?? '' });
    expect(JSON.parse(stdout)).toMatchObject({
      reports: [{ file: 'a.md', timeToDetect: 2, items: { total: 2, done: 1, overdue: 1 } }],
      items: [
        { id: null, standing: 'done' },
        { id: null, owners: ['ben'] },
      ],
    });
    const without = await run(['report'], { PATH: process.env.PATH ?? '' });
    expect(without.code).toBe(2);
    expect(without.stderr).toContain('GITHUB_REPOSITORY');
  });
});

describe.skipIf(!browserPath)('the page in Chromium', () => {
  let browser: Browser;
  let file: string;
  const problems: string[] = [];
  beforeAll(async () => {
    const { stdout } = await run(['report', '--format', 'html', '--as-of', '2025-03-01']);
    file = join(folder, 'index.html');
    await writeFile(file, stdout);
    browser = await chromium.launch({ executablePath: browserPath as string, args: ['--no-sandbox', '--disable-gpu'] });
  });
  afterAll(async () => {
    await browser?.close();
  });

  async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await browser.newPage({ colorScheme });
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) problems.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  }
  const column = (page: Page, n: number) => page.locator(`#items tbody tr:visible td:nth-child(${n})`).allInnerTexts();

  it('needs nothing from elsewhere, and runs nothing that users wrote', async () => {
    const page = await open();
    expect(await page.title()).toBe('Post-mortems of acme/shop');
    expect(await page.locator('#items tbody tr').count()).toBe(3);
    // What would be a chart of one bar is left out.
    expect(await page.locator('svg[role=img]').count()).toBe(1);
    expect(await page.locator('table b, table script').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('sorts by the keyboard alone, and tells assistive technology how', async () => {
    const page = await open();
    const head = page.getByRole('columnheader', { name: 'Deadline' });
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await column(page, 5)).toEqual(['2025-02-15', '2025-02-20', '2025-06-01']);
    await page.keyboard.press('Space');
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await column(page, 5)).toEqual(['2025-06-01', '2025-02-20', '2025-02-15']);
    const priority = page.getByRole('columnheader', { name: 'Priority' }).getByRole('button');
    await priority.click();
    expect(await column(page, 6)).toEqual(['high', 'medium', 'low']);
    const resolve = page.getByRole('columnheader', { name: 'To resolve' }).getByRole('button');
    await resolve.click();
    expect(await page.locator('#reports tbody td:nth-child(9)').allInnerTexts()).toEqual(['35 min', '1 h 20 min']);
  });

  it('filters by words and by state, and says how many are left', async () => {
    const page = await open();
    const tools = page.locator('[data-for=items]');
    await tools.getByRole('searchbox').fill('ben retries');
    expect(await column(page, 4)).toEqual(['ben']);
    expect(await tools.locator('output').textContent()).toBe('1 of 3');
    await tools.getByRole('searchbox').fill('');
    await tools.getByRole('combobox').selectOption('overdue');
    expect(await column(page, 3)).toEqual(['overdue', 'overdue']);
  });

  it('is dark where the reader has it dark, and readable without scripts', async () => {
    const colours = async (page: Page) => page.evaluate('[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]');
    expect(await colours(await open('light'))).toEqual(['rgb(255, 255, 255)', 'rgb(31, 35, 40)']);
    expect(await colours(await open('dark'))).toEqual(['rgb(13, 17, 23)', 'rgb(240, 246, 252)']);
    const plain = await browser.newPage({ javaScriptEnabled: false });
    await plain.goto(pathToFileURL(file).href);
    expect(await plain.locator('#items tbody tr').count()).toBe(3);
    expect(await plain.locator('[data-for=items]').isVisible()).toBe(false);
  });
});
