/** Files that are sent, compared with and written; parts of a body; repeated entries; orders to the cookie store. */
const echo = (body: string, ...lines: string[]): string =>
  `POST {{base_url}}/echo\n${body}\nHTTP 200\n[Asserts]\n${lines.join("\n")}\n`;
const text = 'jsonpath "$.body"';
const type = "jsonpath \"$.headers['content-type']\"";

export const FILE_CASES = [
  echo("file,data.txt;", `${text} == "Hello World"`, `${type} not exists`),
  echo("file, data.txt ;", `${text} == "Hello World"`),
  echo("file,data.json;", `${text} jsonpath "$.a" == 1`, `${type} not exists`),
  echo("file,bytes.bin;", 'jsonpath "$.hex" == "fffe0041"'),
  echo("file,below/deep.xml;", `${text} == "<a/>"`),
  echo("file,a\\ b.txt;", `${text} == "blank"`),
  echo("file,{{word}}.txt;", `${text} exists`),
  echo("file,empty.txt;", `${text} == ""`),
  echo("file,none.txt;", "status == 200"),
  echo("file,../none.txt;", "status == 200"),
  echo("file,below/../data.txt;", `${text} == "Hello World"`),
  echo("file,/etc/hostname;", "status == 200"),
  echo("file,below;", "status == 200"),
  echo("file,{{missing}};", "status == 200"),
  "GET {{base_url}}/line\nHTTP 200\nfile,data.txt;\n",
  "GET {{base_url}}/line\nHTTP 200\nfile,line.txt;\n",
  "GET {{base_url}}/line\nHTTP 200\nfile,none.txt;\n",
  "GET {{base_url}}/bytes\nHTTP 200\nfile,bytes.bin;\n",
  ...["==", "!=", "not ==", "contains", "startsWith", "not contains"].flatMap((predicate) =>
    ["bytes", "body", "rawbytes", 'header "X-None"', "body toInt", 'variable "none"'].flatMap((query) =>
      ["data.txt", "line.txt", "empty.txt", "none.txt", "../x", "bytes.bin"].map(
        (file) => `GET {{base_url}}/line\nHTTP 200\n[Asserts]\n${query} ${predicate} file,${file};\n`,
      ),
    ),
  ),
];

const part = (lines: string, ...asserts: string[]): string =>
  `POST {{base_url}}/echo\n[Multipart]\n${lines}\nHTTP 200\n[Asserts]\n${asserts.join("\n")}\n`;
const withType = `${type} matches /^multipart\\/form-data; boundary=-{24}[0-9A-Za-z]{16,22}$/`;
const holds = (fragment: string): string => `${text} contains "${fragment}"`;

