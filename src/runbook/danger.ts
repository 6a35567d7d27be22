import { nameOf, stripWrappers } from './effect.ts';
import { isLooker } from './programs.ts';
import { simpleCommands } from './shell-words.ts';
import { isSql, sqlDanger } from './sql.ts';

/** What cannot be taken back, and why it is marked. Each pattern is linear. */
const patterns: [RegExp, string][] = [
  [/(?:^|[|;&("']\s*|\s)rm\s+(?:-[\w-]+\s+)*[^\s|;&-]/, 'deletes files for good'],
  [/\bunsafe-\w|--unsafe/, 'calls itself unsafe'],
  [/\b(?:kubectl|oc)\b[^|;&]*\s(?:delete|drain)\b/, 'deletes or evicts what runs'],
  [/\b(?:kubectl|oc)\b[^|;&]*\sreplace\b[^|;&]*\s--force\b/, 'deletes and creates anew'],
  [/\b(?:replicas|desired-count|desired-capacity|min-size|num-replicas|count|size)[ =:]["']?0(?![\d.])/, 'scales to zero: nothing serves any more'],
  [/\bscale\b[^|;&]*(?:=|\s)0\s*$/, 'scales to zero: nothing serves any more'],
  [/\b(?:terraform|tofu|terragrunt|pulumi|cdk|sls|serverless|eksctl|kops)\b[^|;&]*\s(?:destroy|remove|delete|down)\b/, 'destroys infrastructure'],
  [
    /\b(?:terraform|tofu|terragrunt)\b[^|;&]*\s(?:apply|import|taint|state (?:rm|mv|push)|force-unlock)\b|\bpulumi\b[^|;&]*\sup\b/,
    'changes infrastructure: read the plan first',
  ],
  [/\bgit\b[^|;&]*\spush\b[^|;&]*\s(?:-\w*f\w*\b|--force(?:-with-lease)?|--mirror|--delete|\+\S)/, 'overwrites history that others have'],
  [/\bgit\b[^|;&]*\s(?:reset\b[^|;&]*\s--hard|clean\b[^|;&]*\s-\w*f|branch\b[^|;&]*\s-D\b|update-ref\s+-d)/, 'throws away what is not pushed'],
  [/\bflush(?:all|db)\b|\bflush_all\b/i, 'empties the whole store'],
  [/\bkill\b[^|;&]*\s-(?:9|KILL|SIGKILL|s\s+(?:SIG)?KILL)\b|\b(?:pkill|killall)\b/, 'ends a process without letting it finish'],
  [/\bdd\b[^|;&]*\sof=/, 'overwrites a disk or file'],
  [
    /\b(?:mkfs(?:\.\w+)?|wipefs|fdisk|sfdisk|parted|shred|blkdiscard|lvremove|vgremove|pvremove|zpool destroy|zfs destroy|mdadm\s+--stop)\b/,
    'overwrites or removes a disk',
  ],
  [/(?:^|[|;&]\s*|\bsudo\s+|--\s|["'])(?:shutdown|reboot|halt|poweroff|init\s+[06])\b/, 'stops a whole machine'],
  [/\bhelm\b[^|;&]*\s(?:uninstall|delete|del)\b/, 'removes a release with all it runs'],
  [
    /\bdocker\b[^|;&]*\s(?:rm|rmi|prune|volume rm|stack rm|system prune|kill)\b|\bdocker[ -]compose\b[^|;&]*\sdown\b[^|;&]*\s-v\b/,
    'removes containers or their data',
  ],
  [/\bsystemctl\b[^|;&]*\s(?:stop|disable|mask|kill)\b|\bservice\s+\S+\s+stop\b/, 'stops a service'],
  [
    /\baws\b[^|;&]*\s(?:(?:delete|terminate|deregister|destroy|purge|revoke|remove|stop|reboot|failover)-[\w-]+|s3\s+r[mb]\b|s3\s+sync\b[^|;&]*--delete)/,
    'deletes or stops resources of the account',
  ],
  [
    /\b(?:gcloud|az|heroku|fly|doctl|gsutil|bq|oci|eb)\b[^|;&]*\s(?:delete|remove|purge|destroy|reset|rm|terminate|stop|deallocate|pg:reset)\b/,
    'deletes or stops resources of the account',
  ],
  [/\bkafka-[\w-]+\b[^|;&]*\s--(?:delete|reset-offsets|execute)\b/, 'loses messages or their place'],
  [/\brabbitmqctl\b[^|;&]*\s(?:purge_queue|delete_queue|reset|force_reset|forget_cluster_node|stop_app|delete_\w+)\b/, 'loses messages or their place'],
  [
    /\b(?:etcdctl\b[^|;&]*\s(?:del|defrag|member remove)|vault\b[^|;&]*\s(?:delete|kv (?:delete|destroy)|secrets disable|operator seal)|consul\b[^|;&]*\s(?:kv delete|leave|force-leave))\b/,
    'removes configuration or members',
  ],
  [
    /\b(?:pg_resetwal|pg_ctl\b[^|;&]*\s(?:stop|promote)|patronictl\b[^|;&]*\s(?:failover|switchover|remove|reinit)|repmgr\b[^|;&]*\s(?:promote|switchover)|nodetool\b[^|;&]*\s(?:removenode|decommission|assassinate|drain))\b/,
    'changes which database leads, or its data',
  ],
  [/\b(?:dropDatabase|dropUser|dropIndexes?|deleteMany|remove)\s*\(|\bdb\.[\w.]{1,80}\.drop\s*\(/, 'drops data'],
  [/\b(?:iptables|ip6tables|nft|ufw)\b[^|;&]*\s(?:-F|-X|flush|reset|disable)\b/, 'opens or closes the network'],
  [/\brsync\b[^|;&]*\s--delete|\bfind\b[^|;&]*\s(?:-delete\b|-exec\s+rm\b)|\btruncate\s+(?:-s|--size)|\bcrontab\s+-r\b/, 'deletes files for good'],
  [/\bchmod\b[^|;&]*\s(?:-\w*R\w*\s|[0-7]?777\b)|\bchown\b[^|;&]*\s-\w*R/, 'changes rights over a whole tree'],
  [
    /\bcurl\b[^|;&]*(?:-X\s*|--request[ =])["']?DELETE\b|\bgh\b[^|;&]*(?:(?:-X|--method)[ =]?DELETE\b|\s(?:repo|release|secret|run|cache)\s+delete\b)/i,
    'deletes by an API',
  ],
  [/\b(?:curl|wget)\b[^;&]*\|\s*(?:sudo\s+)?(?:ba|z|da)?sh\b/, 'runs what it downloads'],
  [/:\s*\(\s*\)\s*\{[^}]*\|[^}]*&[^}]*\}/, 'brings a machine down'],
  [/>\s*\/dev\/(?:sd|nvme|vd|xvd|disk)\w*|>\s*\/(?:etc|var\/lib|usr|boot)\/\S*/, 'overwrites a disk or file of the system'],
  [/\bswapoff\b|\becho\s+[bco]\s*>\s*\/proc\/sysrq-trigger/, 'brings a machine down'],
  [/\s--(?:force|auto-approve|yes-i-really-mean-it|no-preserve-root|force-delete|skip-checks)\b|\s--grace-period[= ]0\b/, 'is forced: no question is asked'],
];

/** Why a command is dangerous, in a few words, or null. */
export function dangerOf(command: string): string | null {
  if (isSql(command)) return sqlDanger(command);
  if (onlySearches(command)) return null;
  for (const [pattern, why] of patterns) if (pattern.test(command)) return why;
  return sqlDanger(quotedSql(command));
}

/** `grep "DROP TABLE" log` names what it looks for. */
function onlySearches(command: string): boolean {
  const simple = simpleCommands(command);
  return simple.length > 0 && simple.every(({ words, writes }) => !writes && isLooker(nameOf(stripWrappers(words)[0] ?? '')));
}

/** Statements that a client is given. */
function quotedSql(command: string): string {
  return simpleCommands(command)
    .flatMap(({ words }) => words.filter((word) => /\s/.test(word)))
    .join(';');
}
