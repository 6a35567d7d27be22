import type { Settings } from '../settings/settings.ts';
import type { Change } from '../state/change.ts';
import { cut } from '../state/cut.ts';
import { replaceBlock, writeBlock } from '../state/marker.ts';
import type { ReportState, TrackedFile } from '../state/report-state.ts';
import type { Repository } from '../state/repository.ts';
import { fileBlock, fileNote } from '../view/issues/file-block.ts';

/** Body block of the issue that tracks a file, marker included. */
function fileBody(file: TrackedFile, repository: Repository): string {
  return writeBlock('file', { v: 1, ...file, title: cut(file.title, 200) }, fileBlock(file, repository));
}

/** GitHub refuses a title of which nothing can be seen. */
function fileTitle({ title, path }: TrackedFile): string {
  return /[\p{L}\p{N}]/u.test(title) ? cut(title, 200) : cut(path.replace(/^.*\//, ''), 200);
}

/** Opens the issue that tracks a file. */
export function openReport(file: TrackedFile, repository: Repository, { labels }: Settings): Change {
  const [title, body] = [fileTitle(file), fileBody(file, repository)];
  const why = `the report ${file.path} has no tracking issue yet`;
  return { type: 'open-report', key: `open ${file.path}`, why, title, body, labels: [labels.report.name], assignees: [] };
}

/** Brings the tracking issue of a file up to the file. The title is touched only while it is the one last given. */
export function planTrackedFile({ issue, file: known, repository }: ReportState, file: TrackedFile): Change[] {
  const key = `file ${file.path}`;
  // An issue of a person's that the front matter names keeps its text: the comment remembers the file.
  if (!known || !('facts' in known)) return [];
  const body = replaceBlock('file', issue.body, fileBody(file, repository));
  const title = issue.title === fileTitle(known) ? fileTitle(file) : issue.title;
  if (body === issue.body && title === issue.title) return [];
  const moved = known.path === file.path ? '' : `, moved from ${known.path}`;
  const why = file.deleted ? `the file ${file.path} was deleted` : `the file ${file.path} changed${moved}`;
  const edit = { body, ...(title === issue.title ? {} : { title }) };
  return [{ type: 'edit-issue', key, why, issue: issue.number, edit, was: { body: issue.body, title: issue.title }, applied: null }];
}

/** A deleted report leaves its issues and says so: in the tracking issue, and once in a comment. */
export function planDeletedFile(state: ReportState, file: TrackedFile): Change[] {
  const { issue, noted } = state;
  const changes: Change[] = [];
  const key = `deleted ${file.path}`;
  if (!noted.includes(issue.number) && !issue.locked) {
    const body = fileNote(file);
    changes.push({ type: 'add-comment', key, why: `the file ${file.path} was deleted`, issue: issue.number, body });
  }
  return [...changes, ...planTrackedFile(state, file)];
}
