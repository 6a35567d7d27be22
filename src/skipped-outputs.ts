/** The outputs of an event that is none of ours: those of no report, told without loading what prints reports. */
export const skippedOutputs: [string, string][] = [
  ['status', 'skipped'],
  ['errors', '0'],
  ['warnings', '0'],
  ['findings', '[]'],
  ['action-items', '[]'],
  ['follow-up', ''],
  ['plan', '[]'],
  ['reports', '[]'],
];
