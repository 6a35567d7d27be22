import { cleanText } from '../markdown/text.ts';
import { startsWithVerb } from './imperatives.ts';
import { isFirstName, readName } from './names.ts';
import { isUnowned } from './owners.ts';

/** What sorts items and owns none. */
const theme =
  /\b(?:monitoring|alerts?|alerting|observability|logging|metrics|process|processes|procedures?|documentation|docs|tests?|testing|detection|detect|prevention|prevent|mitigation|mitigate|response|recovery|resolution|communications?|tooling|tools|automation|training|technical|organi[sz]ational|people|code|configuration|config|runbooks?|resilience|resiliency|reliability|availability|redundancy|scalability|performance|deployments?|deploys?|rollouts?|releases?|backups?|capacity|infrastructure|architecture|general|misc(?:ellaneous)?|other|others|short|long|medium|mid|near|term|immediate|immediately|now|next|later|future|soon|high|low|priority|critical|optional|improvements?|fix(?:es)?|changes?|actions?|items?|tasks?|steps?|todo|done|open|planned|progress|completed?|follow|ups?|hardening|investigation|validation|verification|knowledge|culture|policy|policies|governance|access|data|cost|root|cause|lessons?|quick|wins|week|month|quarter|days?|phase|part|stage|tier|p[0-5]|q[1-4]|\d+)\b/i;

/** Teams that are called so and nothing else is. */
const surely =
  /^(?:sres?|devops|dev ?ex|platform|customer (?:support|success|care|service|operations)|support|legal|marketing|sales|qa|dbas?|engineering|leadership|hr|helpdesk|help desk|.+ (?:team|squad|guild|tribe|crew|management|leadership|engineers?|engineering|group|department|office|desk|operations|ops)|product management)$/i;

/**
 * True where the headings over several lists of items are those who own them: each may be one, and one is so surely, as
 * "Platform" and "Payments" beside "SRE", or whatever stands beside "Not assigned". A theme among them ("Monitoring")
 * makes themes of all.
 */
export function areOwners(names: string[], people: ReadonlySet<string>): boolean {
  const clean = names.map((name) => cleanText(name).replace(/[:\s]+$/, ''));
  const rest = clean.filter((name) => !isUnowned(name));
  if (rest.length === 0) return false;
  if (rest.length < clean.length) return rest.every((name) => name.split(' ').length <= 4);
  return rest.every((name) => mayOwn(name)) && rest.some((name) => surely.test(name) || readName(name, people, 'bare') !== null || isFirstName(name));
}

/** True for a few capitalised words that name no theme. */
export function mayOwn(name: string): boolean {
  return /^(?:@|\p{Lu})/u.test(name) && name.split(' ').length <= 4 && !theme.test(name) && !startsWithVerb(name) && !/[.:;?!]/.test(name);
}
