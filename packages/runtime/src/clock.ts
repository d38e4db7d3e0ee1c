import { setTimeout as delay } from "node:timers/promises";

import type { Clock } from "@gate/core";

/** The clock of the machine. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    async sleep(ms, signal) {
      try {
        await delay(ms, undefined, signal === undefined ? {} : { signal });
      } catch (error) {
        throw signal?.aborted === true ? signal.reason : error;
      }
    },
    spinUntil: (instant) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (performance.now() >= instant) resolve();
          else setImmediate(look);
        };
        setImmediate(look);
      }),
  };
}
