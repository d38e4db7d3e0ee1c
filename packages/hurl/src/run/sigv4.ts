/**
 * AWS Signature Version 4 and its kin of other providers, as curl's `--aws-sigv4 PROVIDER1:PROVIDER2:REGION:SERVICE`
 * makes them (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 */

import { createHash, createHmac } from "node:crypto";

/** What is signed: a request as it goes out. */
export interface SignedRequest {
  method: string;
  /** Name or address, without a port. */
  hostname: string;
  /** Value of the header Host. */
  host: string;
  /** Path and query as they are sent. */
  target: string;
  /** The headers that count, in their order. */
  headers: readonly (readonly [string, string])[];
  body: Uint8Array | undefined;
}

/** Paths of these are signed as they are; those of all others are encoded once more. */
const WITH_PLAIN_PATHS = new Set(["s3", "s3-express", "s3-outposts"]);
const LONGEST_PART = 64;

/** The parameters do not say what is to be signed. */
export class SigningError extends Error {}

/**
 * The headers that sign a request: Authorization, the date where the request has none, and for S3 the digest of the
 * body. None when the request has an Authorization already.
 * @param parameters `provider1[:provider2[:region[:service]]]`; what is left out is read from the name of the host
 * @param now milliseconds since the epoch
 * @throws SigningError when service or region stand neither there nor in the name
 */
export function signRequest(
  parameters: string,
  request: SignedRequest,
  { user, password }: { user: string; password: string },
  now: number,
): (readonly [string, string])[] {
  if (valueOf(request.headers, "authorization") !== undefined) return [];
  const { provider, prefix, region, service } = readParameters(parameters, request.hostname);
  const algorithm = `${provider.toUpperCase()}4-HMAC-SHA256`;
  const dateName = `X-${prefix.charAt(0).toUpperCase()}${prefix.slice(1).toLowerCase()}-Date`;
  const digestName = `x-${prefix.toLowerCase()}-content-sha256`;
  const givenDigest = valueOf(request.headers, digestName)?.trim();
  const digest = givenDigest ?? sha256(request.body ?? "");
  const addsDigest = givenDigest === undefined && provider.toLowerCase() === "aws" && service === "s3";
  const givenDate = valueOf(request.headers, dateName) ?? valueOf(request.headers, "date");
  const timestamp = givenDate === undefined ? formatTimestamp(now) : readTimestamp(givenDate);
  const further: (readonly [string, string])[] = [
    ...(givenDate === undefined ? [[dateName, timestamp] as const] : []),
    ...(addsDigest ? [[digestName, digest] as const] : []),
  ];
  const signed = canonicalHeaders([
    ...(valueOf(request.headers, "host") === undefined ? [["host", request.host] as const] : []),
    ...request.headers,
    ...further,
  ]);
  const names = [...signed.keys()].join(";");
  const query = request.target.indexOf("?");
  const canonical = [
    request.method,
    canonicalPath(query === -1 ? request.target : request.target.slice(0, query), service),
    query === -1 ? "" : canonicalQuery(request.target.slice(query + 1)),
    ...[...signed].map(([name, value]) => `${name}:${value}`),
    "",
    names,
    digest,
  ].join("\n");
  const kind = `${provider.toLowerCase()}4_request`;
  const date = timestamp.slice(0, 8);
  const scope = [date, region, service, kind].join("/");
  const text = [algorithm, timestamp, scope, sha256(canonical)].join("\n");
  const key = [date, region, service, kind].reduce<string | Buffer>(
    (secret, part) => createHmac("sha256", secret).update(part).digest(),
    `${provider.toUpperCase()}4${password}`,
  );
  const signature = createHmac("sha256", key).update(text).digest("hex");
  const authorization = `${algorithm} Credential=${user}/${scope}, SignedHeaders=${names}, Signature=${signature}`;
  return [["Authorization", authorization], ...further];
}

interface Parameters {
  /** In the name of the algorithm. */
  provider: string;
  /** In the names of headers. */
  prefix: string;
  region: string;
  service: string;
}

function readParameters(text: string, hostname: string): Parameters {
  const parts = text.split(":");
  const firstEmpty = parts.findIndex((part) => part === "" || part.length > LONGEST_PART);
  const [provider, prefix = provider, region = "", service = ""] =
    firstEmpty === -1 ? parts : parts.slice(0, firstEmpty);
  if (provider === undefined || prefix === undefined)
    throw new SigningError("the first provider of aws-sigv4 is missing");
  if (service !== "") return { provider, prefix, region, service };
  const labels = hostname.split(".");
  const [fromHost = "", next = ""] = labels;
  if (fromHost === "" || labels.length < 2)
    throw new SigningError("the service stands neither in aws-sigv4 nor in the name of the host");
  if (region !== "") return { provider, prefix, region, service: fromHost };
  if (next === "" || labels.length < 3)
    throw new SigningError("the region stands neither in aws-sigv4 nor in the name of the host");
  return { provider, prefix, region: next, service: fromHost };
}

function valueOf(headers: SignedRequest["headers"], name: string): string | undefined {
  return headers.find(([other]) => other.toLowerCase() === name.toLowerCase())?.[1];
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** `20150830T123600Z` */
function formatTimestamp(now: number): string {
  return new Date(now).toISOString().replace(/[-:]|\.\d+/g, "");
}

/** What is no such time is signed as none, as in curl: the service will refuse it. */
function readTimestamp(value: string): string {
  const [word = ""] = /^[0-9A-Za-z]*/.exec(value.trim()) ?? [];
  return word.length === "20150830T123600Z".length ? word : "";
}

/** By name in small letters, sorted; blanks run together, values of one name joined by commas. */
function canonicalHeaders(headers: SignedRequest["headers"]): Map<string, string> {
  const joined = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const tidy = value.replace(/[ \t]+/g, " ").trim();
    const former = joined.get(key);
    joined.set(key, former === undefined ? tidy : `${former},${tidy}`);
  }
  return new Map([...joined].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function canonicalPath(path: string, service: string): string {
  if (path === "") return "/";
  return WITH_PLAIN_PATHS.has(service) ? path : path.split("/").map(encode).join("/");
}

/** Decoded and encoded anew, sorted by name and value; a plus is a blank. */
function canonicalQuery(query: string): string {
  const pairs = query
    .split("&")
    .filter((part) => part !== "")
    .map((part) => {
      const equals = part.indexOf("=");
      const [name, value] = equals === -1 ? [part, ""] : [part.slice(0, equals), part.slice(equals + 1)];
      return [normalize(name), normalize(value)] as const;
    });
  return pairs
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function normalize(text: string): string {
  const bytes: number[] = [];
  const encoded = Buffer.from(text, "utf8");
  for (let at = 0; at < encoded.length; at += 1) {
    const pair = encoded.subarray(at + 1, at + 3).toString("latin1");
    if (encoded[at] === 0x25 && /^[0-9A-Fa-f]{2}$/.test(pair)) {
      bytes.push(Number.parseInt(pair, 16));
      at += 2;
    } else bytes.push(encoded[at] === 0x2b ? 0x20 : (encoded[at] ?? 0));
  }
  return encodeBytes(Buffer.from(bytes));
}

function encode(text: string): string {
  return encodeBytes(Buffer.from(text, "utf8"));
}

/** Every byte but letters, digits and `-._~` as %XX. */
function encodeBytes(bytes: Buffer): string {
  return [...bytes]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9\-._~]/.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    })
    .join("");
}
