import type { Certificates, LoopbackServer } from "@gate/testing";
import type { FaultClass, Phase } from "../src/index.ts";

/** What must become of a request: an answer of this status, or this fault. */
export type Expected = { status: number } | ExpectedFault;

interface ExpectedFault {
  class: FaultClass;
  phase: readonly Phase[];
  code?: string;
  hint: RegExp;
}

/** What is asked: an address, and how often it may have been connected to. */
export type Asked = Pick<LoopbackServer, "url"> &
  Partial<Pick<LoopbackServer, "connections" | "open">> &
  AsyncDisposable;

export interface FaultRow {
  name: string;
  expected: Expected;
  start: (certificates: Certificates) => Promise<Asked>;
  http2?: true;
  wantsBody?: boolean;
}

export const fault = (
  kind: FaultClass,
  phase: Phase | readonly Phase[],
  hint: RegExp,
  code?: string,
): Expected => ({
  class: kind,
  phase: [phase].flat(),
  hint,
  ...(code === undefined ? {} : { code }),
});
export const ok: Expected = { status: 200 };
export const protocol = (code?: string, phase: Phase = "first-byte"): Expected =>
  fault("protocol", phase, /not a proper HTTP server/, code);
export const cutBody = fault("reset", "body", /incomplete and proves nothing/);
export const cutHead = fault("reset", "first-byte", /crash of the service/);
export const late = fault("timeout", "first-byte", /slow or stuck/, "TIMEOUT_PHASE");
export const lateBody = fault("timeout", "body", /stalled/, "TIMEOUT_TOTAL");
export const truncated = fault("decode", "decode", /incomplete/, "Z_BUF_ERROR");
