import { GateError } from "@gate/core";
import type { Shard } from "@gate/smoke";

/** Reads `i/n`. @throws GateError USAGE */
export function readShard(text: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count && count <= 1000) return { index, count };
  throw new GateError("USAGE", `shard: "${text}" is not a shard`, {
    hint: "Write for instance 1/4: the first of four.",
  });
}
