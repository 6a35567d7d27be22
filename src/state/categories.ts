/** Categories of action items with the words that tell them, most particular first. */
const categories: [string, RegExp][] = [
  ['runbook', /\b(?:run ?books?|playbooks?|docs?|document(?:ation|ed)?|write[- ]?up|wiki|guide|readme|checklist)\b/i],
  ['observability', /\b(?:alert(?:s|ing)?|monitor(?:s|ing)?|metrics?|dashboards?|logs?|logging|trac(?:es?|ing)|observab\w*|slo|probe|health ?checks?)\b/i],
  ['testing', /\b(?:tests?|testing|load[- ]test\w*|staging|canary|chaos|game ?day|ci|e2e|regression)\b/i],
  ['capacity', /\b(?:capacity|pool|quota|limits?|scal(?:e|ing)|autoscal\w*|memory|cpu|disk|connections?|throughput|rate[- ]limit\w*)\b/i],
  ['security', /\b(?:security|credential\w*|tokens?|secrets?|password|permission\w*|access|auth\w*|tls|certificate\w*|firewall)\b/i],
  ['deployment', /\b(?:deploy\w*|release\w*|rollback|roll ?out|pipeline|feature flags?|migration\w*|helm|terraform)\b/i],
  ['process', /\b(?:process|policy|review|on-?call|rota|escalat\w*|communicat\w*|status page|ownership|training|incident response)\b/i],
];

/** Category of an item: what its row says, else what its words tell; null when neither does. At most 50 characters. */
export function categoryOf(text: string, stated: string | null): string | null {
  if (stated) {
    const name = stated
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50);
    return name === '' ? null : name;
  }
  return categories.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
