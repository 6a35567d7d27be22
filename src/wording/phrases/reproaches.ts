import type { Idiom } from './idiom.ts';

/** Guilt, labels and mockery that need no clause. */
export const reproaches: Idiom[] = [
  {
    id: 'own fault',
    category: 'fault-assignment',
    soft: false,
    match:
      / (?:my bad|i (?:take|accept|bear|own) (?:the |full |all |complete |total |sole )*(?:responsibility|blame|fault)|shame on (?:me|him|her|them)|mea culpa|(?:is|was|are|were) mine(?: alone)? [.,]|nobody to blame but|no one to blame but|(?:i'm|i am) (?:solely |fully |entirely |personally )?(?:to blame|at fault|responsible for (?:this|that|what))|keep forgetting|kept forgetting|on me [.,!]|i own that|that's on me|this is on me|entirely on me|my fault) /,
    not: / (?:not my fault|isn't my fault|wasn't my fault|priority|idea) /,
  },
  {
    id: 'mistake made',
    category: 'mistake-attribution',
    soft: false,
    match:
      / (?:mistakes?|errors?|blunders?|slips?|oversights?) (?:that |which )?(?:i|he|she)(?:'ve|'d| have| had)? (?:made|committed) | (?:mistakes?|errors?|blunders?|slips?|oversights?|lapses?) (?:of mine|on my (?:part|side|end)) /,
    not: / (?:any|no|whatever) (?:mistakes?|errors?) /,
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
    not: / (?:ruled out|rule out|(?:not|never|[a-z]+n't) (?:[a-z]+ly )?(?:caused|due|triggered|driven|the result|down to|a case) (?:(?!but )[a-z]+ ){0,5}(?:human|operator|user)|if (?:a|an|the) (?:human|operator|user)|probability|likelihood|counted as|easy|error-prone) /,
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
    id: 'bare lapse',
    category: 'negligence',
    soft: false,
    match:
      / (?:cause|reason|why|explanation|problem|answer|diagnosis) (?:(?:was|is|were|:|=|-|–|—|simply|just|plain|sheer|pure|: it was) )+(?:carelessness|negligence|laziness|sloppiness|incompetence|complacency|inattention|stupidity|recklessness|indifference|ineptitude) | (?:lost|due|owed|owing|down|thanks|sacrificed|sunk|fell victim) to (?:sheer |pure |plain |simple |utter |old |our |someone's |somebody's )*(?:carelessness|laziness|sloppiness|incompetence|complacency|stupidity|recklessness|ineptitude) /,
    not: / (?:not|no|never|nobody|prevent|avoid|rather than|instead of|rarely|[a-z]+n't) /,
  },
  {
    id: 'idiom',
    category: 'mockery',
    soft: false,
    match:
      / (?:bonehead|boneheaded|bone-headed|trained monkey|one to blame|should be ashamed|an idiot|gotta love|got to love|has form|have form|hose things up|no excuse to|what were they thinking|common sense|had one job|screw loose|rookie mistake|schoolboy error|brain fade|brain fart|finger trouble|fat fingers?|fat-finger|fat-fingers|fat-fingered|fat-fingering|bull in a china shop|loose cannon|slow clap|bright spark|grown-ups|muppet|muppets|numpty|nitwit|halfwit|bozo|dimwit|facepalm|layer 8|special kind of (?:talent|skill|genius|stupid|person)|too much to ask|infinite wisdom|thought (?:it was|it would be|it'd be|this was|that was) (?:a )?(?:good|great|smart|clever|brilliant|fine|nice|funny) (?:idea|to)|yolo|yolo'd|clown show|amateur hour|what a surprise|surprise surprise|guess who|of all people|gives a damn|give a damn|gave a damn) /,
  },
  {
    id: 'jibe',
    category: 'mockery',
    soft: false,
    match:
      / (?:bless (?:his|her) heart|bless their hearts|all thumbs|look in the mirror|some (?:cowboy|genius|hero|clown|joker|wizard)|would it (?:have )?(?:kill|killed)|funny how (?:the|our|he|she|they|everyone|everybody|nobody|some)|(?:is|are|was|were) paid to (?:watch|look|check|read|know|monitor|answer|review|test)|that an? (?:[a-z]+ ){1,3}could have done in) /,
  },
  {
    id: 'why did you',
    category: 'who-question',
    soft: false,
    match:
      / why (?:did you|would you|have you|you) (?:just |even |simply )?(?:merge|push|deploy|delete|remove|violate|break|ignore|skip|bypass|approve|release|publish|force-push|merged|pushed|deployed|deleted|removed|violated|broke|ignored|skipped|bypassed|approved|released|published) /,
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
      / (?:dropped the ball|drops the ball|turned a blind eye|turns a blind eye|passed the buck|passing the buck|passed around like|head in the sand|couldn't be bothered|can't be bothered|cannot be bothered|not bothered to|didn't bother|did not bother|never bothered|doesn't bother|rubber-stamped|rubber-stamps|rubber-stamping|rubber stamped|rubberstamped|under (?:his|her|their) nose|fell asleep|washed (?:his|her|their) hands|left hand(?! side| column| pane| menu| corner| of)|not my (?:problem|job|system)|not (?:his|her|their) problem|without a second thought|let (?:my|your|our|their|his|her) guard down|cardinal sin|knew better|should know better|ought to know better|no excuse for|half-hearted|half-heartedly) /,
    not: / (?:not careless|nobody|no one|no negligence|careless about|we were careless|gross negligence clause|we ) /,
  },
  {
    id: 'accused',
    category: 'fault-assignment',
    soft: false,
    match:
      / (?:accused of|blamed for|slammed for|lambasted for|rebuked for|reprimanded for|censured for|criticised for|criticized for|faulted for|found guilty of|responsibility of the (?:engineer|operator|admin|team)) /,
    not: / (?:not|nobody|no one|never|unfairly) /,
  },
];
