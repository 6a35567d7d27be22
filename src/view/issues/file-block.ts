import { writeMarker } from '../../state/marker.ts';
import type { FilePlace, TrackedFile } from '../../state/report-state.ts';
import type { Repository } from '../../state/repository.ts';
import type { LinkLine } from './finding-list.ts';
import { codeText } from './safe-text.ts';

/** Address of a file at a commit. */
export function fileAddress({ path, commit }: FilePlace, repository: Repository): string {
  const encoded = path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
  return `${repository.url}/blob/${commit}/${encoded}`;
}

/** Address of a line of a report's file, as its text stands and not as GitHub renders it; null for a report without a file. */
export function lineLink(file: FilePlace | null | undefined, repository: Repository): LinkLine {
  return file ? (line) => `${fileAddress(file, repository)}?plain=1#L${line}` : null;
}

/** What the issue that tracks a report file says. */
export function fileBlock(file: TrackedFile, repository: Repository): string {
  const where = `[${codeText(file.path)}](${fileAddress(file, repository)}) at \`${file.commit.slice(0, 7)}\``;
  if (file.deleted) return `This issue tracks a post-mortem whose file was deleted; it last was ${where}. Its action items stay.`;
  return [
    `This issue tracks the post-mortem in ${where}.`,
    '',
    'Edit the file, and a merge brings this issue, its comment and its action items up to date. This block is kept up to date; the rest of the text is yours.',
  ].join('\n');
}

/** Said once on the issue of a report whose file is gone. */
export function fileNote(file: FilePlace): string {
  return `${writeMarker('deleted', { path: file.path })}\nThe file ${codeText(file.path)} was deleted. This issue, its action items and its follow-up stay as they are; close what is not needed.`;
}
