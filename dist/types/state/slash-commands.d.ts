import type { Settings } from '../settings/settings.js';
import { type CommandNote, type Memory } from './report-state.js';
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
/** The first `/post-mortem …` line of a comment that is the writer's own: not code, not a quotation, not hidden. */
export declare function readCommand(body: string): GivenCommand | null;
/** What the memory becomes by commands that it does not know of yet (an id of 0 is not known at all); words that are not understood change nothing. */
export declare function takeCommands(memory: Memory | null, commands: CommandNote[], settings: Settings): Partial<Memory>;
export {};
