import type { SavedSamples } from "../samples.ts";
import type { Comparison } from "./compare.ts";

/** What the candidate was compared with, and what came of it. */
export interface BaselineFacts {
  kind: "version" | "file";
  /** The version id, or the path of the saved run. */
  name: string;
  /** What the health check named as the baseline's version. */
  answered?: string | undefined;
  state: "compared" | "inconclusive";
  /** Why there is no comparison, and what to do about it. May hold untrusted text. */
  reason?: string | undefined;
  hint?: string | undefined;
  /** Requests to each side that were to be compared: settled before the first one. */
  requests: number;
  /** A fraction; absent: worse is a warning. */
  allowedIncrease?: number | undefined;
  comparison?: Comparison | undefined;
  /** Every measured request to a baseline version, packed; absent for a file, and where both sides are too many. */
  samples?: SavedSamples | undefined;
  /** Of the samples of a saved run. */
  sha256?: string | undefined;
}
