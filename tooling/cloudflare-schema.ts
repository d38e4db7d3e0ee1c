// Writes packages/health/test/signals/cloudflare-schema.graphql: of the schema of Cloudflare's GraphQL Analytics API, as
// others have published it from its introspection, exactly what the signals ask. Arguments: schema.graphql of
// zeet-dev/cloudflare-graphql-go and its commit.
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Kind, parse, print, visit } from "graphql";

const DATASET = "AccountWorkersInvocationsAdaptive";
/** Fields by types; a type without a list is kept whole. */
const KEPT: Readonly<Record<string, readonly string[] | undefined>> = {
  Query: ["viewer"],
  viewer: ["accounts"],
  account: ["workersInvocationsAdaptive"],
  AccountFilter_InputObject: undefined,
  [DATASET]: ["avg", "dimensions", "quantiles", "sum"],
  [`${DATASET}Avg`]: undefined,
  [`${DATASET}Dimensions`]: ["date", "datetimeMinute"],
  [`${DATASET}Filter_InputObject`]: [
    "datetime_geq",
    "datetime_leq",
    "datetime_lt",
    "scriptName",
    "scriptVersion",
  ],
  [`${DATASET}OrderBy`]: ["date_ASC", "datetimeMinute_DESC"],
  [`${DATASET}Quantiles`]: ["cpuTimeP99"],
  [`${DATASET}Sum`]: ["errors", "requests"],
  Confidence: undefined,
};

const [file = "", commit] = process.argv.slice(2);
if (commit === undefined) throw new Error("two arguments: a file and its commit");

const { definitions } = parse(readFileSync(file, "utf8"), { noLocation: true });
const named = new Map(definitions.map((one) => ["name" in one ? (one.name?.value ?? "") : "", one]));
const kept = Object.entries(KEPT).map(([name, fields]) => shrink(name, fields));
const scalars = [...named.keys()].filter(
  (name) => named.get(name)?.kind === Kind.SCALAR_TYPE_DEFINITION && kept.some((text) => uses(text, name)),
);
const head = `# Written by tooling/cloudflare-schema.ts from zeet-dev/cloudflare-graphql-go@${commit} schema.graphql.\n`;
const target = path.resolve(import.meta.dirname, "../packages/health/test/signals/cloudflare-schema.graphql");
writeFileSync(
  target,
  `${[head, ...kept, scalars.map((name) => `scalar ${name}`).join("\n")].join("\n\n").replace("\n\n\n", "\n\n")}\n`,
);

function shrink(name: string, fields: readonly string[] | undefined): string {
  const definition = named.get(name);
  if (definition === undefined) throw new Error(`there is no ${name}`);
  const names: string[] = [];
  const keep = (node: { name: { value: string } }): null | undefined => {
    names.push(node.name.value);
    return fields?.includes(node.name.value) === false ? null : undefined;
  };
  const bare = visit(definition, {
    enter: (node) => ("description" in node ? { ...node, description: undefined } : undefined),
  });
  const left = visit(bare, {
    FieldDefinition: keep,
    EnumValueDefinition: keep,
    // Arguments are of this kind too.
    InputValueDefinition: (node) =>
      definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION ? keep(node) : undefined,
  });
  const missing = fields?.filter((field) => !names.includes(field)) ?? [];
  if (missing.length > 0) throw new Error(`${name} has no ${missing.join(", ")}`);
  return print(left);
}

function uses(text: string, scalar: string): boolean {
  return new RegExp(`\\b${scalar}\\b`).test(text);
}
