import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateRawSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Evidence } from "@gate/core";
import { createVictim, runGate, type Victim } from "./victim.ts";

const [FIRST, SECOND] = ["victim-health-gate-ci-1of2-a1.json", "victim-health-gate-ci-2of2-a1.json"] as const;

interface Shards extends AsyncDisposable {
  victim: Victim;
  /** Holds the evidence of both. */
  folder: string;
}

interface SavedFacts {
  load: Record<string, unknown>;
  samples: { count: number; data: string; sha256: string };
  url: string;
}

let shards: Shards;

beforeAll(async () => {
  const victim = await createVictim();
  const measure = (index: number) =>
    runGate(victim.repository.root, ["health-gate", "--shard", `${index}/2`, "--evidence-folder", "shards"]);
  const runs = await Promise.all([measure(1), measure(2)]);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([1, 1]);
  const folder = await mkdtemp(path.join(tmpdir(), "gate shards "));
  await cp(path.join(victim.repository.root, "shards"), folder, { recursive: true });
  await rm(path.join(victim.repository.root, "shards"), { recursive: true });
  shards = {
    victim,
    folder,
    async [Symbol.asyncDispose]() {
      await rm(folder, { recursive: true, force: true });
      await victim[Symbol.asyncDispose]();
    },
  };
}, 120_000);

afterAll(async () => {
  await shards[Symbol.asyncDispose]();
});

type Change = (evidence: Evidence, facts: SavedFacts) => unknown;

/** Changes one file of a folder as somebody with an editor would; `to`: into another file. */
async function edit(folder: string, name: string, change: Change, to = name): Promise<void> {
  const evidence = JSON.parse(await readFile(path.join(folder, name), "utf8")) as Evidence;
  change(evidence, evidence.predicate.gate.result.facts as SavedFacts);
  await writeFile(path.join(folder, to), JSON.stringify(evidence));
}

const editing =
  (change: Change) =>
  (folder: string): Promise<void> =>
    edit(folder, SECOND, change);

interface Attack {
  name: string;
  attack?: (folder: string) => Promise<unknown>;
  args?: (victim: Victim) => string[];
  says: RegExp;
}

/** Two megabytes that become 384 MiB. */
const BOMB = deflateRawSync(Buffer.alloc(384 * 1024 * 1024), { level: 1 }).toString("base64");

const ATTACKS: readonly Attack[] = [
  {
    name: "the folder is empty",
    attack: (folder) => Promise.all([FIRST, SECOND].map((name) => rm(path.join(folder, name)))),
    says: /MERGE_REFUSED .*there is no evidence of a shard to merge/,
  },
  {
    name: "the folder is missing",
    attack: (folder) => rm(folder, { recursive: true }),
    says: /FILE_UNREADABLE .*cannot be read: it does not exist/,
  },
  {
    name: "one of two is missing",
    attack: (folder) => rm(path.join(folder, SECOND)),
    says: /MERGE_REFUSED .*shard 2 of 2/,
  },
  {
    name: "one is there twice",
    attack: (folder) => cp(path.join(folder, FIRST), path.join(folder, "copy.json")),
    says: /MERGE_REFUSED .*shard 1 of 2 is in .* too/,
  },
  {
    name: "one is there twice, once under the number of the other",
    attack: (folder) =>
      edit(
        folder,
        FIRST,
        ({ predicate }, facts) => {
          predicate.gate.shard = { index: 2, count: 2 };
          Object.assign(facts, { shard: { ...(facts as { shard?: object }).shard, index: 2 } });
        },
        SECOND,
      ),
    says: /MERGE_REFUSED .*its samples are those of/,
  },
  {
    name: "one says that it is the third of two",
    attack: editing(({ predicate }) => void (predicate.gate.shard = { index: 3, count: 2 })),
    says: /EVIDENCE_UNREADABLE .*shard 3 of 2/,
  },
  {
    name: "one is of a division into three",
    attack: editing(({ predicate }) => void (predicate.gate.shard = { index: 2, count: 3 })),
    says: /MERGE_REFUSED .*shard 2 of 3/,
  },
  {
    name: "one was made by another build of the gate",
    attack: editing(({ predicate }) => void (predicate.gate.suite.distDigest = "0".repeat(64))),
    says: /MERGE_REFUSED .*made by another build of the gate/,
  },
  {
    name: "one is about another environment",
    attack: editing(({ predicate }) => void (predicate.gate.result.environment = "staging")),
    says: /MERGE_REFUSED shard 2 of 2 is missing/,
  },
  {
    name: "one is about another Worker",
    attack: editing(({ predicate }) => void (predicate.gate.worker = "other")),
    says: /MERGE_REFUSED shard 2 of 2 is missing/,
  },
  {
    name: "one is about another commit",
    attack: editing(({ subject }) => {
      for (const { digest } of subject) if ("gitCommit" in digest) digest.gitCommit = "0".repeat(40);
    }),
    says: /MERGE_REFUSED .*about commit 0{12}, not /,
  },
  {
    name: "one is of a tree with changes",
    attack: editing(({ predicate }) => void (predicate.gate.source.dirty = true)),
    says: /MERGE_REFUSED .*a tree with uncommitted changes/,
  },
  {
    name: "one says pass",
    attack: editing(({ predicate }) => {
      predicate.result = "PASSED";
      predicate.gate.result.verdict = "pass";
    }),
    says: /MERGE_REFUSED .*says pass, which a shard never does/,
  },
  {
    name: "one asked another address",
    attack: editing((_, facts) => void (facts.url = "http://127.0.0.1:1")),
    says: /MERGE_REFUSED .*http:\/\/127\.0\.0\.1:1\b/,
  },
  {
    name: "the merge is about another address",
    args: ({ url }) => ["--environment", "ci", "--url", url.replace("127.0.0.1", "localhost")],
    says: /MERGE_REFUSED .*asked something else than the merge \(url\)/,
  },
  {
    name: "the merge has looser objectives",
    args: () => ["--objectives", "error-rate < 50%"],
    says: /MERGE_REFUSED .*asked something else than the merge \(objectives\)/,
  },
  {
    name: "the samples are cut",
    attack: editing((_, { samples }) => void (samples.data = samples.data.slice(0, 400))),
    says: /EVIDENCE_UNREADABLE .*samples/,
  },
  {
    name: "the samples are not there",
    attack: editing((_, facts) => delete (facts as Partial<SavedFacts>).samples),
    says: /MERGE_REFUSED .*has not saved its samples/,
  },
  {
    name: "the samples grow without end when they are unpacked",
    attack: editing((_, { samples }) => void (samples.data = BOMB)),
    says: /EVIDENCE_UNREADABLE .*their data is cut or was never packed/,
  },
  {
    name: "the samples grow without end and say that they are many",
    attack: editing((_, { samples }) => {
      samples.data = BOMB;
      samples.count = 100_000;
    }),
    says: /EVIDENCE_UNREADABLE .*their data is cut or was never packed/,
  },
  {
    name: "the samples are fewer than they say",
    attack: editing((_, { samples }) => void (samples.count -= 1)),
    says: /EVIDENCE_UNREADABLE .*samples/,
  },
  {
    name: "the counts are not those of the samples",
    attack: editing((_, { load }) => void (load["failed"] = 3)),
    says: /MERGE_REFUSED .*its samples are not those that it counts/,
  },
  {
    name: "one is a link",
    async attack(folder) {
      await cp(path.join(folder, SECOND), path.join(folder, "kept"));
      await rm(path.join(folder, SECOND));
      await symlink("kept", path.join(folder, SECOND));
    },
    says: /EVIDENCE_UNREADABLE .*it is not a regular file/,
  },
  {
    name: "one is cut",
    attack: async (folder) =>
      writeFile(path.join(folder, SECOND), (await readFile(path.join(folder, SECOND))).subarray(0, 5000)),
    says: /EVIDENCE_UNREADABLE .*it is not JSON, or was cut off/,
  },
  {
    name: "one is empty",
    attack: (folder) => writeFile(path.join(folder, SECOND), ""),
    says: /EVIDENCE_UNREADABLE .*it is not JSON, or was cut off/,
  },
];

