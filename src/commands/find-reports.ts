import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glob } from 'tinyglobby';
import { readForm } from '../setup/form.ts';
import { templatePath } from '../setup/init-files.ts';
import { formPath, type Layout, layouts, recogniseLayout } from '../setup/layouts.ts';
import { packageFile } from './package-files.ts';

/** Folders in which teams keep reports. */
const folders = '{post-mortems,postmortems,post-mortem,postmortem,post_mortems,incidents,incident-reports,retrospectives,coe}';
/** Reports read to recognise their layout; more tell nothing new. */
const enough = 30;

/** Where a repository has its reports, and their layout: null for what cannot be told. */
export async function findReportFolder(cwd: string): Promise<{ folder: string | null; layout: Layout | null }> {
  const forms = new Map(layouts.map((layout) => [layout, formOf(layout)]));
  const template = join(cwd, templatePath);
  const chosen = existsSync(template) ? recogniseLayout([readFileSync(template, 'utf8')], forms) : null;
  const found = await glob(`**/${folders}/**/*.md`, { cwd, ignore: ['**/node_modules/**'], caseSensitiveMatch: false });
  const inside = found.sort().map((path) => ({ path, folder: folderOf(path) }));
  const counts = new Map<string, number>();
  for (const { folder } of inside) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  const [folder] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null];
  if (folder === null) return { folder: null, layout: chosen };
  const texts = inside
    .filter((one) => one.folder === folder)
    .slice(0, enough)
    .map(({ path }) => readFileSync(join(cwd, path), 'utf8'));
  const reports = texts.filter((text) => (text.match(/^#{1,6} /gm)?.length ?? 0) > 2);
  return { folder, layout: chosen ?? recogniseLayout(reports, forms) };
}

/** The folder with the telling name, not the one of a year below it. */
function folderOf(path: string): string {
  const parts = path.split('/').slice(0, -1);
  const at = parts.findIndex((part) => /^(?:post[-_]?mortems?|incidents|incident-reports|retrospectives|coe)$/i.test(part));
  return parts.slice(0, at + 1).join('/');
}

export function formOf(layout: Layout) {
  const form = readForm(packageFile(formPath(layout)));
  if (!form) throw new Error(`${formPath(layout)} is no issue form`);
  return form;
}
