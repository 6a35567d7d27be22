import type { SectionName } from '../report/types.ts';

/** How much a phrase hurts: what blames someone, or its softer forms. */
export type Weight = 'warning' | 'info';

/**
 * A frame over an abstract sentence (see `abstract.ts`). `{H}` is a third person or "I", `{HT}` also "they", `{HU}` also users
 * and operators, `{W}` "we", `{OH}` and `{OW}` their possessives, `<PN>` nobody; `{:OMIT}` a word of that class, `{AUX}` helping
 * words, `{NEG}` a negation with its helping words, `{n}` up to n words.
 */
export interface Frame {
  match: string;
  /** Only in these sections (a sentence without a section counts as any). */
  only?: SectionName[];
  /** Never in these. */
  not?: SectionName[];
  /** Silent when the whole abstract sentence matches this. */
  veto?: string;
  /** Nobody in particular is blamed, or "we": a remark, not a warning. */
  soft?: boolean;
}

/** A kind of wording that puts people where the system should stand. */
export interface Category {
  id: string;
  level: Weight;
  /** One line: why it hurts learning; begins with a verb, "it …". */
  why: string;
  source: string;
  /** A question about the system that leads to a better sentence. */
  rewrite: string;
  frames: Frame[];
  /** Sentences that must fire, and sentences alike that must not. */
  fire: string[];
  silent: string[];
}

const remedy = 'to/? ?(?:contain|mitigate|stop[^ ]*|limit|prevent|restore|recover|protect|isolate|investigate|reduce|relieve)';
const good = '[^ ]+/(?:[A-Z]+/)*GOOD/[^ ]*';
const causes: SectionName[] = ['root-cause', 'contributing-factors', 'five-whys', 'summary', 'went-wrong', 'lessons', 'background', 'impact'];

