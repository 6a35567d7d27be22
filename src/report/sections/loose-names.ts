import { startsWithVerb } from '../items/imperatives.ts';
import type { SectionName } from '../types.ts';

/** Headings that turn to the reader, or to something else than the incident: no section of it, whatever words they hold. */
const others =
  /^(?:how|what) (?:can|should|could|do|must) (?:customers?|users?|you|i|developers|readers|clients)\b(?! learn| change| plan| do (?:next|differently))|^(?:do|should|must) (?:customers?|users?|you|i) |\bcommunications? (?:more|better)\b|\b(?:your|customer) (?:next steps|actions?|to-?dos?)\b|^(?:who|where) (?:can|should|could|do|must) (?:customers?|users?|you|i)\b|\bwas tried\b|^(?:what|things) (?:we|i) (?:won't|will not|are not going to|aren't going to|decided (?:not to|against))\b|\bcheck-?lists?\b|\bsign-?off\b|\bimprove (?:our|the|this) (?:post-?mortem|retro(?:spective)?|(?:incident )?review)\b|^document (?:control|history|information)\b/;

/**
 * Words by which a heading in the author's own words ("How are we making this less likely?") tells what it is about,
 * the more telling ones first. For headings only that no fixed name fits and that stand in no other section.
 */
const words: [SectionName, RegExp][] = [
  ['root-cause', /\bwrong technically\b|\band (?:the )?root[- ]causes?\b/],
  ['lessons', /\bsurprised\b/],
  ['five-whys', /\bwhys\b|\bfive why|\b5 why|\bwhy\b.*\bfive\b|\bfive\b.*\bwhy\b/],
  ['detection', /^why (?:the )?detection\b/],
  ['response', /^why (?:the )?(?:recovery|resolution|mitigation|response)\b/],
  ['prevention', /^(?:the )?(?:guard-?rails|safeguards|poka-?yoke|hardening)$/],
  ['lucky', /\bcounterfactuals?\b|\bluck(?:y|ily)?\b|\bnear miss|\bfortunat|\bcould have been worse\b/],
  [
    'timeline',
    /\btime-?line\b|\bchronolog|\b(?:minute|hour|blow|play|step|moment|day)[- ]by[- ](?:minute|hour|blow|play|step|moment|day)\b|\b(?:sequence|order|course|chain|log) of (?:the )?events\b|\bas it (?:happened|unfolded)\b|\b(?:unfolded|unfolds|played out|developed)$|^how .*\bwent down$|\bseries of events\b|\bkey (?:times|timestamps|moments)\b|\bwhat happened,? (?:and )?when\b|\bwhen,? what\b|^(?:the )?(?:running |incident |event |scribe(?:'s)? |war[- ]room |channel |shift |ops )(?:log|notes|diary|journal|record)$|^(?:the )?(?:log|diary|logbook|journal)(?: of .{1,40})?$|^the (?:night|day|evening|morning|afternoon|weekend|hours?|minutes)\b|\btime-?stamps\b|\bevents in (?:sequence|order|detail)\b|^(?:the )?events(?: of .{1,30})?$|\bhour by hour\b|^(?:the )?(?:sequence|running order|tick-?tock)$|\b(?:time|event|log) (?:log|history|entries)\b|^log of\b|^progress of\b|^when (?:it|this|everything) happened$/,
  ],
  [
    'went-wrong',
    /\bprocess breakdown|\b(?:could|should) (?:we |have |i )?.{0,20}\bbetter\b|\bwhat (?:hurt|hindered|slowed|tripped|got in)|\bstruggl|\bchalleng|\bhad to fight\b|\bmade (?:it|this|things) (?:hard|slow)|\bwhy (?:it|did it|this) (?:took|take)/,
  ],
  [
    'action-items',
    /\b(?:action|follow-?up|remediation|corrective|prevent(?:at)?ive|repair|work|improvement) (?:items?|actions?|measures?|tasks?|work|steps?|plan|points?)\b|\b(?:remediations|improvements|next steps|to-?dos?|to do|follow-?ups?|commitments|promises|homework|tickets|tasks|actions|measures|resolutions|repairs?|backlog items)$|^(?:promises|commitments|homework|tickets|tasks|to do)\b|^(?:how|what)(?: \w+){0,3} (?:are|will|shall|do|must|should|can|could) (?:we|you)\b.*\b(?:chang|do(?:ing)?\b|differently|fix|improv|prevent|avoid|mak|next|stop|tak|commit|plan|reduc)|\bless likely\b|\b(?:happen(?:s|ing)?|occur(?:s|ring)?|back) again\b|^(?:next|backlog|roadmap|deliverables|assignments)$|\bideas (?:for|to|on)\b|\b(?:we|to) (?:make|get) (?:it|this|things) (?:better|safer|right)\b|\b(?:did|done|made|took|taken|fixed|changed) (?:since|afterwards?|after the incident)\b|\bnever again\b|\bgoing forward\b|\bmoving (?:on|forward)\b|^what (?:comes|happens|is|now)\b.*\b(?:next|now)$|^(?:and )?(?:what )?now(?: what)?$|^what'?s next\b|\bwe go from here\b|\bwe(?:'ll| will| shall| are going to| plan to| promise| commit| owe| want to| need to| must| have to|'re going to| are|'re) (?:chang|do\b|doing|fix|improv|prevent|avoid|build|tak|commit|start|mend|put|ourselves|each)|\bwe (?:promise|commit|owe)\b|^how to (?:fix|prevent|avoid|mend|stop)\b|\bdecid(?:ed|e) to (?:do|change)|\bdecisions\b|^what (?:has|needs|will) (?:to )?(?:be )?(?:chang|done|fix|happen)|^things to (?:do|fix|change)\b|^changes\b|^fixing\b.*\bgood\b|^(?:all |our |the )?(?:jobs|chores|duties)$|^(?:(?:still|yet|left|remains) )?to be done\b|^(?:still )?(?:left|yet) to (?:do|fix)\b|^who (?:does|will do|is doing) what\b|\b(?:open|remaining|outstanding|planned|tracked|upcoming|pending|agreed|future) (?:work|points?|issues|fixes|changes|jobs|ends|improvements|steps)\b|\b(?:fixes|changes|work|improvements|measures|steps) (?:planned|agreed|ahead|to come|to make|left|remaining|under way|in progress|we|taken (?:since|after(?:wards?)?|as a result))\b|^what (?:we|i|we've|i've|has been|was) (?:have |since |already |now )*(?:changed|improved)\b|^what (?:has |have )?(?:changed|improved) (?:since|as a result|because|after(?:wards)?|now|so far|in response|following)\b|\b(?:already|so far) (?:done|fixed|changed|improved|in place)\b|\b(?:done|fixed|changed|improved|completed) (?:so far|already|since|after(?:wards?)?)\b/,
  ],
  [
    'detection',
    /\b(?:learn(?:ed|t)?|hear(?:d)?) (?:of|about) (?:it|this|the)\b|\b(?:raise[sd]?|sounded) (?:the |an )?alarm\b|\bfirst (?:alerts?|alarms?|reports?|pages?|symptoms?|hints?)\b|\balerts? (?:said|told|showed|fired)\b|^(?:the )?alarms?$/,
  ],
  [
    'impact',
    /\bhow many\b|^(?:what|who) (?:did )?(?:our |the )?(?:customers?|users?|readers|players|clients|visitors)\b(?! do\b)|\bwho (?:could not|couldn't|was unable)\b|\bstopped working\b/,
  ],
  ['contributing-factors', /\bhelped it\b|\b(?:deeper|underlying) causes\b/],
  ['went-wrong', /\bproblems (?:during|in|with) (?:the |our )?(?:response|handling)\b/],
  ['supporting', /\brelated (?:tickets|issues|incidents|reading|links|documents|prs?|pull requests)\b/],
  ['root-cause', /\broot[- ]causes?\b|^reasons? (?:for|of|behind)\b|\bwrong,? and why\b|\b(?:broke|failed|happened),? and why\b/],
  [
    'contributing-factors',
    /\bcontribut(?:e[sd]?|ors?|ing|ory|ions?)\b|\benabl(?:ers?|ed|ing)\b|\baggravat|\blatent\b|\bsystemic\b|\bfactors\b|\bconditions\b|\bmade (?:it|this|things) (?:worse|possible|bigger|longer)\b|\ballowed\b|\blet (?:it|this) (?:happen|through|grow|spread|in)\b|\bwhy (?:\w+ )?(?:wasn't|didn't|was not|did not|did nobody|nobody|no one|none)\b|^(?:the )?(?:ingredients|circumstances)\b|\b(?:other|secondary|further|additional|more|minor|side) (?:causes?|reasons?)\b|\bplay(?:s|ed|ing)? (?:a|its|their|into)\b|\bamplif|\bcombined\b|\bcame together\b|\bcompound(?:s|ed|ing)?\b|\bwhy (?:it was|was it|this was) (?:so |much )?(?:bad|worse|long|big|slow)/,
  ],
  [
    'went-well',
    /^(?!.*\b(?:not|n't|never|could|less|should)\b).*\b(?:went|goes|going|worked|gone|did|do) (?:really |so |quite |pretty )?(?:well|right|fine|ok)\b|\b(?:what|things?|that) (?:that )?(?:helped|saved|worked)\b|\bbright spots?\b|^(?:the )?good(?: parts?| things?| news| bits?)?$|\bkeep doing\b|^mitigators?\b|\bmade (?:it|this|things) (?:easier|better|smaller)\b|\bproud\b|\bdo the same again\b|\bwent better\b|^(?:which|what) (?:things? |parts? )?(?:was|were) (?:good|right|fine|great)$|^ok(?:ay)? (?:bits|parts|stuff)$|\bglad\b|^(?:pluses|pros|plus)$|\b(?:plus|positive|bright|up) ?side\b|\b(?:positive|plus|good) (?:notes?|points?|things|aspects?)\b|\bnice work\b|\bwell done\b|\b(?:want|worth) to keep\b|\bkeeping\b|\b(?:held|stood) (?:up|firm)\b|^(?:the )?(?:wins|positive)$/,
  ],
  [
    'went-wrong',
    /(?:\bnot|n't) (?:go|work|do|help)\b|\b(?:wrong|badly|poorly|less well|not so well)\b|\b(?:go|gone|do|done|been|work|worked|went) (?:any )?(?:better|smoother|faster)\b|\bdifficult|(?<!how )\bhard(?:er)?\b|\bpain(?:ful)?\b|\bin (?:the|our) way\b|^(?:the )?(?:bad|ugly)(?: parts?| things?| news| bits?)?$|\bfrustrat|\bobstacles?\b|\bstop doing\b|\bgaps\b|\bneeds? improvement\b|\bsuck(?:s|ed)?\b|\bshortcomings?\b|\bproblems? (?:encountered|we (?:had|faced|met))\b|^(?:which|what) (?:things? |parts? )?(?:was|were) (?:bad|wrong|poor)$|\bopportunit(?:y|ies) (?:for|to)\b.*\bimprov|^(?:minuses|cons|minus|deltas?)$|\b(?:minus|negative|down|dark) ?sides?\b|\brough (?:edges|spots|patches)\b|\b(?:was|were|we were|is) (?:missing|lacking)\b|\bfell short\b|\bweak (?:spots|points)\b|\bthings to improve\b|^(?:could|can|to) be improved$|^negatives?$|\b(?:negative|minus|bad|sore) (?:notes?|points?|things|aspects?)\b|\bnot (?:so |that |very )?(?:good|great|well)\b|\broom (?:to|for) improve|\b(?:it|this|that) hurts?\b/,
  ],
  [
    'detection',
    /\bdetect|\bdiscover|\bnotic(?:e|ed|ing)\b|\b(?:found|find) (?:it |this )?out\b|\bfirst signs?\b|\b(?:we|it) (?:know(?! now)|knew|spotted|learn(?:ed|t) of)\b|\b(?:it|problem|issue|bug|this|fault) (?:surfaced|came up|showed|turned up)\b|\bcame to (?:light|our attention)\b|\bspotted\b|\bgot paged\b|\btold us\b|^alert(?:s|ing)?\b/,
  ],
  [
    'root-cause',
    /\bcauses?\b|\bcaused\b|\bwhy\b|\bunder the hood\b|\bdeep dive\b|\bdiagnos|\bthe (?:bug|defect|flaw)\b|\bhow (?:did )?(?:it|this|we get|we got) (?:here|happen|broke|break)|\bexplanation\b|\bexplained\b|\bmechanism\b|\bfailure mode\b|\bpost[- ]?incident analysis\b|\bbehind (?:it|this|the)\b|\bwhat (?:bit|hit|got|killed) us\b|^how (?:this|it) came about$|\bculprits?\b|\breasons?\b|^(?:the )?fault$|^(?:the )?investigation (?:findings|results)$|\bfindings\b|^how (?:could|can) (?:this|it|that) happen\b|\bwhere (?:it|this|the .{1,20}) came from\b|^what (?:actually |really |exactly |in fact )(?:broke|failed|gave way)$|^what failed$/,
  ],
  [
    'impact',
    /\bimpact|\baffect(?:ed|s)?\b|\beffects? (?:on|for)\b|\bwho (?:felt|got (?:hit|hurt)|was hit|suffered|lost|noticed)\b|\bdamages?\b|\bconsequen|\bblast radius\b|\bscope\b|\bextent\b|\b(?:customers?|users?|people|readers|players|clients|visitors|patients|members|callers|drivers|merchants|partners|guests|staff|passengers|students|you) (?:saw|see|experienced|felt|lost|could|couldn't|got|had)\b|\bcost(?:s|ed)? (?:us|to|of)\b|\bwhat it cost\b|\bhow (?:bad|big|much|wide)\b|\bfallout\b|\bharm\b|\bloss(?:es)?\b|\bsl[ao]s?\b|\berror budget\b|\bwhat (?:was|were) (?:down|lost|broken|unavailable)\b|\bbroke for\b|^reach$|^severity and\b|^(?:severity & )?reach$|\bdowntime\b|\bavailability\b|^(?:the )?(?:costs?|damage)$|\b(?:orders|data|money|messages|payments|records|requests|revenue|bookings|sales) (?:we )?(?:lost|missed|dropped|failed)\b|^(?:services|systems|components|regions|products) (?:hit|down|involved)\b|\b(?:customer|user|reader|player|client|visible|external)(?:s|'s|s')?[- ](?:facing |visible )?(?:symptoms?|experience)\b|\b(?:services?|systems?|sites?|features?|things|regions?|products?) (?:that |which )?(?:were |was |went )?(?:down|affected|unavailable|broken|degraded|offline)\b/,
  ],
  [
    'lessons',
    /\blessons?\b|\blearn|\btake-?aways?\b|\binsights?\b|\breflect|\bretrospect|\bsurpris|\bhow(?:'d| did) we do\b|\bhindsight\b|\bwe know now\b|\bwisdom\b|\b(?:would|will|could) (?:we|i) do differently\b|\btaught\b|\bteach(?:es)?\b|\bmorals?\b|\btake away\b|\bwe take (?:from|with)\b/,
  ],
  [
    'response',
    /\brespon(?:se|d|ded|ding)\b|\bresol(?:ve|ved|ution|ving)\b|\brecover|\brestor|\bmitigat|\bfix(?:ed|es|ing)?\b|\brepair|\bwe did\b|\bdid we do\b|\btaken during\b|\bback (?:up|online|on|to normal|again)\b|\bcontain(?:ment|ed|ing)\b|\bbleeding\b|\bput (?:it|things) (?:right|back)\b|\bworkaround|\bremed(?:y|iation)\b|\bwe (?:stopped|mended)\b|\bgot (?:us |it |things |ourselves )?out of\b|\bput(?:ting)? out\b|\b(?:bring|get)(?:ing|ting)? (?:it|things|us|everything|(?:the|our) .{1,20}) (?:back|up|going|running)\b|\bhow (?:it|this|that|we|the .{1,20}) (?:was |were )?(?:stopped|ended|dealt|handled)\b|\bincident handling\b|\bwe tried\b|^(?:first aid|fire-?fighting|rollback|roll back|rolling back)$|\b(?:actions|steps|measures) (?:during|in) the (?:incident|outage)\b|\bdealt with\b|\btroubleshooting\b/,
  ],
  [
    'people',
    /^(?:the )?(?:who|cast|crew|names|hands|present|facilitators?|roles)\b(?!.*\b(?:why|how)\b)|\bwho (?:was|were) (?:there|involved|on|in|around|awake)\b|\bwho (?:did|took|helped|worked|responded|wrote)\b|\bon the call\b|\bin the room\b|\bparticipants\b|\bresponders\b|\battendees\b|\bauthors?\b|\binvolved\b|\bthanks to\b|^on[- ]call\b|^(?:the )?team on\b|^(?:attending|attended|assignees)$|^(?:written|prepared|compiled|drafted) by\b/,
  ],
  [
    'background',
    /\bbackground\b|\bcontext\b|\blead[- ]?up\b|\bprologue\b|\bprimer\b|\bhow .{1,40} (?:works?|is built|fits together)\b|\bbefore (?:the|it|this|we)\b|\bsetting the scene\b|\bset-?up\b|\barchitecture\b|\bsome history\b|\bearlier\b|\bpreviously\b|\btrigger|\bglossary\b|^(?:the )?(?:system|service|setting|basics|environment|affected environment)$|^what (?:is|are) (?:the |an? |our )(?!plan|fix|status|problem|issue|next|damage|bug)[\w-]+(?: [\w-]+)?$|\bneed to know\b|\bsupposed to work\b|^about (?:the|our) (?!outage|incident)|^our (?:infrastructure|setup|stack|platform|system|architecture)\b|^preliminaries$|^prior (?:events|incidents|work)\b|^infrastructure$|\bthings? normally\b/,
  ],
  [
    'summary',
    /\bsumm|\boverview\b|\bin (?:a nutshell|brief|short|one (?:line|paragraph|sentence|breath)|a few (?:words|lines)|plain (?:words|english))\b|\btl;? ?dr\b|\bshort (?:version|story)\b|\bwhat (?:happened|went down|broke)\b|\bat a glance\b|\bgist\b|\bbottom line\b|\bdescription\b|\bheadline\b|\brecap\b|^the (?:incident|outage|story|news|event)$|^(?:the )?story\b|^what this (?:is|was)\b|^about this\b|^(?:outline|lead|situation|the essentials|essentials|core facts|key facts|facts|quick facts|where we stand)$|\bwhat went on\b|\bshould know\b|\bnutshell\b|^(?:executive|management|incident) (?:brief|digest)\b|^digest$/,
  ],
  [
    'supporting',
    /\bappendi|\blinks\b|\bresources?\b|\breferences?\b|\bevidence\b|\bart[ie]facts?\b|\bgraphs?\b|\bcharts?\b|\bscreenshots?\b|\bdashboards?\b|\breading\b|\brelated\b|\bdata\b|\battachments?\b|\blogs\b|\bimages?\b|\bmaterials?\b|\bdocuments?\b|^(?:the |our )?sources\b|\bqueries\b|\bwhere to look\b|\bexhibits?\b|\btraces\b|\boutputs?\b|\bthreads?\b|\bexcerpts?\b|\bcommands\b|\bsnippets?\b/,
  ],
];

const mostWords = 14;

/** The section a heading in the author's own words speaks of; null when no word tells. The heading comes normalised. */
export function nameLoosely(heading: string): SectionName | null {
  if (heading === '' || heading.split(' ').length > mostWords || others.test(heading)) return null;
  // A sub-heading that says what to do is a step or an item; "Fix" and "Follow-up" alone are names.
  if (startsWithVerb(heading) && heading.split(' ').length > 3 && !/^(?:how|what|follow|change|stop|keep|in)\b/.test(heading)) return null;
  return words.find(([, pattern]) => pattern.test(heading))?.[0] ?? null;
}

/** True for a heading that turns to customers or readers: what stands below is advice, no work of the team. */
export function isAdvice(heading: string): boolean {
  return others.test(heading);
}
