import { describe, expect, it } from "@jest/globals";

import { buildChildEnvironment, isForbiddenForChildren, isUnreadable } from "../src/child-environment.ts";
import { createProcesses } from "../src/index.ts";

const RUNNER = {
  PATH: process.env["PATH"],
  HOME: "/home/me",
  LC_ALL: "C.UTF-8",
  https_proxy: "http://proxy:1",
  HTTPS_PROXY: "http://proxy:2",
  NODE_EXTRA_CA_CERTS: "/ca.pem",
  XDG_CONFIG_HOME: "/home/me/.config",
  CI: "true",
  "ProgramFiles(x86)": "C:\\Program Files (x86)",
  RUNNER_TRACKING_ID: "github_1",
  path: "somebody's own",
  INPUT_TOKEN: "canary",
  input_token: "canary",
  "INPUT_EXPECTED-VERSION": "canary",
  GITHUB_TOKEN: "canary",
  GH_TOKEN: "canary",
  GITHUB_OUTPUT: "canary",
  GITHUB_ENV: "canary",
  GITHUB_PATH: "canary",
  GITHUB_STATE: "canary",
  GITHUB_STEP_SUMMARY: "canary",
  GITHUB_EVENT_PATH: "canary",
  ACTIONS_RUNTIME_TOKEN: "canary",
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: "canary",
  STATE_x: "canary",
  RUNNER_TEMP: "canary",
  CLOUDFLARE_API_TOKEN: "canary",
  CLOUDFLARE_ACCOUNT_ID: "canary",
  CF_ACCESS_CLIENT_SECRET: "canary",
  NODE_OPTIONS: "canary",
  NODE_AUTH_TOKEN: "canary",
  LD_PRELOAD: "canary",
  MY_OWN: "canary",
};

describe("buildChildEnvironment", () => {
  it("passes on what a program needs and nothing else", () => {
    const environment = buildChildEnvironment(RUNNER);
    expect(Object.keys(environment).sort()).toEqual(
      [
        "CI",
        "HOME",
        "HTTPS_PROXY",
        "LC_ALL",
        "NODE_EXTRA_CA_CERTS",
        "PATH",
        "ProgramFiles(x86)",
        "RUNNER_TRACKING_ID",
        "XDG_CONFIG_HOME",
        "https_proxy",
      ].sort(),
    );
    expect(Object.values(environment)).not.toContain("canary");
  });

  it("adds the names of the caller", () => {
    expect(buildChildEnvironment({}, { WRANGLER_SEND_METRICS: "false", GIT_CONFIG_NOSYSTEM: "1" })).toEqual({
      WRANGLER_SEND_METRICS: "false",
      GIT_CONFIG_NOSYSTEM: "1",
    });
  });

  it.each([
    "INPUT_TOKEN",
    "input_x",
    "ACTIONS_RUNTIME_TOKEN",
    "GITHUB_OUTPUT",
    "GITHUB_TOKEN",
    "RUNNER_TEMP",
    "CLOUDFLARE_API_TOKEN",
    "NODE_OPTIONS",
    "node_options",
    "LD_PRELOAD",
    "BASH_ENV",
    "A=B",
    "",
  ])("refuses %j also when the caller asks for it", (name) => {
    expect(() => buildChildEnvironment({}, { [name]: "x" })).toThrow(
      expect.objectContaining({ code: "INTERNAL" }),
    );
  });

  it("hands the credential that a signal names to its child", () => {
    const credentials = { CLOUDFLARE_API_TOKEN: "t", NPM_TOKEN: "n", QUEUE_TOKEN: "q" };
    expect(buildChildEnvironment(RUNNER, {}, credentials)).toMatchObject(credentials);
  });

  it.each(["GITHUB_TOKEN", "github_env", "INPUT_TOKEN", "NODE_OPTIONS", "LD_PRELOAD", "A=B", ""])(
    "refuses %j also as a credential",
    (name) => {
      expect(() => buildChildEnvironment({}, {}, { [name]: "x" })).toThrow(
        expect.objectContaining({ code: "INTERNAL" }),
      );
    },
  );

  it("is what a real child sees", async () => {
    const processes = createProcesses({ baseEnvironment: RUNNER });
    const { stdout } = await processes.ask(process.execPath, ["-p", "JSON.stringify(process.env)"], {
      cwd: process.cwd(),
      deadlineMs: 20_000,
      env: { MY_FLAG: "1" },
    });
    expect(stdout).not.toContain("canary");
    expect(JSON.parse(stdout)).toMatchObject({ HOME: "/home/me", MY_FLAG: "1" });
    const refused = processes.ask(process.execPath, ["--version"], {
      cwd: process.cwd(),
      deadlineMs: 20_000,
      env: { GITHUB_ENV: "x" },
    });
    await expect(refused).rejects.toMatchObject({ code: "INTERNAL" });
  });
});

describe("what a config may name", () => {
  it.each([
    "INPUT_TOKEN",
    "ACTIONS_RUNTIME_TOKEN",
    "GITHUB_TOKEN",
    "gh_token",
    "GITHUB_OUTPUT",
    "GITHUB_STEP_SUMMARY",
    "RUNNER_TEMP",
  ])("is not %s", (name) => {
    expect(isUnreadable(name)).toBe(true);
    expect(isForbiddenForChildren(name)).toBe(true);
  });

  it.each(["CF_ACCESS_CLIENT_ID", "CLOUDFLARE_API_TOKEN", "GITHUB_SHA", "GRAFANA_TOKEN"])("is %s", (name) => {
    expect(isUnreadable(name)).toBe(false);
  });
});
