import { type D1Signal, GateError, meetsExpectation } from "@gate/core";
import { isLoopback } from "@gate/http";
import { describeMissingToken, sayNothing, type SignalAnswer, type SignalDeps } from "./signal.ts";

const SHOWN_CHARACTERS = 120;

/**
 * Asks a D1 database through the repository's own wrangler: whether migrations of the work tree are pending, or for
 * one number. Only SELECTs are sent; wrangler's own list of migrations would first make the table that it reads.
 */
export async function askD1(
  deps: Pick<SignalDeps, "wrangler" | "readToken">,
  config: D1Signal & { token?: string | undefined; deadlineMs: number },
  { url, signal }: { url: string; signal: AbortSignal },
): Promise<SignalAnswer> {
  const { hostname } = new URL(url);
  if (config.local && !isLoopback(hostname.replace(/^\[|\]$/g, ""))) {
    const hint =
      "Give it a token instead of local: true, or an environment that runs here its own health block.";
    return sayNothing(`a database of this machine says nothing about ${hostname}`, { hint });
  }
  if (config.token !== undefined && deps.readToken(config.token) === undefined) {
    return sayNothing(describeMissingToken(config.token));
  }
  if (deps.wrangler === undefined) return sayNothing("it cannot be asked here");
  try {
    const database = await deps.wrangler.openDatabase(config, signal);
    return await (config.health === undefined
      ? judgeMigrations(database)
      : judgeNumber(database, config.health));
  } catch (error) {
    if (!(error instanceof GateError) || error.code === "CANCELLED") throw error;
    return sayNothing(error.message, { hint: error.hint });
  }
}

type Database = Awaited<ReturnType<NonNullable<SignalDeps["wrangler"]>["openDatabase"]>>;

async function judgeMigrations(database: Database): Promise<SignalAnswer> {
  const { files, folder, table } = await database.listMigrations();
  if (files.length === 0) {
    const hint = "Is migrations_dir right, and are its files committed?";
    return sayNothing(`there is no migration in ${folder}, so that none can be pending`, { hint });
  }
  const applied = await listApplied(database, table);
  const pending = files.filter((name) => !applied.has(name));
  const common = { value: pending.length, samples: files.length };
  if (pending.length === 0) {
    return { state: "pass", reason: `all ${files.length} migrations of ${folder} are applied`, ...common };
  }
  const more = pending.length > 1 ? ` and ${pending.length - 1} more` : "";
  const reason = `${shorten(pending[0] ?? "")}${more} of ${folder} ${pending.length > 1 ? "are" : "is"} not applied`;
  return { state: "fail", reason, hint: "Apply them by wrangler d1 migrations apply, or wait.", ...common };
}

/** The table is made with the first migration: without it none was applied. */
async function listApplied(database: Database, table: string): Promise<ReadonlySet<unknown>> {
  try {
    const rows = await database.select(`SELECT name FROM "${table.replaceAll('"', '""')}"`);
    return new Set(rows.map(({ name }) => name));
  } catch (error) {
    if (error instanceof GateError && error.message.includes(`no such table: ${table}`)) return new Set();
    throw error;
  }
}

async function judgeNumber(
  database: Database,
  { query, expect }: NonNullable<D1Signal["health"]>,
): Promise<SignalAnswer> {
  const rows = await database.select(query);
  const values = rows.flatMap((row) => Object.values(row));
  const [value] = values;
  const hint = "Let it select one number, for instance SELECT count(*) FROM jobs WHERE state = 'stuck'.";
  if (values.length !== 1) {
    return sayNothing(`the query answers ${rows.length} rows with ${values.length} values, not one number`, {
      hint,
    });
  }
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return sayNothing(`the query answers ${shorten(JSON.stringify(value))}, which is no number`, { hint });
  }
  const shown = expect.text.includes("%") ? `${Number((value * 100).toPrecision(6))} %` : String(value);
  return meetsExpectation(value, expect)
    ? { state: "pass", value, reason: `${shown}, as expected ${expect.text}` }
    : { state: "fail", value, reason: `${shown}, expected ${expect.text}` };
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
