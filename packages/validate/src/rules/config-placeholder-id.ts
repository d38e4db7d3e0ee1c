import { isTable, readPath } from "@gate/wrangler";
import type { Rule } from "../rule.ts";
import { gatherByPlace } from "./gather-by-place.ts";
import { isPlaceholder } from "./placeholder.ts";
import { tablesAt, textAt } from "./read-values.ts";
import { isServedLocally } from "./tiers.ts";

const HEX = /^[0-9a-f]{32}$/i;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Keys that hold an id; a shape where Cloudflare's ids of that kind have one. */
const IDS: readonly { table: readonly string[]; key: string; shape?: { pattern: RegExp; words: string } }[] =
  [
    { table: ["kv_namespaces"], key: "id", shape: { pattern: HEX, words: "32 hexadecimal digits" } },
    { table: ["d1_databases"], key: "database_id", shape: { pattern: UUID, words: "a UUID" } },
    { table: ["hyperdrive"], key: "id", shape: { pattern: HEX, words: "32 hexadecimal digits" } },
    { table: ["r2_buckets"], key: "bucket_name" },
    { table: ["queues", "producers"], key: "queue" },
    { table: ["queues", "consumers"], key: "queue" },
    { table: ["vectorize"], key: "index_name" },
    { table: ["secrets_store_secrets"], key: "store_id" },
    { table: ["mtls_certificates"], key: "certificate_id" },
    { table: ["vpc_services"], key: "service_id" },
  ];

/** An id that nobody filled in, in an environment that is deployed. */
export const configPlaceholderId: Rule = {
  id: "config/placeholder-id",
  title: "an id that nobody filled in",
  run({ gate, environments }) {
    return gatherByPlace(
      [...environments].flatMap(([environment, effective]) => {
        const declared = gate.environments.get(environment);
        if (declared === undefined || isServedLocally(declared)) return [];
        const hint = `write the id of ${environment}'s own resource: npx wrangler lists them, and a deploy with this one fails (errors 10041, 10042)`;
        const inTables = IDS.flatMap(({ table, key, shape }) =>
          tablesAt(effective.values, table).flatMap(({ entry, path }) => {
            const id = textAt(entry, [key]);
            if (id === undefined) return [];
            const name = `${table.join(".")} ${textAt(entry, ["binding"]) ?? ""}`.trim();
            const location = effective.locate([...path, key]);
            if (isPlaceholder(id))
              return [
                { environment, message: `${name} has the placeholder ${id} for its ${key}`, hint, location },
              ];
            if (shape === undefined || shape.pattern.test(id)) return [];
            return [
              {
                environment,
                message: `${name} has the ${key} ${id}, which is not ${shape.words}`,
                hint,
                location,
              },
            ];
          }),
        );
        const account = textAt(effective.values, ["account_id"]);
        const zones = ["routes", "route"].flatMap((key) => {
          const value = readPath(effective.values, [key]);
          const routes = Array.isArray(value)
            ? value.map((route, index) => [route, [key, index]] as const)
            : [[value, [key]] as const];
          return routes.flatMap(([route, path]) => {
            const zone = isTable(route) ? textAt(route, ["zone_id"]) : undefined;
            return zone === undefined ? [] : [{ name: "zone_id", id: zone, path: [...path, "zone_id"] }];
          });
        });
        const own = [
          ...(account === undefined ? [] : [{ name: "account_id", id: account, path: ["account_id"] }]),
          ...zones,
        ];
        return [
          ...inTables,
          ...own
            .filter(({ id }) => isPlaceholder(id) || !HEX.test(id))
            .map(({ name, id, path }) => ({
              environment,
              message: `${name} is ${id}, which is not 32 hexadecimal digits`,
              hint: "the dashboard shows it on the overview page of the account or zone",
              location: effective.locate(path),
            })),
        ];
      }),
    );
  },
};
