import { BlockList, isIP } from "node:net";
import { HttpFault } from "./fault.ts";
import { basicAuthorization, type Target } from "./target.ts";

/** A forward proxy from the environment. */
export interface Proxy {
  secure: boolean;
  host: string;
  port: number;
  /** `host:port`, for messages and as part of the key of a connection. */
  authority: string;
  /** Value of Proxy-Authorization. */
  authorization: string | undefined;
}

/** The proxy for a target, undefined when it is asked directly. */
export type ChooseProxy = (target: Target) => Proxy | undefined;

/**
 * Reads HTTPS_PROXY, HTTP_PROXY and NO_PROXY (or their lower-case names, which win) as curl does: the scheme
 * of the target chooses the variable, and there is no fallback from one to the other. As in
 * `@actions/http-client`, loopback is never asked through a proxy: there it would be the proxy's own machine.
 * A proxy that cannot be used is a fault of class `proxy` of every request that would need it.
 */
export function readProxies(env: Readonly<Record<string, string | undefined>>): ChooseProxy {
  const read = (name: string): string => (env[name.toLowerCase()] ?? env[name] ?? "").trim();
  const forHttps = read("HTTPS_PROXY");
  const forHttp = read("HTTP_PROXY");
  const isExempt = readNoProxy(read("NO_PROXY"));
  return (target) => {
    const setting = target.secure ? forHttps : forHttp;
    if (setting === "" || isLoopback(target.host) || isExempt(target)) return undefined;
    return parseProxy(setting, target);
  };
}

/** The proxy that somebody named; none for an empty text. @throws HttpFault of class `proxy` when it cannot be used. */
export function proxyOf(setting: string, target: Target): Proxy | undefined {
  return setting === "" ? undefined : parseProxy(setting, target);
}

function parseProxy(setting: string, target: Target): Proxy {
  const url = URL.parse(setting.includes("://") ? setting : `http://${setting}`);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new HttpFault({
      class: "proxy",
      phase: "dns",
      code: "PROXY_INVALID",
      // The setting may hold a password: it is not repeated.
      message: `${target.secure ? "HTTPS_PROXY" : "HTTP_PROXY"} is not the address of an HTTP proxy`,
      hint: "write http://host:port or https://host:port; SOCKS proxies are not supported",
      url: target.url.href,
    });
  }
  const secure = url.protocol === "https:";
  const host = stripBrackets(url.hostname);
  const port = url.port === "" ? (secure ? 443 : 80) : Number(url.port);
  return { secure, host, port, authority: `${url.hostname}:${port}`, authorization: basicAuthorization(url) };
}

/**
 * NO_PROXY is a list separated by commas or spaces: `*`, a name (with its subdomains; a leading `.` or `*.`
 * says the same), an address or a CIDR block; any of them with `:port`.
 */
function readNoProxy(list: string): (target: Target) => boolean {
  const tests = list
    .split(/[\s,]+/)
    .filter((entry) => entry !== "")
    .map(readNoProxyEntry);
  return (target) => tests.some((test) => test(target));
}

function readNoProxyEntry(entry: string): (target: Target) => boolean {
  if (entry === "*") return () => true;
  const [, name = entry, digits] = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry) ?? [];
  const port = digits === undefined ? undefined : Number(digits);
  const host = stripBrackets(name).toLowerCase();
  const matchesHost = isIP(host.split("/", 1)[0] ?? "") === 0 ? matchesDomain(host) : matchesBlock(host);
  return (target) => (port === undefined || port === target.port) && matchesHost(target.host);
}

function matchesDomain(pattern: string): (host: string) => boolean {
  const domain = pattern.replace(/^\*?\./, "");
  return (host) => {
    const name = host.replace(/\.$/, "");
    return name === domain || name.endsWith(`.${domain}`);
  };
}

function matchesBlock(block: string): (host: string) => boolean {
  const [address = "", digits] = block.split("/");
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  const bits = family === "ipv6" ? 128 : 32;
  const prefix = digits === undefined ? bits : Number(digits);
  // An entry that means nothing exempts nothing.
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > bits) return () => false;
  const blocks = new BlockList();
  blocks.addSubnet(address, prefix, family);
  return (host) => isIP(host) !== 0 && blocks.check(host, isIP(host) === 6 ? "ipv6" : "ipv4");
}

/** @param host without brackets */
export function isLoopback(host: string): boolean {
  return /^(?:localhost\.?|.*\.localhost\.?|127\.\d+\.\d+\.\d+|::1)$/.test(host);
}

function stripBrackets(host: string): string {
  return host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
}
