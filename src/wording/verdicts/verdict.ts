import type { SectionName } from '../../report/types.ts';
import type { Act } from '../acts/act.ts';

/** What kind of text a section holds: what is right in a timeline is a judgement among the causes. */
export type Place = 'cause' | 'story' | 'good' | 'work' | 'other';

const places: Partial<Record<SectionName, Place>> = {
  'root-cause': 'cause',
  'contributing-factors': 'cause',
  'five-whys': 'cause',
  'went-wrong': 'cause',
  lessons: 'cause',
  timeline: 'story',
  response: 'story',
  'went-well': 'good',
  lucky: 'good',
  'action-items': 'work',
  prevention: 'work',
};
export const placeOf = (section: SectionName | null): Place => (section && places[section]) || 'other';

/** Where what happened is told, not praised or planned. */
export const told = (place: Place) => place !== 'good' && place !== 'work';
/** Where what happened is weighed, not only told in its order. */
export const weighed = (place: Place) => told(place) && place !== 'story';

export interface Verdict {
  /** Names the rule in tests and benches. */
  id: string;
  category: string;
  soft?: boolean;
  /** Whose acts are asked about; those of people where nothing is said. */
  of?: 'we' | 'nobody' | 'none';
  test: (act: Act, place: Place, section: SectionName | null) => boolean;
}

export const inCause = (section: SectionName | null) =>
  section === 'root-cause' || section === 'contributing-factors' || section === 'five-whys' || section === 'went-wrong';
