import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { BASE, listProblems, load, loadError } from "./load.ts";

describe("a wrong gate.yml", () => {
  it("is right before anything is added", () => {
    expect(load(BASE).environments.size).toBe(2);
  });

  it.each(readCases("wrong-blocks.txt"))("is refused with $name", ({ yaml, problem, hint }) => {
    const error = loadError(`${BASE}${yaml}\n`);
    expect(listProblems(error)).toContain(problem);
    expect(error.code).toBe("CONFIG_INVALID");
    expectHint(error, problem, hint);
  });

  it.each(readCases("wrong-environments.txt"))(
    "is refused for an environment with $name",
    ({ yaml, problem, hint }) => {
      const error = loadError(`version: 1\nworker: { config: w.toml }\nenvironments:\n  ci:\n${yaml}\n`);
      expect(listProblems(error)).toEqual([problem]);
      expect(error.code).toBe("CONFIG_INVALID");
      expectHint(error, problem, hint);
      expect(JSON.stringify(error.details)).not.toMatch(/hunter2|4711/);
    },
  );

  it.each([
    [
      "no version",
      "worker: { config: w.toml }\nenvironments: { ci: { url: http://x, tier: test } }",
      '1:1 the key "version" is missing',
    ],
    [
      "another version",
      "version: 2\nworker: { config: w.toml }\nenvironments: { ci: { url: http://x, tier: test } }",
      "1:10 version: expected 1, found 2",
    ],
    [
      "a version as text",
      'version: "1"\nworker: { config: w.toml }\nenvironments: { ci: { url: http://x, tier: test } }',
      '1:10 version: expected 1, found "1"',
    ],
    [
      "no worker",
      "version: 1\nenvironments: { ci: { url: http://x, tier: test } }",
      '1:1 the key "worker" is missing',
    ],
    ["no environments", "version: 1\nworker: { config: w.toml }", '1:1 the key "environments" is missing'],
    [
      "no environment",
      "version: 1\nworker: { config: w.toml }\nenvironments: {}",
      "3:15 environments must declare an environment",
    ],
    [
      "a name that begins with a digit",
      "version: 1\nworker: { config: w.toml }\nenvironments: { 1a: { url: http://x, tier: test } }",
      "3:17 environments.1a: a name begins with a letter and has letters, digits, - and _ (at most 63)",
    ],
    ["nothing", "", "1:1 gate.yml is empty"],
    ["a comment alone", "# version: 1\n", "1:1 gate.yml is empty"],
    ["a document mark alone", "---\n", "1:1 gate.yml: expected a block of keys, found nothing"],
    ["text", "hello", '1:1 gate.yml: expected a block of keys, found "hello"'],
    ["a list", "- version: 1", "1:1 gate.yml: expected a block of keys, found a list"],
    ["a directive", `%YAML 1.1\n---\n${BASE}`, "1:1 YAML directives are not used in gate.yml"],
  ])("is refused with %s", (_, yaml, problem) => {
    const error = loadError(yaml);
    expect(listProblems(error)).toEqual([problem]);
    expect(error.code).toBe("CONFIG_INVALID");
  });

  it("tells all mistakes at once, in the order of the file", () => {
    const error = loadError(`version: 1
worker: { confg: wrangler.toml }
environments:
  ci: { url: nowhere, tier: tset }
smoke: { jobs: 0, suites: [{ files: a.hurl, environments: [production] }] }
validate: { bundle: maybe }
gates: { go: [validate, smoke-test@c] }
`);
    expect(listProblems(error)).toEqual([
      '2:1 worker: the key "config" is missing',
      '2:11 unknown key "confg" in worker',
      '4:14 environments.ci.url: "nowhere" is not an absolute http or https address',
      '4:29 environments.ci.tier: expected one of production, staging, test, found "tset"',
      "5:16 smoke.jobs must lie between 1 and 256",
      '5:60 the environment "production" is not declared',
      '6:21 validate.bundle: expected true or false, found "maybe"',
      '7:25 the environment "c" is not declared',
    ]);
    expect(error).toMatchObject({
      code: "CONFIG_INVALID",
      message: 'worker: the key "config" is missing',
      location: { file: "gate.yml", line: 2, column: 1 },
    });
  });

  it("counts columns in UTF-16 code units and lines by CRLF too", () => {
    expect(listProblems(loadError(`${BASE}smoke: { suites: [{ files: "😀", a: 1 }] }\n`))).toEqual([
      '4:34 unknown key "a" in smoke.suites[0]',
    ]);
    expect(listProblems(loadError(`${BASE}\nsmok: 1\n`.replaceAll("\n", "\r\n")))).toEqual([
      '5:1 unknown key "smok"',
    ]);
  });

  it("names the anchor's mistakes at the alias that stands for it", () => {
    const error = loadError(`${BASE}smoke: { jobs: &n 0 }\nhealth: { load: { max-requests: *n } }\n`);
    expect(listProblems(error)).toEqual([
      "4:19 smoke.jobs must lie between 1 and 256",
      "5:33 health.load.max-requests must lie between 1 and 10000000",
    ]);
  });

  it("says a mistake of a global block once, however many environments there are", () => {
    expect(loadError(`${BASE}health: { wait: { deadline: 5s, interval: 6s } }\n`).details).toHaveLength(1);
  });
});

interface Case {
  name: string;
  yaml: string;
  problem: string;
  hint: string | undefined;
}

function readCases(file: string): Case[] {
  const text = readFileSync(path.join(import.meta.dirname, file), "utf8");
  return [...text.matchAll(/^# (.+)\n([^]*?)\n=> (.+)(?:\n\?\? (.+))?$/gm)].map(
    ([, name = "", yaml = "", problem = "", hint]) => ({ name, yaml, problem, hint }),
  );
}

function expectHint(error: ReturnType<typeof loadError>, problem: string, hint: string | undefined): void {
  const found = error.details[listProblems(error).indexOf(problem)]?.hint;
  const pattern = /^\/(.+)\/$/.exec(hint ?? "")?.[1];
  if (pattern !== undefined) expect(found).toMatch(new RegExp(pattern));
  else if (hint !== undefined) expect(found).toBe(hint);
}
