import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import type { Evidence, GateDecision } from "@gate/core";
import { createFakeRuntime, startServer, type TemporaryRepository } from "@gate/testing";
import type { CommandOutcome } from "../src/outcome.ts";
import { answerHealth, createWorker, GATE_YML, runCommand } from "./worker.ts";

/** Shards of three seconds, so that on a busy machine too they measure together. */
const HEALTH = `health:
  objectives: [error-rate < 20%]
  wait: { interval: 10ms, consecutive: 1 }
  load: { rate: 40/s, max-requests: 120, warmup: 0s, timeout: 30s }
`;
const gateYml = (url: string): string =>
  GATE_YML(url, HEALTH).replace("live: [smoke-test@staging]", "live: [health-gate@staging]");

const health = (
  worker: TemporaryRepository,
  values: Record<string, string>,
  overrides: Record<string, string> = {},
): Promise<CommandOutcome> =>
  runCommand(
    "health-gate",
    createFakeRuntime({ cwd: worker.root }),
    { environment: "staging", "expected-version": "v1", ...values },
    overrides,
  );

const decide = async (worker: TemporaryRepository): Promise<GateDecision> => {
  const runtime = createFakeRuntime({ cwd: worker.root });
  const outcome = await runCommand("verdict", runtime, { gate: "live", "expected-version": "v1" });
  return outcome.document as GateDecision;
};

const runShards = (worker: TemporaryRepository): Promise<CommandOutcome[]> =>
  Promise.all(["1/2", "2/2"].map((shard) => health(worker, { shard })));

const read = (worker: TemporaryRepository, file = ""): Promise<string> =>
  readFile(path.join(worker.root, file), "utf8");

