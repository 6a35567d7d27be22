import { type Report } from '../../report/types.js';
/** The timeline as a Mermaid diagram that GitHub draws; null when no entry has a time. */
export declare function mermaidTimeline(report: Report): string | null;
