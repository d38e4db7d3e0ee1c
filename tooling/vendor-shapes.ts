// Writes one vendor's part of packages/health/test/signals/vendor-shapes.json: what the signals' tests need of the
// schema that the vendor publishes, names and types alone. Arguments: pagerduty, sentry or statuspage; the file:
// reference/REST/openapiv3.json of PagerDuty/api-schema, openapi-derefed.json of getsentry/sentry-api-schema,
// statuspage-openapi3.json of voxgig-sdk/statuspage-sdk; its commit.
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

const [vendor = "", file = "", commit] = process.argv.slice(2);
if (commit === undefined) throw new Error("three arguments: a vendor, a file and its commit");

const pick = (document: Document, names: readonly string[]): Schema =>
  Object.fromEntries(names.map((name) => [name, describeOperation(document, name)]));
const describe: Record<string, (document: Document) => Schema> = {
  pagerduty: (document) => ({
    source: `PagerDuty/api-schema@${commit} reference/REST/openapiv3.json`,
    operations: pick(document, OPERATIONS.pagerduty),
  }),
  sentry: (document) => ({
    source: `getsentry/sentry-api-schema@${commit} openapi-derefed.json`,
    operations: pick(document, OPERATIONS.sentry),
  }),
  statuspage: (document) => ({
    source: `voxgig-sdk/statuspage-sdk@${commit} statuspage-openapi3.json (words); MongoDB Atlas Status API 2, OpenAPI file cloud-status.yaml of www.mongodb.com/docs/api/doc (frame); the page /api of every status page (indicator, postmortem)`,
    operations: { "/api/v2/summary.json": describePage(document) },
  }),
};
const described = describe[vendor]?.(JSON.parse(readFileSync(file, "utf8")) as Document);
if (described === undefined) throw new Error(`no vendor ${vendor}`);
const target = path.resolve(import.meta.dirname, "../packages/health/test/signals/vendor-shapes.json");
const known = JSON.parse(readFileSync(target, "utf8")) as Schema;
writeFileSync(target, `${JSON.stringify({ ...known, [vendor]: described }, undefined, 1)}\n`);

/** The API of a page has no schema of its vendor's: its frame is documented, its words are those of the other API. */
function describePage(document: Document): Schema {
  const wordsOf = (schema: string, field: string): unknown[] => {
    const found = resolve(document, { $ref: `#/components/schemas/${schema}` });
    return (found["properties"] as Record<string, Schema>)[field]?.["enum"] as unknown[];
  };
  const listOf = (status: unknown[], further: Schema = {}): Schema => ({
    type: "array",
    items: {
      type: "object",
      required: ["id", "name", "status"],
      properties: {
        id: { type: "string" },
        name: { type: "string" },
        status: { type: "string", enum: status },
        ...further,
      },
    },
  });
  const impact = { impact: { type: "string", enum: wordsOf("Incident", "impact") } };
  return {
    query: {},
    required: [],
    statuses: ["200", "404", "500"],
    answer: {
      type: "object",
      required: ["page", "status", "components", "incidents"],
      properties: {
        page: { type: "object", required: ["id", "name", "url", "updated_at"] },
        status: {
          type: "object",
          required: ["indicator", "description"],
          properties: {
            indicator: { type: "string", enum: ["none", "minor", "major", "critical", "maintenance"] },
            description: { type: "string" },
          },
        },
        components: listOf(wordsOf("Component", "status")),
        incidents: listOf([...wordsOf("Incident", "status"), "postmortem"], impact),
      },
    },
  };
}

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
