import { describe, expect, it } from "@jest/globals";
import { matchesExpression, matchesWildcard } from "../src/terraform/filter-expression.ts";
import { GATE_YML, judgeHub, lineOf, summarise, WRANGLER_TOML } from "./hub-repository.ts";

const RULES = "infra/cache.tf";

/** A ruleset as version 5 of the provider writes it; a rule is its expression and its parameters. */
const ruleset = (...rules: [expression: string, parameters: string, further?: string][]): string =>
  `resource "cloudflare_ruleset" "cache" {
  phase = "http_request_cache_settings"
  rules = [
${rules
  .map(
    ([expression, parameters, further = ""]) =>
      `    { action = "set_cache_settings", expression = ${JSON.stringify(expression)}, action_parameters = { ${parameters} }, ${further} },`,
  )
  .join("\n")}
  ]
}
`;
/** As version 4 does. */
const BLOCKS = `resource "cloudflare_ruleset" "cache" {
  phase = "http_request_cache_settings"
  rules {
    action     = "set_cache_settings"
    expression = "(http.host eq \\"staging.hub.example\\")"
    action_parameters {
      edge_ttl {
        mode    = "override_origin"
        default = 60
      }
    }
  }
}
`;
const STAGING = 'http.host eq "staging.hub.example"';
const pageRule = (target: string, actions: string, further = ""): string =>
  `resource "cloudflare_page_rule" "p" {\n  target = "${target}"\n  ${further}\n  actions = { ${actions} }\n}\n`;
const EVERYTHING = 'cache_level = "cache_everything"';

describe("env/cached-api", () => {
  it.each<[string, Record<string, string>, string]>([
    ["a cache rule for the host", { [RULES]: ruleset([STAGING, "cache = true"]) }, RULES],
    ["a cache rule in blocks", { [RULES]: BLOCKS }, RULES],
    [
      "a cache rule for every host",
      { [RULES]: ruleset(['starts_with(http.request.uri.path, "/api/")', "cache = true"]) },
      RULES,
    ],
    [
      "a rule that caches again what another one does not",
      { [RULES]: ruleset([STAGING, "cache = false"], [STAGING, "cache = true"]) },
      RULES,
    ],
    ["a page rule", { [RULES]: pageRule("*staging.hub.example/api/*", EVERYTHING) }, RULES],
    [
      "what terraform show says",
      {
        "terraform.json": JSON.stringify({
          format_version: "1.0",
          values: {
            root_module: {
              resources: [
                {
                  type: "cloudflare_ruleset",
                  values: {
                    phase: "http_request_cache_settings",
                    rules: [
                      {
                        action: "set_cache_settings",
                        expression: STAGING,
                        enabled: true,
                        action_parameters: { cache: true },
                      },
                    ],
                  },
                },
              ],
            },
          },
        }),
      },
      "terraform.json",
    ],
  ])("warns of %s", async (_, files, file) => {
    const { verdict, findings } = await judgeHub(files);
    expect([verdict, summarise(findings)]).toEqual(["pass", [`env/cached-api warning ${file}:1`]]);
    expect(findings[0]?.message).toMatch(
      /^staging: a (?:cache|page) rule caches https:\/\/staging\.hub\.example\/api\/health$/,
    );
  });

  it.each<[string, Record<string, string>]>([
    ["is about production", { [RULES]: ruleset(['http.host eq "hub.example"', "cache = true"]) }],
    [
      "leaves the API out",
      {
        [RULES]: ruleset([
          `${STAGING} and not starts_with(http.request.uri.path, "/api")`,
          'cache = true, edge_ttl = { mode = "override_origin" }',
        ]),
      },
    ],
    ["bypasses the cache", { [RULES]: ruleset([STAGING, "cache = false"]) }],
    [
      "bypasses it by a later rule",
      { [RULES]: ruleset(["true", "cache = true"], [STAGING, "cache = false"]) },
    ],
    [
      "may bypass it by a later rule",
      { [RULES]: ruleset(["true", "cache = true"], ['http.cookie contains "x"', "cache = false"]) },
    ],
    ["is turned off", { [RULES]: ruleset([STAGING, "cache = true", "enabled = false"]) }],
    [
      "holds a condition that is not read",
      { [RULES]: ruleset([`${STAGING} and http.cookie eq "a"`, "cache = true"]) },
    ],
    [
      "is only known to terraform",
      { [RULES]: ruleset([STAGING, "cache = true"]).replace(JSON.stringify(STAGING), "var.expression") },
    ],
    [
      "is of another phase",
      { [RULES]: ruleset(["true", "cache = true"]).replace("cache_settings", "firewall_custom") },
    ],
    ["is a page rule for pictures", { [RULES]: pageRule("staging.hub.example/img/*", EVERYTHING) }],
    [
      "is a page rule that bypasses",
      { [RULES]: pageRule("staging.hub.example/*", 'cache_level = "bypass"') },
    ],
    [
      "is one of two page rules",
      {
        [RULES]:
          pageRule("staging.hub.example/*", EVERYTHING) +
          pageRule("staging.hub.example/api/*", 'cache_level = "bypass"'),
      },
    ],
    [
      "is a disabled page rule",
      { [RULES]: pageRule("staging.hub.example/*", EVERYTHING, 'status = "disabled"') },
    ],
  ])("stays quiet where terraform %s", async (_, files) => {
    expect((await judgeHub(files)).findings.map(({ message }) => message)).toEqual([]);
  });

  it("asks for the API routes that gate.yml names", async () => {
    const files = {
      [RULES]: ruleset([`${STAGING} and http.request.uri.path eq "/api/items"`, "cache = true"]),
    };
    expect((await judgeHub(files)).findings).toEqual([]);
    const gateYml = `${GATE_YML}health: { load: { routes: [{ path: "/api/items?page=1" }] } }\n`;
    const { findings } = await judgeHub({ ...files, "gate.yml": gateYml });
    expect(findings.map(({ message }) => message)).toEqual([
      "staging: a cache rule caches https://staging.hub.example/api/items",
    ]);
  });

  it("notes where the cache of the Worker is on, and not in production alone", async () => {
    const on = (anchor: string): string =>
      WRANGLER_TOML.replace(anchor, `${anchor}\ncache = { enabled = true }`);
    expect((await judgeHub({ "wrangler.toml": on("[env.production]") })).findings).toEqual([]);
    const { verdict, findings } = await judgeHub({ "wrangler.toml": on('main = "src/index.ts"') });
    expect([verdict, findings.map(({ level, message }) => `${level} ${message.split(":")[0]}`)]).toEqual([
      "pass",
      ["notice staging", "notice ci"],
    ]);
  });

  it("reads _headers where assets answer under /api/", async () => {
    const toml = WRANGLER_TOML.replace(
      'main = "src/index.ts"',
      'main = "src/index.ts"\nassets = { directory = "public" }',
    );
    const judgeHeaders = async (headers: string, asset = "public/api/plans.json") =>
      summarise(
        (
          await judgeHub({
            "wrangler.toml": toml,
            "public/index.html": "hello",
            "public/_headers": headers,
            [asset]: "{}",
          })
        ).findings,
      );
    const caching = "/img/*\n  Cache-Control: max-age=60\n/api/*\n  Cache-Control: public, s-maxage=60\n";
    const found = `env/cached-api warning public/_headers:${lineOf(caching, "s-maxage")}`;
    expect(await judgeHeaders(caching)).toEqual([found, found]);
    // Without such an asset the Worker answers, and _headers does not count.
    expect(await judgeHeaders(caching, "public/img/api.png")).toEqual([]);
    expect(await judgeHeaders("/api/*\n  Cache-Control: no-store\n")).toEqual([]);
    expect(await judgeHeaders("/img/*\n  Cache-Control: max-age=60\n")).toEqual([]);
  });
});

