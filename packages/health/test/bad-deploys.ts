import type { HealthConfig } from "@gate/core";
import type { CertificateName, FaultName } from "@gate/testing";
import type { Answer } from "./judging.ts";
import { HEALTHY, writeConfig } from "./service.ts";

/** One deploy that must not pass, as a server that behaves like it. */
export interface BadDeploy {
  name: string;
  /** How it answers; or a row of the fault servers; or a good service behind this certificate. */
  serves: Answer | { fault: FaultName } | { certificate: CertificateName } | { nobody: true };
  config?: HealthConfig;
  verdict?: "fail" | "inconclusive";
  rule: string;
  /** Part of the headline. */
  cause: string | RegExp;
  /** Part of the first finding's hint. */
  cure?: string;
}

export const withData = (data: object): object => ({ success: true, data: { ...HEALTHY.data, ...data } });
export const say =
  (status: number, headers: Record<string, string>, body = ""): Answer =>
  (_, response) =>
    response.writeHead(status, headers).end(body);
export const html = { "content-type": "text/html" };
export const cloudflare = (status: number, code: number): Answer =>
  say(status, { "content-type": "text/plain; charset=UTF-8", server: "cloudflare" }, `error code: ${code}`);

export const EDGE = { verdict: "inconclusive", rule: "health/edge-answered" } as const;

/** How each is judged where nothing else is said; what never becomes healthy is not waited for so long. */
export const USUAL = writeConfig(undefined, { rate: 200 });
export const BRIEF = writeConfig(
  undefined,
  { timeoutMs: 1000 },
  {
    wait: { deadlineMs: 150, intervalMs: 20, consecutive: 2 },
  },
);
