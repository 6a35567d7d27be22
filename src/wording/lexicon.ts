import { verbForms } from './inflect.ts';

/**
 * Words by class. A word may have several. Verbs are given by lemma and inflected; `_` joins words that belong together.
 * Sources: Dekker, Reason, Allspaw, Google, PagerDuty, Etsy (see docs/rules.md#blameless), and plain English.
 */
const verbs: Record<string, string> = {
  // What breaks things, whoever does it.
  HARM: 'break/breaks/broke/broken/breaking crash brick nuke wipe corrupt destroy ruin wreck sever bork hose tank sink/sinks/sank/sunk cripple sabotage expose leak clobber',
  CAUSE: 'cause trigger create introduce generate provoke precipitate induce produce',
  // Routine, and destructive where it goes wrong.
  DESTRUCT:
    'delete drop* erase truncate purge overwrite/overwrites/overwrote/overwritten/overwriting empty kill reboot restart disable unplug* yank revoke apply push merge deploy run/runs/ran/running execute flip* paste rename export remove change modify rewrite/rewrote/rewritten roll_out ship* release commit* edit mutate upgrade update set/sets/setting switch move publish scale terminate shut/shuts/shutting upload send/sends/sent/sending click press type copy enter configure click select choose/chooses/chose/chosen/choosing pick take/takes/took/taken/taking start stop pull plug* unplug cut/cuts/cutting paste insert hardcode hard-code configure rotate revert format provision tweak toggle mute silence dismiss allow grant give/gives/gave/given rush',
  OMIT: 'forget/forgets/forgot/forgotten/forgetting neglect omit* overlook skip* disregard',
  IGNORE: 'ignore dismiss',
  FAIL: 'fail',
  MISS: 'miss',
  ATTEMPT:
    'reproduce connect log authenticate reach find/finds/found/finding locate ssh restore recover resolve mitigate access fail fix/fixes/fixed/fixing determine debug render load start complete schedule pull bind mount replicate',
  DUTY: 'check verify test validate review confirm escalate notify communicate document monitor update inform tell/tells/told/telling consider plan* prepare rotate look listen ask follow wait read/reads/reading request investigate consult double-check coordinate announce report alert ensure account think/thinks/thought/thinking anticipate run use assign page mention share respond reply act disable enable renew revert test_for clean rebase warn inspect examine supervise approve sign audit treat take make pay give prioritise prioritize question challenge raise bother_to',
  NOTICE: 'notice spot* catch/catches/caught/catching realise realize recognise recognize identify detect see/sees/saw/seen/seeing',
  MISJUDGE:
    'misconfigure misread/misreads/misreading misjudge misdiagnose mistype misinterpret misunderstand/misunderstands/misunderstood/misunderstanding misremember mishandle mismanage miscalculate misplace misspell mislabel misuse underestimate overestimate misapply botch bungle fumble mess_up screw_up foul_up fat-finger goof slip_up blunder mistake/mistakes/mistook/mistaken forget_about confuse mix_up fudge jump_the_gun',
  ASSUME: 'assume presume believe think/thinks/thought expect',
  SANCTION: 'discipline reprimand fire dismiss sack suspend sanction demote punish admonish terminate warn blacklist ban* penalise penalize',
  RETRAIN: 'retrain re-train coach remind educate lecture scold train_again refresh',
  VIOLATE: 'violate breach bypass circumvent flout deviate disobey sidestep contravene break/breaks/broke/broken/breaking ignore skip* skirt',
  DITHER: 'dither dawdle drag* argue panic/panics/panicked/panicking hesitate stall freeze/freezes/froze/frozen oversleep/oversleeps/overslept',
  MENTAL:
    'assume forget/forgot/forgotten notice realise realize decide think/thought misread click type misunderstand/misunderstood believe overlook neglect remember bother hesitate know/knew ignore admit want intend guess claim insist refuse argue',
};

