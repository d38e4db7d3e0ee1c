import * as fc from "fast-check";

const KEYS = [
  "zeta",
  "alpha",
  "id",
  "big",
  "one",
  "half",
  "minus",
  "tiny",
  "exp",
  "yes",
  "no",
  "nothing",
  "empty",
  "list",
  "none",
  "object",
  "text",
  "numeric",
  "uuid",
  "date",
  "v4",
  "v6",
  "items",
  "nested",
  "mixed",
  "escaped",
  "url",
  "html",
  "base64",
  "csv",
  "missing",
];
const PATHS = ["/json", "/text", "/line", "/empty", "/array", "/scalar", "/headers", "/bytes", "/none"];

const quote = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const word = pick(
  "a",
  "two",
  "",
  "1",
  "o",
  "Hello",
  "é",
  "{{word}}",
  "x y",
  "\\n",
  "\\u{e9}",
  "{{missing}}",
  "#",
);
const quoted = word.map((text) => `"${text}"`);
const regex = pick(
  "/a/",
  "/^t.o$/",
  "/\\d+/",
  "/[a-z]{2,}/",
  "/(x)?two/",
  "/(?i)HELLO/",
  "/é/",
  "/\\w+/",
  "/(\\d+)/",
  "/^$/",
  "/a|b/",
  "/\\//",
  "/(/",
  '"a"',
  '"[0-9]+"',
  '"("',
  '"{{word}}"',
);
const number = fc.oneof(
  pick(
    "0",
    "1",
    "-1",
    "1.0",
    "42",
    "0.5",
    "-1.5",
    "1000",
    "9007199254740993",
    "2",
    "3",
    "15.0",
    "01",
    "1.",
    "+1",
    "1e3",
  ),
  fc.integer({ min: -50, max: 50 }).map(String),
);
const value = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 3, arbitrary: quoted },
  pick(
    "true",
    "false",
    "null",
    "hex,48;",
    "hex,;",
    "base64,SGVsbG8=;",
    "{{number}}",
    "{{word}}",
    "{{yes}}",
    "{{missing}}",
    "`two`",
    "`a\nb`",
    "```\nHello World\n```",
    "/two/",
    "[1]",
  ),
);

const path = fc.oneof(
  { weight: 4, arbitrary: pick(...KEYS).map((key) => `$.${key}`) },
  pick(
    "$.items[0].name",
    "$.items[*].id",
    "$..name",
    "$.items[?@.id==2].name",
    "$.items[?(@.price>10)].id",
    "$.list[-1]",
    "$.list[0:2]",
    "$['object']['a'].c[2].d",
    "$.items[?@.tags].id",
    "$[0].a",
    "$[*].a",
    "$",
    "$.",
    "$..",
    "items",
    "$[",
    "$.*",
    "$.items[?count(@.tags[*])==2].id",
    "$.items[?match(@.name,'[ab]')].id",
    "$.mixed[?@==1]",
    "$.nested[*][0]",
  ),
);

const query = fc.oneof(
  { weight: 8, arbitrary: path.map((text) => `jsonpath ${quote(text)}`) },
  {
    weight: 2,
    arbitrary: pick("status", "version", "body", "bytes", "url", "ip", "duration", "sha256", "md5"),
  },
  {
    weight: 1,
    arbitrary: pick("X-One", "x-many", "X-None", "Content-Type", "X-List", "X-Empty").map(
      (name) => `header ${quote(name)}`,
    ),
  },
  { weight: 1, arbitrary: regex.map((text) => `regex ${text}`) },
  { weight: 1, arbitrary: pick("word", "number", "none", "yes").map((name) => `variable "${name}"`) },
  {
    weight: 1,
    arbitrary: pick(
      'cookie "a"',
      'cookie "a[Path]"',
      'cookie "a[Foo]"',
      'certificate "Subject"',
      "foo",
      "header",
      'xpath "//a"',
    ),
  },
);

