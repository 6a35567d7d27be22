import { unpack } from '../unpack.ts';
import { isVerb } from '../verbs.ts';
import { characterWords, lapseVerbs } from '../word-table.ts';

export const words = (list: string) => new Set(list.split(' '));
export const lapses = words(
  `${unpack(lapseVerbs).join(' ')} misread mishear misplace misspell mistype mislabel misname misclick misroute misconfigure misunderstand fat-finger oversleep fumble omit screw bungle`,
);
export const isLapse = (lemma: string) =>
  lapses.has(lemma) || (lemma.length > 6 && lemma.startsWith('mis') && isVerb(lemma.slice(3)) && !/^(?:mislead|misfire|mismatch|missed)/.test(lemma));
export const slips = words('forget neglect omit overlook skip disregard');
export const noticing = words('notice spot catch realise realize recognise recognize see detect identify find know');
export const dutyVerbs = words(
  'check verify test validate review confirm escalate notify communicate document monitor update inform tell consider look listen ask follow read investigate consult double-check coordinate announce report mention share warn inspect examine supervise approve audit bother think care question challenge raise open run scroll rehearse compare log record write hand call ring page pass forward say reply answer count measure trust believe understand grasp plan prepare brief ensure finish complete restore revert roll clean renew rotate remove re-enable enable sign act react move touch heed involve attend pay learn stick comply obey adhere seek wait clear flag proofread cross-check cross try apply set put send bring get ack google pick unplug',
);
export const characters = words(
  `${unpack(characterWords).join(' ')} clueless incompetent careless sloppy negligent reckless lazy complacent inattentive irresponsible overconfident over-confident asleep unqualified ill-prepared unprepared oblivious unprofessional arrogant forgetful distracted half-asleep clumsy hapless absent-minded cavalier lax trigger-happy self-important smug stingy stubborn drunk hungover`,
);
export const hasCharacter = (text: string) => text.split(' ', 8).some((word) => characters.has(word));
export const wrong =
  / (?<!(?:was|were|is|are|be|been|went|go|gone|going|something|anything|what's) )(?:wrong|incorrect|incorrectly|wrongly|mistakenly|accidentally|inadvertently|erroneously|carelessly|blindly|hastily|prematurely|recklessly|by mistake|by accident|in error|instead of|on the wrong|in the wrong|too early|too late|too soon|too quickly|too fast|too hastily|too eagerly|untested|unreviewed|unread|an? (?:[a-z]+ )?(?:bad|broken|faulty|buggy|malformed|invalid|defective|flawed|erroneous|misconfigured)|last week's|last year's|yesterday's|without a where) /;
export const misdone =
  / (?:accidentally|inadvertently|mistakenly|erroneously|unintentionally|unwittingly|blithely|absent-mindedly|absentmindedly|hurriedly|clumsily|mindlessly|unthinkingly|heedlessly|nonchalantly|carelessly|recklessly|blindly|hastily|sloppily|negligently|thoughtlessly|foolishly|stupidly|lazily|wrongly|incorrectly|improperly|prematurely|casually|happily|merrily|cheerfully|conveniently|helpfully|knowingly|deliberately|wilfully|willfully|stubbornly|single-handedly|unilaterally|obviously|naively|rashly) /;
export const without =
  / without (?:even |ever |first |so much as |any |a |an |the |further |proper |prior |bothering to |having |properly |anyone |single )*(?:ask|tell|inform|check|test|approv|request|notif|consult|permission|verif|review|wait|read|look|think|say|open|warn|announc|sign|ticket|change|follow|merg|try|doing|compar|perform|taking|getting|heads-up|word|notice|backup|plan|note|hand|cover|regist|coordinat|confirm|valid|understand|dry|authoris|authoriz|supervis|second|peer|escalat|being asked|being told|install|try|run|care|where|a where|discuss|document|leaving)/;
export const hasty =
  / before (?:reading|checking|asking|testing|saying|looking|reviewing|verifying|thinking|opening|telling|anyone|(?:the |all |any |our |its |it |they |he |she |anybody |qa |ci )*(?:tests?|reviews?|checks?|ci|qa|approval|build|pipeline|sign-off|backup|canary)(?: |$))/;
export const away =
  / (?:home|to bed|to lunch|to sleep|for a smoke|for lunch|for coffee|for a coffee|on holiday|on vacation|hiking|to the pub|off to|away|off the grid|off shift|missing|silent|dark|quiet|awol) /;
export const leaving = / (?:without|leaving|while|before|although|though|instead|during|knowing|early|nobody|unattended|despite|even) /;
export const heedless =
  / (?:anyway|anyhow|regardless|all the same|despite|nonetheless|even though|in spite of|against (?:the|all|our|every|better|his|her) (?:rules?|policy|policies|advice|runbook|instructions?|procedure|plan|judgement|warnings?|signing)|contrary to|for the (?:second|third|fourth) time|yet again|twice|as usual|as always|on a friday|himself|herself|themselves|to save time|to save effort|to be done|out of habit|out of laziness|out of spite|from memory|by eye) /;
