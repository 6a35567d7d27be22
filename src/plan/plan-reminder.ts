import type { Settings } from '../settings/settings.ts';
import type { Answer, Change } from '../state/change.ts';
import { writeMarker } from '../state/marker.ts';
import { addNote, type Note, withoutRepeats } from '../state/note.ts';
import { resolveOwner } from '../state/owners.ts';
import type { PortfolioReport } from '../state/portfolio/portfolio.ts';
import { reminderText } from '../view/issues/nudge.ts';

const hour = 3_600_000;
/** A report should be out within 48 hours. */
const remindAfter = 48 * hour;

/** An open report that is still a draft 48 hours after it was filed. */
export function isLate({ issue, status }: PortfolioReport, now: string): boolean {
  return status === 'draft' && issue.state === 'open' && Date.parse(now) - Date.parse(issue.createdAt) >= remindAfter;
}

/** Reminds the author once; a report of a file has the authors it names. */
export function planReminder(report: PortfolioReport, notes: Note<unknown>[], settings: Settings): Change[] {
  if (notes.length > 0 || report.issue.locked) return withoutRepeats(notes);
  const { author, number } = report.issue;
  const named = report.facts.authors.flatMap((one) => resolveOwner(one, settings.owners).logins);
  const people = author && author.type !== 'Bot' ? [author.login] : named.slice(0, 5);
  const body = `${writeMarker('reminder', {})}\n${reminderText(people)}`;
  return [{ type: 'add-comment', key: `remind #${number}`, why: 'the report is still a draft after 48 hours', issue: number, body }];
}

/** The reminders after a change. */
export function foldReminder(notes: Note<unknown>[], change: Change, { comment, problem }: Answer): Note<unknown>[] {
  if (problem) return notes;
  if (change.type === 'delete-comment') return notes.filter(({ id }) => id !== change.comment);
  return addNote(notes, { id: comment?.id ?? 0, value: {} });
}
