import { setImmediate as turn } from "node:timers/promises";
import { parseExpectation, type SignalConfig, type TailSignal } from "@gate/core";
import type { OpenTail, WranglerSignals } from "../../src/signals/signal.ts";
import { LOCATION } from "./asking.ts";

export const TAIL: SignalConfig & TailSignal = {
  type: "tail",
  name: "exceptions",
  token: "PROM_TOKEN",
  expect: parseExpectation("< 1%"),
  minSamples: 3,
  deadlineMs: 1000,
  location: LOCATION,
};

export const event = (outcome: unknown, further: object = {}): object => ({
  outcome,
  exceptions: [],
  logs: [],
  event: { request: { url: "https://hub.example/api/health" } },
  ...further,
});
export const ok = (count: number): object[] => Array.from({ length: count }, () => event("ok"));
export const OVERLOAD = event("unknown", {
  event: { type: "overload", message: "Tail is in sampling mode" },
});

/** A session that shows these events and then stays open until it is stopped, or ends by itself. */
export function createTail(events: readonly unknown[], { ends = false, log = "", turns = 0 } = {}) {
  let stopped = (): void => undefined;
  let stops = 0;
  const open = new Promise<void>((resolve) => (stopped = resolve));
  async function* show(): AsyncGenerator {
    for (let turned = 0; turned < turns; turned += 1) await turn();
    yield* events;
    if (!ends) await open;
  }
  const tail: OpenTail = {
    events: show(),
    log: () => log,
    stop() {
      stops += 1;
      stopped();
      return Promise.resolve();
    },
  };
  return { tail, stops: () => stops };
}

export const wranglerOf = (openTail: WranglerSignals["openTail"]): WranglerSignals => ({
  openTail,
  openDatabase: () => Promise.reject(new Error("no database was to be asked")),
});
