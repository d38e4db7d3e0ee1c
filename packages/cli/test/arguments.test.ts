import { describe, expect, it } from "@jest/globals";
import { GateError } from "@gate/core";
import { overridesOf, parseArguments, renderHelp } from "../src/arguments.ts";
import { inputsOf } from "../src/inputs.ts";
import { type CommandName, DESCRIPTIONS, OPTIONS, TERMINAL_ONLY } from "../src/options.ts";

const COMMANDS = Object.keys(OPTIONS) as CommandName[];
const run = (command: CommandName, further: object = {}): object => ({
  kind: "run",
  command,
  json: false,
  values: {},
  overrides: {},
  ...further,
});

describe("parseArguments", () => {
  it.each([
    [[], { kind: "help" }],
    [["--help"], { kind: "help" }],
    [["-h"], { kind: "help" }],
    [["help"], { kind: "help" }],
    [["help", "run"], { kind: "help", command: "run" }],
    [["--help", "validate"], { kind: "help", command: "validate" }],
    [["validate", "--help"], { kind: "help", command: "validate" }],
    [["smoke-test", "a.hurl", "-h"], { kind: "help", command: "smoke-test" }],
    [["--version"], { kind: "version" }],
    [["-v"], { kind: "version" }],
    [["version"], { kind: "version" }],
    [["validate"], run("validate")],
    [["validate", "--json"], run("validate", { json: true })],
    [["validate", "--json=false"], run("validate")],
    [["validate", "--config", "a/gate.yml"], run("validate", { values: { config: "a/gate.yml" } })],
    [["validate", "--config=a=b"], run("validate", { values: { config: "a=b" } })],
    [["validate", "--config=--odd"], run("validate", { values: { config: "--odd" } })],
    [["run", "--notes", "--no-start"], run("run", { values: { notes: "true", "no-start": "true" } })],
    [["run", "--notes=false"], run("run", { values: { notes: "false" } })],
    [["run", "before-production"], run("run", { values: { gate: "before-production" } })],
    [["verdict", "a", "--plan"], run("verdict", { values: { gate: "a", plan: "true" } })],
    [["smoke-test", "a.hurl", "b.hurl"], run("smoke-test", { values: { files: "a.hurl\nb.hurl" } })],
    [["smoke-test", "--files", "a", "--files=b"], run("smoke-test", { values: { files: "a\nb" } })],
    [["smoke-test", "--", "--odd.hurl", "-h"], run("smoke-test", { values: { files: "--odd.hurl\n-h" } })],
    [["smoke-test", "-"], run("smoke-test", { values: { files: "-" } })],
    [
      ["run", "--allowed-hosts", "a.example", "--allowed-hosts", "b.example"],
      run("run", { values: { "allowed-hosts": "a.example\nb.example" } }),
    ],
    [
      ["health-gate", "--objectives", "p95 < 9ms", "--health-load-rate", "20/s"],
      run("health-gate", {
        values: { objectives: "p95 < 9ms" },
        overrides: { "health-load-rate": "20/s" },
      }),
    ],
  ] as [string[], object][])("reads %j", (words, invocation) => {
    expect(parseArguments(words)).toEqual(invocation);
  });

  it.each([
    [["valdate"], 'unknown command "valdate": did you mean validate?'],
    [["deploy"], 'unknown command "deploy"'],
    [["help", "smoke-tests"], 'unknown command "smoke-tests": did you mean smoke-test?'],
    [["constructor"], 'unknown command "constructor"'],
    [["validate", "--strict"], "unknown flag --strict"],
    [["run", "--no-strat"], "unknown flag --no-strat: did you mean --no-start?"],
    [["run", "--jsn=1"], "unknown flag --jsn=1: did you mean --json?"],
    [
      ["health-gate", "--health-load-rat", "1/s"],
      "unknown flag --health-load-rat: did you mean --health-load-rate?",
    ],
    [["smoke-test", "--health-load-rate", "1/s"], "unknown flag --health-load-rate"],
    [["validate", "--__proto__", "x"], "unknown flag --__proto__"],
    [["validate", "-json"], "unknown flag -json"],
    [["validate", "--config"], "--config needs a value"],
    [["validate", "--config", "--json"], "--config needs a value"],
    [["smoke-test", "--environment", "--", "a"], "--environment needs a value"],
    [["health-gate", "--environment="], "--environment has an empty value"],
    [["health-gate", "--environment", " "], "--environment has an empty value"],
    [["health-gate", "--health-version", ""], "--health-version has an empty value"],
    [["run", "--config", "a", "--config", "b"], "--config is given twice"],
    [["run", "--json", "--json"], "--json is given twice"],
    [["run", "--json=yes"], '--json takes no value but true or false, not "yes"'],
    [["run", "a", "b"], 'unexpected "b"'],
    [["validate", "a"], 'unexpected "a"'],
    [["run", "a", "--gate", "b"], '--gate and "a" say the same thing'],
  ])("refuses %j", (words, message) => {
    const refuse = (): unknown => parseArguments(words);
    expect(refuse).toThrow(GateError);
    expect(refuse).toThrow(expect.objectContaining({ code: "USAGE" }));
    try {
      refuse();
    } catch (error) {
      expect((error as Error).message.startsWith(message)).toBe(true);
    }
  });
});

