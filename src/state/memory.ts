import { cut } from './cut.ts';
import { readMarker } from './marker.ts';
import { emptyMemory, type Memory } from './report-state.ts';

/** Bytes a marker may have: what is longer could not be read again. */
const mostBytes = 14_000;

/** A memory whose marker can be read again: reasons are shortened until it fits, and at last second opinions are forgotten. */
export function fitMemory(memory: Memory): Memory {
  for (const length of [500, 100, 30, 0]) {
    const short = <T extends { reason: string }>(list: T[]) => list.map((one) => ({ ...one, reason: cut(one.reason, length) }));
    const fitted = { ...memory, waivers: short(memory.waivers), declined: short(memory.declined) };
    if (new TextEncoder().encode(JSON.stringify(fitted)).length <= mostBytes) return fitted;
  }
  return { ...memory, waivers: [], declined: [], ...(memory.opinions ? { opinions: {} } : {}) };
}

/** What a review comment remembers; comments of older versions lack some of it. */
export function readMemory(comment: string): Memory {
  const { tracked, waivers, followUp, declined, issues, file, command, ...rest } = {
    ...emptyMemory,
    ...(readMarker('report', comment) as Partial<Memory> | null),
  };
  const { blocked, lacking, opinions, guards } = rest;
  const some = { ...(blocked ? { blocked } : {}), ...(lacking ? { lacking } : {}), ...(opinions ? { opinions } : {}), ...(guards ? { guards } : {}) };
  return { tracked, waivers, followUp, declined, issues, file, command, ...some };
}
