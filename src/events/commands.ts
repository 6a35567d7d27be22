export interface IssueCommentPayload {
  action: string;
  issue: { number: number; labels?: { name: string }[]; pull_request?: unknown };
  comment: { body: string; user: { login: string; type?: string } };
}

/** A command as someone wrote it on a line of its own. */
export interface Command {
  name: 'check' | 'track' | 'waive' | 'follow-up' | 'decline' | 'help';
  words: string;
}

/** The first `/post-mortem …` line of a comment; null when there is none. */
export function readCommand(body: string): Command | null {
  const match = /^\/post-?mortem[ \t]+(check|track|waive|follow-up|decline|help)\b[ \t]*(.*)$/im.exec(body.slice(0, 5000).replaceAll('\r', ''));
  return match ? { name: (match[1] as string).toLowerCase() as Command['name'], words: (match[2] ?? '').trim() } : null;
}

/** Why a comment is none of ours, or null when it is; without the label of reports, as far as that can be told. */
export function skipIssueComment({ action, issue, comment }: IssueCommentPayload, reportLabel: string | null): string | null {
  if (action !== 'created') return `\`issue_comment: ${action}\` is no command`;
  if (issue.pull_request) return 'this is a pull request';
  if (!readCommand(comment.body)) return 'the comment holds no `/post-mortem` command';
  if (reportLabel === null) return null;
  if (!issue.labels?.some(({ name }) => name.toLowerCase() === reportLabel.toLowerCase())) return `the issue has no label \`${reportLabel}\``;
  return null;
}
