import type { Repository } from './repository.ts';

/** How a marker names its report. */
export interface ReportRef {
  /** `acme/shop#12`. */
  report: string;
  /** Database id of the repository, by which it is known when it is renamed; older markers have none. */
  repository?: number;
}

export function reportRef({ owner, repo, id }: Repository, number: number): ReportRef {
  return { report: `${owner}/${repo}#${number}`, ...(id === null ? {} : { repository: id }) };
}

/** Number of the report a marker names; null when it is of another repository. */
export function reportNumber(marker: unknown, { owner, repo, id }: Repository): number | null {
  const { report = '', repository = null } = (marker ?? {}) as Partial<ReportRef>;
  const [, name = '', number = ''] = /^([\w.-]+\/[\w.-]+)#(\d{1,15})$/.exec(String(report)) ?? [];
  const same = id !== null && repository !== null ? id === repository : name.toLowerCase() === `${owner}/${repo}`.toLowerCase();
  return same ? Number(number) || null : null;
}
