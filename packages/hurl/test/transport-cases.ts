/** How a connection is made: versions, certificates, other places, proxies, redirects that are trusted. */
const get = (url: string, options: string, ...asserts: string[]): string =>
  `GET ${url}\n[Options]\n${options}\nHTTP 200\n[Asserts]\n${asserts.join("\n")}\n`;
const body = 'body == "Hello World"';

export const TLS_CASES = [
  `GET {{tls_url}}/line\nHTTP 200\n`,
  get("{{tls_url}}/line", "insecure: true", body),
  get("{{tls_url}}/line", "insecure: false", body),
  get("{{tls_url}}/line", "insecure: {{yes}}", body),
  get("{{tls_url}}/line", "insecure: {{word}}", body),
  get("{{tls_url}}/line", "cacert: ca.pem", body, 'version == "1.1"'),
  get("{{tls_url}}/line", "cacert: none.pem", body),
  get("{{tls_url}}/line", "cacert: key.pem", body),
  get("{{tls_url}}/line", "cacert: {{missing}}", body),
  get("{{old_url}}/line", "cacert: ca.pem", body),
  get("{{old_url}}/line", "insecure: true", body, 'certificate "Expire-Date" daysBeforeNow > 100'),
  get(
    "{{tls_url}}/line",
    "cacert: ca.pem",
    'certificate "Subject" exists',
    'certificate "Subject" == "CN = localhost"',
    'certificate "Issuer" == "CN = Gate Test Authority"',
  ),
  get(
    "{{tls_url}}/line",
    "cacert: ca.pem",
    'certificate "Subject" contains "localhost"',
    'certificate "Subject" not contains "other"',
  ),
  get(
    "{{tls_url}}/line",
    "cacert: ca.pem",
    'certificate "Start-Date" dateFormat "%Y-%m-%d" == "2020-01-01"',
    'certificate "Expire-Date" daysAfterNow > 1000',
    'certificate "Expire-Date" isDate',
  ),
  get(
    "{{tls_url}}/line",
    "cacert: ca.pem",
    'certificate "Subject-Alt-Name" contains "DNS:service.test"',
    'certificate "Serial-Number" matches /^[0-9a-f]{2}(:[0-9a-f]{2})*$/',
    'certificate "Value" startsWith "-----BEGIN CERTIFICATE-----"',
  ),
  ...["Subject", "Issuer", "Start-Date", "Expire-Date", "Serial-Number", "Subject-Alt-Name", "Value"].flatMap(
    (field) => [
      `GET {{tls_url}}/line\n[Options]\ncacert: ca.pem\nHTTP 200\n[Captures]\nc: certificate "${field}"\n`,
      `GET {{base_url}}/line\nHTTP 200\n[Asserts]\ncertificate "${field}" not exists\n`,
      `GET {{base_url}}/line\nHTTP 200\n[Captures]\nc: certificate "${field}"\n`,
    ],
  ),
  get("{{personal_url}}/line", "cacert: ca.pem", body),
  get("{{personal_url}}/line", "cacert: ca.pem\ncert: cert.pem\nkey: key.pem", body),
  get("{{personal_url}}/line", "cacert: ca.pem\ncert: both.pem", body),
  get("{{personal_url}}/line", "cacert: ca.pem\ncert: both.pem\\:x", body),
  get("{{personal_url}}/line", "cacert: ca.pem\ncert: none.pem\nkey: key.pem", body),
  get("{{personal_url}}/line", "insecure: true\ncert: cert.pem\nkey: key.pem", body),
  get("{{base_url}}/redirect?to={{tls_url}}/line", "location: true\ncacert: ca.pem", body),
  get("{{base_url}}/redirect?to={{tls_url}}/line", "location: true", body),
];

