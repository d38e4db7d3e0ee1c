import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import { createSystemClock } from "../src/clock.ts";

describe("createSystemClock", () => {
  const clock = createSystemClock();

  it("spins until the instant, not less, and lets other work go on meanwhile", async () => {
    const instant = clock.monotonic() + 5;
    const abort = new AbortController();
    const counting = (async () => {
      let turns = 0;
      for (; !abort.signal.aborted; turns += 1) await setImmediate();
      return turns;
    })();
    await clock.spinUntil(instant);
    expect(clock.monotonic()).toBeGreaterThanOrEqual(instant);
    abort.abort();
    expect(await counting).toBeGreaterThan(1);
  });

  it("resolves also when the instant has passed", async () => {
    await expect(clock.spinUntil(clock.monotonic() - 1)).resolves.toBeUndefined();
  });

  it("rejects a sleep with the reason of the signal", async () => {
    const abort = new AbortController();
    const sleeping = clock.sleep(60_000, abort.signal);
    abort.abort(new Error("enough"));
    await expect(sleeping).rejects.toThrow("enough");
  });
});
