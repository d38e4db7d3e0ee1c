import { createTemporaryRepository } from "@gate/testing";
import { describe, expect, it } from "@jest/globals";
import { findRivalConfigs, loadWranglerConfig } from "../src/index.ts";

describe("findRivalConfigs", () => {
  it.each<[string, string, string[], string[]]>([
    ["there is one config", "wrangler.toml", [], []],
    ["json lies beside toml", "wrangler.toml", ["wrangler.jsonc"], ["beside wrangler.jsonc"]],
    ["toml lies beside json", "wrangler.json", ["wrangler.toml"], ["beside wrangler.toml"]],
    ["a new config lies beside", "wrangler.toml", ["cloudflare.config.ts"], ["beside cloudflare.config.ts"]],
    ["json lies above toml", "apps/api/wrangler.toml", ["wrangler.json"], ["above wrangler.json"]],
    [
      "json lies half the way up",
      "apps/api/wrangler.toml",
      ["apps/wrangler.jsonc"],
      ["above apps/wrangler.jsonc"],
    ],
    ["the same name lies above: the nearer one is found", "apps/api/wrangler.toml", ["wrangler.toml"], []],
    ["toml lies above json: json is looked for first", "apps/api/wrangler.json", ["wrangler.toml"], []],
    [
      "the config has a name that wrangler does not look for",
      "apps/api/staging.toml",
      ["wrangler.toml", "apps/api/wrangler.toml"],
      ["beside apps/api/wrangler.toml", "above wrangler.toml"],
    ],
    ["a neighbour has a config", "apps/api/wrangler.toml", ["apps/web/wrangler.json"], []],
    [
      "a redirect is tracked",
      "apps/api/wrangler.toml",
      [
        "apps/api/.wrangler/deploy/config.json",
        ".wrangler/deploy/config.json",
        "x/.wrangler/deploy/config.json",
      ],
      ["redirect apps/api/.wrangler/deploy/config.json", "redirect .wrangler/deploy/config.json"],
    ],
  ])("says what there is when %s", async (_, file, others, expected) => {
    const files = Object.fromEntries(others.map((other) => [other, "{}"]));
    await using repository = await createTemporaryRepository({
      ...files,
      [file]: file.endsWith("json") ? "{}" : "",
    });
    const config = await loadWranglerConfig({ root: repository.root, file });
    const found = await findRivalConfigs({ root: repository.root, config, trackedFiles: others });
    expect(found.map(({ kind, file: rival }) => `${kind} ${rival}`)).toEqual(expected);
  });

  it("finds a config that is not tracked, but takes an untracked redirect for the last build's", async () => {
    await using repository = await createTemporaryRepository({ "wrangler.toml": "" });
    await repository.write({
      "wrangler.json": "{}",
      ".wrangler/deploy/config.json": "{}",
      "wrangler.jsonc/x": "a folder",
    });
    const config = await loadWranglerConfig({ root: repository.root, file: "wrangler.toml" });
    expect(
      await findRivalConfigs({ root: repository.root, config, trackedFiles: ["wrangler.toml"] }),
    ).toEqual([{ file: "wrangler.json", kind: "beside" }]);
  });
});
