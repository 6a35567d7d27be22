import type { Person } from '../person.ts';
import type { Token } from '../tokens.ts';
import type { Phrase } from './phrase.ts';

interface WorkPattern {
  category: string;
  soft: boolean;
  match: RegExp;
}

/** Work that changes or punishes people; `<p>` stands for a person. */
const patterns: WorkPattern[] = [
  {
    category: 'punitive-action',
    soft: false,
    match: / (?:suspend|demote|fire|sack|replace|dock|dismiss|discipline|punish|sanction|slash|scold|reprimand|bench) <p> /,
  },
  {
    category: 'punitive-action',
    soft: false,
    match:
      / <p> (?:[a-z]+ ){0,2}(?:to be |be |shall be |will be |must be |is to be |are to be )(?:counselled|counseled|relieved|kept out|kept away|suspended|warned|disciplined|reprimanded|sanctioned|demoted|replaced|removed from) /,
  },
  {
    category: 'punitive-action',
    soft: false,
    match:
      / (?:suspension|show cause|disciplinary|written explanation|public apology|formal apology|stern|remedial|black-listing|blacklisting|performance objective|written warning) (?:[^ ]+ ){0,8}<p> | <p> (?:[^ ]+ ){0,5}(?:disciplinary|written explanation|his conduct|her conduct|their conduct) /,
  },
  {
    category: 'punitive-action',
    soft: false,
    match: / (?:keep|get|take) <p> (?:away|off|out) | (?:keys|pager|access|rights|laptop) (?:away )?from <p> | no more (?:[a-z]+ ){1,4}by <p> /,
  },
  {
    category: 'punitive-action',
    soft: false,
    match:
      / <p> (?:to |will |shall |must )?(?:personally |publicly )?(?:apologise|apologize|say sorry|explain (?:himself|herself|themselves)) | apology from <p> /,
  },
  {
    category: 'training-as-fix',
    soft: false,
    match:
      / (?:lecture|impress upon|re-educate|reeducate|counsel|recall to|drill into) <p> | teach <p> (?:that|not|to) | (?:re-education|reeducation|training|coaching) (?:of|for) <p> /,
  },
  {
    category: 'training-as-fix',
    soft: false,
    match:
      / (?:have a (?:word|chat|talk)|talk|speak) (?:with|to) <p> (?:[^ ]+ )?(?:about|regarding) (?:his|her|their) | (?:tell|get|ask) <p> (?:to|whether|if) (?:stop|anyone|do (?:his|her|their)) /,
  },
  {
    category: 'training-as-fix',
    soft: false,
    match:
      / <p> (?:need|needs|have|has|must|should) (?:to )?(?:start|finally|begin) | <p> (?:will|must|should|shall) (?:think|look|read|check) (?:before|twice|first) | (?:stop|don't|never|no longer) let(?:ting)? <p> /,
  },
  { category: 'mockery', soft: false, match: / (?:grown-ups|grows? up|gives a damn|how to read|do (?:his|her|their) job|with a stick) / },
  {
    category: 'training-as-fix',
    soft: true,
    match:
      / (?:pay|paying) (?:better|more|closer) attention | (?:be|being) (?:more|less) (?:attentive|honest|careful|vigilant|diligent|disciplined|casual|thorough|alert) | be better at | stop being so | stop kidding | more seriously than /,
  },
];

/** What an action item asks of people where the system should change. */
export function* workPhrases(tokens: Token[], people: Person[]): Iterable<Phrase> {
  let text = ' ';
  const starts: [number, number][] = [];
  for (let index = 0; index < tokens.length; index++) {
    const person = people.find(({ from, class: kind, owns }) => from === index && !owns && /^P[IRG]$/.test(kind));
    starts.push([text.length, index]);
    text += person ? '<p> ' : `${(tokens[index] as Token).lower} `;
    if (person) index = person.to - 1;
  }
  for (const { category, soft, match } of patterns) {
    const hit = match.exec(text);
    if (!hit) continue;
    const from = starts.findLast(([at]) => at <= hit.index + 1)?.[1] ?? 0;
    const after = starts.find(([at]) => at >= hit.index + hit[0].trimEnd().length)?.[1] ?? tokens.length;
    yield { id: 'work', category, soft, from, to: after };
  }
}
