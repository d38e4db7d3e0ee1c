import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { findBreaches, listImports } from "../../tooling/walls.ts";

async function findIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "gate walls "));
  try {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), text);
    }
    return findBreaches(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("the walls of the house", () => {
  it.each([
    [
      "a room that may not be imported",
      "packages/report/src/a.ts",
      `import { x } from "@gate/http";`,
      "report may not import http",
    ],
    [
      "the inside of a room",
      "packages/cli/src/a.ts",
      `import { x } from "@gate/http/src/pool.ts";`,
      "reaches inside",
    ],
    [
      "a path out of the room",
      "packages/report/src/a.ts",
      `import { x } from "../../http/src/pool.ts";`,
      "leads out of",
    ],
    [
      "a path out of a closed folder of a room",
      "packages/validate/src/shell/a.ts",
      `import { x } from "../no-deploy/a.ts";`,
      "leads out of packages/validate/src/shell",
    ],
    [
      "a path into another room's tests",
      "packages/cli/src/a.ts",
      `import { x } from "../../cli/test/a.ts";`,
      "leads out of",
    ],
    [
      "another action",
      "actions/verdict/src/a.ts",
      `import { x } from "../../run/src/main.ts";`,
      "leads out of",
    ],
    ["the harness", "packages/cli/src/a.ts", `import { x } from "@gate/testing";`, "tests only"],
    ["Node.js in core", "packages/core/src/a.ts", `import path from "node:path";`, "core is pure"],
    [
      "processes",
      "packages/git/src/a.ts",
      `import { spawn } from "node:child_process";`,
      "belongs to runtime",
    ],
    [
      "sockets",
      "packages/health/src/a.ts",
      `const { connect } = await import("node:net");`,
      "belongs to http",
    ],
    ["undici", "packages/hurl/src/a.ts", `export { request } from "undici";`, "belongs to http"],
    ["the toolkit", "packages/cli/src/a.ts", `import * as core from "@actions/core";`, "belongs to runtime"],
    [
      "a room that nobody built",
      "packages/attic/src/a.ts",
      `import path from "node:path";`,
      "no room of the house",
    ],
  ])("are breached by an import of %s", async (_, file, text, why) => {
    const breaches = await findIn({ [file]: `\n${text}\n` });
    expect(breaches).toEqual([expect.stringContaining(`${file}:2: `)]);
    expect(breaches[0]).toContain(why);
  });

  it("are breached by a long file, but not by a table of cases", async () => {
    const long = "//\n".repeat(301);
    expect(await findIn({ "test/a.test.ts": long, "test/b-cases.ts": long })).toEqual([
      "test/a.test.ts: 301 lines; a file has at most 300",
    ]);
  });

  it("let the index reach the actions", async () => {
    const text = `export const a = async () => import("./verdict/src/index.ts");\n`;
    expect(await findIn({ "actions/index.ts": text })).toEqual([]);
  });

  it("see an import in every form", () => {
    const text = [
      `import "a";`,
      `import {\n  x,\n} from "b";`,
      `const c = import('c'), d = import(/* webpackIgnore: true */ "d");`,
      `export * from "e";`,
    ].join("\n");
    expect(listImports(text).map(({ specifier }) => specifier)).toEqual(["a", "b", "c", "d", "e"]);
  });
});
