import { isMap, isScalar, isSeq } from "yaml";
import type { YamlFile } from "./yaml-text.ts";

/** More sets than these are not listed: what they give is unknown then. */
const MAX_SETS = 256;

type Values = ReadonlyMap<string, string>;

/** The sets of values of `strategy.matrix`, with `include` and without `exclude`: one left out more can only be judged too much. */
export function readMatrix(yaml: YamlFile, strategy: unknown): Values[] {
  const matrix = isMap(strategy) ? yaml.get(strategy, "matrix") : undefined;
  if (!isMap(matrix)) return [];
  let sets: Values[] = [new Map()];
  for (const key of yaml.keysOf(matrix)) {
    if (key === "include" || key === "exclude") continue;
    const list = yaml.get(matrix, key);
    // One key that only the runner works out leaves only itself unknown.
    if (!isSeq(list)) continue;
    const values = list.items.map((_, index) => readValues(yaml, list.get(index, true), key));
    if (values.length * sets.length > MAX_SETS) return [];
    sets = sets.flatMap((set) => values.map((value) => new Map([...set, ...value])));
  }
  const include = yaml.get(matrix, "include");
  if (isSeq(include)) {
    const added = include.items.map((_, index) => readValues(yaml, include.get(index, true), ""));
    const own = yaml.keysOf(matrix).some((key) => key !== "include" && key !== "exclude");
    // An entry that fits a set adds to it; which ones fit is not asked, both readings count.
    sets = [
      ...(own ? sets : []),
      ...added,
      ...(own ? sets.flatMap((set) => added.map((more) => new Map([...set, ...more]))) : []),
    ];
  }
  return sets.length > MAX_SETS ? [] : sets;
}

/** A scalar by its key, those of a mapping by `key.part`; expressions are left out. */
function readValues(yaml: YamlFile, node: unknown, key: string): Map<string, string> {
  if (isScalar(node)) {
    const text = node.source ?? "";
    return new Map(text.includes("${{") ? [] : [[key, text]]);
  }
  if (!isMap(node)) return new Map();
  return new Map(
    yaml
      .keysOf(node)
      .flatMap((part) => [...readValues(yaml, yaml.get(node, part), key === "" ? part : `${key}.${part}`)]),
  );
}
