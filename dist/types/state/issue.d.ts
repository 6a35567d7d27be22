/** An issue as GitHub has it. */
export interface IssueState {
    number: number;
    /** Database id, which the sub-issue API wants. */
    id: number;
    title: string;
    body: string;
    state: 'open' | 'closed';
    reason: 'completed' | 'not_planned' | 'duplicate' | 'reopened' | null;
    labels: string[];
    assignees: string[];
    url: string;
    createdAt: string;
    updatedAt: string;
    closedAt: string | null;
    /** Number of comments. */
    comments: number;
    /** No one without write permission may comment, and workflows may not either. */
    locked: boolean;
    author: Author | null;
}
/** Who wrote something, as GitHub says. */
export interface Author {
    login: string;
    type?: string;
}
/** An issue about which nothing is known. */
export declare const blankIssue: IssueState;
