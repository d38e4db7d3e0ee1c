import type { Clock, GateError } from "@gate/core";

import type { Environment } from "./child-environment.ts";
import type { OwnedProcesses } from "./processes.ts";
import type { Runtime } from "./types.ts";

/** What a runtime is made of. */
export interface RuntimeParts {
  env: Environment;
  cwd: string;
  nodePath: string;
  programUrl: string;
  clock: Clock;
  random: () => number;
  processes: OwnedProcesses;
  signal: AbortSignal;
}

/** The Octokit of `@actions/github`; it reads GITHUB_API_URL when it is loaded. */
export const openGithub: Runtime["openGithub"] = async (token) =>
  (await import("@actions/github")).getOctokit(token);

/** The stack for whoever looks for a bug: of what was thrown first, if that is known. */
export function describeCause(error: GateError): string {
  const { cause } = error;
  const stack = typeof cause === "object" && cause !== null && "stack" in cause ? cause.stack : undefined;
  return typeof stack === "string" ? stack : (error.stack ?? error.message);
}

type Close = () => Promise<void> | void;

/** What has to be closed at the end, last opened first, each with its own second. */
export function createClosers(clock: Clock): {
  add: (close: Close) => void;
  run: () => Promise<void>;
} {
  const closers: Close[] = [];
  return {
    add: (close) => void closers.push(close),
    async run() {
      for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
        const patience = new AbortController();
        const closing = Promise.resolve()
          .then(close)
          .catch(() => undefined);
        await Promise.race([closing, clock.sleep(1000, patience.signal).catch(() => undefined)]);
        patience.abort();
      }
    },
  };
}
