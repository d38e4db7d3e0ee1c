import { describe, expect, it } from "@jest/globals";
import { type CloudflareSignal, parseExpectation, type SignalConfig } from "@gate/core";
import { sendJson } from "../service.ts";
import { askStandIn, LOCATION, type Reply } from "./asking.ts";
import { answering, buildCloudflare, objectToQuery, readBody } from "./graphql-stand-in.ts";

const SIGNAL: SignalConfig & CloudflareSignal = {
  type: "cloudflare",
  name: "workers",
  url: "",
  token: "PROM_TOKEN",
  account: "a1b2",
  script: "hub-production",
  expect: parseExpectation("< 1%"),
  windowMs: 900_000,
  freshnessMs: 600_000,
  minSamples: 100,
  cpuMs: 50,
  memoryMb: 128,
  deadlineMs: 1900,
  location: LOCATION,
};
const BUDGET = { ...SIGNAL, uptime: 0.999, windowMs: 90 * 86_400_000 };
const VERSION = "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0";
const DATASET = "AccountWorkersInvocationsAdaptive";

/** Every question of a signal, whose last one is answered by a refusal. */
async function listQuestions(
  config: SignalConfig,
  version: string | undefined,
  lost: readonly string[],
): Promise<ReturnType<typeof readBody>[]> {
  const schema = buildCloudflare(lost);
  const { questions } = await askStandIn(
    (question, response, count) =>
      readBody(question).query.includes("__type")
        ? answering(undefined, schema)(question, response, count)
        : sendJson(response, {}, { status: 403 }),
    config,
    {},
    version,
  );
  return questions.map(readBody);
}

describe("the published schema of Cloudflare's GraphQL Analytics", () => {
  it.each<[string, SignalConfig, string | undefined, readonly string[]]>([
    ["invocations", SIGNAL, undefined, []],
    ["those of a version", SIGNAL, VERSION, []],
    ["without limits", { ...SIGNAL, cpuMs: undefined, memoryMb: undefined }, VERSION, []],
    ["an error budget", BUDGET, VERSION, []],
    ["without intervals", SIGNAL, undefined, [`${DATASET}.confidence`]],
    ["without a word on their validity", BUDGET, undefined, ["Confidence.isValid"]],
    ["without the bounds of intervals", SIGNAL, undefined, ["Confidence.lower"]],
    ["without sample intervals", SIGNAL, undefined, [`${DATASET}.avg`]],
    ["of 2024", SIGNAL, undefined, [`${DATASET}.confidence`, `${DATASET}Quantiles.memoryUsageBytesP99`]],
  ])("takes each of our questions: %s", async (_, config, version, lost) => {
    const questions = await listQuestions(config, version, lost);
    expect(questions.length).toBeGreaterThan(1);
    expect(questions.flatMap((question) => objectToQuery(question, buildCloudflare(lost)))).toEqual([]);
  });

  it("would show a question that it does not have", async () => {
    const [question] = (await listQuestions(SIGNAL, VERSION, [])).slice(-1);
    if (question === undefined) throw new Error("nothing was asked");
    const changed = (from: string, to: string): string[] => {
      expect(question.query).toContain(from);
      return objectToQuery({ ...question, query: question.query.replaceAll(from, to) });
    };
    expect(changed("cpuTimeP99", "cpuTimeP98")).toEqual([expect.stringContaining("cpuTimeP98")]);
    expect(changed("datetime_geq", "datetime_gte")).toContainEqual(expect.stringContaining("datetime_gte"));
    expect(changed("$from: Time!", "$from: string!")).toContainEqual(expect.stringContaining('"Time"'));
    expect(changed("datetimeMinute_DESC", "minute_DESC")).toEqual([expect.stringContaining("minute_DESC")]);
    expect(changed("limit: 1, ", "")).toContainEqual(expect.stringContaining('"limit"'));
    const variables = { ...question.variables, from: "yesterday" };
    expect(objectToQuery({ ...question, variables })).toEqual([expect.stringContaining("is no Time")]);
  });

  it("would show an answer that it does not allow", async () => {
    const row = { sum: { requests: "2000", errors: 2 }, avg: {}, quantiles: {}, confidence: {} };
    const data = { viewer: { accounts: [{ all: [row], newest: [] }] } };
    const { said } = await askStandIn(answering(data), SIGNAL);
    expect(said.reason).toContain("it cannot answer: ");
  });

  // developers.cloudflare.com, GraphQL Analytics API, "Error responses".
  it.each([
    [503, "unable to execute query, please try again later"],
    [503, "too many queries in progress, please try again later"],
    [400, "cannot request data older than 2678400s"],
    [400, "number of fields can't be more than 30"],
    [400, "limit must be positive number and not greater than 10000"],
    [400, "query time range is too large"],
    [400, "error parsing args"],
    [400, "scalar fields must have no selections"],
    [400, "object field must have selections"],
    [400, "unknown field"],
    [400, "query contains error, please review it and retry"],
    [429, "rate limiter budget depleted, try again after 5 minutes"],
    [429, "in combination, your request queries too many nodes, zones and accounts"],
    [429, "query consumed excessive resources, please try running smaller queries"],
    [401, "Unauthorized"],
    [403, "not authorized for that account"],
    [403, "does not have access to the path"],
    [500, "Internal server error"],
    [200, "cannot request data older than 2678400s"],
  ])("documents the error %d %s, which decides nothing at any question", async (status, message) => {
    const error = {
      message,
      path: ["viewer", "accounts", "0"],
      extensions: { timestamp: "2026-11-25T00:00:00Z" },
    };
    const refuse: Reply = (_, response) => sendJson(response, { data: null, errors: [error] }, { status });
    const refuseData: Reply = (question, response, count) =>
      readBody(question).query.includes("__type")
        ? answering(undefined)(question, response, count)
        : refuse(question, response, count);
    for (const config of [SIGNAL, BUDGET]) {
      for (const reply of [refuse, refuseData]) {
        const { said } = await askStandIn(reply, config);
        const shown = status === 200 || status === 400 ? message : `answered ${status}`;
        expect([said.state, said.reason]).toEqual(["inconclusive", expect.stringContaining(shown)]);
      }
    }
  });
});
