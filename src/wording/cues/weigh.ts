import { excusedLead, responding } from '../verdicts/cause-slot.ts';
import { meanwhile, obeys, opinion, positive, praised, purpose, rests } from '../verdicts/readings.ts';
import type { Place } from '../verdicts/verdict.ts';
import { cues } from './cue-table.ts';
import { featuresOf, isWeighed, type Reading } from './features.ts';

/** What a cue weighs: above zero where it was met in blame; in eighths. */
let weights: Map<string, number> | null = null;

function load(): Map<string, number> {
  const table = new Map<string, number>();
  for (const line of cues.split('\n')) {
    const [weight = '', list = ''] = line.split('\t');
    for (const cue of list.split('|')) table.set(cue, Number(weight) / 8);
  }
  return table;
}

/**
 * From here on a sentence blames; where no number stands, nothing is weighed: in a timeline or summary
 * cues that look sure on the text they were learned from fire on people who only do their work.
 */
const least: Partial<Record<Place, number>> = { cause: 2 };

/** Blame that is refused, and praise. */
const refused =
  / (?:not|no|nobody|nobody's|no-one's|never|nothing|without|neither|[a-z]+n't) (?:[^ ]+ ){0,6}(?:fault|blame|blamed|guilty|careless|negligent|wrong|mistake|mistakes|error) | (?:thanks|thank|kudos|helped|luckily|fortunately|saved|praised?|grateful|appreciate|well done|good catch|chapeau|hats off|bravo|heroic|calmly|kept calm|(?:do|did|decide|act) (?:the )?same|right (?:call|decision)|good (?:call|decision)|correct (?:call|decision)|stand by|keep doing|within the rules|flowers|right things?) /;

/** With its purpose or the system's reason, or where people only respond, a deed is told and not blamed. */
function isExplained({ tokens, acts }: Reading): boolean {
  if (refused.test(` ${tokens.map(({ lower }) => lower).join(' ')} `)) return true;
  const deeds = acts.filter(({ agent }) => agent === 'third' || agent === 'organisation' || agent === 'they');
  return (
    deeds.length > 0 &&
    (deeds.some((act) => excusedLead(act) || purpose.test(act.context) || praised(act)) ||
      deeds.every((act) => positive(act) && (responding.has(act.lemma) || meanwhile(act) || opinion(act) || rests(act) || obeys(act))))
  );
}

/** Whether the sum of many small signs tells that a person is blamed where no verdict says so alone. */
export function blamesByCues(reading: Reading): boolean {
  const limit = reading.place && least[reading.place];
  if (limit === null || limit === undefined || !isWeighed(reading) || isExplained(reading)) return false;
  weights ??= load();
  let sum = weights.get('bias') ?? 0;
  for (const feature of featuresOf(reading)) sum += weights.get(feature) ?? 0;
  return sum >= limit;
}