export const VERSION_CASES = [
  get("{{h2_url}}/line", "insecure: true", body, 'version == "2"'),
  `GET {{h2_url}}/line\n[Options]\ninsecure: true\nHTTP/2 200\n`,
  `GET {{h2_url}}/line\n[Options]\ninsecure: true\nHTTP/1.1 200\n`,
  `GET {{h2_url}}/line\n[Options]\ninsecure: true\nHTTP/3 200\n`,
  get(
    "{{h2_url}}/line",
    "cacert: ca.pem\nhttp2: true",
    body,
    'version == "2"',
    'certificate "Subject" exists',
  ),
  get("{{h2_url}}/line", "insecure: true\nhttp2: false", body, 'version == "1.1"'),
  get("{{h2_url}}/line", "insecure: true\nhttp1.1: true", body, 'version == "1.1"'),
  get("{{tls_url}}/line", "insecure: true\nhttp2: true", body, 'version == "1.1"'),
  get("{{base_url}}/line", "http1.0: true", body, 'version == "1.1"'),
  get("{{base_url}}/line", "http1.1: true", body, 'version == "1.1"'),
  get("{{base_url}}/line", "http1.1: false", body),
  get("{{base_url}}/line", "http1.0: false", body),
  get("{{base_url}}/line", "http2: false", body),
  get("{{base_url}}/line", "http1.0: {{word}}", body),
  'POST {{h2_url}}/echo\nX-A: b\n[Options]\ninsecure: true\n{"a": {{number}}}\nHTTP/2 200\n[Asserts]\njsonpath "$.body" == "{\\"a\\": 1}"\njsonpath "$.headers[\'x-a\']" == "b"\njsonpath "$.headers[\'content-type\']" == "application/json"\n',
  'POST {{h2_url}}/echo\n[Options]\ninsecure: true\n[Form]\na: b\nHTTP 200\n[Asserts]\njsonpath "$.body" == "a=b"\njsonpath "$.method" == "POST"\n',
  'GET {{h2_url}}/headers\n[Options]\ninsecure: true\nHTTP 200\nx-one: 1\n[Asserts]\nheader "X-Many" count == 3\nheader "X-Empty" == ""\n',
  'GET {{h2_url}}/set-cookie?c=a%3Db\n[Options]\ninsecure: true\nHTTP 200\n\nGET {{h2_url}}/echo\n[Options]\ninsecure: true\nHTTP 200\n[Asserts]\njsonpath "$.headers.cookie" == "a=b"\n',
  get("{{h2_url}}/gzip", "insecure: true", 'body == "packed"', "rawbytes startsWith hex,1f8b;"),
  get("{{h2_url}}/redirect", "insecure: true\nlocation: true", body),
  "HEAD {{h2_url}}/line\n[Options]\ninsecure: true\nHTTP/2 200\n[Asserts]\nbytes count == 0\n",
  get("{{h2_url}}/reset", "insecure: true", "status == 200"),
  get("{{h2_url}}/slow?ms=3000", "insecure: true\nmax-time: 200ms", "status == 200"),
  `GET {{h2_url}}/none\n[Options]\ninsecure: true\nHTTP 404\n`,
  `GET {{h2_url}}/status?code=204\n[Options]\ninsecure: true\nHTTP 204\n`,
  get("{{h2_url}}/json", "insecure: true", 'jsonpath "$.id" == 42', "sha256 exists"),
];

const OTHER_PIN = "sha256//AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
export const PIN_CASES = [
  get("{{tls_url}}/line", "cacert: ca.pem\npinnedpubkey: sha256//{{pin}}", body),
  get("{{tls_url}}/line", "insecure: true\npinnedpubkey: sha256//{{pin}}", body),
  get("{{h2_url}}/line", "insecure: true\npinnedpubkey: sha256//{{pin}}", body),
  get("{{tls_url}}/line", `cacert: ca.pem\npinnedpubkey: ${OTHER_PIN}`, body),
  get("{{tls_url}}/line", `insecure: true\npinnedpubkey: ${OTHER_PIN}`, body),
  get("{{tls_url}}/line", `insecure: true\npinnedpubkey: ${OTHER_PIN};sha256//{{pin}}`, body),
  get("{{tls_url}}/line", "insecure: true\npinnedpubkey: nonsense", body),
  get("{{tls_url}}/line", "pinnedpubkey: sha256//{{pin}}", body),
  get("http://localhost/line", "unix-socket: {{socket}}", 'body == "Hello Socket"'),
  get("http://anything.test:99/line", "unix-socket: {{socket}}", 'body == "Hello Socket"'),
  get("http://localhost/line", "unix-socket: {{socket}}x", 'body == "Hello Socket"'),
];

