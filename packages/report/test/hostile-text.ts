import * as fc from "fast-check";

/** The pieces that Markdown, HTML, terminals and runners stumble over. */
const PIECES = [
  ...Array.from("`|\\*_<>[]()!#~$@:&\"'-+=^%/{}.,;?"),
  ...Array.from("\n\r\t\v\f\0\u0007\u001b\u007f\u0085\u00a0\u200b\u200d\u2028\u2029\u202e\u2066\ufeff\ud800"),
  "\r\n",
  "\n\n",
  "```",
  "~~~",
  "**",
  "__",
  "~~",
  "---",
  "===",
  "1. ",
  "- [ ] ",
  "> ",
  "    ",
  "\\\n",
  "<!--",
  "-->",
  "<script>alert(1)</script>",
  '<img src="x" onerror=alert(1)>',
  "</details>",
  "<details>",
  "</code>",
  "<?php",
  "<![CDATA[",
  "&amp;",
  "&#60;",
  "&colon;",
  "![a](https://a.example/b.png)",
  "[a](javascript:alert(1))",
  "[a]: https://a.example",
  "[^1]",
  "[^1]: note",
  "<https://a.example>",
  "https://a.example",
  "www.a.example",
  "me@a.example",
  "@octocat",
  "@org/team",
  "#1234",
  "GH-12",
  "owner/name#12",
  "$x$",
  "$$",
  "| a | b |\n| - | - |",
  ":smile:",
  "::error::x",
  "::stop-commands::x",
  "##[error]x",
  "##",
  "\u001b[31m",
  "\u001b]0;title\u0007",
  "\u009b31m",
  "word",
  "ü",
  "😀",
];

/** Text that somebody else wrote and that means no good. */
export const hostileText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
      { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
    ),
    { maxLength: 10 },
  )
  .map((parts) => parts.join(""));

/** C0 and C1 controls but the line feed, and what reorders text. */
export const CONTROL_OR_BIDI = /[\0-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
