/** Why a source could not be asked, as a sentence for people. Ends the source, never the run. */
export class SourceProblem extends Error {
  override name = 'SourceProblem';
  /** Status of the answer; 0 where there was none. */
  readonly status: number;

  constructor(message: string, status = 0) {
    super(message);
    this.status = status;
  }
}
