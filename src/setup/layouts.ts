import { normaliseHeading } from '../report/markdown/text.ts';
import { indexAliases, nameSection } from '../report/sections/section-names.ts';
import { type SectionName, sectionNames } from '../report/types.ts';
import type { IssueForm } from './form.ts';

/** Layouts of reports that come with the package: each is an issue form, from which the template of a file is written too. */
export const layouts = ['ours', 'google', 'atlassian', 'pagerduty', 'coe', 'cmr', 'pir', 'light'] as const;
export type Layout = (typeof layouts)[number];

/** Path of a layout's form in the package. */
export const formPath = (layout: Layout) => (layout === 'ours' ? 'templates/ISSUE_TEMPLATE/post-mortem.yml' : `templates/forms/${layout}.yml`);

/** Headings of a form that do not name the section they stand for by themselves; the `id` of a field is the section it is. */
export function aliasesOf(form: IssueForm): Partial<Record<SectionName, string[]>> {
  const aliases: Partial<Record<SectionName, string[]>> = {};
  for (const { type, id, label } of form.fields) {
    const section = sectionNames.find((name) => name === id);
    if (type !== 'textarea' || !section || nameSection(label, indexAliases()) === section) continue;
    aliases[section] = [...(aliases[section] ?? []), label];
  }
  return aliases;
}

/** The layout whose headings reports have, where most of them are there; null where none fits. */
export function recogniseLayout(reports: string[], forms: ReadonlyMap<Layout, IssueForm>): Layout | null {
  const scores = [...forms].map(([layout, form]) => {
    const wanted = form.fields.filter(({ type }) => type === 'textarea').map(({ label }) => normaliseHeading(label));
    const shares = reports.map((text) => {
      const found = new Set([...text.matchAll(/^#{1,6} (.{1,120})$/gm)].map(([, heading]) => normaliseHeading(heading ?? '')));
      return wanted.filter((heading) => found.has(heading)).length / wanted.length;
    });
    return { layout, score: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length) };
  });
  const best = scores.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= 0.6 ? best.layout : null;
}