const xpath = fc
  .oneof(
    fc
      .tuple(
        pick("/", "//", "//", "/*/", "//*/", ""),
        pick(
          "book",
          "title",
          "*",
          "@id",
          "text()",
          "node()",
          "b",
          "x:note",
          "p",
          "li",
          "comment()",
          "..",
          "ancestor::*",
          "following-sibling::*",
          "preceding::*",
          "self::book",
        ),
        pick(
          "",
          "",
          "[1]",
          "[last()]",
          "[@id]",
          "[@id=2]",
          "[position()<3]",
          "[.='One']",
          "[contains(.,'e')]",
          "[title]",
          "[not(@lang)]",
          "[",
          "[price>10]",
        ),
        pick("", "", "/title", "/@id", "/..", "//text()", " | //b"),
      )
      .map((parts) => parts.join("")),
    pick(
      "1 + 1",
      "count(//book) > 2",
      "concat('a', //title)",
      "substring('12345', 2, 3)",
      "normalize-space(/)",
      "translate('bar','abc','AB')",
      "sum(//book[1]/price)",
      "name(/*)",
      "//",
      "foo(1)",
    ),
  )
  .chain((inner) => pick(inner, `string(${inner})`, `count(${inner})`, `boolean(${inner})`, `(${inner})[2]`));
const markup = pick("/xml", "/xml", "/html", "/broken-xml");

const filter = fc.oneof(
  pick(
    "count",
    "first",
    "last",
    "toInt",
    "toFloat",
    "toString",
    "toHex",
    "base64Decode",
    "base64Encode",
    "htmlEscape",
    "htmlUnescape",
    "urlDecode",
    "urlEncode",
    "utf8Decode",
    "utf8Encode",
    "base64UrlSafeDecode",
    "base64UrlSafeEncode",
    "foo",
  ),
  fc.integer({ min: -4, max: 4 }).map((index) => `nth ${index}`),
  quoted.map((text) => `split ${text}`),
  fc.tuple(quoted, quoted).map(([from, to]) => `replace ${from} ${to}`),
  fc
    .tuple(regex, pick('"-"', '"$0"', '"$1x"', '"${1}"', '""'))
    .map(([from, to]) => `replaceRegex ${from} ${to}`),
  regex.map((text) => `regex ${text}`),
  path.map((text) => `jsonpath ${quote(text)}`),
  pick(
    "rawbytes",
    "location",
    "daysAfterNow",
    'toDate "%Y-%m-%dT%H:%M:%S%.fZ"',
    'toDate "%+"',
    'dateFormat "%Y"',
    'xpath "string(//b)"',
    'decode "utf-8"',
    'decode "gb2312"',
    'urlQueryParam "q"',
    'toDate "%Y-%m-%d"',
    "nth {{number}}",
    "nth {{word}}",
  ),
);

const predicate = fc
  .tuple(
    pick("", "", "", "not ", "not  ", "Not "),
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(pick("==", "!=", ">", ">=", "<", "<=", "= ", "=="), pick(" ", "", "  "), value)
          .map((parts) => parts.join("")),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(pick("contains", "startsWith", "endsWith", "includes", "matches"), fc.oneof(value, regex))
          .map((parts) => parts.join(" ")),
      },
      {
        weight: 4,
        arbitrary: pick(
          "exists",
          "isEmpty",
          "isInteger",
          "isFloat",
          "isNumber",
          "isBoolean",
          "isString",
          "isCollection",
          "isList",
          "isObject",
          "isDate",
          "isIsoDate",
          "isIpv4",
          "isIpv6",
          "isUuid",
          "isFoo",
        ),
      },
    ),
  )
  .map((parts) => parts.join(""));

const filters = fc.oneof(
  { weight: 5, arbitrary: fc.constant("") },
  { weight: 4, arbitrary: filter.map((text) => ` ${text}`) },
  { weight: 2, arbitrary: fc.tuple(filter, filter).map(([a, b]) => ` ${a}  ${b}`) },
);
const assertLine = fc
  .tuple(query, filters, predicate, pick("", "", "", " # why", "  "))
  .map(([a, b, c, end]) => `${a}${b} ${c}${end}`);
const captureLine = fc
  .tuple(pick("c", "d", "{{word}}", "e-f"), query, filters)
  .map(([name, a, b]) => `${name}: ${a}${b}`);

const body = pick(
  "",
  "",
  '{"a": {{number}}, "b": ["{{word}}", true, null, 1.5e3]}',
  "[1, 2]",
  "`one {{word}}`",
  "```\nline {{word}}\n```",
  '```json\n{"a":1}\n```',
  "hex,00ff;",
  "base64,AAEC;",
  "<a><b>é</b></a>",
  "<a><b></a>",
  '{"a": 1,}',
  "Hello",
  "```graphql\nquery { a }\n```",
  "{{word}}",
);
const markupEntry = fc
  .tuple(markup, xpath, fc.constant(""), predicate, pick("200", "200", "*"))
  .map(
    ([at, query, rest, judged, status]) =>
      `GET {{base_url}}${at}\nHTTP ${status}\n[Asserts]\nstatus > 0\nxpath ${quote(query)}${rest} ${judged}\n`,
  );

