import type { Span } from "../syntax/tree.ts";

/** Why an entry failed, and where. */
export interface Failure extends Span {
  /** The name of the error, as hurl says it. */
  title: string;
  /** What hurl says behind the carets under the place; further lines stand below it. */
  message: string;
  /** The same in one line, where `message` says too little without the line of the file. */
  summary?: string | undefined;
  /** Lines that stand under the place instead of carets and message. */
  below?: readonly string[] | undefined;
  /** Lines below `at`, where the difference lies inside a body. */
  linesBelow?: number | undefined;
  hint?: string | undefined;
}

/** The error of a request that has no usable answer. */
export const HTTP_ERROR = "HTTP connection";
/** The error of a query that has no answer. */
export const NO_RESULT = "No query result";

/** Something of an entry cannot be done; it fails there. Carried by exception inside the runner, never out of it. */
export class RunFault extends Error implements Failure {
  readonly at: number;
  readonly end: number;
  readonly title: string;
  readonly hint: string | undefined;

  constructor({ at, end }: Span, title: string, message: string, hint?: string) {
    super(message);
    this.at = at;
    this.end = end;
    this.title = title;
    this.hint = hint;
  }
}
