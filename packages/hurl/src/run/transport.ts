import type { ConnectionOptions } from "@gate/http";
import { FileRoot } from "./file-root.ts";
import type { Span } from "../syntax/tree.ts";
import type { TransportOptions } from "./options.ts";
import { RunFault } from "./run-fault.ts";

const INVALID = "Invalid option value";

/**
 * How the connection for one address is made. Where the file asks for nothing, HTTP/2 is spoken if the server offers
 * it, as hurl does it.
 * @param root Where the names of certificates start from: the folder that the command runs in; none when absent.
 * @throws RunFault at `place` when a file or a place cannot be read.
 */
export function connectionFor(
  url: URL,
  options: TransportOptions,
  root: string | undefined,
  place: Span,
): ConnectionOptions | undefined {
  const isSecure = url.protocol === "https:";
  if (!isSecure && asksForNothing(options)) return undefined;
  const files = new FileRoot(root);
  const read = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : Buffer.from(files.read(name, place)).toString("utf8");
  const [certName, passphrase] = options.cert === undefined ? [] : splitPassword(options.cert);
  const cert = read(certName);
  const chosen: ConnectionOptions = {
    httpVersion: options.httpVersion ?? (isSecure ? "2" : undefined),
    insecure: options.insecure === true || undefined,
    ca: read(options.cacert),
    cert,
    // A file with a certificate may hold its key as well.
    key: read(options.key) ?? cert,
    passphrase,
    family: options.family,
    peer: peerFor(url, options, place),
    proxy: options.proxy,
    pinnedKeys: options.pinnedKeys === undefined ? undefined : readPins(options.pinnedKeys, place),
    socketPath: options.socketPath,
  };
  const isUsual = Object.values(chosen).every((value) => value === undefined);
  return isUsual ? undefined : chosen;
}

/** What nearly every entry has: no option of these, so that nothing needs to be worked out. */
function asksForNothing({ connectTo, resolve, ...others }: TransportOptions): boolean {
  if (connectTo.length > 0 || resolve.length > 0) return false;
  for (const name in others) if (Object.hasOwn(others, name)) return false;
  return true;
}

/** `sha256//` and base64, several with semicolons between. curl takes the name of a file, too; that is not read here. */
function readPins(text: string, place: Span): string[] {
  const pins = text.split(";");
  if (!pins.every((pin) => /^sha256\/\/[A-Za-z0-9+/]{43}=$/.test(pin)))
    throw new RunFault(place, INVALID, "a pinned key is written sha256// and 44 characters of base64");
  return pins.map((pin) => pin.slice("sha256//".length));
}

/** `cert:password`; a colon or backslash of the name is escaped by a backslash. */
function splitPassword(text: string): [string, string | undefined] {
  const name = /^(?:\\[^]|[^\\:])*\\?/.exec(text)?.[0] ?? "";
  const plain = name.replace(/\\([^])/g, "$1");
  return text.length > name.length ? [plain, text.slice(name.length + 1)] : [plain, undefined];
}

/** The last `resolve` of a host and port wins, the first `connect-to`, as in curl. */
function peerFor(url: URL, { resolve, connectTo }: TransportOptions, place: Span): ConnectionOptions["peer"] {
  const host = bare(url.hostname);
  const port = url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
  let peer = { host, port };
  for (const option of connectTo) {
    const parts = splitColons(option);
    const [fromHost = "", fromPort = "", toHost = "", toPort = ""] = parts;
    if (parts.length !== 4 || !isPort(fromPort) || !isPort(toPort))
      throw new RunFault(place, INVALID, "write host:port:other host:other port; each part may be empty");
    const isMeant =
      (fromHost === "" || bare(fromHost).toLowerCase() === host) &&
      (fromPort === "" || Number(fromPort) === port);
    if (!isMeant) continue;
    peer = { host: toHost === "" ? host : bare(toHost), port: toPort === "" ? port : Number(toPort) };
    break;
  }
  for (const option of resolve) {
    const [name = "", ofPort = "", ...rest] = splitColons(option);
    const address = bare(rest.join(":").split(",")[0] ?? "");
    if (ofPort === "" || !isPort(ofPort) || !isAddress(address))
      throw new RunFault(place, INVALID, "write host:port:address, in which the address is one of IP");
    if (name.toLowerCase() === peer.host && Number(ofPort) === peer.port)
      peer = { host: address, port: peer.port };
  }
  return peer.host === host && peer.port === port ? undefined : peer;
}

/** Parts between colons; what stands in brackets is one part. */
function splitColons(text: string): string[] {
  const parts = [""];
  let isInside = false;
  for (const character of text) {
    if (character === ":" && !isInside) parts.push("");
    else parts.push(`${parts.pop() ?? ""}${character}`);
    if (character === "[" || character === "]") isInside = character === "[";
  }
  return parts;
}

/** Roughly; a text that is no address after all has no connection. */
function isAddress(text: string): boolean {
  return /^[0-9.]+$/.test(text) || /^[0-9a-fA-F:.]*:[0-9a-fA-F:.]*$/.test(text);
}

function isPort(text: string): boolean {
  return /^[0-9]{0,5}$/.test(text) && Number(text) <= 65_535;
}

function bare(host: string): string {
  return host.startsWith("[") && host.endsWith("]") ? host.slice(1, -1) : host;
}
