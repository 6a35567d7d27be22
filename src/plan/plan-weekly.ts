import type { Settings } from '../settings/settings.ts';
import type { Change } from './change.ts';
import type { Applied } from './fold.ts';
import { writeMarker } from './marker.ts';
import type { Problems } from './state.ts';
import { emptyWeekly, needsPerson, type WeeklyMemory, type WeeklyReview } from './weekly.ts';

/** The rolling issue as GitHub has it. */
export interface WeeklyState {
  issue: { number: number; body: string; state: 'open' | 'closed'; updatedAt: string; comments: number } | null;
  memory: WeeklyMemory;
  /** A comment of this week announces it already. */
  said: boolean;
  problems: Problems;
}

export const noWeekly: WeeklyState = { issue: null, memory: emptyWeekly, said: false, problems: {} };

/** How the review is put into words; handed in. */
export interface WeeklyTexts {
  body: (review: WeeklyReview) => string;
  announcement: (review: WeeklyReview) => string;
}

/** A comment has to be looked for only where one is about to be written. */
export function needsAnnouncement({ issue, memory }: WeeklyState, review: WeeklyReview): boolean {
  return issue !== null && memory.announced !== review.week && needsPerson(review);
}

/** Opens the issue once, announces the week once, and rewrites the text where it changed; the heartbeat changes once a day. */
export function planWeekly(state: WeeklyState, review: WeeklyReview, settings: Settings, texts: WeeklyTexts): { changes: Change[] } {
  const { issue, said, problems } = state;
  const announced = state.memory.announced === review.week || said ? review.week : state.memory.announced;
  const body = `${writeMarker('weekly-review', { v: 1, ...review.memory, announced })}\n${texts.body(review)}`;
  const changes: Change[] = [];
  if (!issue) {
    const why = 'one rolling issue shows all open action items';
    const labels = [settings.labels['weekly-review'].name];
    changes.push({ type: 'open-weekly-review', key: 'weekly review', why, title: 'Post-mortems: weekly review', body, labels, assignees: [] });
  } else if (needsAnnouncement(state, review) && !said && !problems['announce']) {
    const comment = `${writeMarker('week', { week: review.week })}\n${texts.announcement(review)}`;
    changes.push({ type: 'add-comment', key: 'announce', why: 'the week has something that needs a person', issue: issue.number, body: comment });
  } else if (issue.body !== body || issue.state === 'closed') {
    const reopen = issue.state === 'closed' ? ({ state: 'open', reason: 'reopened' } as const) : {};
    const edit = { body, ...reopen };
    changes.push({
      type: 'edit-issue',
      key: 'weekly review',
      why: 'the review is rewritten in place',
      issue: issue.number,
      edit,
      was: { body: issue.body },
      applied: null,
    });
  }
  return { changes: changes.filter(({ key }) => !problems[key]) };
}

export function foldWeekly(state: WeeklyState, change: Change, { issue, problem }: Applied): WeeklyState {
  if (problem && !issue) return { ...state, problems: { ...state.problems, [change.key]: problem } };
  if (change.type === 'open-weekly-review' && issue) return { ...state, issue: { ...issue, body: change.body } };
  if (change.type === 'add-comment') return { ...state, said: true };
  if (change.type === 'edit-issue' && state.issue) return { ...state, issue: { ...state.issue, body: change.edit.body ?? state.issue.body, state: 'open' } };
  return state;
}
