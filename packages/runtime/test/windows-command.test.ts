import { describe, expect, it } from "@jest/globals";

import { planWindowsSpawn } from "../src/windows-command.ts";

const environment = {
  Path: "C:\\Program Files\\nodejs;.;tools;C:\\git\\cmd",
  PATHEXT: ".COM;.EXE;.BAT;.CMD",
  ComSpec: "C:\\Windows\\system32\\cmd.exe",
};
const files = new Set([
  "C:\\Program Files\\nodejs\\node.EXE",
  "C:\\Program Files\\nodejs\\npx.CMD",
  "C:\\git\\cmd\\git.EXE",
  "C:\\work\\git.EXE",
  "C:\\work\\node_modules\\.bin\\wrangler.CMD",
]);
const plan = (command: string, args: string[] = []): ReturnType<typeof planWindowsSpawn> =>
  planWindowsSpawn(command, args, environment, "C:\\work", (file) => files.has(file));

describe("planWindowsSpawn", () => {
  it("starts an .exe by its full path, from PATH and never from the current folder", () => {
    expect(plan("node", ["a b", '"', "%"])).toEqual({
      file: "C:\\Program Files\\nodejs\\node.EXE",
      args: ["a b", '"', "%"],
      verbatim: false,
    });
    expect(plan("git")).toMatchObject({ file: "C:\\git\\cmd\\git.EXE" });
  });

  it("starts a shim through cmd.exe with everything quoted", () => {
    expect(plan("npx", ["wrangler", "--var", "A:b c", "a&b|c>d^e!f", "back\\", ""])).toEqual({
      file: "C:\\Windows\\system32\\cmd.exe",
      args: [
        "/d",
        "/v:off",
        "/s",
        "/c",
        `""C:\\Program Files\\nodejs\\npx.CMD" "wrangler" "--var" "A:b c" "a&b|c>d^e!f" "back\\\\" """`,
      ],
      verbatim: true,
    });
  });

  it("takes a command with a path from the folder", () => {
    expect(plan(".\\node_modules\\.bin\\wrangler").args.at(-1)).toBe(
      `""C:\\work\\node_modules\\.bin\\wrangler.CMD""`,
    );
    expect(plan("node_modules/.bin/wrangler.CMD").args.at(-1)).toContain("wrangler.CMD");
  });

  it.each(["%PATH%", '" & calc & "', "a\nb", "a\rb", "a\0b"])(
    "refuses to give a shim the argument %j",
    (argument) => {
      expect(() => plan("npx", [argument])).toThrow(expect.objectContaining({ code: "COMMAND_FAILED" }));
    },
  );

  it("fails with a code when there is no such command", () => {
    expect(() => plan("wrangler")).toThrow(expect.objectContaining({ code: "COMMAND_NOT_FOUND" }));
  });
});
