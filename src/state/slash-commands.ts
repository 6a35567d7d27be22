import { readDue } from '../report/items/deadlines.ts';
import { rules } from '../rules/index.ts';
import type { Settings } from '../settings/settings.ts';
import { type CommandName, findCommandLine } from './command-line.ts';
import { cut } from './cut.ts';
import { type CommandNote, emptyMemory, type Memory } from './report-state.ts';
import { addSpan } from './spans.ts';

/** What a command adds to what the review comment remembers. */
export type MemoryPatch = (memory: Memory | null) => Partial<Memory>;

/** A command people write on a line of its own in a comment on a report: `/post-mortem <name> <words>`. */
export interface SlashCommand {
  name: CommandName;
  /** What follows the name, as the footer of the comment shows it; empty where nothing does. */
  usage: string;
  about: string;
  /** `review` only brings the comment up to date. */
  mode: 'review' | 'track';
  /** What the words ask to be remembered, or in a sentence what is wrong with them. */
  read: (words: string, context: CommandContext) => MemoryPatch | { mistake: string };
}

interface CommandContext {
  settings: Settings;
  /** ISO instant. */
  now: string;
}

const nothing = () => () => ({});

export const slashCommands: SlashCommand[] = [
  { name: 'check', usage: '', about: 'Reviews the report anew; files nothing.', mode: 'review', read: nothing },
  { name: 'track', usage: '', about: 'Files the action items, also of a report whose author may not write.', mode: 'track', read: nothing },
  {
    name: 'waive',
    usage: '<rule> <reason>',
    about: 'Waives the findings of a rule for this report.',
    mode: 'track',
    read(words) {
      const [rule, reason] = splitReason(words);
      if (!rules.some(({ id }) => id === rule) || reason === '')
        return { mistake: 'waive needs a rule and a reason, as in "/post-mortem waive severity we have no scale yet"' };
      return (memory) => ({ waivers: [...(memory ?? emptyMemory).waivers.filter((one) => one.rule !== rule), { rule, reason }] });
    },
  },
  {
    name: 'decline',
    usage: '<item> <reason>',
    about: 'Closes an action item as not planned, or keeps it from being filed.',
    mode: 'track',
    read(words) {
      const [first, reason] = splitReason(words);
      const key = first.toUpperCase();
      if (!/^[A-Z]+-?\d+$/.test(key) || reason === '')
        return { mistake: 'decline needs an item and a reason, as in "/post-mortem decline AI-003 the service is going away"' };
      return (memory) => ({ declined: [...(memory ?? emptyMemory).declined.filter((one) => one.key !== key), { key, reason }] });
    },
  },
  {
    name: 'follow-up',
    usage: '<day or span>',
    about: 'Sets the day of the follow-up.',
    mode: 'track',
    read(words, { settings, now }) {
      const today = now.slice(0, 10);
      const span = /^(?:in )?(\d{1,3} ?(?:day|week|month)s?)$/i.exec(words)?.[1];
      const day = span ? addSpan(today, span.toLowerCase()) : readDue(words, today);
      if (!day || day < today) {
        const usual = addSpan(today, settings.followUpAfter);
        return { mistake: `follow-up needs a day or a span, as in "/post-mortem follow-up ${usual}" or "/post-mortem follow-up 6 weeks"` };
      }
      return () => ({ followUp: day });
    },
  },
  {
    name: 'collect',
    usage: '',
    about: 'Starts the workflow that collects evidence, for the window of the timeline or of two times that follow, and answers with a link.',
    mode: 'review',
    read: nothing,
  },
  { name: 'help', usage: '', about: 'Brings the comment up to date: its last line lists these commands.', mode: 'review', read: nothing },
];

function splitReason(words: string): [first: string, reason: string] {
  const [first = '', ...rest] = words.split(/\s+/);
  return [first, cut(rest.join(' '), 500)];
}

/** A command as someone wrote it. */
export interface GivenCommand {
  command: SlashCommand;
  words: string;
}

/** The first command of a comment that is the writer's own. */
export function readCommand(body: string): GivenCommand | null {
  const line = findCommandLine(body);
  const command = slashCommands.find(({ name }) => name === line?.name);
  return line && command ? { command, words: line.words } : null;
}

/** What the memory becomes by commands that it does not know of yet (an id of 0 is not known at all); words that are not understood change nothing. */
export function takeCommands(memory: Memory | null, commands: CommandNote[], settings: Settings): Partial<Memory> {
  let next: Memory = memory ?? emptyMemory;
  for (const { id, name, words, at } of commands.filter((one) => one.id === 0 || one.id > next.command)) {
    const asked = slashCommands.find((command) => command.name === name)?.read(words, { settings, now: at });
    next = { ...next, ...(asked && !('mistake' in asked) ? asked(next) : {}), command: Math.max(next.command, id) };
  }
  return next === memory ? {} : { waivers: next.waivers, declined: next.declined, followUp: next.followUp, command: next.command };
}
