import type { Level } from '../rule.ts';

/** A kind of wording that puts people where the system should stand. */
export interface Category {
  id: string;
  level: Level;
  /** Words without which none of the patterns can match. */
  trigger: RegExp;
  /** One line: why it hurts learning. */
  why: string;
  source: string;
  /** A question about the system that leads to a better sentence. */
  rewrite: string;
  /** `{human}` stands for a noun phrase that names people. */
  patterns: string[];
}

export const categories: Category[] = [
  {
    id: 'human-error',
    trigger: /\berror\b/i,
    level: 'warning',
    why: 'a label that ends the search where it should begin',
    source: 'Dekker, The Field Guide to Understanding Human Error',
    rewrite: 'What made this action look right at that moment, and what let it reach production unchecked?',
    patterns: [
      '\\b(?:caused by|due to|because of|was|were|as a result of|result of|down to|through|by) (?:a |an |some |simple |pure )*(?:human|operator|user|manual|pilot) error\\b',
      '\\broot cause(?: was| is|:) (?:a )?human error\\b',
    ],
  },
  {
    id: 'fault-assignment',
    trigger: /\b(?:fault|blame|responsible)\b/i,
    level: 'warning',
    why: 'assigns guilt, after which people tell less',
    source: 'Google, SRE Book, chapter 15',
    rewrite: 'Which conditions, taken together, made this outcome possible?',
    patterns: [
      "\\b(?:it was|was|is|were|entirely|all) (?:\\w+(?:'s|s') |his |her |their )(?:own )?fault\\b",
      '\\b(?:{human}) (?:is|are|was|were) (?:entirely |solely |fully )?(?:to blame|at fault|responsible for the (?:outage|incident|failure|bug|mistake))\\b',
    ],
  },
  {
    id: 'forgot-failed-to',
    trigger: /\b(?:forgot|neglect|fail|omit|overlook|bother|think)/i,
    level: 'warning',
    why: 'charges a person with an omission and leaves out what made it easy to miss',
    source: 'Dekker; PagerDuty, Postmortems',
    rewrite: 'What would have brought this step to attention, or made it unnecessary?',
    patterns: [
      "\\b(?:{human}) (?:had |has |have |simply |just |also )*(?:forgot|forgotten|neglected|failed|omitted|overlooked|never bothered|did not bother|didn't bother|did not think|didn't think)\\b",
    ],
  },
  {
    id: 'counterfactual',
    trigger: /\b(?:should|could|ought|if only)\b/i,
    level: 'warning',
    why: 'tells of a world that did not exist, which explains nothing about the one that did',
    source: 'Dekker; Allspaw, Blameless PostMortems',
    rewrite: 'What did people see and know at that moment, and what would have shown them more?',
    patterns: ['\\b(?:{human}) (?:should|could|ought to) (?:not |never |also )?have\\b', '\\bif only (?:{human})\\b'],
  },
  {
    id: 'negligence',
    trigger: /(?:careless|reckless|neglig|sloppy|sloppily|lazy|lazily|inattent|irrespons|incompet|clueless|inexperienc|blindly|mistakenly|wrongly|foolish)/i,
    level: 'warning',
    why: 'judges a person instead of describing the situation',
    source: 'Reason, Human error: models and management',
    rewrite: 'What did the work look like from where they stood: time, tools, information?',
    patterns: [
      '\\b(?:{human}) (?:was|were|is|are|had been) (?:\\w+ )?(?:careless|reckless|negligent|sloppy|lazy|inattentive|irresponsible|incompetent|clueless|inexperienced)\\b',
      '\\b(?:{human}) (?:carelessly|recklessly|negligently|sloppily|lazily|blindly|mistakenly|wrongly|foolishly)\\b',
      '\\b(?:careless(?:ness)?|negligence|incompetence|recklessness) (?:of|by|from) (?:{human})\\b',
    ],
  },
  {
    id: 'agentive-cause',
    trigger: /\b(?:caused|broke|crashed|took|brought|wiped|destroyed|screwed|messed|botched)\b/i,
    level: 'warning',
    why: 'makes a person the cause of the harm, and readers stop looking for others',
    source: 'Fausey and Boroditsky, Subtle linguistic cues',
    rewrite: 'Which guard, check or default let this change have that effect?',
    patterns: [
      '\\b(?:{human}) (?:\\w+ly |then |had |has |have |again )*(?:caused|broke|crashed|took down|brought down|wiped out|destroyed|screwed up|messed up|botched)\\b',
    ],
  },
  {
    id: 'punitive-action',
    trigger: /\b(?:fired|dismissed|reprimanded|disciplined|warned|sanctioned|punished|removed)\b/i,
    level: 'warning',
    why: 'punishment teaches people to hide what happened',
    source: 'Reason, Human error: models and management',
    rewrite: 'Which change of the system would make the next such action harmless?',
    patterns: [
      '\\b(?:{human}) (?:was|were|will be|has been|have been|must be|should be) (?:fired|dismissed|reprimanded|disciplined|warned|sanctioned|punished|removed from)\\b',
    ],
  },
];
