import { mkdtemp, mkdir, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { serializeEvidence } from "@gate/core";
import { readEvidenceFolder, sumGate } from "@gate/gate";
import { ask, makeEvidence } from "./make-evidence.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "gate evidence "));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (file: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), content);
};
const { evidence } = makeEvidence({ check: "validate" });
const source = serializeEvidence(evidence);

describe("readEvidenceFolder", () => {
  it("reads every .json in it and in the folders of it, sorted by name", async () => {
    await put("hub-validate-a1/hub-validate-a1.json", source);
    await put("b.json", source);
    await put("a/b/c.json", source);
    await put("report.html", "<p>");
    const read = await readEvidenceFolder(folder);
    expect(read.broken).toEqual([]);
    expect(read.evidence.map(({ file }) => file)).toEqual([
      "a/b/c.json",
      "b.json",
      "hub-validate-a1/hub-validate-a1.json",
    ]);
    expect(read.evidence[0]?.evidence).toEqual(JSON.parse(JSON.stringify(evidence)));
  });

  it("reads an empty folder as no evidence", async () => {
    expect(await readEvidenceFolder(folder)).toEqual({ evidence: [], broken: [] });
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ["half a file", source.slice(0, 500), /not JSON/],
    ["an empty file", "", /not JSON/],
    ["a file of something else", '{"decision":"go"}', /_type/],
    ["a file that is not UTF-8", new Uint8Array([0x7b, 0xff, 0x7d]), /UTF-8/],
  ])("names %s as broken, and the gate is then no-go", async (_, content, why) => {
    await put("good.json", source);
    await put("deep/bad.json", content);
    const read = await readEvidenceFolder(folder);
    expect(read.evidence).toHaveLength(1);
    expect(read.broken).toEqual([{ file: "deep/bad.json", message: expect.stringMatching(why) }]);
    const decision = sumGate({ ...ask("tree", []), ...read });
    expect(decision.decision).toBe("no-go");
    expect(decision.reasons).toEqual([
      { check: "tree", message: expect.stringContaining("deep/bad.json"), hint: expect.stringMatching(/\S/) },
    ]);
    expect(sumGate({ ...ask("tree", []), evidence: read.evidence }).decision).toBe("go");
  });

  it("names a file of more than 20 MiB as broken without reading it", async () => {
    await put("big.json", "");
    await truncate(path.join(folder, "big.json"), 30 * 1024 * 1024 * 1024);
    expect((await readEvidenceFolder(folder)).broken).toEqual([
      { file: "big.json", message: expect.stringMatching(/20 MiB/) },
    ]);
  });

  // Windows makes symbolic links for administrators alone.
  (process.platform === "win32" ? it.skip : it)(
    "follows no symbolic link, not even one in a circle",
    async () => {
      await put("outside/real.txt", source);
      await symlink(path.join(folder, "outside/real.txt"), path.join(folder, "link.json"));
      await symlink(folder, path.join(folder, "outside/circle"));
      expect(await readEvidenceFolder(folder)).toEqual({
        evidence: [],
        broken: [{ file: "link.json", message: expect.stringMatching(/not a regular file/) }],
      });
    },
  );

  it("cannot judge a folder that is missing, a file, too full or too deep", async () => {
    const refused = { code: "EVIDENCE_UNREADABLE", hint: expect.stringMatching(/\S/) };
    await expect(readEvidenceFolder(path.join(folder, "missing"))).rejects.toMatchObject({
      ...refused,
      message: expect.stringMatching(/does not exist/),
    });
    await put("file", "");
    await expect(readEvidenceFolder(path.join(folder, "file"))).rejects.toMatchObject(refused);
    await put("1/2/3/4/5/6/7/8/9/e.json", source);
    await expect(readEvidenceFolder(folder)).rejects.toMatchObject({
      ...refused,
      message: expect.stringMatching(/8 folders/),
    });
    await rm(path.join(folder, "1"), { recursive: true });
    for (let index = 0; index <= 1000; index++) await put(`${index}.json`, "");
    await expect(readEvidenceFolder(folder)).rejects.toMatchObject({
      ...refused,
      message: expect.stringMatching(/1000 files/),
    });
  });

  it("stops when it is cancelled", async () => {
    await put("a.json", source);
    await expect(readEvidenceFolder(folder, AbortSignal.abort())).rejects.toMatchObject({
      code: "CANCELLED",
    });
  });
});
