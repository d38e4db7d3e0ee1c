import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";

import type { CheckResult, Level } from "@gate/core";
import { type Comparison, parseRunnerCommand, RUNNER_COMMANDS, splitRunnerLines } from "@gate/testing";

import {
  createProcesses,
  createSystemClock,
  createTerminalRuntime,
  secureColoredLine,
  type TerminalRuntime,
} from "../src/index.ts";
import { createGithubRuntime } from "../src/github-runtime.ts";

/** Cases of each property; GATE_PROPERTY_RUNS raises it. */
const numRuns = Number(process.env["GATE_PROPERTY_RUNS"] ?? 20_000);

const names = fc.constantFrom(...RUNNER_COMMANDS, "token", "STOP-Commands");
const ends = fc.constantFrom("\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029", "");
const blanks = fc.constantFrom(
  "",
  " ",
  "\t",
  "\u00a0",
  "\ufeff",
  "\u200b",
  "\u3000",
  "\u001b[31m",
  "\u202e",
  "\0",
);
const whole = fc
  .tuple(
    ends,
    blanks,
    names,
    fc.constantFrom("", " name=verdict", " file=a,line=1"),
    fc.constantFrom("pass", "x", ""),
  )
  .map(([end, blank, name, properties, data]) => [
    `${end}${blank}::${name}${properties}::${data}`,
    `${end}${blank}##[${name}${properties}]${data}`,
  ]);
const piece = fc.oneof(
  whole.map(([colon = ""]) => colon),
  whole.map(([, bracket = ""]) => bracket),
  ends,
  blanks,
  names,
  fc.constantFrom(
    "::",
    ":",
    "##[",
    "##",
    "#",
    "[",
    "]",
    " ",
    "%0A",
    "%0D",
    "%3A",
    "%25",
    "│ ",
    "\u00ad",
    "\u2060",
  ),
  fc.string({ unit: "binary", maxLength: 5 }),
);
const hostile = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

function findCommands(text: string): string[] {
  const found: string[] = [];
  for (const line of splitRunnerLines(text)) {
    for (const comparison of ["ordinal", "culture"] satisfies Comparison[]) {
      const command = parseRunnerCommand(line, new Set([...RUNNER_COMMANDS, "token"]), comparison);
      if (command !== undefined) found.push(`${comparison} ${command.name}`);
    }
  }
  return found;
}

let written: string[] = [];
const outlet = { write: (text: string): void => void written.push(text) };
const ownWrite = process.stdout.write.bind(process.stdout);
const parts = {
  env: {},
  cwd: process.cwd(),
  nodePath: process.execPath,
  programUrl: import.meta.url,
  argv: [],
  clock: {
    ...createSystemClock(),
    monotonic: (
      (time) => () =>
        (time += 60_000)
    )(0),
  },
  random: () => 0,
  processes: createProcesses({ baseEnvironment: {} }),
  signal: new AbortController().signal,
};
const github = createGithubRuntime({ ...parts, out: outlet });
const terminal = createTerminalRuntime({ ...parts, out: outlet, err: outlet });
const colored = createTerminalRuntime({
  ...parts,
  env: { FORCE_COLOR: "1" },
  out: outlet,
  err: { ...outlet, isTTY: true },
});

// What goes through @actions/core is written to standard output itself.
beforeAll(() => {
  process.stdout.write = (text) => written.push(String(text)) > 0;
});
afterAll(() => {
  process.stdout.write = ownWrite;
});

function take(act: () => void): string {
  written = [];
  act();
  return written.join("");
}

function makeResult(text: string, level: Level = "error"): CheckResult {
  const finding = {
    ruleId: "smoke/assert",
    level,
    message: text,
    hint: text,
    location: { file: text, line: 3 },
  };
  return {
    check: "smoke-test",
    environment: "ci",
    verdict: "fail",
    headline: text,
    findings: [finding],
    facts: {},
    tables: [{ title: text, columns: [text], rows: [[text]] }],
    startedAt: "",
    durationMs: 1,
  };
}

