/** Addresses in all shapes: what goes over the wire, and what the query url says. */
const PATHS = [
  "/echo",
  "/echo?",
  "/echo?a",
  "/echo?a=b&c=d",
  "/echo?a=b%20c",
  "/echo?a=b+c",
  "/echo?a=[1]",
  "/echo?a=x'y",
  "/echo?a=(b)!*~",
  "/echo?a={b}",
  '/echo?a=\\"b\\"',
  "/echo?a=<b>",
  "/echo?a=b|c",
  "/echo?a=b^c",
  "/echo?a=`b`",
  "/echo?a=é",
  "/echo?a=日本",
  "/echo?a=%C3%A9",
  "/echo?a=%zz",
  "/echo?a=b\\\\c",
  "/deep/../echo",
  "/./echo",
  "/deep/er/../../echo",
  "/deep/%2e%2e/echo",
  "//echo",
  "/echo/",
  "/ECHO",
  "/e%63ho",
  "/echo;a=b",
  "/echo?a=..",
  "/echo?a=/../b",
  "/echo?a=b?c",
  "/echo?a=b:c@d",
  "/echo?a=,;:@&=+$",
  "/é",
  "/echo?a=b\\#c",
  "/..",
  "/.",
  "",
] as const;

const capture = (path: string): string =>
  `GET {{base_url}}${path}\nHTTP *\n[Captures]\nu: url\nb: body\n[Asserts]\nstatus > 0\n`;

export const URL_CASES = [
  ...PATHS.map(capture),
  ...PATHS.map(
    (path) =>
      `GET {{base_url}}${path}\n[Query]\nx: y z\nHTTP *\n[Captures]\nu: url\nb: body\n[Asserts]\nstatus > 0\n`,
  ),
  ...PATHS.map(
    (path) =>
      `GET {{base_url}}/redirect?to=${encodeURIComponent(path.replaceAll("\\", ""))}\n[Options]\nlocation: true\nHTTP *\n[Captures]\nu: url\nb: body\n[Asserts]\nstatus > 0\n`,
  ),
  ...PATHS.map(
    (path) =>
      `GET {{base_url}}${path}\n[Options]\npath-as-is: true\nHTTP *\n[Captures]\nb: body\n[Asserts]\nstatus > 0\n`,
  ),
  "GET HTTP://127.0.0.1:1/\nHTTP *\n",
  "GET http:/127.0.0.1/\nHTTP *\n",
  "GET http://\nHTTP *\n",
  "GET http:///echo\nHTTP *\n",
  "GET http://127.0.0.1:99999/\nHTTP *\n",
  "GET http://127.0.0.1:x/\nHTTP *\n",
  'GET http://bob:secret@127.0.0.1:{{port}}/echo\nHTTP 200\n[Captures]\nu: url\na: jsonpath "$.headers.authorization"\n',
  "GET http://127.0.0.1:{{port}}\nHTTP *\n[Captures]\nu: url\n[Asserts]\nstatus > 0\n",
  "GET http://127.0.0.1:{{port}}?a=b\nHTTP *\n[Captures]\nu: url\n[Asserts]\nstatus > 0\n",
  "GET http://LOCALHOST:{{port}}/echo\nHTTP 200\n[Captures]\nu: url\n",
  "GET http://127.1:{{port}}/echo\nHTTP 200\n[Captures]\nu: url\n",
];
