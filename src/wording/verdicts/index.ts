import type { SectionName } from '../../report/types.ts';
import type { Act } from '../acts/act.ts';
import { attitudes } from './attitudes.ts';
import { beliefs } from './beliefs.ts';
import { causeSlot } from './cause-slot.ts';
import { counterfactuals } from './counterfactuals.ts';
import { deeds } from './deeds.ts';
import { harms } from './harm.ts';
import { judgements } from './judgements.ts';
import { lapses } from './lapses.ts';
import { oversights } from './oversights.ts';
import { softer } from './softer.ts';
import { placeOf, type Verdict } from './verdict.ts';

const verdicts: Verdict[] = [
  ...lapses,
  ...beliefs,
  ...oversights,
  ...deeds,
  ...harms,
  ...attitudes,
  ...judgements,
  ...counterfactuals,
  ...causeSlot,
  ...softer,
];

const groups = new Map<string, Verdict[]>();
for (const verdict of verdicts) groups.set(verdict.of ?? 'people', [...(groups.get(verdict.of ?? 'people') ?? []), verdict]);

/** The first verdict on an act, or null. */
export function verdictOn(act: Act, section: SectionName | null): Verdict | null {
  const place = placeOf(section);
  const own = act.agent === 'we' || act.agent === 'nobody' || act.agent === 'none' ? act.agent : 'people';
  return groups.get(own)?.find((one) => one.test(act, place, section)) ?? null;
}
