import { z } from "zod";
import { LATER_MARK } from "./leaves.ts";
import { gateSchema } from "./schema.ts";

const JSON_SCHEMA = { target: "draft-7", io: "input" } as const;
const SCALARS: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean"]);

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
  anyOf?: JsonSchema[];
}

/** JSON Schema of gate.yml as a user writes it; `docs/gate.schema.json` is this. */
export function createGateJsonSchema(): JsonSchema & Record<string, unknown> {
  const schema = z.toJSONSchema(gateSchema, JSON_SCHEMA);
  return { title: "gate.yml of Wrangler Gate", ...(schema as JsonSchema) };
}

/** The schema of a value at a path of gate.yml; undefined where nothing is known. */
export function schemaAt(root: JsonSchema, path: readonly PropertyKey[]): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>((schema, key) => {
    if (typeof key === "number") return schema?.items;
    const block = schema && blockOf(schema);
    const own = Object.entries(block?.properties ?? {}).find(([name]) => name === key)?.[1];
    return own ?? (block?.additionalProperties === false ? undefined : block?.additionalProperties);
  }, root);
}

/** The keys that a block at a path may have. */
export function listKeysAt(root: JsonSchema, path: readonly PropertyKey[]): string[] {
  const schema = schemaAt(root, path);
  return Object.keys((schema && blockOf(schema).properties) ?? {});
}

/** What says which keys a value has: the schema itself, or that of its forms which is a block. */
function blockOf(schema: JsonSchema): JsonSchema {
  return schema.anyOf?.find(({ properties }) => properties !== undefined) ?? schema;
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

/**
 * The scalars of gate.yml that no list and no name of a user's choice leads to, in the order of the schema. A command
 * looks at them when it starts, and to work out the schema of everything takes longer than the rest of that start.
 * @param isWanted Asked for each path, blocks before what is in them: what begins with one that is not wanted is
 *   passed over.
 */
export function listScalarKeys(isWanted: (path: readonly string[]) => boolean): ScalarKey[] {
  const visit = (fields: z.core.$ZodShape, path: readonly string[], available: boolean): ScalarKey[] =>
    Object.entries(fields).flatMap(([name, field]): ScalarKey[] => {
      const own = [...path, name];
      if (!isWanted(own)) return [];
      const inner = unwrap(field);
      if (inner instanceof z.ZodArray || inner instanceof z.ZodRecord) return [];
      const block = inner instanceof z.ZodUnion ? inner.options.find(isBlock) : inner;
      if (isBlock(block)) return visit(block.shape, own, available && isAvailable(block));
      const schema = z.toJSONSchema(field, JSON_SCHEMA) as JsonSchema;
      if (!SCALARS.has(schema.type ?? "")) return [];
      return [{ path: own, schema, available: available && isAvailable(schema) }];
    });
  return visit(gateSchema.shape, [], true);
}

/** What is known of one of them. */
export type ScalarKey = Omit<GateKey, "required">;

function isBlock(schema: unknown): schema is z.ZodObject {
  return schema instanceof z.ZodObject;
}

/** What a user writes, without what may be left out, defaults and what becomes of it. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodPrefault) return unwrap(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrap(schema.in) : schema;
}

function isAvailable({ description = "" }: { description?: string | undefined }): boolean {
  return !description.startsWith(LATER_MARK.trim());
}

function walk(schema: JsonSchema, path: readonly string[], available: boolean): GateKey[] {
  const { properties, additionalProperties, items, required } = blockOf(schema);
  const children: [string, JsonSchema][] = Object.entries(properties ?? {});
  if (additionalProperties) children.push(["<name>", additionalProperties]);
  if (items) children.push(["[]", items]);
  return children.flatMap(([name, child]) => {
    const key = {
      path: [...path, name],
      schema: child,
      required: required?.includes(name) ?? false,
      available: available && isAvailable(child),
    };
    return [key, ...walk(child, key.path, key.available)];
  });
}
