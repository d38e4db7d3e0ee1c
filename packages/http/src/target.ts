import { isIP } from "node:net";
import { HttpFault } from "./fault.ts";

/** Where a request goes, checked. */
export interface Target {
  url: URL;
  origin: string;
  secure: boolean;
  /** Name or address without brackets. */
  host: string;
  port: number;
  /** Host and port as the header Host has them. */
  authority: string;
  /** Path and query. */
  path: string;
  /** `Basic …` from userinfo in the address. */
  authorization: string | undefined;
}

/** Ports that fetch refuses ("bad port", fetch.spec.whatwg.org/#port-blocking): other protocols live there. */
const BAD_PORTS = new Set([
  0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104,
  109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515,
  526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049,
  3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/**
 * @param parsed The same address, where it is parsed already; what is not the same is not heeded.
 * @throws HttpFault of class `url` when no HTTP request can be made to this address.
 */
export function parseTarget(text: string, parsed?: URL): Target {
  const url = parsed?.href === text ? parsed : URL.parse(text);
  const refuse = (code: string, message: string, hint: string): HttpFault =>
    new HttpFault({ class: "url", phase: "dns", code, message, hint, url: text });
  if (url === null) {
    throw refuse(
      "URL_INVALID",
      "the address is not a URL",
      "write an absolute address, for instance https://example.com/api/health",
    );
  }
  const secure = url.protocol === "https:";
  if (!secure && url.protocol !== "http:") {
    throw refuse(
      "URL_SCHEME",
      `the scheme ${url.protocol} is not HTTP`,
      "only http: and https: can be asked",
    );
  }
  const port = url.port === "" ? (secure ? 443 : 80) : Number(url.port);
  if (BAD_PORTS.has(port)) {
    throw refuse(
      "URL_BAD_PORT",
      `port ${port} belongs to another protocol`,
      "serve on another port: browsers and fetch refuse this one too",
    );
  }
  return {
    url,
    origin: url.origin,
    secure,
    port,
    host: url.hostname.startsWith("[") ? url.hostname.slice(1, -1) : url.hostname,
    authority: url.host,
    path: `${url.pathname}${url.search}`,
    authorization: basicAuthorization(url),
  };
}

/** The value of an Authorization header for the userinfo of an address; undefined without userinfo. */
export function basicAuthorization(url: URL): string | undefined {
  if (url.username === "" && url.password === "") return undefined;
  const credentials = `${decodePercent(url.username)}:${decodePercent(url.password)}`;
  return `Basic ${Buffer.from(credentials, "utf8").toString("base64")}`;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address as shown in an answer: without userinfo and fragment, with its query. */
export function publicHref(url: URL): string {
  const { href } = url;
  // Nearly every address has none of the two, and is its own form already.
  return /[#@]|\?$/.test(href) ? `${url.origin}${url.pathname}${url.search}` : href;
}

/** What TLS calls the server: undefined for an address, which has no SNI. */
export function serverNameOf(host: string): string | undefined {
  return isIP(host) === 0 ? host.replace(/\.$/, "") : undefined;
}
