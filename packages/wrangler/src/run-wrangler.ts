import path from "node:path";
import { explainNoSingleSelect, GateError, type Processes } from "@gate/core";
import { findInstalledWrangler } from "./installed-wrangler.ts";
import type { WranglerConfigFile } from "./types.ts";

const COMMAND_FLAG = "--command=";

/** One run of the repository's own wrangler. */
export interface WranglerRun {
  config: WranglerConfigFile;
  /** Name of an environment of the config. */
  environment: string;
  processes: Processes;
  /** The Node.js that runs it. */
  nodePath: string;
  /** Absent: wrangler talks to nobody. */
  token?: string | undefined;
  /** Id of the account; absent: the config or the token tells. */
  account?: string | undefined;
  signal: AbortSignal;
  deadlineMs: number;
}

/** What `Processes` is asked for, so that the repository's wrangler runs. */
export interface WranglerCommand {
  command: string;
  args: readonly string[];
  options: Parameters<Processes["ask"]>[2];
  /** Of the installed wrangler. */
  version: string;
}

/**
 * The command line that runs the repository's own wrangler without `npx`, which would fetch one. It may only read:
 * nothing else can be started from here.
 * @param words what stands after `wrangler`, without the environment and the config
 * @throws GateError WRANGLER_FAILED when none is installed, or the config has no such environment
 */
export async function prepareWrangler(run: WranglerRun, words: readonly string[]): Promise<WranglerCommand> {
  refuseWrites(words);
  const { config, environment, token, account, signal, deadlineMs } = run;
  if (!config.environmentNames.includes(environment)) {
    throw new GateError("WRANGLER_FAILED", `${config.file} has no environment ${environment}`, {
      hint: "Its name in gate.yml is the one in the wrangler config.",
    });
  }
  const installed = await findInstalledWrangler(config);
  if (installed === undefined) {
    throw new GateError("WRANGLER_FAILED", "wrangler is not installed in the repository", {
      hint: "Install it before the gate runs: npm ci, with wrangler among the dev dependencies.",
    });
  }
  const folder = path.dirname(config.absoluteFile);
  return {
    command: run.nodePath,
    args: [
      path.join(installed.folder, "bin", "wrangler.js"),
      ...words,
      `--env=${environment}`,
      `--config=${config.absoluteFile}`,
    ],
    version: installed.version,
    options: {
      cwd: folder,
      env: {
        WRANGLER_SEND_METRICS: "false",
        WRANGLER_WRITE_LOGS: "false",
        WRANGLER_HIDE_BANNER: "true",
        NO_COLOR: "1",
      },
      credentials: {
        ...(token !== undefined && { CLOUDFLARE_API_TOKEN: token }),
        ...(account !== undefined && { CLOUDFLARE_ACCOUNT_ID: account }),
      },
      signal,
      deadlineMs,
    },
  };
}

/**
 * Promise 2 of the design: these words and no others. `d1 execute` could write; with one SELECT it does not. `tail`
 * makes a session at Cloudflare and ends it, the one write that is allowed.
 */
function refuseWrites(words: readonly string[]): void {
  const [first, second, database = "-", place = "", json, command = ""] = words;
  const isTail = first === "tail" && words.slice(1).every((word) => /^--(?:format|version-id)=/.test(word));
  const isSelect =
    words.length === 6 &&
    first === "d1" &&
    second === "execute" &&
    !database.startsWith("-") &&
    ["--local", "--remote"].includes(place) &&
    json === "--json" &&
    command.startsWith(COMMAND_FLAG) &&
    explainNoSingleSelect(command.slice(COMMAND_FLAG.length)) === undefined;
  if (!isTail && !isSelect) throw new GateError("INTERNAL", `wrangler ${words.join(" ")} is not to be run`);
}
