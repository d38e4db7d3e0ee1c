import { posix } from "node:path";
import { formatLocation } from "@gate/core";
import { type EffectiveEnvironment, listBindings, listRoutes } from "@gate/wrangler";
import { readTerraform, type TerraformResource } from "../terraform/read-resources.ts";
import type { Rule, RuleFinding } from "../rule.ts";
import { tablesAt, textAt } from "./read-values.ts";

/** What of a binding terraform and wrangler both write down: kind, and the attribute of terraform. */
const TARGETS: readonly { kind: string; attributes: readonly string[] }[] = [
  { kind: "kv_namespaces", attributes: ["namespace_id"] },
  { kind: "d1_databases", attributes: ["database_id"] },
  { kind: "r2_buckets", attributes: ["bucket_name"] },
  { kind: "queues.producers", attributes: ["queue_name", "queue"] },
  { kind: "services", attributes: ["service"] },
];
const HINT =
  "two files say what this Worker is, and the last one that is applied wins: let one of them say it, or make them say the same";

/** Terraform and wrangler say different things about one Worker. */
export const envTerraformDrift: Rule = {
  id: "env/terraform-drift",
  title: "terraform that contradicts wrangler",
  async run({ environments, files }) {
    const { resources, faults } = await readTerraform(files);
    const notices = [
      ...faults.map(({ message, location }) => ({
        message: `cannot be compared with wrangler's config: ${message}`,
        location,
      })),
      ...[...files.tracked]
        .filter((file) => posix.basename(file) === "Chart.yaml")
        .map((file) => ({
          message: `${file} is a Helm chart: it deploys no Worker, and was not compared`,
          location: { file, line: 1 },
        })),
    ];
    return [
      ...[...environments].flatMap(([name, effective]) =>
        resources.flatMap((resource) => compare(name, effective, resource)),
      ),
      ...notices.map((notice): RuleFinding => ({ ...notice, hint: undefined, level: "notice" })),
    ];
  },
};

function compare(name: string, effective: EffectiveEnvironment, resource: TerraformResource): RuleFinding[] {
  switch (resource.type) {
    case "cloudflare_workers_script":
    case "cloudflare_worker_script":
      return compareBindings(name, effective, resource);
    case "cloudflare_workers_route":
    case "cloudflare_worker_route":
      return compareRoute(name, effective, resource, "pattern", ["script", "script_name"]);
    case "cloudflare_workers_custom_domain":
    case "cloudflare_workers_domain":
    case "cloudflare_worker_domain":
      return compareRoute(name, effective, resource, "hostname", ["service"]);
    case "cloudflare_d1_database":
      return compareDatabase(name, effective, resource);
    default:
      return [];
  }
}

function compareBindings(
  name: string,
  effective: EffectiveEnvironment,
  { texts, parts, location }: TerraformResource,
): RuleFinding[] {
  if (effective.workerName === "" || (texts.get("script_name") ?? texts.get("name")) !== effective.workerName)
    return [];
  const place = formatLocation(location);
  return parts.flatMap((part) => {
    const binding = part.texts.get("name") ?? part.texts.get("binding");
    const target = TARGETS.flatMap(({ kind, attributes }) => {
      const value = attributes
        .map((attribute) => part.texts.get(attribute))
        .find((text) => text !== undefined);
      return value === undefined ? [] : [{ kind, value }];
    })[0];
    if (binding === undefined || target === undefined) return [];
    const own = listBindings(effective).find((candidate) => candidate.name === binding && candidate.inCode);
    if (own === undefined) {
      return [
        {
          message: `terraform binds ${binding} to ${effective.workerName}, and wrangler's ${name} does not: the next deploy takes it away`,
          hint: HINT,
          location,
        },
      ];
    }
    if (own.kind === target.kind && (own.resource === target.value || own.resource === undefined)) return [];
    return [
      {
        message: `${binding} of ${name} is ${own.resource ?? own.kind} here and ${target.value} for terraform (${place})`,
        hint: HINT,
        location: effective.locate(own.path),
      },
    ];
  });
}

function compareRoute(
  name: string,
  effective: EffectiveEnvironment,
  { texts, location }: TerraformResource,
  key: "pattern" | "hostname",
  owners: readonly string[],
): RuleFinding[] {
  const pattern = texts.get(key);
  const owner = owners.map((attribute) => texts.get(attribute)).find((text) => text !== undefined);
  if (pattern === undefined || owner === undefined || effective.workerName === "") return [];
  const own = listRoutes(effective).find(
    (route) =>
      route.pattern.toLowerCase() === pattern.toLowerCase() && route.customDomain === (key === "hostname"),
  );
  const what = key === "pattern" ? "route" : "custom domain";
  if (owner === effective.workerName)
    return own
      ? []
      : [
          {
            message: `terraform gives the ${what} ${pattern} to ${owner}, and wrangler's ${name} does not have it`,
            hint: HINT,
            location,
          },
        ];
  return own
    ? [
        {
          message: `the ${what} ${pattern} of ${name} belongs to ${owner} for terraform (${formatLocation(location)})`,
          hint: HINT,
          location: effective.locate(own.configPath),
        },
      ]
    : [];
}

/** Only a file that `terraform show -json` wrote knows the id of a database. */
function compareDatabase(
  name: string,
  effective: EffectiveEnvironment,
  { texts, location }: TerraformResource,
): RuleFinding[] {
  const id = texts.get("id") ?? texts.get("uuid");
  if (id === undefined || texts.get("name") === undefined) return [];
  return tablesAt(effective.values, ["d1_databases"]).flatMap(({ entry, path }) => {
    const own = textAt(entry, ["database_id"]);
    if (textAt(entry, ["database_name"]) !== texts.get("name") || own === undefined || own === id) return [];
    return [
      {
        message: `D1 database ${texts.get("name")} of ${name} has the id ${own} here and ${id} for terraform (${formatLocation(location)})`,
        hint: HINT,
        location: effective.locate([...path, "database_id"]),
      },
    ];
  });
}
