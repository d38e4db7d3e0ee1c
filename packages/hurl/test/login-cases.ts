/** Requests that prove who asks: signatures, netrc files, and the rate of what is transferred. */

// Without a type of its own, hurl with an older libcurl signs an empty one that it does not send.
const DATE = "X-Amz-Date: 20150830T123600Z\nUser-Agent: x\nContent-Type: text/plain";
/** The captured header makes both engines show their signature. */
const signed = (start: string, options: string, rest = ""): string =>
  `${start}\n[Options]\n${options}\n${rest}HTTP 200\n[Captures]\nauthorization: jsonpath "$.headers.authorization"\n`;
const AWS = "aws-sigv4: aws:amz:eu-west-1:execute\nuser: key:secret";

export const SIGNED_CASES = [
  signed(`GET {{base_url}}/echo\n${DATE}`, AWS),
  signed(`GET {{base_url}}/echo\n${DATE}`, "aws-sigv4: {{provider}}:eu-west-1:execute\nuser: key:secret"),
  signed(`GET {{base_url}}/echo\n${DATE}`, "aws-sigv4: osc:amz:eu-west-1:execute\nuser: key:secret"),
  signed(`GET {{base_url}}/echo?a=1&b=2\n${DATE}`, AWS),
  signed(`GET {{base_url}}/echo/a-b_c.d~e\n${DATE}\nX-One:  two   three \nAccept: text/plain`, AWS),
  signed(`POST {{base_url}}/echo\n${DATE}`, AWS, '{"a": 1}\n'),
  signed(`POST {{base_url}}/echo\n${DATE}`, AWS, "[Form]\na: b c\n"),
  signed(`PUT {{base_url}}/echo\n${DATE}`, AWS, "`text`\n"),
  signed(`DELETE {{base_url}}/echo\n${DATE}`, AWS),
  signed(`GET {{base_url}}/echo\n${DATE}\nCookie: a=b`, AWS),
  signed(`GET {{base_url}}/echo\n${DATE}\n[Cookies]\na: b`, AWS),
  signed(`GET {{base_url}}/echo\n${DATE}`, `${AWS}\nheader: X-More: 1`),
  signed(`GET {{base_url}}/echo\n${DATE}\nAuthorization: Bearer x`, AWS),
  signed(`GET {{base_url}}/echo\n${DATE}\n[BasicAuth]\nbob: secret`, AWS),
  signed(`GET {{base_url}}/echo\n${DATE}`, "aws-sigv4: aws:amz:eu-west-1:execute"),
  signed(`GET {{base_url}}/echo\n${DATE}`, "aws-sigv4: aws:amz:eu-west-1:execute\nuser: key"),
  signed("GET http://localhost:{{port}}/echo\nUser-Agent: x", "aws-sigv4: aws:amz\nuser: a:b"),
  signed(`GET {{base_url}}/echo\n${DATE}`, `${AWS}\npath-as-is: true`),
  `GET {{base_url}}/redirect?to=/echo\n${DATE}\n[Options]\nlocation: true\n${AWS}\nHTTP 200\n[Captures]\nauthorization: jsonpath "$.headers.authorization"\n`,
  `GET {{base_url}}/echo\n[Options]\n${AWS}\nHTTP 200\n[Asserts]\njsonpath "$.headers.authorization" matches /^AWS4-HMAC-SHA256 Credential=key\\/[0-9]{8}\\/eu-west-1\\/execute\\/aws4_request, SignedHeaders=.*host.*x-amz-date, Signature=[0-9a-f]{64}$/\njsonpath "$.headers['x-amz-date']" matches /^[0-9]{8}T[0-9]{6}Z$/\n`,
];

const basic = (text: string): string => `Basic ${Buffer.from(text).toString("base64")}`;
const asks = (url: string, options: string, ...asserts: string[]): string =>
  `GET ${url}\n[Options]\n${options}\nHTTP 200\n[Asserts]\n${asserts.join("\n")}\n`;
const sends = (text: string): string => `jsonpath "$.headers.authorization" == "${basic(text)}"`;
const NOTHING = 'jsonpath "$.headers.authorization" not exists';
const echo = "{{base_url}}/echo";
const named = "http://named.test:{{port}}/echo";
const other = "http://other.test:{{port}}/echo";
const led = "resolve: named.test:{{port}}:127.0.0.1\nresolve: other.test:{{port}}:127.0.0.1";

