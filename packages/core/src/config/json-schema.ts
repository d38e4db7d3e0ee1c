import { z } from "zod";
import { LATER_MARK } from "./leaves.ts";
import { gateSchema } from "./schema.ts";

/** The part of JSON Schema (draft 7) that our own schema uses. */
export interface JsonSchema {
  type?: string;
  description?: string;
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | false;
  items?: JsonSchema;
  required?: string[];
}

/** JSON Schema of gate.yml as a user writes it; `docs/gate.schema.json` is this. */
export function createGateJsonSchema(): JsonSchema & Record<string, unknown> {
  const schema = z.toJSONSchema(gateSchema, { target: "draft-7", io: "input" });
  return { title: "gate.yml of Wrangler Gate", ...(schema as JsonSchema) };
}

/** The schema of a value at a path of gate.yml; undefined where nothing is known. */
export function schemaAt(root: JsonSchema, path: readonly PropertyKey[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((schema, key) => {
    if (typeof key === "number") return schema?.items;
    const own = Object.entries(schema?.properties ?? {}).find(([name]) => name === key)?.[1];
    return own ?? (schema?.additionalProperties === false ? undefined : schema?.additionalProperties);
  }, root);
}

/** One key of gate.yml. */
export interface GateKey {
  /** `["health", "load", "rate"]`; a name that users choose is `<name>`, an entry of a list `[]`. */
  path: readonly string[];
  schema: JsonSchema;
  required: boolean;
  /** false: its function comes later. */
  available: boolean;
}

/** Every key of gate.yml in the order of the schema, blocks before what is in them. */
export function listGateKeys(): GateKey[] {
  return walk(createGateJsonSchema(), [], true);
}

function walk(schema: JsonSchema, path: readonly string[], available: boolean): GateKey[] {
  const children: [string, JsonSchema][] = Object.entries(schema.properties ?? {});
  if (schema.additionalProperties) children.push(["<name>", schema.additionalProperties]);
  if (schema.items) children.push(["[]", schema.items]);
  return children.flatMap(([name, child]) => {
    const key = {
      path: [...path, name],
      schema: child,
      required: schema.required?.includes(name) ?? false,
      available: available && !(child.description ?? "").startsWith(LATER_MARK.trim()),
    };
    return [key, ...walk(child, key.path, key.available)];
  });
}