describe("matchesExpression", () => {
  const request = { host: "a.example", path: "/api/x" };
  it.each<[string, boolean | undefined]>([
    ["true", true],
    ['http.host eq "a.example"', true],
    ['(http.host == "b.example") || (http.request.uri.path contains "api")', true],
    ['http.host in {"b.example" "a.example"}', true],
    ['http.host ne "a.example"', false],
    ['!(http.host eq "a.example")', false],
    ['ends_with(http.host, ".example") and starts_with(lower(http.request.uri.path), "/api")', true],
    ['http.request.full_uri wildcard r"https://*.example/api/*"', true],
    ['http.host eq "b.example" and http.cookie eq "x"', false],
    ['http.host eq "a.example" and http.cookie eq "x"', undefined],
    ['http.host eq "a.example" or http.cookie eq "x"', true],
    ['http.host matches "^a"', undefined],
    ['http.host eq "a.example" nonsense', undefined],
    ["", undefined],
    ["not ".repeat(5000), undefined],
    ["(".repeat(5000), undefined],
    ["http.host eq ü", undefined],
  ])("of %j", (expression, expected) => {
    expect(matchesExpression(expression, request)).toBe(expected);
  });

  it.each([
    ["a.example/api/x", "a.example/*", true],
    ["a.example/api/x", "*A.example/*x", true],
    ["a.example/api/x", "a.example/api", false],
    ["a.example", "a.example*e", false],
  ])("of the wildcard %s %s", (text, pattern, expected) => {
    expect(matchesWildcard(text, pattern)).toBe(expected);
  });
});
