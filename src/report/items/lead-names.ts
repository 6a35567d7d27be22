import type { Block } from '../types.ts';
import { imperatives } from './imperatives.ts';
import { isFirstName, isThing } from './names.ts';

const lead = /^\s*([a-z][a-z'’-]{1,14})\s*:\s+\S/;

/**
 * Everyone the report names, and the lower-case words that stand before a colon as a known name does beside them: of
 * "dave: …" and "sibylle: …" both are people, of "docs: …" and "api: …" neither is.
 */
export function withLeads(blocks: Block[], people: ReadonlySet<string>): ReadonlySet<string> {
  const words = new Set(blocks.flatMap(({ kind, content }) => (kind === 'item' ? (lead.exec(content.text)?.[1] ?? []) : [])));
  const sure = [...words].filter((word) => word === 'me' || isFirstName(word) || people.has(word));
  const unknown = [...words].filter((word) => !sure.includes(word));
  if (sure.length === 0 || unknown.length === 0 || unknown.some((word) => isThing(word) || imperatives.has(word))) return people;
  return new Set([...people, ...unknown]);
}
