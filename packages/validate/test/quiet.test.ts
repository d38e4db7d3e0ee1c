import { describe, expect, it } from "@jest/globals";
import { listRoutes, parseWranglerConfig, effectiveEnvironment, type Route } from "@gate/wrangler";
import { explainCron } from "../src/rules/cron.ts";
import { gatherByPlace } from "../src/rules/gather-by-place.ts";
import { isPlaceholder } from "../src/rules/placeholder.ts";
import { compareRoutes } from "../src/rules/route-patterns.ts";
import { GATE_YML, judgeHub, summarise, WRANGLER_TOML } from "./hub-repository.ts";

const edit = (...pairs: [string, string][]): string =>
  pairs.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`no ${before} in the text`);
    return text.replace(before, after);
  }, WRANGLER_TOML);

describe("the rules stay quiet", () => {
  it.each<[string, Record<string, string | undefined>]>([
    [
      "about placeholders and missing ids where wrangler dev serves",
      {
        "wrangler.toml": edit(
          [`id = "${"3".repeat(32)}"`, 'id = "local"'],
          ['bucket_name = "hub-files-ci"\n', ""],
        ),
      },
    ],
    [
      "about a build's output that git ignores",
      {
        ".gitignore": "/build/\n",
        "wrangler.toml": edit([
          'main = "src/index.ts"',
          'main = "build/worker.js"\nassets = { directory = "build/client" }',
        ]),
      },
    ],
    [
      "about a module for main",
      { "wrangler.toml": edit(['main = "src/index.ts"', 'main = "@tanstack/react-start/server-entry"']) },
    ],
    [
      "about workers.dev where production lives there",
      {
        "gate.yml": GATE_YML.replace("https://hub.example", "https://hub.team.workers.dev"),
        "wrangler.toml": edit(['{ pattern = "hub.example", custom_domain = true }', ""]),
      },
    ],
    [
      "about classes that exports declare",
      {
        "wrangler.toml": edit([
          '[[migrations]]\ntag = "v1"\nnew_sqlite_classes = ["Room"]\n',
          '[exports.Room]\ntype = "durable-object"\nstorage = "sqlite"\n',
        ]),
      },
    ],
    [
      "about a Worker that is bound to itself and one without a tier in its name",
      {
        "wrangler.toml": edit(
          ...["production", "staging", "ci"].map((name): [string, string] => [
            `[env.${name}.vars]`,
            `[[env.${name}.services]]\nbinding = "SELF"\nservice = "hub-${name}"\n[[env.${name}.services]]\nbinding = "AUTH"\nservice = "auth"\n[env.${name}.vars]`,
          ]),
        ),
      },
    ],
    [
      "about NODE_ENV=production in staging",
      {
        "wrangler.toml": edit(
          ...["production", "staging", "ci"].map((name): [string, string] => [
            `ENVIRONMENT = "${name}"`,
            `ENVIRONMENT = "${name}"\nNODE_ENV = "production"`,
          ]),
        ),
      },
    ],
    [
      "about lower-case variables that wrangler has a word for too",
      {
        "wrangler.toml": edit(
          ...["production", "staging", "ci"].map((name): [string, string] => [
            `ENVIRONMENT = "${name}"`,
            `ENVIRONMENT = "${name}"\nname = "hub"\ncache = "on"\nmain = "yes"`,
          ]),
        ),
      },
    ],
  ])("%s", async (_, changes) => {
    const { findings } = await judgeHub(changes);
    expect(findings.map(({ message }) => message)).toEqual([]);
  });

  it("but says that a main which build.command makes was not judged", async () => {
    const toml = edit([
      'main = "src/index.ts"',
      'main = "out/worker.js"\nbuild = { command = "npm run build" }',
    ]);
    const { verdict, findings } = await judgeHub({ "wrangler.toml": toml });
    expect([verdict, summarise(findings)]).toEqual(["pass", ["config/path-missing notice wrangler.toml:2"]]);
  });
});

