import { remember } from './remember.ts';
import { lookup, unpack } from './unpack.ts';
import { lapseVerbs, verbs } from './word-table.ts';

/** A word read as a verb: what it comes from, and its form. */
export interface VerbForm {
  lemma: string;
  form: 'base' | 's' | 'past' | 'ing';
}

/** Past forms that do not end in -ed: `past:base`, or the base alone where they are alike. */
const irregular =
  'ate:eat awoke:awake began:begin begun:begin became:become bent:bend bet bit:bite blew:blow blown:blow bore:bear bought:buy bound:bind broke:break broken:break brought:bring built:build burnt:burn burst came:come caught:catch chose:choose chosen:choose clung:cling cost crept:creep cut dealt:deal did:do done:do drank:drink drawn:draw dreamt:dream drew:draw driven:drive drove:drive dug:dig eaten:eat fallen:fall fed:feed fell:fall felt:feel fled:flee flew:fly flown:fly forgave:forgive forgot:forget forgotten:forget fought:fight found:find froze:freeze frozen:freeze gave:give given:give gone:go got:get gotten:get grew:grow grown:grow had:have heard:hear held:hold hid:hide hidden:hide hit hung:hang hurt kept:keep knew:know known:know laid:lay lain:lie lay:lie leapt:leap learnt:learn led:lead left:leave lent:lend let lit:light lost:lose made:make meant:mean met:meet misheard:mishear misled:mislead misread mistook:mistake mistaken:mistake misunderstood:misunderstand misspelt:misspell outdid:outdo overrode:override overridden:override oversaw:oversee overslept:oversleep overwritten:overwrite overwrote:overwrite paid:pay proven:prove put quit ran:run rang:ring read rebuilt:rebuild redid:redo reran:rerun reset rewrote:rewrite rewritten:rewrite ridden:ride risen:rise rode:ride rose:rise rung:ring said:say sang:sing sank:sink sat:sit saw:see seen:see sent:send set shaken:shake shook:shake shot:shoot shown:show shut slept:sleep slid:slide snuck:sneak sold:sell sought:seek spent:spend spoke:speak spoken:speak split spread spun:spin stole:steal stolen:steal stood:stand struck:strike stuck:stick sunk:sink swept:sweep swore:swear swung:swing taken:take taught:teach thought:think threw:throw thrown:throw told:tell took:take tore:tear torn:tear undid:undo understood:understand unwound:unwind upset was:be went:go were:be withdrew:withdraw withheld:withhold woke:wake woken:wake won:win wore:wear worn:wear wound:wind written:write wrote:write fatfingered:fat-finger acked:ack acks:ack borked:bork nuked:nuke yolod:yolo ssh’d:ssh';

/** Verbs of the trade that WordNet lacks or never saw in running text. */
const trade =
  'ack google bork botch brick chmod chown cherry-pick commit copy-paste deploy double-check dox fat-finger fumble git-push hack hardcode hard-code hose hotfix kubectl merge misclick misconfigure mis-configure mishear mislabel misname misplace misroute misspell mistype misjudge mount nuke paste ping provision purge push redeploy reload rename retry roll rollback rubber-stamp scp snooze ssh stage tank toggle truncate unplug unmount wipe yank yolo bump mute ignore skip drop apply edit type click upload download reboot restart revert rush shrug overwrite oversleep disable enable flip tag tweak hand-edit eyeball overlook unmute silence wave mail e-mail email phone text escalate ghost sit whitelist blacklist allowlist format reformat delete prune route reroute input realise recognise apologise prioritise overrule reactivate deactivate activate axe force-add onboard whitelist overload mistake assume neglect forget bypass circumvent';

/** Words in -ed or -s that are no verbs. */
const nouns = new Set(
  'need speed feed seed embed indeed red bed shed hundred thousands kindred sacred naked wicked weed reed greed breed steed deed mixed as is was has does this its us his hers yes plus thus always sometimes perhaps besides towards afterwards times less unless across status news series process access address class pass gas bus analysis basis crisis business weeks hours minutes seconds days months years others things'.split(
    ' ',
  ),
);

let known: Set<string> | null = null;
const seen = lookup(verbs);
let pasts: Map<string, string> | null = null;

export function isVerb(lemma: string): boolean {
  known ??= new Set([...unpack(lapseVerbs), ...trade.split(' ')]);
  return known.has(lemma) || seen(lemma) || (lemma.startsWith('mis') && isVerb(lemma.slice(3)));
}

/** The word as a verb, or null. A noun of the same form is a verb too: the clause decides. */
export const verbOf: (word: string) => VerbForm | null = remember(readVerb);

function readVerb(word: string): VerbForm | null {
  pasts ??= new Map(
    irregular
      .split(' ')
      .map((pair) => pair.split(':') as [string, string])
      .map(([past, base]) => [past, base ?? past]),
  );
  const past = pasts.get(word);
  if (past) return { lemma: past, form: 'past' };
  if (nouns.has(word) || word.length < 2) return null;
  // "Re-ran" is a deed done again.
  if (word.startsWith('re-') && word.length > 5) return readVerb(word.slice(3));
  if (word.length > 3) {
    if (word.endsWith('ed')) return { lemma: stem(word.slice(0, -2), true), form: 'past' };
    if (word.endsWith('ing') && word.length > 5) {
      const lemma = stem(word.slice(0, -3), true);
      return isVerb(lemma) ? { lemma, form: 'ing' } : null;
    }
    if (word.endsWith('s') && !word.endsWith('ss')) {
      const bare = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
      if (isVerb(bare)) return { lemma: bare, form: 's' };
      if (word.endsWith('es') && isVerb(word.slice(0, -2))) return { lemma: word.slice(0, -2), form: 's' };
    }
  }
  return isVerb(word) ? { lemma: word, form: 'base' } : null;
}

/** The base of a stem: `delet` is `delete`, `dropp` is `drop`, `tri` is `try`. */
function stem(cut: string, strict: boolean): string {
  if (isVerb(cut) && !(strict && isVerb(`${cut}e`) && /(?:[^aeiou][aeiou][^aeiouwxy]|[cgsvz])$/.test(cut))) return cut;
  if (isVerb(`${cut}e`)) return `${cut}e`;
  if (cut.endsWith('i') && isVerb(`${cut.slice(0, -1)}y`)) return `${cut.slice(0, -1)}y`;
  if (cut.at(-1) === cut.at(-2)) return isVerb(cut.slice(0, -1)) || !/[ls]$/.test(cut) ? cut.slice(0, -1) : cut;
  return /(?:at|ut|is|iz|v|c|u|dg|rg|ur|ul)$/.test(cut) ? `${cut}e` : cut;
}
