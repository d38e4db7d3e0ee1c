import { type CloudflareSignal, formatDuration, formatPercentage, meetsExpectation } from "@gate/core";
import { askCloudflareBudget } from "./cloudflare-budget.ts";
import {
  DATASET,
  firstOf,
  isCount,
  pick,
  readBounds,
  readSchema,
  type Schema,
  selectCounts,
  toShares,
} from "./cloudflare-rows.ts";
import { askGraphql } from "./graphql.ts";
import {
  type AskedWhen,
  describeMissingToken,
  objectToAge,
  readVersionId,
  sayNothing,
  type SignalAnswer,
  type SignalDeps,
} from "./signal.ts";

/** P99 of CPU time and memory must stay below this share of their limits. */
const SHARE_OF_LIMIT = 0.8;

/**
 * Asks Cloudflare's GraphQL Analytics about the invocations of a Worker: the share that ended in an error, and the P99
 * of CPU time and memory. The data is sampled, so the share is judged by the whole interval that the API gives for
 * it (`confidence`), or as it is where every invocation was kept. What the schema offers is asked first: a field that
 * it does not have would be an error for the whole query.
 * @param expectedVersion a version id: only its invocations count; a tag or a commit names no version there
 */
export async function askCloudflare(
  deps: SignalDeps,
  config: CloudflareSignal & { token?: string | undefined; deadlineMs: number },
  expectedVersion: string | undefined,
  { signal, loadedAt }: AskedWhen,
): Promise<SignalAnswer> {
  const token = config.token === undefined ? undefined : deps.readToken(config.token);
  if (token === undefined) return sayNothing(describeMissingToken(config.token ?? "the token"));
  const source = { url: config.url, token, tokenName: config.token, deadlineMs: config.deadlineMs };
  const schema = await readSchema(deps, source, signal);
  if ("state" in schema) return schema;
  if (config.uptime !== undefined) {
    return askCloudflareBudget(deps, { ...config, uptime: config.uptime }, { source, schema }, signal);
  }
  const now = deps.clock.now();
  const version = readVersionId(expectedVersion);
  const answer = await askGraphql(deps, source, signal, {
    query: writeQuery(config, schema, version !== undefined),
    variables: {
      account: config.account,
      script: config.script,
      from: new Date(now - config.windowMs).toISOString(),
      to: new Date(now).toISOString(),
      ...(version !== undefined && { version }),
    },
  });
  if ("state" in answer) return answer;
  const said = judgeRows(answer.data, config, schema, now);
  // Invocations of the expected version alone are evidence whenever they were.
  if (version !== undefined || said.state === "inconclusive") return said;
  return objectToAge(deps, { ageMs: said.ageMs ?? Infinity, loadedAt }) ?? said;
}

/** The scalars `string` and `Time` are those of Cloudflare's schema. */
function writeQuery(config: CloudflareSignal, schema: Schema, byVersion: boolean): string {
  const filter = `filter: {scriptName: $script, datetime_geq: $from, datetime_leq: $to${byVersion ? ", scriptVersion: $version" : ""}}`;
  const quantiles = [
    ...(config.cpuMs !== undefined && schema.hasCpu ? ["cpuTimeP99"] : []),
    ...(config.memoryMb !== undefined && schema.hasMemory ? ["memoryUsageBytesP99"] : []),
  ];
  return `query ($account: string!, $script: string!, $from: Time!, $to: Time!${byVersion ? ", $version: string!" : ""}) {
  viewer {
    accounts(filter: {accountTag: $account}) {
      all: ${DATASET}(limit: 1, ${filter}) {
        ${selectCounts(schema)}
        ${quantiles.length > 0 ? `quantiles { ${quantiles.join(" ")} }` : ""}
      }
      newest: ${DATASET}(limit: 1, orderBy: [datetimeMinute_DESC], ${filter}) {
        dimensions { datetimeMinute }
      }
    }
  }
}`.replaceAll(/\n\s*\n/g, "\n");
}

