import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { describe, expect, it } from "@jest/globals";
import type { Processes } from "@gate/core";
import { createHttpClient } from "@gate/http";
import { createSystemClock } from "@gate/runtime";
import { startEnvironment, type StartOptions } from "@gate/smoke";
import { startServer, testProcesses } from "@gate/testing";

/** What `node -e` runs; the words behind it are its arguments. */
const SERVER = `
const [port, ...more] = process.argv.slice(1);
require("node:http").createServer((_, response) => response.end(JSON.stringify({ pid: process.pid, more })))
  .listen(Number(port), "127.0.0.1", () => console.log("listening"));
`;
/** Serves from a grandchild, and takes no notice of a polite signal. */
const STUBBORN_TREE = `
process.on("SIGTERM", () => {});
require("node:child_process").spawn(process.execPath, ["-e", \`process.on("SIGTERM", () => {});\${process.argv[2]}\`, process.argv[1]], { stdio: "inherit" });
setInterval(() => {}, 1000);
`;

async function play(
  further: Partial<StartOptions>,
  then: (
    start: () => ReturnType<typeof startEnvironment>,
    seen: { logs: string[]; lines: string[] },
  ) => Promise<void>,
  deps: Partial<Parameters<typeof startEnvironment>[0]> = {},
): Promise<void> {
  const client = createHttpClient({ env: {} });
  const seen = { logs: [] as string[], lines: [] as string[] };
  const start = () =>
    startEnvironment(
      {
        processes: testProcesses(),
        clock: createSystemClock(),
        client,
        progress: (line) => seen.lines.push(line),
        showLog: (log, title) => seen.logs.push(title, log),
        ...deps,
      },
      {
        environment: "ci",
        command: ["node", "-e", SERVER, "{port}", "{commit}", "a b"],
        url: "http://127.0.0.1:{port}",
        commit: "c0ffee",
        cwd: tmpdir(),
        deadlineMs: 20_000,
        signal: new AbortController().signal,
        ...further,
      },
    );
  try {
    await then(start, seen);
  } finally {
    await client.close();
  }
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const ask = async (url: string): Promise<{ pid: number; more: string[] }> =>
  (await (await fetch(url)).json()) as { pid: number; more: string[] };

describe("startEnvironment", () => {
  it("waits until the address answers, fills in port and commit, and stops what it started", async () => {
    await play({}, async (start, { lines, logs }) => {
      const started = await start();
      const port = new URL(started.url).port;
      const { pid, more } = await ask(started.url);
      expect(more).toEqual(["c0ffee", "a b"]);
      expect(lines[0]).toMatch(new RegExp(`^starting ci: node -e [\\s\\S]* ${port} c0ffee a b$`));
      expect(started.log()).toBe("listening\n");
      await started.stop();
      expect(isAlive(pid)).toBe(false);
      await expect(ask(started.url)).rejects.toThrow();
      expect(logs).toEqual([]);
    });
  });

  it("stops a whole tree that does not listen", async () => {
    await play({ command: ["node", "-e", STUBBORN_TREE, "{port}", SERVER] }, async (start) => {
      const started = await start();
      await ask(started.url);
      await started.stop();
      // A process that nobody collects keeps its id; its port it does not keep.
      await expect(ask(started.url)).rejects.toThrow();
    });
  });

  it("gives every start a port of its own", async () => {
    await play({}, async (start) => {
      const both = await Promise.all([start(), start()]);
      expect(new Set(both.map(({ url }) => url)).size).toBe(2);
      await Promise.all(both.map((started) => started.stop()));
    });
  });

  it.each([
    ["exit code 3", `console.error("no database"); process.exit(3)`],
    ["exit code 0", `console.log("done")`],
    ["signal SIGKILL", `process.kill(process.pid, "SIGKILL")`],
  ])("tells of a command that ends with %s, and shows what it said", async (how, script) => {
    await play({ command: ["node", "-e", script] }, async (start, { logs }) => {
      await expect(start()).rejects.toMatchObject({
        code: "START_FAILED",
        message: expect.stringContaining(`ended with ${how}`),
        hint: expect.stringContaining("environments.ci.start"),
      });
      expect(logs[0]).toBe(`output of node -e ${script}`);
      if (how !== "signal SIGKILL") expect(logs[1]).toMatch(/^(no database|done)\n$/);
    });
  });

  it("tells when nothing answers in time, and stops the command", async () => {
    const script = `console.log(process.pid); setInterval(() => {}, 1000)`;
    await play({ command: ["node", "-e", script], deadlineMs: 800 }, async (start, { logs }) => {
      await expect(start()).rejects.toMatchObject({
        code: "START_FAILED",
        message: expect.stringMatching(/did not answer within 800 ms \(.*refused.*\)$/),
        hint: expect.stringContaining("{port}"),
      });
      expect(isAlive(Number(logs[1]))).toBe(false);
    });
  });

  it("takes no program that listened there before for the one that it starts", async () => {
    await using server = await startServer((_, response) => response.end("of last week"));
    for (const host of ["127.0.0.1", "localhost"]) {
      const url = `http://${host}:${new URL(server.url).port}`;
      await play({ command: ["node", "-e", "setTimeout(() => {}, 5000)"], url }, async (start, { lines }) => {
        await expect(start()).rejects.toMatchObject({
          code: "START_FAILED",
          message: `ci was not started: another program listens at ${url}`,
          hint: expect.stringContaining("{port}"),
        });
        expect(lines).toEqual([]);
      });
    }
    expect(server.requests).toEqual([]);
  });

  it("takes no other program for it that begins to listen when its own has ended", async () => {
    const server = createServer((_, response) => response.end("of somebody else"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    let ended: Promise<unknown> = Promise.resolve();
    const processes: Processes = {
      ...testProcesses(),
      async stream(...words) {
        const child = await testProcesses().stream(...words);
        ended = child.exited;
        return child;
      },
    };
    // Its own program ends while the other one's answer is being looked at.
    const clock = { ...createSystemClock(), sleep: async () => void (await ended) };
    const listen = (): unknown => server.listening || server.listen(port, "127.0.0.1");
    try {
      await play(
        { command: ["node", "-e", ""], url: `http://127.0.0.1:${port}` },
        async (start) => {
          await expect(start()).rejects.toMatchObject({
            message: expect.stringContaining("ended with exit code 0"),
          });
        },
        { processes, clock, progress: listen },
      );
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it("tells of a command that is not there", async () => {
    await play({ command: ["there-is-no-such-command"] }, async (start) => {
      await expect(start()).rejects.toMatchObject({ code: "COMMAND_NOT_FOUND" });
    });
  });

  it("ends at once when it is cancelled", async () => {
    const controller = new AbortController();
    const script = `setInterval(() => {}, 1000)`;
    await play({ command: ["node", "-e", script], signal: controller.signal }, async (start, { logs }) => {
      const starting = start();
      setTimeout(() => controller.abort(), 300);
      await expect(starting).rejects.toThrow();
      expect(logs).toEqual([]);
    });
  });

  it("takes any answer for one, a redirect and an error too: health is the checks' affair", async () => {
    const script = SERVER.replace("response.end(", "response.writeHead(503).end(");
    await play({ command: ["node", "-e", script, "{port}"] }, async (start) => {
      const started = await start();
      expect((await fetch(started.url)).status).toBe(503);
      await started.stop();
    });
  });
});
