import type { BuiltBundle } from "../bundle/build-bundles.ts";
import type { Rule } from "../rule.ts";

/** How many names are told. */
const SHOWN = 3;

/** With `validate.bundle`: environments that do not get the same code. What was tested is then not what is deployed. */
export const envBundleDiffers: Rule = {
  id: "env/bundle-differs",
  title: "environments whose bundles differ",
  async run({ bundles, environments, config }) {
    // What keeps a bundle from being built is told once, by size/bundle.
    const outcome = await bundles().catch(() => undefined);
    if (outcome?.state !== "built") return [];
    const [first, ...others] = outcome.bundles;
    if (first === undefined) return [];
    const [reference, expected] = first;
    return others.flatMap(([environment, bundle]) =>
      bundle.facts.digest === expected.facts.digest
        ? []
        : [
            {
              message: `the bundle of ${environment} is not that of ${reference}: ${describe(expected, bundle)}`,
              hint: "what is tested in one environment is not what runs in the other; let values come from vars and bindings",
              location: environments.get(environment)?.locate(["main"]) ?? config.locate([]),
            },
          ],
    );
  },
};

function describe(one: BuiltBundle, other: BuiltBundle): string {
  return [
    ...compare("module", one.modules, other.modules),
    ...compare("asset", one.assets?.files ?? new Map(), other.assets?.files ?? new Map()),
  ].join("; ");
}

function compare(
  what: string,
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): string[] {
  const name = (names: string[], how: string): string[] => {
    if (names.length === 0) return [];
    const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : "";
    return [`${what} ${names.slice(0, SHOWN).join(", ")}${more} ${how}`];
  };
  return [
    ...name(
      [...one.keys()].filter((key) => other.has(key) && other.get(key) !== one.get(key)),
      "differs",
    ),
    ...name(
      [...one.keys()].filter((key) => !other.has(key)),
      "is missing",
    ),
    ...name(
      [...other.keys()].filter((key) => !one.has(key)),
      "is added",
    ),
  ];
}
