import { GateError, suggestNearest } from "@gate/core";
import type { GateConfig, GateEntry } from "@gate/core";

/**
 * The entries of a gate, in their order.
 * @throws GateError GATE_UNKNOWN when gate.yml declares no gate of that name
 */
export function findGate(config: GateConfig, gate: string): readonly GateEntry[] {
  const entries = config.gates.get(gate);
  if (entries !== undefined) return entries;
  const names = [...config.gates.keys()];
  throw new GateError("GATE_UNKNOWN", `there is no gate "${gate}" in ${config.file}`, {
    location: { file: config.file },
    hint: suggestNearest(
      gate,
      names,
      names.length === 0
        ? "Declare it: gates: { pull-request: [validate] }"
        : `declared: ${names.join(", ")}`,
    ),
  });
}
