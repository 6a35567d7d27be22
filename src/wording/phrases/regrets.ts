import type { Idiom } from './idiom.ts';

const maybe =
  / (?:stumbled upon|discovered by|found by|noticed by|prevent|prevents|avoid|avoids|ensure|so that|could be|can be|may be|might|risk|chance|potential|possible|if|easy to|hard to|rule out|instead of|rather than|not an?|no longer) /;
const lapsedAdverbs = 'accidentally|accidently|inadvertently|inadvertantly|mistakenly|erroneously|unintentionally|unwittingly|carelessly|prematurely';

/** Lapses that name nobody, and regrets. */
export const regrets: Idiom[] = [
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
      / (?:was|is|been|being|seems|seemed|to be|,|:|as) (?:an?|our|the|just an?|simply an?|purely an?|clearly an?|plain) (?:own |honest |simple |big |huge |major |serious |dramatic |glaring |critical |clear |silly |stupid |human |embarrassing |unfortunate |classic |rookie )?(?:mistake|oversight|blunder|own goal|sloppiness|misstep|lapse|slip-up|bad call|poor choice|error of judgement|error of judgment) /,
    not: maybe,
  },
  {
    id: 'accidentally done',
    category: 'mistake-attribution',
    soft: true,
    match: new RegExp(
      ` (?:was|were|got|been|being|is|are) (?:[a-z]+ )?(?:${lapsedAdverbs}) [a-z-]+ed | (?:${lapsedAdverbs}) (?:got|was|were) [a-z-]+ed | to have (?:${lapsedAdverbs}) [a-z-]+ed | (?:was|were|got|been) [a-z-]+ (?:(?!and )[a-z]+ ){0,4}(?:by mistake|by accident|in error|accidentally|inadvertently|mistakenly|prematurely|unintentionally) `,
    ),
    not: maybe,
  },
  {
    id: 'accidental act',
    category: 'mistake-attribution',
    soft: true,
    match:
      / (?:accidental|inadvertent) (?:[a-z]+ )?(?:change|removal|deletion|deployment|merge|push|commit|edit|update|release|publication|upload|activation|deactivation|shutdown|disclosure|omission|modification|overwrite|revocation|execution|disabling|deleting) /,
    not: maybe,
  },
  {
    id: 'oversights',
    category: 'mistake-attribution',
    soft: true,
    match: / oversights (?:led|caused|contributed|combined|meant|allowed|in|on|by|were|that) /,
    not: maybe,
  },
  {
    id: 'avoidable',
    category: 'counterfactual',
    soft: true,
    match: / (?:could|should|might) (?:easily |well |perhaps )?have (?:easily )?been (?:easily |entirely |completely )?(?:avoided|prevented) [.!] /,
    not: / (?:cannot|not|if|whether|how|had|by|with) /,
  },
  {
    id: 'ashamed',
    category: 'fault-assignment',
    soft: true,
    match: / (?:i|we) (?:am |are |was |were |feel |felt )?(?:[a-z]+ ){0,2}(?:ashamed|embarrassed) | (?:i'm|we're) (?:[a-z]+ )?(?:ashamed|embarrassed) /,
    not: / not (?:ashamed|embarrassed) /,
  },
  {
    id: 'more careful',
    category: 'negligence',
    soft: true,
    match: / (?:will|must|should|need to|needs to|have to|promise to) be (?:[a-z]+ )?more (?:careful|attentive|diligent|vigilant) /,
  },
  {
    id: 'grew careless',
    category: 'negligence',
    soft: true,
    match:
      / (?:got|became|become|grew|grown|getting) (?:a bit |a little |too |so |rather |very )?(?:lazy|sloppy|greedy|complacent|careless|cocky|arrogant|overconfident|reckless|negligent|lax) | , which (?:was|is) (?:a bit |very |rather |plain |just )?(?:lazy|sloppy|careless|reckless|foolish|stupid|naive|dumb|negligent) /,
  },
  { id: 'wayside', category: 'forgot-failed-to', soft: true, match: / (?:fell|fallen|falls) by the wayside / },
  {
    id: 'with a closer look',
    category: 'counterfactual',
    soft: true,
    match:
      / (?:could|might|would) have been (?:[a-z]+ )?(?:spotted|caught|noticed|seen|found|avoided|prevented) (?:with|by|through|had) (?:a |an |some )?(?:closer|careful|second|quick|simple|glance|attentive|more care|more attention|better look|little) /,
    not: / (?:automated|automatic|check|canary|alert|probe|test|tests) /,
  },
  {
    id: 'without knowledge',
    category: 'norm-violation',
    soft: true,
    match: / without (?:our|my|anyone's|anybody's|the team's) (?:prior |express )?(?:knowledge|consent|approval|permission|sign-off) /,
    not: / (?:can|could|cannot|may|might|would|attacker|attackers|hackers?|malicious|prevent|users|never) /,
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
      / (?:wrong|careless|presumptuous|naive|unwise|lazy|sloppy|stupid|foolish|rash|reckless|hasty|short-sighted|complacent|irresponsible|poor form) of us | poor form on our | not good enough on our | our (?:[a-z-]+ ){1,6}(?:fell short|was a poor one|was not sufficient|were not sufficient|was superficial|was insufficient|was naive|wasn't good enough) /,
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
    id: 'how on earth',
    category: 'who-question',
    soft: true,
    match:
      / how (?:did|could|can|does) (?:this|that|it|something like this|anyone|anybody|somebody|someone) (?:even |ever |possibly |all )?(?:get|go|got|pass|slip|make it|been|be|happen|think|merge|approve|miss)[a-z]* (?:through|past|unnoticed|into|approved|merged|allowed|review|this|that|it) | (?:what|why) on earth | what (?:was|were) (?:he|she|they|you|people) thinking /,
    not: / (?:because|we asked|ask how) /,
  },
  {
    id: 'careless',
    category: 'negligence',
    soft: true,
    match:
      / (?:slapdash|slipshod|sloppy|clumsy|ill-judged|ill-considered|ill-advised|ill-conceived|careless|carelessly|negligent|lazy|half-hearted|hasty|thoughtless|reckless) (?:[a-z]+ )?(?:handover|work|job|mistakes?|errors?|slips?|oversights?|blunders?|copy|copy-and-paste|edit|change|preparation|planning|testing|review|assessment|decision|modification|typing|push|commit|merge|use|handling|reading|[a-z]+ing|~+) /,
    not: / (?:not careless|about) /,
  },
  { id: 'corners cut', category: 'norm-violation', soft: true, match: / corners (?:were|got|had been) cut | cutting corners | cut corners / },
];