export const PLACE_CASES = [
  get(
    "http://service.test:{{port}}/line",
    "resolve: service.test:{{port}}:127.0.0.1",
    body,
    'ip == "127.0.0.1"',
  ),
  get("http://service.test:{{port}}/line", "resolve: service.test:1:127.0.0.1", body),
  get("http://service.test:{{port}}/line", "resolve: other.test:{{port}}:127.0.0.1", body),
  get(
    "http://service.test:{{port}}/echo",
    "resolve: SERVICE.test:{{port}}:127.0.0.1",
    'jsonpath "$.path" == "/echo"',
  ),
  get(
    "https://service.test:{{tls_port}}/line",
    "cacert: ca.pem\nresolve: service.test:{{tls_port}}:127.0.0.1",
    body,
  ),
  get(
    "https://elsewhere.test:{{tls_port}}/line",
    "cacert: ca.pem\nresolve: elsewhere.test:{{tls_port}}:127.0.0.1",
    body,
  ),
  get("http://service.test/line", "connect-to: service.test:80:127.0.0.1:{{port}}", body),
  get("http://service.test/line", "connect-to: ::127.0.0.1:{{port}}", body),
  get("http://service.test/line", "connect-to: service.test::127.0.0.1:{{port}}", body),
  get(
    "http://service.test/line",
    "connect-to: other.test:80:127.0.0.1:{{port}}\nconnect-to: service.test:80:127.0.0.1:{{port}}",
    body,
  ),
  get("http://127.0.0.1:8/line", "connect-to: 127.0.0.1:8::{{port}}", body),
  get("{{base_url}}/line", "connect-to: 127.0.0.1:1:127.0.0.1:2", body),
  get("{{base_url}}/line", "connect-to: 127.0.0.1:{{port}}:127.0.0.1:1", body),
  get(
    "https://service.test/line",
    "cacert: ca.pem\nconnect-to: service.test:443:127.0.0.1:{{tls_port}}",
    body,
  ),
  get("{{base_url}}/line", "connect-timeout: 5s", body),
  get("{{base_url}}/line", "connect-timeout: {{word}}", body),
  get("{{base_url}}/slow?ms=300", "connect-timeout: 100ms", 'body == "late"'),
  get("http://10.255.255.1/line", "connect-timeout: 200ms", body),
  get("{{base_url}}/line", "ipv4: true", body),
  get("{{base_url}}/line", "ipv6: false", body),
  get("{{base_url}}/line", "ipv4: {{word}}", body),
  get("http://service.test:{{port}}/line", "proxy: {{proxy_url}}", body),
  get("http://service.test:{{port}}/echo?a=b", "proxy: {{proxy_url}}", 'jsonpath "$.query" == "?a=b"'),
  get("https://service.test:{{tls_port}}/line", "proxy: {{proxy_url}}\ncacert: ca.pem", body),
  get("https://service.test:{{tls_port}}/line", "proxy: {{proxy_url}}", body),
  get("http://service.test:{{port}}/line", "proxy: http://127.0.0.1:1", body),
  get("http://service.test:{{port}}/line", "proxy: {{missing}}", body),
  get("http://service.test:{{port}}/line", "proxy: http://me:open%20sesame@{{locked}}", body),
  get(
    "https://service.test:{{tls_port}}/line",
    "proxy: http://me:open%20sesame@{{locked}}\ninsecure: true",
    body,
  ),
  get("https://service.test:{{tls_port}}/line", "proxy: http://me:wrong@{{locked}}\ninsecure: true", body),
  get("https://service.test:{{tls_port}}/line", "proxy: http://{{locked}}\ninsecure: true", body),
  get("https://service.test:{{tls_port}}/line", "proxy: {{locked}}\ninsecure: true", body),
];

