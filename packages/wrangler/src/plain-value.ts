import type { ConfigPath } from "./types.ts";

/** No wrangler config is nested deeper than a dozen tables. */
export const MAX_DEPTH = 64;

/** What a document must not hold, and where. */
export class UnsafeDocument extends Error {
  readonly path: ConfigPath;
  constructor(message: string, path: ConfigPath) {
    super(message);
    this.path = path;
  }
}

/** @throws UnsafeDocument below `MAX_DEPTH`. */
export function refuseDepth(value: unknown, path: ConfigPath = []): void {
  if (typeof value !== "object" || value === null) return;
  if (path.length > MAX_DEPTH) throw new UnsafeDocument(`nested deeper than ${MAX_DEPTH} levels`, path);
  for (const [key, child] of Object.entries(value)) refuseDepth(child, [...path, key]);
}

/**
 * Own, plain values: tables without a prototype (so `constructor` is a key like any other), dates as ISO 8601
 * text, what JSON cannot write (`nan`, `inf`) as text.
 * @throws UnsafeDocument for a key `__proto__`.
 */
export function toPlainValue(value: unknown, path: ConfigPath = []): unknown {
  if (Array.isArray(value)) return value.map((item, index) => toPlainValue(item, [...path, index]));
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value !== "object" || value === null) return value;
  const table = Object.create(null) as Record<string, unknown>;
  for (const [key, child] of Object.entries(value)) {
    if (key === "__proto__") throw new UnsafeDocument("the key __proto__ is refused", [...path, key]);
    table[key] = toPlainValue(child, [...path, key]);
  }
  return table;
}

export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a path; undefined where the path leads nowhere. */
export function readPath(value: unknown, path: ConfigPath): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}
