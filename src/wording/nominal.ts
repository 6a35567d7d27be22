import type { Person } from './people.ts';
import type { Token } from './tokens.ts';

/** A phrase that blames without a clause of its own, by tokens. */
export interface Phrase {
  id: string;
  category: string;
  soft: boolean;
  from: number;
  to: number;
}

const lapse =
  /^(?:mistakes?|error|oversights?|negligence|carelessness|failure|inattention|inaction|incompetence|ineptitude|laziness|sloppiness|haste|hubris|arrogance|ignorance|stubbornness|complacency|forgetfulness|blunders?|slip|slip-up|lapse|misjudgement|misjudgment|inexperience|fault|bad|doing|clumsiness|recklessness|indifference|optimism|overconfidence|vanity|ego|impatience|thoughtlessness|neglect|refusal|unwillingness|reluctance|insistence|inability|lack|zeal|fumble|wishful|pride|attitude|fingers?|thumb)$/;
const misdone =
  /^(?:unnoticed|unheeded|unread|unanswered|untested|careless|bad|faulty|wrong|botched|hasty|unforced|wild|sloppy|misplaced|rash|push|manipulation|experiment|guess|blunder|violation|typo|confirmation|diligence|misreading|mishandling|deviation|overconfident|insufficient|procedural)$/;
const grading = /^(?:own|very|big|stupid|silly|careless|whole|sheer|usual|wild|personal|initial|total|complete|first|second|,|and|human|fat|famous|honest)$/;

/** Behind these words an error is only seen. */
const seen =
  /^(?:reported|seen|observed|noticed|found|detected|returned|received|caught|fixed|confirmed|experienced|shown|raised|logged|corrected|resolved|spotted|identified|discovered|investigated|reviewed|handled|mitigated|acknowledged)$/;
const change =
  /^(?:change|changes|update|upgrade|deployment|deploy|release|commit|pr|patch|edit|action|actions|migration|command|script|push|merge|removal|deletion|modification|test|experiment|restart|rollout|query)$/;

/** Where "caused by a change made by" begins, given its last "by"; -1 where nothing is said to be caused. */
function changeBefore(tokens: Token[], by: number): number {
  let index = by - 1;
  if (
    /^(?:made|deployed|merged|performed|done|pushed|introduced|committed|applied|executed|run|initiated|out|started|written)$/.test(tokens[index]?.lower ?? '')
  )
    index--;
  if (/^(?:carried|rolled)$/.test(tokens[index]?.lower ?? '')) index--;
  for (const least = index - 5; index > least && index > 1; index--) {
    const word = tokens[index]?.lower ?? '';
    if (!/^[a-z][a-z-]*$/.test(word)) return -1;
    if (!change.test(word)) continue;
    for (let back = index - 1; back >= 0 && back > index - 7; back--) {
      const pair = `${tokens[back - 1]?.lower} ${tokens[back]?.lower}`;
      if (/^(?:(?:caused|triggered|introduced|broken|prompted) by|due to|because of|result of|traced to|back to|down to|resulted from)$/.test(pair))
        return Math.max(0, back - 1);
    }
    return -1;
  }
  return -1;
}

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
    if (word === 'not' && next.endsWith('ing') && /^(?:me|him|her|them|us)$/.test(tokens[person.from]?.lower ?? ''))
      return phrase(person.to + 2, 'forgot-failed-to');
    return null;
  }
  if (person.class === 'PN') return null;
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

interface Pattern {
  id: string;
  category: string;
  soft: boolean;
  match: RegExp;
  /** Silent where the whole sentence matches. */
  not?: RegExp;
  /** Only among the causes. */
  cause?: boolean;
}

const maybe =
  / (?:stumbled upon|discovered by|found by|noticed by|prevent|prevents|avoid|avoids|ensure|so that|could be|can be|may be|might|risk|chance|potential|possible|if|easy to|hard to|rule out|instead of|rather than|not an?|no longer) /;
const lapsedAdverbs = 'accidentally|inadvertently|mistakenly|erroneously|unintentionally|unwittingly|carelessly|prematurely';

