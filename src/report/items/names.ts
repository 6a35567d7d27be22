import { cleanText } from '../markdown/text.ts';
import { firstNames } from './first-names.ts';
import { startsWithVerb } from './imperatives.ts';

const software: ReadonlySet<string> = new Set(
  'airflow akamai alertmanager ansible apache argo argocd aws azure bigquery bigtable caddy cassandra ceph cloudflare cloudfront cloudwatch cockroach confluence consul datadog dns docker dynamo dynamodb elastic elasticsearch envoy etcd fastly flink flux gcp git github gitlab golang google grafana graphql haproxy helm heroku honeycomb http https influx istio java jenkins jira kafka karpenter keycloak kibana kubernetes lambda letsencrypt linux loki mariadb memcached mongo mongodb mysql nagios nginx node nomad npm okta opensearch opsgenie oracle pagerduty php pingdom postgres postgresql prometheus pulumi python rabbit rabbitmq rails react redis ruby rust salesforce sentry slack snowflake solr spark splunk sqlite sqs statuspage stripe tailscale teleport terraform thanos traefik twilio ubuntu vault vercel victoriametrics windows zabbix zookeeper'.split(
    ' ',
  ),
);

/** Capitalised words that open a bullet or stand in brackets and are nobody's name: themes, things, states, software. */
const notNames: ReadonlySet<string> = new Set([
  ...software,
  ...`a all an and any anyone api are areas as at both but by can common completed each every everyone example first for from general given good great here his how if immediate in into is it its later long many maybe medium more most new next no nobody none not note now of on once one ongoing only open optional or other our out over pending planned possible potential previously proposal proposed suggested suggestion priority process processes rejected required second short since some someone somebody soon still systemic technical term that the then there these they third this those though to todo type under until us various we what when where whether which while who why will with without you your
  access account accounts action actions admin admins alert alerting alerts analysis analytics app application applications architecture artifact artifacts auth authentication automation availability backend backlog backup backups batch billing bug bugs build builds business cache caching calendar capacity cause certificate certificates change changes chaos checklist checkout ci client clients cloud cluster clusters code comms communication communications compliance config configuration connection connections container containers corrective cost coverage customer customers dashboard dashboards data database databases db debt default deploy deployment deployments deploys deprecation design detect detection detective dev developer developers development devops docs document documentation downtime drill drills education email emails engineer engineering engineers environment error errors escalation event events evidence failover failure failures feature features firewall fix fixes follow followup followups frontend game governance guidelines hardening hardware health high hygiene improvement improvements incident incidents infra infrastructure ingress ingestion inventory investigation issue issues job jobs key keys latency limits link links load log logging logs low maintenance management messaging metric metrics migration migrations mitigate mitigation mobile monitor monitoring monitors network networking nodes notification notifications observability oncall onboarding operations ops outage ownership page pager paging payments people performance pipeline pipelines plan planning platform policies policy pool postmortem prevent prevention preventive proactive procedure product production project provisioning public qa quality queue queues quota quotas rate readiness recommendation recovery redundancy refactor refactoring regression release releases reliability remediation replication report reporting repo requirements resilience resolution response responders retention retries review reviews risk rollback rollbacks rollout rollouts root rules runbook runbooks safety scaling schedule schema schemas scripts search secrets security server servers service services staging standards status storage strategic structural support system systems tactical task tasks specific broad team teams technology test testing tests theme tickets time timeouts tools tooling topic traffic training transparency ui upgrade upgrades upstream user users ux validation vendor vendors verification versioning visibility web website work workflow workloads workers
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat sun`.split(
    /\s+/,
  ),
]);

const acronyms =
  /^(?:TODO|DONE|API|CI|CD|UI|UX|DB|DNS|AWS|GCP|K8S|SQL|TLS|SSL|VM|VMS|QA|CDN|CPU|RAM|IO|IAM|SLO|SLA|SLI|SSO|MFA|IP|TCP|UDP|HTTP|TTL|PR|PRS|ID|P0|P1|P2|P3|AI|ML|TBD|TBC|TBA|WIP|NA|OK|NB|FYI|ETA|RCA|PIR|COE|ADR|RFC|DR|HA|OS|SDK|CLI|URL|JVM|GC|S3|EC2|RDS|EKS|ECS|SQS|SNS|CRM|ERP|ETL|KMS|VPC|VPN|LB|NTP|PII|BGP|ACL|CVE|MVP|POC|UAT|ON|NO|IT|AZ)$/;

export const handlePattern = '@[A-Za-z0-9][\\w.-]*(?:\\/[\\w.-]+)?';
/** `@ana`, `@acme/platform`, `@Ana Lima` as wikis write a mention, and an address. */
const handle = new RegExp(`^(?:${handlePattern}|[\\w.+-]{1,60}@[\\w-]+(?:\\.[\\w-]+)+|@\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){1,2})$`, 'u');
const teamPattern =
  "(?:[Tt]he )?[\\p{L}\\p{N}][\\p{L}\\p{N}&/+'’-]*(?: [\\p{L}\\p{N}&/+'’-]+){0,3} (?:[Tt]eam|[Ss]quad|[Gg]uild|[Tt]ribe|[Cc]rew|[Ee]ngineering|[Oo]n-?call|WG)|[Tt]eam [\\p{L}\\p{N}][\\p{L}\\p{N}&/-]*(?: \\p{Lu}[\\p{L}\\p{N}-]*)?|(?:team|squad|sig|wg)-[a-z0-9][a-z0-9-]*|[a-z0-9][a-z0-9-]*-(?:team|squad)";
