import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Bytes of the space for new objects in which a page of a hundred issues is read and let go of. */
const enough = 8_000_000;

/**
 * To be called after each page: once the space for new objects is large enough for one, it grows no further. Left alone it
 * takes 100 MB, and held smaller it moves pages among the old objects, where they stay longer. Costs no time.
 */
export function boundMemory() {
  const size = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_size ?? 0;
  if (size >= enough) setFlagsFromString('--semi-space-growth-factor=1');
}
