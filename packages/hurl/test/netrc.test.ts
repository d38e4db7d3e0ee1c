import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createSystemClock } from "@gate/runtime";
import { type HurlRun, parseHurl, runHurl, type HurlRunOptions } from "../src/index.ts";
import { findLogin } from "../src/run/netrc.ts";
import { startWorld, type World } from "./world.ts";

describe("findLogin", () => {
  it.each([
    ["machine a login b password c", "a", undefined, { user: "b", password: "c" }],
    ["machine A login b password c", "a", undefined, { user: "b", password: "c" }],
    [
      "machine x login y password z\nmachine a password c login b",
      "a",
      undefined,
      { user: "b", password: "c" },
    ],
    ["machine x login y password z", "a", undefined, undefined],
    ["machine x login y password z default login d password e", "a", undefined, { user: "d", password: "e" }],
    ["machine a login b", "a", undefined, { user: "b", password: "" }],
    ["machine a password c", "a", undefined, { user: "", password: "c" }],
    ["machine a\nmachine b login c password d", "a", undefined, undefined],
    ["machine a login b password c machine a login d password e", "a", "d", { user: "d", password: "e" }],
    ["machine a login b password c", "a", "d", undefined],
    [
      "# machine a login no password no\nmachine a login b password c",
      "a",
      undefined,
      { user: "b", password: "c" },
    ],
    [
      "macdef m\nmachine a login no password no\n\nmachine a login b password c",
      "a",
      undefined,
      { user: "b", password: "c" },
    ],
    ['machine a login "b \\"q\\"" password "c\\td"', "a", undefined, { user: 'b "q"', password: "c\td" }],
    ['machine a login "b', "a", undefined, "syntax"],
    ["", "a", undefined, undefined],
  ] as const)("reads %j for %s (%s)", (text, host, user, login) => {
    expect(findLogin(text, host, user)).toEqual(login);
  });
});

describe("netrc", () => {
  let world: World;

  beforeAll(async () => {
    world = await startWorld();
  });

  afterAll(() => world.close());

  const run = (options: string, further: Partial<HurlRunOptions> = {}): Promise<HurlRun> => {
    const text = `GET ${world.variables["base_url"]}/echo\n[Options]\n${options}\nHTTP 200\n[Asserts]\njsonpath "$.headers.authorization" exists\nbody == "nothing"\n`;
    return runHurl(parseHurl(text, "a.hurl", world.folder), {
      client: world.client,
      clock: createSystemClock(),
      variables: new Map(),
      requestTimeoutMs: 20_000,
      ...further,
    });
  };

  it("means the file of the user, and its password is a secret before anything is said", async () => {
    const netrcFile = join(world.folder, "own.netrc");
    writeFileSync(netrcFile, "machine 127.0.0.1 login bob password c4nary\n");
    const secrets: string[] = [];
    const done = await run("netrc: true", { netrcFile, onSecret: (value) => secrets.push(value) });
    expect(done.findings).toHaveLength(1);
    expect(secrets).toEqual(["c4nary"]);
  });

  it.each([
    ["netrc: true", {}, "file .netrc can not be read"],
    ["netrc: true", { netrcFile: "/nowhere/.netrc" }, "file .netrc can not be read"],
    ["netrc-file: none", {}, "file none can not be read"],
    ["netrc-file: ../logins", {}, "unauthorized access to file ../logins"],
  ])("that cannot be read fails the request: %s with %j", async (options, further, message) => {
    const done = await run(options, further);
    expect(done.verdict).toBe("fail");
    expect(done.findings[0]).toMatchObject({ ruleId: "smoke/request" });
    expect(done.findings[0]?.message).toContain(message);
  });
});
