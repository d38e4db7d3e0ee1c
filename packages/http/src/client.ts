import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";
import { X509Certificate } from "node:crypto";
import { type Clock, GateError } from "@gate/core";
import { Cancellations } from "./cancellations.ts";
import { type ConnectSettings, type Lookup, lookupBySystem } from "./connect.ts";
import { explain } from "./explain.ts";
import { Intake } from "./intake.ts";
import { Pool } from "./pool.ts";
import { readProxies } from "./proxy.ts";
import { performHop, type HopSettings, type OriginHeaders } from "./hop.ts";
import { isRedirect, redirect, tooManyRedirects } from "./redirect.ts";
import { parseTarget, publicHref } from "./target.ts";
import type { HttpClient, HttpOptions, HttpRequest, HttpResponse } from "./types.ts";
import { Watch } from "./watch.ts";

export interface HttpClientOptions {
  /** Only measures; deadlines run on the real monotonic clock. */
  clock?: Pick<Clock, "monotonic"> | undefined;
  /** The system's resolver when absent. Not asked for a name that a proxy resolves. */
  lookup?: Lookup | undefined;
  /** HTTPS_PROXY, HTTP_PROXY and NO_PROXY are read, in capitals or small letters (which win). */
  env: Readonly<Record<string, string | undefined>>;
  /**
   * PEM text of further certificate authorities, on top of those that Node.js trusts. Not needed for
   * NODE_EXTRA_CA_CERTS: Node.js reads that variable itself when the process starts, for every TLS connection.
   */
  extraCa?: string | undefined;
  /** For each origin; who finds none free waits. 1024 when absent. */
  maxConnections?: number | undefined;
  /** false: every request has a connection of its own. true when absent. */
  keepAlive?: boolean | undefined;
  /**
   * Headers that belong to an origin (`https://host:port`): added to every request to it that does not set
   * them itself, redirected ones included, and to no other.
   */
  originHeaders?: readonly OriginHeaders[] | undefined;
}

/**
 * The one HTTP client. HTTP/1.1; asks for gzip, deflate, br or zstd unless the request has an Accept-Encoding.
 * @throws GateError CONFIG_INVALID when `extraCa` holds no certificate or a broken one.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  return new PoolingClient(options);
}

class PoolingClient implements HttpClient {
  readonly #pool: Pool;
  readonly #settings: HopSettings;
  readonly #now: () => number;
  readonly #keepAlive: boolean;
  readonly #cancellations = new Cancellations();
  readonly #running = new Set<Watch>();
  #closed = false;

  constructor(options: HttpClientOptions) {
    const { clock } = options;
    this.#now = clock === undefined ? () => performance.now() : () => clock.monotonic();
    this.#keepAlive = options.keepAlive ?? true;
    this.#pool = new Pool(Math.max(1, options.maxConnections ?? 1024));
    const connect: ConnectSettings = {
      lookup: options.lookup ?? lookupBySystem,
      secureContext: createTrust(options.extraCa),
      now: this.#now,
    };
    this.#settings = {
      connect,
      intake: new Intake(this.#now),
      pool: this.#pool,
      chooseProxy: readProxies(options.env),
      originHeaders: new Map(
        (options.originHeaders ?? []).map(({ origin, headers }) => [new URL(origin).origin, headers]),
      ),
    };
  }

  async send(request: HttpRequest, options: HttpOptions): Promise<HttpResponse> {
    const startedAt = this.#now();
    const watch = new Watch(request.url, options.deadlines.totalMs, this.#settings.intake);
    const { signal } = options;
    this.#running.add(watch);
    try {
      if (this.#closed) watch.cancel(new Error("the client is closed"));
      if (signal !== undefined) this.#cancellations.add(signal, watch);
      return await this.#follow(request, options, startedAt, watch);
    } catch (error) {
      throw explain(error, watch.context);
    } finally {
      watch.end();
      this.#running.delete(watch);
      if (signal !== undefined) this.#cancellations.delete(signal, watch);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const watch of this.#running) watch.cancel(new Error("the client is closed"));
    await this.#pool.close();
  }

  async #follow(
    original: HttpRequest,
    options: HttpOptions,
    startedAt: number,
    watch: Watch,
  ): Promise<HttpResponse> {
    const fresh = options.freshConnection === true || !this.#keepAlive;
    const redirects: HttpResponse["redirects"][number][] = [];
    const visited: string[] = [];
    const spent = { dnsMs: 0, connectMs: 0, tlsMs: 0 };
    let [repeated, dropped] = [false, false];
    let request = original;
    for (;;) {
      watch.context.url = request.url;
      const target = parseTarget(request.url, request.parsedUrl);
      const hop = await performHop(request, target, options, fresh, watch, this.#settings);
      spent.dnsMs += hop.setUp.dnsMs;
      spent.connectMs += hop.setUp.connectMs;
      spent.tlsMs += hop.setUp.tlsMs;
      repeated ||= hop.repeated;
      dropped ||= hop.dropped;
      const { status, headers, body, encodedBody, firstByteAt, endAt } = hop.answer;
      if (options.maxRedirects === 0 || !isRedirect(status)) {
        const { dnsMs, connectMs, tlsMs } = spent;
        const response: HttpResponse = {
          status,
          httpVersion: hop.httpVersion,
          headers,
          body,
          url: publicHref(target.url),
          redirects,
          timings: {
            dnsMs,
            connectMs,
            tlsMs,
            firstByteMs: Math.max(0, firstByteAt - startedAt),
            totalMs: Math.max(0, endAt - startedAt),
          },
          remoteAddress: hop.remoteAddress,
          tls: hop.tls,
        };
        if (encodedBody !== undefined) response.encodedBody = encodedBody;
        if (repeated) response.repeated = repeated;
        if (dropped) response.dropped = dropped;
        return response;
      }
      watch.context.phase = "redirect";
      visited.push(`${request.method} ${request.url}`);
      const next = redirect(request, target.url, status, headers);
      if (redirects.length >= options.maxRedirects) {
        throw tooManyRedirects(
          options.maxRedirects,
          [...visited, `${next.request.method} ${next.request.url}`],
          request.url,
        );
      }
      redirects.push({ status, from: publicHref(target.url), to: publicHref(new URL(next.request.url)) });
      request = next.request;
    }
  }
}

/**
 * What TLS trusts: the authorities of Node.js (its own or the system's, and NODE_EXTRA_CA_CERTS), and further
 * ones. Reading them takes some milliseconds, so it waits for the first TLS connection.
 */
function createTrust(extraCa: string | undefined): () => SecureContext {
  const further = readCertificates(extraCa ?? "");
  let context: SecureContext | undefined;
  return () =>
    (context ??=
      further.length === 0
        ? createSecureContext()
        : createSecureContext({ ca: [...getCACertificates("default"), ...further] }));
}

function readCertificates(pem: string): string[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
  const invalid = (message: string, cause?: unknown): GateError =>
    new GateError("CONFIG_INVALID", message, {
      cause,
      hint: "give PEM text: -----BEGIN CERTIFICATE-----, base64, -----END CERTIFICATE-----",
    });
  if (blocks.length === 0 && pem.trim() !== "") {
    throw invalid("the additional certificate authorities hold no certificate");
  }
  try {
    // OpenSSL would ignore in silence what it cannot read.
    for (const block of blocks) void new X509Certificate(block);
  } catch (error) {
    throw invalid("an additional certificate authority cannot be read", error);
  }
  return blocks;
}
