import { type Category, good } from './category.ts';

export const tone: Category[] = [
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
          '(?:idiot|idiots|idiotic|moron|morons|moronic|stupid|stupidity|clown|clowns|noob|noobs|dumbass|brain-dead|braindead|facepalm|rtfm|amateur hour|captain obvious|pebkac|layer-8|joker)[^ ]*',
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
