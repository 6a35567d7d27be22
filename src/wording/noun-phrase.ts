import type { KnownPeople, Person } from './person.ts';
import {
  ambiguous,
  ambiguousGroups,
  articles,
  asAdjectives,
  customers,
  determiners,
  groupSet,
  humanCues,
  isPersonNoun,
  mostlyPeople,
  placeOfWork,
  premodifiers,
  programParts,
  roleSet,
  singular,
  softwareFirst,
  thingCues,
  thingEndings,
  thingHeads,
} from './person-words.ts';
import type { Token } from './tokens.ts';
import { verbOf } from './verbs.ts';

/** The word a person is named by, lower case, and whether it stands in the possessive. */
export interface Head {
  word: string;
  owns: boolean;
}

/** The person or group that a noun stands for, with what belongs to it; null where it means a thing. */
export function nounPhrase(tokens: Token[], index: number, { word, owns }: Head, known: KnownPeople): Person | null {
  const group =
    groupSet.has(word) || (/(?:s|men)$/.test(word) && (known.people.has(word.slice(0, -1)) || (isPersonNoun(singular(word)) && !roleSet.has(word))));
  const role = roleSet.has(word) || known.people.has(word) || isPersonNoun(word);
  if (!group && !role) return null;
  // "factors that lead to it"
  if (word === 'lead' && tokens[index + 1]?.lower === 'to' && !determiners.has(tokens[index - 1]?.lower.replace(/^that$/, '') ?? '')) return null;
  if (
    /^(?:nomad|vagrant|consul|envoy|puppet|chef|sentry|pilot|herald|inspector|sentinel|conductor|curator|butler|warden|builder)$/.test(word) &&
    /^\p{Lu}/u.test(tokens[index]?.text ?? '') &&
    index > 0
  )
    return null;
  if (word === 'man' && /^pages?$/.test(tokens[index + 1]?.lower ?? '')) return null;
  // "superior to" compares; "dev" without an article is an environment.
  if (
    (word === 'superior' && tokens[index + 1]?.lower === 'to') ||
    (word === 'dev' && !determiners.has(tokens[index - 1]?.lower ?? '') && !premodifiers.test(tokens[index - 1]?.lower ?? ''))
  )
    return null;
  const next = tokens[index + 1]?.lower.replace(/'s$/, '') ?? '';
  if (!owns && (thingHeads.has(next) || roleSet.has(next) || groupSet.has(next))) return null;
  // "Individual tests", "the official guide": what it says of a thing.
  if (!owns && asAdjectives.test(word) && describes(tokens, index + 1)) return null;
  const before = tokens[index - 1]?.lower ?? '';
  if (thingCues.has(before) && (ambiguous.has(word) || ambiguousGroups.has(word))) return null;
  if (programParts.test(word) && (thingCues.has(before) || thingEndings.test(before))) return null;
  if (word === 'group' && !/^(?:operations|platform|engineering|database|storage|network|product|working|infrastructure|sre)$/.test(before)) return null;
  if (/^-/.test(word) || before === '-') return null;
  let from = index;
  while (from > 0 && premodifiers.test(tokens[from - 1]?.lower ?? '') && index - from < 4) from--;
  // "the project lead": one more word between the article and the noun, if it is no verb.
  const between = tokens[from - 1]?.lower ?? '';
  if (
    from > 1 &&
    articles.test(tokens[from - 2]?.lower ?? '') &&
    /^[a-z][a-z-]+$/.test(between) &&
    !determiners.has(between) &&
    !thingCues.has(between) &&
    verbOf(between)?.form !== 'past'
  )
    from--;
  if (from > 0 && determiners.has(tokens[from - 1]?.lower ?? '')) from--;
  // "one of the engineers", "members of the team"
  if (tokens[from - 1]?.lower === 'of' && /^(?:one|some|several|none|two|members?|most|many)$/.test(tokens[from - 2]?.lower ?? '')) {
    from -= 2;
    if (tokens[from]?.lower === 'none') return { class: 'PN', from, to: index + 1, owns };
    while (from > 0 && /^(?:various|several|some|the|a|two|other)$/.test(tokens[from - 1]?.lower ?? '')) from--;
  }
  const cued =
    tokens.slice(from, index).some(({ lower }) => humanCues.has(lower)) ||
    (/^(?:guard|writer)/.test(word) && tokens.some(({ lower }) => /^(?:he|she|his|her|himself|herself)$/.test(lower))) ||
    (next === 'of' &&
      (word !== 'member' ||
        /^(?:team|staff|crew|squad|support|ops)$/.test(tokens[index + 2]?.lower ?? '') ||
        /^(?:team|staff|crew|squad|support|ops)$/.test(tokens[index + 3]?.lower ?? ''))) ||
    (/^(?:on|in|at)$/.test(next) &&
      /^(?:duty|the|call)$/.test(tokens[index + 2]?.lower ?? '') &&
      placeOfWork.test(`${tokens[index + 2]?.lower} ${tokens[index + 3]?.lower}`));
  if (customers.test(word)) return cued && !/^users?$/.test(word) ? null : { class: 'PU', from, to: index + 1, owns };
  if (softwareFirst.has(word) && !cued && !known.people.has(word)) return null;
  if (role && ambiguous.has(word) && !cued && !known.people.has(word) && !mostlyPeople.test(word)) return { class: 'PU', from, to: index + 1, owns };
  if (group && ambiguousGroups.has(word) && !cued && !/^(?:ops|management|teams|department|shift)$/.test(word))
    return { class: 'PU', from, to: index + 1, owns };
  if (word === 'teams' && tokens[index]?.text === 'Teams' && index > 0) return null;
  return { class: group ? 'PG' : 'PR', from, to: index + 1, owns };
}

/** Whether a noun follows: plurals too, which look like verbs. */
function describes(tokens: Token[], index: number): boolean {
  const { lower = '' } = tokens[index] ?? {};
  if (
    !/^[a-z~][a-z~-]+$/.test(lower) ||
    /^(?:who|that|which|with|without|behind|over|under|near|inside|after|before|from|of|in|on|at|by|for|to|and|or|but|as|was|were|is|are|had|has|have|did|does|will|would|could|should|can|may|might|must|not|never|also|then|just|who's|[a-z]+ly|[a-z]+n't)$/.test(
      lower,
    )
  )
    return false;
  const verb = verbOf(lower);
  return verb === null || verb.form === 's' || verb.form === 'base' || verb.form === 'ing';
}
