import type { Category } from './category.ts';

export const judgements: Category[] = [
  {
    id: 'negligence',
    level: 'warning',
    why: 'judges a person instead of describing the situation',
    source: 'Reason 2000, Human error: models and management',
    rewrite: 'What did the work look like from where they stood: time, tools, information?',
    frames: [
      { match: '(?:{:NEGADJ}|wrong|irresponsible) on {OH} part' },
      {
        match: '{H} {AUXB}{2}(?:{:NEGADJ}|{:NEGADV})',
        veto: '{NEG}(?:been )?(?:{:NEGADJ})|{NEG}(?:just |simply |about )?(?:a |an )?(?:matter|question|case|sign|result|story|instance|example) (?:of|that)',
      },
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
      { match: '{H} {AUX}{1}(?:{:IGNORE})', not: ['went-well'], veto: "can|could|safely|to ignore|should|not ignore|didn't ignore" },
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
      {
        match: '{H} {AUXB}{2}(?:too slow|too late|slow|late|unresponsive|unreachable)[^ ]* (?:to|in|at)',
        veto: 'because|as the|since|late[^ ]* to (?:work|school)',
      },
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
];
