import type { Report, SectionName } from '../report/types.ts';
import { rules } from './index.ts';
import type { Finding, Level, RuleContext } from './rule.ts';

/** What the review needs of the settings. */
export interface ReviewSettings {
  profile: 'strict' | 'relaxed';
  rules: Record<string, Level | 'off'>;
  required: SectionName[];
  wording: RuleContext['wording'];
}

export interface Waived {
  rule: string;
  reason: string;
  /** Findings the waiver took away. */
  count: number;
}

export interface Review {
  findings: Finding[];
  waived: Waived[];
  errors: number;
  warnings: number;
}

/** A waiver from outside the text, such as `/post-mortem waive`. */
export interface OutsideWaiver {
  rule: string;
  reason: string;
}

/** Runs every rule over a report. Pure: the same report, settings and times give the same review. */
export function reviewReport(
  report: Report,
  settings: ReviewSettings,
  times: Pick<RuleContext, 'now' | 'filed' | 'evidence' | 'unsourced' | 'opinions'>,
  outside: OutsideWaiver[] = [],
): Review {
  const context: RuleContext = { ...times, required: settings.required, wording: settings.wording };
  const waivers = [...outside, ...report.waivers.flatMap(({ rule, reason }) => (reason ? [{ rule, reason }] : []))];
  const waived = new Map<string, Waived>();
  const findings: Finding[] = [];
  for (const rule of rules) {
    const chosen = settings.rules[rule.id] ?? (settings.profile === 'relaxed' ? rule.relaxed : undefined);
    if (chosen === 'off' || chosen === null) continue;
    const waiver = waivers.find((candidate) => candidate.rule === rule.id);
    for (const draft of rule.check(report, context)) {
      // Relaxed says only what hurts: asides of a rule stay unsaid.
      if (settings.profile === 'relaxed' && draft.level === 'info' && !settings.rules[rule.id]) continue;
      if (waiver) {
        waived.set(rule.id, { ...waiver, count: (waived.get(rule.id)?.count ?? 0) + 1 });
        continue;
      }
      findings.push({
        rule: rule.id,
        level: levelOf(draft.level, rule.level, chosen),
        place: draft.place,
        reason: draft.reason,
        note: draft.note ?? null,
        expected: draft.expected ?? null,
        category: draft.category ?? null,
        group: draft.group ?? null,
      });
    }
  }
  return { findings: sortFindings(findings), waived: [...waived.values()], errors: countLevel(findings, 'error'), warnings: countLevel(findings, 'warning') };
}

/** The configuration sets the level of a rule; what the rule itself says but in passing stays an aside. */
function levelOf(own: Level | undefined, usual: Level, chosen: Level | undefined): Level {
  if (own === 'info' && usual !== 'info') return own;
  return chosen ?? own ?? usual;
}

const weight: Record<Level, number> = { error: 0, warning: 1, info: 2 };

/** Errors first, then by place. */
function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => weight[a.level] - weight[b.level] || a.place.start.line - b.place.start.line || a.place.start.column - b.place.start.column);
}

function countLevel(findings: Finding[], level: Level): number {
  return findings.filter((finding) => finding.level === level).length;
}
