import type { Token } from '../tokens.ts';
import { verbOf } from '../verbs.ts';
import { type Clause, type Subject, toAct } from './build-act.ts';
import { type Group, readGroup } from './verb-group.ts';

/** An act and those that follow with the same agent: "opened the plan, did not read it and applied it". */
export function chain(clause: Clause, subject: Subject, start: number) {
  const { tokens, peopleFrom, acts } = clause;
  const plural = /^(?:i|we|they|he|she)$/.test(subject.who);
  let from = start;
  for (let turn = 0; turn < 5; turn++) {
    const group = turn === 0 ? readGroup(tokens, from, plural) : followUp(tokens, from);
    if (!group) return;
    const act = toAct(clause, turn === 0 ? subject : { ...subject, from: Math.min(from, group.verb) }, group, from);
    acts.push(act);
    let next = act.to;
    while (next < tokens.length && /^(?:,|and|but|then|or|nor|so|also)$/.test((tokens[next] as Token).lower)) next++;
    if (tokens[next]?.lower === 'by' && /^(?:doing|so)$/.test(tokens[next + 1]?.lower ?? ''))
      next += /^(?:that|this|so)$/.test(tokens[next + 2]?.lower ?? '') ? 3 : 2;
    if (next === act.to || next >= tokens.length || peopleFrom.has(next) || subject.owned) return;
    from = next;
  }
}

function followUp(tokens: Token[], index: number): Group | null {
  const form = verbOf(tokens[index]?.lower ?? '')?.form;
  if (form === 'ing')
    return {
      verb: index,
      lemma: verbOf((tokens[index] as Token).lower)?.lemma ?? '',
      form: 'ing',
      modal: '',
      negated: false,
      perfect: false,
      passive: false,
      progressive: false,
    };
  const group = readGroup(tokens, index, false);
  return group && (group.form === 'past' || group.form === 's' || group.lemma === 'be' || group.negated || group.modal !== '') ? group : null;
}
