/** Any part of an OpenAPI document. */
export type Node = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Below these stands data and no schema. */
const DATA = new Set(["enum", "const", "default", "example", "examples"]);
/** Whatever stands in these is a name and not a word of a schema. */
const MAPS = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
  "schemas",
  "responses",
  "headers",
  "content",
]);
const MAX_DEPTH = 200;

/**
 * A document of OpenAPI as JSON Schema understands its schemas: the dialect of 3.0 (`nullable`, boolean
 * `exclusiveMinimum`, siblings of `$ref` passed over) becomes draft 7; and in both versions a property that is
 * only written must not stand in an answer, and a discriminator decides which schema holds.
 * @throws Error when the document is nested too deep or refers to another document
 */
export function convertDocument(value: unknown, isVersion30: boolean, depth = 0): unknown {
  if (depth > MAX_DEPTH) throw new Error(`it is nested more than ${MAX_DEPTH} levels deep`);
  if (Array.isArray(value)) return value.map((item) => convertDocument(item, isVersion30, depth + 1));
  if (!isNode(value)) return value;
  const { $ref } = value;
  if (typeof $ref === "string") {
    if (!$ref.startsWith("#")) throw new Error(`$ref "${$ref}" leads to another document`);
    if (isVersion30) return { $ref };
  }
  const converted = mapOwn(value, (key, child) => {
    if (DATA.has(key)) return child;
    if (MAPS.has(key) && isNode(child))
      return mapOwn(child, (_, schema) => convertDocument(schema, isVersion30, depth + 2));
    return convertDocument(child, isVersion30, depth + 1);
  });
  // ajv would take it for a word of JSON Schema, which it is not.
  if (!isVersion30 && typeof converted["nullable"] === "boolean") delete converted["nullable"];
  leaveOutWritten(converted);
  demandKinds(converted);
  return isVersion30 ? convertDialect(converted) : converted;
}

/** Own keys only, whatever they are called: `__proto__` is a key like any other. */
function mapOwn(node: Node, change: (key: string, child: unknown) => unknown): Record<string, unknown> {
  const mapped: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(node)) {
    const value = change(key, child);
    Object.defineProperty(mapped, key, { value, enumerable: true, writable: true, configurable: true });
  }
  return mapped;
}

function leaveOutWritten(schema: Record<string, unknown>): void {
  const { required, properties } = schema;
  if (!isNode(properties)) return;
  const isWritten = (property: unknown): boolean => isNode(property) && property["writeOnly"] === true;
  const written = new Set(Object.keys(properties).filter((name) => isWritten(properties[name])));
  if (written.size === 0) return;
  schema["properties"] = mapOwn(properties, (name, property) => (written.has(name) ? false : property));
  if (Array.isArray(required)) schema["required"] = required.filter((name: string) => !written.has(name));
}

/**
 * Which of the schemas holds is said by a property: it must be there, name one of them, and that one must hold.
 * Where a schema stands in the list itself, without a name, the property may say something else.
 */
function demandKinds(schema: Record<string, unknown>): void {
  const { discriminator, allOf } = schema;
  const choices = [schema["oneOf"] ?? schema["anyOf"]].flat();
  if (!isNode(discriminator) || typeof discriminator["propertyName"] !== "string") return;
  const refs = choices.flatMap((choice) =>
    isNode(choice) && typeof choice["$ref"] === "string" ? [choice["$ref"]] : [],
  );
  if (refs.length === 0) return;
  const mapping = isNode(discriminator["mapping"]) ? Object.entries(discriminator["mapping"]) : [];
  const named = new Map([
    ...refs.map((ref) => [ref.split("/").at(-1) ?? "", ref] as const),
    ...mapping.map(([name, to]) => {
      const ref = String(to);
      return [name, ref.startsWith("#") ? ref : `#/components/schemas/${ref}`] as const;
    }),
  ]);
  const property = discriminator["propertyName"];
  const says = (value: object): object => ({ required: [property], properties: { [property]: value } });
  // eslint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
  const conditions = [...named].map(([name, $ref]) => ({ if: says({ const: name }), then: { $ref } }));
  const isClosed = refs.length === choices.length;
  schema["allOf"] = [
    ...(Array.isArray(allOf) ? (allOf as unknown[]) : []),
    isClosed ? says({ enum: [...named.keys()] }) : says({}),
    ...conditions,
  ];
}

function convertDialect(schema: Record<string, unknown>): unknown {
  for (const [bound, exclusive] of [
    ["minimum", "exclusiveMinimum"],
    ["maximum", "exclusiveMaximum"],
  ] as const) {
    if (typeof schema[exclusive] !== "boolean") continue;
    if (schema[exclusive]) {
      schema[exclusive] = schema[bound];
      delete schema[bound];
    } else delete schema[exclusive];
  }
  if (typeof schema["nullable"] !== "boolean") return schema;
  const { nullable, ...rest } = schema;
  return nullable ? { anyOf: [rest, { type: "null" }] } : rest;
}
