import type { Act } from '../acts/act.ts';
import { active, agrees, excused, fact, meanwhile, obeys, positive, praised, purpose, rests } from './readings.ts';
import { inCause, type Verdict } from './verdict.ts';
import { away, leaving, words } from './vocabulary.ts';

/** What responders do: it tells the story, also among the causes. */
export const responding = words(
  'relate unrelate report notice discover detect identify confirm investigate recover fix resolve acknowledge escalate notify join page alert respond contact observe experience need have be own maintain operate announce list explain describe mitigate revert rollback face suffer require exist rely depend live mention log handle manage spin broadcast hook catch up function factor help work realise realize learn continue encounter enjoy receive thank welcome restart roll follow tell reproduce brief stop isolate contain drain failover walk discuss meet apologise apologize volunteer consult verify help fail know own use say see hear issue deem accept agree welcome upgrade observe arrive implement undetect call phone ring correct ask compare feel begin suggest submit provide try attempt establish note complete question ping communicate finish recommend suspend reset connect proceed state email post share analyze analyse',
);
/** "About 600 kids opened the video": so many are load and no cause. "At 0210 Ana dropped it" names one. */
const isCrowd = (act: Act) => /(?:s|people|folk|children|men)$/.test(act.who) && many.test(`${act.lead}${act.who} `);
const many = / (?:\d{2,}|\d+[,.]?\d*k|hundreds of|thousands of|dozens of|millions of|a (?:crowd|wave|flood) of|too many|so many) (?:[a-z-]+ ){0,2}$/;
/** "Somebody sprayed us with junk queries" is an attack. */
const attack = /^(?:spray|flood|hammer|scan|probe|pump|attack|ddos|bombard|spam|scrape|crawl|brute-force|exploit|phish)$/;
const lauded =
  / (?:hats off|chapeau|kudos|bravo|saints?|saved the day|by the book|good catch|well done|(?:as|like|just as) (?:planned|(?:he|she|they) (?:had |have |has )?(?:been )?(?:trained|told|asked|taught|agreed))) /;
const isLauded = (act: Act) => lauded.test(`${act.rest}${act.tail} `.replaceAll(' , ', ' ').replaceAll('  ', ' '));
const thinking = words('believe think presume guess suspect hope reckon suppose feel find get decide');
/** Of these, words that name an act after all where a person does them. */
const remedy =
  /^ (?:some |several |a few |recent )?(?:changes|fixes|improvements) |^ (?:trying|looking|working|digging|investigating|debugging) |^ (?:up|over as) | (?:rollback|roll-back|failover|fail-over|restart|restore|recovery|hotfix|fix|workaround|revert|mitigation|the incident|an incident|a ticket|the runbook|into two calls) |^ (?:back|out into) /;
/** Who has left is no cause. */
const gone =
  /^ (?:the (?:company|team|call|meeting|organi[sz]ation|project|farm|bridge|firm|group) |in (?:\d|jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec|the (?:spring|summer|autumn|winter))|for |at |on |last |us )|^ $/;
/** What organisations do as people do. */
const decided =
  /^(?:change|update|push|deploy|move|switch|turn|cut|delete|remove|roll|ship|release|disable|migrate|upgrade|alter|close|promise|forget|leave|send|cancel|withhold|hide|sign|approve|mark|plug|swap|run|enter|upload|apply|pull|save|hang)$/;
/** "A colleague who retired in 2019", "a contractor who moved to another team": where somebody is, not what they did. */
const moved = (act: Act) =>
  /^(?:retire|resign|quit|transfer|graduate)$/.test(act.lemma) ||
  (act.lemma === 'move' && /^ (?:on|to (?:another|a different|an other|the [a-z-]+ team)) /.test(act.rest));
/** "Opened a PR", "filed a ticket": how work goes on. */
const filed = (act: Act) =>
  /^(?:open|raise|file|create)$/.test(act.lemma) &&
  /^ (?:a|an|the|another|its|their|his|her) (?:[a-z-]+ )?(?:pr|pull|merge|mr|issue|ticket|case|incident|bug|request|change request|cr) /.test(act.rest);
