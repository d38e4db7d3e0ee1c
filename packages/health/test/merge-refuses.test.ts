import { describe, expect, it } from "@jest/globals";
import type { Evidence } from "@gate/core";
import type { HealthFacts } from "../src/facts.ts";
import type { Sample } from "../src/load.ts";
import type { ShardFile } from "../src/shards/read-shard.ts";
import { writeConfig } from "./service.ts";
import { BEGUN, HOUR, makeShard, makeShards, merge, type Piece, refusalOf } from "./shard-files.ts";

const CONFIG = writeConfig(["error-rate < 5%", "p90 < 50ms"], { maxRequests: 1000 });

const gate =
  (change: (gate: Evidence["predicate"]["gate"]) => void): NonNullable<Piece["evidence"]> =>
  ({ predicate }) =>
    change(predicate.gate);

describe("what a merge refuses", () => {
  const one = (index: number, count: number, piece?: Piece) => makeShard(CONFIG, { index, count }, piece);

  it("takes what these tables change, unchanged", async () => {
    expect(await refusalOf(merge(CONFIG, [one(1, 2), one(2, 2)]))).toBe("pass");
  });

  it.each<[string, ReturnType<typeof makeShards>, RegExp]>([
    ["nothing", [], /there is no evidence of a shard to merge$/],
    ["the last shard is missing", [one(1, 3), one(2, 3)], /shard 3 of 3 is missing$/],
    ["the first shard is missing", [one(2, 2)], /shard 1 of 2 is missing$/],
    ["a shard twice", [one(1, 2), one(2, 2), one(2, 2)], /shard 2 of 2 is in shard-2\.json too$/],
    [
      "the samples of one shard under two names",
      [one(1, 2), renumber(one(1, 2), 2)],
      /its samples are those of shard-1\.json/,
    ],
    [
      "shards of two divisions",
      [one(1, 2), one(2, 3)],
      /this is shard 2 of 3, and shard-1\.json is shard 1 of 2$/,
    ],
  ])("refuses %s", async (_, files, message) => {
    const refusal = await refusalOf(merge(CONFIG, files));
    expect(refusal).toMatch(/^MERGE_REFUSED /);
    expect(refusal).toMatch(message);
  });

  it.each<[string, Piece, RegExp]>([
    [
      "of another check",
      { evidence: gate((g) => (g.result.check = "smoke-test")) },
      /it is evidence of smoke-test/,
    ],
    [
      "of another environment",
      { evidence: gate((g) => (g.result.environment = "production")) },
      /it is about production, not staging/,
    ],
    ["of another Worker", { evidence: gate((g) => (g.worker = "other")) }, /about the Worker other, not hub/],
    [
      "of another commit",
      { evidence: ({ subject }) => void (subject[0]!.digest = { gitCommit: "2".repeat(40) }) },
      /about commit 222222222222, not 111111111111/,
    ],
    [
      "of another wrangler config",
      { evidence: ({ subject }) => void (subject[1]!.digest = { sha256: "d".repeat(64) }) },
      /about another wrangler config/,
    ],
    [
      "of no wrangler config",
      { evidence: ({ subject }) => void subject.pop() },
      /about another wrangler config/,
    ],
    [
      "of another gate.yml",
      { evidence: ({ predicate }) => void (predicate.configuration[0]!.digest = { sha256: "0".repeat(64) }) },
      /asked something else than the merge \(gate\.yml\)/,
    ],
    [
      "of other settings",
      { evidence: ({ predicate }) => void (predicate.configuration[1]!.digest = { sha256: "0".repeat(64) }) },
      /asked something else than the merge \(load\)/,
    ],
    [
      "that says none of its settings",
      { evidence: ({ predicate }) => void predicate.configuration.pop() },
      /\(load\)/,
    ],
    [
      "of a changed tree",
      { evidence: gate((g) => (g.source.dirty = true)) },
      /a tree with uncommitted changes/,
    ],
    [
      "of a pull request's code",
      { evidence: gate((g) => (g.source.ranPullRequestCode = true)) },
      /a run of a pull request's code/,
    ],
    [
      "of another run",
      { evidence: gate((g) => (g.source.runUrl = "https://github.example/8")) },
      /of another run/,
    ],
    ["of another attempt", { evidence: gate((g) => (g.attempt = 2)) }, /not of the same run and attempt/],
    [
      "of another event",
      { evidence: gate((g) => (g.source.event = "schedule")) },
      /not of the same run and attempt/,
    ],
    [
      "from the future",
      { evidence: gate((g) => (g.finishedAt = new Date(BEGUN + HOUR).toISOString())) },
      /from the future/,
    ],
    [
      "too old",
      { evidence: gate((g) => (g.finishedAt = new Date(BEGUN - 24 * HOUR).toISOString())) },
      /it is 24 h 10 min old; at most 24 h counts/,
    ],
    [
      "by another version of the gate",
      { evidence: gate((g) => (g.suite.version = "0.2.0")) },
      /another version of the gate \(0\.2\.0; the merge is made by 0\.1\.0\)/,
    ],
    [
      "by another build of the gate",
      { evidence: gate((g) => (g.suite.distDigest = "f".repeat(64))) },
      /another build of the gate 0\.1\.0 \(f{12}; the merge is made by [0-9a-e]{12}\)/,
    ],
    ["that is no shard", { evidence: gate((g) => delete g.shard) }, /it is no shard of health-gate/],
    ["that could not judge", { verdict: "error" }, /shard 2 of 2 could not measure: it decides nothing/],
    ["that calls itself a pass", { verdict: "pass" }, /says pass, which a shard never does/],
    ["that failed without a reason", { verdict: "fail" }, /failed and does not say why/],
    ["with no facts", { facts: () => "none" }, /its facts are none of a shard: facts is no such thing/],
    ["with facts of another shard", { facts: changeShard({ index: 1 }) }, /they are of shard 1 of 2/],
    [
      "with a state that nobody knows",
      { facts: (f) => ({ ...f, wait: { ...f.wait, state: "fine" } }) },
      /wait\.state is no such thing/,
    ],
    ["with no version", { facts: withoutKey("version") }, /version is missing/],
    [
      "of another version than it says",
      { evidence: gate((g) => (g.version = { ...g.version!, answered: "v3" })) },
      /contradicts itself about the version/,
    ],
    [
      "that calls an unproven version healthy",
      withVersion({ expected: "v2", answered: "v2", state: "unproven" }),
      /calls healthy what named another version/,
    ],
    [
      "that another version answered",
      withVersion({ expected: "v3", answered: "v3", state: "proven" }),
      /expected not the same version/,
    ],
    [
      "that another address answered",
      { facts: (f) => ({ ...f, url: "http://127.0.0.1:8" }) },
      /it asked http:\/\/127\.0\.0\.1:8, not/,
    ],
    [
      "that another environment answered",
      { facts: (f) => ({ ...f, environment: "production" }) },
      /not the same environment answered/,
    ],
    ["that has not saved its samples", { facts: withoutKey("samples") }, /has not saved its samples/],
    ["that measured nothing", { facts: ({ samples: _s, load: _l, ...f }) => f }, /has measured nothing/],
    [
      "that counts other samples",
      { facts: (f) => ({ ...f, load: { ...f.load!, failed: 1 } }) },
      /samples are not those that it counts/,
    ],
    [
      "of another rate",
      { facts: (f) => ({ ...f, plan: { ...f.plan, rate: 20 } }) },
      /planned in another way than the merge \(rate\)/,
    ],
    ["of another warm-up", { facts: (f) => ({ ...f, plan: { ...f.plan, warmupMs: 7 } }) }, /\(warmupMs\)/],
    [
      "of another budget",
      { facts: (f) => ({ ...f, plan: { ...f.plan, maxRequests: 99 } }) },
      /\(maxRequests\)/,
    ],
    ["of a smaller part", { facts: changeShard({ requests: 400 }) }, /\(its part\)/],
    ["of a slower part", { facts: changeShard({ rate: 10 }) }, /\(its part\)/],
    [
      "whose requests were due at other instants",
      { sample: (i) => (i === 3 ? { plannedMs: 3 } : {}) },
      /request 4 was not due as the config plans it/,
    ],
    ...(
      [
        ["answered before it was due", { ttfbMs: -5 }],
        ["answered before it left", { ttfbMs: 5, lagMs: 6 }],
        ["at its end before its first byte", { totalMs: 1 }],
        ["sent before it was due", { lagMs: -1 }],
        ["good without an answer", { censored: true, ttfbMs: 20_000, totalMs: 20_000 }],
        ["given up before the timeout", { censored: true, shot: { failure: "timeout" } }],
        ["served in less than no time", { shot: { serverTime: { waitedMs: 1, toldMs: -1 } } }],
      ] satisfies [string, Partial<Sample>][]
    ).map(([what, sample]): [string, Piece, RegExp] => [
      `with a request that was ${what}`,
      { sample: (i) => (i === 3 ? sample : {}) },
      /request 4 was not measured like that by any run/,
    ]),
    [
      "that measured an hour later",
      { fromMs: HOUR / 12 },
      /did not measure together: shard 2 of 2 began 5 min after the first/,
    ],
    ["that does not say when", { facts: changeShard({ until: undefined }) }, /does not say when it measured/],
  ])("refuses evidence %s", async (_, piece, message) => {
    const refusal = await refusalOf(merge(CONFIG, [one(1, 2), one(2, 2, piece)]));
    expect(refusal).toMatch(/^MERGE_REFUSED shard-2\.json: \S/);
    expect(refusal).toMatch(message);
  });

  it.each<[string, Parameters<typeof merge>[2], RegExp]>([
    [
      "address",
      { target: { url: "http://127.0.0.1:10" } },
      /shard 1 of 2 asked http:\/\/127\.0\.0\.1:9, and the merge is about/,
    ],
    ["version", { target: { expectedVersion: "v3" } }, /expected version v2, and the merge expects v3/],
  ])("refuses shards of another %s than its own", async (_, further, message) => {
    expect(await refusalOf(merge(CONFIG, makeShards(CONFIG, 2), further))).toMatch(message);
  });

  it("refuses samples that were changed", async () => {
    const forged: Piece = {
      facts: (facts) => ({ ...facts, samples: { ...facts.samples, sha256: "0".repeat(64) } }),
    };
    expect(await refusalOf(merge(CONFIG, [one(1, 2), one(2, 2, forged)]))).toMatch(
      /^EVIDENCE_UNREADABLE shard-2\.json: the samples of shard-2\.json cannot be read: their digest is another one/,
    );
  });

  it("refuses a shard that did not ask again after a load without a health check", async () => {
    const routes = [{ path: "/api/health", weight: 1, location: { file: "gate.yml" } }];
    const config = writeConfig(undefined, { routes }, { check: "health.hurl" });
    const text = "GET {{base_url}}/api/health\nHTTP 200\n";
    const readFile = (): Promise<{ file: string; text: string }> =>
      Promise.resolve({ file: "health.hurl", text });
    expect(await refusalOf(merge(config, makeShards(config, 2), { target: { readFile } }))).toMatch(
      /MERGE_REFUSED shard-1\.json: shard 1 of 2 does not say who answered after its load/,
    );
  });

  it("is a config error when the objectives can never be proven", async () => {
    const config = writeConfig(["error-rate < 0.1%"]);
    expect(await refusalOf(merge(config, []))).toMatch(/^OBJECTIVE_OUT_OF_REACH/);
  });
});

/** The evidence of one shard, said to be another's. */
function renumber(file: ShardFile, index: number): ShardFile {
  const { gate } = file.evidence.predicate;
  const facts = gate.result.facts as HealthFacts;
  const result = { ...gate.result, facts: { ...facts, shard: { ...facts.shard, index } } };
  const predicate = { ...file.evidence.predicate, gate: { ...gate, result, shard: { index, count: 2 } } };
  return { ...file, file: "other.json", evidence: { ...file.evidence, predicate } };
}

function changeShard(change: Partial<NonNullable<HealthFacts["shard"]>>): NonNullable<Piece["facts"]> {
  return (facts) => ({ ...facts, shard: { ...facts.shard, ...change } });
}

function withVersion(version: HealthFacts["version"]): Piece {
  return { facts: (facts) => ({ ...facts, version }), evidence: gate((g) => (g.version = version)) };
}

function withoutKey(key: keyof HealthFacts): NonNullable<Piece["facts"]> {
  return (facts) => ({ ...facts, [key]: undefined });
}
