// Writes packages/health/test/signals/vendor-shapes.json: what the signals' tests need of the schemas that PagerDuty and
// Sentry publish, names and types alone. Arguments: reference/REST/openapiv3.json of PagerDuty/api-schema, its commit,
// openapi-derefed.json of getsentry/sentry-api-schema, its commit.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

type Schema = Record<string, unknown>;
type Document = { paths: Record<string, Record<string, Schema>> } & Schema;

/** Deeper values may be anything: no signal looks there. */
const DEPTH = 4;
/** What signals read; of the rest only what an answer must have is kept. */
const READ = new Set(
  "service incidents change_events id status title timestamp summary version groups by release outcome totals".split(
    " ",
  ),
);
const SENTRY = "/api/0/organizations/{organization_id_or_slug}";
const OPERATIONS = {
  pagerduty: ["/services/{id}", "/incidents", "/services/{id}/change_events"],
  sentry: ["sessions/", "stats_v2/", "issues/", "releases/{version}/"].map((name) => `${SENTRY}/${name}`),
} as const;

const [pagerdutyFile, pagerdutyCommit, sentryFile, sentryCommit] = process.argv.slice(2);
if (sentryCommit === undefined) throw new Error("four arguments: a file and its commit, twice");

const read = (file = ""): Document => JSON.parse(readFileSync(file, "utf8")) as Document;
const pick = (document: Document, names: readonly string[]): Schema =>
  Object.fromEntries(names.map((name) => [name, describeOperation(document, name)]));
const shapes = {
  pagerduty: {
    source: `PagerDuty/api-schema@${pagerdutyCommit} reference/REST/openapiv3.json`,
    operations: pick(read(pagerdutyFile), OPERATIONS.pagerduty),
  },
  sentry: {
    source: `getsentry/sentry-api-schema@${sentryCommit} openapi-derefed.json`,
    operations: pick(read(sentryFile), OPERATIONS.sentry),
  },
};
const target = path.resolve(import.meta.dirname, "../packages/health/test/signals/vendor-shapes.json");
writeFileSync(target, `${JSON.stringify(shapes, undefined, 1)}\n`);

function describeOperation(document: Document, name: string): Schema {
  const operation = document.paths[name]?.["get"];
  if (operation === undefined) throw new Error(`there is no ${name}`);
  const parameters = (operation["parameters"] as Schema[]).map((one) => resolve(document, one));
  const query = parameters.filter((one) => one["in"] === "query");
  const responses = operation["responses"] as Record<string, Schema>;
  const answer = resolve(document, responses["200"] ?? {});
  const content = answer["content"] as Record<string, Schema>;
  return {
    query: Object.fromEntries(
      query.map((one) => [one["name"], shrink(document, one["schema"] as Schema, DEPTH)]),
    ),
    required: query.filter((one) => one["required"] === true).map((one) => one["name"]),
    statuses: Object.keys(responses),
    answer: shrink(document, content["application/json"]?.["schema"] as Schema, DEPTH),
  };
}

function resolve(document: Document, schema: Schema): Schema {
  const reference = schema["$ref"];
  if (typeof reference !== "string") return schema;
  const found = reference
    .slice(2)
    .split("/")
    .reduce<unknown>((inner, key) => (inner as Schema)[key], document);
  return resolve(document, found as Schema);
}

/** JSON Schema of types, enums and names; `allOf` as one, a choice as anything that one of its parts takes. */
function shrink(document: Document, raw: Schema, depth: number): Schema {
  const schema = merge(document, raw);
  if (depth === 0) return {};
  const choices = (schema["anyOf"] ?? schema["oneOf"]) as Schema[] | undefined;
  if (choices !== undefined) return { anyOf: choices.map((one) => shrink(document, one, depth - 1)) };
  const properties = schema["properties"] as Record<string, Schema> | undefined;
  const { type } = schema;
  const nullable = schema["nullable"] === true;
  return {
    ...(type !== undefined && { type: nullable ? [type, "null"] : type }),
    ...(schema["enum"] !== undefined && !nullable && { enum: schema["enum"] }),
    ...(schema["required"] !== undefined && { required: schema["required"] }),
    ...(properties !== undefined && {
      properties: Object.fromEntries(
        Object.entries(properties)
          .filter(([name]) => READ.has(name) || (schema["required"] as string[] | undefined)?.includes(name))
          .map(([name, one]) => [name, shrink(document, one, depth - 1)]),
      ),
    }),
    ...(schema["items"] !== undefined && { items: shrink(document, schema["items"] as Schema, depth - 1) }),
    ...(typeof schema["additionalProperties"] === "object" && {
      additionalProperties: shrink(document, schema["additionalProperties"] as Schema, depth - 1),
    }),
  };
}

function merge(document: Document, raw: Schema): Schema {
  const schema = resolve(document, raw);
  const parts = schema["allOf"] as Schema[] | undefined;
  if (parts === undefined) return schema;
  return parts
    .map((part) => merge(document, part))
    .reduce<Schema>(
      (sum, part) => ({
        ...sum,
        ...part,
        properties: { ...(sum["properties"] as Schema), ...(part["properties"] as Schema) },
        required: [
          ...new Set([...((sum["required"] as string[]) ?? []), ...((part["required"] as string[]) ?? [])]),
        ],
      }),
      {},
    );
}
