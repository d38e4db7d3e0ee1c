import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { effectiveEnvironment, listBindings, parseWranglerConfig } from "../src/index.ts";
import { installedWrangler } from "./registry.ts";

const parse = (text: string) => parseWranglerConfig({ root: "/repository", file: "wrangler.toml", text });

describe("listBindings", () => {
  it("finds each kind with its name and its resource", () => {
    const environment = effectiveEnvironment(
      parse(`
        vars = { A = "1", B = { c = 1 } }
        secrets = { required = ["TOKEN"] }
        kv_namespaces = [{ binding = "KV", id = "1" }, { binding = "NEW" }]
        d1_databases = [{ binding = "DB", database_name = "n", database_id = "2" }, { binding = "DB2", database_name = "n" }]
        r2_buckets = [{ binding = "R2", bucket_name = "b" }, { binding = "EU", bucket_name = "b", jurisdiction = "eu" }]
        services = [{ binding = "AUTH", service = "auth", entrypoint = "Admin" }]
        queues = { producers = [{ binding = "Q", queue = "q" }], consumers = [{ queue = "q" }] }
        durable_objects = { bindings = [{ name = "DO", class_name = "C" }, { name = "FAR", class_name = "C", script_name = "s" }] }
        workflows = [{ binding = "WF", name = "wf", class_name = "W" }]
        hyperdrive = [{ binding = "HD", id = "h" }]
        analytics_engine_datasets = [{ binding = "AE" }, { binding = "AE2", dataset = "d" }]
        send_email = [{ name = "MAIL" }]
        ratelimits = [{ name = "RL", namespace_id = "1001", simple = { limit = 1, period = 60 } }]
        secrets_store_secrets = [{ binding = "SS", store_id = "st", secret_name = "n" }]
        ai = { binding = "AI" }
        version_metadata = { binding = "CF_VERSION_METADATA" }
        assets = { directory = "public", binding = "ASSETS" }
        tail_consumers = [{ service = "tail" }]
      `),
      undefined,
    );
    const shown = listBindings(environment).map(({ kind, name, resource, inCode }) =>
      [kind, name, resource ?? "-", inCode ? "" : "outside"].join(" ").trim(),
    );
    expect(shown).toEqual([
      "kv_namespaces KV 1",
      "kv_namespaces NEW -",
      "d1_databases DB 2",
      "d1_databases DB2 n",
      "r2_buckets R2 b",
      "r2_buckets EU eu/b",
      "queues.producers Q q",
      "queues.consumers q q outside",
      "services AUTH auth/Admin",
      "durable_objects DO C",
      "durable_objects FAR s/C",
      "vars A -",
      "vars B -",
      "secrets.required TOKEN -",
      "workflows WF wf",
      "hyperdrive HD h",
      "analytics_engine_datasets AE AE",
      "analytics_engine_datasets AE2 d",
      "send_email MAIL -",
      "ratelimits RL 1001",
      "secrets_store_secrets SS st/n",
      "ai AI -",
      "version_metadata CF_VERSION_METADATA -",
      "assets ASSETS public",
      "tail_consumers tail tail outside",
    ]);
  });

  it("leads back to the place of each", () => {
    const text = '[env.staging]\n\n[[env.staging.kv_namespaces]]\nbinding = "KV"\nid = "1"\n';
    const environment = effectiveEnvironment(parse(text), "staging");
    const [binding] = listBindings(environment);
    expect(binding?.path).toEqual(["kv_namespaces", 0]);
    expect(environment.locate([...(binding?.path ?? []), "id"]).line).toBe(5);
  });

  it("leaves out what has no name or the wrong shape", () => {
    const text = `
      kv_namespaces = [1, "x", { id = "1" }, { binding = "" }, { binding = 3 }]
      vars = "x"
      queues = []
      secrets = { required = [1] }
      ai = [{ binding = "AI" }]
      r2_buckets = { binding = "R2" }
      durable_objects = { bindings = "x" }
    `;
    expect(listBindings(effectiveEnvironment(parse(text), undefined))).toEqual([]);
  });

  it("has a kind for every binding of the installed wrangler's schema", async () => {
    const text = await readFile(path.join(path.dirname(installedWrangler), "config-schema.json"), "utf8");
    type Shape = { properties?: Record<string, unknown>; items?: Shape };
    const { definitions } = JSON.parse(text) as {
      definitions: Record<string, { properties: Record<string, Shape> }>;
    };
    const properties = Object.entries(definitions["RawConfig"]?.properties ?? {});
    const keys = properties.filter(([, shape]) => "binding" in ((shape.items ?? shape).properties ?? {}));
    expect(keys.length).toBeGreaterThan(20);
    for (const [key, { items }] of keys) {
      const value = items !== undefined ? [{ binding: "X" }] : { binding: "X" };
      const config = parseWranglerConfig({
        root: "/r",
        file: "a.json",
        text: JSON.stringify({ [key]: value }),
      });
      expect([key, listBindings(effectiveEnvironment(config, undefined)).map(({ name }) => name)]).toEqual([
        key,
        ["X"],
      ]);
    }
  });
});
