import { createHash } from "node:crypto";

const ALGORITHMS: Readonly<Record<string, string>> = { md5: "md5", "sha-256": "sha256" };

/** What a server asks for in `WWW-Authenticate: Digest …` (RFC 7616 §3.3). */
export interface DigestChallenge {
  realm: string;
  nonce: string;
  opaque: string | undefined;
  algorithm: string;
  /** true: the server speaks of `qop=auth`; false: it is of the old kind (RFC 2069). */
  hasQop: boolean;
}

/** The first challenge that can be answered; undefined when there is none. */
export function readChallenge(headers: readonly (readonly [string, string])[]): DigestChallenge | undefined {
  for (const [name, value] of headers) {
    if (name.toLowerCase() !== "www-authenticate" || !/^digest\s/i.test(value)) continue;
    const fields = new Map<string, string>();
    for (const [, key = "", quoted, bare] of value.matchAll(
      /([a-z]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi,
    ))
      fields.set(key.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? bare ?? "");
    const [realm, nonce] = [fields.get("realm"), fields.get("nonce")];
    const algorithm = fields.get("algorithm") ?? "MD5";
    const qop = fields.get("qop");
    const isKnown = Object.hasOwn(ALGORITHMS, algorithm.toLowerCase());
    const hasAuth = qop === undefined || qop.split(/[\s,]+/).includes("auth");
    if (realm === undefined || nonce === undefined || !isKnown || !hasAuth) continue;
    return { realm, nonce, opaque: fields.get("opaque"), algorithm, hasQop: qop !== undefined };
  }
  return undefined;
}

/**
 * The value of `Authorization` that answers a challenge (RFC 7616 §3.4).
 * @param path Path and query of the request.
 * @param clientNonce Of the client's choice, another one each time.
 */
export function answerChallenge(
  challenge: DigestChallenge,
  { method, path, user, password }: { method: string; path: string; user: string; password: string },
  clientNonce: string,
): string {
  const { realm, nonce, opaque, algorithm, hasQop } = challenge;
  const hash = (text: string): string =>
    createHash(ALGORITHMS[algorithm.toLowerCase()] ?? "md5")
      .update(text, "utf8")
      .digest("hex");
  const count = "00000001";
  const secret = hash(`${user}:${realm}:${password}`);
  const request = hash(`${method}:${path}`);
  const response = hash(
    hasQop ? `${secret}:${nonce}:${count}:${clientNonce}:auth:${request}` : `${secret}:${nonce}:${request}`,
  );
  const quote = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
  const fields = [
    `username=${quote(user)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(path)}`,
    ...(hasQop ? [`cnonce=${quote(clientNonce)}`, `nc=${count}`, "qop=auth"] : []),
    `response=${quote(response)}`,
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
    `algorithm=${algorithm}`,
  ];
  return `Digest ${fields.join(", ")}`;
}
