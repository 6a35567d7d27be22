import { readMarker } from '../state/marker.ts';
import type { TrackedFile } from '../state/report-state.ts';
import type { GitHub } from './github.ts';
import { listIssues, type RawIssue } from './issues.ts';
import { isOurs } from './trust.ts';

/** The file an issue tracks, as its block says; null where the issue is not ours or tracks none. */
export function readTrackedFile(issue: Pick<RawIssue, 'body' | 'user'>, ownLogin: string | null): TrackedFile | null {
  return isOurs(issue.user, ownLogin) ? (readMarker('file', issue.body ?? '') as TrackedFile | null) : null;
}

/** An issue of ours that tracks a file. */
export interface TrackingIssue {
  number: number;
  file: TrackedFile;
}

/** The tracking issues of all report files, the oldest first. */
export async function listTrackingIssues(github: GitHub, label: string): Promise<TrackingIssue[]> {
  const issues = await listIssues(github, label);
  return issues.flatMap((issue) => {
    const file = readTrackedFile(issue, github.ownLogin);
    return file ? [{ number: issue.number, file }] : [];
  });
}
