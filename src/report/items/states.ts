import { cleanText } from '../markdown/text.ts';
import type { Line } from '../types.ts';
import { firstWord, isParticiple, isPast, startsWithVerb } from './imperatives.ts';

/** How an item stands, as the author tells it. */
export interface State {
  done: boolean;
  declined: boolean;
  reason: string | null;
}

const tick = '(?:\\[[xX✓✔]\\]|✅|✔️?|☑️?|☒|🏁|:white_check_mark:|:heavy_check_mark:|:ballot_box_with_check:)';
const doneWord =
  '(?:(?:already|now|all) )?(?:done|accomplished|achieved|executed|solved|published|verified|completed?|closed|fixed|resolved|merged|shipped|finished|implemented|delivered|deployed|landed|released|rolled out|live|ready(?! (?:for|to|when))|in (?:place|prod(?:uction)?)(?! (?:testing|review)))';
const declinedWord =
  "(?:declined|rejected|not (?:taken|accepted|adopted|approved|agreed)(?: up| on)?|(?:we )?(?:won['’]?t|will not) (?:do|fix|be done|implement|pursue)(?: this| it)?|wont-?fix|not (?:doing|planned|pursuing|going to (?:do|happen)|worth it)(?: this| it)?|(?:we )?(?:decided|chose|agreed) (?:against(?: (?:this|it))?|not to(?: (?:do|pursue)(?: (?:this|it))?)?)|cancel+ed|dropped|abandoned|out of scope|no longer (?:needed|planned|relevant)|not (?:needed|necessary|required|relevant)(?: any ?more)?|superseded|withdrawn|discarded|obsolete|not pursued|closed as (?:won['’]?t (?:do|fix)|not planned))";
const openWord =
  '(?:to-?do|to do|open|planned|in progress|in review|wip|ongoing|started|not started(?: yet)?|not (?:yet )?done(?: yet)?|pending|scheduled|backlog|blocked|new|proposed|accepted|assigned|investigating|doing|under way|underway|under work|on hold|paused|postponed|deferred|waiting|outstanding|partial(?:ly done)?)(?: ?[,:(–-]? ?\\d{1,3} ?%\\)?)?';

const doneStatus = new RegExp(`^(?:${tick}|(?:${doneWord}|yes|y|100 ?%)(?![\\p{L}-]))`, 'iu');
const declinedStatus = new RegExp(`^(?:[❌✘✗]\\uFE0F?\\s*)?(?:(?:closed|resolved|done)\\s*[-–—:/(,]\\s*(?:as )?)?${declinedWord}(?![\\p{L}])`, 'iu');
const openStatus = new RegExp(`^(?:${openWord}|no)$`, 'iu');

/** Coloured marks beside a word of state: they say no more than the word. */
const circles = /^(?:[🟢🟡🔴🟠🔵⚪⚫🟣⏳🔄🚧🎉🛑📝🔜]|:[a-z_]+_circle:)+\s*(?=\p{L})/u;

/** State as a status cell or a mark in the text tells it. */
export function readStatus(text: string): State {
  const clean = cleanText(text).replace(circles, '');
  const declined = declinedStatus.test(clean);
  const reason = declined ? clean.replace(declinedStatus, '').replace(/^[\s:,;(–—-]+|[)\s]+$/g, '') : '';
  return { done: !declined && doneStatus.test(clean), declined, reason: reason === '' ? null : reason };
}

const doneSegment = new RegExp(
  `^(?:${tick}\\s*)?(?:${tick}|${doneWord})(?:[\\s:,–—-]*(?:on|at|in|by|via|see|as of|since)?[\\s:]*[\\w#/.,@ -]{0,40})?[.!]?$`,
  'iu',
);

/** State of a piece that stands apart from the text: a bracket, what follows a dash, a sentence; null when it tells none. */
export function readState(text: string): State | null {
  const clean = cleanText(text)
    .replace(/[.!]+$/, '')
    .replace(/^(?:status|state)\s*[:=]\s*/i, '')
    .replace(circles, '');
  if (clean === '') return null;
  if (declinedStatus.test(clean)) return readStatus(clean);
  if (openStatus.test(clean)) return { done: false, declined: false, reason: null };
  return doneSegment.test(clean) && !/\b(?:when|once|if|until|by the|not)\b/i.test(clean) ? { done: true, declined: false, reason: null } : null;
}