/** Idioms and lapses that name nobody; matched on the words of a sentence in lower case, single blanks between. */
const patterns: Pattern[] = [
  {
    id: 'lapse happened',
    category: 'mistake-attribution',
    soft: true,
    match:
      / (?:mistake|mistakes|oversight|blunder|slip|error of judgement|error of judgment|human mistake|honest mistake) (?:was|were|is|has been|had been) (?:made|ours|committed) | (?:a|the|this|that) (?:mistake|oversight|blunder|slip) (?:occurred|happened|led|caused|clearly|was) /,
    not: maybe,
  },
  {
    id: 'was a lapse',
    category: 'mistake-attribution',
    soft: true,
    match:
      / (?:was|is|been|being|,|:|as) (?:an?|our|the|just an?|simply an?|purely an?|clearly an?|plain) (?:own |honest |simple |big |huge |clear |silly |stupid |human |embarrassing |unfortunate |classic |rookie )?(?:mistake|oversight|blunder|own goal|sloppiness|misstep|lapse|slip-up|bad call|poor choice|error of judgement|error of judgment) /,
    not: maybe,
  },
  {
    id: 'accidentally done',
    category: 'mistake-attribution',
    soft: true,
    match: new RegExp(
      ` (?:was|were|got|been|is|are) (?:[a-z]+ )?(?:${lapsedAdverbs}) [a-z-]+ed | (?:was|were|got|been) [a-z-]+ (?:(?!and )[a-z]+ ){0,4}(?:by mistake|by accident|in error|accidentally|inadvertently|mistakenly|prematurely|unintentionally) `,
    ),
    not: maybe,
  },
  {
    id: 'overlooked',
    category: 'forgot-failed-to',
    soft: true,
    match:
      / (?:was|were|been|got|being|gets) (?:(?!by |not |be )[^ .;]+ ){0,6}(?:overlooked|forgotten|neglected) | (?:was|were|been|got|being) (?:[a-z]+ly |simply |just |also |then |never )?(?:skipped (?:somehow|again|in|because)|mistyped|mis-typed|misread|mixed up|confused|skimped|unheeded|botched|fat-fingered|mishandled|misjudged|misunderstood|left undone|left out|left to rot|missed out) | (?:step|steps|check|checks|review|test|tests|approval|procedure|sign-off|verification|validation|part|phase|backup|rehearsal) (?:[^ .;]+ ){0,5}(?:was|were|got|been) (?:[a-z]+ ){0,2}skipped | (?:went|passed|go) (?:unheeded|unanswered|unread) /,
    not: / (?:could be|can be|may be|might|not be|never be|deliberately|intentionally|on purpose|by design|by the (?!team)|per the|because|if) /,
  },
  {
    id: 'left undone',
    category: 'forgot-failed-to',
    soft: true,
    cause: true,
    match:
      / (?:was|were|been|wasn't|weren't|hadn't been|hasn't been) (?:not |never )?(?:[a-z]+ly )?(?:not |never )(?:[a-z]+ly )?(?:followed|considered|noticed|checked|double-checked|thought|communicated|taken seriously|re-enabled|switched back|followed up|cleaned up|re-opened|reopened|taken out|told|picked up|updated|removed|reviewed|closely followed) /,
    not: / (?:because|since|as the|by the|could|yet|until) /,
  },
  {
    id: 'left undone',
    category: 'forgot-failed-to',
    soft: true,
    cause: true,
    match:
      / (?:wasn't|weren't) (?:[a-z]+ly )?(?:followed|considered|noticed|checked|double-checked|thought|communicated|re-enabled|removed|reviewed|followed up) /,
    not: / (?:because|since|as the|by the) /,
  },
  {
    id: 'should have been',
    category: 'counterfactual',
    soft: true,
    match:
      / (?:this|it|that|which|change|tool|ticket|alert|rule|pr|step|migration|release|group|system|data|signal|issue|problem|warning|patch|deploy|review|test|certificate|flag) (?:should|ought to) (?:also )?have (?:gone through|been (?:[a-z]+ly )?(?:noticed|spotted|caught|tested|reviewed|checked|communicated|escalated|verified|removed|dissolved|documented|considered|done|read|raised|announced|rotated|renewed|updated|disabled|cleaned|found|picked|flagged|questioned|validated)) /,
    not: / (?:alert should have|if) /,
  },
  {
    id: 'slipped through',
    category: 'forgot-failed-to',
    soft: true,
    match:
      / (?:slipped|fell|fallen|slip) through the (?:cracks|net) | escaped (?:everyone's|our|everybody's|all of us|notice|attention) | slipped (?:our|everyone's) mind /,
  },
  {
    id: 'wrong of us',
    category: 'fault-assignment',
    soft: true,
    match:
      / (?:wrong|careless|presumptuous|naive|unwise|lazy|poor form) of us | poor form on our | not good enough on our | our (?:[a-z-]+ ){1,6}(?:fell short|was a poor one|was not sufficient|were not sufficient|was superficial|was insufficient|was naive|wasn't good enough) /,
  },
  {
    id: 'how could we',
    category: 'who-question',
    soft: true,
    match: / (?:why|how) (?:on earth |the hell )(?:did|could|can) we | how (?:could|did) (?:we all|all of us|none of us) (?:miss|overlook|not) /,
  },
  {
    id: 'through an oversight',
    category: 'mistake-attribution',
    soft: true,
    match:
      / (?:through|due to|because of|owing to|by|from) (?:an?|our|the|sheer|plain|simple|old) (?:[a-z]+ )?(?:oversight|mistake|inattention|carelessness|misunderstanding|slip|lapse|negligence|mix-up) | (?:mere|simple|plain|stupid|silly) (?:typo|oversight|slip|inattention) | (?:done|completed|made|merged|written|approved|deployed|carried out|prepared|reviewed|finished|released) in (?:great |some |a )?(?:haste|rush|hurry) | inattention (?:on our|from us)| (?:neglecting|omitting|forgetting|failing) to (?:rotate|check|test|verify|review|update|renew|tell|inform|remove|disable|notify|communicate|consider|monitor|document|validate|confirm) /,
    not: maybe,
  },
  {
    id: 'omitted',
    category: 'forgot-failed-to',
    soft: true,
    match:
      / (?:was|were|been) (?:[a-z]+ly )?omitted | (?:a|an|one) (?:[a-z-]+ )?(?:slip|typo|oversight) (?:left|led|by us) | oversight (?:in|at|during|when) (?:the|our|preparing) /,
    not: / (?:by design|deliberately|intentionally|was omitted from the|because) /,
  },
  {
    id: 'done by accident',
    category: 'mistake-attribution',
    soft: true,
    match:
      / (?:restored|deleted|removed|applied|merged|deployed|sent|picked|pushed|restarted|stopped|disabled|closed|changed|open|on|off) (?:by accident|by mistake|in error) /,
    not: maybe,
  },
  {
    id: 'did not occur',
    category: 'forgot-failed-to',
    soft: true,
    match:
      / (?:not|never|didn't) (?:even )?occur to (?:any|us|me|him|her|them|the|no|anyone|anybody) | occurred to (?:nobody|no one|none) | nobody (?:of us )?(?:ever )?thought (?:of|about|to) /,
  },
  {
    id: 'own fault',
    category: 'fault-assignment',
    soft: false,
    match:
      / (?:my bad|i (?:take|accept|bear|own) (?:the |full |all |complete |total |sole )*(?:responsibility|blame|fault)|shame on (?:me|him|her|them)|mea culpa|(?:is|was|are|were) mine(?: alone)? [.,]|nobody to blame but|no one to blame but|on me [.,!]|i own that|that's on me|this is on me|entirely on me|my fault) /,
    not: / (?:not my fault|isn't my fault|wasn't my fault|priority|idea) /,
  },
  {
    id: 'own fault',
    category: 'fault-assignment',
    soft: true,
    match: / (?:this|that|it|part of this) (?:is|was) on us | us issue | our own doing | shame on us | we own that /,
    not: / not on us /,
  },
  {
    id: 'human error',
    category: 'human-error',
    soft: false,
    match:
      /(?<! (?:prevent|prevents|avoid|avoids|reduce|reduces|reducing|risk of|risks of|chance of|prone to|eliminate|potential|potential for|room for|beyond|rather than|instead of|possible|possibility of|against|catch|no|not|not a|not an|not due to|for|suspect|suspected|assumed|than|any|symptom of)(?: [a-z]+)?)(?<! (?:prevent|prevents|avoid|avoids|reduce|reduces|reducing|minimi[sz]e|less)(?: [a-z]+){0,4}) (?:human|operator|pilot|user|manual|administrator|admin|engineer|developer|staff|employee|technician|personnel|contractor|maintainer|programmer|dba|vendor) (?:and [a-z]+ |, [a-z]+ )?(?:error|failure|mistake|slip|oversight|blunder)(?:s)? (?!rate|rates|dropped|rose|increased|fell|doubled|log|logs|message|messages|page|pages|code|codes|budget|budgets|handling|report|reports|count|counts|was expected|is possible|possible|prevention|reduction|risk|risks|is not|cannot|tracking|can |could |may |might |will |rate|in the future|response|responses|prone|scenarios?|types?)/,
    not: / (?:ruled out|rule out|if (?:a|an|the) (?:human|operator|user)|probability|likelihood|counted as|easy|error-prone) /,
  },
  {
    id: 'human lapse',
    category: 'human-error',
    soft: false,
    match:
      / (?:user|operator|driver|pilot|human|admin|dba|engineer|developer|staff|worker|technician|crew|team) (?:inattention|ineptitude|carelessness|negligence|incompetence|oversight|inexperience|laziness|forgetfulness|complacency|indiscipline|misjudgement|misjudgment|non-compliance) /,
    not: / (?:prevent|avoid|reduce|risk|not|no) /,
  },
  {
    id: 'idiom',
    category: 'mockery',
    soft: false,
    match:
      / (?:bonehead|boneheaded|bone-headed|trained monkey|one to blame|should be ashamed|an idiot|gotta love|got to love|has form|have form|hose things up|no excuse to|what were they thinking|common sense|had one job|screw loose|rookie mistake|schoolboy error|brain fade|brain fart|finger trouble|fat fingers?|fat-fingered|bull in a china shop|loose cannon|slow clap|bright spark|grown-ups|muppet|muppets|numpty|nitwit|halfwit|bozo|dimwit|facepalm|layer 8|special kind of (?:talent|skill|genius|stupid|person)|too much to ask|infinite wisdom|thought (?:it was|it would be|it'd be|this was|that was) (?:a )?(?:good|great|smart|clever|brilliant|fine|nice|funny) (?:idea|to)|yolo|yolo'd|clown show|amateur hour|what a surprise|surprise surprise|guess who|of all people|gives a damn|give a damn|gave a damn) /,
  },
  {
    id: 'how on earth',
    category: 'who-question',
    soft: true,
    match:
      / how (?:did|could|can|does) (?:this|that|it|something like this|anyone|anybody|somebody|someone) (?:even |ever |possibly |all )?(?:get|go|got|pass|slip|make it|been|be|happen|think|merge|approve|miss)[a-z]* (?:through|past|unnoticed|into|approved|merged|allowed|review|this|that|it) | (?:what|why) on earth | what (?:was|were) (?:he|she|they|you|people) thinking /,
    not: / (?:because|we asked|ask how) /,
  },
  {
    id: 'asleep',
    category: 'mockery',
    soft: false,
    match: / asleep at the (?:wheel|switch) /,
    not: / (?:watchdog|process|daemon|job|monitor|monitoring|alert|alerts|script|cron|healthcheck|check|probe|exporter|agent|scheduler|thread) (?:[a-z0-9]+ ){0,4}(?:was |is |were )?asleep /,
  },
  {
    id: 'idiom of neglect',
    category: 'negligence',
    soft: false,
    match:
      / (?:dropped the ball|drops the ball|turned a blind eye|turns a blind eye|passed the buck|passing the buck|passed around like|head in the sand|couldn't be bothered|can't be bothered|cannot be bothered|not bothered to|didn't bother|did not bother|never bothered|doesn't bother|rubber-stamped|rubber-stamps|rubber-stamping|rubber stamped|under (?:his|her|their) nose|fell asleep|washed (?:his|her|their) hands|left hand|not my (?:problem|job|system)|not (?:his|her|their) problem|without a second thought|knew better|should know better|ought to know better|no excuse for|half-hearted|half-heartedly) /,
    not: / (?:not careless|nobody|no one|no negligence|careless about|we were careless|gross negligence clause|we ) /,
  },
  {
    id: 'careless',
    category: 'negligence',
    soft: true,
    match:
      / (?:slapdash|slipshod|sloppy|careless|carelessly|negligent|lazy|half-hearted|hasty|thoughtless|reckless) (?:[a-z]+ )?(?:handover|work|job|mistake|copy|copy-and-paste|edit|change|preparation|planning|testing|review|typing|push|commit|merge|use|handling|reading|[a-z]+ing|~+) /,
    not: / (?:not careless|about) /,
  },
  {
    id: 'accused',
    category: 'fault-assignment',
    soft: false,
    match: / (?:accused of|blamed for|criticised for|criticized for|faulted for|found guilty of|responsibility of the (?:engineer|operator|admin|team)) /,
    not: / (?:not|nobody|no one|never|unfairly) /,
  },
  { id: 'corners cut', category: 'norm-violation', soft: true, match: / corners (?:were|got|had been) cut | cutting corners | cut corners / },
];

/** What blames without naming an agent. */
export function idiomsOf(tokens: Token[], cause: boolean): Phrase[] {
  let text = ' ';
  const starts: number[] = [];
  for (const { lower } of tokens) {
    starts.push(text.length);
    text += `${lower} `;
  }
  text += '. ';
  const found: Phrase[] = [];
  for (const { id, category, soft, match, not, cause: only } of patterns) {
    if (only && !cause) continue;
    const hit = match.exec(text);
    if (!hit || not?.test(text)) continue;
    const from = starts.findLastIndex((at) => at <= hit.index + 1);
    const to = starts.findLastIndex((at) => at < hit.index + hit[0].trimEnd().length);
    found.push({ id, category, soft, from: Math.max(0, from), to: Math.min(tokens.length, to + 1) });
  }
  return found;
}
