import { readFileSync } from 'node:fs';

/** The example report of the templates: passes the strict profile. */
export const example = readFileSync(new URL('../templates/report.md', import.meta.url), 'utf8');

/** A valid report with the given section of action items. */
export function reportWith(items: string, summary = 'Every third order failed for half an hour.'): string {
  return `**Date**: 2025-02-09

**Severity**: SEV-2

**Authors**: @ana

**Published**: 2025-02-10

## Summary

${summary}

## Impact

1,240 orders failed.

## Timeline (UTC)

- 10:05 First errors in checkout
- 10:07 Alert fires and pages on-call
- 10:09 On-call acknowledges
- 10:22 Mitigated: release rolled back
- 10:40 Incident resolved

## Contributing factors

- **Immediate**: the pool was cut to five connections
- **Systemic**: pool sizes are not part of the load test

## Action items

${items}
`;
}

export const bullets = (count: number, owner = '@ana') =>
  Array.from(
    { length: count },
    (_, n) => `- [P1] Add the alert number ${n + 1} on pool ${String.fromCharCode(97 + (n % 26)).repeat(3)}${n} (${owner}), due: 2025-03-01`,
  ).join('\n');