export const categories: Category[] = [
  {
    id: 'agentive-cause',
    level: 'warning',
    why: 'makes a person the cause of the harm, and readers stop looking for others',
    source: 'Fausey and Boroditsky 2010, Subtle linguistic cues; PagerDuty, Postmortems',
    rewrite: 'Which guard, check or default let this change have that effect?',
    frames: [
      {
        match: '{H} {AUX}{:HARM}(?! (?:out|into|up|for|even|ground|off|away|through|the problem|the news|the work|the task|down the)(?: |$))',
        not: ['went-well'],
        veto: `${remedy}|broke[^ ]* {4}into`,
      },
      {
        match: '{H} {AUX}{:CAUSE} {6}{:INCIDENT}',
        not: ['went-well'],
        veto: `${good}|{:CAUSE} (?:a|an|the) (?:rollback|failover|alert|page|restart|rebuild|incident|issue|ticket)`,
      },
      { match: '{:CHANGE} {3}{HT} {AUX}(?:made|pushed|merged|deployed|shipped|introduced|wrote|applied)[^ ]* {12}(?:{:HARM}|{:CAUSE}|led|resulted|took)' },
      { match: '{W} {AUX}{:DESTRUCT} {12}(?:which|that|and|thereby) {AUX}(?:led to|resulted in|{:HARM}|caused[^ ]*)', soft: true, veto: `${remedy}|${good}` },
      {
        match: '{W} {AUX}(?:introduced|contributed|added|shipped|created)[^ ]* {4}(?:{:INCIDENT}|code that took|code that broke)',
        soft: true,
        veto: 'incident (?:channel|report|call)|(?:an|the) (?:incident|issue)[^ ]*(?: (?:to|for|in|on)|$)',
      },
    ],
    fire: [
      'The contractor broke the checkout page.',
      'The engineer deleted the index, which took search down.',
      'A change they made at noon appears to have generated the spike.',
    ],
    silent: [
      'The worker broke the connection.',
      'The team broke out into two calls.',
      'To contain the leak, engineers took the queue offline.',
      'The release engineer triggered a rollback.',
    ],
  },
  {
    id: 'blame-passive',
    level: 'warning',
    why: 'hides a person in the passive voice and blames them all the same',
    source: 'Fausey and Boroditsky 2010; Vesel 2020',
    rewrite: 'Which mechanism did the harm, and what let it run?',
    frames: [
      {
        match: '(?:{:HARM}|caused|triggered|provoked|{:OMIT}|introduced|brought about) {1}by {1}{H}',
        not: ['went-well'],
        veto: `(?:report|alert|ticket|page|dashboard|channel)[^ ]* (?:was|were|had been)[^ ]* (?:created|triggered|introduced|generated)|as part of|${good}`,
      },
      { match: '(?:taken|brought|knocked|locked|pulled) (?:down|offline|out) by {1}{H}' },
    ],
    fire: ['The outage was caused by a developer.', 'The table was accidentally dropped by one of our analysts.'],
    silent: ['The outage was caused by an expired certificate.', 'The pod was evicted by the node-pressure controller.'],
  },
  {
    id: 'person-as-contributing-factor',
    level: 'warning',
    why: 'puts a person into the slot of the cause',
    source: 'PagerDuty, Postmortems; Cook, How Complex Systems Fail',
    rewrite: 'What made this the sensible thing to do with what was known then?',
    frames: [
      { match: '(?:contributing|main|biggest|key) {1}factor {1}(?:was|is) {1}{H}', veto: '{H} (?:had|have|has)[^ ]* no |could not|not able' },
      { match: '(?:originated|originates|lies|sits|rests|started) with {H}', only: causes, veto: good },
      {
        match: '(?:culprit|trigger|denominator|root of the problem|reason) {6}(?:was|is|were|:|be) {2}{H}(?! {AUX}(?:{:NEG}|waiting|asked|working))',
        only: causes,
        veto: good,
      },
      { match: 'factors? (?:: )?{12}\\) {1}{H}$' },
      {
        match: 'cause[^ ]* {1}(?:was|is|were|:)[^ ]* {2}{H}(?! {AUX}(?:{:NEG}|waiting|working|asked))',
        veto: `${good}|{H}'s? (?:first|only)|compromised|hacked|phished`,
      },
      {
        not: ['went-well', 'lucky'],
        match:
          '(?:due to|because of|came down to|comes down to|attributed to|attributable to|boils down to) {H}(?:$| [.,;]| (?:who|and|not|being|having|running|deploying|deleting|pushing|merging|forgetting|failing|making))',
      },
      { match: '(?:weak|weakest) link {2}(?:was|is) {2}{H}' },
      { match: '(?:user|operator|{HU}|{OH}) misunderstanding[^ ]* of {14}(?:problem|cause|part|factor)[^ ]*' },
    ],
    fire: ['The root cause was the release manager.', "It failed due to the engineer's oversight."],
    silent: ['The delay came down to a paging rule.', "The impact was limited thanks to the on-call's quick response."],
  },
  {
    id: 'fault-assignment',
    level: 'warning',
    why: 'assigns guilt, after which people tell less',
    source: 'Google, SRE Book, chapter 15',
    rewrite: 'Which conditions, taken together, made this outcome possible?',
    frames: [
      {
        match: '{H} {AUXB}{2}(?:to blame|at fault|culpable|guilty[^ ]*|liable|the culprit|responsible for {4}{:INCIDENT}|in the wrong)[^ ]*',
        veto: '{NEG}{4}(?:to blame|at fault|responsible)|<PN>',
      },
      { match: '(?:blame|fault|responsibility)[^ ]* {1}(?:lies|lie|rests|falls|fall|goes|belongs)[^ ]* {2}(?:on|with|to) {2}{H}' },
      { match: '(?:{W}|{H}|<PX>) {AUX}(?:blame|blames|blamed|accuse|accused|fault|faulted)[^ ]* {1}{H}', veto: '{NEG}{3}blame' },
      { match: '^(?:fault|blame|culprit|guilty party)[^ ]* (?::|is|was)[^ ]*' },
      { match: 'guilty party' },
      { match: 'whose fault' },
      { match: '(?:this one|it|that) is on {H}$' },
    ],
    fire: ["It was the intern's fault.", 'The storage team is to blame for the slow recovery.'],
    silent: ["It is not Kenji's fault.", 'The default retry policy was at fault.'],
  },
  {
    id: 'human-error',
    level: 'warning',
    why: 'is a label that ends the search where it should begin',
    source: 'Dekker, The Field Guide to Understanding Human Error',
    rewrite: 'What made this action look right at that moment, and what let it reach production unchecked?',
    frames: [{ match: '(?:user|human|operator)[^ ]* (?:error|mistake)[^ ]* (?:was|is)[^ ]* (?:made|here|the)[^ ]*' }],
    fire: ['The outage was due to human error.', 'User error was made here by assuming the hash.'],
    silent: ['User error rates rose to 14 %.', 'The new prompt prevents human error.'],
  },
  {
    id: 'mistake-attribution',
    level: 'warning',
    why: 'assigns a slip to a person, where a look at the screen would tell more',
    source: 'Dekker; Reason 2000',
    rewrite: 'What did the tool show at that moment, and what made the two cases look alike?',
    frames: [
      { match: '(?:poor|bad) (?:judgement|judgment|decision|decisions|communication|planning|handling|execution) {2}(?:by|of|from|on the part of) {1}{H}' },
      { match: '{HU} {AUXB}{:DESTRUCT} {8}wrong', veto: 'told|reported|noticed|found' },
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
        veto: 'prevent|avoid|ensure|so that|could be|can be|may be',
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
        veto: '(?:need|have|want|able|access|get|yet|because|since|as there|able|ready|page|paged)(?: |$)|{NEG}(?:apply|take|run|use|make|respond|pay|page|plan|wait|start) ',
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
      { match: '{H} {4}would have (?:seen|known|caught|noticed|spotted|saved|avoided|prevented|checked|tested)', veto: 'so that' },
      {
        match:
          '{H} (?:[^ ]+ly )?(?:(?:should|ought|must|needed)(?: not| never)?|could)(?: to| also| easily| just| simply| probably)* have (?!been (?:affected|impacted|lost|able|exposed|blocked))',
        not: ['action-items'],
        veto: '<PN>|worse|could have (?:been|had|lost|seen|gotten|got|helped|done)',
      },
      { match: "{H} (?:should've|could've|shouldn't|should not)[^ ]*(?: have)?", not: ['action-items'], veto: 'need|be able' },
      { match: '(?:if|had)(?: only)? {H} (?:had[^ ]* )?{AUX}[^ ]+(?:ed|t|n|d)[^ ]* {12}(?:would|could|might)[^ ]*', veto: good },
      { match: 'if only {4}' },
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
  {
    id: 'negligence',
    level: 'warning',
    why: 'judges a person instead of describing the situation',
    source: 'Reason 2000, Human error: models and management',
    rewrite: 'What did the work look like from where they stood: time, tools, information?',
    frames: [
      { match: '(?:{:NEGADJ}|wrong|irresponsible) on {OH} part' },
      { match: '{H} {AUXB}{2}(?:{:NEGADJ}|{:NEGADV})', veto: '{NEG}(?:been )?(?:{:NEGADJ})' },
      { match: '(?:{:NEGADV}) ,? ?{2}{H}' },
      {
        match:
          '(?:{H}|{OHT}|{HT}) {8}(?:{:NEGADJ}) {1}(?:habits|habit|behaviour|behavior|attitude|work|working|approach|practices|manner|edit|change|mistake)[^ ]*',
      },
      { match: '(?:due to|because of|through|sheer|gross|by|from|of|was|is) {2}(?:{:NEGN})', veto: 'prevent|avoid|{NEG}{2}(?:{:NEGN})' },
      { match: '(?:{:NEGN}) (?:by|of|from|on the part of) {2}{H}' },
      { match: '{HU} {AUXB}(?:{NEG}|{NEGB})(?:pay|paying|paid)[^ ]* {1}attention' },
    ],
    fire: ['Members of the team were mutating production with reckless working habits.', 'The admin was not paying attention to the prompt.'],
    silent: ['The matcher is careless about trailing slashes.', 'The lock was released with negligible delay.'],
  },
  {
    id: 'character-judgement',
    level: 'warning',
    why: 'judges what a person is; nothing about the system follows from it',
    source: 'PagerDuty, Postmortems; Dekker',
    rewrite: 'What would anyone in this seat have needed to know, and where could they have seen it?',
    frames: [
      { match: '(?:{:CHARADJ}|{:NEGADJ}) {1}{H}', veto: '{NEG}(?:{:CHARADJ})|slow' },
      { match: '{H} {AUXB}(?:notorious|infamous) for' },
      { match: 'kind of {H} to' },
      {
        match:
          '{H} {AUXB}[^ ]+/BE/[^ ]* {AUX}{1}(?:{:CHARADJ})(?! (?:query|queries|response|start|startup|memory|page|pages|pods|network|disk|release|week|server))',
        veto: '{NEG}(?:{:CHARADJ})|because',
      },
      { match: '{HU} {AUX}{2}(?:known|know|knows) better' },
      { match: '{H} {AUXB}(?:not|never) {2}(?:senior|experienced|qualified|skilled|competent|good) enough' },
      { match: '{H} {AUXB}(?:a|an) {1}(?:weak|poor|bad|terrible|mediocre|sloppy) (?:engineer|developer|admin|operator|manager|programmer|colleague|<PR>)' },
    ],
    fire: ['The on-call was clueless about the storage layer.', 'The engineer lacked the skills to operate Kafka.'],
    silent: ['The controller is not mature enough.', 'The weak-password policy allowed six characters.'],
  },
  {
    id: 'motive-attribution',
    level: 'warning',
    why: 'ascribes an intent that nobody can know',
    source: 'Google, SRE Book: assume good intentions',
    rewrite: 'What was the goal at that moment, and which signals spoke for this way?',
    frames: [
      { match: '{H} {AUX}intentionally {1}(?:turned off|left|muted|hid)' },
      { match: '{H} {AUXB}{1}more (?:concerned|interested) (?:with|in|about)' },
      { match: '{H} {AUX}{1}(?:{:IGNORE})', not: ['went-well'], veto: 'can|could|safely|to ignore|should' },
      {
        match:
          "{H} {AUX}(?:refused|refuses|rushed|couldn't be bothered|could not be bothered|did not care|didn't care|wanted to (?:look|leave|impress|go home)|tried to hide|covered up)",
      },
    ],
    fire: ['The operators on duty ignored the alerts.', 'The developer deliberately skipped the tests.'],
    silent: ['The cache ignores the header by design.', 'The team intentionally kept the replica offline.'],
  },
  {
    id: 'slow-response',
    level: 'warning',
    why: 'judges response time instead of reporting it',
    source: 'Google, SRE Workbook, chapter 10',
    rewrite: 'When did which signal reach whom, and what did they need before they could act?',
    frames: [
      { match: '{H} {AUX}(?:responded|reacted|acted|replied|answered) {1}(?:sluggishly|slowly|late|too late|too slowly)' },
      { match: '{H} {AUXB}{2}(?:too slow|too late|slow|late|unresponsive|unreachable)[^ ]* (?:to|in|at)', veto: 'because|as the|since' },
      { match: '{H} {AUX}(?:took|take|takes|needed|spent)[^ ]* {2}(?:too long|ages|forever|far too|way too|much too)' },
      { match: '{H} {AUX}{:DITHER}', not: ['timeline'], veto: 'deployment|deploy|release|froze the|argu[^ ]+ (?:for|that)' },
      { match: '{OH} {2}(?:delay|slowness|sluggishness|inaction|hesitation|lateness)[^ ]*' },
      { match: '{H} {AUX}only {1}(?:got|looked|noticed|realised|realized|checked|responded) {6}after' },
    ],
    fire: ['The on-call took far too long to acknowledge the page.'],
    silent: ['The driver was slow to release connections.', 'Responders were slow because the page went to e-mail.'],
  },
  {
    id: 'habitual-blame',
    level: 'warning',
    why: 'makes the incident a pattern of someone’s conduct',
    source: 'Google, SRE Workbook, chapter 10',
    rewrite: 'Which condition was the same each time, and what keeps it in place?',
    frames: [
      { match: '(?:as usual|as always|yet again|once again|here {W} go again|typical ,|typical of) {2}{H}', veto: 'as usual (?:for|and)' },
      { match: '{H} {AUX}(?:has|have|had)[^ ]* a (?:track record|history|habit|tendency) of' },
      { match: 'every time {6}{H} {4}(?:{:HARM}|touch|touches|something)[^ ]*' },
    ],
    fire: ['As usual, QA never tested the upgrade path.', 'Ops has a track record of muting alerts.'],
    silent: ['The nightly job always fails when the month has 31 days.', 'On-call always has a secondary.'],
  },
  {
    id: 'who-question',
    level: 'warning',
    why: 'asks for a culprit; "what" and "how" lead further than "who" and "why did they"',
    source: 'PagerDuty, Postmortems; Allspaw, The Infinite Hows',
    rewrite: 'Ask "how did it come that …" or "what made it possible to …".',
    frames: [
      { match: '^which {H} {AUX}(?:{:DESTRUCT}|{:HARM}|left|approved)' },
      { match: '^(?:so )?<PQ> {AUX}(?:{:DESTRUCT}|{:HARM}|{:CAUSE}|let|lets|approved|allowed|signed|messed|thought)[^ ]*' },
      {
        match:
          '(?:find out|know|ask|asked|investigate|determine|identify|clear|unclear) <PQ> {AUX}(?:{:DESTRUCT}|{:HARM}|{:CAUSE}|approved|allowed|changed|did)',
        veto: '{NEG}(?:ask|care|matter)',
      },
      {
        match: "why (?:did|didn't|does|doesn't|was|wasn't|were|weren't|had|hadn't|would)[^ ]*(?: not[^ ]*)? {H}",
        veto: 'paged|alerted|notified|able|affected|informed|unable',
      },
      { match: '(?:tracked down|identified|found) {H} {2}{:DESTRUCT}' },
      { match: 'what (?:was|were) {H} thinking' },
      { match: '<PQ> (?:is|was) (?:responsible for {2}{:INCIDENT}|to blame|at fault|accountable)' },
    ],
    fire: ['Why did the developer forget to check this?', 'We still need to find out who deleted the volume.'],
    silent: ['Who was paged?', 'Who owns the certificate after the reorganisation?', 'What made it possible to delete the volume?'],
  },
  {
    id: 'punitive-action',
    level: 'warning',
    why: 'threatens people, which teaches them to hide what happened',
    source: 'Reason 2000; Google, SRE Book, chapter 15',
    rewrite: 'Which change of the system would make the next such action harmless?',
    frames: [
      { match: '{H} {8}(?:will be|has been|have been) (?:{:SANCTION})', only: ['action-items', 'lessons', 'prevention'] },
      { match: '(?:revoke|revoked|remove|removed|suspended|withdrew) {OH} {3}(?:access|rights|permissions|role)' },
      { match: 'performance (?:plan|review|improvement plan)' },
      { match: '{H} {AUXB}(?:moved|transferred|reassigned) to', only: ['action-items', 'lessons', 'prevention'] },
      { match: 'make {H} {8}(?:explain|apologise|apologize|pay for)' },
      { match: '{HU} {AUXB}(?:[^ ]+/BE/[^ ]*) {AUX}(?:{:SANCTION})', veto: '{NEG}{2}(?:{:SANCTION})|warned (?:about|that|of)' },
      { match: '^(?:{:SANCTION}) {H}', only: ['action-items', 'lessons', 'prevention'] },
      { match: 'hold[^ ]* {H} {1}accountable' },
      { match: '{HU} {6}(?:held accountable|let go|annual review|be fired)' },
      { match: '(?:fire|sack|dismiss|discipline) {H}' },
      { match: '(?:remove|removed|revoke|revoked|take|taken|moved)[^ ]* {H} {1}(?:from|off|to another)', only: ['action-items', 'lessons', 'prevention'] },
      { match: '(?:written|formal|verbal|final) warning' },
      { match: '(?:consequences|disciplinary action|sanctions) (?:for|against) {H}' },
      { match: '(?:disciplinary (?:action|measures|procedure))', veto: '{NEG}|without' },
      { match: 'make {H} (?:explain|apologise|apologize|pay)[^ ]*' },
      { match: 'hr (?:will|has|was|should)[^ ]* ' },
    ],
    fire: ['The contractor will be reprimanded.', 'Raj received a written warning.'],
    silent: ['The pod was terminated.', 'Sentry warned the on-call engineer about the new exception.'],
  },
  {
    id: 'training-as-fix',
    level: 'warning',
    why: 'changes people where the next person will stand before the same trap',
    source: 'Google, SRE Workbook, chapter 10; Reason 2000',
    rewrite: 'Which guard, default or clearer screen would make the safe way the easy way?',
    frames: [
      { match: '{HU} {AUXB}(?:need|needs|must|should|has|have|ought) {1}(?:to )?learn' },
      { match: '{HU} {AUXB}(?:reminded|told|urged) {1}(?:that|to|about)', only: ['action-items', 'prevention'] },
      { match: 'raise awareness {1}(?:among|of|in) {HU}' },
      { match: '(?:refresher|additional|more|extra) {1}training for {HU}' },
      { match: "(?:make sure|ensure) {HU} {1}(?:not|don't|never)", only: ['action-items', 'lessons', 'prevention'] },
      { match: '(?:{:RETRAIN}) {1}{HU}', only: ['action-items', 'lessons', 'prevention'] },
      { match: 'train[^ ]* {1}{HU} {1}(?:to|not|about|on)', only: ['action-items', 'lessons', 'prevention'] },
      {
        match: '{HU} {AUX}(?:should|must|need to|needs to|ought to|has to|have to|will|told to|to) {1}(?:be )?(?:{:PEOPLEFIX})',
      },
      {
        match:
          '{HU} {AUX}(?:should|must|need to|needs to|ought to|has to|have to) {2}(?:think twice|try harder|learn to|double-check|pay (?:more |closer )?attention)',
      },
      { match: 'talk to {H} about' },
      { match: '(?:send|sign|enrol|enroll) {H} {1}(?:on|up for|in) {4}(?:course|training|workshop)' },
      { match: '{H} {3}(?:repeat|retake|attend|complete) {4}(?:course|training)', only: ['action-items', 'lessons', 'prevention'] },
      { match: '^(?:try harder|be more careful|pay (?:more|closer) attention)' },
      { match: '{W} {AUX}(?:should|need|must|will|have)[^ ]* {2}be {1}(?:{:PEOPLEFIX})', soft: true },
      { match: '{W} {4}(?:{:PEOPLEFIX})', soft: true },
      { match: '{W} (?:agree that {W} )?should[^ ]* improve[^ ]* {OW} (?:communication|discipline|attention)', soft: true },
    ],
    fire: ['Operators need to be more careful with deletions.', 'Retrain the engineers on the release process.'],
    silent: ['Teach the linter to reject empty filters.', 'The training cluster shares a switch with production.'],
  },
  {
    id: 'sarcasm-minimiser',
    level: 'info',
    why: 'implies that the right action was obvious, which it never is before the end is known',
    source: 'Etsy, Debriefing Facilitation Guide',
    rewrite: 'What made it look otherwise at that moment?',
    frames: [
      { match: 'optional for {HU}' },
      { match: '(?:shockingly|amazingly|incredibly|astonishingly) ,? ?(?:<PN>|{H})' },
      { match: '(?:{:OBVIOUS}) ,? ?{H} {4}(?:{:NEG}|{:FAIL}|{:OMIT}|{:HARM}|{:MISJUDGE}|thought)', not: ['went-well'] },
      { match: '(?:{H}|{HT}) {AUX}{NEG}even' },
      { match: '{H} {2}(?:somehow )?managed[^ ]* to (?:{:HARM}|{:DESTRUCT}|miss|forget|ignore)', veto: `restart|restore|${good}` },
      { match: 'all {H} had to do' },
      { match: '{H} {AUX}only (?:needed|had) to' },
      { match: '(?:surely|any|even a) {3}{H} {2}(?:knows|know|would|could have)' },
      { match: '{H} (?:obviously|clearly|simply)[^ ]* (?:{:NEG}|{:FAIL}|{:OMIT}|did not|does not|doesn)' },
    ],
    fire: ['Obviously the engineer had not read the docs.', "They didn't even look at the plan output."],
    silent: ['The graphs clearly show the inflection.', 'The client simply retries on timeout.'],
  },
  {
    id: 'mockery',
    level: 'warning',
    why: 'ridicules people, after which nobody volunteers what they saw',
    source: 'Google, SRE Workbook, chapter 10',
    rewrite: 'Say what happened and what it looked like; leave the judgement out.',
    frames: [
      { match: '(?:dumb|insane|foolish|silly|idiotic) {1}(?:thing|move|decision|idea|mistake) {2}(?:for|by|of|from) {H}' },
      { match: '{OH} {8}(?:insane|dumb|idiotic|foolish)' },
      { match: '(?:some|another|absolute) (?:genius|joke|joker|hero|wizard)' },
      {
        match:
          '(?:idiot|idiots|idiotic|moron|morons|moronic|stupid|stupidity|clown|clowns|noob|noobs|dumbass|brain-dead|braindead|facepalm|rtfm|amateur hour|captain obvious|pebkac|layer-8|joker)',
        veto: 'stupid[^ ]* (?:mode|terminal|question)',
      },
      { match: '(?:{H}|{HT}) {20}(?:lol|lmao|wtf)' },
      { match: 'cowboy (?:engineering|coding|developers?|ops)' },
      { match: '(?:a|any) (?:monkey|child|toddler) (?:could|would|can)[^ ]*' },
      { match: '(?:geniuses|genius|wizards|experts) (?:on|in|at|from) {2}{H}', veto: 'asked|consult' },
    ],
    fire: ['That was a brain-dead move.', 'A monkey could have typed that.'],
    silent: ['Chaos Monkey terminated two instances.', 'Cowboy, the HTTP server, ran out of acceptors.'],
  },
  {
    id: 'animated-language',
    level: 'info',
    why: 'judges in emotional words, which tell of the writer and not of the incident',
    source: 'Google, SRE Workbook, chapter 10',
    rewrite: 'Give the figure or the effect that made it feel so.',
    frames: [
      {
        match:
          '(?:unforgivable|inexcusable|disgraceful|shameful|appalling|outrageous|ridiculous|laughable|pathetic|embarrassing|unacceptable|beyond {H}|beyond <PM>) {12}{H}',
      },
      {
        match:
          '(?:{H}|{OH}) {10}(?:unforgivable|inexcusable|disgraceful|shameful|appalling|outrageous|ridiculous|laughable|pathetic|embarrassing|unacceptable|a disaster|a joke)',
      },
      { match: 'how on earth' },
      { match: 'beyond (?:me|<PM>) (?:how|why)' },
    ],
    fire: ['It is embarrassing that the engineers missed this.', 'How on earth did this pass?'],
    silent: ['Embarrassingly parallel jobs were rescheduled first.', 'Downtime of this length is unacceptable to us.'],
  },
];

const byId = new Map(categories.map((category) => [category.id, category]));

export const findCategory = (id: string): Category | undefined => byId.get(id);
