import { type Category, causes, good } from './category.ts';

const remedy = 'to/? ?(?:contain|mitigate|stop[^ ]*|limit|prevent|restore|recover|protect|isolate|investigate|reduce|relieve)';

export const culprits: Category[] = [
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
        veto: '{NEG}{4}(?:to blame|at fault|responsible)|<PN>|(?:feel|feels|felt)[^ ]* guilty',
      },
      { match: '(?:blame|fault|responsibility)[^ ]* {1}(?:lies|lie|rests|falls|fall|goes|belongs)[^ ]* {2}(?:on|with|to) {2}{H}' },
      { match: '(?:{W}|{H}|<PX>) {AUX}(?:blame|blames|blamed|accuse|accused|fault|faulted)[^ ]* {1}{H}', veto: '{NEG}{3}blame' },
      { match: '^(?:fault|blame|culprit|guilty party)[^ ]* (?::|is|was)(?:/[^ ]*)?(?: |$)' },
      { match: 'guilty party' },
      { match: 'whose fault' },
      { match: '(?:this one|it|that) is on {H}$' },
    ],
    fire: ["It was the intern's fault.", 'The storage team is to blame for the slow recovery.'],
    silent: ["It is not Kenji's fault.", 'The default retry policy was at fault.', 'Fault isolation kept the users of other shops out of it.'],
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
];