async function merge(attack: Attack["attack"], args: readonly string[] = []) {
  const { victim, folder } = shards;
  const copy = await mkdtemp(path.join(tmpdir(), "gate merge "));
  const evidence = path.join(victim.repository.root, "gate-evidence");
  try {
    await cp(folder, copy, { recursive: true });
    await attack?.(copy);
    const run = await runGate(victim.repository.root, ["health-gate", "--merge", copy, ...args]);
    // Of the whole gate only this check is of interest: the others have no evidence.
    const verdict = await runGate(victim.repository.root, ["verdict", "--json"]);
    const { items } = JSON.parse(verdict.stdout) as { items: { ref: { check: string }; verdict: string }[] };
    return { run, counted: items.find(({ ref }) => ref.check === "health-gate")?.verdict };
  } finally {
    await rm(copy, { recursive: true, force: true });
    await rm(evidence, { recursive: true, force: true });
  }
}

describe("a merge of shards", () => {
  it("passes with both shards as they are: the control of all cases below", async () => {
    const { run, counted } = await merge(undefined);
    expect(run.text).toMatch(/^PASS +health-gate@ci/m);
    expect([run.exitCode, counted]).toEqual([0, "pass"]);
  }, 60_000);

  it.each(ATTACKS)(
    "does not pass, and leaves no evidence of a pass, when $name",
    async ({ attack, args, says }) => {
      const { requests } = shards.victim;
      const { run, counted } = await merge(attack, args?.(shards.victim));
      expect(run.text).toMatch(says);
      expect(run.text).not.toMatch(/^PASS\b/m);
      expect(run.exitCode).toBe(2);
      expect(counted).not.toBe("pass");
      expect(run.peakMiB).toBeLessThan(384);
      expect(shards.victim.requests).toBe(requests);
    },
    60_000,
  );

  it.each(["0/2", "3/2", "1/0", "1/1/1", "-1/2", "1.5/2", "one/two", "1"])(
    "is not made of a shard that is called %s",
    async (shard) => {
      const { requests } = shards.victim;
      const run = await runGate(shards.victim.repository.root, ["health-gate", `--shard=${shard}`]);
      expect(run.text).toMatch(/^error USAGE shard: /m);
      expect(run.exitCode).toBe(64);
      expect(shards.victim.requests).toBe(requests);
    },
    60_000,
  );
});
