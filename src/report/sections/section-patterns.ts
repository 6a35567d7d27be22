import type { SectionName } from '../types.ts';

/** What people call a section: a plain synonym is a line in `usual` below, a shape of many headings is a pattern here. */
export interface Names {
  /** Without one of these the pattern cannot match: a small test before the large one is built. */
  stem: RegExp;
  /** Must match the whole normalised heading (lower case, no numbering, no closing punctuation, no "(UTC)"). */
  pattern: RegExp;
}

/** An alias is here because several repositories use it or because it is plain English for the thing. */
export const names: Record<SectionName, Names> = {
  summary: {
    stem: /summ|overview|synops|abstract|tl;|happen|descr|detail|intro|incident|short|glance|brief/,
    pattern:
      /(?:(?:executive|issue|incident|brief|short|quick|high[- ]level|outage|problem|event) )?(?:summary|overview|synopsis|abstract)(?: of .*)?|tl;? ?dr|what happen(?:ed|d).*|what happens|(?:incident |issue )?(?:description|details)|details of .*|intro(?:duction)?|the incident|in short|at a glance|in brief/,
  },
  impact: {
    stem: /impact|affect|risk|scope|severity|blast|conseq|damage|effect|lost/,
    pattern:
      /(?:summary of (?:the )?)?(?:(?:user|customer|business|service|incident|overall|potential|total|technical|user-facing|client)[- ]?(?:facing )?)?impacts?(?: (?:of|on|to|analysis|assessment|summary) ?.*)?|the impact|(?:affected|impacted) .*|.* affected|risks? & hazards?|risks? and hazards?|scope(?: of (?:the )?(?:impact|incident|outage))?|severity (?:&|and) impact|who was affected|blast radius|consequences|damages?|effects?|(?:what (?:is|was|we|got|has been|they) )lost|user impact.*/,
  },
  timeline: {
    stem: /time|timl|events?|chrono|log|history|did|when|mileston/,
    pattern:
      /(?:.{0,40}[ (])?tim(?:e ?-?)?line(?:[ ,;)].{0,60})?|key events|events|chronology|what happened,? (?:and )?when|(?:sequence|chain|log|history|order) of events|event log|incident log|what we did|events & timeline|chronological .*|(?:(?:key|incident|main|important) )?milestones/,
  },
  detection: {
    stem: /detect|ident|discov|monitor|how|symptom|alert|notice/,
    pattern:
      /(?:incident |initial |problem |issue )?(?:detection|identification|discovery)(?: (?!lessons).{0,30})?|monitoring|identified|how (?:was it|it was|did we|was this|was the .{1,20}|we) (?:detect|discover|find|notic|identif|found).*|alert(?:s|ing)?|when did we notice.*/,
  },
  response: {
    stem: /respon|resol|recover|mitig|remed|solu|repair|fix|action|done|workaround|how|solving|did|steps|measures/,
    pattern:
      /(?:incident )?(?:response|resolution|recovery|mitigations?|remediation steps|solutions?|resolving|repair)(?: (?:and|&) (?:recovery|resolution|mitigation|response|remediation|fix(?:es)?))*|(?:details|description) of (?:the )?(?:fix|mitigation|resolution)|the (?:fix|solution|response|resolution|recovery)|how (?:we|was it|did we|it was|was this|was the .{1,20}) (?:fix|resolve|resolv|respond|recover|mitigat|repair|solve).*|fix(?:es)?|(?:(?:immediate|corrective|initial|remediation) )*(?:actions?|steps?|measures?) (?:we )?(?:taken|took) (?:during|to (?:resolve|mitigate|restore|fix|recover|contain)).*|actions? taken|action taken|(?:mitigation|recovery|resolution|response|remediation) (?:steps|efforts|process|actions|details|summary)(?: taken)?|what (?:was|we) (?:done|did)(?: to .*)?|solving.*|workarounds?|(?:immediate|initial|incident) (?:response|mitigation|resolution|fix)|our response|repairing.*|how we resolved.*/,
  },
  'root-cause': {
    stem: /cause|rca|analy|diagn|why|how|what|fault|problem|issue|technical|vulner|root|origin/,
    pattern:
      /(?:blameless |probable |technical |likely |suspected |primary |the |possible |direct |underlying |consolidated |proximate |working theory )?\(?(?:root[- ])?causes?\)?(?: analysis| identification| of .*)?|root cause.*|rca(?: .*)?|(?:post-?mortem )?(?:analysis|diagnosis)(?: of .*)?|why (?:did (?:it|this)|(?:it|this)|did the .{1,30}) (?:happen|fail|occur|break).*|why this happens|how did (?:it|this) happen|what (?:(?:was|were) the (?:problem|cause|issue|root cause)s?|caused .*)|faults?|(?:the |technical |underlying )*problem(?: (?:statement|description))?|(?:the )?(?:underlying|technical) (?:issue|problem|details|explanation|analysis|background)|the issue|(?:the )?vulnerability|(?:root|origins?) of (?:the )?(?:issue|problem|incident|outage|failure)|causal analysis/,
  },
  'contributing-factors': {
    stem: /factor|contribut|caus|condition|why|systemic|issue/,
    pattern:
      /(?:other |additional |key |main )?(?:contributing|contributory|aggravating|complicating|causal|systemic) (?:factors?|causes?|conditions?|issues?)(?: .*)?|(?:immediate|contributing|systemic|latent|underlying) (?:factors?|causes?|conditions?)|factors|why it (?:wasn't|was not) caught|(?:contributing|systemic) factors.*/,
  },
  'five-whys': {
    stem: /why/,
    pattern: /(?:the )?(?:five|5)[- ]?why'?s?(?: .*)?|whys|why'?s analysis|.* the five whys/,
  },
  'went-well': {
    stem: /well|right|good|great|work|help|positiv|success|strength|kudos/,
    pattern:
      /(?:the |some )?(?:things?|what|parts?)(?: that)?(?: has| have)? (?:went|worked|did we do|we did|go|going|was) (?:well|right|good|great)(?:(?: &| and) .*)?|what (?:worked|helped|went good)|what did we do well|what (?:went|did|worked) (?:well|right).*|went well|positives|successes|strengths|kudos|what was good/,
  },
  'went-wrong': {
    stem: /wrong|poor|bad|well|better|improv|hard|weak|challeng|pain|why|where|anticip|negativ|difficult|sideways|work|smooth/,
    pattern:
      /(?:the )?(?:things?|what|parts?)(?: that)? (?:went|worked|we did|did)(?: not)? (?:wrong|poorly|bad(?:ly)?|less well|sideways|not (?:go )?(?:so )?well)|what (?:did ?n[o']t|did not|could have|could|didn't|went|can) (?:go(?:ne)?|work(?:ed)?|be|have|been|poorly|wrong)?(?: gone| been)?(?: so| as| very)? ?(?:well|better|improved?|wrong|poorly|smoothly|smoother|great)?|(?:things|what) (?:that )?(?:could|can|should) (?:have )?(?:gone|be(?:en)?|go)(?: done)? (?:better|improved)|went (?:wrong|poorly)|what (?:didn't|did not) (?:work|go).*|room for improvement|areas? (?:for|of) improvement|what (?:was|were) (?:the )?(?:hard|difficult|challeng).*|weaknesses|challenges|pain points|why (?:was this|it was|was it) hard to .*|why (?:didn't|did) our .* (?:catch|not catch).*|where (?:we|it) (?:went wrong|struggled|fell short)|what happened that we didn't anticipate|negatives|difficulties/,
  },
  lucky: {
    stem: /luck|near miss/,
    pattern: /(?:where|how|what|when) (?:did )?(?:we|were we|went)(?: get| got| were)? lucky|(?:where )?(?:we )?got lucky|luck|lucky breaks|near misses/,
  },
  lessons: {
    stem: /lesson|learn|take|insight|conclu|retro|reflect|thought|discuss|observ/,
    pattern:
      /(?:key |main |the |our |potential )?(?:lessons?|learnings?|takeaways?|take-aways?|insights?|retrospective|reflections?)(?: (?:we )?(?:learned|learnt))?(?: .{0,50})?|what (?:did we|we|have we|we've) (?:learn|learned|learnt)(?: .{0,30})?|thoughts|discussion|observations|(?:detection|response|process|technical) lessons/,
  },
  prevention: {
    stem: /prevent|avoid/,
    pattern: /prevention|how (?:do|can|will|could) we (?:prevent|avoid) .*|preventing .*|prevent (?:this|it|recurrence).*/,
  },
  'action-items': {
    stem: /action|item|step|measure|task|ticket|todo|to-do|to do|improve|fix|recommend|moving|going|next|follow|remed|plan|chang|forward|future|what|how|work|enhance|solution|prevent/,
    pattern:
      /(?:.{1,30} )?(?:action|remediation|follow[- ]?up|to-?do|work) ?items?(?: .{0,60})?|(?:(?:corrective|preventive|preventative|preventable|remedial|remediation|future|further|follow[- ]?up|review|next|resulting|resolving|planned|proposed|recommended|immediate|proactive|long[- ]?term|short[- ]?term|medium[- ]?term|mid[- ]?term|additional|improvement|required|open|outstanding|pending|mitigation|prevention|post[- ]?(?:mortem|incident)|suggested|possible|concrete|internal|our)(?: (?:and|&|or|\/) )?(?:corrective |preventive |preventative |long-?term |medium-?term |short-?term |protective )?,? ?)+ ?(?:actions?|measures?|steps?|tasks?|tickets?|issues|items?|improvements?|fixes|fix|plans?|work|changes|works|activities|recommendations?|solutions?)(?: .{0,60})?|actions?(?: (?:following|to (?:be )?take|to prevent|items?|plan|points?|required|planned|pending|log|list) ?.{0,40})?|corrective actions?.*|recommendations?(?: .{0,40})?|moving forward|going forward|next steps?.*|follow[- ]?ups?(?: (?:tasks?|actions?|items?|work|issues?|plan|tickets?))?|(?:remediation|improvement)s?(?: (?:plan|items|tasks|and .{1,20}))?|to-?dos?(?: .{0,40})?|(?:technical|documentation|process|policy|process & policy|tooling|monitoring|operational|architectural|infrastructure|planned|proposed|suggested|future|further|potential) (?:improvements?|enhancements|changes)(?: .{0,40})?|what (?:will|are|do) we (?:do|doing|change|going to do|plan).*|what(?:'s| is) next|how are we (?:preventing|avoiding|reducing|making|improving|addressing) .*|ways? forward|(?:future|further|next) (?:work|plans?|prevention|considerations|mitigations?|safeguards)|preventive measures?|improvements|what we(?:'re| are| will be|'ll be| have) (?:doing|changing|going to do|planning|improving).*|(?:how|what) (?:will|can|do) we (?:do to )?(?:prevent|avoid|improve|stop).*|(?:plan|steps) (?:to|for) (?:prevent|avoid|improve|fix).*|questions for follow[- ]?up|(?:corrective|preventive).* measures?/,
  },
  people: {
    stem: /author|name|attend|particip|respond|people|involve|part|team|role|owner|contrib|on-?call|ackn|thank|credit|report|review|command|lead|facil|stake|staff/,
    pattern:
      /(?:incident )?(?:authors?|attendees|participants|responders|people|involved(?: parties| people)?|(?:people|parties|teams?|staff) involved|response team|team(?: members)?|roles|owners?|contributors|names(?: of .{1,30})?|on-?call|acknowledge?ments?|thanks|credits|reporters?|involved parties|key people|incident (?:commander|lead|team|roles)|facilitator|reviewers?|stakeholders)/,
  },
  background: {
    stem: /back|context|lead|trigger|pream|prolog|prelude|history|scenario|gloss|defin|termin|what|before|system|archit|prior/,
    pattern:
      /(?:technical |incident |some |important )?(?:background|context|lead[- ]?up|triggers?|prologue|preamble|prelude|history|prior context|scenario|glossary|definitions|terminology)(?: (?:information|info|and .{1,30}|to .{1,40}|of .{1,40}|on .{1,40}|- .{1,40}))?|what (?:triggered|led to) .*|before the incident|system overview|architecture(?: overview)?|(?:quick |brief |short )?overview of .*(?:setup|set-up|architecture|systems?|network|infrastructure|components|services)/,
  },
  supporting: {
    stem: /support|useful|addit|relat|more|other|further|refer|resource|link|append|annex|log|graph|screen|data|metric|evid|q ?&|faq|foot|note|attach|see/,
    pattern:
      /(?:supporting|useful|additional|related|more|other|further) (?:information|resources?|documents?|links|material|data|details|evidence|reading|issues|incidents|references)(?: .{0,30})?|references?(?: .{0,20})?|resources?|links|(?:appendi(?:x|ces)|annex(?:es)?)(?: .*)?|logs|graphs|screenshots|data|metrics|evidence|related issues.*|q ?& ?a|faqs?|footnotes|notes|attachments|further reading|see also/,
  },
};

/** Headings that are found by themselves, without trying patterns: the place for a further synonym. */
export const usual: Record<string, SectionName> = {
  'looking forward': 'action-items',
  'looking ahead': 'action-items',
  'what is being done': 'action-items',
  'what is being done about this': 'action-items',
  'what are we doing about it': 'action-items',
  "what we're doing about it": 'action-items',
  summary: 'summary',
  impact: 'impact',
  timeline: 'timeline',
  detection: 'detection',
  response: 'response',
  resolution: 'response',
  'root cause': 'root-cause',
  'contributing factors': 'contributing-factors',
  'five whys': 'five-whys',
  'what went well': 'went-well',
  'what went wrong': 'went-wrong',
  'where we got lucky': 'lucky',
  'lessons learned': 'lessons',
  'action items': 'action-items',
  authors: 'people',
  brief: 'summary',
  extent: 'impact',
  reason: 'root-cause',
  reasons: 'root-cause',
  'underlying cause': 'root-cause',
  'problem analysis': 'root-cause',
  'finding out': 'detection',
  'coming back': 'response',
  troubleshooting: 'response',
  'steps taken': 'response',
  'changes made': 'response',
  'immediate actions taken': 'response',
  'key times': 'timeline',
  course: 'timeline',
  'how it went': 'timeline',
  'how it unfolded': 'timeline',
  'blow by blow': 'timeline',
  'key timestamps': 'timeline',
  'to improve': 'went-wrong',
  'opportunities for improvement': 'went-wrong',
  shortcomings: 'went-wrong',
  failures: 'went-wrong',
  'weak points': 'went-wrong',
  'preventive actions': 'prevention',
  'preventative actions': 'prevention',
  'preventive measures': 'prevention',
  'preventative measures': 'prevention',
  'prevention measures': 'prevention',
  'preventive steps': 'prevention',
  'preventative steps': 'prevention',
  preface: 'background',
  background: 'background',
};
