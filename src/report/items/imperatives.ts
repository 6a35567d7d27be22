const verbs =
  'accept add adapt adopt adjust agree alert align allow analyse analyze announce apply archive ask assess assign audit automate avoid backfill backport back benchmark block book bring broaden build bump buy cache call cap capture catch change check circulate clarify clean clear close collect come commit communicate compare complete conduct configure confirm connect consider consolidate contact continue convert copy correct cover create cut daemonize decide declare decommission decouple decrease deduplicate default define delay delete deliver deploy deprecate design detect determine develop disable discontinue discourage discuss display distribute document double draft drain drill drop duplicate educate eliminate email emphasise emphasize emit enable encourage encrypt enforce engage enhance enlarge ensure escalate establish estimate evaluate examine expand experiment explain explore export expose extend extract fail file filter finalise finalize find finish fix flag fold follow forbid force formalise formalize gather generate get give grant group guard handle hand harden have help hire hold host identify implement improve include increase inform install instrument integrate introduce inventory invest investigate invite isolate issue keep label launch learn let lift limit link list load lock log look lower maintain make map mark measure mention merge migrate minimise minimize mirror model modify monitor move mute negotiate notify offload onboard open optimise optimize order organise organize page patch pair pause perform pilot pin plan plot port post practise practice prepare prevent prioritise prioritize probe procure produce profile promote propose protect provide provision prune publish pull purchase purge push put queue quantify raise ramp rate reach rebuild record recover redact redesign redirect reduce refactor refine refresh refund register rehearse reject reload remind remove rename renew repair repeat replace replicate report reproduce request require rerun research reschedule reserve reset resize resolve restart restore restrict rethink retire retry retrofit reuse revert review revise revisit revoke reconcile rework rewrite roll rotate route run sanitise sanitize scale scan schedule scope script search secure see send separate serve set setup shard share shift ship shorten show shrink shut sign simplify simulate size solve sort specify speed split stage standardise standardize start stop store stream streamline strengthen stress study submit subscribe support suppress surface survey switch sync tag take teach tell terminate test thank throttle tidy tighten time track train transfer transition trigger triage trim try tune turn unify uninstall unpin update upgrade upload use validate verify version visit wait walk warn watch widen wire wrap write';

export const imperatives: ReadonlySet<string> = new Set(verbs.split(' '));

const irregular: ReadonlySet<string> = new Set(
  'built rebuilt wrote written rewrote rewritten made took taken sent ran kept brought gave given found put cut set split shut got bought held met told shown taught began begun'.split(
    ' ',
  ),
);

/** First word of a text, in lower case, quotes and emphasis aside. */
export function firstWord(text: string): string {
  return /^[\s"'“‘*_`([]*([\p{L}'’-]+)/u.exec(text)?.[1]?.toLowerCase() ?? '';
}

/** "Add an alert", "Re-enable the check", "Double-check …": a text that begins with what to do. */
export function startsWithVerb(text: string): boolean {
  const word = firstWord(text);
  return imperatives.has(word) || imperatives.has(word.replace(/^(?:re|double|auto|pre|un|de)-?/, ''));
}

/** `added`, `migrated`, `stopped`, `wrote`: the past of an imperative. */
export function isPast(word: string): boolean {
  const lower = word.toLowerCase();
  if (irregular.has(lower)) return lower !== 'set' && lower !== 'put' && lower !== 'cut' && lower !== 'split' && lower !== 'shut';
  if (!lower.endsWith('ed')) return false;
  const stem = lower.slice(0, -2).replace(/^re-?(?=enabl|deploy|creat|add)/, '');
  return [stem, `${stem}e`, stem.slice(0, -1), `${stem.slice(0, -1)}y`].some((candidate) => imperatives.has(candidate));
}

/** Participles that stand for work after "has been". */
export function isParticiple(word: string): boolean {
  return isPast(word) || irregular.has(word.toLowerCase());
}

/** What is to be kept to from now on, and is never finished. */
const maxim =
  /^\W*(?:always|never|use|keep|test|verify|check|avoid|prefer|trust|treat|validate|ensure|make sure|consider|monitor|know|remember|think|ask|plan|communicate|start|stop|be|do|have|read|follow|look|review|watch|let|limit)\b/i;

/** True for a rule to keep to, such as "Always test backups" or "Use two factors". */
export function isMaxim(text: string): boolean {
  return maxim.test(text);
}
