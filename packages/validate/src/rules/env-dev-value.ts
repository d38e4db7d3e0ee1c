import type { ConfigPath } from "@gate/wrangler";
import { isTable } from "@gate/wrangler";
import type { GateConfig } from "@gate/core";
import type { Rule, RuleFinding } from "../rule.ts";

const MAX_DEPTH = 20;
const LOCAL_URL =
  /(?:^|[\s"'=,;@(]|:\/\/)(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|\[::1\]|host\.docker\.internal)(?:[:/\s"',;)]|$)/i;
const EXAMPLE_URL = /:\/\/(?:[\w-]{1,63}\.){0,5}example\.(?:com|org|net)(?:[:/\s"',;)]|$)/i;
/** `ENVIRONMENT`, `APP_ENV`, `stage`: what the code is told about where it runs. */
const ENVIRONMENT_NAME = /^(?:[A-Z0-9]+_)*(?:ENV|ENVIRONMENT|STAGE|TIER|DEPLOYMENT)$/i;
const OTHERS = new Set([
  "development",
  "dev",
  "local",
  "localhost",
  "test",
  "testing",
  "staging",
  "stage",
  "stg",
  "preview",
]);

/** A value of a developer's machine, or of another environment, in the variables of production. */
export const envDevValue: Rule = {
  id: "env/dev-value",
  title: "a value of another environment in the variables",
  run({ gate, environments }) {
    return [...environments].flatMap(([environment, effective]) =>
      listLeaves(effective.values["vars"], ["vars"], 0).flatMap(({ path, value }): RuleFinding[] => {
        const why = explain(String(path.at(-1)), value, environment, gate);
        if (why === undefined) return [];
        return [
          {
            message: `${environment} has ${path.slice(1).join(".")} = ${JSON.stringify(value.slice(0, 100))}, ${why}`,
            hint: `write the value of ${environment}`,
            location: effective.locate(path),
          },
        ];
      }),
    );
  },
};

function explain(name: string, value: string, environment: string, gate: GateConfig): string | undefined {
  const tier = gate.environments.get(environment)?.tier;
  if (tier === "test") return undefined;
  const isName = ENVIRONMENT_NAME.test(name);
  // NODE_ENV names a way of building, and is production in staging too.
  if (isName && value !== environment && gate.environments.has(value) && !/^NODE_ENV$/i.test(name))
    return `the name of the environment ${value}`;
  if (tier !== "production") return undefined;
  if (LOCAL_URL.test(value)) return "an address of this machine";
  if (EXAMPLE_URL.test(value)) return "an address for examples";
  return isName && OTHERS.has(value.toLowerCase()) ? "a name of another environment" : undefined;
}

function listLeaves(value: unknown, path: ConfigPath, depth: number): { path: ConfigPath; value: string }[] {
  if (typeof value === "string") return [{ path, value }];
  if (depth >= MAX_DEPTH) return [];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : isTable(value)
      ? Object.entries(value)
      : [];
  return entries.flatMap(([part, child]) => listLeaves(child, [...path, part], depth + 1));
}