describe("renderHelp", () => {
  it("lists every command with what it does, and the exit codes", () => {
    const help = renderHelp(undefined);
    for (const command of COMMANDS)
      expect(help).toMatch(new RegExp(`^  ${command} +${DESCRIPTIONS[command].slice(0, 20)}`, "m"));
    expect(help).toContain(
      "0 pass or go, 1 not passed or no-go, 2 could not judge, 64 wrong usage, 130/143 cancelled",
    );
  });

  it.each(COMMANDS)("names every flag of %s with what it says", (command) => {
    const lines = renderHelp(command).split("\n");
    const flags = [...Object.keys(inputsOf(command)), ...(TERMINAL_ONLY[command] ?? []), "json"];
    for (const flag of flags) {
      const line = lines.find((it) => it.startsWith(`  --${flag} `));
      expect(line?.replace(/^ *--\S+(?: <\S+>)? +/, "").length).toBeGreaterThan(10);
    }
    expect(lines.filter((line) => line.startsWith("  --"))).toHaveLength(flags.length);
    expect(lines[0]).toBe(`gate ${command}: ${DESCRIPTIONS[command]}`);
  });

  it.each(COMMANDS)("shows no flag of %s that is not understood", (command) => {
    for (const [, flag = "", value] of renderHelp(command).matchAll(/^ {2}--(\S+)( <\S+>)?/gm)) {
      const words = [command, `--${flag}`, ...(value === undefined ? [] : ["none"])];
      expect(parseArguments(words)).toMatchObject({ kind: "run", command });
    }
  });
});

describe("overridesOf", () => {
  it("gives a command the scalars of the blocks that it heeds, named by their path", () => {
    const flags = (command: CommandName): string[] => overridesOf(command).map(({ flag }) => flag);
    expect(flags("validate")).toEqual([
      "worker-config",
      "validate-strict",
      "validate-bundle",
      "validate-docs",
      "validate-baseline",
    ]);
    expect(flags("verdict")).toEqual([
      "worker-config",
      "health-baseline-version",
      "health-baseline-answers",
      "release-max-age",
      "release-allow-unproven-version",
    ]);
    expect(flags("release-notes")).toEqual(["worker-config"]);
    expect(flags("smoke-test")).toEqual(
      expect.arrayContaining(["smoke-jobs", "health-version", "health-environment", "health-check"]),
    );
    expect(flags("health-gate")).toEqual(expect.arrayContaining(["health-load-rate", "health-confidence"]));
    for (const flag of flags("validate")) expect(flags("run")).toContain(flag);
  });

  it("has no override with the name of an option", () => {
    for (const command of COMMANDS)
      for (const { flag } of overridesOf(command)) expect(Object.keys(OPTIONS[command])).not.toContain(flag);
  });
});
