/** A repository on GitHub. */
export interface Repository {
  owner: string;
  repo: string;
  /** `https://github.com/owner/repo`. */
  url: string;
}
