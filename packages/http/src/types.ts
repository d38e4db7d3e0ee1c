/** The steps of one exchange, in order. */
export type Phase = "dns" | "connect" | "tls" | "request" | "first-byte" | "body" | "decode" | "redirect";

/** The closed error vocabulary; each class has its hint in `fault.ts`. */
export type FaultClass =
  | "url" // the request could not even be tried (bad port, bad scheme)
  | "dns"
  | "connect"
  | "tls"
  | "timeout"
  | "reset" // the peer broke the connection
  | "protocol" // what came is not HTTP
  | "decode" // the body does not decode (truncated or corrupt compression)
  | "too-large"
  | "redirect" // loop, no Location, other scheme
  | "proxy"
  | "cancelled";

export interface HttpRequest {
  method: string;
  /** Absolute, http or https. */
  url: string;
  /** `url`, where whoever sends has parsed it already; it is not changed, and not heeded where it says anything else. */
  parsedUrl?: URL | undefined;
  /**
   * Path and query exactly as they are to be sent (beginning with `/`), where they must not be normalised. Not kept
   * on a redirect.
   */
  target?: string | undefined;
  /**
   * In the order of sending; names as written. Host, User-Agent, Accept and Accept-Encoding are added where
   * they are absent. On a redirect to another origin all are dropped but Accept, Accept-Encoding,
   * Accept-Language, User-Agent and, where the body is kept, Content-Type.
   */
  headers: readonly (readonly [string, string])[];
  body?: Uint8Array | undefined;
}

export interface HttpOptions {
  /**
   * Milliseconds; each phase has its own, `totalMs` spans redirects and body. `dnsMs` and `tlsMs` are
   * `connectMs` when absent. `firstByteMs` counts from the sent request to the whole header of the answer.
   */
  deadlines: { dnsMs?: number; connectMs: number; tlsMs?: number; firstByteMs: number; totalMs: number };
  /** Cap on decoded bytes; above it the class is `too-large`. */
  maxBodyBytes: number;
  /** 0: a redirect is an answer like any other. Above it the class is `redirect`. */
  maxRedirects: number;
  /** true: a connection of its own, closed afterwards; phases dns, connect and tls are then always measured. */
  freshConnection?: boolean | undefined;
  signal?: AbortSignal | undefined;
  /** How the connection is made, where it is not the usual way. Such connections are shared among their like only. */
  connection?: ConnectionOptions | undefined;
  /** At most so many bytes a second of each body, the request's and the answer's; absent: no limit. */
  bytesPerSecond?: number | undefined;
  /** true: the answer also has `encodedBody`. */
  keepsEncodedBody?: boolean | undefined;
}

export interface ConnectionOptions {
  /** The version to speak; `2` falls back to 1.1 where the server does not have it. `1.1` when absent. HTTP/2 is spoken over TLS only. */
  httpVersion?: "1.0" | "1.1" | "2" | undefined;
  /** true: whatever certificate the server has is taken. */
  insecure?: boolean | undefined;
  /** PEM: these authorities in place of all others. */
  ca?: string | undefined;
  /** PEM: the client's own certificate and key. */
  cert?: string | undefined;
  key?: string | undefined;
  passphrase?: string | undefined;
  /** Only addresses of this family are tried. */
  family?: 4 | 6 | undefined;
  /** Where the socket really goes, in place of the host and port of the address. */
  peer?: { host: string; port: number } | undefined;
  /** Path of a Unix socket, in place of name and port. */
  socketPath?: string | undefined;
  /** SHA-256 of public keys (SPKI), base64: the certificate must have one of them, whoever signed it. */
  pinnedKeys?: readonly string[] | undefined;
  /** Address of a proxy, in place of those of the environment and for loopback too; an empty text: none. */
  proxy?: string | undefined;
}

/**
 * Milliseconds. `dnsMs`, `connectMs` and `tlsMs` are how long these took, summed over redirects, and 0 where a
 * warm connection skips them; the others count from the hand-over of the request.
 */
export interface Timings {
  dnsMs: number;
  connectMs: number;
  tlsMs: number;
  /** From the hand-over to the first byte of the answer, connection set-up included. */
  firstByteMs: number;
  /** Until its last byte came in; decoding it is not counted. */
  totalMs: number;
}

export interface HttpResponse {
  status: number;
  /** `1.0`, `1.1` or `2`. */
  httpVersion: string;
  /** As received, in order, repeated names repeated. */
  headers: readonly (readonly [string, string])[];
  /** Decoded (identity, gzip, deflate, br, zstd), strictly. */
  body: Uint8Array;
  /** The body as it came, its content codings not undone. */
  encodedBody?: Uint8Array | undefined;
  /** The address that answered in the end, with its query, without userinfo and fragment. */
  url: string;
  /** Every redirect that was followed, in order. */
  redirects: readonly { status: number; from: string; to: string }[];
  timings: Timings;
  /** Of the service; absent behind a proxy. */
  remoteAddress?: string | undefined;
  /** Of the service's certificate; times are ISO 8601. */
  tls?:
    | {
        protocol: string;
        subject: string;
        issuer: string;
        validFrom: string;
        validTo: string;
        /** The whole certificate, DER. */
        certificate?: Uint8Array | undefined;
      }
    | undefined;
  /**
   * true: a warm connection was closed before a byte of an answer came, and the request (idempotent, or not yet
   * sent) went out once more on a new one. The timings span both.
   */
  repeated?: boolean | undefined;
  /** true: repeated although the first request had been sent: the peer took it and closed instead of answering. */
  dropped?: boolean | undefined;
}

/** One client for all rooms. Close it before the process ends. */
export interface HttpClient {
  /** @throws HttpFault, and nothing else. A status of 500 is an answer. */
  send(request: HttpRequest, options: HttpOptions): Promise<HttpResponse>;
  close(): Promise<void>;
}
