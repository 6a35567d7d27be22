import type { LogLine } from './log-lines.ts';

/** Lines of a log that differ in their variable parts only. */
export interface Template {
  key: string;
  level: LogLine['level'];
  sample: string;
  line: number;
  count: number;
  /** In the hour before the window. */
  before: number;
  first: number;
  last: number;
  /** Lines by minute since 1970. */
  minutes: Map<number, number>;
}

/** Variable parts and what stands for them; each pattern is linear. */
const masks: [RegExp, string][] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, '<id>'],
  [/\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}[\d.,]*(?:Z|[+-]\d{2}:?\d{2})?/g, '<time>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\b/g, '<address>'],
  [/"[^"]{0,200}"/g, '"…"'],
  [/'[^']{0,200}'/g, "'…'"],
  [/\b([a-z][a-z0-9]*(?:-[a-z0-9]+){0,6})-[a-z0-9]{8,10}-[a-z0-9]{5}\b/g, '$1-<pod>'],
  [/\b(?=[0-9a-f]*\d)[0-9a-f]{7,64}\b/gi, '<hex>'],
  [/\d+(?:\.\d+)?/g, '<n>'],
];

const mostTemplates = 5000;
const overflow = 'other lines';

/** Groups lines by what is left when the variable parts are masked. A log of ever new shapes ends in one group for the rest. */
export function groupLines(lines: LogLine[], start: number): Template[] {
  const byKey = new Map<string, Template>();
  for (const { at, level, text, line } of lines) {
    const masked = maskLine(text);
    const key = byKey.has(masked) || byKey.size < mostTemplates ? masked : overflow;
    let template = byKey.get(key);
    if (!template) {
      template = { key, level, sample: text.slice(0, 400), line, count: 0, before: 0, first: at, last: at, minutes: new Map() };
      byKey.set(key, template);
    }
    template.count++;
    if (at < start) template.before++;
    if (at >= start && template.first < start) Object.assign(template, { first: at });
    template.first = Math.min(template.first, at);
    template.last = Math.max(template.last, at);
    const minute = Math.floor(at / 60_000);
    template.minutes.set(minute, (template.minutes.get(minute) ?? 0) + 1);
  }
  return [...byKey.values()].filter(({ key }) => key !== overflow);
}

export function maskLine(text: string): string {
  let masked = text.slice(0, 400);
  for (const [pattern, stand] of masks) masked = masked.replace(pattern, stand);
  return masked.replace(/\s+/g, ' ').trim().slice(0, 240);
}
