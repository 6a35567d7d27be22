import type { Person } from '../person.ts';
import type { Token } from '../tokens.ts';
import { changeBefore } from './change-by.ts';
import type { Phrase } from './phrase.ts';

const lapse =
  /^(?:mistakes?|error|oversights?|negligence|carelessness|failure|inattention|inaction|incompetence|ineptitude|laziness|sloppiness|haste|hubris|arrogance|ignorance|stubbornness|complacency|forgetfulness|blunders?|slip|slip-up|lapse|misjudgement|misjudgment|inexperience|fault|bad|doing|clumsiness|recklessness|indifference|optimism|overconfidence|vanity|ego|impatience|thoughtlessness|neglect|refusal|unwillingness|reluctance|insistence|inability|lack|zeal|fumble|wishful|pride|attitude)$/;
const misdone =
  /^(?:unnoticed|unheeded|unread|unanswered|untested|careless|bad|faulty|wrong|botched|hasty|unforced|wild|sloppy|misplaced|rash|push|manipulation|experiment|guess|blunder|violation|typo|confirmation|diligence|misreading|mishandling|deviation|overconfident|insufficient|procedural)$/;
const grading = /^(?:own|very|big|stupid|silly|careless|whole|sheer|usual|wild|personal|initial|total|complete|first|second|,|and|human|fat|famous|honest)$/;

/** Behind these words an error is only seen. */
const seen =
  /^(?:reported|seen|observed|noticed|found|detected|returned|received|caught|fixed|confirmed|experienced|shown|raised|logged|corrected|resolved|spotted|identified|discovered|investigated|reviewed|handled|mitigated|acknowledged)$/;

/** What a lack of is nobody's fault. */
const missing =
  /^(?:resources?|time|staff|people|capacity|budget|access|visibility|documentation|tooling|monitoring|alerts?|tests?|permissions?|funding|money|hands|a|an|the|any|information|context)$/;

/** "the engineer's negligence", "my own mistake", "me not merging it". */
export function ownedLapse(tokens: Token[], person: Person): Phrase | null {
  const phrase = (to: number, category: string): Phrase => ({ id: 'owned lapse', category, soft: person.class === 'PW', from: person.from, to });
  if (!person.owns && /^P[IRGXMV]$/.test(person.class) && tokens[person.from - 1]?.lower === 'by') {
    const from = changeBefore(tokens, person.from - 1);
    if (from >= 0) return { id: 'change by', category: 'blame-passive', soft: false, from, to: person.to };
  }
  if (!person.owns && /^P[IRGXMV]$/.test(person.class) && tokens[person.from - 1]?.lower === 'of' && tokens[person.from - 2]?.lower === 'part') {
    for (let index = person.from - 3; index >= 0 && index > person.from - 10; index--) {
      const word = tokens[index]?.lower ?? '';
      if (/^[.;:]$/.test(word)) break;
      if (lapse.test(word) || misdone.test(word)) return { id: 'lapse by', category: 'mistake-attribution', soft: false, from: index, to: person.to };
    }
  }
  if (tokens[person.from - 1]?.lower === 'by' && /^P[IRGXMV]$/.test(person.class)) {
    for (let index = person.from - 2; index >= 0 && index > person.from - 7; index--) {
      const word = tokens[index]?.lower ?? '';
      if (/^[,.;:]$/.test(word) || seen.test(word)) break;
      if (lapse.test(word) || misdone.test(word)) return { id: 'lapse by', category: 'blame-passive', soft: false, from: index, to: person.to };
    }
  }
  if (!person.owns && /^P[IRGXM]$/.test(person.class)) {
    const before = [4, 3, 2, 1].map((back) => tokens[person.from - back]?.lower ?? '').join(' ');
    const after = tokens[person.to]?.lower ?? '.';
    if (
      /\b(?:traced (?:back )?to|goes back to|went back to|(?:came|comes|boils) down to|courtesy of|(?:one|this|that) up to)$/.test(before) &&
      /^(?:[.,;:!)]|and|who|again)$/.test(after)
    )
      return { id: 'traced to', category: 'person-as-contributing-factor', soft: false, from: person.from, to: person.to };
    if (/\b(?:where (?:was|were|is)|how could|how can)$/.test(before) && !/^(?:able|paged|told|informed|affected)$/.test(after))
      return { id: 'question', category: 'who-question', soft: false, from: Math.max(0, person.from - 2), to: person.to };
    if (
      /(?:explain to|explain|tell|teach|remind) ?$/.test(before) &&
      /^(?:what|how|why)$/.test(after) &&
      /^(?:someone|somebody|please|can|could|maybe|and)$/.test(tokens[0]?.lower ?? '')
    )
      return { id: 'someone tell', category: 'mockery', soft: false, from: Math.max(0, person.from - 2), to: person.to + 1 };
    if (/\bwhat did$/.test(before) && /^(?:think|expect|believe)$/.test(after))
      return { id: 'question', category: 'who-question', soft: false, from: Math.max(0, person.from - 2), to: person.to + 1 };
  }
  if (!person.owns) {
    const word = tokens[person.to]?.lower;
    const next = tokens[person.to + 1]?.lower ?? '';
    if (word === 'not' && next.endsWith('ing') && next !== 'knowing' && /^(?:me|him|her|them|us)$/.test(tokens[person.from]?.lower ?? ''))
      return phrase(person.to + 2, 'forgot-failed-to');
    return null;
  }
  if (person.class === 'PN') return null;
  if (tokens[person.from - 1]?.lower === 'from' && /^learn/.test(tokens[person.from - 2]?.lower ?? '')) return null;
  if (tokens[person.from - 1]?.lower === 'to' && tokens[person.from - 2]?.lower === 'thanks') return null;
  if (tokens[person.from - 1]?.lower === 'was' && /^(?:job|responsibility|duty)$/.test(tokens[person.to]?.lower ?? ''))
    return { id: 'whose job', category: 'fault-assignment', soft: person.class === 'PW', from: person.from, to: person.to + 1 };
  for (let index = person.to; index < person.to + 3; index++) {
    const word = tokens[index]?.lower ?? '';
    if (!lapse.test(word)) {
      if (grading.test(word)) continue;
      return null;
    }
    const next = tokens[index + 1]?.lower ?? '';
    if (word === 'lack' && (next !== 'of' || missing.test(tokens[index + 2]?.lower ?? ''))) return null;
    if (tokens.slice(Math.max(0, person.from - 5), person.from).some(({ lower }) => /^(?:not|never|nobody|no)$|n't$/.test(lower))) return null;
    if (/^(?:failure|refusal|inability)$/.test(word) && !(word === 'refusal' ? /^to$/ : /^(?:to|in|of)$/).test(next)) return null;
    if (word === 'bad' && /^\p{L}/u.test(next)) return null;
    if (
      /^(?:error|fault)$/.test(word) &&
      /^(?:rate|rates|budget|budgets|log|logs|page|pages|message|messages|code|codes|handling|domain|tolerance|reports?)$/.test(next)
    )
      return null;
    return phrase(index + 1, /^(?:fault|bad|doing)$/.test(word) ? 'fault-assignment' : 'mistake-attribution');
  }
  return null;
}