describe("the detector of these tests", () => {
  it("finds the commands that a careless printer lets through", () => {
    let careless = 0;
    fc.assert(
      fc.property(hostile, (text) => {
        if (findCommands(`│ ${text.replaceAll("\n", "\n│ ")}\n`).length > 0) careless += 1;
      }),
      { numRuns: 500 },
    );
    expect(careless).toBeGreaterThan(50);
  });
});

describe.each([
  ["github", github],
  ["terminal", terminal],
  ["colored terminal", colored],
])("the %s face", (face, runtime) => {
  it("prints untrusted text without a single command in it", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(findCommands(take(() => runtime.printUntrusted(text)))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("keeps a title from being more than a title", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const output = take(() => runtime.printUntrusted("", text));
        const expected =
          face === "github" ? ["ordinal group", "culture group", "ordinal endgroup", "culture endgroup"] : [];
        expect(findCommands(output)).toEqual(expected);
      }),
      { numRuns: numRuns / 10 },
    );
  });

  it("prints lines and progress without a command when foreign words slip into them", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const output = take(() => {
          runtime.print(text);
          runtime.print(`  ${text}`);
          runtime.progress(text);
        });
        expect(findCommands(output)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it("publishes results without a command but its own annotation", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.constantFrom<Level>("error", "warning", "notice"), async (text, level) => {
        written = [];
        await runtime.publish([makeResult(text, level)], {
          decision: {
            gate: text,
            decision: "no-go",
            commit: text,
            reasons: [{ check: text, message: text, hint: text }],
            items: [],
          },
        });
        const commands = findCommands(written.join(""));
        if (face !== "github") return expect(commands).toEqual([]);
        // The reason of the no-go; and where no finding is an error, the headline.
        const own = level === "error" ? ["error", "error"] : ["error", "error", level];
        expect(commands).toEqual(own.flatMap((name) => [`ordinal ${name}`, `culture ${name}`]));
      }),
      { numRuns: numRuns / 10 },
    );
  });
});

describe("printUntrusted", () => {
  it("cuts a long text and says so", () => {
    const output = take(() => github.printUntrusted("x".repeat(100_000)));
    expect(output.length).toBeLessThan(70_000);
    expect(output).toContain("cut: 34464 more characters");
  });
});

describe("the terminal face", () => {
  it("keeps standard output for the document once it is reserved", async () => {
    const out: string[] = [];
    const err: string[] = [];
    const runtime: TerminalRuntime = createTerminalRuntime({
      ...parts,
      out: { write: (text) => void out.push(text) },
      err: { write: (text) => void err.push(text) },
    });
    runtime.reserveStandardOutput();
    runtime.registerSecret("hush-hush");
    runtime.print("line hush-hush");
    runtime.printUntrusted("text");
    runtime.progress("on its way");
    await runtime.publish([makeResult("a finding")]);
    runtime.printDocument(`{"a":"hush-hush"}`);
    expect(out.join("")).toBe(`{"a":"***"}\n`);
    expect(err.join("")).toContain("line ***\n│ text\non its way\n");
    expect(err.join("")).toContain("a finding");
  });

  it("replaces the line of progress and clears it before other lines", () => {
    const both: string[] = [];
    const sink = { write: (text: string): void => void both.push(text), isTTY: true, columns: 24 };
    const runtime = createTerminalRuntime({ ...parts, out: sink, err: sink });
    runtime.progress("a line that is longer than the terminal is wide");
    runtime.print("done");
    expect(both).toEqual(["\r\u001b[2Ka line that is longer t", "\r\u001b[2K", "done\n"]);
  });
});

describe("secureColoredLine", () => {
  it.each([
    ["\u001b[31mred\u001b[0m", true, "\u001b[31mred\u001b[0m"],
    ["\u001b[31mred\u001b[0m", false, "red"],
    ["\u001b[2Kgone", true, "␛[2Kgone"],
    ["\u001b[31m::error::x", true, ":\u200b:error::x"],
    ["##\u001b[0m[error]x", true, "##\u200b[error]x"],
  ])("makes %j safe (colour: %s)", (line, color, expected) => {
    expect(secureColoredLine(line, color)).toBe(expected);
  });
});
