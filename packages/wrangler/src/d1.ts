import { readdir } from "node:fs/promises";
import path from "node:path";
import { GateError } from "@gate/core";
import { isTable } from "./plain-value.ts";
import { prepareWrangler, type WranglerRun } from "./run-wrangler.ts";
import type { EffectiveEnvironment, WranglerConfigFile } from "./types.ts";

const MAX_OUTPUT_BYTES = 4 * 1024 * 1024;
const SHOWN_CHARACTERS = 300;

/** A D1 database as the wrangler config names it. */
export interface Database {
  /** What wrangler calls it: its binding. */
  binding: string;
  /** Relative to the folder of the config, `/` on every platform. */
  migrationsFolder: string;
  /** Which files are migrations, relative to that folder: names and `*`. */
  migrationsPattern: string;
  /** Name of the table where wrangler writes down what it applied. */
  migrationsTable: string;
}

/** A database of an environment by its binding or its name. @throws GateError WRANGLER_FAILED */
export function findDatabase(environment: EffectiveEnvironment, name: string): Database {
  const entries = environment.values["d1_databases"];
  const tables = (Array.isArray(entries) ? (entries as unknown[]) : []).filter(isTable);
  const found = tables.find((entry) => entry["binding"] === name || entry["database_name"] === name);
  if (found === undefined) {
    const names = tables.map((entry) => String(entry["binding"])).join(", ");
    throw new GateError(
      "WRANGLER_FAILED",
      `the wrangler config has no D1 database ${name} in ${environment.name ?? ""}`,
      {
        hint: names === "" ? "It has none at all there." : `It has ${names}.`,
      },
    );
  }
  const text = (key: string): string | undefined =>
    typeof found[key] === "string" && found[key] !== "" ? found[key] : undefined;
  const folder = normalize(text("migrations_dir") ?? "migrations");
  const pattern = normalize(text("migrations_pattern") ?? `${folder}/*.sql`);
  const prefix = folder === "." ? "" : `${folder}/`;
  if (!pattern.startsWith(prefix)) {
    throw new GateError("WRANGLER_FAILED", `migrations_pattern ${pattern} does not lie in ${folder}`);
  }
  return {
    binding: String(found["binding"]),
    migrationsFolder: folder,
    migrationsPattern: pattern.slice(prefix.length),
    migrationsTable: text("migrations_table") ?? "d1_migrations",
  };
}

/**
 * The migrations of the work tree by the names that wrangler gives them, in the order in which it applies them.
 * @throws GateError WRANGLER_FAILED for a pattern that goes beyond names and `*`
 */
export async function listMigrationFiles(config: WranglerConfigFile, database: Database): Promise<string[]> {
  const segments = database.migrationsPattern.split("/");
  if (segments.some((segment) => segment === "**" || /[?[\]{}()!+@\\]/.test(segment))) {
    throw new GateError(
      "WRANGLER_FAILED",
      `migrations_pattern ${database.migrationsPattern} is not understood`,
      {
        hint: "Names and * are, for instance migrations/*/migration.sql.",
      },
    );
  }
  const root = path.join(path.dirname(config.absoluteFile), ...database.migrationsFolder.split("/"));
  let names = [""];
  for (const [index, segment] of segments.entries()) {
    const isLast = index === segments.length - 1;
    const found = await Promise.all(names.map((name) => listEntries(root, name, segment, isLast)));
    names = found.flat();
  }
  return names.toSorted();
}

async function listEntries(root: string, under: string, segment: string, files: boolean): Promise<string[]> {
  const entries = await readdir(path.join(root, under), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => (files ? entry.isFile() : entry.isDirectory()) && matchesStars(segment, entry.name))
    .filter(({ name }) => !name.startsWith(".") || segment.startsWith("."))
    .map(({ name }) => (under === "" ? name : `${under}/${name}`));
}

/** Whether a name is what the pattern says, where `*` is any characters. No regular expression: those can hang. */
function matchesStars(pattern: string, name: string): boolean {
  const [first = "", ...others] = pattern.split("*");
  const last = others.pop();
  if (last === undefined) return name === first;
  if (name.length < first.length + last.length || !name.startsWith(first) || !name.endsWith(last))
    return false;
  let rest = name.slice(first.length, name.length - last.length);
  return others.every((part) => {
    const at = rest.indexOf(part);
    rest = rest.slice(at + part.length);
    return at !== -1;
  });
}

/**
 * The rows that one SELECT answers, through the repository's own wrangler.
 * @param local true: the database of `wrangler dev`; false: the one at Cloudflare, with the run's token
 * @throws GateError WRANGLER_FAILED with what wrangler said, COMMAND_TIMEOUT, CANCELLED
 */
export async function selectFromDatabase(
  run: WranglerRun,
  { database, sql, local }: { database: Database; sql: string; local: boolean },
): Promise<Record<string, unknown>[]> {
  const words = [
    "d1",
    "execute",
    database.binding,
    local ? "--local" : "--remote",
    "--json",
    `--command=${sql}`,
  ];
  const { command, args, options, version } = await prepareWrangler(run, words);
  const answer = await run.processes.ask(command, args, { ...options, maxOutputBytes: MAX_OUTPUT_BYTES });
  const said = readJson(answer.stdout);
  if (answer.exitCode === 0 && Array.isArray(said)) {
    const [first] = said as unknown[];
    const rows = isTable(first) && first["success"] === true ? first["results"] : undefined;
    if (said.length === 1 && Array.isArray(rows) && rows.every(isTable))
      return rows.map((row) => ({ ...row }));
  }
  const why =
    readError(said) ?? readError(readJson(answer.stderr)) ?? lastLine(answer.stderr) ?? "its answer is cut";
  throw new GateError(
    "WRANGLER_FAILED",
    `wrangler ${version} did not answer: ${why.slice(0, SHOWN_CHARACTERS)}`,
    {
      hint: local
        ? "Was the local database made, by wrangler d1 migrations apply --local?"
        : "Is the token right, not expired, and allowed to read D1 of this account?",
    },
  );
}

/** wrangler may say something before its JSON, a warning for instance. */
function readJson(text: string): unknown {
  const from = /^[[{]/m.exec(text)?.index;
  if (from === undefined) return undefined;
  try {
    return JSON.parse(text.slice(from)) as unknown;
  } catch {
    return undefined;
  }
}

/** `{ "error": { "text": … } }`, with notes for an error of the API. */
function readError(said: unknown): string | undefined {
  const error = isTable(said) ? said["error"] : undefined;
  if (!isTable(error) || typeof error["text"] !== "string") return undefined;
  const notes = Array.isArray(error["notes"]) ? (error["notes"] as unknown[]) : [];
  const further = notes.flatMap((note) =>
    isTable(note) && typeof note["text"] === "string" ? [note["text"]] : [],
  );
  return [error["text"], ...further].join(" ").replaceAll(/\s+/g, " ").trim();
}

function lastLine(text: string): string | undefined {
  const line = text.trim().split(/\r?\n/).at(-1)?.trim();
  return line === "" ? undefined : line;
}

function normalize(relative: string): string {
  return path.posix.normalize(relative.replaceAll("\\", "/")).replace(/\/$/, "");
}
