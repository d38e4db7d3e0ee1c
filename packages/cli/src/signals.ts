import { GateError } from "@gate/core";
import type { SignalDeps, WranglerSignals } from "@gate/health";
import {
  effectiveEnvironment,
  findDatabase,
  listMigrationFiles,
  openTail,
  selectFromDatabase,
  type WranglerRun,
} from "@gate/wrangler";
import type { Session } from "./session.ts";
import { loadWorker } from "./worker.ts";
import { judgeCodeOfRun, mayReadTokens, mayUseRepositoryWrangler } from "./trust.ts";

/** No load takes longer. */
const TAIL_MS = 24 * 3_600_000;
const HINT_TRUST =
  "Code of a pull request runs only on pull_request and merge_group and only where no secret is present.";

/**
 * How signals reach tokens and programs. A pull request from a fork, and an event that mixes secrets with foreign
 * code, gets neither: gate.yml may say there whom a token is sent to.
 */
export function openSignals(
  session: Session,
  environment: string,
): Pick<SignalDeps, "readToken" | "runCommand" | "wrangler"> {
  const { runtime } = session;
  const readToken = (name: string): string | undefined => {
    if (!mayReadTokens(session)) return undefined;
    const value = runtime.readVariable(name);
    return value === undefined || value === "" ? undefined : runtime.registerSecret(value);
  };
  return {
    readToken,
    async runCommand([command = "", ...args], { token, deadlineMs, signal }) {
      const trust = judgeCodeOfRun(session);
      if (!trust.mayRun) {
        throw new GateError("CODE_NOT_ALLOWED", `it is not run: ${trust.reason}`, {
          hint: HINT_TRUST,
        });
      }
      const value = token === undefined ? undefined : readToken(token);
      const { exitCode, stdout } = await runtime.processes.ask(command, args, {
        cwd: session.folder,
        credentials: token === undefined || value === undefined ? {} : { [token]: value },
        deadlineMs,
        signal,
      });
      return { exitCode, output: stdout };
    },
    wrangler: openWrangler(session, environment, readToken),
  };
}

/** The repository's own wrangler for one environment; a token goes to the child of the signal that names it. */
function openWrangler(
  session: Session,
  environment: string,
  readToken: SignalDeps["readToken"],
): WranglerSignals {
  const { runtime } = session;
  const prepare = async (
    {
      token,
      account,
      deadlineMs,
    }: { token?: string | undefined; account?: string | undefined; deadlineMs: number },
    signal: AbortSignal,
  ): Promise<WranglerRun> => {
    if (!mayUseRepositoryWrangler(session)) {
      const { reason } = judgeCodeOfRun(session);
      const why = reason === "" ? "the run is a fork's" : reason;
      throw new GateError("CODE_NOT_ALLOWED", `wrangler is not run: ${why}`, { hint: HINT_TRUST });
    }
    const config = await loadWorker(session);
    if (config === undefined) {
      const { config: file } = session.config.worker;
      throw new GateError("WRANGLER_FAILED", `${file} cannot be read`, { hint: "gate validate says why." });
    }
    return {
      config,
      environment,
      processes: runtime.processes,
      nodePath: runtime.nodePath,
      token: token === undefined ? undefined : readToken(token),
      account,
      signal,
      deadlineMs,
    };
  };
  return {
    // A load may take long; the session ends with it, or with the run.
    openTail: async (config, versionId, signal) =>
      openTail(await prepare({ ...config, deadlineMs: TAIL_MS }, signal), versionId),
    async openDatabase({ database: name, local, ...config }, signal) {
      const run = await prepare(config, signal);
      const database = findDatabase(effectiveEnvironment(run.config, environment), name);
      return {
        select: (sql) => selectFromDatabase(run, { database, sql, local }),
        async listMigrations() {
          const { migrationsFolder: folder, migrationsTable: table } = database;
          return { files: await listMigrationFiles(run.config, database), folder, table };
        },
      };
    },
  };
}
