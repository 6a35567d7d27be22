import type { Finding } from '../../rules/rule.ts';

/** A finding as tools get it: from `check --format json` and from the output `findings`. */
export interface PrintedFinding {
  file: string | null;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  rule: string;
  category: string | null;
  severity: 'error' | 'warning' | 'info';
  message: string;
  suggestion: string | null;
}

export function printFinding({ place, rule, category, level, reason, note, expected }: Finding, file: string | null): PrintedFinding {
  return {
    file,
    line: place.start.line,
    column: place.start.column,
    endLine: place.end.line,
    endColumn: place.end.column,
    rule,
    category,
    severity: level,
    message: reason,
    suggestion: expected ?? note,
  };
}
