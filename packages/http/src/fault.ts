import type { FaultClass, Phase } from "./types.ts";

export interface HttpFaultDetails {
  class: FaultClass;
  phase: Phase;
  /** One sentence; may hold untrusted text, so sinks escape it. */
  message: string;
  /** The way out. */
  hint: string;
  /** The address that was asked; query, fragment and userinfo are cut off here. */
  url: string;
  /** The code of what caused it, for instance `ECONNREFUSED`, `CERT_HAS_EXPIRED`, `HPE_INVALID_CHUNK_SIZE`. */
  code?: string | undefined;
  cause?: unknown;
}

/**
 * Why no trustworthy answer came: what broke (`class`), where (`phase`) and what to do (`hint`).
 * The only thing that `HttpClient.send` throws. Its `url` carries neither userinfo nor query.
 */
export class HttpFault extends Error {
  override readonly name = "HttpFault";
  readonly class: FaultClass;
  readonly phase: Phase;
  readonly hint: string;
  readonly code: string | undefined;
  readonly url: string;

  constructor(details: HttpFaultDetails) {
    super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
    this.class = details.class;
    this.phase = details.phase;
    this.hint = details.hint;
    this.code = details.code;
    this.url = stripUrl(details.url);
  }
}

/** The address without userinfo, query and fragment: what may stand in a message. */
function stripUrl(url: string): string {
  const parsed = URL.parse(url);
  // What does not parse may hold anything, a token included.
  if (parsed === null) return "(not a URL)";
  return parsed.host === "" ? `${parsed.protocol}…` : `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}
