/** What differs the next time, and how one finds it. Each pattern is linear. */
interface Placeholder {
  pattern: RegExp;
  stand: string;
}

const domain = '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,8}[a-z]{2,24}';
const commit = '(?=[0-9a-f]{0,39}[0-9])(?=[0-9a-f]{0,39}[a-f])[0-9a-f]{7,40}';

const placeholders: Placeholder[] = [
  // A connection string is cut out with the quote that ends it.
  { pattern: /(["'])\[redacted (?:database connection string|basicauth)\](?!["'])/g, stand: '$1<address>$1' },
  { pattern: /\[redacted (?:database connection string|basicauth)\]/g, stand: '<address>' },
  { pattern: /\[redacted ([a-z -]{2,40})\]/g, stand: '<$1>' },
  { pattern: /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi, stand: '<id>' },
  { pattern: /\bsha256:[0-9a-f]{12,64}\b/gi, stand: 'sha256:<digest>' },
  { pattern: /\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?/g, stand: '<time>' },
  { pattern: /\b20\d{2}-\d{2}-\d{2}\b/g, stand: '<date>' },
  { pattern: /\b(?!127\.0\.0\.1\b|0\.0\.0\.0\b)\d{1,3}(?:\.\d{1,3}){3}\b/g, stand: '<address>' },
  { pattern: /\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b/gi, stand: '<address>' },
  // Pods of deployments: name, hash of the replica set, five letters without vowels.
  { pattern: /\b[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6}-[bcdf-hj-np-tv-xz0-9]{6,10}-[bcdf-hj-np-tv-xz0-9]{5}\b/g, stand: '<pod>' },
  { pattern: /\bip-\d{1,3}(?:-\d{1,3}){3}(?:\.[a-z0-9-]{1,40}){0,5}\b/g, stand: '<host>' },
  { pattern: /\bi-[0-9a-f]{8,17}\b/g, stand: '<instance>' },
  { pattern: /\barn:aws[\w-]{0,10}:[\w-]{1,40}:[\w-]{0,20}:\d{12}:/g, stand: 'arn:aws:<service>:<region>:<account>:' },
  { pattern: new RegExp(`(?<=:\\/\\/(?:[^\\s\\/@"']{1,80}@)?)(?!localhost\\b)${domain}(?::\\d{1,5})?(?=[\\/\\s"'?]|$)`, 'gi'), stand: '<host>' },
  { pattern: new RegExp(`\\b[a-z_][a-z0-9_-]{0,31}@(?!v?\\d)(?:${domain}|[a-z0-9][a-z0-9-]{0,62})(?=[\\s:"']|$)`, 'gi'), stand: '<user>@<host>' },
  {
    pattern: new RegExp(
      `(?<=\\s(?:-h|--host|--hostname|--broker|--bootstrap-server|--server|-H)[ =])(?!localhost\\b|<)(?:${domain}|[a-z0-9][a-z0-9-]{0,62})(?=[\\s:,"']|$)`,
      'gi',
    ),
    stand: '<host>',
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:ssh|scp|ping|dig|nslookup|host|traceroute|mtr|telnet|nc|drain|cordon|uncordon)\\s(?:-[\\w-]{1,20}\\s){0,4})(?!localhost\\b|<|-)(?:${domain}|[a-z]{1,40}[a-z0-9-]{0,40}\\d[a-z0-9-]{0,20})(?=[\\s:"']|$)`,
      'gi',
    ),
    stand: '<host>',
  },
  { pattern: /\b(?:[a-z0-9-]{1,63}\.){1,6}(?:internal|local|lan|corp|intra|private|localdomain|amazonaws\.com|compute\.internal)\b/gi, stand: '<host>' },
  { pattern: /(?<=--to-revision[ =])\d{1,6}\b/g, stand: '<revision>' },
  { pattern: /(?<=\bhelm rollback (?:-\S{1,40} (?:[^-\s]\S{0,40} )?){0,2}[\w.-]{1,80} )\d{1,6}\b/g, stand: '<revision>' },
  { pattern: /(?<=\bkill\s(?:-\S{1,10}\s){0,2})\d{2,7}(?:\s\d{2,7}){0,10}\b/g, stand: '<pid>' },
  { pattern: /(?<=\bpg_(?:terminate|cancel)_backend\(\s{0,3})\d{1,8}/gi, stand: '<pid>' },
  { pattern: /(?<=\b(?:strace|perf|gdb|jstack|jmap|py-spy|rbspy|lsof|pmap)\b[^|;\n]{0,60}\s(?:-p|--pid)[ =]?)\d{2,7}\b/g, stand: '<pid>' },
  { pattern: /(?<=\bgh run (?:view|watch|rerun|cancel) )\d{5,14}\b/g, stand: '<run>' },
  { pattern: /(?<=\b(?:tag|version|ref)=["']?)v?\d{1,6}(?:\.\d{1,6}){1,3}(?:[-+][\w.]{1,40})?\b/gi, stand: '<version>' },
  // Of an image what is before the colon is the same the next time.
  { pattern: /(?<=[=\s/][\w./-]{1,120}[a-z0-9]:)v?\d{1,6}(?:\.\d{1,6}){1,3}(?:[-+][\w.]{1,40})?\b/g, stand: '<version>' },
  { pattern: new RegExp(`(?<![\\w<#])${commit}(?![\\w>-])`, 'g'), stand: '<commit>' },
];

/** How what a placeholder stands for is found. */
const hints: Record<string, string> = {
  pod: '`kubectl get pods`',
  host: 'the host that is hit now',
  address: 'the address that is meant; what stood here held a host or a secret',
  instance: 'the instance that is hit now',
  revision: 'the last one that worked: `kubectl rollout history` or `helm history`',
  version: 'the last one that worked',
  commit: '`git log`: the one that is meant',
  pid: 'the process that is hit now',
  user: 'your own account there',
  password: 'from where you keep it; it is not written down here',
};

/** A command as it can be used again: what differs every time is named, not quoted. */
export function generalise(command: string): string {
  let text = command.slice(0, 2000);
  for (const { pattern, stand } of placeholders) text = text.replace(pattern, stand);
  return text;
}

/** The placeholders of some commands, each with how it is found; those that say it themselves are left out. */
export function placeholderHints(commands: string[]): string[] {
  const used = new Set(commands.flatMap((one) => [...one.matchAll(/<([a-z][a-z -]{1,23})>/g)].map(([, name]) => name as string)));
  return [...used].flatMap((name) => (Object.hasOwn(hints, name) ? [`\`<${name}>\`: ${hints[name]}`] : []));
}
