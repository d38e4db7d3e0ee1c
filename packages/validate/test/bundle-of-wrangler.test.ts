import { symlink } from "node:fs/promises";
import path from "node:path";
import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { GATE_YML, HUB, judge, lineOf } from "./hub-repository.ts";
import { CONFIGS, FORMATS } from "./seeded-mistakes-beside.ts";

const installedModules = path.resolve(import.meta.dirname, "../../../node_modules");
const { "wrangler.toml": _, ...rest } = HUB;

/** One environment: a build by the installed wrangler takes seconds. */
const gateYmlOf = (file: string): string =>
  `${GATE_YML.replace("wrangler.toml", file).replace(/ {2}(staging|ci): .*\n/g, "")}validate: { bundle: true }\n`;

async function judgeCode(format: (typeof FORMATS)[number], code: string, config = CONFIGS[format]) {
  const file = `wrangler.${format}`;
  const gateYml = gateYmlOf(file);
  await using repository = await createTemporaryRepository({
    ...rest,
    [file]: config,
    ".gitignore": "node_modules\n",
    "gate.yml": gateYml,
    "src/index.ts": code,
  });
  await symlink(installedModules, path.join(repository.root, "node_modules"));
  return await judge(repository, { gateYml });
}

describe("a mistake that only a build by the installed wrangler shows", () => {
  const code =
    'import { DurableObject, WorkflowEntrypoint } from "cloudflare:workers";\nexport class Room extends DurableObject {}\nexport class Onboard extends WorkflowEntrypoint {}\nexport default { fetch: () => new Response("hello") };\n';

  it.each(FORMATS)(
    "is a Durable Object class that the code does not export: %s",
    async (format) => {
      const good = await judgeCode(format, code);
      expect([good.verdict, good.findings]).toEqual(["pass", []]);
      const bad = await judgeCode(format, code.replace("export class Room", "class Room"));
      const line = lineOf(CONFIGS[format], format === "toml" ? "main =" : '"main"');
      expect(bad.verdict).toBe("fail");
      expect(bad.findings).toEqual([
        expect.objectContaining({
          ruleId: "size/bundle",
          level: "error",
          message: expect.stringMatching(/^wrangler cannot build production: .*Room/),
          location: expect.objectContaining({ file: `wrangler.${format}`, line }),
        }),
      ]);
    },
    120_000,
  );

  it.each(FORMATS)(
    "is an import of a node module without nodejs_compat: %s",
    async (format) => {
      const config = CONFIGS[format].replace("nodejs_compat", "nodejs_als");
      const result = await judgeCode(format, `import "node:fs";\n${code}`, config);
      const line = lineOf(config, format === "toml" ? "compatibility_flags" : '"compatibility_flags"');
      expect(result.findings).toEqual([
        expect.objectContaining({
          ruleId: "config/wrangler-warning",
          level: "warning",
          message:
            "production: wrangler warns: the code imports node:fs, which is built into node, without nodejs_compat",
          location: expect.objectContaining({ file: `wrangler.${format}`, line }),
        }),
      ]);
      expect(result.verdict).toBe("pass");
    },
    120_000,
  );
});
