import { describe, expect, it } from "@jest/globals";
import { GateError, type SignalConfig } from "@gate/core";
import type { SignalDeps } from "../../src/signals/signal.ts";
import { askOne, LOCATION } from "./asking.ts";

const COMMAND = {
  type: "command",
  name: "own",
  run: ["check", "--all"],
  deadlineMs: 5000,
  location: LOCATION,
} satisfies SignalConfig;

describe("a signal of type command", () => {
  it.each([
    [0, "3 of 3 fine\n", "pass", "3 of 3 fine"],
    [1, "first\n2 of 3 broken\r\n", "fail", "2 of 3 broken"],
    [1, "", "fail", "it printed nothing"],
    [2, "usage", "inconclusive", "it ended with 2: usage"],
    [null, "", "inconclusive", "it ended with a signal"],
  ])("reads exit code %p", async (exitCode, output, state, reason) => {
    const calls: unknown[] = [];
    const runCommand: SignalDeps["runCommand"] = (words, { token, deadlineMs }) => {
      calls.push({ words, token, deadlineMs });
      return Promise.resolve({ exitCode, output });
    };
    const said = await askOne({ ...COMMAND, token: "PROM_TOKEN" }, { runCommand });
    expect([said.state, said.reason]).toEqual([state, expect.stringContaining(reason)]);
    expect(calls).toEqual([{ words: ["check", "--all"], token: "PROM_TOKEN", deadlineMs: 5000 }]);
  });

  it("says nothing when it cannot or may not run, and does not run without its token", async () => {
    const runCommand = () => Promise.reject(new GateError("COMMAND_NOT_FOUND", "there is no program check"));
    expect(await askOne(COMMAND, { runCommand })).toMatchObject({
      state: "inconclusive",
      reason: "there is no program check",
    });
    expect(await askOne({ ...COMMAND, token: "OTHER" })).toMatchObject({ state: "inconclusive" });
  });

  it("passes on that everything was cancelled, and what is no answer", async () => {
    for (const error of [new GateError("CANCELLED", "cancelled"), new TypeError("a bug")]) {
      await expect(askOne(COMMAND, { runCommand: () => Promise.reject(error) })).rejects.toBe(error);
    }
  });
});
