import { dump } from 'js-yaml';
import { formatRange, formatValue, unitOf } from '../evidence/units.ts';
import type { Candidate } from '../guards/candidates.ts';
import type { AlertingRule } from '../guards/rule-file.ts';
import { printSpan } from '../guards/spans.ts';
import { guardAnnotations } from '../state/guards.ts';

/** What a drafted rule says of itself besides its condition. */
export interface RuleContext {
  alert: string;
  severity: string;
  /** Path or address of the report; null without one. */
  report: string | null;
  /** `AI-003`; null where the rule answers no item. */
  item: string | null;
  runbook: string | null;
  normal: [number, number] | null;
}

export function draftRule(candidate: Candidate, context: RuleContext): AlertingRule {
  const annotations: Record<string, string> = { summary: summaryOf(candidate, context.normal) };
  if (context.runbook) annotations.runbook_url = context.runbook;
  if (context.report) annotations[guardAnnotations.report] = context.report;
  if (context.item) annotations[guardAnnotations.item] = context.item;
  return { alert: context.alert, expr: candidate.expr, for: candidate.for, keepFiringFor: 0, labels: { severity: context.severity }, annotations };
}

/** Templates of Prometheus inside of names would be run: braces go. */
const plain = (text: string) => text.replace(/[{}\r\n]+/g, ' ').trim();

const shown: Record<string, string> = {
  ratio: '{{ $value | humanizePercentage }}',
  seconds: '{{ $value | humanizeDuration }}',
  bytes: '{{ $value | humanize1024 }}B',
};

function summaryOf({ series: { settings }, operator, limit, relative }: Candidate, normal: [number, number] | null): string {
  const name = plain(settings.name);
  if (operator === 'absent' || limit === null) return `${name} is missing`;
  const unit = unitOf(settings.query, settings.unit);
  const value = shown[unit ?? ''] ?? `{{ $value | humanize }}${unit === 'percent' ? ' %' : ''}`;
  if (relative) return `${name} is ${value} (${operator === '>' ? 'above' : 'below'} ${formatValue(limit, 'ratio')} of the same time a day before)`;
  const usual = normal ? `, normal ${formatRange(normal, unit)}` : '';
  return `${name} is ${value} (${operator === '>' ? 'above' : 'below'} ${formatValue(limit, unit)}${plain(usual)})`;
}

/** The text of a rule file. `told` are lines of a comment at its top. */
export function printRuleFile(rule: AlertingRule, group: string, interval: number, told: string[]): string {
  const { alert, expr, labels, annotations } = rule;
  const waits = {
    ...(rule.for > 0 ? { for: printSpan(rule.for) } : {}),
    ...(rule.keepFiringFor > 0 ? { keep_firing_for: printSpan(rule.keepFiringFor) } : {}),
  };
  const groups = [{ name: group, interval: printSpan(interval), rules: [{ alert, expr, ...waits, labels, annotations }] }];
  return `${told.map((line) => `# ${line}`).join('\n')}\n${dump({ groups }, { lineWidth: -1, noRefs: true })}`;
}
