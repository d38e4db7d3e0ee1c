import { execFile } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";

const MODULE = pathToFileURL(path.join(import.meta.dirname, "..", "src", "quick-code.ts")).href;
/** Hot enough for every compiler; V8 tells which of them takes it up. */
const HOT = "let sum = 0; for (let i = 0; i < 3e8; i += 1) sum = (sum + i * 3) | 0; console.log(sum);";

async function trace(prepare: string): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--trace-opt", "--input-type=module", "--eval", `${prepare}${HOT}`],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout;
}

describe("preferQuickCode", () => {
  it("leaves the slowest compiler out, and what is computed as it is", async () => {
    const usual = await trace("");
    const quick = await trace(`import { preferQuickCode } from "${MODULE}"; preferQuickCode(); `);
    expect(usual).toMatch(/turbofan/i);
    expect(quick).not.toMatch(/turbofan/i);
    expect(quick).toMatch(/maglev/i);
    expect(quick.trimEnd().split("\n").at(-1)).toBe(usual.trimEnd().split("\n").at(-1));
  }, 60_000);
});