export const MULTIPART_CASES = [
  part("a: b c", withType, holds('Content-Disposition: form-data; name=\\"a\\"\\r\\n\\r\\nb c\\r\\n--')),
  part(
    "a: {{word}}\nb: é\nc:",
    withType,
    holds('name=\\"a\\"\\r\\n\\r\\ntwo\\r\\n'),
    holds('name=\\"b\\"\\r\\n\\r\\né\\r\\n'),
    holds('name=\\"c\\"\\r\\n\\r\\n\\r\\n'),
    `${text} matches /^-+/`,
    `${text} matches /--\\r\\n$/`,
  ),
  ...[
    ["data.txt", "text/plain"],
    ["page.html", "text/html"],
    ["data.json", "application/octet-stream"],
    ["below/deep.xml", "application/xml"],
    [".hidden", "application/octet-stream"],
  ].flatMap(([file, expected]) => [
    part(
      `f: file,${file};`,
      withType,
      holds(`name=\\"f\\"; filename=\\"${file}\\"\\r\\nContent-Type: ${expected}\\r\\n\\r\\n`),
    ),
    part(`f: file,${file}; application/x-mine`, holds("\\r\\nContent-Type: application/x-mine\\r\\n\\r\\n")),
    part(
      `f: file,${file};application/x-mine; a=b # why`,
      holds("\\r\\nContent-Type: application/x-mine; a=b\\r\\n\\r\\n"),
    ),
  ]),
  part("f: file,data.txt; text/{{word}}", holds("Content-Type: text/two")),
  part("f: file,bytes.bin;", 'jsonpath "$.hex" contains "0d0a0d0afffe00410d0a"'),
  part("f: file,a\\ b.txt;", holds('filename=\\"a b.txt\\"')),
  part("f: file,none.txt;", "status == 200"),
  part("f: file,../none.txt;", "status == 200"),
  part("f: file,data.txt", "status == 200"),
  part("f: file,data.txt; {{missing}}", "status == 200"),
  part("f: file data.txt;", holds("file data.txt;")),
  part("a: 1\na: 2", `${text} matches /(?s)name="a".*name="a"/`),
  part("", `${text} == ""`, `${type} not exists`),
  "POST {{base_url}}/echo\n[MultipartFormData]\na: b\nHTTP 200\n[Asserts]\n" + withType + "\n",
  `POST {{base_url}}/echo\nContent-Type: multipart/mixed\n[Multipart]\na: b\nHTTP 200\n[Asserts]\n${type} startsWith "multipart/mixed; boundary="\n`,
  `POST {{base_url}}/echo\n[Multipart]\na: b\n[Form]\nc: d\nHTTP 200\n[Asserts]\n${holds("attachment")}\n${type} startsWith "application/x-www-form-urlencoded; boundary="\n`,
  `POST {{base_url}}/echo\n[Multipart]\na: b\n\`own\`\nHTTP 200\n[Asserts]\n${text} == "own"\n${type} == "multipart/form-data"\n`,
  `PUT {{base_url}}/redirect?code=307&to=/echo\n[Options]\nlocation: true\n[Multipart]\na: b\nHTTP 200\n[Asserts]\n${withType}\n${holds("form-data")}\n`,
  `POST {{base_url}}/redirect?code=303&to=/echo\n[Options]\nlocation: true\n[Multipart]\na: b\nHTTP 200\n[Asserts]\n${text} == ""\n${type} not exists\n`,
  // Old and new name of a section side by side: the first one counts.
  'GET {{base_url}}/echo\n[Query]\na: 1\n[QueryStringParams]\nb: 2\nHTTP 200\n[Asserts]\njsonpath "$.query" == "?a=1"\n',
  `POST {{base_url}}/echo\n[FormParams]\na: 1\n[Form]\nb: 2\nHTTP 200\n[Asserts]\n${text} == "a=1"\n`,
  `POST {{base_url}}/echo\n[MultipartFormData]\na: 1\n[Multipart]\nb: 2\nHTTP 200\n[Asserts]\n${text} not contains "name=\\"b\\""\n`,
];

const counted = (options: string, least: number): string =>
  `GET {{base_url}}/flaky?key={{key}}&fails=0\n[Options]\n${options}\nHTTP 200\n[Captures]\nn: jsonpath "$.count"\n\nGET {{base_url}}/line\nHTTP 200\n[Asserts]\nvariable "n" == ${least}\n`;

