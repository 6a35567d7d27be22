/** Programs that only look, whatever they are given. */
const lookers =
  'journalctl dmesg tail head cat less more grep egrep fgrep zgrep zcat rg ag jq yq wc sort uniq cut awk column tr uptime top htop free df du ps pgrep ss netstat lsof dig nslookup host whois ping ping6 traceroute mtr tcpdump iostat vmstat mpstat sar pidstat strace ltrace perf stat ls pwd echo printf date whoami id hostname uname env printenv which promtool logcli stern kubetail kubectx kubens md5sum sha256sum file diff cmp watch nvidia-smi pg_top pg_isready pgbadger mtail last w who jstack jstat jmap jps py-spy rbspy iotop nethogs ethtool getent'.split(
    ' ',
  );

/** Of these, what only looks: tested against the words without flags, and against the whole where it begins with a flag. */
const readingVerbs: Record<string, RegExp> = {
  kubectl:
    /^(?:get|describe|logs?|top|explain|events|version|api-resources|api-versions|auth can-i|cluster-info|diff|rollout (?:status|history)|config (?:view|current-context|get-\w+)|wait|port-forward)\b/,
  oc: /^(?:get|describe|logs?|status|whoami|adm top|rollout (?:status|history))\b/,
  helm: /^(?:list|ls|status|history|get|show|diff|template|search|version|lint)\b/,
  terraform: /^(?:plan|show|output|state (?:list|show)|validate|version|providers|graph|workspace (?:list|show))\b/,
  tofu: /^(?:plan|show|output|state (?:list|show)|validate|version)\b/,
  aws: /^(?:\S+ (?:describe|list|get|head|filter|lookup|search)[\w-]*|s3 ls|logs tail|logs start-query|sts \S+)(?:\s|$)/,
  gcloud: /\b(?:list|describe|read|get-value|get-iam-policy|tail)\b/,
  az: /\b(?:list|show|list-\w+)\b/,
  gh: /^(?:run (?:list|view|watch)|pr (?:list|view|diff|checks|status)|issue (?:list|view|status)|release (?:list|view)|workflow (?:list|view)|repo view|api)\b/,
  git: /^(?:log|show|diff|blame|status|grep|bisect log|shortlog|describe|rev-parse|ls-files|ls-remote|reflog|fetch)\b/,
  docker: /^(?:ps|logs|inspect|stats|top|images|events|info|version|port|diff|compose (?:ps|logs|top)|service (?:ls|ps|logs|inspect)|node (?:ls|ps|inspect))\b/,
  podman: /^(?:ps|logs|inspect|stats|top|images|events|info|version)\b/,
  crictl: /^(?:ps|pods|logs|inspect\w*|stats|images|info)\b/,
  systemctl: /^(?:status|is-active|is-enabled|is-failed|list-[\w-]+|show|cat)\b/,
  service: /\bstatus$/,
  supervisorctl: /^(?:status|tail|avail)\b/,
  argocd: /^(?:app|proj|cluster|repo) (?:get|list|history|diff|manifests|logs|resources|wait)\b/,
  flux: /^(?:get|logs|tree|diff|stats|check|events)\b/,
  nomad: /^(?:status|job (?:status|history|inspect|plan)|alloc (?:status|logs)|node status|logs|monitor)\b/,
  consul: /^(?:members|info|monitor|kv get|catalog \S+|operator raft list-peers)\b/,
  vault: /^(?:status|list|policy (?:list|read)|operator raft list-peers)\b/,
  etcdctl: /^(?:get|endpoint \S+|member list|alarm list|watch|version)\b/,
  rabbitmqctl: /^(?:list_\w+|status|cluster_status|node_health_check|report|environment)\b/,
  rabbitmqadmin: /^(?:list|show)\b/,
  amtool: /^(?:alert(?: query)?$|alert query|silence query|config (?:show|routes)|check-config)\b/,
  ip: /^(?:(?:addr|address|a|route|r|link|neigh)(?: show| list| get.*)?)$/,
  openssl: /^(?:s_client|x509|verify|version)\b/,
  nodetool: /^(?:status|info|tpstats|cfstats|tablestats|netstats|compactionstats|ring|describecluster|gossipinfo)\b/,
  ceph: /^(?:status|health|df|osd (?:tree|df|stat)|pg stat|-s)\b/,
  pgbouncer: /^show\b/i,
  pulumi: /^(?:preview|stack(?: ls| output)?|logs|config get)\b/,
  eksctl: /^get\b/,
  fly: /^(?:status|logs|releases|apps list|checks list)\b/,
  heroku: /^(?:logs|ps|releases|pg:info|pg:ps|pg:diagnose|config:get)\b/,
  cf: /^(?:logs|app|apps|events|env)\b/,
  vercel: /^(?:logs|ls|list|inspect)\b/,
  linkerd: /^(?:check|stat|top|tap|edges|viz \S+)\b/,
  istioctl: /^(?:proxy-status|ps|proxy-config|pc|analyze|version)\b/,
  cilium: /^(?:status|endpoint list|monitor)\b/,
  haproxy: /^-c\b/,
  nginx: /^-[tTV]\b/,
  apachectl: /^configtest\b/,
  zpool: /^(?:status|list|iostat)\b/,
  zfs: /^(?:list|get)\b/,
  mdadm: /^--(?:detail|examine)\b/,
  smartctl: /./,
};

