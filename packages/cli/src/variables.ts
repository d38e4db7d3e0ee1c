import path from "node:path";
import { readFile, stat } from "node:fs/promises";
import { explainSystemError, GateError } from "@gate/core";
import { parseHurlVariable, parseVariablesFile, splitHurlVariable } from "@gate/hurl";
import type { Runtime } from "@gate/runtime";
import { isPullRequestRun, mayReadTokens, SECRET_PREFIX } from "./trust.ts";

const VARIABLE_PREFIX = "HURL_VARIABLE_";
/** What the gate itself says; given by hand, such a name would lead a run elsewhere or prove another version. */
const OWN_NAMES = ["base_url", "environment", "expected_version"];
const MAX_FILE_BYTES = 1024 * 1024;

/** The variables of the Hurl files of one run. */
export interface RunVariables {
  /** `name=value` each, by name: a setting of the run, so its evidence is none for a gate. */
  variables: readonly string[];
  /** Registered already. Credentials, like the headers of an environment: no setting. */
  secrets: ReadonlyMap<string, string>;
}

export interface GivenVariables {
  /** `name=value` each. */
  variables?: readonly string[] | undefined;
  /** Relative to the current folder. */
  variablesFiles?: readonly string[] | undefined;
  secretsFiles?: readonly string[] | undefined;
}

/**
 * Reads variables and secrets as hurl does: `HURL_VARIABLE_name`, over it the files, over them what was given one by
 * one; `HURL_SECRET_name` and the files of secrets, where no name may come twice. A secret is always a text. Where
 * the work tree may be somebody else's, no secret is read.
 * @throws GateError USAGE, CONFIG_INVALID, FILE_UNREADABLE, CODE_NOT_ALLOWED; ACTION_INPUT_INVALID for a secret of
 * less than four characters
 */
export async function readVariables(runtime: Runtime, given: GivenVariables): Promise<RunVariables> {
  const values = new Map(
    [...runtime.listVariables(VARIABLE_PREFIX)].map(([name, value]) => splitHurlVariable(`${name}=${value}`)),
  );
  for (const file of given.variablesFiles ?? [])
    for (const [name, value] of await readPairs(runtime, file)) values.set(name, value);
  for (const word of given.variables ?? []) values.set(...splitHurlVariable(word));
  for (const value of values.values()) parseHurlVariable(value);
  for (const name of values.keys()) refuseOwnName(name);
  const secrets = await readSecrets(runtime, given.secretsFiles ?? []);
  for (const name of secrets.keys())
    if (values.has(name)) throw new GateError("USAGE", `"${name}" is given as a variable and as a secret`);
  return {
    variables: [...values].map(([name, value]) => `${name}=${value}`).sort(),
    secrets,
  };
}

async function readSecrets(runtime: Runtime, files: readonly string[]): Promise<Map<string, string>> {
  const secrets = new Map<string, string>();
  const fromEnvironment = runtime.listVariables(SECRET_PREFIX);
  if (!mayReadTokens({ runtime })) {
    const count = fromEnvironment.size + files.length;
    if (count > 0) runtime.print("secrets are not read: the files of this run may be somebody else's");
    return secrets;
  }
  if (files.length > 0 && isPullRequestRun({ runtime })) {
    throw new GateError("CODE_NOT_ALLOWED", "a file of secrets is not read in a pull request", {
      hint: `Code of the pull request could read it too. Hand the secret over as ${SECRET_PREFIX}name.`,
    });
  }
  const add = (name: string, value: string): void => {
    if (secrets.has(name)) throw new GateError("USAGE", `the secret "${name}" is given twice`);
    refuseOwnName(name);
    secrets.set(name, runtime.registerSecret(value));
  };
  for (const [name, value] of fromEnvironment) add(...splitHurlVariable(`${name}=${value}`));
  for (const file of files) for (const [name, value] of await readPairs(runtime, file)) add(name, value);
  return secrets;
}

function refuseOwnName(name: string): void {
  if (!OWN_NAMES.includes(name)) return;
  throw new GateError("USAGE", `"${name}" is a variable of the gate and cannot be given`, {
    hint: "Say where to ask with environment or url, and what must answer with expected-version. Is HURL_VARIABLE_… set?",
  });
}

async function readPairs(runtime: Runtime, file: string): Promise<[string, string][]> {
  const fail = (why: string, cause?: unknown): GateError =>
    new GateError("FILE_UNREADABLE", `${file} cannot be read: ${why}`, {
      cause,
      hint: "A file of variables is a small UTF-8 text with name=value on each line.",
    });
  const absolute = path.resolve(runtime.cwd, file);
  let bytes: Uint8Array;
  try {
    // Before it is opened: a pipe would wait for a writer for ever.
    const facts = await stat(absolute);
    if (!facts.isFile()) throw fail("it is not a regular file");
    if (facts.size > MAX_FILE_BYTES) throw fail("it has more than 1 MiB");
    bytes = await readFile(absolute);
  } catch (error) {
    throw error instanceof GateError ? error : fail(explainSystemError(error), error);
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw fail("it is not UTF-8 text", error);
  }
  return parseVariablesFile(text, file.split(path.sep).join("/"));
}