const slot = (act: Act) =>
  !responding.has(act.lemma) &&
  !moved(act) &&
  !filed(act) &&
  !rests(act) &&
  !obeys(act) &&
  !agrees(act) &&
  // "Saved me an hour", "and everyone did": thanked, and singled out in nothing.
  !(act.lemma === 'save' && /^ (?:me|us|the day|\d|an? hour|half|hours|time|it) /.test(act.rest)) &&
  !/^(?:every(?:one|body)|all of us)$/.test(act.who) &&
  !remedy.test(act.rest) &&
  !(attack.test(act.lemma) && /^(?:some(?:one|body)|they|people|any(?:one|body))$/.test(act.who)) &&
  !isLauded(act) &&
  !purpose.test(act.context) &&
  !(act.lemma === 'go' && away.test(act.rest) && !leaving.test(act.rest + act.tail)) &&
  !(act.lemma === 'keep' && / intentionally | deliberately /.test(act.adverbs)) &&
  !/^ (?:not )?(?:able|unable) /.test(act.rest) &&
  !(act.lemma === 'leave' && (gone.test(act.rest) || / already /.test(act.adverbs))) &&
  !(
    act.by &&
    /^(?:sign|schedule|review|acknowledge|own|maintain|use|contribute|supply|provide|originate|bring|translate|publish|inspire|author|release|support|host|offer|sponsor)$/.test(
      act.lemma,
    )
  );
const deed = (act: Act) =>
  positive(act) && active(act) && act.form !== 'none' && (act.form !== 'ing' || act.progressive) && !act.owned && slot(act) && !excusedLead(act);
/** "Because the alert names the wrong host, the responder logged in there": the system is named first. */
export const excusedLead = (act: Act) => system.test(act.lead) || / because /.test(act.context);
const system = / (?:because|since|as) (?:the|there|it|its|our|no|an?|of|nothing|both|all|alerts?|this|that) /;

export const causeSlot: Verdict[] = [
  {
    id: 'owned-slot',
    category: 'agentive-cause',
    test: (act, _place, section) =>
      act.agent === 'third' &&
      positive(act) &&
      active(act) &&
      act.owned !== '' &&
      inCause(section) &&
      act.form === 'past' &&
      !responding.has(act.lemma) &&
      !/^(?:hold|save|pass|succeed)$/.test(act.lemma) &&
      !/\b(?:advisory|notice|portal|console|agent|team|laptop|machine|account|sla|api|service|alert|page|shift)\b/.test(act.owned),
  },
  {
    id: 'cause-slot',
    category: 'agentive-cause',
    test: (act, _place, section) =>
      (act.agent === 'third' ||
        (act.agent === 'organisation' && act.form === 'past' && !act.by && decided.test(act.lemma)) ||
        (act.agent === 'I' &&
          act.form === 'past' &&
          !thinking.has(act.lemma) &&
          !/^(?:make|check|ask|run|turn|look|go|open|post|write|start|try|disable|delete|spend|take)$/.test(act.lemma))) &&
      deed(act) &&
      inCause(section) &&
      !/^ (?:when|while|if|how|what|where|without) | (?:till|until|unless|whenever) $/.test(act.lead) &&
      !isCrowd(act) &&
      !meanwhile(act),
  },
  {
    id: 'cause-slot-not',
    category: 'forgot-failed-to',
    test: (act, _place, section) =>
      act.agent === 'third' &&
      fact(act) &&
      act.negated &&
      active(act) &&
      !act.owned &&
      inCause(section) &&
      !praised(act) &&
      !excused(act) &&
      !excusedLead(act) &&
      !act.progressive &&
      !/^(?:have|be|help|break|fault|own|get|know|receive|work|start|reach|need|want)$/.test(act.lemma),
  },
  {
    id: 'cause-slot-be',
    category: 'agentive-cause',
    test: (act, _place, section) =>
      act.agent === 'third' &&
      positive(act) &&
      !isLauded(act) &&
      (act.lemma === 'be' || (act.lemma === 'have' && act.form === 'past')) &&
      !act.owned &&
      inCause(section) &&
      !excused(act) &&
      !excusedLead(act) &&
      !/^(?:no|two|three|all|both|someone|somebody|anyone|anybody) |^every(?:one|body)$|s$|^any|^some|people|team|crew|staff/.test(act.who) &&
      !/^ (?:not |also |still )*(?:able|unable|responsible|no |access|on call|paged|notified|alerted|informed|involved|available|new|right|correct|admin|joined|the only|the first|the last|currently|still|on (?:holiday|vacation|leave)) /.test(
        act.rest,
      ),
  },
  {
    id: 'cause-slot-by',
    category: 'blame-passive',
    test: (act, _place, section) =>
      act.agent === 'third' && act.by && positive(act) && inCause(section) && slot(act) && !/^(?:acknowledge|own|review|maintain|use|sign)$/.test(act.lemma),
  },
];
