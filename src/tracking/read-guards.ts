import { loadAll } from 'js-yaml';
import { guardAnnotations } from '../state/guards.ts';

/** An alerting rule or a runbook that says which action items it answers. */
export interface NamedGuard {
  kind: 'alert' | 'runbook';
  /** Name of the alert, or title of the runbook. */
  name: string;
  /** Path or address of the report, as written. */
  report: string;
  /** `AI-003` or `#34`, as written. */
  items: string[];
}

const mostLength = 1_000_000;
const mostGuards = 200;

/**
 * The guards of a file that name a report and an item: rules by their annotations (files of Prometheus and its operator),
 * runbooks by their front matter. A file that cannot be read names none.
 */
export function readGuards(path: string, text: string): NamedGuard[] {
  if (text.length > mostLength) return [];
  try {
    return (/\.(?:md|markdown|mdx)$/i.test(path) ? readRunbook(path, text) : readRules(text)).slice(0, mostGuards);
  } catch {
    // Templates of Helm and others are no YAML: nobody asked for a check of them here.
    return [];
  }
}

function readRunbook(path: string, text: string): NamedGuard[] {
  const [, matter] = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (matter === undefined) return [];
  const [values] = loadAll(matter) as unknown[];
  const title = wordOf(fieldOf(values, 'title')).replace(/^runbook:\s*/i, '');
  const heading = /^#\s+(?:runbook:\s*)?(\S[^\n]{0,200})$/im.exec(text)?.[1];
  return named('runbook', title || heading || (path.split('/').at(-1) ?? path), values, (key) => key.replaceAll('_', '-'));
}

function readRules(text: string): NamedGuard[] {
  if (!text.includes(guardAnnotations.item)) return [];
  return loadAll(text).flatMap((document) => {
    const groups = listOf(fieldOf(document, 'groups') ?? fieldOf(fieldOf(document, 'spec'), 'groups'));
    return groups
      .flatMap((group) => listOf(fieldOf(group, 'rules')))
      .flatMap((rule) => {
        const name = wordOf(fieldOf(rule, 'alert'));
        return name ? named('alert', name, fieldOf(rule, 'annotations'), (key) => key) : [];
      });
  });
}

function named(kind: NamedGuard['kind'], name: string, values: unknown, spell: (key: string) => string): NamedGuard[] {
  const report = wordOf(fieldOf(values, spell(guardAnnotations.report)));
  const given = fieldOf(values, spell(guardAnnotations.item));
  const items = (Array.isArray(given) ? given.map(wordOf) : wordOf(given).split(/[,;]\s*|\s+/)).map((one) => one.trim()).filter(Boolean);
  return report && items.length > 0 ? [{ kind, name: name.slice(0, 200), report: report.slice(0, 500), items: items.slice(0, 20) }] : [];
}

function fieldOf(value: unknown, key: string): unknown {
  return value && typeof value === 'object' && !Array.isArray(value) && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const wordOf = (value: unknown) => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '');
