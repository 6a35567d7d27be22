import type { IssueForm } from './form.ts';
import { scaffold } from './scaffold.ts';

/** What a new report knows before anyone writes it. */
export interface NewReport {
  title: string;
  /** ISO day of the incident. */
  date: string;
  severity: string | null;
  /** The incident it comes from: a link, and its text as told there. */
  incident: { link: string; text: string } | null;
}

/** A title of one line, as a person would write it. */
export function cleanTitle(title: string): string {
  return title
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** Words of a title as a file name: `checkout-answers-with-errors`. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  let name = '';
  for (const word of words) if (name.length + word.length < 60) name += name === '' ? word : `-${word}`;
  return name || 'report';
}

/** The next free name in a folder, after the custom of the files that are there: by day, or by number. */
export function nextName(existing: readonly string[], { date, title }: Pick<NewReport, 'date' | 'title'>): string {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  const numbered = existing.flatMap((name) => {
    const [, prefix, digits, rest] = /^([a-z]{0,12}[-_]?)(\d{1,5})([-_ ].*)?\.md$/i.exec(name) ?? [];
    return prefix !== undefined && digits && !isDay(name) ? [{ prefix, digits, named: rest !== undefined }] : [];
  });
  const dated = existing.filter(isDay).length;
  if (numbered.length > dated) {
    const last = numbered.reduce((a, b) => (Number(b.digits) > Number(a.digits) ? b : a));
    const number = String(Number(last.digits) + 1).padStart(last.digits.length, '0');
    return `${last.prefix}${number}${last.named ? `-${slug(title)}` : ''}.md`;
  }
  for (let count = 1; ; count++) {
    const name = `${date}-${slug(title)}${count === 1 ? '' : `-${count}`}.md`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

const isDay = (name: string) => /^(?:19|20)\d{2}[-_.]?[01]\d/.test(name);

/** A report from the form of a layout. */
export function fromForm(form: IssueForm, report: NewReport): string {
  const known = { date: report.date, ...(report.severity ? { severity: report.severity } : {}) };
  return withIncident(scaffold(form, report.title, known), report);
}

/** A report from a team's own template: its title and its empty labels of day and severity are filled in, all else stays. */
export function fromTemplate(template: string, report: NewReport): string {
  const { title, date, severity } = report;
  let text = template.replace(/\r\n?/g, '\n').replace(/^# .*$/m, () => `# ${title}`);
  text = fillLabel(text, /^(title: *).*$/im, JSON.stringify(title));
  text = fillLabel(text, /^((?:\*\*)?(?:incident )?date(?:\*\*:|:\*\*|:) *)(?:<!--.*?-->|yyyy-mm-dd|\[.*\]|)$/im, date);
  if (severity) text = fillLabel(text, /^((?:\*\*)?severity(?:\*\*:|:\*\*|:) *)(?:<!--.*?-->|\[.*\]|)$/im, severity);
  return withIncident(text, report);
}

function fillLabel(text: string, pattern: RegExp, value: string): string {
  return text.replace(pattern, (_, label: string) => `${label.trimEnd()} ${value}`);
}

/** The incident's own words go below as a quotation: evidence, not the report, and no rule judges it. */
function withIncident(text: string, { incident }: NewReport): string {
  if (!incident) return text;
  const quote = incident.text
    .slice(0, 10_000)
    .split(/\r\n?|\n/)
    .map((line) => `> ${line}`.trimEnd());
  const heading = /^## Supporting information$/m.test(text) ? [] : ['## Supporting information', ''];
  return `${[text.trimEnd(), '', ...heading, `Incident: ${incident.link}`, ...(incident.text.trim() ? ['', ...quote] : [])].join('\n')}\n`;
}

/** Severity by the labels of an incident, such as `sev-1`, `SEV2` or `severity: 3`; null where none says. */
export function severityOf(labels: readonly string[]): string | null {
  for (const label of labels) {
    const digit = /^(?:sev|severity|s)[-_: /]*(\d)$/i.exec(label.trim())?.[1];
    if (digit) return `SEV-${digit}`;
  }
  return null;
}
