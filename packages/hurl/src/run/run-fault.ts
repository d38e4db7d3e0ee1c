/** Something of an entry cannot be done; it fails there. Carried by exception inside the runner, never out of it. */
export class RunFault extends Error {
  /** Offset in the text of the file. */
  readonly at: number;
  readonly hint: string | undefined;

  constructor(at: number, message: string, hint?: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}
