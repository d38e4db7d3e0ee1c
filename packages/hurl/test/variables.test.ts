import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { GateError } from "@gate/core";
import { parseHurlVariable, parseVariablesFile } from "../src/index.ts";
import { describeWithHurl } from "./hurl-peer.ts";
import { startTestServer } from "./test-server.ts";

const [server, folder] = await Promise.all([startTestServer(), mkdtemp(join(tmpdir(), "hurl-variables-"))]);
const file = join(folder, "a.hurl");
await writeFile(file, 'GET {{base_url}}/line\nHTTP 200\n[Captures]\nseen: variable "v"\n');

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

function runHurlFile(
  hurl: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ code: unknown; stdout: string }> {
  const all = ["--no-color", "--variable", `base_url=${server.url}`, ...args];
  return new Promise((resolve) => {
    execFile(hurl, all, { env: { PATH: process.env["PATH"], ...env } }, (error, stdout) => {
      resolve({ code: error === null ? 0 : error.code, stdout });
    });
  });
}

/** The value as hurl's report has it; undefined when hurl refuses it. */
async function askHurl(
  hurl: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string | undefined> {
  const { code, stdout } = await runHurlFile(hurl, ["--json", ...args, file], env);
  return code === 0 ? /"name":"seen","value":(.*?)\}\]/.exec(stdout)?.[1] : undefined;
}

/** As that report writes it. */
function show(text: string): string | undefined {
  try {
    const found = parseHurlVariable(text);
    if (found.type === "null") return "null";
    if (found.type === "string") return JSON.stringify(found.value);
    if (found.type !== "number" && found.type !== "boolean") return found.type;
    const { value } = found;
    if (Object.is(value, -0)) return "-0.0";
    return typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e15
      ? `${value}.0`
      : `${value}`;
  } catch (error) {
    if (error instanceof GateError) return undefined;
    throw error;
  }
}

const ALIKE = [
  ..."0|1|-1|+1|007|-0|+0|12345678901234567890|9223372036854775807|9223372036854775808|-9223372036854775808".split(
    "|",
  ),
  ..."1.0|1.5|-1.5|+1.5|.5|5.|1e3|1E3|1e-3|-0.0|0.1|1.|true|false|null|True|NULL|a|a b| 1|1 |1_000|0x10|1,5|-|+|.|e1|1e|--1".split(
    "|",
  ),
  ...'""|"a"|"12"|"|"a|a"|\'a\'|é|a=b|{{x}}|[1]|{}|infinit|nano|-nano|$x'.split("|"),
];
/** hurl makes of them a number that is none; here they are refused. */
const REFUSED = ["", "inf", "-inf", "+infinity", "nan", "NaN", "1e999", "-1e999", "١٢", "½", "²"];

describeWithHurl("hurl 8 and this engine, on variables given from outside", (hurl) => {
  it.each(ALIKE)("take %j for the same value", async (text) => {
    expect(show(text)).toEqual(await askHurl(hurl, ["--variable", `v=${text}`]));
    expect(show(text)).toEqual(await askHurl(hurl, [], { HURL_VARIABLE_v: text }));
  });

  it.each(REFUSED)("differ over %j: it is refused", async (text) => {
    expect(show(text)).toBeUndefined();
    // Whatever hurl has there is no text.
    const asks = join(folder, "kind.hurl");
    await writeFile(asks, 'GET {{base_url}}/line\nHTTP 200\n[Asserts]\nvariable "v" not isString\n');
    expect(await runHurlFile(hurl, ["--test", "--variable", `v=${text}`, asks])).toMatchObject({ code: 0 });
  });

  it.each([
    "v=1",
    "#v=1\nv=2",
    "\n\n  v = 3",
    "  v=4  ",
    "v=5\r\n",
    "w=1\nv=a=b",
    "v=1\nv=2",
    "v",
    "v=1\nw",
    "newDate=1\nv=1",
  ])("read the file %j alike", async (text) => {
    const path = join(folder, "a.env");
    await writeFile(path, text);
    let own: string | undefined;
    try {
      own = new Map(parseVariablesFile(text, "a.env")).get("v");
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
    }
    expect(own === undefined ? undefined : show(own)).toEqual(
      await askHurl(hurl, ["--variables-file", path]),
    );
  });

  it("let a file win over the environment, and what is given one by one over both", async () => {
    const path = join(folder, "b.env");
    await writeFile(path, "v=file");
    const env = { HURL_VARIABLE_v: "env" };
    expect(await askHurl(hurl, ["--variables-file", path], env)).toBe('"file"');
    expect(await askHurl(hurl, ["--variable", "v=flag", "--variables-file", path], env)).toBe('"flag"');
  });
});