const team = new RegExp(`^(?:${teamPattern})(?: (?:at|of|in|from) [\\p{L}][\\p{L} -]{1,30})?$`, 'u');
/** Departments as people type them in a hurry, in small letters too. */
const departments =
  /^(?:facilities|platform|workshop|support|ops|infra|security|finance|legal|hr|design|payments|netops|purchasing|procurement|caretaker|management|reception|sre|qa|it|dispatch|maintenance|warehouse|networking|backend|frontend|devops|dba|helpdesk|marketing|sales|engineering)$/i;

/** True for a department by one word, or for oneself, where an owner is expected. */
export function isDepartment(text: string): boolean {
  return departments.test(text) || /^me$/i.test(text);
}

/** Groups that are called by one word, and are no other thing. */
const groups =
  /^(?:SREs?|DevOps|Dev[Ee][Xx]|DBAs?|NetOps|SecOps|Infra(?:structure)?|Platform|Security|Support|Ops|Operations|Engineering|QA|IT|[Oo]n-?call|Backend|Frontend|Legal|Marketing|Product|Comms|Data|Observability|Networking|Reliability|Facilities|Payments|Billing)$/;
const word = "\\p{Lu}[\\p{L}.'’-]*";
const name = new RegExp(`^${word}(?: (?:${word}|de|van|von|der|den|da|di|dos|bin|al|la|le|el)){0,3}$`, 'u');

/** Lower-case names of everyone the report names in a role or in passing: full names, their first words, and handles without `@`. */
export function indexPeople(people: string[]): ReadonlySet<string> {
  const index = new Set<string>();
  for (const person of people) {
    const clean = cleanText(person.replace(/\([^)]*\)/g, ' '))
      .replace(/^@/, '')
      .toLowerCase();
    if (clean === '' || clean.split(' ').length > 4) continue;
    index.add(clean);
    const first = clean.split(' ')[0] as string;
    if (first.length > 1 && !notNames.has(first)) index.add(first);
  }
  return index;
}

/** How sure a place makes that what stands there is a name: in a column of its own, in brackets, at the head of a list. */
export type Surety = 'labelled' | 'set-off' | 'bare';

/**
 * The person or team a text names, and nothing else: `@ana`, `Wei`, `Maria Keller`, `Wei, Tomas`, `Platform team`, `MK`,
 * `me`. Null for everything else. `bare` takes known people, handles and teams alone.
 */
export function readName(text: string, people: ReadonlySet<string>, surety: Surety): string | null {
  const clean = cleanText(text)
    .replace(/^[*_`"']+|[*_`"',:]+$/g, '')
    // A full stop belongs to the name in "Ana L." alone.
    .replace(/(?<! \p{Lu})\.+$/u, '');
  if (clean === '' || clean.length > 80) return null;
  const parts = clean.split(/\s*(?:,|&|\/|\+)\s*|\s+(?:and|with|or)\s+|(?<=\w)\s+(?=@)/).filter(Boolean);
  if (handle.test(clean)) return clean;
  if (isTeam(clean)) return clean.replace(/^(?:[Tt]he|[Oo]ur) /, '');
  return parts.length > 0 && parts.length <= 5 && parts.every((part) => isOne(part, people, surety)) ? clean.replace(/^[Tt]he /, '') : null;
}

/** A team by its name, and not "Work with the Platform team". */
function isTeam(text: string): boolean {
  return team.test(text) && !startsWithVerb(text) && !/ (?:with|by|for|from) /.test(text);
}

function isOne(text: string, people: ReadonlySet<string>, surety: Surety): boolean {
  const plain = text.replace(/\s*\((?:[^()]{1,40})\)$/, '').trim();
  if (handle.test(plain) || people.has(plain.toLowerCase())) return true;
  if (isTeam(plain)) return true;
  if (surety === 'bare') return false;
  if (firstNames.has(plain)) return true;
  if (/^(?:me|myself|I)$/.test(plain)) return true;
  if (groups.test(plain))
    return surety === 'labelled' || /^(?:SREs?|DevOps|DBAs?|NetOps|SecOps|QA|Ops|Infra|Platform|Security|Support|Legal|Marketing|IT|[Oo]n-?call)$/.test(plain);
  if (/^[A-Z]{2,3}$/.test(plain)) return !acronyms.test(plain);
  if (!name.test(plain) || startsWithVerb(plain)) return false;
  return plain
    .split(' ')
    .every(
      (one) =>
        !notNames.has(one.toLowerCase().replace(/[.'’]s?$/, '')) &&
        !/.{3}(?:tion|ment|ness|ware|base|ability|ility)s?$|.{5}ing$/.test(one) &&
        !/^[A-Z]{4,}$/.test(one),
    );
}

/** True for a first name that is no word, whatever its case. */
export function isFirstName(text: string): boolean {
  return firstNames.has(text.toLowerCase());
}

/** True for someone the report names, a first name, a team or a handle. */
export function isKnown(text: string, people: ReadonlySet<string>): boolean {
  return readName(text, people, 'bare') !== null || isFirstName(text.split(' ')[0] as string);
}

/** True for software by its name. */
export function isSoftware(word: string): boolean {
  return software.has(word.toLowerCase());
}

/** True for a word that names a theme, a thing, a state or software, and nobody. */
export function isThing(word: string): boolean {
  return notNames.has(word.toLowerCase());
}
