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
  /** In the order of sending; names as written. */
  headers: readonly (readonly [string, string])[];
  body?: Uint8Array | undefined;
}

export interface HttpOptions {
  /** Milliseconds; each phase has its own, `totalMs` spans redirects and body. */
  deadlines: { dnsMs?: number; connectMs: number; tlsMs?: number; firstByteMs: number; totalMs: number };
  /** Cap on decoded bytes; above it the class is `too-large`. */
  maxBodyBytes: number;
  /** 0: a redirect is an answer like any other. */
  maxRedirects: number;
  /** true: a connection of its own, closed afterwards; phases dns, connect and tls are then always measured. */
  freshConnection?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

/** Milliseconds since the request was handed over; a phase that a warm connection skips is 0. */
export interface Timings {
  dnsMs: number;
  connectMs: number;
  tlsMs: number;
  /** From the hand-over to the first byte of the answer, connection set-up included. */
  firstByteMs: number;
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
  /** The address that answered in the end. */
  url: string;
  /** Every redirect that was followed, in order. */
  redirects: readonly { status: number; from: string; to: string }[];
  timings: Timings;
  remoteAddress?: string | undefined;
  tls?: { protocol: string; subject: string; issuer: string; validFrom: string; validTo: string } | undefined;
}

/** One client for all rooms. Close it before the process ends. */
export interface HttpClient {
  /** @throws HttpFault, and nothing else. A status of 500 is an answer. */
  send(request: HttpRequest, options: HttpOptions): Promise<HttpResponse>;
  close(): Promise<void>;
}
