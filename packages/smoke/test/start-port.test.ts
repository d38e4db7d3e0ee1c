import { tmpdir } from "node:os";
import { describe, expect, it } from "@jest/globals";
import { createHttpClient } from "@gate/http";
import { createProcesses, createSystemClock } from "@gate/runtime";
import { startEnvironment } from "@gate/smoke";

const SERVER = `require("node:http").createServer((_, answer) => answer.end("up")).listen(Number(process.argv[1]), "127.0.0.1")`;

describe("the port of a started environment", () => {
  it("is none that the system gives to outgoing connections while the command starts", async () => {
    const clock = createSystemClock();
    const client = createHttpClient({ clock, env: {} });
    const started = await startEnvironment(
      {
        processes: createProcesses({ baseEnvironment: process.env }),
        clock,
        client,
        progress: () => undefined,
        showLog: () => undefined,
      },
      {
        environment: "ci",
        command: [process.execPath, "--eval", SERVER, "{port}"],
        url: "http://127.0.0.1:{port}",
        commit: "1".repeat(40),
        cwd: tmpdir(),
        deadlineMs: 20_000,
        signal: new AbortController().signal,
      },
    );
    await started.stop();
    await client.close();
    const port = Number(new URL(started.url).port);
    expect(port).toBeGreaterThanOrEqual(20_000);
    expect(port).toBeLessThan(30_000);
  });
});