function judgeRows(data: unknown, config: CloudflareSignal, schema: Schema, now: number): SignalAnswer {
  const account = firstOf(pick(data, "viewer", "accounts"));
  if (account === undefined) {
    return sayNothing("the account was not found", {
      hint: "Is account its id, and may the token read its analytics?",
    });
  }
  const row = firstOf(pick(account, "all"));
  const minute = pick(firstOf(pick(account, "newest")), "dimensions", "datetimeMinute");
  const requests = pick(row, "sum", "requests");
  const errors = pick(row, "sum", "errors");
  if (row === undefined || typeof minute !== "string") {
    const hint = `Is ${config.script} the name of the deployed Worker? Data comes some minutes late: raise deadline.`;
    return sayNothing("no data", { again: {}, hint });
  }
  if (!isCount(requests) || !isCount(errors)) return sayNothing("its answer is not that of Cloudflare's API");
  // A minute is named by its beginning.
  const ageMs = Math.max(0, now - Date.parse(minute) - 60_000);
  const common = { samples: requests, ageMs };
  if (!(ageMs <= config.freshnessMs)) {
    const reason = `its newest data is ${formatDuration(ageMs)} old (freshness ${formatDuration(config.freshnessMs)})`;
    const hint = "Does the Worker get requests now? Data comes some minutes late: raise deadline.";
    return sayNothing(reason, { again: {}, hint, ...common });
  }
  if (requests < config.minSamples) {
    return sayNothing(`${requests} invocations (min-samples ${config.minSamples})`, { again: {}, ...common });
  }
  const answers = [
    judgeErrors(row, requests, errors, config),
    ...judgeLimit("CPU time P99", pick(row, "quantiles", "cpuTimeP99"), schema.hasCpu, config.cpuMs, [
      1000,
      "ms",
    ]),
    ...judgeLimit(
      "memory P99",
      pick(row, "quantiles", "memoryUsageBytesP99"),
      schema.hasMemory,
      config.memoryMb,
      [1024 * 1024, "MiB"],
    ),
  ];
  const worst = (["fail", "inconclusive"] as const)
    .map((state) => answers.find((one) => one.state === state))
    .find(Boolean);
  const reason = answers.map((one) => one.reason).join(", ");
  return {
    ...(worst ?? answers[0]),
    ...common,
    state: worst?.state ?? "pass",
    reason: worst?.reason ?? reason,
  };
}

function judgeErrors(
  row: unknown,
  requests: number,
  errors: number,
  { expect }: CloudflareSignal,
): SignalAnswer {
  const value = errors / requests;
  const bounds = readBounds(row, requests, errors);
  const interval = bounds && toShares(bounds);
  const shown = `${formatPercentage(value)} of ${requests.toLocaleString("en-US")} invocations ended in an error`;
  if (interval === undefined)
    return sayNothing(`${shown}, by samples of unknown precision`, { again: {}, value });
  const met = interval.map((share) => meetsExpectation(share, expect));
  if (met.every(Boolean)) return { state: "pass", value, reason: `${shown}, as expected ${expect.text}` };
  if (!met.some(Boolean)) return { state: "fail", value, reason: `${shown}, expected ${expect.text}` };
  const [lower, upper] = interval.map((share) => formatPercentage(share));
  return sayNothing(`${shown}, by its samples ${lower} to ${upper}, expected ${expect.text}`, {
    again: {},
    value,
  });
}

function judgeLimit(
  what: string,
  found: unknown,
  known: boolean,
  limit: number | undefined,
  [divisor, unit]: readonly [number, string],
): SignalAnswer[] {
  if (limit === undefined) return [];
  if (!known) return [sayNothing(`its API knows no ${what} any more`)];
  if (!isCount(found)) return [sayNothing(`no ${what}`, { again: {} })];
  const value = found / divisor;
  const allowed = limit * SHARE_OF_LIMIT;
  const shown = `${what} ${Number(value.toPrecision(4))} ${unit}`;
  const most = `80 % of ${limit} ${unit}`;
  return [
    value < allowed
      ? { state: "pass", value, reason: `${shown}, below ${most}` }
      : { state: "fail", value, reason: `${shown}, expected below ${most}` },
  ];
}
