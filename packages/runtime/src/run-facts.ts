import { readFileSync, statSync } from "node:fs";

import type { Environment } from "./child-environment.ts";
import type { RunFacts } from "./types.ts";

/** GitHub cuts payloads at 25 MB. */
const LARGEST_PAYLOAD = 32 * 1024 * 1024;

/**
 * What the runner says about this run. Outside of a runner the event is `local`. Whoever cannot prove that a pull
 * request comes from the repository itself is a fork.
 * @param env our own environment, GITHUB_* included
 */
export function readRunFacts(env: Environment): RunFacts {
  if (env["GITHUB_ACTIONS"] !== "true") return { event: "local", fromFork: false, attempt: 1 };
  const event = env["GITHUB_EVENT_NAME"] ?? "unknown";
  const repository = env["GITHUB_REPOSITORY"];
  const attempt = Number(env["GITHUB_RUN_ATTEMPT"]);
  const run = env["GITHUB_RUN_ID"];
  const server = env["GITHUB_SERVER_URL"] ?? "https://github.com";
  return {
    event,
    fromFork: isFromFork(event, readPayload(env["GITHUB_EVENT_PATH"])),
    ...(repository !== undefined && { repository }),
    ...(env["GITHUB_REF_TYPE"] === "tag" &&
      env["GITHUB_REF_NAME"] !== undefined && { tag: env["GITHUB_REF_NAME"] }),
    ...(env["GITHUB_SHA"] !== undefined && { commit: env["GITHUB_SHA"] }),
    attempt: Number.isSafeInteger(attempt) && attempt >= 1 ? attempt : 1,
    ...(repository !== undefined &&
      run !== undefined && { url: `${server}/${repository}/actions/runs/${run}` }),
  };
}

function isFromFork(event: string, payload: unknown): boolean {
  if (event.startsWith("pull_request")) {
    const head = readPath(payload, ["pull_request", "head", "repo", "full_name"]);
    const base = readPath(payload, ["pull_request", "base", "repo", "full_name"]);
    return isOtherRepository(head, base);
  }
  if (event === "workflow_run") {
    const cause = readPath(payload, ["workflow_run", "event"]);
    if (typeof cause === "string" && !cause.startsWith("pull_request")) return false;
    const head = readPath(payload, ["workflow_run", "head_repository", "full_name"]);
    return isOtherRepository(head, readPath(payload, ["workflow_run", "repository", "full_name"]));
  }
  return false;
}

/** GitHub's names do not mind upper and lower case; a deleted fork has no name at all. */
function isOtherRepository(head: unknown, base: unknown): boolean {
  if (typeof head !== "string" || typeof base !== "string") return true;
  return head.toLowerCase() !== base.toLowerCase();
}

function readPayload(file: string | undefined): unknown {
  if (file === undefined || file === "") return undefined;
  try {
    if (statSync(file).size > LARGEST_PAYLOAD) return undefined;
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined; // a payload that cannot be read proves nothing, and every caller takes it so
  }
}

function readPath(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const name of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, name)) return undefined;
    current = (current as Record<string, unknown>)[name];
  }
  return current;
}
