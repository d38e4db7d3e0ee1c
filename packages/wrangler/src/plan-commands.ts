import { GateError } from "@gate/core";
import type { PlanCommand } from "./types.ts";

/** What every command for a Worker can say. */
export interface PlanTarget {
  /** Absent: the top level, said explicitly (`--env=`), so that nothing but the top level can be meant. */
  environment?: string | undefined;
  /** Path of the wrangler config relative to the folder where the person stands; absent: wrangler finds it. */
  config?: string | undefined;
}

/** Bytes that Cloudflare takes as `workers/tag` and `workers/message` of a version. */
const TAG_BYTES = 100;
const MESSAGE_BYTES = 1000;

/**
 * `wrangler deploy`. The tag is how a running Worker can say which commit it is (version_metadata).
 * @throws GateError USAGE when the tag is longer than Cloudflare stores.
 */
export function planDeploy(options: PlanTarget & { tag: string; message?: string | undefined }): PlanCommand {
  return planCommand(["deploy"], options, [
    ["tag", checkTag(options.tag)],
    ["message", cutMessage(options.message)],
  ]);
}

/**
 * `wrangler rollback <version id>`. The id is not optional: without it wrangler takes the newest earlier
 * deployment, which after a `secret put` or a second rollback is the bad version.
 */
export function planRollback(
  options: PlanTarget & { versionId: string; message?: string | undefined },
): PlanCommand {
  return planCommand(["rollback", options.versionId], options, [["message", cutMessage(options.message)]]);
}

/** `wrangler versions deploy <version id>@100% --yes`: the form of a rollback that asks nothing. */
export function planVersionsDeploy(
  options: PlanTarget & { versionId: string; message?: string | undefined },
): PlanCommand {
  return planCommand(["versions", "deploy", `${options.versionId}@100%`], options, [
    ["message", cutMessage(options.message)],
    ["yes", true],
  ]);
}

/** `wrangler deployments status --json`: which version is live; to be recorded before a deploy. */
export function planDeploymentsStatus(options: PlanTarget): PlanCommand {
  return planCommand(["deployments", "status"], options, [["json", true]]);
}

/** `wrangler triggers deploy`: routes, custom domains and crons, which no version carries. */
export function planTriggersDeploy(options: PlanTarget): PlanCommand {
  return planCommand(["triggers", "deploy"], options, []);
}

/** `wrangler d1 migrations list --remote`: what is not applied yet. `database` is a name or a binding. */
export function planMigrationsList(options: PlanTarget & { database: string }): PlanCommand {
  return planCommand(["d1", "migrations", "list", options.database], options, [["remote", true]]);
}

/** `wrangler d1 migrations apply --remote`. There is no way down. */
export function planMigrationsApply(options: PlanTarget & { database: string }): PlanCommand {
  return planCommand(["d1", "migrations", "apply", options.database], options, [["remote", true]]);
}

/** `wrangler d1 time-travel info --json`: the bookmark to which a database can be brought back. */
export function planTimeTravelInfo(options: PlanTarget & { database: string }): PlanCommand {
  return planCommand(["d1", "time-travel", "info", options.database], options, [["json", true]]);
}

/** `wrangler d1 time-travel restore`. wrangler loses every write since the bookmark. */
export function planTimeTravelRestore(
  options: PlanTarget & { database: string; bookmark: string },
): PlanCommand {
  return planCommand(["d1", "time-travel", "restore", options.database], options, [
    ["bookmark", options.bookmark],
  ]);
}

/** `wrangler secret list`: the names of the secrets that are set. */
export function planSecretList(options: PlanTarget): PlanCommand {
  return planCommand(["secret", "list"], options, []);
}

/** `wrangler secret put`; it asks for the value, so none can stand in a shell history. */
export function planSecretPut(options: PlanTarget & { secret: string }): PlanCommand {
  return planCommand(["secret", "put", options.secret], options, []);
}

type Flag = readonly [name: string, value: string | true | undefined];

function planCommand(words: readonly string[], target: PlanTarget, flags: readonly Flag[]): PlanCommand {
  const all: Flag[] = [["env", target.environment ?? ""], ["config", target.config], ...flags];
  const argv = ["npx", "wrangler", ...words, ...all.flatMap(writeFlag)];
  for (const word of argv) refuseControlCharacters(word);
  // A positional word that begins with a dash would be read as a flag.
  const dashed = words.find((word) => word.startsWith("-"));
  if (dashed !== undefined) throw new GateError("USAGE", `"${dashed}" cannot stand in a wrangler command`);
  return { argv, display: argv.map(quoteWord).join(" ") };
}

function writeFlag([name, value]: Flag): string[] {
  if (value === undefined) return [];
  if (value === true) return [`--${name}`];
  return value === "" || value.startsWith("-") ? [`--${name}=${value}`] : [`--${name}`, value];
}

function checkTag(tag: string): string {
  if (tag !== "" && Buffer.byteLength(tag) <= TAG_BYTES) return tag;
  throw new GateError(
    "USAGE",
    `"${tag}" cannot be the tag of a version: Cloudflare stores 1 to ${TAG_BYTES} bytes`,
    {
      hint: "use a shorter git tag, or the commit's SHA",
    },
  );
}

/** One line of at most `MESSAGE_BYTES`: a commit subject or a sentence of ours. */
function cutMessage(message: string | undefined): string | undefined {
  const line = message?.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  if (line === undefined || line === "") return undefined;
  let bytes = 0;
  let cut = "";
  for (const character of line) {
    bytes += Buffer.byteLength(character);
    if (bytes > MESSAGE_BYTES) break;
    cut += character;
  }
  return cut;
}

function refuseControlCharacters(word: string): void {
  if (/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(word)) {
    throw new GateError(
      "USAGE",
      `${JSON.stringify(word)} cannot stand in a command: it holds a control character`,
    );
  }
}

/**
 * A word for a line that is pasted into a shell. Plain words stay; what double quotes keep safe in POSIX
 * shells, PowerShell and cmd alike gets those; the rest gets POSIX single quotes.
 */
function quoteWord(word: string): string {
  if (/^[\w%+=:./-][\w@%+=:./-]*$/.test(word)) return word;
  return /["$`\\!%]/.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`;
}