const words: Record<string, string> = {
  MISADV:
    'accidentally inadvertently mistakenly wrongly incorrectly erroneously unintentionally unwittingly unknowingly improperly by_mistake by_accident in_error prematurely',
  ACCIDENT: 'accidentally inadvertently mistakenly erroneously unintentionally unwittingly by_mistake by_accident in_error',
  NEGADV:
    'carelessly recklessly negligently sloppily lazily hastily blindly thoughtlessly irresponsibly cavalierly rashly foolishly stupidly unthinkingly haphazardly',
  NEGADJ:
    'careless reckless negligent sloppy lazy complacent inattentive irresponsible cavalier asleep_at_the_wheel thoughtless lax slapdash neglectful heedless distracted half-asleep ill-considered half-baked hasty careless-looking',
  NEGN: 'carelessness recklessness negligence sloppiness laziness complacency inattention irresponsibility inattentiveness lack_of_care lack_of_diligence lack_of_attention lack_of_discipline lack_of_ownership lack_of_rigour lack_of_rigor thoughtlessness',
  CHARADJ:
    'incompetent unqualified inexperienced clueless immature inept unreliable rogue overeager overconfident arrogant stubborn untrained naive oblivious ill-prepared unprepared unprofessional ignorant hopeless useless lazy slow',
  CHARN: 'incompetence inexperience ineptitude ignorance arrogance stubbornness hubris naivety immaturity',
  MISTAKEN:
    'mistake mistakes error errors typo typos slip slips slip-up blunder blunders oversight oversights lapse lapses misstep missteps misunderstanding misconfiguration negligence carelessness inattention misjudgement misjudgment failure inaction forgetfulness haste fumble mix-up goof misreading sloppiness',
  PERSONMISTAKE:
    'mistake mistakes oversight slip slip-up blunder lapse negligence carelessness misjudgement misjudgment forgetfulness inattention fumble mix-up misunderstanding haste typo inaction incompetence inexperience',
  INCIDENT:
    'outage outages incident incidents downtime failure failures cascade disruption degradation corruption breach leak leaks regression regressions bug bugs defect defects delay mess impact spike crash crashes errors problem problems issue issues loss downtime interruption breakage',
  WRONG: 'wrong incorrect bad faulty broken erroneous mistaken stale outdated misconfigured malformed',
  CHANGE:
    'change changes pr prs commit commits patch patches deploy deploys deployment merge edit edits refactor config fix hotfix action actions update rollout release script command decision code',
  LATE: 'slow late sluggish tardy unresponsive unreachable unavailable asleep absent',
  FAULT: 'fault blame culpability guilt culprit scapegoat blameworthy guilty liable',
  NEG: "not n't never didn't don't doesn't wasn't weren't hadn't haven't hasn't isn't aren't couldn't wouldn't shouldn't cannot can't no",
  OBVIOUS: 'obviously clearly unsurprisingly predictably evidently naturally somehow inexplicably surprisingly',
  AUX: 'had has have having did do does then also simply just again even already later subsequently really actually still only first once both all each themselves himself herself ever fully properly completely entirely explicitly exactly sufficiently adequately actively initially previously originally recently reportedly apparently',
  MODAL: 'will would could might may should must',
  BE: 'was were is are be been being got gets',
  RULE: 'policy procedure procedures process review approval guardrail guardrails protocol freeze rules rule gate runbook checklist guidelines standards change-management sign-off signoff',
  PEOPLEFIX:
    'more_careful more_cautious more_vigilant more_diligent more_mindful more_attentive extra_careful more_disciplined better_at more_thorough less_careless',
};

/** Words that turn a blaming frame into praise or a remedy. */
const goods = 'caught prevented saved limited contained quickly promptly thanks thank great recovered restored heroically';

export type Tags = ReadonlyMap<string, readonly string[]>;

let built: Map<string, string[]> | null = null;

/** Classes of each word form; built on first use. */
export function wordClasses(): Tags {
  if (built) return built;
  const map = new Map<string, string[]>();
  const add = (form: string, tag: string) => {
    const tags = map.get(form);
    if (!tags) map.set(form, [tag]);
    else if (!tags.includes(tag)) tags.push(tag);
  };
  for (const [tag, list] of Object.entries(verbs)) for (const entry of list.split(' ')) for (const form of verbForms(entry)) add(form, tag);
  for (const [tag, list] of Object.entries(words)) for (const form of list.split(' ')) add(form, tag);
  for (const form of goods.split(' ')) add(form, 'GOOD');
  built = map;
  return map;
}

/** Word pairs and phrases that count as one word. */
export function phrases(): readonly string[] {
  return [...wordClasses().keys()].filter((form) => form.includes('_'));
}
