import type { FormField, IssueForm } from './form.ts';

/** What is known of a report before it is written, by the `id` of a field of its form. */
export type Known = Readonly<Record<string, string>>;

/**
 * A report to be filled in, in the layout of a form: short fields as labels, long ones as sections. What a form says of a
 * field becomes a comment, which no reader sees and no rule reads.
 */
export function scaffold(form: IssueForm, title: string, known: Known = {}): string {
  const labels = form.fields.filter(({ type }) => type === 'input' || type === 'dropdown');
  const sections = form.fields.filter(({ type }) => type === 'textarea');
  return [`# ${title}`, ...labels.map((field) => labelLine(field, known)), ...sections.flatMap((field) => sectionLines(field, known))]
    .join('\n\n')
    .concat('\n');
}

function labelLine({ id, label, description, options }: FormField, known: Known): string {
  const value = known[id ?? ''];
  if (value) return `**${label}**: ${value}`;
  const hint = options.length > 0 ? options.join(', ') : description;
  return hint ? `**${label}**: <!-- ${hint} -->` : `**${label}**:`;
}

function sectionLines({ id, label, description, value }: FormField, known: Known): string[] {
  const text = known[id ?? ''] ?? value?.replace(/[ \t]+$/gm, '').trimEnd();
  return [`## ${label}`, ...(description ? [`<!-- ${description} -->`] : []), ...(text ? [text] : [])];
}