const leadMark = new RegExp(
  `^\\s*(?:(${tick})\\s*[:–—-]?|(\\[-\\])|[[(](?:(${doneWord})|(${declinedWord})|${openWord})[\\])]\\s*[:–—-]?|(?:(${doneWord})|(${declinedWord})|to-?do|to do|in progress)\\s*(?:[:–—]|\\s-\\s|(?=\\([a-z][\\w.-]{1,20}\\):))|(DONE|FIXED|COMPLETED?)\\b|TODO\\b|\\[[\\s~/>]*\\]|❌|[☐◻⬜🔲▢]|[🟢🟡🔴🟠🔵⚪⚫🟣🔄⏳🚧🔜📝📋🎯👉])\\s*`,
  'iu',
);

/** The mark an item begins with, such as `✅`, `[DONE]`, `Won't do:`, `TODO`; null when there is none. */
export function leadingState(text: string): { state: State; to: number } | null {
  const match = leadMark.exec(text);
  if (!match || match[0].trim() === '') return null;
  // In capitals a word is a mark; in prose "Fixed addresses are needed" begins with one.
  if (match[7] && match[7] !== match[7].toUpperCase()) return null;
  if (/^\s*todo/i.test(match[0]) && !/^\s*(?:TODO|[Tt]o-?[Dd]o\s*[:–—-])/.test(match[0])) return null;
  return {
    state: { done: Boolean(match[1] ?? match[3] ?? match[5] ?? match[7]), declined: Boolean(match[2] ?? match[4] ?? match[6]), reason: null },
    to: match[0].length,
  };
}