/** Programs whose flags tell. */
const readingFlags: Record<string, (line: string) => boolean> = {
  curl: (line) =>
    !/\s(?:-X\s*|--request[ =])["']?(?:POST|PUT|PATCH|DELETE)\b|\s(?:-d|--data[\w-]*|-F|--form|-T|--upload-file|--json|-o|-O|--output)\b/.test(line),
  wget: (line) => /\s(?:--spider|-q?O ?-)/.test(line),
  nc: () => true,
  telnet: () => true,
  find: (line) => !/\s-(?:delete|exec|execdir|ok|fprint\w*)\b/.test(line),
  sed: (line) => !/\s(?:-\w*i\w*|--in-place)\b/.test(line),
  crontab: (line) => /\s-l\b/.test(line),
  sysctl: (line) => !/\s-w\b|=/.test(line),
  iptables: (line) => /\s-\w*[LS]\w*\b|\s--list/.test(line),
  mount: (line) => line.trim() === 'mount',
  http: (line) => /^http\s+(?:GET\s+)?\S+$/.test(line.trim()),
  'kafka-topics': (line) => /\s--(?:describe|list)\b/.test(line),
  'kafka-consumer-groups': (line) => /\s--(?:describe|list)\b/.test(line),
  'kafka-configs': (line) => /\s--describe\b/.test(line),
  'ansible-playbook': (line) => /\s(?:--check|-C|--list-\w+)\b/.test(line),
  ansible: (line) => /\s-m\s+(?:ping|setup|debug)\b/.test(line),
};

/** Programs that act, and that need no further proof to be commands. */
const actors =
  'rm mv cp ln kill pkill killall dd mkfs wipefs fdisk parted shred shutdown reboot halt poweroff init truncate chmod chown rsync scp make npm yarn pnpm pip apt apt-get yum dnf snap brew pg_ctl pg_dump pg_restore pg_resetwal pg_rewind pg_basebackup repmgr patronictl mysqladmin mysqldump mongodump mongorestore certbot ufw nft tc swapoff swapon sync umount modprobe kubeadm kops skaffold serverless sls cdk eb rake rails bundle cap fab'.split(
    ' ',
  );
const databases = ['psql', 'mysql', 'mariadb', 'sqlite3', 'cqlsh', 'clickhouse-client', 'sqlcmd', 'bq', 'cockroach', 'snowsql'];
const stores = ['redis-cli', 'valkey-cli', 'memcached-tool', 'mongo', 'mongosh'];
const carriers = ['ssh', 'bash', 'sh', 'zsh', 'xargs', 'parallel', 'su', 'chroot', 'nsenter', 'docker-compose'];

const known = new Set([...lookers, ...Object.keys(readingVerbs), ...Object.keys(readingFlags), ...actors, ...databases, ...stores, ...carriers]);
const lookerSet = new Set(lookers);

/** Common words of English: alone they are no proof of a command. */
const english = new Set(
  'host less more sort cut file last who w make date top free find watch service init sync mount tail head cat id kill stat diff column fly cap echo time http nc fab ip'.split(
    ' ',
  ),
);

export const isKnownProgram = (name: string) => known.has(name);
export const isEnglish = (name: string) => english.has(name);
export const isDatabase = (name: string) => databases.includes(name);
export const isStore = (name: string) => stores.includes(name);
export const isLooker = (name: string) => lookerSet.has(name);
export const readingVerb = (name: string) => (Object.hasOwn(readingVerbs, name) ? (readingVerbs[name] as RegExp) : null);
export const readsByFlags = (name: string) => (Object.hasOwn(readingFlags, name) ? (readingFlags[name] as (line: string) => boolean) : null);
