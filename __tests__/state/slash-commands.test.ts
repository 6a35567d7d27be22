import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/settings/settings.ts';
import { emptyMemory, type Memory } from '../../src/state/report-state.ts';
import { readCommand, slashCommands, takeCommands } from '../../src/state/slash-commands.ts';
import { now } from '../builders.ts';

const given = (body: string) => {
  const found = readCommand(body);
  return found && `${found.command.name}|${found.words}`;
};
/** What the memory holds after a command. */
const remembered = (name: string, words = '', memory: Memory | null = null) =>
  takeCommands(memory, [{ id: 5, login: 'ana', at: now, name, words }], defaultSettings);
const mistakeOf = (name: string, words: string) => {
  const asked = slashCommands.find((one) => one.name === name)?.read(words, { settings: defaultSettings, now });
  return asked && 'mistake' in asked ? asked.mistake : null;
};

describe('a command', () => {
  it('stands on a line of its own, with or without words around it', () => {
    expect(given('/post-mortem track')).toBe('track|');
    expect(given('Looks good to me.\n\n/post-mortem track\n\nThanks!')).toBe('track|');
    expect(given('/post-mortem waive severity  we have no scale \r\nyet')).toBe('waive|severity  we have no scale');
  });

  it('may be written in capitals and without the hyphen', () => {
    expect(given('/Postmortem TRACK')).toBe('track|');
  });

  it('is the first of several', () => {
    expect(given('/post-mortem check\n/post-mortem track')).toBe('check|');
  });

  it('is none in the middle of a sentence, nor one that no one knows', () => {
    for (const body of ['Try /post-mortem track', 'a/post-mortem track', '/post-mortem', '/post-mortem frobnicate', '/post-mortem tracking', ''])
      expect(given(body)).toBeNull();
  });
});

describe('what is not the writer’s own', () => {
  it.each([
    ['a block of code', '```\n/post-mortem track\n```'],
    ['one of tildes', '~~~\n/post-mortem track\n~~~'],
    ['one with a language', '```md\n/post-mortem track\n```'],
    ['one that is never closed', '```\n/post-mortem track'],
    ['one within a longer fence', '````\n```\n/post-mortem track\n````'],
    ['a quotation', '> /post-mortem track'],
    ['a quotation that goes on below', '> someone said\n/post-mortem track'],
    ['an HTML comment', '<!--\n/post-mortem track\n-->'],
    ['one that is never closed', '<!--\n/post-mortem track'],
    ['indented code', '    /post-mortem track'],
  ])('%s gives no command', (_, body) => {
    expect(given(body)).toBeNull();
  });

  it.each([
    ['a block of code', '```\nx\n```\n/post-mortem track'],
    ['a block that shows a fence of the other kind', '~~~\n```\n~~~\n/post-mortem track'],
    ['a quotation and an empty line', '> someone said\n\n/post-mortem track'],
    ['an HTML comment', '<!-- x -->\n/post-mortem track'],
  ])('after %s the writer has the word again', (_, body) => {
    expect(given(body)).toBe('track|');
  });

  it('takes bounded time on hostile text', () => {
    const started = performance.now();
    for (const part of ['<!--', '`'.repeat(5), '> ', '/post-mortem ', '-->']) given(part.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('waive', () => {
  it('remembers rule and reason; a later reason takes the place of the earlier', () => {
    expect(remembered('waive', 'severity we have no scale').waivers).toEqual([{ rule: 'severity', reason: 'we have no scale' }]);
    const memory = { ...emptyMemory, waivers: [{ rule: 'severity', reason: 'old' }] };
    expect(remembered('waive', 'severity new', memory).waivers).toEqual([{ rule: 'severity', reason: 'new' }]);
  });

  it('needs a rule there is, and a reason', () => {
    for (const words of ['', 'severity', 'no-such-rule because', 'severity   '])
      expect(mistakeOf('waive', words.trim())).toMatch(/^waive needs a rule and a reason/);
  });
});

describe('decline', () => {
  it('remembers the item, in whatever letters, and the reason', () => {
    expect(remembered('decline', 'ai-003 the service goes away').declined).toEqual([{ key: 'AI-003', reason: 'the service goes away' }]);
  });

  it('needs an item and a reason', () => {
    for (const words of ['', 'AI-003', '3 because', 'the item because']) expect(mistakeOf('decline', words)).toMatch(/^decline needs an item and a reason/);
  });

  it('keeps a reason short', () => {
    expect(remembered('decline', `AI-003 ${'x'.repeat(900)}`).declined?.[0]?.reason).toHaveLength(500);
  });
});

describe('follow-up', () => {
  it.each([
    ['2025-03-05', '2025-03-05'],
    ['6 weeks', '2025-03-24'],
    ['in 10 days', '2025-02-20'],
    ['2 Months', '2025-04-10'],
    ['2025-02-10', '2025-02-10'],
  ])('%s', (words, day) => {
    expect(remembered('follow-up', words).followUp).toBe(day);
  });

  it('needs a day or a span, and none that is over', () => {
    for (const words of ['', 'soon', '2025-02-09', '6 fortnights'])
      expect(mistakeOf('follow-up', words)).toMatch(/^follow-up needs a day or a span, as in "\/post-mortem follow-up 2025-03-10"/);
  });
});

describe('taking commands up', () => {
  it('check, track, collect and help ask nothing to be remembered but that they were given', () => {
    for (const name of ['check', 'track', 'collect', 'help']) expect({ ...emptyMemory, ...remembered(name) }).toEqual({ ...emptyMemory, command: 5 });
  });

  it('words that are not understood change nothing else', () => {
    expect({ ...emptyMemory, ...remembered('waive', 'nonsense') }).toEqual({ ...emptyMemory, command: 5 });
  });

  it('those the memory knows of are not taken up again', () => {
    const memory = { ...emptyMemory, command: 5 };
    expect(remembered('follow-up', '6 weeks', memory)).toEqual({});
  });

  it('several are taken up in order, and each sees what the ones before did', () => {
    const note = (id: number, name: string, words: string) => ({ id, login: 'ana', at: now, name, words });
    const asked = [note(6, 'follow-up', '6 weeks'), note(7, 'follow-up', '1 week'), note(8, 'waive', 'severity none yet')];
    expect(takeCommands(emptyMemory, asked, defaultSettings)).toMatchObject({
      followUp: '2025-02-17',
      waivers: [{ rule: 'severity', reason: 'none yet' }],
      command: 8,
    });
  });
});