const requestPart = fc.oneof(
  { weight: 4, arbitrary: fc.constant("") },
  pick(
    "X-A: {{word}}\n",
    "[Query]\na: b c\n",
    "[QueryStringParams]\na: {{number}}\nb: é\n",
    "[Form]\na: {{word}}\n",
    "[Cookies]\na: b\n",
    "[BasicAuth]\nbob: s\n",
    "[Options]\nlocation: true\n",
    "[Options]\nskip: true\n",
    "[Options]\nvariable: c=12\n",
    "[Options]\nretry: 1\nretry-interval: 1\n",
    "[Options]\nfoo: true\n",
    "[Options]\nlocation: {{yes}}\nmax-redirs: {{number}}\n",
    "[Foo]\n",
    "# a comment\n",
    "\n\n",
    "X-B:\n",
    "[Options]\nrepeat: 2\n",
    "[Options]\nhttp1.0: true\n",
    "[Options]\npath-as-is: true\ncompressed: true\n",
    "[Multipart]\na: {{word}}\nf: file,data.txt;\n",
    "[Multipart]\nf: file,none.txt; text/plain\n",
    "[Options]\nuser: bob:secret\ndigest: true\n",
  ),
);
const response = fc
  .record({
    version: pick("HTTP", "HTTP", "HTTP", "HTTP", "HTTP/1.1", "HTTP/2", "HTTP/1.0", "HTTPS"),
    status: fc.oneof(
      { weight: 8, arbitrary: pick("200", "*") },
      pick("404", "201", "", "99999999999999999999", "2x"),
    ),
    header: fc.oneof(
      { weight: 6, arbitrary: fc.constant("") },
      pick("X-One: 1\n", "X-None: 1\n", "Content-Type: application/json\n"),
    ),
    captures: fc.oneof(
      { weight: 3, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.array(captureLine, { minLength: 1, maxLength: 2 }) },
    ),
    asserts: fc.array(assertLine, { minLength: 0, maxLength: 3 }),
    body: fc.oneof(
      { weight: 8, arbitrary: fc.constant("") },
      pick(
        "`Hello World`\n",
        "```\nHello World\nsecond line\n```\n",
        "12\n",
        '[{"a":1},{"a":2}]\n',
        "hex,fffe0041;\n",
      ),
    ),
  })
  .map(
    ({ version, status, header, captures, asserts, body: expected }) =>
      `${version} ${status}\n${header}${section("Captures", captures)}${section("Asserts", asserts)}${expected}`,
  );
const entry = fc
  .record({
    method: pick("GET", "GET", "GET", "POST", "PUT", "get", "HEAD"),
    path: pick(...PATHS, "/redirect", "/set-cookie?c=a%3Db%3B+Path%3D/x", "/echo", "/echo?q={{word}}"),
    part: requestPart,
    body,
    response: fc.oneof({ weight: 12, arbitrary: response }, fc.constant("")),
  })
  // A body without a method for it is fine in Hurl; most files should still be plain.
  .map(
    (given) =>
      `${given.method} {{base_url}}${given.path}\n${given.part}${given.method === "GET" ? "" : `${given.body}\n`}${given.response}`,
  );

function section(name: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `[${name}]\n${lines.join("\n")}\n`;
}

/** Files that follow the grammar, or nearly. */
const wellFormed = fc
  .array(fc.oneof({ weight: 5, arbitrary: entry }, { weight: 1, arbitrary: markupEntry }), {
    minLength: 1,
    maxLength: 2,
  })
  .map((entries) => entries.join("\n"));

/** Files with an accident: something is missing, doubled, or stands where nothing should. */
const broken = fc
  .record({
    text: wellFormed,
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 4 }),
    put: pick(
      "",
      "",
      "\n",
      " ",
      '"',
      "`",
      "{{",
      "}}",
      "\\",
      "[",
      "]",
      ":",
      "#",
      "/",
      "```",
      "é",
      "\t",
      "\r\n",
      "0",
      "not ",
      "HTTP 200\n",
    ),
  })
  .map(({ text, at, cut, put }) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + put + text.slice(from + cut);
  });

/** The same files for the same seed. Most are valid, every fourth had an accident. */
export function generateFiles(count: number, seed: number): string[] {
  return fc.sample(fc.oneof({ weight: 3, arbitrary: wellFormed }, { weight: 1, arbitrary: broken }), {
    numRuns: count,
    seed,
  });
}
