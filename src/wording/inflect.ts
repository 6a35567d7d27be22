/**
 * Forms of a verb: `wipe` → wipe, wipes, wiped, wiping; `skip*` doubles its last letter. Irregular verbs are written out
 * with their forms: `forget/forgets/forgot/forgotten/forgetting`.
 */
export function verbForms(entry: string): string[] {
  if (entry.includes('/')) return entry.split('/');
  const doubled = entry.endsWith('*');
  const verb = doubled ? entry.slice(0, -1) : entry;
  const [first = '', ...rest] = verb.split('_');
  const tail = rest.length > 0 ? `_${rest.join('_')}` : '';
  return regular(first, doubled).map((form) => form + tail);
}

function regular(verb: string, doubled: boolean): string[] {
  const stem = doubled ? verb + verb.slice(-1) : /[^aeo]e$|[aeiou][^aeiou]e$/.test(verb) ? verb.slice(0, -1) : verb;
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  return [verb, /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
}
