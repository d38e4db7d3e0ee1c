import { globSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { useBuiltActions } from "./built-action.ts";

const actions = useBuiltActions();

const listFiles = (): string[] =>
  globSync("**/*", { cwd: actions.folder(), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(actions.folder(), path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"));

describe("the archive that a job downloads", () => {
  it("holds what runs and nothing that only we need", () => {
    const files = listFiles();
    for (const name of [
      "action.yml",
      "actions/quality-gate/action.yml",
      "bin/gate.js",
      "dist/index.js",
      "dist/package.json",
      "dist/licenses.txt",
      "package.json",
      "LICENSE",
    ]) {
      expect(files).toContain(name);
    }
    const top = new Set(files.map((name) => name.split("/")[0]));
    for (const name of ["packages", "test", "examples", "docs", "bench", "tooling", ".ci", "node_modules"]) {
      expect(top).not.toContain(name);
    }
  });

  it("has the main of every JavaScript action", () => {
    const manifests = ["action.yml", ...globSync("actions/*/action.yml", { cwd: actions.folder() })];
    const mains = manifests.flatMap((name) => {
      const main = /^ {2}main: (.+)$/m.exec(readFileSync(path.join(actions.folder(), name), "utf8"))?.[1];
      return main === undefined ? [] : [path.join(actions.folder(), path.dirname(name), main)];
    });
    expect(mains).toHaveLength(6);
    for (const main of mains) expect(statSync(main).isFile()).toBe(true);
  });

  it("is small: dist at most 6 MB, the archive at most 2.5 MB", () => {
    const dist = listFiles().filter((name) => name.startsWith("dist/"));
    const bytes = dist.reduce((sum, name) => sum + statSync(path.join(actions.folder(), name)).size, 0);
    expect(bytes).toBeGreaterThan(1e6);
    expect(bytes).toBeLessThanOrEqual(6e6);
    expect(actions.archiveBytes()).toBeLessThanOrEqual(2.5e6);
  });

  it("names no place of the machine that built it", () => {
    const root = path.dirname(path.dirname(import.meta.dirname));
    for (const name of listFiles().filter((file) => file.startsWith("dist/"))) {
      expect(readFileSync(path.join(actions.folder(), name), "utf8")).not.toContain(root);
    }
  });
});
