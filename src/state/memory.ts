import { readMarker } from './marker.ts';
import { emptyMemory, type Memory } from './report-state.ts';

/** What a review comment remembers; comments of older versions lack some of it. */
export function readMemory(comment: string): Memory {
  const { tracked, waivers, followUp, declined, issues, file } = { ...emptyMemory, ...(readMarker('report', comment) as Partial<Memory> | null) };
  return { tracked, waivers, followUp, declined, issues, file };
}
