import { expect, it } from 'vitest';
import { readReport } from '../../src/report/read.ts';
import { reportWith } from '../samples.ts';

it('a row that references an issue as owner/repo#12 is tracked there', () => {
  expect(readReport(reportWith('- Cap the retries, see acme/infra#12 (@ana)')).actionItems[0]?.links.map(({ url }) => url)).toEqual(['acme/infra#12']);
});
