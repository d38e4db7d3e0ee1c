import type { z } from "zod";
import type { IssueParams } from "./leaves.ts";
import { suggestNearest } from "./find-nearest.ts";
import { listKeysAt, schemaAt } from "./json-schema.ts";
import type { JsonSchema } from "./json-schema.ts";
import type { Problem } from "./problem.ts";
import type { Path, YamlFile } from "./read-yaml.ts";

type Issue = z.core.$ZodIssue;

/** What an issue is explained with. */
export interface Explanation {
  file: Pick<YamlFile, "locate" | "locateKey">;
  /** What was parsed. */
  data: unknown;
  schema: JsonSchema;
}

const TYPE_NAMES: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a block of keys",
  record: "a block of keys",
};

/** An issue of zod as sentences a person can act on, each at its place. */
export function explainIssue(issue: Issue, context: Explanation): Problem[] {
  const path = issue.path.filter((part): part is string | number => typeof part !== "symbol");
  const at = (message: string, hint?: string): Problem[] => [
    { kind: "invalid", message, hint, location: context.file.locate(path) },
  ];
  const name = formatPath(path);
  const found = valueAt(context.data, path);
  if (issue.code === "unrecognized_keys") return explainUnknownKeys(issue.keys, path, context);
  if (issue.code === "invalid_union") return explainUnion(issue.errors, path, context);
  if (issue.code === "invalid_key") {
    return [
      {
        kind: "invalid",
        message: `${name}: ${issue.issues[0]?.message ?? "not a name"}`,
        location: context.file.locateKey(path),
      },
    ];
  }
  if (found === undefined && (issue.code === "invalid_type" || issue.code === "invalid_value")) {
    const parent = formatPath(path.slice(0, -1));
    const key = String(path.at(-1) ?? "gate.yml");
    return at(
      parent === "" ? `the key "${key}" is missing` : `${parent}: the key "${key}" is missing`,
      schemaAt(context.schema, path)?.description,
    );
  }
  if (issue.code === "invalid_type") {
    const own = issue.message.startsWith("Invalid input") ? undefined : issue.message;
    const expected = own ?? `expected ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    // What stands in headers or as a token may be the secret itself, so it is not repeated.
    const secret = path.includes("headers") || path.at(-1) === "token";
    const shown = secret && typeof found !== "object" ? "" : `, found ${describe(found)}`;
    return at(`${name === "" ? "gate.yml" : name}: ${expected}${shown}`);
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    return at(
      `${name}: expected ${values.length === 1 ? values[0] : `one of ${values.join(", ")}`}, found ${describe(found)}`,
      typeof found === "string" ? suggestNearest(found, values, undefined) : undefined,
    );
  }
  const params: IssueParams = issue.code === "custom" ? (issue.params ?? {}) : {};
  const separator = /^(is|must|belongs)\b/.test(issue.message) ? " " : ": ";
  const subject =
    params.namesValue === true && typeof found !== "object" ? `${name}: ${describe(found)}` : name;
  return [
    {
      kind: params.later === true ? "later" : "invalid",
      message: subject + separator + issue.message,
      hint: params.hint,
      location: context.file.locate(path),
    },
  ];
}

/** A word or a block of keys: what was written as a block is told what is wrong in it. */
function explainUnion(forms: readonly (readonly Issue[])[], path: Path, context: Explanation): Problem[] {
  const found = valueAt(context.data, path);
  const words = forms.flatMap((issues) =>
    issues.flatMap((issue) => (issue.code === "invalid_value" ? issue.values.map(String) : [])),
  );
  if (typeof found === "object" && found !== null && !Array.isArray(found)) {
    const own = forms.find((issues) =>
      issues.some((issue) => issue.path.length > 0 || issue.code !== "invalid_value"),
    );
    return (own ?? []).flatMap((issue) =>
      explainIssue({ ...issue, path: [...path, ...issue.path] }, context),
    );
  }
  const message = `${formatPath(path)}: expected ${words.join(" or ")} or a block of keys, found ${describe(found)}`;
  const known = listKeysAt(context.schema, path);
  return [
    {
      kind: "invalid",
      message,
      hint: `known keys: ${known.join(", ")}`,
      location: context.file.locate(path),
    },
  ];
}

function explainUnknownKeys(keys: readonly string[], path: Path, context: Explanation): Problem[] {
  const known = listKeysAt(context.schema, path);
  const where = path.length === 0 ? "" : ` in ${formatPath(path)}`;
  return keys.map((key) => ({
    kind: "invalid",
    message: `unknown key "${shorten(key)}"${where}`,
    hint: suggestNearest(key, known, `known keys: ${known.join(", ")}`),
    location: context.file.locateKey([...path, key]),
  }));
}

/** `smoke.suites[0].files` */
export function formatPath(path: Path): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : index === 0 ? shorten(part) : `.${shorten(part)}`,
    )
    .join("");
}

/** What stands at a path of plain data; own keys only. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value === "string") return `"${shorten(value)}"`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "a block of keys";
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
