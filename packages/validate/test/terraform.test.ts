import { describe, expect, it } from "@jest/globals";
import { HclFault, parseHcl } from "../src/terraform/parse-hcl.ts";
import { judgeHub, lineOf, summarise, WRANGLER_TOML } from "./hub-repository.ts";

const KV = "1".repeat(32);
const OTHER = "9".repeat(32);
const SCRIPT = (id: string): string => `# the Worker
resource "cloudflare_workers_script" "hub" {
  script_name = "hub-production"
  content     = file("\${path.module}/worker.js") /* built before */
  bindings = [
    { name = "CACHE", type = "kv_namespace", namespace_id = "${id}" },
    { name = "TOKEN", type = "secret_text", text = var.token },
  ]
}
`;
const ROUTE = (pattern: string, script: string): string =>
  `resource "cloudflare_workers_route" "r" {\n  zone_id = var.zone\n  pattern = "${pattern}"\n  script  = "${script}"\n}\n`;
const DOMAIN = (hostname: string, service: string): string =>
  `resource "cloudflare_workers_custom_domain" "d" {\n  hostname = "${hostname}"\n  service = "${service}"\n}\n`;
const OLD_SCRIPT = `resource "cloudflare_worker_script" "hub" {
  name = "hub-staging"
  kv_namespace_binding {
    name         = "EXTRA"
    namespace_id = "${OTHER}"
  }
}
`;
const show = (id: string): string =>
  JSON.stringify({
    format_version: "1.0",
    values: {
      root_module: {
        child_modules: [
          {
            resources: [
              { type: "cloudflare_d1_database", name: "db", values: { name: "hub-production", id } },
            ],
          },
        ],
      },
    },
  });
const D1 = "11111111-0000-4000-8000-111111111111";

describe("env/terraform-drift", () => {
  it.each<[string, Record<string, string>]>([
    ["says the same", { "infra/main.tf": SCRIPT(KV) + DOMAIN("hub.example", "hub-production") }],
    [
      "is about other Workers and routes",
      { "main.tf": ROUTE("other.example/*", "other") + SCRIPT(OTHER).replace("hub-production", "other") },
    ],
    [
      "leaves everything to expressions",
      { "main.tf": SCRIPT(KV).replace(`"${KV}"`, "cloudflare_workers_kv_namespace.cache.id") },
    ],
    ["has the id of the database", { "infra/terraform-show.json": show(D1) }],
    ["is about another cloud", { "main.tf": 'resource "aws_s3_bucket" "b" {\n  bucket = "x"\n' }],
  ])("stays quiet where terraform %s", async (_, files) => {
    expect((await judgeHub(files)).findings).toEqual([]);
  });

  it.each<[string, Record<string, string>, string, string]>([
    [
      "another namespace",
      { "main.tf": SCRIPT(OTHER) },
      `wrangler.toml:${lineOf(WRANGLER_TOML, "[[env.production.kv_namespaces]]")}`,
      `CACHE of production is ${KV} here and ${OTHER} for terraform (main.tf:2)`,
    ],
    [
      "a binding that wrangler lacks",
      { "main.tf": OLD_SCRIPT },
      "main.tf:1",
      "terraform binds EXTRA to hub-staging",
    ],
    [
      "a route that wrangler lacks",
      { "main.tf": ROUTE("hub.example/api/*", "hub-production") },
      "main.tf:1",
      "terraform gives the route hub.example/api/* to hub-production",
    ],
    [
      "another Worker behind a domain",
      { "main.tf": DOMAIN("hub.example", "hub-next") },
      `wrangler.toml:${lineOf(WRANGLER_TOML, "custom_domain")}`,
      "the custom domain hub.example of production belongs to hub-next for terraform (main.tf:1)",
    ],
    [
      "another id of a database",
      { "terraform.json": show("99999999-0000-4000-8000-999999999999") },
      `wrangler.toml:${lineOf(WRANGLER_TOML, "database_id")}`,
      `D1 database hub-production of production has the id ${D1} here and 99999999`,
    ],
  ])("finds %s", async (_, files, place, message) => {
    const { verdict, findings } = await judgeHub(files);
    expect([verdict, summarise(findings)]).toEqual(["fail", [`env/terraform-drift error ${place}`]]);
    expect(findings[0]?.message).toContain(message);
  });

  it("says what it could not compare, and that a Helm chart is not its business", async () => {
    const { verdict, findings } = await judgeHub({
      "charts/hub/Chart.yaml": "name: hub\n",
      "main.tf": 'resource "cloudflare_workers_script" "x" {\n  name = "a\n}\n',
    });
    expect([verdict, summarise(findings)]).toEqual([
      "pass",
      ["env/terraform-drift notice charts/hub/Chart.yaml:1", "env/terraform-drift notice main.tf:2"],
    ]);
    expect(findings[0]?.message).toContain("is a Helm chart");
    expect(findings[1]?.message).toContain("a string has no end");
  });
});

describe("parseHcl", () => {
  it("reads what is written out and passes over expressions", () => {
    const text = [
      'a = "x" // comment',
      "b = var.x ? { y = 1 } : [2]",
      "c = [for k in var.z : k]",
      'd = <<-END\n  } not the end "\n  END',
      'e = "${var.q}-x"',
      'f = { "g" : "h", i = ["j", 1, "k",] }',
      "block label {",
      '  l = join("}", ["]"])',
      '  m = "n"',
      "}",
    ].join("\n");
    const { attributes, blocks } = parseHcl(text);
    const values = Object.fromEntries([...attributes].map(([name, { value }]) => [name, value]));
    expect(values).toMatchObject({ a: "x", b: undefined, c: undefined, d: undefined, e: undefined });
    const f = attributes.get("f")?.value as ReturnType<typeof parseHcl>;
    expect([f.attributes.get("g")?.value, f.attributes.get("i")?.value]).toEqual([
      "h",
      ["j", undefined, "k"],
    ]);
    expect(blocks).toMatchObject([{ type: "block", labels: ["label"], line: 9 }]);
    expect(blocks[0]?.body.attributes.get("m")).toEqual({ value: "n", line: 11 });
    expect(blocks[0]?.body.attributes.get("l")?.value).toBeUndefined();
  });

  it.each(['a = "', "b {", "= 1", "a = [", `a = ${"[".repeat(500)}`, "a {".repeat(500), "a b c", 'x = "${'])(
    "refuses %j with a line",
    (text) => {
      expect(() => parseHcl(text)).toThrow(HclFault);
    },
  );
});
