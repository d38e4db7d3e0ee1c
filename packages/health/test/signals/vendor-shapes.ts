import { readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import type { Question } from "./asking.ts";

/** A JSON Schema of types, enums and names. */
export type Shape = Readonly<Record<string, unknown>>;

/** What a vendor's published schema says about one question. */
export interface Operation {
  name: string;
  /** Parameters of the query; of a list, each value. */
  query: Readonly<Record<string, Shape>>;
  required: readonly string[];
  /** Statuses that are documented. */
  statuses: readonly string[];
  answer: Shape;
}

type Vendors = Record<
  "pagerduty" | "sentry" | "statuspage",
  { source: string; operations: Record<string, Omit<Operation, "name">> }
>;

/** Written by tooling/vendor-shapes.ts from the schemas that it names. */
export const VENDORS = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "vendor-shapes.json"), "utf8"),
) as Vendors;

/** Which operation of a vendor a question asks; undefined: there is none. */
export function findOperation(
  vendor: keyof Vendors,
  { method, path: asked }: Question,
): Operation | undefined {
  const { pathname } = new URL(asked, "http://vendor.example");
  const found = Object.entries(VENDORS[vendor].operations).find(([template]) =>
    new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(pathname),
  );
  return method === "GET" && found !== undefined ? { name: found[0], ...found[1] } : undefined;
}

const ajv = new Ajv({ strict: false, allErrors: true });

/** What in a question the vendor's schema does not have. */
export function objectToQuestion({ query, required }: Operation, { path: asked }: Question): string[] {
  const given = [...new URL(asked, "http://vendor.example").searchParams];
  const unknown = given.flatMap(([name, value]) => {
    const shape = query[name];
    if (shape === undefined) return [`${name} is no parameter`];
    return takes(shape, value) ? [] : [`${name} does not take ${value}`];
  });
  const missing = required.filter((name) => !given.some(([one]) => one === name));
  return [...unknown, ...missing.map((name) => `${name} is missing`)];
}

/** A text of a query, by the type that it stands for. */
function takes(shape: Shape, text: string): boolean {
  const items = shape["items"] as Shape | undefined;
  if (items !== undefined) return takes(items, text);
  const readings = [
    text,
    ...(/^-?\d+$/.test(text) ? [Number(text)] : []),
    ...(/^(?:true|false)$/.test(text) ? [text === "true"] : []),
  ];
  return readings.some((reading) => ajv.validate(shape, reading));
}

/** What in an answer the vendor's schema does not allow. */
export function objectToAnswer({ answer }: Operation, body: unknown): string[] {
  const check = ajv.compile(answer);
  if (check(body)) return [];
  return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** The least that the shape allows, with some values of ours laid over it. */
export function writeSample(shape: Shape, over?: unknown): unknown {
  const choice = (shape["anyOf"] as readonly Shape[] | undefined)?.[0];
  if (choice !== undefined) return over ?? writeSample(choice);
  const values = shape["enum"] as readonly unknown[] | undefined;
  const { type } = shape;
  const kind: unknown = Array.isArray(type) ? "null" : type;
  if (kind === "object" || shape["properties"] !== undefined) {
    const properties = (shape["properties"] ?? {}) as Record<string, Shape>;
    const given = (over ?? {}) as Record<string, unknown>;
    const names = new Set([...((shape["required"] as string[] | undefined) ?? []), ...Object.keys(given)]);
    return Object.fromEntries(
      [...names].map((name) => [name, writeSample(properties[name] ?? {}, given[name])]),
    );
  }
  if (kind === "array" && Array.isArray(over)) {
    return (over as unknown[]).map((one) => writeSample((shape["items"] ?? {}) as Shape, one));
  }
  if (over !== undefined) return over;
  if (values !== undefined) return values[0];
  return { array: [], string: "", integer: 0, number: 0, boolean: false }[kind as string] ?? null;
}
