import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { CheckResult } from "@gate/core";
import { createHttpClient } from "@gate/http";
import {
  type Certificates,
  createCertificates,
  type LoopbackServer,
  startFaultServer,
  startServer,
} from "@gate/testing";
import type { HealthFacts } from "../src/facts.ts";
import { runHealthGate } from "../src/health-gate.ts";
import { type BadDeploy, BRIEF, USUAL } from "./bad-deploys.ts";
import { BAD_UNDER_LOAD } from "./bad-under-load.ts";
import { NEVER_HEALTHY, TOKEN } from "./never-healthy.ts";
import { answerHealthy } from "./judging.ts";
import { aimAt, withDeps } from "./service.ts";

const BAD_DEPLOYS = [...NEVER_HEALTHY, ...BAD_UNDER_LOAD];
/** At the same time: enough to be quick, few enough for a small machine. */
const LANES = 4;

let certificates: Certificates;
const results = new Map<string, CheckResult<HealthFacts>>();

async function start({ serves }: BadDeploy): Promise<LoopbackServer> {
  if (typeof serves === "function") {
    let count = 0;
    return startServer((request, response) => serves(request, response, (count += 1)));
  }
  if ("fault" in serves) return startFaultServer(serves.fault, certificates);
  if ("certificate" in serves) {
    const tls = certificates.pairs[serves.certificate];
    return startServer((request, response) => answerHealthy(request, response, 0), { tls });
  }
  const server = await startServer(() => undefined);
  await server.close();
  return server;
}

async function judgeDeploy(deploy: BadDeploy): Promise<CheckResult<HealthFacts>> {
  const config = deploy.config ?? (NEVER_HEALTHY.includes(deploy) ? BRIEF : USUAL);
  const server = await start(deploy);
  const client = createHttpClient({ env: {}, extraCa: certificates.ca });
  try {
    return await withDeps((deps) => runHealthGate(deps, aimAt(server.url, config)), {
      client,
    });
  } finally {
    await client.close();
    await server.close();
  }
}

beforeAll(async () => {
  certificates = await createCertificates();
  const queue = [...BAD_DEPLOYS];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results.set(next.name, await judgeDeploy(next));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}, 120_000);
afterAll(() => certificates[Symbol.asyncDispose]());

describe("bad deploys", () => {
  it("are at least forty, each another one", () => {
    expect(BAD_DEPLOYS.length).toBeGreaterThanOrEqual(40);
    expect(results.size).toBe(BAD_DEPLOYS.length);
  });

  it.each(BAD_DEPLOYS)("do not pass, and the reason names the cause: $name", (deploy) => {
    const { name, verdict = "fail", rule, cause, cure = "" } = deploy;
    const result = results.get(name)!;
    expect(result.verdict).not.toBe("pass");
    expect({ headline: result.headline, verdict: result.verdict }).toMatchObject({
      headline: typeof cause === "string" ? expect.stringContaining(cause) : expect.stringMatching(cause),
      verdict,
    });
    const finding = result.findings.find(({ ruleId }) => ruleId === rule);
    expect(finding).toMatchObject({ level: "error", hint: expect.stringContaining(cure) });
    expect(JSON.stringify(result)).not.toContain(TOKEN);
  });

  it("would pass if they were good", async () => {
    const good = await judgeDeploy({ name: "good", serves: { certificate: "good" }, rule: "", cause: "" });
    expect([good.verdict, good.findings]).toEqual(["pass", []]);
  });
});
