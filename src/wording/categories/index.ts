import type { Category } from './category.ts';
import { culprits } from './culprits.ts';
import { judgements } from './judgements.ts';
import { remedies } from './remedies.ts';
import { slips } from './slips.ts';
import { tone } from './tone.ts';

export const categories: readonly Category[] = [...culprits, ...slips, ...judgements, ...remedies, ...tone];

const byId = new Map(categories.map((category) => [category.id, category]));

export const findCategory = (id: string): Category | undefined => byId.get(id);