const modal = /\b(?:must|should|will|needs? to|need|ha(?:s|ve) to|can|could|would|shall|to be|not|n't|if|until)\b/i;

/** What was found, wanted or agreed is not done by that. */
const settled =
  /^(?:need|want|decid|plann|identifi|learn|notic|agre|start|consider|schedul|propos|discuss|observ|realis|realiz|experienc|receiv|tri|struggl|fail|suffer|discover|determin|conclud|assum|believ|expect|hop|intend|commit|prioriti[sz]|assign|accept|recommend|suggest|call|fac|encounter)ed$/i;

/** "Enhanced monitoring", "Improved error handling": asks for something better, where "Improved the handling" tells of it. */
const asked =
  /^(?:(?:enhanced|improved|automated|strengthened|streamlined|centrali[sz]ed|standardi[sz]ed|optimi[sz]ed|tightened) (?!(?:the|a|an|our|all|its|their|this|these|those|both|some|several|how|up|out|from|to|by|on|in|when|so)\b)|(?:increased|expanded|extended|reduced|broadened|limited|restricted) (?:\p{L}+ ){0,2}(?:monitoring|alerting|logging|coverage|visibility|awareness|testing|training|communication|documentation|redundancy|reviews?|observability|access|capacity)\b)(?!.*\b(?:from \S+ to|via|in #?\d|with #?\d))/iu;

/** "The fix was applied", "Health check fixed (#12)", "`.env` added to `.gitignore`". */
const finished =
  /^(?!(?:no|none|nothing|there|if|when|once|until|how|why|what|which|that|whether|all) )(?:(?!(?:is|are|be|how|why|what|which|that|was|were|not|and then) )[\p{L}\d`.#/_-]+ ){1,5}?(?:(?:was|were) (?:\p{L}+ly )?)?(added|applied|deployed|fixed|merged|reverted|updated|upgraded|removed|replaced|implemented|completed|migrated|rotated|patched|enabled|disabled|rolled)(?= (?:to|in|into|from|for|with|by|on|so|as|out|back|via|across|after)\b|\s*[(.,]|$)/iu;

/** "Added an alert", "We have moved the key", "The alert has already been added": told as past, so done. */
export function isToldAsPast(text: string): boolean {
  const clean = cleanText(text);
  const [sentence = ''] = clean.split(/(?<=[a-z)])\.\s/);
  if (modal.test(sentence.split(/,? (?:so that|so|which|such)\b/)[0] as string)) return false;
  if (/^already (?:run|set|put|cut|split|shut)\b/i.test(sentence)) return true;
  if (/^(?:required|needed|wanted|expected|requested|planned|proposed)\b/i.test(sentence)) return false;
  if (asked.test(sentence)) return false;
  if (isPast(firstWord(sentence.replace(/^already /i, ''))) && sentence.split(' ').length >= 3) return true;
  const told =
    /^(?:[^:]{2,30}: )?(?:(?:the )?\p{Lu}\S{0,30}(?: \p{L}{1,20}){0,2}) ha(?:s|ve)(?: already| also| since| now)? (?!(?:been|already|also|since|now)\b)(\p{L}+)\b/u.exec(
      sentence,
    ) ??
    /^(?:we|i|the team)(?:'ve|’ve| have)?(?: already| also| since| now)? (\p{L}+)\b/iu.exec(sentence) ??
    /\b(?:has|have)(?: already| also| since| now)* been (\p{L}+)\b/iu.exec(sentence) ??
    /\bha(?:s|ve) already (?!been\b)(\p{L}+)\b/iu.exec(sentence) ??
    /\b(?:was|were) already (\p{L}+)\b/iu.exec(sentence) ??
    (startsWithVerb(sentence) ? null : finished.exec(sentence));
  const word = told?.[1] ?? '';
  return !settled.test(word) && (isParticiple(word) || (/.{2}ed$/i.test(word) && !settled.test(word)));
}

/** "We considered a second region, but decided against it", "… will not be pursued". */
export function isToldAsDeclined(text: string): boolean {
  return /\b(?:decided|chose|agreed|voted) (?:against|not to)\b|\b(?:will not|won['’]t) (?:be (?:done|pursued|built|fixed|taken up)|do (?:that|this|it)|pursue (?:that|this|it))\b|\b(?:was|were|been) (?:rejected|declined|turned down|voted down|ruled out|discarded)\b|\bdo not recommend it\b|\b(?:said|says?|the answer (?:is|was)) ["“]?no\b(?=["”]?(?:[.,;!]|$)| for\b| to (?:it|this|that)\b)|\? ?no(?:pe)?\b(?=[,.]|$)/i.test(
    text,
  );
}

/** Most of the line is struck through. */
export function isStruck(line: Line): boolean {
  const struck = line.spans.filter(({ kind }) => kind === 'delete').reduce((sum, { from, to }) => sum + to - from, 0);
  return struck > 0 && struck * 2 >= line.text.trim().length;
}

/** "We have already taken these steps": what was carried out, not what was found or agreed. */
const carriedOut =
  /\b(?:have|has|['’]ve)(?: already| also| since| now| so far)*(?: been)? (?:taken|done|completed|implemented|made|deployed|shipped|fixed|added|put in place|finished|resolved|addressed|introduced|rolled out)\b/i;

/** State that a heading or label gives to what stands below: "Done", "Already completed", "Not doing", "We have taken these steps". */
export function stateOfGroup(text: string): State {
  const clean = cleanText(text)
    .replace(/[:\s]+$/, '')
    .replace(circles, '');
  if (text.trim().endsWith(':') && carriedOut.test(clean) && !/\b(?:will|not|yet to)\b|n['’]t\b/i.test(clean))
    return { done: true, declined: false, reason: null };
  const short = clean.split(' ').length <= 6;
  const declined = short && new RegExp(`\\b${declinedWord}`, 'iu').test(clean);
  const done =
    !declined &&
    short &&
    /^(?:actions )?(?:taken|implemented|deployed|delivered|landed|merged|released|in place|live|resolved|addressed|fixed)$|\((?:deployed|implemented|applied|merged|fixed|resolved|live|in place|closed)\)|\b(?:completed|done|(?:actions?|steps?|measures?) (?:already )?taken|already (?:done|completed|taken|fixed|in place)|finished|shipped|^closed$|fixed already|changes (?:(?:we|i|have|we've|that were|already) )*(?:made|since)|(?:we|i|has|have|we['’]ve|i['’]ve|was) (?:since |already |now )?(?:changed|improved|fixed)|changed (?:since|as a result|because|after(?:wards)?|so far|in response|following)|(?:did|made|changed|fixed|improved|taken|in place) (?:since|so far|after(?:wards)?)|so far)\b/i.test(
      clean,
    ) &&
    !/\b(?:not|to be|be|yet|still|when|until)\b/i.test(clean);
  return { done, declined, reason: null };
}

const stillOpen = new RegExp(`^${openWord}(?![\\p{L}])`, 'iu');

/** True for a status that says outright that the work is not finished. */
export function isStillOpen(text: string): boolean {
  return stillOpen.test(cleanText(text).replace(circles, ''));
}