export const REPEAT_CASES = [
  counted("repeat: 3", 3),
  counted("repeat: 1", 1),
  counted("repeat: {{number}}", 1),
  counted("repeat: 0", 0),
  counted("repeat: 3\nskip: true", 0),
  counted("repeat: 2\nvariable: x=1", 2),
  "GET {{base_url}}/none\n[Options]\nrepeat: 0\nHTTP 200\n\nGET {{base_url}}/line\nHTTP 200\n",
  "GET {{base_url}}/none\n[Options]\nrepeat: 3\nHTTP 200\n",
  "GET {{base_url}}/line\n[Options]\nrepeat: {{word}}\nHTTP 200\n",
  'GET {{base_url}}/flaky?key={{key}}&fails=0\n[Options]\nrepeat: 3\nHTTP 200\n[Asserts]\njsonpath "$.count" < 3\n',
  'GET {{base_url}}/flaky?key={{key}}&fails=2\n[Options]\nrepeat: 2\nretry: 2\nretry-interval: 1\nHTTP 200\n[Captures]\nn: jsonpath "$.count"\n\nGET {{base_url}}/line\nHTTP 200\n[Asserts]\nvariable "n" == 4\n',
  'GET {{base_url}}/flaky?key={{key}}&fails=0\n[Options]\nrepeat: -1\nHTTP 200\n[Asserts]\njsonpath "$.count" < 5\n',
  // An answer that is kept, and sent again.
  'GET {{base_url}}/json\n[Options]\noutput: out-{{key}}.json\nHTTP 200\n\nPOST {{base_url}}/echo\nfile,out-{{key}}.json;\nHTTP 200\n[Asserts]\njsonpath "$.body" jsonpath "$.id" == 42\n',
  "GET {{base_url}}/gzip\n[Options]\noutput: {{key}}/out.txt\nHTTP 200\n\nPOST {{base_url}}/echo\nfile,{{key}}/out.txt;\nHTTP 200\n",
  'GET {{base_url}}/gzip\n[Options]\noutput: out-{{key}}.txt\nHTTP 200\n\nPOST {{base_url}}/echo\nfile,out-{{key}}.txt;\nHTTP 200\n[Asserts]\njsonpath "$.body" == "packed"\n',
  "GET {{base_url}}/json\n[Options]\noutput: fail-{{key}}.json\nHTTP 404\n\nGET {{base_url}}/line\nHTTP 200\n",
  "GET {{base_url}}/json\n[Options]\noutput: ../x\nHTTP 200\n",
  "GET {{base_url}}/json\n[Options]\noutput: /etc/x\nHTTP 200\n",
  "GET {{base_url}}/json\n[Options]\noutput: below\nHTTP 200\n",
  "GET {{base_url}}/json\n[Options]\noutput: ../x\nretry: 1\nretry-interval: 1\nHTTP 200\n",
  "GET {{base_url}}/json\n[Options]\noutput: {{missing}}\nHTTP 200\n",
];

const sent = (cookie: string | undefined): string =>
  `GET {{base_url}}/echo\nHTTP 200\n[Asserts]\njsonpath "$.headers.cookie" ${cookie === undefined ? "not exists" : `== "${cookie}"`}\n`;
const set = "GET {{base_url}}/set-cookie?c=a%3Db\nHTTP 200\n\n";
export const STORE_CASES = [
  `${set}# @cookie_storage_clear\n${sent(undefined)}`,
  `${set}#@cookie_storage_clear\n${sent(undefined)}`,
  `${set}# some words @cookie_storage_clear more\n${sent(undefined)}`,
  `# @cookie_storage_set: 127.0.0.1\tFALSE\t/\tFALSE\t0\tx\ty\n${sent("x=y")}`,
  `# @cookie_storage_set: 127.0.0.1\tFALSE\t/\tFALSE\t4102444800\tx\ty\n${sent("x=y")}`,
  `# @cookie_storage_set: 127.0.0.1\tFALSE\t/\tFALSE\t1\tx\ty\n${sent(undefined)}`,
  `# @cookie_storage_set: 127.0.0.1\tFALSE\t/other\tFALSE\t0\tx\ty\n${sent(undefined)}`,
  `# @cookie_storage_set: example.org\tFALSE\t/\tFALSE\t0\tx\ty\n${sent(undefined)}`,
  `# @cookie_storage_set: 127.0.0.1\tMAYBE\t/\tFALSE\t0\tx\ty\n${sent(undefined)}`,
  `${set}# @cookie_storage_set: 127.0.0.1\tFALSE\t/\tFALSE\t0\ta\tz\n${sent("a=z")}`,
  `# @cookie_storage_set: 127.0.0.1\tFALSE\t/\tFALSE\t0\tx\ty\n# @cookie_storage_clear\n${sent(undefined)}`,
  `${set}GET {{base_url}}/echo # @cookie_storage_clear\nHTTP 200\n[Asserts]\njsonpath "$.headers.cookie" == "a=b"\n`,
];
