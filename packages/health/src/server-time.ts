import type { HttpResponse, Timings } from "@gate/http";
import { readHeader } from "./header.ts";

/**
 * What `Server-Timing` (W3C, section 3) says that the answer took: milliseconds of its metric `total`. Parts
 * under other names are not taken: their sum leaves out whatever lies between them.
 */
export function readServerTiming(response: Pick<HttpResponse, "headers">): number | undefined {
  const header = readHeader(response, "server-timing");
  const total = header?.split(",").find((metric) => /^\s*total\s*(?:;|$)/i.test(metric));
  const [, text] = /;\s*dur\s*=\s*"?(\d+(?:\.\d+)?)"?\s*(?:;|$)/i.exec(total ?? "") ?? [];
  return text === undefined ? undefined : Number(text);
}

/** What one answer says about the time that the service itself took. */
export interface ServerTime {
  /** From the header. */
  toldMs?: number | undefined;
  /** From the request on an open connection to the first byte, the way there and back included. */
  waitedMs: number;
}

export function readServerTime(response: HttpResponse): ServerTime {
  const { firstByteMs, dnsMs, connectMs, tlsMs } = response.timings;
  return {
    toldMs: readServerTiming(response),
    waitedMs: Math.max(0, firstByteMs - dnsMs - connectMs - tlsMs),
  };
}

/**
 * Milliseconds that the service took: what it says, else the wait less one round trip.
 * @param roundTripMs the shortest that was measured, so that too little is taken off rather than too much
 */
export function estimateServerMs({ toldMs, waitedMs }: ServerTime, roundTripMs: number | undefined): number {
  return toldMs ?? Math.max(0, waitedMs - (roundTripMs ?? 0));
}

/** A TCP handshake is one round trip; on a connection that was open already there was none. */
export function readRoundTrip({ connectMs }: Timings): number | undefined {
  return connectMs > 0 ? connectMs : undefined;
}
