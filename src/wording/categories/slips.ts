import { type Category, causes, good } from './category.ts';

export const slips: Category[] = [
  {
    id: 'mistake-attribution',
    level: 'warning',
    why: 'assigns a slip to a person, where a look at the screen would tell more',
    source: 'Dekker; Reason 2000',
    rewrite: 'What did the tool show at that moment, and what made the two cases look alike?',
    frames: [
      { match: '(?:poor|bad) (?:judgement|judgment|decision|decisions|communication|planning|handling|execution) {2}(?:by|of|from|on the part of) {1}{H}' },
      { match: '{HU} {AUXB}{:DESTRUCT} {8}wrong', veto: 'told|reported|noticed|found|figure|understand|(?:going|went|gone) wrong' },
      { match: '{HU} {AUX}{:MISJUDGE}', veto: '{W} {AUX}{:MISJUDGE}' },
      { match: '{H} {AUX}{1}(?:{:MISADV}) [^ ]+', veto: '<PN>|may|might|could {:MISADV}|easy to' },
      { match: '(?:{:PERSONMISTAKE}|error|errors)[^ ]* (?:by|of|from|on the part of) {1}{H}' },
      {
        match: '{W} {AUX}(?:{:MISJUDGE}|(?:wrongly|mistakenly|incorrectly|erroneously|falsely)[^ ]* [^ ]+|made {3}(?:mistake|mistakes|error)[^ ]*)',
        soft: true,
        veto: '{NEG}{2}(?:mistake|misread)',
      },
      {
        match: '(?:was|were|been|being|is)[^ ]* {1}(?:{:ACCIDENT}) (?!(?:quadratic|exponential))[^ ]+',
        soft: true,
        not: ['action-items', 'prevention'],
        veto: 'prevent|avoid|ensure|so that|could be|can be|may be|in_error[^ ]* (?:,|because|since|as|and|when|while|after|for|until|on|with|again|state)',
      },
      { match: ', {:ACCIDENT} [^ ]+ing[^ ]*', soft: true },
      { match: 'in_error[^ ]* ,? ?(?:confirmed|told|said|stated|reported|approved|closed|informed)[^ ]*' },
    ],
    fire: [
      'A 2i2c engineer unintentionally deleted the namespace.',
      'He also made an incorrect assumption about the hash.',
      'The hub was accidentally upgraded.',
    ],
    silent: ['The migration accidentally dropped a constraint.', 'It is an easy mistake to make with two near-identical prompts.'],
  },
  {
    id: 'forgot-failed-to',
    level: 'warning',
    why: 'charges people with an omission and leaves out what made it easy to miss',
    source: 'Dekker; PagerDuty, Postmortems',
    rewrite: 'What would have brought this step to attention, or made it unnecessary?',
    frames: [
      {
        match: '(?:{H}|{HT}) {AUX}{NEG}(?:{:DUTY})',
        not: ['went-well', 'lucky', 'action-items', 'prevention'],
        veto: '(?:need|have|want|able|access|get|yet|because|since|as there|able|ready|page|paged)(?: |$)|{NEG}(?:apply|take|run|use|make|respond|pay|page|plan|wait|start) |{NEG}think (?:there|that|it|this|we|any)',
      },
      { match: '<PU> {AUX}{NEG}(?:bother|think|read|check|follow)[^ ]*', veto: 'because|able to' },
      { match: '(?:<PI>|<PR>|<PM>) {AUXB}(?:{NEGB}{1}aware|unaware)', veto: 'made|make' },
      { match: '{H} {AUX}{:MISS} (?!{2}(?:slo|sla|target|deadline|budget|quorum|call|meeting))', not: ['timeline', 'went-well'], veto: 'easy|easily' },
      {
        match: '<PN> {AUX}(?:{:NOTICE}|{:DUTY}|bothered|thought|remembered|realised|realized|looked)[^ ]*',
        soft: true,
        not: ['timeline'],
        veto: '<PN> {AUX}use[ds]|(?:noticed|saw)[^ ]* any|could have (?:predicted|known|foreseen)|was affected|able|so <PN>|because|since|as {8}(?:same|only)',
      },
      { match: '{H} {2}let {4}(?:expire|lapse|run out|slip|through|happen)' },
      { match: '{W} {AUX}(?:{:OMIT}|{:FAIL} to (?!{:ATTEMPT}))', soft: true, veto: '(?:should|must|not|may|might) (?:forget|skip|overlook)[^ ]*' },
      {
        match: '{W} {AUX}{NEG}(?:test|verify|validate|review|consider|communicate|anticipate|double-check|check|think)[^ ]*',
        soft: true,
        only: causes,
        veto: 'because|since|able|have (?:the|a|any)|yet|until',
      },
    ],
    fire: [
      'The developer forgot to drain the node.',
      'The pull request was not reviewed by another developer.',
      "The user didn't think to scroll down.",
      'We failed to consider this case.',
    ],
    silent: [
      'The replica failed to fail over.',
      'Responders failed to reproduce the issue.',
      'We missed our availability target.',
      'We did not have an alert.',
    ],
  },
  {
    id: 'counterfactual',
    level: 'warning',
    why: 'tells of a world that did not exist, which explains nothing about the one that did',
    source: 'Dekker; Allspaw, Blameless PostMortems; Holmwood',
    rewrite: 'What did people see and know at that moment, and what would have shown them more?',
    frames: [
      { match: '(?:if|had) {W} (?:had[^ ]* )?{AUX}(?:{:NOTICE}|{:DUTY}|picked|looked|known)[^ ]* {12}(?:would|could|might)', soft: true },
      { match: '(?:if|had) {W} (?:had )?{AUX}(?:{:NOTICE}|{:DUTY}|picked|looked|known) {12}(?:would|could|might)', soft: true },
      { match: '{H} {4}would have (?:seen|known|caught|noticed|spotted|saved|avoided|prevented|checked|tested)', veto: 'so that|wish[^ ]* ' },
      {
        match:
          '{H} (?:[^ ]+ly )?(?:(?:should|ought|must|needed)(?: not| never)?|could)(?: to| also| easily| just| simply| probably)* have (?!been (?:affected|impacted|lost|able|exposed|blocked))',
        not: ['action-items'],
        veto: '<PN>|worse|wish {2}would have known|could have (?:been|had|lost|seen|gotten|got|helped|done)',
      },
      { match: "{H} (?:should've|could've|shouldn't|should not)[^ ]*(?: have)?", not: ['action-items'], veto: 'need|be able' },
      { match: '(?:if|had)(?: only)? {H} (?:had[^ ]* )?{AUX}[^ ]+(?:ed|t|n|d)[^ ]* {12}(?:would|could|might)[^ ]*', veto: good },
      {
        match: 'if only (?!(?:is|are|one|an?|some|part|that|this|to|because|for|in|on|at|the [^ ]+ (?:is|are)|[^ ]+ (?:is|are))(?: |$)){4}',
      },
      {
        match:
          'should[^ ]*(?: not[^ ]*| also)? have[^ ]* (?:also )?been[^ ]* {1}(?:{:NOTICE}|communicat[^ ]+|addressed|review[^ ]+|test[^ ]+|check[^ ]+|verif[^ ]+|consider[^ ]+|document[^ ]+|escalat[^ ]+|inform[^ ]+|validat[^ ]+|announc[^ ]+|notif[^ ]+)',
        soft: true,
        not: ['action-items', 'timeline'],
      },
      {
        match: '(?:could|might)[^ ]* have[^ ]* (?:been )?{1}(?:avoided|prevented|helped)[^ ]* {8}(?:careful|attention|{W}|{H}|diligen[^ ]+|better|manager)',
        soft: true,
      },
      { match: '^(?:could|should) have[^ ]* (?!been)', soft: true },
    ],
    fire: [
      'The engineer should have drained the node first.',
      'If we had picked this up, we could have recycled the node.',
      'This should have been caught in review.',
    ],
    silent: ['The alert should have fired.', 'It could have been worse.', 'We should add an alert.'],
  },
  {
    id: 'norm-violation',
    level: 'warning',
    why: 'measures conduct against a rule instead of asking why the rule did not fit the moment',
    source: 'Bergström, Three analytical traps; Dekker',
    rewrite: 'What made this way the practical one, and what did the procedure not foresee?',
    frames: [
      { match: '{H} {AUX}{1}(?:{:VIOLATE}) {5}(?:{:RULE})' },
      {
        match:
          '(?:{H}|{HT}) {14}without (?:asking|telling|informing|checking|testing|approval|requesting|notifying|consulting|permission|verifying|reviewing|waiting|reading|looking|a (?:review|second|code|peer)|any (?:review|test|approval)|{1}(?:review|approval|sign-off|notice))[^ ]*',
        not: ['went-well', 'action-items', 'prevention'],
        veto: 'can|could|allow[^ ]*|able|possible|may',
      },
      { match: '{H} {AUX}(?:had|has|showed) no interest in' },
      { match: '{H} {AUX}(?:decided|thought|knew) {4}(?:beneath|better than)' },
      { match: '{HU} {AUXB}supposed to' },
      { match: '{H} {AUX}(?:act|acts|acted|went|operated)[^ ]* (?:outside|beyond|against) ' },
    ],
    fire: ['The on-call deviated from the runbook.', 'They merged it themselves without asking for a review.'],
    silent: ['The pod violated the admission policy.', 'The on-call followed the runbook.'],
  },
];
