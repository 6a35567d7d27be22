import type { Settings } from '../settings/settings.js';
import { type Memory } from './report-state.js';
/** What a command adds to what the review comment remembers. */
export type MemoryPatch = (memory: Memory | null) => Partial<Memory>;
/** A command people write on a line of its own in a comment on a report: `/post-mortem <name> <words>`. */
export interface SlashCommand {
    name: string;
    /** What follows the name, as the footer of the comment shows it; empty where nothing does. */
    usage: string;
    about: string;
    /** `review` only brings the comment up to date. */
    mode: 'review' | 'track';
    /** What the words ask to be remembered, or in a sentence what is wrong with them. */
    read: (words: string, context: CommandContext) => MemoryPatch | {
        mistake: string;
    };
}
interface CommandContext {
    settings: Settings;
    /** ISO instant. */
    now: string;
}
export declare const slashCommands: SlashCommand[];
/** A command as someone wrote it. */
export interface GivenCommand {
    command: SlashCommand;
    words: string;
}
/** The first `/post-mortem …` line of a comment; null when there is none. */
export declare function readCommand(body: string): GivenCommand | null;
export {};