const foreign = "{{base_url}}/redirect?to={{other_url}}/echo";
const authorized = (predicate: string): string => `jsonpath "$.headers.authorization" ${predicate}`;
export const TRUST_CASES = [
  `GET ${foreign}\nAuthorization: Bearer x\nX-Mine: 1\n[Options]\nlocation-trusted: true\nHTTP 200\n[Asserts]\n${authorized('== "Bearer x"')}\njsonpath "$.headers['x-mine']" == "1"\n`,
  `GET ${foreign}\nAuthorization: Bearer x\n[Options]\nlocation-trusted: false\nHTTP 302\n`,
  `GET ${foreign}\nAuthorization: Bearer x\n[Options]\nlocation: true\nlocation-trusted: false\nHTTP 200\n[Asserts]\n${authorized("not exists")}\n`,
  `GET ${foreign}\nAuthorization: Bearer x\n[Options]\nlocation-trusted: true\nlocation: true\nHTTP 200\n[Asserts]\n${authorized("not exists")}\n`,
  `GET ${foreign}\nAuthorization: Bearer x\n[Options]\nlocation-trusted: true\nlocation: false\nHTTP 302\n`,
  `GET ${foreign}\n[Options]\nlocation-trusted: true\nuser: bob:secret\nHTTP 200\n[Asserts]\n${authorized('== "Basic Ym9iOnNlY3JldA=="')}\n`,
  `GET ${foreign}\n[Options]\nlocation: true\nuser: bob:secret\nHTTP 200\n[Asserts]\n${authorized("not exists")}\n`,
  `GET ${foreign}\n[BasicAuth]\nbob: secret\n[Options]\nlocation-trusted: true\nHTTP 200\n[Asserts]\n${authorized("exists")}\n`,
  ...["ntlm", "negotiate", "netrc", "netrc-optional", "path-as-is", "digest"].map(
    (option) => `GET {{base_url}}/line\n[Options]\n${option}: false\nHTTP 200\n`,
  ),
];

const digest = (query: string, options: string, status: number, ...asserts: string[]): string =>
  `GET {{base_url}}/digest${query}\n[Options]\n${options}\nHTTP ${status}\n[Asserts]\n${asserts.join("\n")}\n`;

export const DIGEST_CASES = [
  ...[
    "?qop=auth",
    "",
    "?algorithm=MD5&qop=auth",
    "?algorithm=SHA-256&qop=auth",
    "?qop=auth,auth-int",
    "?algorithm=MD5",
    "?a=b%20c&qop=auth",
  ].flatMap((query) => [
    digest(query, "digest: true\nuser: bob:secret", 200, 'body == "welcome"'),
    digest(query, "user: bob:secret\ndigest: {{yes}}", 200, 'header "WWW-Authenticate" exists'),
    digest(query, "digest: true\nuser: bob:wrong", 401, 'body contains "who"'),
    digest(query, "digest: true\nuser: bob:wrong", 200, "status == 200"),
    digest(query, "digest: true", 401, "status == 401"),
    digest(query, "digest: true\nuser: bob", 401, "status == 401"),
    digest(query, "user: bob:secret", 401, "status == 401"),
    digest(query, "digest: false\nuser: bob:secret", 401, "status == 401"),
  ]),
  "POST {{base_url}}/digest?qop=auth\n[Options]\ndigest: true\nuser: bob:secret\n`a body`\nHTTP 200\n",
  "GET {{base_url}}/redirect?to=/digest\n[Options]\nlocation: true\ndigest: true\nuser: bob:secret\nHTTP 200\n",
  'GET {{base_url}}/echo\n[Options]\ndigest: true\nuser: bob:secret\nHTTP 200\n[Asserts]\njsonpath "$.headers.authorization" not exists\n',
];