/** `logins` is in the folder of the cases. */
export const NETRC_FILE = `# of the cases
machine 127.0.0.1 login bob password secret
machine named.test
  password "qu\\"o ted"
  login "al ice"
macdef init
machine other.test login no password nothing

machine twice.test login first password one
machine twice.test login second password second
machine lonely.test login alone
`;

export const NETRC_CASES = [
  asks(echo, "netrc-file: logins", sends("bob:secret")),
  asks(echo, "netrc-file: logins\nnetrc: true", sends("bob:secret")),
  asks(echo, "netrc-file: logins\nnetrc-optional: true", sends("bob:secret")),
  asks(echo, "netrc-file: logins\nnetrc: false", sends("bob:secret")),
  asks(echo, "netrc-file: {{logins}}", sends("bob:secret")),
  asks(named, `netrc-file: logins\n${led}`, sends('al ice:qu"o ted')),
  asks(other, `netrc-file: logins\n${led}`, NOTHING),
  asks("{{base_url}}/redirect?to=/echo", "netrc-file: logins\nlocation: true", sends("bob:secret")),
  asks(
    `{{base_url}}/redirect?to=${named}`,
    `netrc-file: logins\nlocation: true\n${led}`,
    sends('al ice:qu"o ted'),
  ),
  asks(echo, "netrc-file: logins\nuser: eve:wrong", sends("eve:wrong")),
  asks(
    `${echo}\nAuthorization: Bearer x`,
    "netrc-file: logins",
    'jsonpath "$.headers.authorization" == "Bearer x"',
  ),
  asks(
    echo.replace("{{base_url}}", "http://bob@127.0.0.1:{{port}}"),
    "netrc-file: logins",
    sends("bob:secret"),
  ),
  asks(
    echo.replace("{{base_url}}", "http://eve@127.0.0.1:{{port}}"),
    "netrc-file: logins\nnetrc-optional: true",
    sends("eve:"),
  ),
  asks(
    echo.replace("{{base_url}}", "http://eve:own@127.0.0.1:{{port}}"),
    "netrc-file: logins\nnetrc-optional: true",
    sends("eve:own"),
  ),
  asks(echo, "netrc-file: none\nnetrc-optional: true", NOTHING),
  asks(echo, "netrc-optional: false\nnetrc: false", NOTHING),
  asks("{{base_url}}/digest?qop=auth", "netrc-file: logins\ndigest: true", 'body == "welcome"'),
  signed(`GET ${echo}\n${DATE}`, "netrc-file: logins\naws-sigv4: aws:amz:eu-west-1:execute"),
  asks(echo, "netrc-file: {{nothing}}", NOTHING),
  asks(echo, "netrc: {{word}}", NOTHING),
];

const grown = "{{base_url}}/grow?type=text/plain&make=wide";
export const RATE_CASES = [
  asks(grown, "limit-rate: 100000", "duration < 3000"),
  asks(grown, "limit-rate: {{rate}}", "bytes count == 20007"),
  asks(grown, "limit-rate: 4000\nmax-time: 1s", "bytes count == 20007"),
  asks(grown.replace("wide", "deep"), "limit-rate: 100000\nmax-time: 1s", "bytes count == 700000"),
  asks(grown.replace("wide", "deep"), "limit-rate: 1000000", "bytes count == 700000"),
  asks(grown, "limit-rate: 0", "duration < 3000"),
  asks(grown, "limit-rate: {{word}}", "bytes count == 20007"),
  asks(grown, "limit-rate: {{zero}}", "bytes count == 20007"),
  asks(grown, "limit-rate: -1", "bytes count == 20007"),
  asks(
    grown.replace("{{base_url}}", "{{h2_url}}"),
    "insecure: true\nlimit-rate: 4000\nmax-time: 1s",
    "status == 200",
  ),
  asks(
    grown.replace("{{base_url}}", "{{h2_url}}"),
    "insecure: true\nlimit-rate: 100000",
    "bytes count == 20007",
  ),
  `POST {{base_url}}/echo\n[Options]\nlimit-rate: 1000\nmax-time: 500ms\n\`${"x".repeat(5000)}\`\nHTTP 200\n`,
  `POST {{base_url}}/echo\n[Options]\nlimit-rate: 100000\n\`${"x".repeat(5000)}\`\nHTTP 200\n[Asserts]\njsonpath "$.headers['content-length']" == "5000"\njsonpath "$.body" matches /^x+$/\n`,
  `POST {{h2_url}}/echo\n[Options]\ninsecure: true\nlimit-rate: 100000\n\`${"x".repeat(900)}\`\nHTTP/2 200\n[Asserts]\njsonpath "$.body" matches /^x{900}$/\n`,
];
