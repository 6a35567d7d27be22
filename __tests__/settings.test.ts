import { describe, expect, it } from 'vitest';
import { parseSettings } from '../src/settings/load.ts';
import { defaultSettings } from '../src/settings/settings.ts';
import { UserError } from '../src/user-error.ts';

describe('parseSettings', () => {
  it.each(['', '# only a comment\n', '---\n'])('takes %j for the defaults', (text) => {
    expect(parseSettings(text, 'c.yml')).toEqual(defaultSettings);
  });

  it('resolves names, aliases and labels', () => {
    const settings = parseSettings(
      'owners:\n  Ana Lima: "@ana"\nlabels:\n  priority:high: P1\n  action-item: todo\nsections:\n  aliases:\n    summary: [What we saw]\n',
      'c.yml',
    );
    expect(settings.owners).toEqual(new Map([['ana lima', 'ana']]));
    expect(settings.labels['priority-high'].name).toBe('P1');
    expect(settings.labels['action-item'].name).toBe('todo');
    expect(settings.aliases).toEqual({ summary: ['What we saw'] });
  });

  it.each([
    ['profil: strict', 'c.yml has the unknown key `profil`; did you mean `profile`?'],
    ['rules:\n  blamless: off', 'c.yml has the unknown key `rules.blamless`; did you mean `blameless`?'],
    ['follow-up:\n  after: 4 monkeys', 'c.yml has "4 monkeys" at `follow-up.after`, expected a span such as "4 weeks"'],
    ['- a', 'c.yml holds a list, expected keys such as `profile: strict`'],
    ['a: [', /^c\.yml is not valid YAML: /],
  ])('refuses %j in one sentence', (text, message) => {
    expect(() => parseSettings(text, 'c.yml')).toThrow(UserError);
    expect(() => parseSettings(text, 'c.yml')).toThrow(message);
  });
});
