import type { Settings } from '../settings/settings.ts';
import type { Answer, Change, Refused } from '../state/change.ts';
import { readMarker, writeMarker } from '../state/marker.ts';
import { addNote, withoutRepeats } from '../state/note.ts';
import type { WeeklyReview, WeeklyState } from '../state/portfolio/weekly.ts';
import { weeklyAnnouncement, weeklyBody } from '../view/issues/weekly-review.ts';
import { closeDuplicate } from './plan-duplicates.ts';
import { needsPerson } from './weekly.ts';

/** A comment has to be looked for only where one is about to be written. */
export function needsAnnouncement({ issue, memory }: WeeklyState, review: WeeklyReview): boolean {
  return issue !== null && memory.announced !== review.period && needsPerson(review);
}

/** Opens the issue once, announces the week once, and rewrites the text where it changed; the heartbeat changes once a day. */
export function planWeekly(state: WeeklyState, review: WeeklyReview, settings: Settings, refused: Refused = {}): { changes: Change[] } {
  const { issue, extra, notes } = state;
  const said = notes.some(({ value }) => value.week === review.period);
  const announced = state.memory.announced === review.period || said ? review.period : state.memory.announced;
  const body = `${writeMarker('weekly-review', { v: 1, ...review.memory, announced })}\n${weeklyBody(review)}`;
  const changes: Change[] = [...withoutRepeats(notes), ...(issue ? extra.map((other) => closeDuplicate(other, issue.number, null)) : [])];
  if (!issue) {
    const why = 'one rolling issue shows all open action items';
    const labels = [settings.labels['weekly-review'].name];
    changes.push({ type: 'open-weekly-review', key: 'weekly review', why, title: 'Post-mortems: weekly review', body, labels, assignees: [] });
  } else if (needsAnnouncement(state, review) && !said && !issue.locked && !('announce' in refused)) {
    const comment = `${writeMarker('week', { week: review.period })}\n${weeklyAnnouncement(review)}`;
    changes.push({ type: 'add-comment', key: 'announce', why: 'the week has something that needs a person', issue: issue.number, body: comment });
  } else if (issue.body !== body || issue.state === 'closed') {
    const reopen = issue.state === 'closed' ? ({ state: 'open', reason: 'reopened' } as const) : {};
    const [edit, was] = [{ body, ...reopen }, { body: issue.body }];
    changes.push({ type: 'edit-issue', key: 'weekly review', why: 'the review is rewritten in place', issue: issue.number, edit, was, applied: null });
  }
  return { changes };
}

export function foldWeekly(state: WeeklyState, change: Change, { issue, comment, problem }: Answer): WeeklyState {
  if (problem && !issue) return state;
  if (change.type === 'open-weekly-review' && issue) return state.issue ? state : { ...state, issue: { ...issue, body: change.body } };
  if (change.type === 'add-comment') return { ...state, notes: addNote(state.notes, readNote(change.body, comment?.id)) };
  if (change.type === 'delete-comment') return { ...state, notes: state.notes.filter(({ id }) => id !== change.comment) };
  if (change.type === 'close-duplicate') return { ...state, extra: state.extra.filter(({ number }) => number !== change.issue) };
  if (change.type === 'edit-issue' && state.issue) return { ...state, issue: { ...state.issue, body: change.edit.body ?? state.issue.body, state: 'open' } };
  return state;
}

function readNote(body: string, id = 0) {
  return { id, value: readMarker('week', body) as { week: string } };
}
