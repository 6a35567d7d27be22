/** What is the opposite of a change; only named, because nobody may have done it. */
const opposites: [RegExp, string][] = [
  [/\b(?:kubectl|oc)\b.*\bscale\b|--desired-(?:count|capacity)|\bgcloud\b.*\bresize\b/, 'the same command with the number of before'],
  [/\brollout undo\b/, '`kubectl rollout undo` once more, or the next deployment with the fault mended'],
  [/\bhelm\b.*\brollback\b/, '`helm rollback` to the revision of before, or the next deployment with the fault mended'],
  [/\bhelm\b.*\bupgrade\b/, '`helm rollback`'],
  [/\bcordon\b/, '`kubectl uncordon`'],
  [/\bdrain\b/, '`kubectl uncordon`'],
  [/\brollout pause\b/, '`kubectl rollout resume`'],
  [/\bset (?:image|env|resources)\b/, '`kubectl rollout undo`, or the same command with the value of before'],
  [/\bgit\b.*\brevert\b/, 'reverting the revert, once the fault is mended'],
  [/\bsystemctl\b.*\bstop\b/, '`systemctl start`'],
  [/\bsystemctl\b.*\b(?:disable|mask)\b/, '`systemctl enable` or `unmask`'],
  [/\balter system\b/i, '`ALTER SYSTEM RESET`, then reloading the configuration'],
  [/\b(?:config set|set global|alter (?:role|user|database)\b.*\bset)\b/i, 'the same command with the value of before'],
  [/\b(?:iptables|ufw|nft)\b/, 'deleting the rule that was added'],
  [/\b(?:flag|toggle|feature|ldcli|unleash)\b/i, 'setting the flag as it was'],
  [/\bargocd\b.*\brollback\b|\bargocd\b.*--sync-policy none/, 'turning automatic sync on again, and syncing'],
  [/\bgh workflow run\b/, 'the workflow that deploys'],
];

/** What would take a command back, in Markdown; null where nothing is known to. Restarts need none. */
export function oppositeOf(command: string): string | null {
  return opposites.find(([pattern]) => pattern.test(command))?.[1] ?? null;
}

/** What leaves nothing behind that would have to be taken back. */
export const leavesNothing = (command: string) =>
  /\brestart\b|\breload\b|\bretry\b|\brerun\b|\bflush\w*\b|\bkill\b|\bpg_(?:terminate|cancel)_backend\b|\bdelete pods?\b/i.test(command);
