import { clockOf } from '../evidence/evidence.ts';
import { safeText } from '../view/issues/safe-text.ts';
import { type Marked, minutesFrom } from './facts.ts';

/** What only people know: asked, not guessed. */
export function questions(marked: Marked): string[] {
  const { started, detected, acknowledged, mitigated, resolved } = marked;
  const asked = [
    'How severe was it, and who writes this report? (**Severity**, **Authors** and **Published** belong at the top)',
    'What did customers see, how many were hit, and what did it cost them?',
  ];
  if (!started) asked.push('When did it begin? No source shows it');
  if (!detected) asked.push('How did people learn of it? No alert, page or marked message was found');
  if (!acknowledged) asked.push('Who took it on, and when? No acknowledgement was found');
  if (mitigated?.why) asked.push(`Is the row at ${clockOf(mitigated.at)} what ended the impact? It was chosen because ${safeText(mitigated.why, 200)}`);
  else asked.push('What ended the impact? No change was found shortly before it fell');
  if (resolved?.kind !== 'resolve') asked.push('When did the team call it over? No source says so');
  const silent = minutesFrom(acknowledged ?? detected, mitigated);
  if (silent !== null && silent > 15) asked.push('What was seen, thought and tried between the acknowledgement and the mitigation, also what did not help?');
  asked.push('What made it possible: the immediate trigger, what contributed, what in the system let it through?');
  asked.push('What will be changed, by whom and until when?');
  return asked.map((one) => `- ${one}`);
}
