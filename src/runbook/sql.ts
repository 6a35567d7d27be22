/** Statements of SQL as people paste them; strings and comments are taken out, so that what they say does not count. */
export function statementsOf(text: string): string[] {
  return text
    .slice(0, 4000)
    .replace(/--[^\n]*/g, ' ')
    .replace(/\/\*[\s\S]{0,2000}?\*\//g, ' ')
    .replace(/'[^']*'/g, "'…'")
    .split(';')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

const opens =
  /^(?:select|with|show|explain|describe|desc|update|delete|insert|alter|drop|truncate|create|vacuum|analyze|reindex|grant|revoke|set|kill|call|begin|commit|rollback|lock|flush|optimize|start|stop|change|reset|pause|resume|reload|refresh|cluster|checkpoint)\s+\S/i;
const acts = /\b(?:insert\s+into|update\s+\S+\s+set|delete\s+from|drop|truncate|alter|create|grant|revoke|reindex|vacuum|kill)\b/i;
const actingFunctions =
  /\b(?:pg_terminate_backend|pg_cancel_backend|pg_reload_conf|pg_promote|pg_switch_wal|pg_rotate_logfile|setval|nextval|lo_unlink|pg_advisory_unlock\w*|pg_drop_\w+|pg_stat_reset\w*|set_config|dblink_exec)\s*\(/i;

/** In capitals, or with what only SQL has: "Update the set" is English. */
export function isSql(text: string): boolean {
  const clean = text.trim();
  if (!opens.test(clean) || clean.length > 4000) return false;
  return (
    /^[A-Z]{3,}\b/.test(clean) ||
    /;\s*$/.test(clean) ||
    /^(?:select\b.*\bfrom|update\s+\S+\s+set\s+\S+\s*=|delete\s+from|insert\s+into|alter\s+(?:table|system|role|user|database)|drop\s+(?:table|index|database|view)|truncate\s+table)\b/i.test(
      clean,
    )
  );
}

export function sqlReads(text: string): boolean {
  return statementsOf(text).every((one) => {
    if (/^explain\b/i.test(one)) return !/\banaly[sz]e\b/i.test(one) || !acts.test(one);
    return (
      /^(?:select|with|show|describe|desc|analyze|\\)/i.test(one) &&
      !acts.test(one) &&
      !actingFunctions.test(one) &&
      !/\binto\s+(?:outfile|dumpfile)\b/i.test(one)
    );
  });
}

/** Why a statement cannot be taken back, or null. */
export function sqlDanger(text: string): string | null {
  for (const one of statementsOf(text)) {
    const everything = !/\bwhere\b/i.test(one) || /\bwhere\s+(?:true|1\s*=\s*1|not false)\s*$/i.test(one);
    if (/\bdrop\s+(?:table|database|schema|index|view|column|user|role|tablespace|keyspace|collection|partition|constraint|if)\b/i.test(one))
      return 'drops data or what depends on it';
    if (/\btruncate\s+(?:table\s+)?[\w"`.]/i.test(one)) return 'empties whole tables';
    if (/\bdelete\s+from\b/i.test(one) && everything) return 'deletes every row: it has no WHERE';
    if (/\bupdate\s+[^\s]+\s+set\b/i.test(one) && everything) return 'changes every row: it has no WHERE';
    if (/\bpg_terminate_backend\s*\(|^kill\s+(?:connection\s+|query\s+)?\S/i.test(one)) return 'ends connections in the middle of their work';
  }
  return null;
}