describe("gate health-gate in shards", () => {
  it("is a go only by the merge, and only until a shard is run again", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, { "gate.yml": gateYml(server.url) });
    const shards = await runShards(worker);
    expect(shards.map(({ verdict, exitCode, outputs }) => [verdict, exitCode, outputs["evidence"]])).toEqual([
      ["inconclusive", 1, "gate-evidence/hub-health-gate-staging-1of2-a1.json"],
      ["inconclusive", 1, "gate-evidence/hub-health-gate-staging-2of2-a1.json"],
    ]);
    expect(await decide(worker)).toMatchObject({
      decision: "no-go",
      reasons: [1, 2].map((index) => ({
        check: "health-gate@staging",
        message: `shard ${index} of 2: inconclusive: shard ${index} of 2 measured 60 of 60 requests and decides nothing`,
        hint: "Merge the evidence of all shards: gate health-gate --merge <folder>.",
      })),
    });

    // Of another Worker and of another environment, as jobs of the same run leave them in the same folder.
    const shard = await read(worker, shards[0]?.outputs["evidence"]);
    for (const [name, text] of [
      ["other", shard.replaceAll('"worker": "hub"', '"worker": "other"')],
      ["preview", shard.replaceAll('"environment": "staging"', '"environment": "preview"')],
    ] as const) {
      expect(text).not.toBe(shard);
      await writeFile(path.join(worker.root, `gate-evidence/${name}-a1.json`), text);
    }
    const merged = await health(worker, { merge: "gate-evidence" });
    expect([merged.verdict, merged.exitCode]).toEqual(["pass", 0]);
    expect(merged.outputs["evidence"]).toBe("gate-evidence/hub-health-gate-staging-a1.json");
    const { predicate } = JSON.parse(await read(worker, merged.outputs["evidence"])) as Evidence;
    for (const [i, { outputs }] of shards.entries()) {
      const sha256 = createHash("sha256")
        .update(await read(worker, outputs["evidence"]))
        .digest("hex");
      expect(predicate.configuration).toContainEqual({ name: `shard:${i + 1}of2`, digest: { sha256 } });
    }
    expect(await decide(worker)).toMatchObject({ decision: "go" });

    await health(worker, { shard: "2/2" });
    expect(await decide(worker)).toMatchObject({ decision: "no-go" });
    await expect(health(worker, { merge: "gate-evidence" })).rejects.toMatchObject({ code: "MERGE_REFUSED" });
  });

  it("leaves evidence of an error, and no older pass, when a merge is refused", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, { "gate.yml": gateYml(server.url) });
    expect((await health(worker, {})).verdict).toBe("pass");
    expect(await decide(worker)).toMatchObject({ decision: "go" });
    const [first] = await runShards(worker);
    const file = first?.outputs["evidence"] ?? "";
    await expect(health(worker, { merge: file })).rejects.toMatchObject({
      code: "MERGE_REFUSED",
      message: "shard 2 of 2 is missing",
    });
    expect(await decide(worker)).toMatchObject({
      decision: "no-go",
      reasons: [{ message: "error: shard 2 of 2 is missing" }],
    });
  });

  it("merges what was measured under other settings only as the same other settings", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, { "gate.yml": gateYml(server.url) });
    const objectives = "error-rate < 50%";
    await Promise.all(["1/2", "2/2"].map((shard) => health(worker, { shard, objectives })));
    const merge = "gate-evidence";
    await expect(health(worker, { merge })).rejects.toThrow(
      /asked something else than the merge \(objectives\)/,
    );
    expect((await health(worker, { merge, objectives })).verdict).toBe("pass");
    // Its evidence answers another question than the gate asks, so the newest that counts is a shard's.
    expect(await decide(worker)).toMatchObject({ decision: "no-go" });
    await expect(
      health(worker, { merge, objectives }, { "health-load-max-requests": "100" }),
    ).rejects.toThrow(/planned in another way than the merge/);
  });

  it("takes a folder's other files for what they are, and does not look past what it cannot read", async () => {
    await using server = await startServer(answerHealth("v1"));
    await using worker = await createWorker(server.url, { "gate.yml": gateYml(server.url) });
    await runShards(worker);
    await runCommand("validate", createFakeRuntime({ cwd: worker.root }), {});
    await runCommand("smoke-test", createFakeRuntime({ cwd: worker.root }), { environment: "staging" });
    expect((await health(worker, { merge: "gate-evidence" })).verdict).toBe("pass");
    await writeFile(path.join(worker.root, "gate-evidence/cut.json"), "{");
    await expect(health(worker, { merge: "gate-evidence" })).rejects.toMatchObject({
      code: "EVIDENCE_UNREADABLE",
      location: { file: "gate-evidence/cut.json" },
    });
  });

  it.each<[string, Record<string, string>, string, RegExp]>([
    ["a shard and a merge at once", { shard: "1/2", merge: "x" }, "USAGE", /exclude each other/],
    ["a shard that is none", { shard: "3/2" }, "USAGE", /"3\/2" is not a shard/],
    [
      "more shards than requests",
      { shard: "1/121" },
      "USAGE",
      /120 requests cannot be divided into 121 shards/,
    ],
    [
      "a shard of a bare address",
      { shard: "1/2", url: "http://127.0.0.1:9", environment: "" },
      "USAGE",
      /shard needs an environment/,
    ],
    [
      "a merge for a bare address",
      { merge: "x", url: "http://127.0.0.1:9", environment: "" },
      "USAGE",
      /merge needs an environment/,
    ],
    [
      "a shard of what every shard would start",
      { shard: "1/2", environment: "ci" },
      "USAGE",
      /every shard would start ci for itself/,
    ],
    [
      "a merge for an address that nobody knows",
      { merge: "gate.yml", environment: "ci" },
      "USAGE",
      /ci has no address of its own/,
    ],
    ["a merge of nothing", { merge: "nowhere" }, "FILE_UNREADABLE", /nowhere cannot be read/],
    [
      "a merge of a folder without shards",
      { merge: "smoke" },
      "MERGE_REFUSED",
      /there is no evidence of a shard to merge/,
    ],
    [
      "a merge of a file that is no evidence",
      { merge: "gate.yml" },
      "EVIDENCE_UNREADABLE",
      /gate\.yml is not evidence/,
    ],
  ])("refuses %s", async (_, { environment = "staging", ...values }, code, message) => {
    await using worker = await createWorker(undefined, { "gate.yml": gateYml("http://127.0.0.1:9") });
    const options = environment === "" ? values : { environment, ...values };
    const refused = runCommand("health-gate", createFakeRuntime({ cwd: worker.root }), options);
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
