import { deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import {
  body,
  bomb,
  brotli,
  CHUNKED,
  endless,
  full,
  lazily,
  OK,
  type Say,
  slow,
  wideZstd,
} from "./memory-says.ts";

export interface MemoryCase {
  say: Say;
  /** What stands below the request of the file. */
  below: string;
  outcome: "pass" | "fail";
  /** Of the finding, where it fails. */
  message?: RegExp;
}

const larger = /larger than 16777216 bytes/;
const asserts = (...lines: string[]): string => `HTTP 200\n[Asserts]\n${lines.join("\n")}\n`;
const anyBody = "HTTP 200\n";
const fails = (say: Say, message: RegExp, below = anyBody): MemoryCase => ({
  say,
  below,
  outcome: "fail",
  message,
});
/** Only a deadline ends it. */
const isEndless = "[Options]\nmax-time: 2s\nHTTP 200\n";
const passes = (say: Say, below = anyBody): MemoryCase => ({ say, below, outcome: "pass" });

/** Answers that want memory while they come, and what becomes of them. */
export const TRANSFER_CASES: Readonly<Record<string, MemoryCase>> = {
  "an endless body": fails(endless(`${OK}\r\n`, "x"), larger),
  "an endless body in chunks": fails(endless(CHUNKED, "1\r\nx\r\n"), larger),
  "a body with a length of 100 GB": fails(endless(`${OK}content-length: 100000000000\r\n\r\n`, "x"), larger),
  "a body of 16 MiB": passes(full("text/plain", "x"), asserts("bytes count > 16000000", 'body contains "x"')),
  "a bomb of gzip": fails(bomb("gzip", gzipSync), larger),
  "a bomb of deflate": fails(bomb("deflate", deflateSync), larger),
  "a bomb of br": fails(bomb("br", brotli), larger),
  "a bomb of zstd": fails(bomb("zstd", zstdCompressSync), larger),
  "a bomb of zstd with a window of 128 MiB": fails(
    lazily(() => body("content-encoding: zstd\r\n", wideZstd())),
    /compressed body|larger/,
  ),
  "a bomb in a bomb": fails(
    bomb("gzip, gzip", (data) => gzipSync(gzipSync(data))),
    larger,
  ),
  "a bomb of five kinds": fails(
    bomb("br, zstd, deflate, gzip, gzip", (data) =>
      gzipSync(gzipSync(deflateSync(zstdCompressSync(brotli(data))))),
    ),
    larger,
  ),
  "a header without end": fails(endless(`${OK}x: `, "y"), /larger than 16 KiB/),
  "headers without end": fails(endless(OK, "x: y\r\n"), /larger than 16 KiB/),
  "cookies without end": fails(endless(OK, "set-cookie: a=b\r\n"), /larger than 16 KiB/),
  "a status line without end": fails(endless("HTTP/1.1 200 ", "y"), /no answer/, isEndless),
  "early hints without end": fails(
    endless("", "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n"),
    /in time/,
    isEndless,
  ),
  "the size of a chunk without end": fails(endless(CHUNKED, "0"), /no answer/, isEndless),
  "an extension of a chunk without end": fails(endless(`${CHUNKED}1;x=`, "y"), /no answer/, isEndless),
  "trailers without end": fails(endless(`${CHUNKED}0\r\n`, "x: y\r\n"), /no answer/, isEndless),
  "a trailer without end": fails(endless(`${CHUNKED}0\r\nx: `, "y"), /no answer/, isEndless),
  "events without end": fails(
    slow(`${OK}content-type: text/event-stream\r\n\r\n`, "data: x\n\n"),
    /in time/,
    isEndless,
  ),
  "redirects without end": fails(
    (socket) =>
      void socket.write(
        `HTTP/1.1 302 Found\r\nlocation: /next\r\nx: ${"y".repeat(15_000)}\r\ncontent-length: 0\r\n\r\n`,
      ),
    /too many redirect/,
    "[Options]\nlocation: true\nmax-redirs: -1\nHTTP 200\n",
  ),
};

/** Bodies that want memory once they are looked at. */
export const CONTENT_CASES: Readonly<Record<string, MemoryCase>> = {
  "JSON of very many numbers": fails(
    full("application/json", "1,", "[", "1]"),
    /JSON/,
    asserts('jsonpath "$[0]" == 1'),
  ),
  "JSON of very many texts": fails(
    full("application/json", '"",', "[", "1]"),
    /JSON/,
    asserts('jsonpath "$[0]" == ""'),
  ),
  "JSON of very many objects": fails(
    full("application/json", '{"a":{}},', "[", "1]"),
    /JSON/,
    asserts('jsonpath "$..a" count > 0'),
  ),
  "JSON of very many members": fails(
    lazily(() => body("", `{${Array.from({ length: 1_400_000 }, (_, at) => `"${at}":1`).join(",")}}`)),
    /JSON/,
    asserts('jsonpath "$.a" == 1'),
  ),
  "JSON of very many levels": fails(full("application/json", "["), /JSON/, asserts('jsonpath "$[0]" exists')),
  "JSON with one large text": passes(
    full("application/json", "x", '["', '"]'),
    asserts('jsonpath "$[0]" contains "xxx"'),
  ),
  "JSON with as many values as are taken": passes(
    lazily(() => body("", `[${"[1],".repeat(120_000)}1]`)),
    asserts('jsonpath "$..*" count > 100', 'jsonpath "$[*]" count > 100', 'jsonpath "$" count > 100'),
  ),
  "a text that becomes JSON": fails(
    full("text/plain", "1,", "[", "1]"),
    /JSON/,
    asserts('body jsonpath "$[0]" == 1'),
  ),

  "XML of very many elements": fails(
    full("application/xml", "<a/>", "<r>", "</r>"),
    /nodes/,
    asserts('xpath "//a" count > 0'),
  ),
  "XML of very many attributes": fails(
    full("application/xml", '<a b="" c=""/>', "<r>", "</r>"),
    /nodes/,
    asserts('xpath "//@b" count > 0'),
  ),
  "XML of very many levels": fails(
    full("application/xml", "<a>"),
    /levels/,
    asserts('xpath "//a" count > 0'),
  ),
  "XML with entities in entities": fails(
    body(
      "",
      `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${"bcdefghij"[at]} "${`&${"abcdefghi"[at]};`.repeat(10)}">`).join("")}]><r>&j;</r>`,
    ),
    /DOCTYPE/,
    asserts('xpath "string(//r)" != ""'),
  ),
  "XML with one large text": passes(
    full("application/xml", "x", "<r>", "</r>"),
    asserts('xpath "string(//r)" contains "xxx"', 'xpath "string-length(//r)" > 1000'),
  ),
  "XML with very many references": passes(
    full("application/xml", "&lt;", "<r>", "</r>"),
    asserts('xpath "string(//r)" contains "<<"'),
  ),
  "XML with as many nodes as are taken": passes(
    lazily(() => body("", `<r>${"<a>x</a>".repeat(45_000)}</r>`)),
    asserts(
      'xpath "//a" count > 100',
      'xpath "count(//a/text())" > 100',
      'xpath "string(//r)" contains "x"',
      'xpath "//a/ancestor::*" count == 1',
    ),
  ),
  "XML of which a query finds all from each": fails(
    lazily(() => body("", `<r>${"<a>x</a>".repeat(45_000)}</r>`)),
    /too many nodes/,
    asserts('xpath "//a/following::a" count > 100'),
  ),
  "HTML of very many elements": fails(full("text/html", "<p>x"), /nodes/, asserts('xpath "//p" count > 0')),
  "HTML of very many levels": fails(full("text/html", "<div>"), /levels/, asserts('xpath "//div" count > 0')),
  "HTML of very many scripts": fails(
    full("text/html", "<script>x</script>"),
    /nodes|larger/,
    asserts('xpath "//script" count > 0'),
  ),

  "a text of XML that is cut": passes(
    full("application/xml", "x", "<r>", "</r>"),
    asserts('xpath "substring(//r, 2)" contains "xx"'),
  ),
  "a text of XML that is translated": fails(
    full("application/xml", "x", "<r>", "</r>"),
    /more than 4194304 characters/,
    asserts(`xpath "translate(//r, 'x', 'y')" contains "yy"`),
  ),
  "all of it decoded from an address": passes(
    full("text/plain", "%41"),
    asserts('body urlDecode contains "AA"'),
  ),
  "all of it unescaped": passes(full("text/plain", "&lt;"), asserts('body htmlUnescape contains "<<"')),
  "a regular expression on all of it": passes(
    full("text/plain", "ab"),
    asserts("body matches /^(a|b)*$/", "body not matches /c$/"),
  ),
  "a regular expression that finds all of it": passes(
    full("text/plain", "ab"),
    asserts('regex "^(.*)$" contains "abab"'),
  ),
  "all of it replaced": fails(
    full("text/plain", "a"),
    /larger|long/,
    asserts('body replace "a" "bbbbbbbbbbbbbbbb" contains "b"'),
  ),
  "all of it replaced by an expression": fails(
    full("text/plain", "a"),
    /larger|long/,
    asserts('body replaceRegex "a" "bbbbbbbbbbbbbbbb" contains "b"'),
  ),
  "all of it split": fails(full("text/plain", " "), /larger|parts/, asserts('body split " " count > 0')),
  "all of it escaped": fails(
    full("text/plain", '"'),
    /larger|long/,
    asserts('body htmlEscape contains "quot"'),
  ),
  "all of it encoded for an address": fails(
    full("text/plain", '"'),
    /larger|long/,
    asserts('body urlEncode contains "22"'),
  ),
  "all of it in hexadecimal": passes(full("text/plain", "a"), asserts('bytes toHex contains "6161"')),
  "all of it in base64": passes(full("text/plain", "a"), asserts('bytes base64Encode contains "YWFh"')),
  "all of it compared": fails(full("text/plain", "a\n"), /body value/, "HTTP 200\n```\na\n```\n"),
  "all of it compared as bytes": fails(full("text/plain", "a"), /body value/, "HTTP 200\nhex,6162;\n"),
  "all of it captured": passes(
    full("text/plain", "a"),
    'HTTP 200\n[Captures]\nall: body\n[Asserts]\nvariable "all" contains "a"\n',
  ),

  "UTF-8 of other scripts": passes(
    full("text/plain", "\u4e2d"),
    asserts('body contains "\u4e2d\u4e2d"', "body matches /^\u4e2d*$/"),
  ),
  "UTF-16": passes(full("text/plain; charset=utf-16le", "a\0"), asserts('body contains "aaa"')),
  "GB 18030": passes(
    full("text/plain; charset=gb18030", Buffer.from([0xd6, 0xd0])),
    asserts('body contains "\u4e2d"'),
  ),
  Shift_JIS: passes(
    full("text/plain; charset=shift_jis", Buffer.from([0x82, 0xa0])),
    asserts('body contains "\u3042"'),
  ),
  "text that is none": fails(
    full("text/plain", Buffer.from([0xff])),
    /could not decode/,
    asserts('body contains "a"'),
  ),
};
