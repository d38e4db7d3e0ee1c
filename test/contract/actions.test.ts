import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { type CommandName, inputsOf, OPTIONS, OUTPUTS } from "@gate/cli";
import { parse } from "yaml";

const root = path.dirname(path.dirname(import.meta.dirname));

interface Manifest {
  name: string;
  description: string;
  branding?: { icon: string; color: string };
  inputs: Record<string, { description: string; required: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: {
    using: string;
    main?: string;
    steps?: { uses?: string; run?: string; with?: Record<string, string> }[];
  };
}

const read = (file: string): Manifest => parse(readFileSync(path.join(root, file), "utf8")) as Manifest;
const COMMANDS = Object.keys(OPTIONS) as CommandName[];
const manifestOf = (command: CommandName): string =>
  command === "run" ? "action.yml" : `actions/${command}/action.yml`;

describe("action.yml", () => {
  it.each(COMMANDS)("of %s declares exactly the inputs and outputs that the code knows", (command) => {
    const manifest = read(manifestOf(command));
    expect(Object.keys(manifest.inputs).sort()).toEqual(Object.keys(inputsOf(command)).sort());
    expect(Object.keys(manifest.outputs).sort()).toEqual(Object.keys(OUTPUTS[command]).sort());
    expect(manifest.runs).toEqual({
      using: "node24",
      main: `${command === "run" ? "" : "../../"}dist/${command}.js`,
    });
  });

  it("exists for every action and describes every input and output", () => {
    const files = ["action.yml", ...globSync("actions/*/action.yml", { cwd: root })];
    expect(files).toHaveLength(7);
    for (const file of files) {
      const manifest = read(file);
      for (const part of [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)]) {
        expect(part.description.length).toBeGreaterThan(10);
      }
      expect(manifest.description.length).toBeGreaterThan(20);
    }
  });

  it("has branding at the root, where the Marketplace looks", () => {
    expect(read("action.yml").branding).toEqual({ icon: "shield", color: "orange" });
  });
});

describe("quality-gate", () => {
  const manifest = read("actions/quality-gate/action.yml");

  it("uses the actions of its own commit and nothing else", () => {
    const uses = manifest.runs.steps?.map((step) => step.uses);
    expect(uses).toEqual([
      "$/actions/validate",
      "$/actions/smoke-test",
      "$/actions/health-gate",
      "$/actions/verdict",
    ]);
    expect(manifest.runs.steps?.some((step) => step.run !== undefined)).toBe(false);
  });

  it("hands every input on to each action that has it", () => {
    for (const name of Object.keys(manifest.inputs).filter((input) => input !== "checks")) {
      const takers = (manifest.runs.steps ?? []).filter(
        (step) => name in read(`${step.uses?.replace("$/", "")}/action.yml`).inputs,
      );
      expect(takers.length).toBeGreaterThan(0);
      for (const { with: given } of takers) expect(given?.[name]).toBe(`\${{ inputs.${name} }}`);
    }
  });

  it("gives every action only inputs that it has", () => {
    for (const step of manifest.runs.steps ?? []) {
      const inputs = Object.keys(read(`${step.uses?.replace("$/", "")}/action.yml`).inputs);
      for (const name of Object.keys(step.with ?? {})) expect(inputs).toContain(name);
    }
  });
});

describe("README of every action", () => {
  it.each(globSync("actions/*/README.md", { cwd: root }))("%s has its tables", (file) => {
    const text = readFileSync(path.join(root, file), "utf8");
    expect(text).toMatch(/### Inputs\n\n\| Input +\| What it says +\|\n\| -+ \| -+ \|\n\| `/);
    expect(text).toMatch(/### Outputs/);
  });
});
