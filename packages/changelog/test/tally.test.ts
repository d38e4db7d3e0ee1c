import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { type HistoryCommit, tallyCommits } from "../src/tally.ts";

/** `feat x`, `revert <n>` takes back the commit with that index (0 is the oldest), `merge`. Newest first, as git lists. */
function makeHistory(steps: readonly string[]): HistoryCommit[] {
  const sha = (index: number): string => createHash("sha1").update(String(index)).digest("hex");
  return steps
    .map((step, index) => {
      const target = /^revert (\d+)$/u.exec(step)?.[1];
      return {
        sha: sha(index),
        parents: step === "merge" ? [sha(index - 1), sha(0)] : [sha(index - 1)],
        subject: target === undefined ? step : `Revert "${target}"`,
        body: target === undefined ? "" : `This reverts commit ${sha(Number(target))}.`,
      };
    })
    .reverse();
}

async function* stream(commits: readonly HistoryCommit[]): AsyncGenerator<HistoryCommit> {
  yield* commits;
}

describe("tallyCommits", () => {
  it.each<[string, string[], string[], number]>([
    ["a commit and its revert", ["feat: a", "feat: b", "revert 0"], ["feat: b"], 2],
    ["a revert that was reverted", ["feat: a", "revert 0", "revert 1"], ["feat: a"], 2],
    ["a chain of four", ["feat: a", "revert 0", "revert 1", "revert 2"], [], 4],
    ["two reverts of one commit", ["feat: a", "revert 0", "revert 0"], ['Revert "0"'], 2],
    ["a revert of a merge", ["feat: a", "merge", "revert 1"], ["feat: a", 'Revert "1"'], 0],
    ["a revert of something older than the range", ["feat: a", "revert 99"], ["feat: a", 'Revert "99"'], 0],
  ])("tells what is left after %s", async (_name, steps, left, reverted) => {
    const { entries, counts } = await tallyCommits(stream(makeHistory(steps)));
    const subjects = entries.map(({ type, description }) =>
      type === undefined ? description : `${type}: ${description}`,
    );
    expect(subjects.sort()).toEqual(left.sort());
    expect(counts.reverted).toBe(reverted);
  });

  it("gives the same whatever the order in which the history comes", async () => {
    const history = makeHistory(["feat: a", "revert 0", "revert 1", "feat: b", "revert 3"]);
    for (const order of [history, [...history].reverse()]) {
      const { entries, counts } = await tallyCommits(stream(order));
      expect(entries.map(({ description }) => description)).toEqual(["a"]);
      expect(counts).toEqual({ commits: 5, listed: 1, reverted: 4, excluded: 0 });
    }
  });

  it("counts every commit exactly once, whatever reverts what", async () => {
    const step = fc.oneof(
      fc.constantFrom("feat: x", "merge", "x"),
      fc.nat(30).map((target) => `revert ${target}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { entries, counts } = await tallyCommits(stream(makeHistory(steps)));
        expect(counts.commits).toBe(steps.length);
        expect(counts.listed + counts.reverted + counts.excluded).toBe(counts.commits);
        expect(entries).toHaveLength(counts.listed);
        expect(counts.excluded).toBe(steps.filter((name) => name === "merge").length);
      }),
    );
  });
});
