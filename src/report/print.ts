import { isFixedName, isUsualName } from './sections/section-names.ts';
import type { Report } from './types.ts';

/** The public JSON of a report, as `postmortem-action parse --json` prints it. Lines are 1-based in the file as given. */
export function printReport(report: Report): Record<string, unknown> {
  return {
    file: report.file,
    id: report.id,
    title: report.title,
    date: report.date?.value ?? null,
    severity: report.severity?.value ?? null,
    durationMinutes: report.duration?.minutes ?? null,
    timezone: report.timezone?.value ?? null,
    authors: report.authors.map(({ value }) => value),
    reviewed: report.published?.value ?? null,
    stakeholders: report.stakeholders,
    window: report.window,
    sections: firstLines(report),
    timeline: report.timeline.map(({ line, at, date, time, until, zone, text, source, actor, approximate }) => ({
      line,
      at,
      date,
      time,
      until,
      zone,
      text,
      source,
      actor,
      approximate,
    })),
    milestones: Object.fromEntries(Object.entries(report.milestones).map(([name, index]) => [name, index === null ? null : report.timeline[index]?.line])),
    factors: report.factors.map(({ line, layer, category, text }) => ({ line, layer, category, text })),
    actionItems: report.actionItems.map((item) => ({
      line: item.line,
      id: item.id,
      text: item.text,
      owner: item.owner,
      due: item.due ?? item.dueText,
      priority: item.priority,
      category: item.category,
      factor: item.factor,
      deliverable: item.deliverable,
      done: item.done,
      declined: item.declined,
      links: item.links.map(({ url }) => url),
    })),
  };
}

/** Where each section opens: where a heading has its usual name, else a heading of its meaning, else whatever opens it. */
function firstLines(report: Report): Record<string, number> {
  const lines: Record<string, number> = {};
  const headings = new Set(report.blocks.filter(({ kind }) => kind === 'heading').map(({ line }) => line));
  const ranks: ((section: Report['sections'][number]) => boolean)[] = [
    ({ title, line }) => isUsualName(title) && headings.has(line),
    ({ title, line }) => isFixedName(title) && headings.has(line),
    ({ line }) => headings.has(line),
    ({ title }) => isUsualName(title),
    () => true,
  ];
  for (const counts of ranks) for (const section of report.sections) if (counts(section)) lines[section.name] ??= section.line;
  return lines;
}
