import { rules } from '../../rules/index.ts';
import type { Review } from '../../rules/review.ts';
import { type Level, ruleUrl } from '../../rules/rule.ts';

const levels: Record<Level, 'error' | 'warning' | 'note'> = { error: 'error', warning: 'warning', info: 'note' };

/** Findings as SARIF 2.1.0, as GitHub code scanning takes it. */
export function printSarif(checked: { path: string; review: Review }[]): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'postmortem-action',
            informationUri: 'https://github.com/postmortem-action/postmortem-action',
            rules: rules.map(({ id, level }) => ({
              id,
              name: id,
              shortDescription: { text: id.replaceAll('-', ' ') },
              helpUri: ruleUrl(id),
              defaultConfiguration: { level: levels[level] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: checked.flatMap(({ path, review }) =>
          review.findings.map(({ rule, level, reason, note, place }) => ({
            ruleId: rule,
            ruleIndex: rules.findIndex(({ id }) => id === rule),
            level: levels[level],
            message: { text: note ? `${reason} ${note}` : reason },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
                  region: {
                    startLine: place.start.line,
                    startColumn: place.start.column,
                    endLine: place.end.line,
                    endColumn: Math.max(place.end.column, place.start.column + 1),
                  },
                },
              },
            ],
          })),
        ),
      },
    ],
  };
}
