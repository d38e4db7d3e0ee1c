import { readFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { GateError } from "@gate/core";
import { parseHurl } from "../src/index.ts";
import { FILE_CASES, MULTIPART_CASES, REPEAT_CASES, STORE_CASES } from "./file-cases.ts";
import { FLOW_CASES } from "./flow-cases.ts";
import { describeWithHurl } from "./hurl-peer.ts";
import { NETRC_CASES, RATE_CASES, SIGNED_CASES } from "./login-cases.ts";
import {
  DIGEST_CASES,
  PIN_CASES,
  PLACE_CASES,
  TLS_CASES,
  TRUST_CASES,
  VERSION_CASES,
} from "./transport-cases.ts";
import { URL_CASES } from "./url-cases.ts";

/** Tables of `differential.test.ts`, each file of which runs with hurl and with this engine. */
const TABLES = {
  files: [...FILE_CASES, ...MULTIPART_CASES],
  flow: FLOW_CASES,
  addresses: URL_CASES,
  netrc: NETRC_CASES,
  places: PLACE_CASES,
  pins: PIN_CASES,
  rates: RATE_CASES,
  repeats: [...REPEAT_CASES, ...STORE_CASES],
  signatures: SIGNED_CASES,
  tls: TLS_CASES,
  trust: TRUST_CASES,
  versions: VERSION_CASES,
  digest: DIGEST_CASES,
};

/** Every option of an entry that hurl 8 has → the table that holds it against hurl, or why a Node program cannot. */
const OPTIONS: Readonly<Record<string, keyof typeof TABLES | { why: string }>> = {
  "aws-sigv4": "signatures",
  cacert: "tls",
  cert: "tls",
  compressed: "flow",
  "connect-timeout": "places",
  "connect-to": "places",
  delay: "flow",
  digest: "digest",
  header: "flow",
  "http1.0": "versions",
  "http1.1": "versions",
  http2: "versions",
  http3: { why: "Node.js has no QUIC that is finished" },
  insecure: "tls",
  ipv4: "places",
  ipv6: "places",
  key: "tls",
  "limit-rate": "rates",
  location: "flow",
  "location-trusted": "trust",
  "max-redirs": "flow",
  "max-time": "flow",
  negotiate: { why: "Node.js has no Kerberos" },
  netrc: "netrc",
  "netrc-file": "netrc",
  "netrc-optional": "netrc",
  ntlm: { why: "its MD4 is no part of OpenSSL 3 as Node.js has it" },
  output: "repeats",
  "path-as-is": "addresses",
  pinnedpubkey: "pins",
  proxy: "places",
  repeat: "repeats",
  resolve: "places",
  retry: "flow",
  "retry-interval": "flow",
  skip: "flow",
  "unix-socket": "pins",
  user: "flow",
  variable: "flow",
  verbose: "flow",
  verbosity: "flow",
  "very-verbose": "flow",
};

/** hurl names it among the valid ones and refuses it all the same. */
const ONLY_NAMED = ["no-proxy"];

const withOption = (line: string): string => `GET http://127.0.0.1:1/\n[Options]\n${line}\nHTTP 200\n`;

function explain(text: string): GateError {
  try {
    parseHurl(text, "a.hurl");
  } catch (error) {
    if (error instanceof GateError) return error;
    throw error;
  }
  throw new Error("it was read");
}

describe("the options of an entry", () => {
  it("are those that the parser knows", () => {
    const [, names = ""] = /Valid values are ([^\n]*)/.exec(explain(withOption("nope: true")).message) ?? [];
    expect(names.split(", ").sort((a, b) => (a < b ? -1 : 1))).toEqual(Object.keys(OPTIONS));
  });

  it.each(Object.entries(OPTIONS))("have %s: %j", async (name, where) => {
    if (typeof where === "string") {
      const option = new RegExp(`\\[Options\\]\\n(?:[^\\n[]*\\n)*?${name.replace(".", "\\.")}:`);
      expect(TABLES[where].filter((text) => option.test(text))).not.toEqual([]);
      return;
    }
    const error = explain(withOption(`${name}: true`));
    expect(error).toMatchObject({ code: "HURL_NOT_SUPPORTED_YET", location: { line: 3, column: 1 } });
    expect(error.message).toContain(`the option ${name}`);
    expect(parseHurl(withOption(`${name}: false`), "a.hurl").entries).toHaveLength(1);
    const page = await readFile(path.join(import.meta.dirname, "../../../docs/hurl.md"), "utf8");
    expect(page.split("## What is refused")[1]?.split("\n## ")[0]).toContain(`\`${name}\``);
  });
});

describeWithHurl("hurl 8 and the list of its options", (hurl) => {
  const ask = async (text: string): Promise<string> => {
    const folder = await mkdtemp(path.join(tmpdir(), "hurl-options-"));
    try {
      const file = path.join(folder, "a.hurl");
      await writeFile(file, text);
      return await new Promise((resolve) => {
        execFile(hurl, ["--no-color", file], (_error, _stdout, stderr) => resolve(stderr));
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  it("name the same", async () => {
    const [, names = ""] = /Valid values are ([^\n]*)/.exec(await ask(withOption("nope: true"))) ?? [];
    const listed = names.split(", ").filter((name) => !ONLY_NAMED.includes(name));
    expect(new Set(listed)).toEqual(new Set(Object.keys(OPTIONS)));
  });

  it.each(ONLY_NAMED)("refuse %s both", async (name) => {
    expect(await ask(withOption(`${name}: a`))).toContain(`a.hurl:3:1`);
    expect(explain(withOption(`${name}: a`))).toMatchObject({
      code: "HURL_SYNTAX",
      location: { line: 3, column: 1 },
    });
  });
});
