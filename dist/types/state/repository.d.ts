/** A repository on GitHub. */
export interface Repository {
    owner: string;
    repo: string;
    /** Database id, which a rename does not change; null where it is not known. */
    id: number | null;
    /** `https://github.com/owner/repo`. */
    url: string;
}
