import { type SectionName } from '../types.js';
/** The section a heading stands for, or null for one of the author's own. */
export declare function nameSection(heading: string, aliases: ReadonlyMap<string, SectionName>): SectionName | null;
/** Labels inside text (`**Impact**: …`) name fewer things than headings do: the short, unmistakable ones. */
export declare function nameLabel(label: string, aliases: ReadonlyMap<string, SectionName>): SectionName | null;
export declare function indexAliases(aliases?: Partial<Record<SectionName, string[]>>): Map<string, SectionName>;
/** True for a heading that most reports use. */
export declare function isUsualName(heading: string): boolean;
/** The second section of a heading such as "What went well & where did we get lucky". */
export declare function nameSecond(heading: string, first: SectionName, aliases: ReadonlyMap<string, SectionName>): SectionName | null;
