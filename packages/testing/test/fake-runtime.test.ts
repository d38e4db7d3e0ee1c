import { describe, expect, it } from "@jest/globals";
import { z } from "zod";

import type { GithubRuntime, Runtime, TerminalRuntime } from "@gate/runtime";

import { createFakeRuntime } from "../src/index.ts";

describe("createFakeRuntime", () => {
  it("stands for both faces and records what it is told", async () => {
    const runtime = createFakeRuntime({
      variables: { A: "1" },
      inputs: { "max-requests": "7" },
      run: { event: "push", fromFork: false, attempt: 2 },
    });
    const faces: [Runtime, GithubRuntime, TerminalRuntime] = [runtime, runtime, runtime];
    expect(faces).toHaveLength(3);
    runtime.print("line");
    runtime.printUntrusted("text", "title");
    runtime.progress("soon");
    runtime.setOutput("a", "b");
    runtime.printDocument("{}");
    runtime.reserveStandardOutput();
    runtime.registerSecret("hush-hush");
    runtime.registerSecret("");
    await runtime.publish([], { markdown: "x" });
    expect(
      runtime.readInputs({ "max-requests": z.coerce.number(), other: z.string().default("preset") }),
    ).toEqual({ "max-requests": 7, other: "preset" });
    expect(runtime.readVariable("A")).toBe("1");
    expect(runtime.readVariable("PATH")).toBeUndefined();
    expect(runtime.redact("say hush-hush")).toBe("say ***");
    expect(runtime.recorded).toEqual({
      printed: ["line"],
      untrusted: [{ text: "text", title: "title" }],
      progress: ["soon"],
      published: [{ results: [], also: { markdown: "x" } }],
      documents: ["{}"],
      outputs: new Map([["a", "b"]]),
      secrets: ["hush-hush"],
      standardOutputReserved: true,
    });
  });

  it("is cancelled and closed by the test, and starts real children", async () => {
    const runtime = createFakeRuntime();
    const order: string[] = [];
    runtime.onClose(() => void order.push("first opened"));
    runtime.onClose(() => void order.push("last opened"));
    const { stdout } = await runtime.processes.ask(process.execPath, ["-p", "1 + 1"], {
      cwd: runtime.cwd,
      deadlineMs: 20_000,
    });
    expect(stdout).toBe("2\n");
    expect(runtime.random()).toBeLessThan(1);
    const slept = runtime.clock.sleep(60_000, runtime.signal);
    runtime.cancel();
    await expect(slept).rejects.toMatchObject({ code: "CANCELLED" });
    await runtime.close();
    expect(order).toEqual(["last opened", "first opened"]);
  });
});