describe("config/wrangler-error", () => {
  it("says in a notice that the repository's wrangler is installed and did not judge", async () => {
    const { verdict, findings } = await judgeHub(
      {
        ".gitignore": "",
        "node_modules/wrangler/package.json":
          '{ "name": "wrangler", "version": "4.999.0", "main": "cli.js" }',
        "node_modules/wrangler/cli.js": "throw new Error('broken install');",
        "node_modules/esbuild/package.json": '{ "name": "esbuild", "version": "1.0.0", "main": "main.js" }',
        "node_modules/esbuild/main.js": "",
      },
      { allowRepositoryWrangler: true },
    );
    expect([verdict, summarise(findings)]).toEqual([
      "pass",
      ["config/wrangler-error notice wrangler.toml:1"],
    ]);
    expect(findings[0]?.message).toContain("broken install");
  });
});

describe("explainCron", () => {
  it.each([
    "* * * * *",
    "*/5 0-6/2 1,15 jan-MAR MON-FRI",
    "0 18 * * 6L",
    "59 23 LW * *",
    "0 0 L-3 * *",
    "0 0 15W * *",
    "0 0 * * 2#1",
    "0 0 * * 1",
    "0 0 * * sun",
    "10 7 * * 7",
  ])("takes %j", (text) => {
    expect(explainCron(text)).toBeUndefined();
  });

  it.each([
    ["", "it has 0 fields"],
    ["60 * * * *", "minute 60 is not between 0 and 59"],
    ["* 24 * * *", "hour 24"],
    ["* * 0 * *", "day of the month 0"],
    ["* * * 13 *", "month 13"],
    ["* * * * 8", "weekday 8"],
    ["* * * foo *", "month foo"],
    ["*,1 * * * *", "nothing that Cloudflare reads"],
    ["1-2-3 * * * *", "nothing that Cloudflare reads"],
    ["*/0 * * * *", "the step 0"],
    ["* */24 * * *", "the step 24"],
  ])("refuses %j", (text, why) => {
    expect(explainCron(text)).toContain(why);
  });
});

describe("isPlaceholder", () => {
  it.each([
    "<id>",
    "${KV_ID}",
    "{{ id }}",
    "xxxxxxxxxxxxxxxx",
    "0000-0000",
    "your-kv-id",
    "TODO",
    "kv_id_here",
    "REPLACE_ME",
  ])("knows %j", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });
  it.each([
    "hub-files-production",
    "0f4a4d0c5b7e4a5f8d1c2b3a4f5e6d01",
    "6b1f3c1e-6c0a-4c0e-9c55-0a4d2f1f7a01",
    "mybucket-prod".slice(2),
  ])("takes %j for an id", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe("compareRoutes", () => {
  const read = (pattern: string): Route => {
    const config = parseWranglerConfig({
      root: "/r",
      file: "wrangler.json",
      text: JSON.stringify({
        routes: [pattern.startsWith("!") ? { pattern: pattern.slice(1), custom_domain: true } : pattern],
      }),
    });
    const [route] = listRoutes(effectiveEnvironment(config, undefined));
    if (route === undefined) throw new Error("no route");
    return route;
  };
  it.each([
    ["a.example/*", "a.example/*", "same"],
    ["!a.example", "https://A.example/*", "same"],
    ["a.example/*", "b.example/*", "apart"],
    ["a.example/x", "a.example/y", "apart"],
    ["a.example/*", "a.example/x*", "wider"],
    ["*.example/*", "!a.example", "wider"],
    ["a.example/x", "*.example/*", "narrower"],
    ["*.example/x*", "!a.example", "crossing"],
    ["*a.example/*", "ba.example/*", "wider"],
    ["a.example", "a.example/*", "narrower"],
  ])("finds %s and %s %s", (a, b, relation) => {
    expect(compareRoutes(read(a), read(b))).toBe(relation);
  });
});

describe("gatherByPlace", () => {
  it("names an environment once, however often the same is said of it", () => {
    const remark = { message: "no", location: { file: "wrangler.toml", line: 1 } };
    const remarks = ["ci", "ci", "staging"].map((environment) => ({ environment, ...remark }));
    expect(gatherByPlace(remarks)).toEqual([{ ...remark, message: "ci, staging: no" }]);
  });
});
